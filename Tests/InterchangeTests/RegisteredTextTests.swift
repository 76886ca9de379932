import Foundation
import Testing

@testable import Interchange

@Suite struct RegisteredTextTests {
  private func read(_ text: String, as name: String) throws -> String {
    try RegisteredText.read(try file(Data(text.utf8), name))
  }

  private func file(_ data: Data, _ name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("chancery-text-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent(name)
    try data.write(to: file)
    return file.path
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 3_000_000),
      "2a152c894398719c0570f83fac34ac03a0f6e8e474b995c2403aa5434f7b9dd4"
    ),
  ])
  func `The hash is that of the standard`(text: String, hash: String) throws {
    #expect(try FileDigest.sha256(ofFile: try file(Data(text.utf8), "a.txt")) == hash)
  }

  @Test func `A page is its text, with what is no text left out`() throws {
    let page = """
      <!DOCTYPE html><html><head><title>T</title><style>p {}</style><script>var x = "no"</script>
      </head><body><h1>Talks</h1><p>An <b>equ</b>al sta&shy;tus&nbsp;&mdash; <i>now</i><sup>1</sup>
      and later.<p>Caf&eacute; &#8220;open&#x201D;<div>End</div></body>
      """
    let text = words(try read(page, as: "page.html"))
    #expect(
      text
        == "Talks An equal sta\u{AD}tus\u{A0}— now and later. Café “open” End 1"
        .split(whereSeparator: \.isWhitespace).joined(separator: " "))
    #expect(words(try read(page, as: "page")).hasPrefix("Talks An equal"))
    #expect(try read("", as: "page.html") == "")
    #expect(words(try read("<p>пере<b>говоры</b>", as: "page.htm")) == "переговоры")
  }

  @Test func `Of XML notes come last, and nothing outside is asked for`() throws {
    let text = try read(
      "<TEI><teiHeader><title>No</title></teiHeader><text><p>He <hi>said</hi> so<note>He did</note>"
        + " twice.</p><p>Then &amp; there</p></text></TEI>", as: "doc.xml")
    #expect(words(text) == "He said so twice. Then & there He did")
    let error = #expect(throws: TextFileError.self) {
      try read("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>", as: "a.xml")
    }
    #expect(error?.reason.contains("DOCTYPE") == true)
  }

  @Test func `Of Markdown the marks go`() throws {
    let text = try read(
      "# Talks\n\n> An *equal* status with [NATO](https://x.example/a_b), he_said_so `now`[^1]\\*",
      as: "a.md")
    #expect(words(text) == "Talks An equal status with [NATO, he_said_so now*")
  }

  @Test func `Older encodings are read, and what is no text is refused`() throws {
    let latin = try file(Data([0x63, 0x61, 0x66, 0xE9]), "a.txt")
    #expect(try RegisteredText.read(latin) == "café")
    let wide = try file(Data([0xFF, 0xFE, 0x68, 0, 0x69, 0]), "b.txt")
    #expect(try RegisteredText.read(wide) == "hi")
    let picture = try file(Data([0x89, 0x50, 0x4E, 0x47, 0, 1, 2]), "c.png")
    #expect(throws: TextFileError.self) { try RegisteredText.read(picture) }
  }

  @Test(arguments: ["/dev/zero", "/nowhere/at/all.txt", "/"])
  func `What is no file is refused at once`(path: String) {
    #expect(throws: TextFileError.self) { try RegisteredText.read(path) }
    #expect(throws: TextFileError.self) { try FileDigest.sha256(ofFile: path) }
  }

  @Test func `A PDF is read by pdftotext, or it is said that this is missing`() throws {
    let pdf = try file(Data("%PDF-1.4\nbroken".utf8), "a.pdf")
    let error = #expect(throws: TextFileError.self) { try RegisteredText.read(pdf) }
    #expect(error?.reason.contains("pdftotext") == true)
  }
}
