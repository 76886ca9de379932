import Foundation
import Testing

/// Files that people write by hand come in again: nothing twice, and what was changed on request.
@Suite struct ReimportTests {
  private static let notes = """
    actors:
      - {kind: person, names: [Anna Blix]}
      - {kind: state, names: [Freedonia], ref: freedonia}
    relations:
      - {tenure: blix, office: Envoy, of: freedonia, valid: 2000/2003}
    events:
      - {kind: meeting, date: 2001-10-03, title: A meeting, participants: [blix, freedonia]}
      - {kind: meeting, date: 2001-10-03, title: A meeting, participants: [blix, freedonia]}
      - {ref: a-talk, kind: statement, date: 2001-10-04, title: Says a thing}

    """

  @Test(arguments: ["yaml", "jsonl"]) func whatHasNoIdsComesInOnce(format: String) throws {
    let room = try Workroom()
    try room.write(Self.notes, to: "notes.yaml")
    if format == "jsonl" {
      try room.chancery("--db", "first.db", "import", "notes.yaml")
      let lines = try room.chancery("--db", "first.db", "export", "jsonl")
      try room.write(lines.replacing(#/"id":"[-0-9a-f]{36}",?/#, with: ""), to: "notes.jsonl")
    }
    let file = "notes.\(format)"
    let first = try room.run(["import", file])
    #expect(first.err == "3 events, 2 actors and 1 relation added\n", "\(first.err)")
    let before = try room.chancery("export", "jsonl")
    let again = try room.run(["import", file])
    #expect(again.status == 0 && again.err == "nothing new, 6 records there already\n", "\(again)")
    #expect(try room.chancery("export", "jsonl") == before)
    // What somebody has changed here since is not set back by the same file.
    try room.chancery("edit", "blix", "--note", "Changed here.")
    #expect(try room.run(["import", file]).err == "nothing new, 6 records there already\n")
    #expect(try room.run(["import", file, "--update"]).err.hasPrefix("nothing new"))
    #expect(try room.chancery("show", "blix").contains("Changed here."))
  }

  @Test func aFolderIsReadWholeOrInPiecesToTheSameIds() throws {
    let room = try Workroom()
    try room.write(Self.notes, to: "notes.yaml")
    try room.chancery("--db", "pieces.db", "import", "notes.yaml")
    try room.chancery("--db", "whole.db", "import", "yaml", "-", input: Self.notes)
    let pieces = try room.chancery("--db", "pieces.db", "export", "jsonl")
    #expect(try room.chancery("--db", "whole.db", "export", "jsonl") == pieces)
    // Ids of version 8, of the variant of RFC 9562.
    let ids = pieces.matches(of: #/"id":"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab]/#)
    #expect(ids.count == 6)
  }

  @Test func theSeedIsThereWhoeverBroughtIt() throws {
    let room = try Workroom.seeded()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let seed = root.appendingPathComponent("seed/chronicle.yaml").path
    let again = try room.run(["import", "yaml", seed])
    #expect(again.err == "nothing new, 60 records there already\n", "\(again.err)")
  }

  @Test func aRecordThatWasChangedInTheFileIsTakenOnRequest() throws {
    let room = try Workroom()
    try room.write(Self.notes, to: "notes.yaml")
    try room.chancery("import", "notes.yaml")
    let changed = Self.notes.replacing("[Freedonia]", with: "[Republic of Freedonia]")
      .replacing("Says a thing", with: "Says another thing")
    try room.write(changed, to: "notes.yaml")
    let before = try room.bytes("chancery.db")
    let refused = try room.run(["import", "notes.yaml"])
    #expect(refused.status == 1)
    #expect(
      refused.err
        == "Error: notes.yaml:3: “freedonia” is there already and says something else; “import "
        + "--update” takes what the file says, “chancery edit” changes it\n", "\(refused.err)")
    #expect(try room.bytes("chancery.db") == before)
    let dry = try room.run(["import", "notes.yaml", "--update", "--dry-run"])
    #expect(
      dry.err == "would import: 1 event and 1 actor altered, 4 records there already\n",
      "\(dry.err)")
    let taken = try room.run(["import", "notes.yaml", "--update"])
    #expect(
      taken.err == "1 event and 1 actor altered, 4 records there already\n", "\(taken.err)")
    #expect(try room.chancery("show", "a-talk").contains("Says another thing"))
    #expect(try room.chancery("timeline", "--actor", "freedonia").contains("Republic of Freedonia"))
    // Now the file says what is there.
    for update in [[], ["--update"]] {
      let again = try room.run(["import", "notes.yaml"] + update)
      #expect(again.err == "nothing new, 6 records there already\n", "\(again.err)")
    }
    try room.chancery("undo")
    #expect(try room.chancery("show", "a-talk").contains("Says a thing"))
  }

  /// What two people keep in a folder under version control goes back into the chronicle of either.
  @Test func aFolderThatAnotherHasChangedIsTakenOnRequest() throws {
    let room = try Workroom.seeded()
    try room.chancery("export", "yaml", "folder")
    try room.chancery("--db", "other.db", "import", "yaml", "folder")
    try room.chancery("--db", "other.db", "edit", "putin", "--note", "By another.")
    try room.chancery("--db", "other.db", "meet", "1 May 2002", "A talk", "--with", "putin")
    try room.chancery("--db", "other.db", "export", "yaml", "folder")
    let refused = try room.run(["import", "yaml", "folder"])
    #expect(refused.status == 1 && refused.err.contains("import --update"), "\(refused.err)")
    let taken = try room.run(["import", "yaml", "folder", "--update"])
    #expect(
      taken.err == "1 event added, 1 actor altered, 59 records there already\n",
      "\(taken.err)")
    try room.chancery("export", "yaml", "mine")
    #expect(try room.shell("diff -r folder mine").out.isEmpty)
  }

  @Test func aMadeRefDoesNotStandForAnother() throws {
    let room = try Workroom()
    try room.write(Self.notes, to: "notes.yaml")
    try room.chancery("import", "notes.yaml")
    try room.write("actors:\n  - {kind: person, names: [Hans Blix]}\n", to: "other.yaml")
    for update in [[], ["--update"]] {
      let refused = try room.run(["import", "other.yaml"] + update)
      #expect(refused.status == 1)
      #expect(refused.err.contains("the ref “blix” is another actor's here"), "\(refused.err)")
    }
    #expect(try room.chancery("show", "blix").contains("Anna Blix"))
  }

  @Test func otherFormatsBringThemselvesUpToDate() throws {
    let room = try Workroom.seeded()
    try room.write("date,title\n2001,A\n", to: "a.csv")
    let refused = try room.run(["import", "csv", "a.csv", "--update"])
    #expect(refused.status == 64)
    #expect(refused.err.contains("--update goes with yaml and jsonl"), "\(refused.err)")
  }
}
