import Foundation
import Testing

/// Two chronicles into one, at the command line.
@Suite struct MergeChronicleTests {
  /// A room with two copies of the seed that have gone their ways.
  private func room() throws -> Workroom {
    let room = try Workroom.seeded()
    try room.chancery("backup", "other.db")
    try room.chancery("edit", "2001-10-03-brussels", "--date", "2001-10-02")
    try room.chancery("add", "event", "1999-06-12", "Pristina", "--who", "russia,nato")
    try room.chancery("--db", "other.db", "edit", "2001-10-03-brussels", "--date", "2001-10-04")
    try room.chancery(
      "--db", "other.db", "meet", "2001-12-04", "--with", "russia,person:Colin Powell",
      "--create", "--at", "Brussels")
    return room
  }

  /// What is recorded, without numbers, in an order of its own.
  private func content(_ room: Workroom, _ file: String) throws -> [String] {
    try room.chancery("--db", file, "export", "jsonl", "--include-private")
      .split(separator: "\n").map { String($0.replacing(/"number":\d+,/, with: "")) }.sorted()
  }

  @Test func itIsTheSameWhicheverTakesTheOtherIn() throws {
    let room = try room()
    _ = try room.shell("cp chancery.db mine.db; cp other.db theirs.db")
    let done = try room.run(["merge-chronicle", "theirs.db"])
    #expect(done.status == 0 && done.out.isEmpty)
    #expect(done.err.contains("2001-10-03-brussels: they differ on date"), "\(done.err)")
    #expect(done.err.contains("1 event, 1 actor added; 1 event altered"), "\(done.err)")
    try room.chancery("--db", "other.db", "merge-chronicle", "mine.db")
    #expect(try content(room, "chancery.db") == content(room, "other.db"))
    let again = try room.run(["merge-chronicle", "theirs.db"])
    #expect(again.err.contains("nothing new"), "\(again.err)")
    try room.chancery("undo")
    #expect(try content(room, "chancery.db") == content(room, "mine.db"))
  }

  @Test func aTrialWritesNothing() throws {
    let room = try room()
    let bytes = try room.bytes("chancery.db")
    let done = try room.run(["merge-chronicle", "other.db", "--dry-run"])
    #expect(done.err.contains("would be: 1 event, 1 actor added"), "\(done.err)")
    #expect(try room.bytes("chancery.db") == bytes)
  }

  @Test func theNotesOfBothStandOneBeneathTheOther() throws {
    let room = try Workroom.seeded()
    try room.chancery("backup", "other.db")
    try room.chancery("edit", "robertson", "--note", "Our note")
    try room.chancery("--db", "other.db", "edit", "robertson", "--note", "Their note")
    try room.chancery("merge-chronicle", "other.db")
    let card = try room.chancery("show", "robertson")
    #expect(card.contains("note        Our note\n            Their note\n"), "\(card)")
  }

  @Test func whatIsToldOfNamesakesCanBeTyped() throws {
    let room = try Workroom.seeded()
    try room.chancery("backup", "other.db")
    try room.chancery("--db", "other.db", "add", "actor", "person", "Colin Powell")
    try room.chancery("add", "actor", "person", "Colin Powell")
    // The older record has the ref, whichever takes the other in.
    for (mine, theirs) in [("chancery.db", "other.db"), ("other.db", "chancery.db")] {
      _ = try room.shell("cp \(mine) copy.db")
      let done = try room.run(["--db", "copy.db", "merge-chronicle", theirs])
      let told = try #require(done.err.firstMatch(of: /chancery (merge \S+ \S+)/))
      let words = told.1.split(separator: " ").map(String.init)
      #expect(words[1] != words[2])
      #expect(try room.run(["--db", "copy.db"] + words).status == 0)
    }
  }

  @Test func namesakesAreListedAndJoinedWhenToldSo() throws {
    let room = try Workroom.seeded()
    try room.chancery("--db", "other.db", "init")
    try room.chancery(
      "--db", "other.db", "add", "actor", "person", "Lord Robertson", "--ref", "george")
    try room.chancery("backup", "before.db")
    let open = try room.run(["merge-chronicle", "other.db"])
    #expect(open.err.contains("chancery merge george robertson"), "\(open.err)")
    for way in [["--same", "george=robertson"], ["--same-names"]] {
      _ = try room.shell("cp before.db chancery.db")
      let done = try room.run(["merge-chronicle", "other.db"] + way)
      #expect(!done.err.contains("may be"), "\(done.err)")
      #expect(try room.chancery("show", "george") == room.chancery("show", "robertson"))
    }
  }

  @Test func whatIsNoOtherChronicleIsRefused() throws {
    let room = try room()
    try room.write("not a database, only words\n", to: "words.db")
    for (words, told) in [
      (["chancery.db"], "is the chronicle itself"), (["nowhere.db"], "nowhere.db"),
      (["words.db"], "words.db"), (["other.db", "--same", "putin"], "THEIRS=OURS"),
      (["other.db", "--same", "nobody=putin"], "nobody"),
    ] {
      let refused = try room.run(["merge-chronicle"] + words)
      #expect(refused.status != 0 && refused.err.contains(told), "\(words): \(refused.err)")
    }
  }
}
