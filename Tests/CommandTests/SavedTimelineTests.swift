import Foundation
import Testing

/// Timelines are saved under a name, and go with the chronicle.
@Suite struct SavedTimelineTests {
  @Test func aSavedTimelineIsTheTimelineOfItsOptions() throws {
    let room = try Workroom.seeded()
    let options = ["--between", "putin", "robertson", "--format", "jsonl"]
    #expect(try room.run(["timeline", "save", "talks"] + options).out == "talks\n")
    let wanted = try room.run(["timeline"] + options).out
    #expect(try room.chancery("timeline", "run", "talks") == wanted)
    // What is added later is in it, and options behind the name count.
    _ = try room.chancery("meet", "3 December 2001", "--with", "putin,robertson", "--at", "Moscow")
    #expect(try room.chancery("timeline", "run", "talks") != wanted)
    #expect(
      try room.chancery("timeline", "run", "talks", "--limit", "1", "--format", "csv")
        .split(separator: "\r\n").count == 2)
    #expect(
      try room.chancery("timeline", "saved") == "talks  \(options.joined(separator: " "))\n")
  }

  @Test func itIsExportedImportedUndoneAndForgotten() throws {
    let room = try Workroom.seeded()
    _ = try room.chancery("timeline", "save", "--note", "for the book", "a b", "--text", "it's, 1")
    for format in ["yaml", "jsonl"] {
      let file = try room.chancery("export", format)
      try room.write(file, to: "all.\(format)")
      _ = try room.chancery("--db", "\(format).db", "import", format, "all.\(format)")
      #expect(try room.chancery("--db", "\(format).db", "export", format) == file)
      // Again is no change.
      _ = try room.chancery("--db", "\(format).db", "import", format, "all.\(format)")
      let saved = try room.chancery("--db", "\(format).db", "timeline", "saved")
      #expect(saved.contains("for the book"))
    }
    let before = try room.chancery("export", "yaml")
    _ = try room.chancery("timeline", "forget", "a b")
    #expect(try !room.chancery("export", "yaml").contains("timelines:"))
    _ = try room.chancery("undo")
    #expect(try room.chancery("export", "yaml") == before)
    #expect(try room.chancery("timeline", "saved", "--db", "chancery.db").contains("'it'\\''s, 1'"))
  }

  @Test(arguments: [
    (["save", "talks", "--actor", "nobody"], 1, "no actor “nobody”"),
    (["save", "talks", "--nope"], 64, "Unknown option '--nope'"),
    (["save", "taken", "--actor", "putin"], 1, "there is a timeline “taken” already"),
    (["run", "none"], 1, "no timeline is saved as “none”; there are: taken"),
    (["run", "taken", "--nope"], 64, "Unknown option"),
    (["forget", "none"], 1, "no timeline is saved as “none”"),
    (["save", " ", "--limit", "1"], 1, "needs a name"), (["save"], 64, "name"),
  ])
  func mistakesAreTold(_ words: [String], _ status: Int32, _ message: String) throws {
    let room = try Workroom.seeded()
    _ = try room.chancery("timeline", "save", "taken", "--limit", "3")
    let before = try room.bytes("chancery.db")
    let outcome = try room.run(["timeline"] + words)
    #expect(outcome.status == status, "\(outcome.err)")
    #expect(outcome.err.contains(message), "\(outcome.err)")
    #expect(outcome.out.isEmpty)
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func aSavedTimelineOfSomebodyPrivateIsNotPublished() throws {
    let room = try Workroom.seeded()
    _ = try room.chancery(
      "add", "actor", "person", "Zebulon Quuxley", "--ref", "zebulon", "--private")
    _ = try room.chancery("timeline", "save", "secret", "--actor", "putin,zebulon")
    #expect(try !room.chancery("export", "yaml").contains("zebulon"))
    #expect(try room.chancery("export", "yaml", "--include-private").contains("putin,zebulon"))
  }
}
