import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Interchange

@Suite struct FRUSSetTests {
  @Test func aTelegramIsAStatementFromAnEmbassyToADepartment() throws {
    let event = try #require(
      try read(
        document(
          "d4", "4. Telegram From the Embassy in Austria to the Department of State",
          date: #"<date when="1900-02-03T13:00:00">February 3, 1900, 1 p.m.</date>"#,
          body: "<p>The Minister asked me to call, and I called on him this morning at ten.</p>")
      )
      .events.first)
    #expect(event.kind == .statement)
    #expect(event.statement?.medium == "telegram")
    #expect(event.statement?.form == .verbatim)
    #expect(
      event.participations.map { "\($0.role) \($0.actor?.text ?? "-")" } == [
        "speaker frus-office:embassy-in-austria", "addressee frus-office:department-of-state",
      ])
    #expect(event.date.edtf?.description == "1900-02-03")
    #expect(event.date.given == "February 3, 1900, 1 p.m.")
    #expect(event.time?.description == "13:00")
    #expect(event.title?.hasPrefix("“The Minister asked me to call") ?? false)
    #expect(event.place == Ref(stored: "frus-place:vienna"))
    #expect(event.origin == Origin(name: "frus", key: "frus1900v01/d4"))
    #expect(
      event.citations == [
        Citation(source: Ref(stored: "frus:frus1900v01/d4"), locator: "Document 4")
      ])
  }

  @Test func aDocumentIsASourceWithinItsVolume() throws {
    let sources = try read(
      document(
        "d4",
        #"4. Letter From A to B<note type="source">Source: Archive, Box 3. Secret; Noforn. Drafted by C.</note>"#
      )
    ).sources
    let volume = try #require(sources.first)
    #expect(volume.kind == "volume")
    #expect(volume.short == "FRUS, 1900–1901, vol. I")
    #expect(volume.editor == "Ann Lee; Bob Hay")
    #expect(volume.published?.edtf?.description == "1990")
    let letter = try #require(sources.last)
    #expect(letter.within == volume.ref)
    #expect(letter.number == "4")
    #expect(letter.url == "https://history.state.gov/historicaldocuments/frus1900v01/d4")
    #expect(letter.classification == "Secret; Noforn")
    #expect(letter.title == "Letter From A to B")
  }

  @Test func sendersAndAddresseesAreThoseOfTheListOfPersons() throws {
    let head =
      ##"5. Memorandum From the Assistant to the President (<persName corresp="#p_LA1" type="from">Lee</persName>) to Secretary of State <persName corresp="#p_HB1" type="to">Hay</persName>"##
    let result = try read(document("d5", head))
    let event = try #require(result.events.first)
    #expect(
      event.participations.map { [$0.actor?.text, $0.capacity] } == [
        ["frus-person:frus1900v01/p_LA1", "Assistant to the President"],
        ["frus-person:frus1900v01/p_HB1", "Secretary of State"],
      ])
    let lee = try #require(result.actors.first { $0.ref.text.hasSuffix("p_LA1") })
    #expect(lee.names.first?.text == "Ann B. Lee, Jr.")
    #expect(lee.note == "Secretary of State, 1899–September 1901; member of a club")
    let tenure = try #require(result.relations.first { $0.kind == .tenure })
    #expect(tenure.office == "Secretary of State")
    #expect(tenure.validity.date?.description == "1899/1901-09")
    #expect(tenure.to == Ref(stored: "hsg-country:united-states"))
  }

  @Test func participantsTakePartInTheirCapacityAndOnTheirSide() throws {
    let list = """
      <list type="participants"><head>PARTICIPANTS</head><item><hi>Ruritania</hi></item>
      <item>Count Nobody</item><item>Mr. Paul Vane, Counselor, Embassy</item>
      <item><hi>U.S.</hi></item><item>The Secretary</item>
      <item>Ambassador <persName corresp="#p_LA1">Lee</persName>—<gloss>EUR</gloss></item>
      <item>Mr. Karl Bor, Interpreter</item></list>
      """
    let event = try #require(
      try read(document("d6", "6. Memorandum of Conversation", body: list)).events.first)
    #expect(event.kind == .meeting)
    #expect(event.title == nil)
    let parts = event.participations
    #expect(
      parts.map(\.side) == [
        "Ruritania", "Ruritania", "U.S.", "U.S.", "U.S.",
      ])
    #expect(parts[1].actor == Ref(stored: "frus-name:frus1900v01/paul-vane"))
    #expect(parts[1].capacity == "Counselor, Embassy")
    #expect(parts[2].actor == nil && parts[2].note == "The Secretary")
    #expect(parts[3].actor == Ref(stored: "frus-person:frus1900v01/p_LA1"))
    #expect(parts[3].capacity == "Ambassador, EUR")
    #expect(parts[4].role == Role("interpreter"))
  }

  @Test func telephoneConversationsAreMeetings() throws {
    let head =
      ##"7. Memorandum of Telephone Conversation Between Secretary <persName corresp="#p_HB1">Hay</persName> and Ambassador <persName corresp="#p_LA1">Lee</persName>"##
    let event = try #require(try read(document("d7", head)).events.first)
    #expect(event.kind == .meeting)
    #expect(event.meeting?.channel == .telephone)
    #expect(event.participations.count { $0.actor != nil } == 2)
  }

  @Test func editorialNotesAreCountedAndLeftOut() throws {
    let result = try read(
      document("d1", "1. Editorial Note")
        + document("d2", "2. A Note", attributes: #"subtype="editorial-note""#)
        + document("d3", "3. Letter From Ann to Bob"))
    #expect(result.events.count == 1)
    #expect(result.report.rows == 3)
    #expect(result.report.counted["editorial notes left out"] == 2)
  }

  @Test(arguments: [
    (#"when="1900-10">October 1900"#, "1900-10"),
    (#"from="1900-01-26" to="1900-01-27">January 26 [27], 1900"#, "[1900-01-26..1900-01-27]"),
    (#"from="1900-01-26" to="1900-01-28">January 26–28, 1900"#, "1900-01-26/1900-01-28"),
    (
      #"notBefore="1900-10-01T00:00:00-04:00" notAfter="1900-10-31T23:59:59-05:00">October"#,
      "1900-10"
    ),
    (#"notBefore="1900-10-03" notAfter="1900-10-09">October"#, "[1900-10-03..1900-10-09]"),
    (#"n="x">March 4, 1900"#, "1900-03-04"), (#"n="x">undated"#, nil),
    (#"when="1900-13-41">1900"#, nil),
  ])
  func datesAreAsCertainAsTheMarkup(date: String, edtf: String?) throws {
    let event = try #require(
      try read(document("d1", "1. Letter From A to B", date: "<date \(date)</date>"))
        .events.first)
    #expect(event.date.edtf?.description == edtf)
  }

  @Test func theEncodedDayCountsAndThePrintedOneIsNoted() throws {
    let result = try read(
      document(
        "d1", "1. Letter From A to B",
        date: #"<date when="1900-11-03">March 11, 1900</date>"#))
    let event = try #require(result.events.first)
    #expect(event.date.edtf?.description == "1900-11-03")
    #expect(event.note?.contains("1900-03-11") ?? false)
    #expect(result.report.counted.keys.contains { $0.contains("printed otherwise") })
  }

  @Test func anEntryThatIsAllHeadingIsTakenApart() throws {
    let text = """
      <div type="chapter"><head>January 1901</head><div type="document" xml:id="d9" n="9">
      <head>9. Memorandum from Carl Orr to Hay, January 5. Talks on coal in the U.S. zone. Secret. 2 pp.
      Archive, Box 3.</head></div></div>
      """
    let result = try read(text)
    let event = try #require(result.events.first)
    #expect(event.title == "Memorandum from Carl Orr to Hay")
    #expect(event.summary == "Talks on coal in the U.S. zone.")
    #expect(event.date.edtf?.description == "1901-01-05")
    #expect(event.participations.first?.actor == Ref(stored: "frus-name:frus1900v01/carl-orr"))
    #expect(event.participations.last?.note == "Hay")
    #expect(result.sources.last?.classification == "Secret")
    #expect(result.sources.last?.note == "Secret. 2 pp. Archive, Box 3.")
  }

  @Test func anIdThatIsUsedTwiceBreaksNothing() throws {
    let result = try read(
      document("d1", "1. Letter From A to B") + document("d1", "1. Letter From B to A"))
    #expect(result.events.map { $0.origin?.key } == ["frus1900v01/d1", "frus1900v01/d1-2"])
  }

  @Test(arguments: [
    ("<!DOCTYPE TEI [<!ENTITY a \"b\">]><TEI>&a;</TEI>", "document type declaration"),
    ("<TEI><text>&a;</text></TEI>", "is not good XML"),
    ("<html></html>", "no volume of the series"), ("<TEI><div type=\"document\">", "good XML"),
    ("", "is empty"),
  ])
  func hostileFilesAreRefused(text: String, reason: String) throws {
    let file = try temporary(text)
    let error = #expect(throws: XMLError.self) {
      _ = try FRUSSet(file: file).read(emit: { _ in }, reject: { _ in })
    }
    #expect(error?.description.contains(reason) ?? false, "\(error?.description ?? "")")
  }

  // Reading

  struct Result {
    var records: [Record] = []
    var report = SetReport()
    var events: [Event] { records.compactMap { if case .event(let e) = $0 { e } else { nil } } }
    var sources: [Source] { records.compactMap { if case .source(let s) = $0 { s } else { nil } } }
    var actors: [Actor] { records.compactMap { if case .actor(let a) = $0 { a } else { nil } } }
    var relations: [Relation] {
      records.compactMap { if case .relation(let r) = $0 { r } else { nil } }
    }
  }

  private func document(
    _ id: String, _ head: String, date: String = #"<date when="1900-01-02">January 2, 1900</date>"#,
    attributes: String = "", body: String = ""
  ) -> String {
    """
    <div type="document" xml:id="\(id)" n="\(id.dropFirst())" \(attributes)><head>\(head)</head>
    <dateline><placeName>Vienna</placeName>, \(date)</dateline>\(body)</div>
    """
  }

  private func read(_ body: String) throws -> Result {
    let text = """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
      <title type="complete">A Series, Volume I</title><title type="subseries">1900–1901</title>
      <title type="volumenumber">Volume I</title><editor>Ann Lee</editor><editor>Bob Hay</editor>
      </titleStmt><publicationStmt><publisher>A Press</publisher><date>1990</date>
      <idno type="frus">frus1900v01</idno></publicationStmt></fileDesc></teiHeader><text><front>
      <div xml:id="persons"><list type="names">
      <item><hi><persName xml:id="p_LA1">Lee, Ann B., Jr.</persName>,</hi> Secretary of State,
      1899–September 1901; member of a club</item>
      <item><persName xml:id="p_HB1">Hay, General Bob</persName>, a man of letters</item>
      </list></div></front><body>\(body)</body></text></TEI>
      """
    var result = Result()
    result.report = try FRUSSet(file: temporary(text)).read(
      emit: { row in
        result.records += row.records
      }, reject: { Issue.record("\($0)") })
    return result
  }

  private func temporary(_ text: String) throws -> String {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("frus-\(UUID().uuidString).xml")
    try Data(text.utf8).write(to: url)
    return url.path
  }
}
