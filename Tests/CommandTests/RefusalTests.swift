import Foundation
import Testing

/// What commitments, briefs, comparisons and merging refuse, and that nothing is changed by it.
@Suite struct RefusalTests {
  /// A command that must fail, the status, and words that the message must have.
  static let refusals: [([String], Int32, [String])] = [
    (["promises", "--state", "nonsense"], 64, ["nonsense", "overdue, due, open"]),
    (["promises", "--state", ""], 64, ["names nothing"]),
    (["promises", "--owed-by", ","], 64, ["names nothing"]),
    (["promises", "--on", "2001"], 64, ["one day", "chancery promises --help"]),
    (["timeline", "--as-known-by", "putin", "--on", "2001"], 64, ["chancery timeline --help"]),
    (["promises", "--owed-to", "Rusia"], 1, ["no actor “Rusia”", "russia"]),
    (["brief", "putin", "putin"], 1, ["same actor"]),
    (["brief", "putin", "Vladimir Putin"], 1, ["same actor"]),
    (["brief", "putin", "stalingrad"], 1, ["an event, not an actor"]),
    (["brief", "putin"], 64, ["other"]),
    (["brief", "russia", "nato", "--limit", "3"], 64, ["--limit"]),
    (["compare", "putin"], 1, ["an actor, not an event"]),
    (["compare", "nothing-like-it"], 1, ["no event"]),
    (["merge", "putin", "russia"], 1, ["only actors of one kind"]),
    (["merge", "putin", "moscow"], 1, ["only records of one kind"]),
    (["merge", "stalingrad", "2001-10-03-brussels"], 1, ["only events of one kind"]),
    (["merge", "putin-president", "robertson-secretary-general"], 1, ["relation"]),
    (["merge", "putin", "putin"], 1, ["one record already"]),
    (["merge", "Vladimir Putin", "putin"], 1, ["one record already"]),
    (["merge", "e3", "2001-10-03-brussels"], 1, ["one record already"]),
    (["merge", "putin", "nobody-known"], 1, ["nobody-known"]),
    (["merge", "soviet-union", "russia"], 1, ["relation to each other"]),
    (["duplicates", "--at-least", "2"], 64, ["from 0 to 1"]),
    (["duplicates", "--at-least", "nan"], 64, ["from 0 to 1"]),
    (["duplicates", "--limit", "0"], 64, ["at least 1"]),
    (["duplicates", "sources"], 64, ["sources"]),
    (["timeline", "--on", "2001-01-01"], 64, ["--as-known-by"]),
    (["timeline", "--as-known-by", "Rusia", "--on", "2001-01-01"], 1, ["no actor"]),
    (["add", "event", "2001-01-01", "x", "--due", "2002"], 64, ["--promises"]),
    (["add", "event", "2001-01-01", "x", "--owed-to", "nato"], 64, ["--promises"]),
    (["add", "event", "2001-01-01", "x", "--promises", " "], 64, ["needs words"]),
    (
      [
        "add", "event", "2001-01-01", "x", "--promises", "a", "--due", "2002", "--due", "2003",
      ], 64, ["belong to"]
    ),
    (["add", "event", "2001-01-01", "x", "--promises", "a", "--due", "soon"], 1, ["soon"]),
    (["add", "event", "2001-01-01", "x", "--fulfils", ""], 64, ["names nothing"]),
    (["add", "event", "2001-01-01", "x", "--fulfils", "british-proposal#0"], 64, ["from 1"]),
    (["add", "event", "2001-01-01", "x", "--fulfils", "british-proposal#x"], 64, ["EVENT#2"]),
    (
      ["add", "event", "2001-01-01", "x", "--breaks", "british-proposal#9"], 1, ["no commitment 9"]
    ),
    (["add", "link", "stalingrad", "fulfils", "british-proposal#9"], 1, ["no commitment 9"]),
    (["add", "link", "stalingrad", "follows", "british-proposal#1"], 64, ["overtakes"]),
    (["say", "2001-10-05", "x", "--by", "putin", "--via", ""], 64, ["names nobody"]),
    (["say", "2001-10-05", "x", "--by", "putin", "--via", " , "], 1, ["no actor"]),
    (["say", "2001-10-05", "x", "--by", ""], 64, ["--by", "names nothing"]),
    (["say", "2001-10-05", "x", "--by", "putin", "--to", ","], 64, ["--to", "names nothing"]),
    (["meet", "2001-10-05", "--with", ""], 64, ["--with", "names nothing"]),
    (["timeline", "--between", "putin", "Vladimir Putin"], 1, ["the same actor"]),
    (["say", "2001-10-05", "x", "--by", "moscow"], 1, ["a place, not an actor"]),
    (
      ["add", "event", "2001-01-01", "x", "--dated", "ratified by nobody-known=1949"], 1,
      ["no actor “nobody-known”"]
    ),
    (["add", "event", "2001-01-01", "x", "--dated", "ratified"], 64, ["ROLE=DATE"]),
    (["add", "event", "2001-01-01", "x", "--code", "plover:CONSULT/nonsense"], 64, ["visit"]),
    (["add", "event", "2001-01-01", "x", "--code", "plover:NONSENSE"], 64, ["CONSULT"]),
    (["add", "succession", "germany", "germany"], 1, ["itself"]),
    (["add", "succession", "russia", "soviet-union"], 1, ["follows"]),
  ]

