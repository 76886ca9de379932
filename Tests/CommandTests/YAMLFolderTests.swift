import Foundation
import Testing

/// A chronicle as a folder of YAML files in git, which two people alter apart.
@Suite struct YAMLFolderTests {
  /// Runs git in a folder of a room.
  @discardableResult
  private static func git(_ room: Workroom, _ folder: String, _ words: String) throws -> String {
    for name in ["AUTHOR", "COMMITTER"] {
      room.environment["GIT_\(name)_NAME"] = "Tester"
      room.environment["GIT_\(name)_EMAIL"] = "tester@example.org"
    }
    let outcome = try room.shell("cd \(folder) && git \(words)")
    #expect(outcome.status == 0, "git \(words): \(outcome.out)\(outcome.err)")
    return outcome.out
  }

  /// Two chronicles that were one, each with a clone of its folder.
  private static func parted() throws -> Workroom {
    let room = try Workroom.seeded()
    _ = try room.shell("mkdir base; echo Ours > base/README.md; cd base && git init -q -b main")
    try room.chancery("export", "yaml", "base")
    try git(room, "base", "add -A")
    try git(room, "base", "commit -qm base")
    for name in ["ann", "ben"] {
      try git(room, ".", "clone -q base \(name)")
      try room.chancery("--db", "\(name).db", "import", "yaml", name)
    }
    return room
  }

  private static func publish(_ room: Workroom, _ name: String) throws {
    try room.chancery("--db", "\(name).db", "export", "yaml", name)
    try git(room, name, "add -A")
    try git(room, name, "commit -qm \(name)")
  }

