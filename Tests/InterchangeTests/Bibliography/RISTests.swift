import Chronology
import Diplomacy
import Interchange
import Testing

/// What RIS says, and what is made of it.
@Suite struct RISTests {
  static func entries(_ text: String) throws -> [BibliographyEntry] {
    try BibliographyFormat.ris.read(text, file: "a.ris").entries
  }

  static func source(_ lines: String, type: String = "BOOK") throws -> Source {
    try #require(try entries("TY  - \(type)\nTI  - T\n\(lines)\nER  - \n").first).source
  }

  @Test func anArticleWithABOMReturnsAndWrappedLines() throws {
    let text = [
      "\u{FEFF}TY  - JOUR", "ID  - putnam", "AU  - Putnam, Robert D.", "A1  - Lee, Ann, Jr.",
      "TI  - Diplomacy and Domestic Politics:", "      The Logic of Two-Level Games",
      "T2  - International Organization", "JF  - International Organization", "VL  - 42",
      "IS  - 3", "SP  - 427", "EP  - 460", "PY  - 1988", "DA  - 1988/07//", "SN  - 0020-8183",
      "DO  - 10.1017/S0020818300027697", "N1  - First.", "N1  - Second.", "KW  - games",
      "KW  - levels", "UR  - https://a.org/1", "UR  - https://a.org/2", "LA  - eng", "ER  -", "",
    ].joined(separator: "\r\n")
    let reading = try BibliographyFormat.ris.read(text, file: "a.ris")
    let entry = try #require(reading.entries.first)
    let source = entry.source
    #expect(source.title == "Diplomacy and Domestic Politics: The Logic of Two-Level Games")
    #expect(source.author == "Robert D. Putnam; Ann Lee Jr." && source.kind == "article")
    #expect(source.volume == "42" && source.number == "3" && source.pages == "427–460")
    #expect(source.published == HistoricalDate(EDTF("1988-07")))
    #expect(source.note == "First.\nSecond." && source.language == "en")
    #expect(source.url == "https://a.org/1")
    #expect(entry.containers.map(\.title) == ["International Organization"])
    #expect(reading.losses.words == "KW (1 entry), UR (1 entry)")
  }

  @Test func linesOutsideOfRecordsAreCounted() throws {
    let reading = try BibliographyFormat.ris.read(
      "Record #1 of 2\nProvider: X\n\nTY  - BOOK\nTI  - A\nER  - \n2.\nTY  - BOOK\nTI  - B\nER  - \n",
      file: "a.ris")
    #expect(reading.entries.map(\.source.title) == ["A", "B"])
    #expect(
      reading.remarks == [
        "a.ris:1: 3 lines outside of records, of which this is the first, are left out"
      ])
  }

  @Test(arguments: [
    ("PY  - 1998", "1998", nil), ("PY  - 1998///", "1998", nil),
    ("Y1  - 1998/05//", "1998-05", nil),
    ("DA  - 1998/05/03/", "1998-05-03", nil), ("PY  - 1998\nDA  - 1998/05/03", "1998-05-03", nil),
    ("DA  - 1998///Spring", "1998-21", "Spring 1998"), ("DA  - 1998///c. 1998", "1998~", "c. 1998"),
    ("PY  - 1998~", "1998~", nil), ("DA  - ///1998/1999", "1998/1999", nil),
    ("DA  - 1998/05//Whitsun issue", "1998-05", "1998/05//Whitsun issue"),
    ("PY  - c. 1998", "1998~", "c. 1998"), ("DA  - 1998/13/45/", "1998", "1998/13/45/"),
  ])
  func aDateIsAsExactAsItStands(lines: String, edtf: String, given: String?) throws {
    let date = try #require(try Self.source(lines).published)
    #expect(date.edtf?.description == edtf && date.given == given, "\(date)")
  }

  @Test(arguments: ["PY  - n.d.", "PY  - in press", "PY  - sine anno"])
  func whatIsNoDateKeepsItsWords(line: String) throws {
    let date = try #require(try Self.source(line).published)
    #expect(date.edtf == nil && date.given != nil)
  }

  @Test(arguments: [
    ("BOOK", "", "book"), ("CHAP", "", "chapter"), ("ECHAP", "", "chapter"),
    ("JOUR", "", "article"),
    ("NEWS", "", "press-report"), ("THES", "M3  - PhD thesis", "phd-thesis"),
    ("ELEC", "", "web-page"),
    ("PCOMM", "M3  - Telegram", "telegram"), ("GEN", "M3  - Interview", "interview"),
    ("GEN", "", "document"), ("XYZ", "", "document"), ("UNPB", "", "manuscript"),
  ])
  func aTypeIsAKind(type: String, line: String, kind: String) throws {
    #expect(try Self.source(line, type: type).kind == kind)
  }

  @Test func severalRecordsAndEmptyOnes() throws {
    let text =
      "TY  - BOOK\nER  - \n\nTY  - BOOK\nTI  - B\nAU  - NATO\nAU  - Foreign, Office,\nER  - \n"
    let entries = try Self.entries(text)
    #expect(entries.map(\.source.title) == ["[Untitled book]", "B"])
    #expect(entries.map(\.line) == [1, 4])
    #expect(entries[1].source.author == "NATO; Foreign, Office,")
  }
}
