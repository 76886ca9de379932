import Foundation
import Testing

/// What was changed can be looked at, taken back and brought again, from the command line.
@Suite struct HistoryCommandTests {
  /// Changes of every sort, as a person at work makes them.
  private static let work: [[String]] = [
    ["edit", "putin", "--note", "A note", "--alias", "V. V. Putin", "--why", "found in a list"],
    [
      "meet", "5 December 2001", "--with", "robertson,putin:host", "--at", "Moscow", "--ref",
      "again",
    ],
    ["say", "6 December 2001", "Nothing is settled", "--by", "robertson", "--occasion", "again"],
    ["edit", "again", "--topic", "nato-russia", "--time", "11:00", "--drop-who", "putin"],
    ["add", "link", "again", "follows", "2001-11-23-moscow"],
    ["merge", "2001-11-23-putin-b", "2001-11-23-putin", "--why", "one speech"],
    ["edit", "--where", "--kind", "statement", "--set", "topic=remembrance"],
    ["import", "yaml", "more.yaml"],
    ["add", "actor", "person", "Jaap de Hoop Scheffer"],
    ["remove", "^"],
    ["edit", "moscow", "--ref", "moskva"],
    ["about", "--title", "Another title"],
    ["edit", "stalingrad", "--edit-none"],
  ]

  private func room() throws -> Workroom {
    let room = try Workroom.seeded()
    let further = Workroom.package.appendingPathComponent("seed/further-sources.yaml")
    try FileManager.default.copyItem(
      at: further, to: room.folder.appendingPathComponent("more.yaml"))
    return room
  }

  @Test func whatIsUndoneIsAsIfItHadNeverBeenAndCanBeBroughtAgain() throws {
    let room = try room()
    var states = [try room.chancery("export", "jsonl")]
    var changes: [String] = []
    for command in Self.work {
      let outcome = try room.run(command.map { $0 == "^" ? "scheffer" : $0 })
      // The last one is a mistake, as people make them.
      guard outcome.status == 0 else { continue }
      states.append(try room.chancery("export", "jsonl"))
      changes.append("\(changes.count + 2)")
    }
    try #require(changes.count == Self.work.count - 1)
    for (index, state) in states.enumerated() {
      let known = try room.chancery("export", "jsonl", "--known-at", "change:\(index + 1)")
      #expect(known == state, "as of change \(index + 1)")
    }
    for index in changes.indices.reversed() {
      let outcome = try room.run(["undo"])
      #expect(outcome.err.contains("took back change \(changes[index])"), "\(outcome.err)")
      #expect(try room.chancery("export", "jsonl") == states[index], "undone \(changes[index])")
    }
    #expect(try room.run(["undo", "1"]).status == 0)
    #expect(try room.run(["undo"]).err.contains("nothing to undo"))
    #expect(try room.run(["redo"]).status == 0)
    for index in changes.indices {
      #expect(try room.run(["redo"]).status == 0)
      #expect(try room.chancery("export", "jsonl") == states[index + 1], "redone \(changes[index])")
    }
    #expect(try room.run(["redo"]).err.contains("nothing to redo"))
  }

  @Test func anUndoThatALaterChangeStandsOnIsRefusedAndNamesIt() throws {
    let room = try room()
    _ = try room.chancery("meet", "5 December 2001", "--with", "robertson,putin", "--ref", "again")
    _ = try room.chancery("edit", "again", "--time", "11:00")
    _ = try room.chancery("say", "6 December 2001", "x", "--by", "putin", "--occasion", "again")
    _ = try room.chancery("edit", "again", "--topic", "nato-russia")
    let before = try room.chancery("export", "yaml")
    // The time is taken back although the topic came later; the meeting is not.
    let whole = try room.run(["undo", "2"])
    #expect(whole.status == 1 && whole.err.contains("change 5") && whole.err.contains("“again”"))
    #expect(try room.chancery("export", "yaml") == before)
    #expect(try room.run(["undo", "3"]).status == 0)
    #expect(try room.run(["undo", "5"]).status == 0)
    let cited = try room.run(["undo", "2"])
    #expect(cited.status == 1 && cited.err.contains("change 4") && cited.err.contains("undo 4"))
    #expect(try room.run(["undo", "4"]).status == 0)
    #expect(try room.run(["undo", "2"]).status == 0)
    #expect(try room.chancery("export", "yaml").contains("ref: again") == false)
    let twice = try room.run(["undo", "2"])
    #expect(twice.status == 1 && twice.err.contains("taken back already by change 9"))
    #expect(twice.err.contains("chancery redo 2"))
  }