  @Test func whatTwoHaveAddedAndAlteredBecomesOne() throws {
    let room = try Self.parted()
    for words in [
      ["add", "actor", "person", "Ann Example", "--ref", "ann-example"],
      ["add", "event", "2001-12-01", "Talks of Ann", "--who", "ann-example", "--ref", "z-ann"],
      ["add", "event", "1977-05-04", "Early talks", "--ref", "early"],
      ["edit", "2001-10-03-brussels", "--summary", "They met in the morning."],
      ["edit", "putin", "--note", "Ann's note."],
    ] { #expect(try room.run(["--db", "ann.db"] + words).status == 0, "\(words)") }
    for words in [
      ["add", "actor", "person", "Ben Example", "--ref", "ben-example"],
      ["add", "event", "2001-09-30", "Talks of Ben", "--who", "ben-example", "--ref", "a-ben"],
      ["add", "event", "1988-05-04", "Later talks", "--ref", "later"],
      ["add", "event", "undated", "Some talks", "--ref", "some-talks"],
      ["edit", "2001-11-22-volgograd", "--summary", "He spoke."],
      ["edit", "robertson", "--note", "Ben's note."],
    ] { #expect(try room.run(["--db", "ben.db"] + words).status == 0, "\(words)") }
    for name in ["ann", "ben"] { try Self.publish(room, name) }
    try Self.git(room, "ann", "pull -q --no-rebase --no-edit ../ben main")

    try room.chancery("--db", "one.db", "import", "yaml", "ann")
    let refs = try room.refs("--db", "one.db")
    for ref in ["z-ann", "early", "a-ben", "later"] { #expect(refs.contains(ref)) }
    for text in ["They met in the morning.", "He spoke.", "Ann's note.", "Ben's note."] {
      #expect(try room.chancery("--db", "one.db", "export", "yaml").contains(text))
    }
    // What has been merged is the folder that a chronicle of both gives.
    try room.chancery("--db", "one.db", "export", "yaml", "ann")
    #expect(try Self.git(room, "ann", "status --porcelain").isEmpty)
    #expect(String(decoding: try room.bytes("ann/README.md"), as: UTF8.self) == "Ours\n")
  }

  @Test func theFolderComesInAgainAndGivesTheSame() throws {
    let room = try Workroom()
    let file = Workroom.package.appendingPathComponent("Tests/CommandTests/Fixtures/folder.yaml")
    try room.chancery("import", "yaml", file.path)
    try room.chancery("import", "yaml", CampDavidTests.file.path)
    try room.chancery("timeline", "save", "one", "--about", "e101")
    try room.chancery("export", "yaml", "first", "--include-private")
    try room.chancery("--db", "copy.db", "import", "yaml", "first")
    try room.chancery("--db", "copy.db", "export", "yaml", "second", "--include-private")
    let difference = try room.shell("diff -r first second")
    #expect(difference.status == 0, "\(difference.out)")
    // Its numbers are nobody's concern, and what goes to an event without a ref arrives.
    #expect(try room.shell("grep -rE '^    number:|to: e[0-9]' first/events").out.isEmpty)
    let tie = try room.shell("grep -rhE 'responds-to, to: [0-9a-f-]{36}' first/events").out
    #expect(!tie.isEmpty)
    // It changes nothing where it comes from.
    let before = try room.bytes("chancery.db")
    try room.chancery("import", "yaml", "first")
    #expect(try room.bytes("chancery.db") == before)
    let same = try room.run(["export", "yaml", "first", "--include-private"])
    #expect(same.err.contains("0 files written"), "\(same.err)")
  }

  @Test func theFilesAreAsTheyHaveBeenLookedAt() throws {
    let room = try Workroom()
    let file = Workroom.package.appendingPathComponent("Tests/CommandTests/Fixtures/folder.yaml")
    try room.chancery("import", "yaml", file.path)
    try room.chancery("export", "yaml", "folder")
    let text = try room.shell(
      "cd folder && for f in $(find . -type f | sort); do echo \"== $f\"; cat $f; done")
    try expectGolden(
      text.out.replacing(#/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/#, with: "ID"), "folder.yaml")
  }

  @Test func whatIsNoMoreGoesAndWhatIsOthersStays() throws {
    let room = try Workroom.seeded()
    try room.chancery("add", "event", "1977-05-04", "Early talks", "--ref", "early")
    try room.chancery("export", "yaml", "folder")
    _ = try room.shell(
      "echo mine > folder/notes.txt; mkdir folder/.git; echo x > folder/events/1600.yaml")
    #expect(try room.shell("ls folder/events").out.contains("1977.yaml"))
    try room.chancery("remove", "early")
    let outcome = try room.run(["export", "yaml", "folder"])
    #expect(outcome.err.contains("1 removed"), "\(outcome.err)")
    let left = try room.shell("ls -A folder folder/events").out
    #expect(!left.contains("1977.yaml"))
    for name in ["notes.txt", ".git", "1600.yaml"] { #expect(left.contains(name)) }
    // Nothing is written among what is not ours.
    _ = try room.shell("mkdir other fresh; echo x > other/letters.txt; echo x > fresh/README")
    let refused = try room.run(["export", "yaml", "other"])
    #expect(refused.status == 1 && refused.err.contains("holds something else"))
    try room.chancery("export", "yaml", "fresh")
    try room.write("events: []\n", to: "fresh/actors.yaml")
    let foreign = try room.run(["export", "yaml", "fresh"])
    #expect(foreign.status == 1 && foreign.err.contains("is not from an export"))
  }

  @Test func whatIsPrivateIsWrittenOnlyWhereItIsAskedFor() throws {
    let room = try Workroom()
    let file = Workroom.package.appendingPathComponent("Tests/CommandTests/Fixtures/private.yaml")
    try room.chancery("import", "yaml", file.path)
    let outcome = try room.run(["export", "yaml", "folder"])
    #expect(outcome.err.contains("withheld as private"), "\(outcome.err)")
    #expect(try room.shell("grep -ril quillfeather folder").out.isEmpty)
    try room.chancery("export", "yaml", "folder", "--include-private")
    #expect(try !room.shell("grep -ril quillfeather folder").out.isEmpty)
    try room.chancery("export", "yaml", "folder")
    #expect(try room.shell("grep -ril quillfeather folder").out.isEmpty)
    try room.chancery("edit", "open-meeting", "--summary", "Quillfeather came, too.")
    let refused = try room.run(["export", "yaml", "folder"])
    #expect(refused.status == 1 && refused.err.contains("nothing was written"))
    #expect(try room.shell("ls -A | grep new-").out.isEmpty)
  }

  @Test func anotherContentOfTheSameIdIsRefused() throws {
    let room = try Workroom.seeded()
    try room.chancery("export", "yaml", "folder")
    try room.chancery("edit", "putin", "--note", "Another.")
    let refused = try room.run(["import", "yaml", "folder"])
    #expect(refused.status == 1)
    #expect(refused.err.contains("folder/actors.yaml:"), "\(refused.err)")
    #expect(refused.err.contains("“putin” is there already and says something else"))
  }
}
