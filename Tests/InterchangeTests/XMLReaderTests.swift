import Foundation
import Testing

@testable import Interchange

@Suite struct XMLReaderTests {
  @Test func elementsTextAndAttributesComeInOrder() throws {
    let file = try TemporaryFile(
      "<a>\n<b id=\"x\" n=\"1\"/>t &amp; u<![CDATA[<c>]]><!-- no --></a>")
    let reader = try XMLReader(file: file.path)
    var events: [XMLEvent] = []
    var lines: [Int] = []
    while let event = try reader.next() {
      events.append(event)
      lines.append(reader.line)
    }
    let text = events.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined()
    #expect(events.first == .start(name: "a", attributes: [:]))
    #expect(events.contains(.start(name: "b", attributes: ["id": "x", "n": "1"])))
    #expect(events.last == .end(name: "a"))
    #expect(text == "\nt & u<c>")
    let b = try #require(events.firstIndex(of: .end(name: "b")))
    #expect(lines[b] == 2)
  }

  @Test func linesBeyondSixteenBitsAreCounted() throws {
    let file = try TemporaryFile("<a>" + String(repeating: "\n", count: 70_000) + "<b/></a>")
    let reader = try XMLReader(file: file.path)
    while let event = try reader.next() {
      if case .start("b", _) = event { break }
    }
    #expect(reader.line == 70_001)
  }

  @Test(arguments: [
    // Entities within entities, which would grow to gigabytes.
    """
    <!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;">]>
    <a>&z;</a>
    """,
    "<!DOCTYPE a [<!ENTITY x \"&y;&y;\"><!ENTITY y \"&x;&x;\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
    "<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\"><a/>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/hostname\">%p;]><a/>",
  ])
  func aDocumentTypeDeclarationIsRefused(text: String) throws {
    let file = try TemporaryFile(text)
    let error = #expect(throws: XMLError.self) { try readAll(file.path) }
    #expect(error?.description.hasPrefix("\(file.path):1: ") == true)
    #expect(error?.reason.contains("DOCTYPE") == true)
  }

  @Test func aBombIsRefusedForItsDeclarationAndWithItsLine() throws {
    let entities = (1..<12).map { level in
      "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    let file = try TemporaryFile(
      "<?xml version=\"1.0\"?>\n<!-- a bomb -->\n<!DOCTYPE a [<!ENTITY e0 \"ha\">\n"
        + entities.joined(separator: "\n") + "]>\n<a>&e11;</a>")
    let error = #expect(throws: XMLError.self) { try readAll(file.path) }
    #expect(error?.line == 3)
    #expect(error?.reason.contains("DOCTYPE") == true)
  }

  @Test(arguments: [
    "<a>\n<b></a>", "<a>&nosuch;</a>", "", "no XML", "<a", "<a/><b/>",
    String(repeating: "<a>", count: 5000),
  ])
  func badXMLIsRefusedWithItsFile(text: String) throws {
    let file = try TemporaryFile(text)
    let error = #expect(throws: XMLError.self) { try readAll(file.path) }
    #expect(error?.file == file.path)
  }

  @Test func theLineOfAnElementThatIsNotClosedIsNamed() throws {
    let file = try TemporaryFile("<a>\n\n<b>\n</c></a>")
    let error = #expect(throws: XMLError.self) { try readAll(file.path) }
    #expect(error?.line == 3)
  }

  @Test func aMissingFileAndAFolderAreErrorsInWords() {
    let missing = #expect(throws: XMLError.self) { try readAll("/nowhere/visits.xml") }
    #expect(
      missing?.description == "“/nowhere/visits.xml” cannot be opened: no such file or directory")
    let folder = #expect(throws: XMLError.self) { try readAll("/") }
    #expect(folder?.description == "“/” is a folder")
  }

  private func readAll(_ path: String) throws {
    let reader = try XMLReader(file: path)
    while try reader.next() != nil {}
  }
}

/// A file that is there as long as the value is.
final class TemporaryFile {
  let path: String

  init(_ text: String) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("chancery-\(UUID().uuidString).xml")
    try Data(text.utf8).write(to: url)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