  @Test func theLogTellsWhatWhenWhoAndWhy() throws {
    let room = try room()
    _ = try room.chancery(
      "edit", "2001-10-03-brussels", "--date", "4 October 2001", "--why", "so the programme")
    _ = try room.chancery("edition", "tag", "1st", "--note", "as printed")
    _ = try room.chancery("merge", "2001-11-23-putin-b", "2001-11-23-putin")
    _ = try room.chancery("undo")
    func timeless(_ text: String) -> String {
      text.replacing(#/[0-9]+ [A-Z][a-z]+ 2[0-9]{3} [0-9:]{5}/#, with: "1 Jan 2030 12:00")
    }
    try expectGolden(timeless(try room.chancery("log")), "log.txt")
    try expectGolden(timeless(try room.chancery("log", "2001-10-03-brussels")), "log-event.txt")
    try expectGolden(timeless(try room.chancery("log", "3")), "log-merge.txt")
    let lines = try room.chancery("log", "--format", "jsonl", "--limit", "2")
      .split(separator: "\n")
    #expect(lines.count == 2 && lines[1].contains("\"takenBackBy\":4"))
    #expect(try room.chancery("log", "2001-11-23-putin-b").contains("merge"))
    #expect(try room.run(["log", "--who", "somebody"]).err.contains("no change fits"))
  }

  @Test func editionsAreComparedAndCorrected() throws {
    let room = try room()
    _ = try room.chancery("edition", "tag", "1st")
    _ = try room.chancery(
      "edit", "2001-10-03-brussels", "--date", "4 October 2001", "--at", "Moscow", "--why",
      "So the programme.")
    _ = try room.chancery("import", "yaml", "more.yaml")
    _ = try room.chancery("remove", "2001-11-23-bbc")
    _ = try room.chancery("meet", "1 May 2001", "--with", "putin,robertson", "--private")
    _ = try room.chancery("edition", "tag", "2nd")
    func dayless(_ text: String) -> String {
      text.replacing(#/[0-9]+ [A-Z][a-z]+ 202[0-9]/#, with: "1 Jan 2030")
    }
    let diff = try room.chancery("edition", "diff", "1st", "2nd")
    try expectGolden(dayless(diff), "edition-diff.txt")
    #expect(try room.chancery("edition", "diff", "1st").contains("1 May 2001"))
    let errata = try room.chancery("errata", "1st", "2nd")
    try expectGolden(dayless(errata), "errata.txt")
    let markdown = try room.chancery("errata", "1st", "2nd", "--format", "markdown")
    try expectGolden(dayless(markdown), "errata.md")
    #expect(!errata.contains("1 May 2001") && !markdown.contains("1 May 2001"))
    #expect(try room.chancery("edition", "diff", "2nd", "2nd").contains("nothing differs"))
    #expect(
      try room.chancery("timeline", "--known-at", "1st")
        == room.chancery("timeline", "--known-at", "change:1")
        .replacing("as it stood at change:1", with: "as it stood at 1st"))
  }

  @Test func anyDateIsAMomentOfTheHistory() throws {
    let room = try room()
    func known(_ moment: String) throws -> String {
      try room.chancery("export", "jsonl", "--known-at", moment)
    }
    let now = try room.chancery("export", "jsonl")
    for moment in ["now", "today", "2999", "2999-05", "1990/..", "9999-12-31"] {
      #expect(try known(moment) == now, "\(moment)")
    }
    for moment in ["2001", "November 2001", "1942/1943", "c. 1942", "yesterday"] {
      #expect(try known(moment).contains("robertson") == false, "\(moment)")
    }
  }

  @Test func theLogOfWhatIsNoMoreBeginsWithItsAddition() throws {
    let room = try room()
    try room.chancery("add", "event", "2001", "A rumour", "--ref", "rumour")
    try room.chancery("remove", "rumour")
    let log = try room.chancery("log", "rumour")
    #expect(log.contains("+ rumour (event)") && log.contains("- rumour (event)"), "\(log)")
    try room.chancery("undo")
    try room.chancery("remove", "rumour")
    let again = try room.chancery("log", "rumour")
    #expect(room.all(again, "+ rumour (event)") == 2, "\(again)")
  }

  @Test func manyEditionsOfOneChangeStandBeneathIt() throws {
    let room = try room()
    for name in ["1st", "proofs", "the edition that was printed in Geneva", "the one of Paris"] {
      try room.chancery("edition", "tag", name)
    }
    let lines = try room.chancery("log", "--width", "60").split(separator: "\n")
    let editions = lines.filter { $0.contains("edition ") && !$0.contains("chancery") }
    #expect(!editions.isEmpty && editions.allSatisfy { $0.hasPrefix("       ") }, "\(lines)")
  }

  @Test(arguments: [
    (["undo", "99"], 1 as Int32, "there is no change 99"),
    (["undo", "x"], 64, "chancery undo --help"),
    (["redo", "1"], 1, "has not been taken back"),
    (["redo", "99"], 1, "there is no change 99"),
    (["log", "99"], 1, "there is no change 99"),
    (["log", "nobody-like-it"], 1, "no record “nobody-like-it”"),
    (["log", "--limit", "0"], 64, "at least 1"),
    (["edition", "tag", "1st"], 1, "there is an edition “1st” already"),
    (["edition", "tag", ""], 64, "cannot be an edition's name"),
    (["edition", "tag", "today"], 64, "it is a moment"),
    (["edition", "tag", "monday"], 64, "it is a moment"),
    (["edition", "tag", "now"], 64, "it is a moment"),
    (["edition", "tag", "2001-11-23"], 64, "it is a moment"),
    (["edition", "tag", "12:00"], 64, "it is a moment"),
    (["edition", "tag", "change:1"], 64, "it is a moment"),
    (["edition", "remove", "2nd"], 1, "there is no edition “2nd”; there are: 1st"),
    (["edition", "diff", "no-such"], 1, "no moment of the history"),
    (["timeline", "--known-at", "2nd"], 1, "no moment of the history"),
    (["timeline", "--known-at", "change:77"], 1, "there is no change 77"),
    (["errata", "change:-1"], 1, "there is no change -1"),
  ])
  func mistakesAreToldAndAlterNothing(_ command: [String], _ status: Int32, _ words: String) throws
  {
    let room = try room()
    _ = try room.chancery("edition", "tag", "1st")
    let before = try room.chancery("log", "--format", "jsonl")
    let outcome = try room.run(command)
    #expect(outcome.status == status && outcome.err.contains(words), "\(outcome.err)")
    #expect(try room.chancery("log", "--format", "jsonl") == before)
  }
}