  @Test func `What cannot be done is said and changes nothing`() throws {
    let room = try Workroom.seeded()
    let before = try room.bytes("chancery.db")
    for (arguments, status, words) in Self.refusals {
      let outcome = try room.run(arguments)
      let said = arguments.joined(separator: " ")
      #expect(outcome.status == status, "\(said): \(outcome.err)")
      #expect(outcome.out.isEmpty, "\(said) printed \(outcome.out)")
      for word in words { #expect(outcome.err.contains(word), "\(said): \(outcome.err)") }
      #expect(!outcome.err.contains("SQLite error"), "\(said): \(outcome.err)")
      #expect(outcome.err.split(separator: "\n").count <= 2, "\(said): \(outcome.err)")
    }
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func `Nothing becomes a part of itself or follows itself by a way round`() throws {
    let room = try Workroom.seeded()
    for name in ["ministry", "department", "desk"] {
      try room.chancery("add", "actor", "organisation", name, "--ref", name)
    }
    for name in ["old", "middle", "new"] {
      try room.chancery("add", "actor", "state", name, "--ref", name)
    }
    try room.chancery("add", "part-of", "desk", "department")
    try room.chancery("add", "part-of", "department", "ministry")
    try room.chancery("add", "succession", "old", "middle")
    try room.chancery("add", "succession", "middle", "new")
    let before = try room.bytes("chancery.db")
    for arguments in [
      ["add", "part-of", "ministry", "desk"], ["add", "part-of", "department", "desk"],
      ["add", "succession", "new", "old"], ["add", "succession", "middle", "old"],
    ] {
      let outcome = try room.run(arguments)
      #expect(outcome.status == 1 && outcome.err.contains("itself"), "\(arguments) \(outcome.err)")
    }
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func `Two holders of one office are warned of and taken`() throws {
    let room = try Workroom.seeded()
    let outcome = try room.run([
      "add", "tenure", "robertson", "President", "--of", "russia", "--valid", "2001/2002",
    ])
    #expect(outcome.status == 0 && outcome.out == "robertson-president\n")
    #expect(outcome.err.contains("warning") && outcome.err.contains("putin"), "\(outcome.err)")
    let other = try room.run([
      "add", "tenure", "robertson", "President", "--of", "germany", "--valid", "2001/2002",
    ])
    #expect(other.status == 0 && other.err.isEmpty, "\(other.err)")
  }
}
