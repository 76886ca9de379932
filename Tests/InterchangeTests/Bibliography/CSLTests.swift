import Chronology
import Diplomacy
import Interchange
import Testing

/// What CSL JSON says, and what is made of it.
@Suite struct CSLTests {
  static func read(_ text: String) throws -> BibliographyReading {
    try BibliographyFormat.csl.read(text, file: "a.json")
  }

  static func source(_ fields: String) throws -> Source {
    try #require(try read("{\"id\": \"k\", \"title\": \"T\", \(fields)}").entries.first).source
  }

  @Test func titlesLoseTheirMarkup() throws {
    let text = #"""
      [{"id": "a", "type": "chapter",
        "title": "On <i>Talks</i> of <span class=\"nocase\">NATO</span>: 2 < 3",
        "container-title": "H<sub>2</sub>O"}]
      """#
    let entry = try #require(try Self.read(text).entries.first)
    #expect(entry.source.title == "On Talks of NATO: 2 < 3")
    #expect(entry.containers.map(\.title) == ["H2O"])
  }

  @Test func anItemWithEverythingThatACatalogueSays() throws {
    let reading = try Self.read(
      """
      [
        {"id": "http://zotero.org/users/1/items/X", "type": "chapter", "title": "A Chapter",
         "author": [{"family": "Stoel", "given": "Max", "non-dropping-particle": "van der"},
                    {"literal": "Amnesty Global"}, {"family": "Smith", "given": "J", "suffix": "Jr."}],
         "container-title": "The Book", "editor": [{"family": "Hay", "given": "Bob"}],
         "publisher": "Clarendon Press", "publisher-place": "Oxford", "issued": {"date-parts": [[1998, "5"]]},
         "page": "12-34", "ISBN": "978-0-19-820171-7", "DOI": "10.1/X", "PMID": 123,
         "collection-title": "Studies", "collection-number": 7, "volume": 3, "abstract": "Long.",
         "archive": "Public Record Office", "archive_collection": "FO 371", "archive_location": "24/1",
         "accessed": {"date-parts": [[2020, 5, 3]]}, "language": "en-GB", "note": "A note"},
        {"id": 2, "type": "webpage", "title": "Page", "container-title": "Site"}
      ]
      """)
    let entry = reading.entries[0]
    let source = entry.source
    #expect(source.author == "Max van der Stoel; Amnesty Global,; J Smith Jr.")
    #expect(source.pages == "12–34" && source.published == HistoricalDate(EDTF("1998-05")))
    #expect(source.archive == "Public Record Office" && source.reference == "24/1")
    #expect(source.collection == "FO 371" && source.accessed == EDTF("2020-05-03"))
    #expect(
      source.identifiers.map(\.description)
        == ["csl:http://zotero.org/users/1/items/X", "doi:10.1/x", "pmid:123"])
    #expect(entry.containers.map(\.title) == ["The Book", "Studies"])
    #expect(entry.containers[0].number == "7" && entry.containers[0].volume == "3")
    #expect(reading.losses.words == "abstract (1 entry)")
    #expect(reading.entries[1].line == 11 && reading.entries[1].source.publisher == "Site")
  }

  @Test(arguments: [
    (#"{"date-parts": [[1998]]}"#, "1998", nil),
    (#"{"date-parts": [["1998", "05", "03"]]}"#, "1998-05-03", nil),
    (#"{"date-parts": [[1998, 5], [1999, 6]]}"#, "1998-05/1999-06", nil),
    (#"{"date-parts": [[1998], [0, 0, 0]]}"#, "1998/..", nil),
    (#"{"date-parts": [[-44, 3, 15]]}"#, "-0043-03-15", nil),
    (#"{"date-parts": [[-1]]}"#, "0000", nil),
    (#"{"date-parts": [[1998]], "circa": true}"#, "1998~", nil),
    (#"{"date-parts": [[1998]], "circa": "1"}"#, "1998~", nil),
    (#"{"date-parts": [[1998]], "circa": false}"#, "1998", nil),
    (#"{"date-parts": [[1998]], "season": 2}"#, "1998-22", nil),
    (#"{"edtf": "1998?"}"#, "1998?", nil), (#""1998-05~""#, "1998-05~", nil),
    (#"{"raw": "1998-05-03"}"#, "1998-05-03", nil),
    (#"{"literal": "3 May 1998"}"#, "1998-05-03", "3 May 1998"),
    (#"{"literal": "circa 1998"}"#, "1998~", "circa 1998"),
    (#"{"date-parts": [[1998]], "literal": "1999"}"#, "1998", nil),
  ])
  func aDateIsAsExactAsItStands(value: String, edtf: String, given: String?) throws {
    let date = try #require(try Self.source("\"issued\": \(value)").published)
    #expect(date.edtf?.description == edtf && date.given == given, "\(date)")
  }

  @Test(arguments: [#"{"literal": "n.d."}"#, #"{"raw": "forthcoming"}"#])
  func whatIsNoDateKeepsItsWords(value: String) throws {
    let date = try #require(try Self.source("\"issued\": \(value)").published)
    #expect(date.edtf == nil && date.given != nil)
  }

  @Test(arguments: [
    ("1998, 13", "1998", "1998-13", "the year 1998 is kept"),
    ("1998, 5, 45", "1998", "1998-5-45", "the year 1998 is kept"),
    ("19980, 5", nil, "19980-5", "its words are kept"),
  ])
  func numbersThatAreNoDateKeepTheirYear(
    parts: String, year: String?, given: String, told: String
  ) throws {
    let date = "{\"date-parts\": [[\(parts)]]}"
    let reading = try Self.read(
      "{\"id\": \"k\", \"title\": \"T\", \"issued\": \(date), \"accessed\": \(date)}")
    let source = reading.entries[0].source
    #expect(source.published == HistoricalDate(year.flatMap { EDTF($0) }, given: given))
    #expect(source.accessed == year.flatMap { EDTF($0) })
    #expect(reading.losses.isEmpty && reading.remarks.count == 2)
    #expect(
      reading.remarks.first?.hasSuffix("issued \"\(given)\" is no date; \(told)") ?? false,
      "\(reading.remarks)")
  }

  @Test(arguments: [
    ("2001-11-22", #""date-parts":[[2001,11,22]]"#, true),
    ("2001-11~", #""circa":true,"date-parts":[[2001,11]]"#, true),
    ("2001?", #""edtf":"2001?","literal":"2001?""#, true),
    ("[2001-11-22,2001-11-23]", #""literal":"22 or 23 November 2001""#, true),
    ("2001-~11-22", #""literal":"22 November 2001 (month approximate)""#, true),
    ("2001S2", nil, false),
  ])
  func aDayOfAccessIsSaidAsFarAsItCanBe(edtf: String, value: String?, isWhole: Bool) throws {
    var source = Source(ref: Ref(stored: "a"), title: "T")
    source.accessed = EDTF(edtf)
    let (text, losses) = try BibliographyFormat.csl.write([CitedWork(source)])
    let plain = text.replacing(/\n\s*/, with: "").replacing("\" : ", with: "\":")
    #expect(value.map { plain.contains("\"accessed\":{\($0)}") } ?? true, "\(plain)")
    let back = try Self.read(text).entries.first?.source.accessed
    #expect((back == source.accessed) == isWhole, "\(plain)")
    #expect(losses.losses.contains { $0.field == "accessed" } != isWhole)
  }

  @Test(arguments: [#"{"date-parts": [[0, 13]]}"#, #"{"date-parts": [[]]}"#, "17.5", "true"])
  func aDateThatIsNoneIsCounted(value: String) throws {
    let reading = try Self.read("{\"id\": \"k\", \"title\": \"T\", \"issued\": \(value)}")
    let date = reading.entries[0].source.published
    #expect(date?.edtf == nil)
    let isTold = reading.losses.words == "issued (1 entry)" || reading.remarks.count == 1
    #expect(date?.given != nil || isTold)
  }

  @Test(arguments: [
    ("article-journal", "", "article"), ("article-newspaper", "", "press-report"),
    ("book", "", "book"),
    ("book", "memoir", "memoir"), ("personal_communication", "telegram", "telegram"),
    ("thesis", "Ph.D. dissertation", "phd-thesis"), ("document", "transcript", "transcript"),
    ("treaty", "", "treaty"), ("motion_picture", "", "film"),
    ("musical_score", "", "musical-score"),
    ("dataset", "", "data-set"), ("interview", "", "interview"), ("webpage", "", "web-page"),
  ])
  func aTypeIsAKind(type: String, genre: String, kind: String) throws {
    let source = try Self.source("\"type\": \"\(type)\", \"genre\": \"\(genre)\"")
    #expect(source.kind == kind)
  }
}
