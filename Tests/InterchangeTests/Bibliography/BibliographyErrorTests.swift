import Diplomacy
import Foundation
import Interchange
import Testing

/// What is wrong with a bibliography's file is told with its line, and nothing brings the program down.
@Suite struct BibliographyErrorTests {
  static func problems(_ format: BibliographyFormat, _ text: String) -> [String] {
    do {
      _ = try format.read(text, file: "f")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func `What is no work is not taken for one`() throws {
    #expect(Self.problems(.bibtex, "hello").first?.contains("there is no entry") == true)
    #expect(Self.problems(.ris, "\n").first?.contains("there is no record") == true)
    #expect(Self.problems(.csl, "[]").first?.contains("there is no item") == true)
    #expect(
      Self.problems(.csl, "[\n{\"a\": 1, \"id\": \"x\"}]")
        == ["f:2: the item \"x\" has neither a type nor a title: it is no work"])
    let reading = try BibliographyFormat.csl.read(
      #"[{"id": "x", "title": "T", "issued": {"date-parts": [[1999, 13, 45]]}}]"#, file: "f")
    #expect(reading.remarks == [#"f:1: issued "1999-13-45" is no date; the year 1999 is kept"#])
    #expect(reading.losses.isEmpty)
  }

  @Test(arguments: [
    (
      "\n\n@book{a, title = {An open brace\n}\n@book{b, title = {B}}\n",
      "f:3: the entry that begins here is not closed: a brace is missing before line 5"
    ),
    (
      "\n@book{a, title = {An open brace\n}\n",
      "f:2: the entry that begins here is not closed: a brace is missing"
    ),
    (
      "@book{a, title = {A}\n\n@book{b, title = {B}}",
      "f:1: the entry that begins here is not closed: a brace is missing before line 3"
    ),
    (
      "@book{a, title = \"A, year = 1998}\n",
      "f:1: the entry that begins here is not closed: a brace is missing"
    ),
    (
      "@book{a, title = \"A\n",
      "f:1: the entry that begins here is not closed: a quotation mark is missing"
    ),
    (
      "@book{a,\n title = {A}\n year = 1998}",
      "f:3: a comma is missing before \"y\", between two fields"
    ),
    ("@book{a,\n title {A}}", "f:2: \"=\" is missing after the field \"title\""),
    ("@book{a,\n title = }", "f:2: a value is missing: write it in braces"),
    ("@book{title = {A}}", "f:1: the entry that begins here has no key: write @book{putnam1988, …"),
    ("@string{a {b}}", "f:1: \"=\" is missing after @string{a"),
    ("@comment{ never closed", "f:1: the entry that begins here is not closed: a brace is missing"),
  ])
  func bibtexTellsTheLine(text: String, problem: String) {
    #expect(Self.problems(.bibtex, text) == [problem])
  }

  @Test func everyEntryThatIsWrongIsTold() {
    let text = "@book{a, title {A}}\n@book{b, title = {B}}\n@book{c, title = }\n"
    #expect(Self.problems(.bibtex, text).map { $0.prefix(4) } == ["f:1:", "f:3:"])
  }

  @Test(arguments: [
    ("TY  - BOOK\nTI  - A\n", "f:1: the record that begins here is not closed: ER is missing"),
    (
      "TY  - BOOK\nTI  - A\nTY  - BOOK\nER  - \n",
      "f:1: the record that begins here is not closed: ER is missing before line 3"
    ),
    ("\nTI  - A\n", "f:2: TI stands outside of a record, which begins with TY"),
    ("Not RIS\n", "f:1: \"Not RIS\" stands outside of a record, which begins with TY"),
  ])
  func risTellsTheLine(text: String, problem: String) {
    #expect(Self.problems(.ris, text) == [problem])
  }

  @Test(arguments: [
    (
      "[\n{\"id\": \"a\",\n \"title\": \"A\"\n",
      "f:2: what begins here is not closed: a bracket is missing"
    ),
    ("[{\"id\": \"a}]", "f:1: what begins here is not closed: a quotation mark is missing"),
    ("\"text\"", "f:1: a CSL file is an array of items"), ("[1, 2]", "f:1: a CSL file is an array"),
    ("[[]]", "f:1: a CSL file is an array"), ("}", "f:1: a bracket closes what is not open"),
    ("[\n{\"type\": 1},\n{\"id\" 2}]", "f:3: the item that begins here is not JSON: "),
    ("[{\"a\": \(String(repeating: "[", count: 100))", "f:1: the brackets go deeper than 64"),
  ])
  func cslTellsTheLine(text: String, problem: String) {
    let found = Self.problems(.csl, text)
    #expect(found.count == 1 && found[0].hasPrefix(problem), "\(found)")
  }

  @Test(arguments: BibliographyFormat.allCases)
  func nothingBringsAReaderDown(format: BibliographyFormat) throws {
    for text in RecordGenerator.nasty { _ = Self.problems(format, text) }
    let deep = String(repeating: "{", count: 200_000)
    let closed = deep + String(repeating: "}", count: 200_000)
    for text in [
      deep, "@book{a, title = \(deep)", "@book{a, title = {\\emph\(closed)}}",
      "@book{a, author = {\(closed)}}", "TY  - BOOK\nAU  - \(deep)\nER  - ",
      String(repeating: "[", count: 200_000), "[{\"title\": \"\(closed)\"}]",
      "@book{a, author = {" + String(repeating: "x and ", count: 50_000) + "y}}",
      "@book{a, title = {" + String(repeating: "\\'", count: 100_000) + "e}}",
      "@book{a, title = " + String(repeating: "{a} # ", count: 100_000) + "{b}}",
    ] {
      let start = Date()
      _ = Self.problems(format, text)
      #expect(Date().timeIntervalSince(start) < 20, "\(text.prefix(40))")
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func damagedFilesAreReadOrRefused(seed: UInt64) throws {
    var generator = RecordGenerator(seed: seed)
    for format in BibliographyFormat.allCases {
      let works = (0..<4).map { _ in CitedWork(generator.source()) }
      var bytes = Array(try format.write(works).text.utf8)
      for _ in 0..<8 where !bytes.isEmpty {
        let place = generator.number(below: bytes.count)
        if generator.coin() {
          bytes.remove(at: place)
        } else {
          bytes[place] = generator.pick([34, 123, 125, 64, 92, 10, 44, 61, 45, 91, 93, 35])
        }
      }
      _ = Self.problems(format, String(decoding: bytes, as: UTF8.self))
    }
  }
}
