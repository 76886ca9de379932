import Foundation
import Testing

@Suite struct VerifyTests {
  private static let page = """
    <html><head><title>BBC</title></head><body>
    <p>Moscow wants equal status and a &ldquo;right to a
    voice&rdquo; inside the alliance.</p>
    <p>That would be a <b>sea-</b>
    change, said Lord Robertson, against the com&shy;mon
    foe.</p></body></html>
    """

  private func room() throws -> Workroom {
    let room = try Workroom.seeded()
    try FileManager.default.createDirectory(
      at: room.folder.appendingPathComponent("texts"), withIntermediateDirectories: true)
    try room.write(Self.page, to: "texts/bbc.html")
    try room.chancery("edit", "bbc-2001-11-23", "--drop", "fixity", "--file", "texts/bbc.html")
    return room
  }

  @Test func `What is found, what is near and what is missing is told`() throws {
    let room = try room()
    let outcome = try room.run(["sources", "verify"])
    #expect(outcome.status == 3)
    try expectGolden(outcome.out, "verify.txt")
    let ascii = try room.run(["sources", "verify", "--ascii", "--width", "60"])
    #expect(ascii.out.utf8.allSatisfy { $0 < 0x80 }, "\(ascii.out)")
    let json = try room.run(["sources", "verify", "--format", "json"])
    #expect(json.status == 3)
    try expectGolden(json.out, "verify.json")
  }

  @Test func `All is well where the words are mended`() throws {
    let room = try room()
    try room.chancery("edit", "2001-11-23-robertson", "--quote", "common foe")
    try room.chancery("edit", "by-2001-11-23-felgenhauer", "--drop", "quote")
    let outcome = try room.run(["sources", "verify", "bbc-2001-11-23"])
    #expect(outcome.status == 0, "\(outcome.out)")
    #expect(outcome.out.contains("all 3 quotations found"))
  }

  @Test func `A copy that is changed, or gone, is told from one that is not`() throws {
    let room = try room()
    try room.write(Self.page + "\n", to: "texts/bbc.html")
    let changed = try room.run(["sources", "verify"])
    #expect(changed.status == 3 && changed.out.contains("\nchanged "), "\(changed.out)")
    #expect(changed.out.contains("its SHA-256 was "))
    try FileManager.default.removeItem(at: room.folder.appendingPathComponent("texts/bbc.html"))
    let gone = try room.run(["sources", "verify"])
    #expect(gone.status == 3 && gone.out.contains("\ngone "), "\(gone.out)")
    #expect(gone.out.contains("4 quotations could not be looked for"))
  }

  @Test func `The folder can move as a whole, and a file elsewhere is kept by its whole path`()
    throws
  {
    let room = try room()
    #expect(
      try room.chancery("show", "bbc-2001-11-23", "--format", "yaml")
        .contains("file: texts/bbc.html"))
    let moved = try room.shell(
      "mkdir far && mv chancery.db texts far && cd far && chancery sources verify")
    #expect(moved.out.contains("\nunchanged "), "\(moved.out)\(moved.err)")
    let other = FileManager.default.temporaryDirectory
      .appendingPathComponent("chancery-\(UUID().uuidString).txt")
    try Data("right to a voice".utf8).write(to: other)
    defer { try? FileManager.default.removeItem(at: other) }
    let elsewhere = try Workroom.seeded()
    try elsewhere.chancery("edit", "bbc-2001-11-23", "--drop", "fixity", "--file", other.path)
    let yaml = try elsewhere.chancery("show", "bbc-2001-11-23", "--format", "yaml")
    #expect(yaml.contains(other.lastPathComponent) && yaml.contains("file: /"))
  }

  @Test func `A file URL is a copy, one of the web is never fetched`() throws {
    let room = try Workroom.seeded()
    try room.write("right to a voice, a sea-change, the common enemy, a special case", to: "a.txt")
    try room.chancery(
      "edit", "bbc-2001-11-23", "--url", "file://\(room.folder.path)/a.txt", "--drop",
      "fixity")
    let outcome = try room.run(["sources", "verify"])
    #expect(outcome.status == 0, "\(outcome.out)")
    #expect(outcome.out.contains("no hash"), "\(outcome.out)")
    try room.chancery("edit", "bbc-2001-11-23", "--url", "https://news.example/1")
    let web = try room.run(["sources", "verify", "bbc-2001-11-23"])
    #expect(web.status == 0 && web.out.contains("never asked"), "\(web.out)")
    let none = try room.run(["sources", "verify"])
    #expect(none.status == 0 && none.out.contains("no source has a registered copy"))
  }

  @Test func `What stands in one of two sources need not stand in the other`() throws {
    let room = try room()
    try room.write("Never before has there been a special case, or a common enemy.", to: "b.txt")
    try room.chancery("add", "source", "The other report", "--ref", "other", "--file", "b.txt")
    try room.chancery("edit", "2001-11-23-robertson", "--source", "other")
    let outcome = try room.run(["sources", "verify", "bbc-2001-11-23"])
    #expect(outcome.out.contains("in The other report"), "\(outcome.out)")
    // Where a citation says that the words are its own, only that one is asked.
    try room.chancery("edit", "2001-11-23-robertson", "--source", "other#2", "--fact", "words")
    let words = try room.run(["sources", "verify", "bbc-2001-11-23"])
    #expect(!words.out.contains("2001-11-23-robertson"), "\(words.out)")
  }

  @Test func `What cannot be read says why, and where nothing is, that is said`() throws {
    let room = try room()
    try room.write("%PDF-1.4 broken", to: "a.pdf")
    try room.chancery("edit", "bbc-2001-11-23", "--drop", "fixity", "--file", "a.pdf")
    let outcome = try room.run(["sources", "verify"])
    #expect(outcome.status == 3 && outcome.out.contains("pdftotext"), "\(outcome.out)")
    #expect(try room.run(["sources", "verify", "putin"]).status == 1)
    #expect(try room.run(["sources", "verify", "nothing"]).status == 1)
  }
}
