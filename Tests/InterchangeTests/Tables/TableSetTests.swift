import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Interchange

/// What a reader of a set handed on.
struct SetOutcome {
  var rows: [ImportedRow] = []
  var rejected: [SkippedRow] = []
  var report = SetReport()

  init(_ set: DataSet, _ text: String, mapping: String? = nil, ending: String = "csv") throws {
    try self.init(set, file: try ByteFile(Array(text.utf8), ending: ending), mapping: mapping)
  }

  init(_ set: DataSet, file: ByteFile, mapping: String? = nil) throws {
    let map = try mapping.map { try ByteFile(Array($0.utf8), ending: "yaml") }
    try self.init(set, path: file.path, SetOptions(mapping: map?.path))
  }

  init(_ set: DataSet, path: String, _ options: SetOptions = SetOptions()) throws {
    let reader = try set.reader(of: path, options)
    var rows: [ImportedRow] = []
    var rejected: [SkippedRow] = []
    report = try reader.read(emit: { rows.append($0) }, reject: { rejected.append($0) })
    self.rows = rows
    self.rejected = rejected
  }

  var events: [Event] {
    rows.flatMap(\.records).compactMap { if case .event(let event) = $0 { event } else { nil } }
  }

  var actors: [Actor] {
    rows.flatMap(\.records).compactMap { if case .actor(let actor) = $0 { actor } else { nil } }
  }

  var places: [Place] {
    rows.flatMap(\.records).compactMap { if case .place(let place) = $0 { place } else { nil } }
  }

  var relations: [Relation] {
    rows.flatMap(\.records).compactMap { if case .relation(let one) = $0 { one } else { nil } }
  }

  var dates: [String] { events.map { $0.date.edtf?.description ?? "undated" } }

  var reasons: [String] { rejected.map(\.reason) }
}

@Suite struct TableSetTests {
  @Test func headsThatAreKnownNeedNoMapping() throws {
    let found = try SetOutcome(
      .csv,
      """
      Date,Title,Place,Participants,Topics,Summary,Source,Colour
      2001-10-03,Talks,Brussels,"Vladimir Putin; Lord Robertson (host)",NATO; Russia,Long talks,A memoir,blue
      autumn 1942,Winter talks,,,,,,
      """)
    #expect(found.rejected.isEmpty)
    let event = try #require(found.events.first)
    #expect(event.title == "Talks")
    #expect(event.kind == .event)
    #expect(event.participations.map(\.role) == [.participant, .host])
    #expect(found.actors.map { $0.names[0].text } == ["Vladimir Putin", "Lord Robertson"])
    #expect(event.topics.count == 2)
    #expect(event.citations.count == 1)
    #expect(found.dates == ["2001-10-03", "1942-23"])
    #expect(found.events[1].date.given == "autumn 1942")
    #expect(found.report.losses.losses.map(\.field) == ["Colour"])
  }

  @Test func headsThatSayNoDateAreListedWithAMappingToBeginWith() throws {
    let error = #expect(throws: InputError.self) {
      try SetOutcome(.csv, "Datum,Betreff\n3.10.2001,Gespräch\n")
    }
    let reason = error?.reason ?? ""
    #expect(reason.contains("“Datum”, “Betreff”"))
    #expect(reason.contains("date: {column: Datum, format: english}"))
  }

  @Test func aDraftIsAMapping() throws {
    let file = try ByteFile(
      text: "ID,Start Date,End Date,Title,Who,\"odd: \"\"head\"\"\",no\n1,2001,2002,T,A,x,y\n")
    let draft = try MappingDraft.table(file.path, .utf8)
    let mapping = try RecordMapping.read(draft, file: "draft")
    #expect(mapping.fields.date.start == "Start Date")
    let found = try SetOutcome(.csv, file: file, mapping: draft)
    #expect(found.dates == ["2001/2002"])
    #expect(found.rows.first?.origin.key == "1")
  }

  @Test func aMappingSaysWhatBecomesOfEachColumn() throws {
    let found = try SetOutcome(
      .csv,
      """
      Nr;Von;Bis;Art;Ort;Breite;Länge;Teilnehmer;Land;Redner;Tote;Code;Status;Bemerkung
      7;3/10/2001;4/10/2001;Treffen;Brüssel;50 51 0 N;4.35;Putin / Robertson;RUS;;12;042;Hinweis;n/a
      8;5/10/2001;9999-12-31;Rede;;;;;;Putin;;;;
      """,
      mapping: """
        name: talks
        source: {title: Talks, url: "https://example.org"}
        delimiter: semicolon
        nothing: [n/a]
        fields:
          key: Nr
          date: {start: Von, end: Bis, format: day-first}
          kind: {column: Art, values: {Treffen: meeting, Rede: statement}}
          place: Ort
          latitude: Breite
          longitude: Länge
          participants:
            - {column: Teilnehmer, separator: /, kind: person, role: chair}
            - {column: Land, scheme: iso3, kind: state}
          speaker: Redner
          figures: [{name: deaths, best: Tote}]
          codes: {column: Code, scheme: cameo}
          status: {column: Status, values: {Hinweis: lead}}
          note: Bemerkung
        """)
    #expect(found.reasons == [])
    let event = try #require(found.events.first)
    #expect(found.dates == ["2001-10-03/2001-10-04", "2001-10-05/.."])
    #expect(event.kind == .meeting)
    #expect(event.participations.map(\.role.name) == ["chair", "chair", "participant"])
    #expect(found.actors.contains { $0.identifiers == [Identifier(scheme: "iso3", value: "RUS")] })
    #expect(found.places.first?.coordinates?.latitude == 50.85)
    #expect(event.codes == [Identifier(scheme: "cameo", value: "042")])
    #expect(event.figures == [Figure(name: "deaths", best: 12)])
    #expect(event.status == .lead)
    #expect(event.note == nil)
    #expect(event.origin == Origin(name: "talks", key: "7"))
    #expect(event.citations.first?.locator == "row 7")
    #expect(found.events[1].kind == .statement)
    #expect(found.events[1].participations.map(\.role) == [.speaker])
  }

  @Test(arguments: [
    ("31/02/2001", "31"), ("30 February 2001", "February"), ("soon", "vague"), ("", "no date"),
    ("2001-13-01", "not a date"), ("9999-12-31", "the day of nothing"),
  ])
  func aDateThatIsNoneIsToldWithItsColumn(text: String, words: String) throws {
    let found = try SetOutcome(.csv, "date,title\n\(text),T\n")
    let row = try #require(found.rejected.first)
    #expect(row.line == 2)
    #expect(row.reason.hasPrefix("column “date”: "), "\(row.reason)")
    #expect(row.text == "\(text),T")
  }

  @Test func anAmbiguousDateIsRefusedWithWhatTheFileSays() throws {
    let table = "date,title\n3/4/2001,A\n27/11/2001,B\n28/11/2001,C\n"
    let found = try SetOutcome(.csv, table)
    #expect(found.dates == ["2001-11-27", "2001-11-28"])
    let reason = try #require(found.reasons.first)
    #expect(reason.contains("“3/4/2001” is 3 April or 4 March 2001"), "\(reason)")
    #expect(reason.hasSuffix("2 dates of the file can only have the day first"), "\(reason)")
    let mapping = "fields: {date: {column: date, format: day-first}, title: title}"
    #expect(try SetOutcome(.csv, table, mapping: mapping).dates[0] == "2001-04-03")
    let other = mapping.replacing("day-first", with: "month-first")
    let wrong = try SetOutcome(.csv, table, mapping: other)
    #expect(wrong.dates == ["2001-03-04"])
    #expect(wrong.reasons[0].contains("does not have the month first"))
  }

  @Test func datesAsDatabasesWriteThem() throws {
    let texts = [
      "1948-00-00": "1948", "1948-03-00": "1948-03", "19480314": "1948-03-14",
      "1948-03-14 12:30:00.000": "1948-03-14", "1948-03-14T12:30:00Z": "1948-03-14",
      "1948-03-14 12:30": "1948-03-14", "..1816-01-01": "[..1816-01-01]",
    ]
    for (text, edtf) in texts.sorted(by: { $0.key < $1.key }) {
      let found = try SetOutcome(.csv, "date,title\n\(text),T\n")
      if text.hasPrefix("..") {
        #expect(found.rejected.count == 1)
      } else {
        #expect(found.dates == [edtf], "\(text): \(found.reasons)")
      }
    }
    let timed = try SetOutcome(.csv, "date,title\n1948-03-14T12:30:00Z,T\n")
    #expect(timed.events.first?.time?.description == "12:30:00")
    #expect(timed.events.first?.zone != nil)
  }

  @Test func rowsOfAnotherWidthAreRefused() throws {
    let found = try SetOutcome(.csv, "date,title\n2001\n2002,T,\n2003,T,x\n,\n\n2004,T\n")
    #expect(found.dates == ["2002", "2004"])
    #expect(found.rejected.map(\.line) == [2, 4])
    #expect(found.reasons[0].contains("1 cell"))
    #expect(found.report.rows == 4)
  }

  @Test func rowsWithoutAKeyAreKnownByTheirSum() throws {
    let one = try SetOutcome(.csv, "date,title\n2001,T\n2001,T\n2001,U\n")
    #expect(one.rows.count == 2)
    #expect(one.report.words == ["1 row that is the same as an earlier one"])
    let other = try SetOutcome(.csv, "date;title\r\n2001; T \r\n")
    #expect(one.rows[0].origin.key == other.rows[0].origin.key)
    #expect(one.rows[0].origin.key.count == 32)
  }

  @Test func aKeyThatIsUsedTwiceIsRefused() throws {
    let found = try SetOutcome(.csv, "id,date,title\n1,2001,T\n1,2002,U\n")
    #expect(found.reasons == ["its key “1” was used by line 2"])
    // A row that could not be read has used no key.
    let mended = try SetOutcome(.csv, "id,date,title\n1,soon,T\n1,2002,U\n")
    #expect(mended.dates == ["2002"])
  }

  @Test func partsOfADateAreReadAsFarAsTheyAreKnown() throws {
    let found = try SetOutcome(
      .csv,
      """
      Year,Month,Day,End Year,End Month,End Day,Headline
      1815,12,10,1852,11,27,Ada Lovelace
      1943,7,,1946,,,Programmers
      -44,March,15,,,,Ides
      1999.0,2,30,,,,No day
      20000,,,,,,Far
      """)
    #expect(
      found.dates == ["1815-12-10/1852-11-27", "1943-07/1946", "-0044-03-15", "Y20000"])
    #expect(found.reasons == ["column “Day”: there is no day 1999-02-30"])
  }

  @Test func figuresThatDoNotRiseAreRefused() throws {
    let found = try SetOutcome(
      .csv, "Date,Least,Best,Most\n2001,1,2,3\n2001,5,2,3\n2001,,4,3\n2001,5,,3\n2001,1,,3\n",
      mapping: """
        name: t
        fields: {date: Date, figures: [{name: dead, low: Least, best: Best, high: Most}]}
        """)
    #expect(found.events.count == 2)
    #expect(
      found.reasons == [
        "column “Best”: it is less than column “Least”: low, best and high have to rise",
        "column “Most”: it is less than column “Best”: low, best and high have to rise",
        "column “Most”: it is less than column “Least”: low, best and high have to rise",
      ])
  }

  @Test(arguments: [
    ("fields: {date: Nope, title: Title}", "there is no column “Nope”"),
    ("fields: {title: Title}", "needs the key \"date\""),
    ("field: {date: Date}", "mapping has no key \"field\""),
    ("fields: {date: Date, participants: {column: Title, role: boss}}", "role \"boss\""),
    ("fields: {date: Date, title: {separator: x}}", "\"column\" or \"value\""),
    ("fields: {date: Date, codes: Title}", "scheme"),
    ("[1, 2]", "a list where the keys"), ("", "is empty"), ("# none", "one YAML document"),
    ("name: My Talks\nfields: {date: Date}", "name \"My Talks\""),
    ("fields: {date: {column: Date, format: roman}}", "format \"roman\""),
  ])
  func whatIsWrongInAMappingIsTold(mapping: String, words: String) throws {
    do {
      _ = try SetOutcome(.csv, "Date,Title\n2001,T\n", mapping: mapping)
      Issue.record("was read")
    } catch { #expect("\(error)".contains(words), "\(error)") }
  }

  @Test func formulasOfASpreadsheetLoseTheirGuard() throws {
    let found = try SetOutcome(.csv, "date,title\n2001,'=SUM(A1)\n2002,'quoted'\n")
    #expect(found.events.map(\.title) == ["=SUM(A1)", "'quoted'"])
  }

  @Test func jsonLinesAreReadByPaths() throws {
    let mapping = """
      name: talks
      fields:
        key: id
        date: when.day
        title: what
        participants: {column: people.name, kind: person}
      """
    let found = try SetOutcome(
      .jsonLines,
      """
      {"id":7,"when":{"day":"2001-10-03"},"what":"Talks","people":[{"name":"A"},{"name":"B"}]}

      {"id":8,"when":{"day":"2002"},"what":"More","rest":{"deep":[1,2]}}
      {"id":9,"when":{}}
      [1]
      {"id":
      """, mapping: mapping, ending: "jsonl")
    #expect(found.dates == ["2001-10-03", "2002"])
    #expect(found.actors.count == 2)
    #expect(found.rejected.map(\.line) == [4, 5, 6])
    #expect(found.report.losses.losses.map(\.field) == ["rest.deep"])
    let error = #expect(throws: InputError.self) {
      try SetOutcome(.jsonLines, "{\"when\":\"2001\",\"what\":\"T\"}\n", ending: "jsonl")
    }
    #expect(error?.reason.contains("date: {column: when, format: english}") == true)
  }
}

@Suite struct TablePartTests {
  @Test(arguments: [
    ("52.5", 52.5), ("-4", -4), ("52 30 0 N", 52.5), ("17 30 0 s", -17.5), ("4° 30' W", -4.5),
    ("4 70 0 N", nil), ("N", nil), ("", nil), ("4 x N", nil), ("1 2 3 4 N", nil), ("inf", nil),
  ])
  func degreesAreReadAsTablesWriteThem(text: String, number: Double?) {
    #expect(Degrees.read(text) == number)
  }

  @Test func sumsAreThoseOfTheStandard() {
    var digest = RowDigest()
    digest.add("foobar".utf8)
    #expect(digest.words == "343e1662793c64bf6f0d3597ba446f18")
    #expect(RowDigest().words == "6c62272e07bb014262b821756295c58d")
  }

  @Test func hostileTablesAreRefusedAndNeverCrash() throws {
    var state: UInt64 = 11
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let pieces = [
      "date", "title", ",", "\n", "\"", ";", "\t", "2001-02-30", "99999999999999999999", "-1",
      "Y17E9", "9999-12-31", "(host)", "a:b", "🏛", "\u{301}", "'", "1/2/3", "{", "\\", "#", " ",
    ]
    for _ in 0..<400 {
      let body = (0..<next(40)).map { _ in pieces[next(22)] }.joined()
      let text = "id,date,end,title,place,latitude,longitude,participants,source\n" + body
      for set in [DataSet.csv, .ics, .timelinejs, .ftm] {
        _ = try? SetOutcome(set, text)
        _ = try? SetOutcome(set, body)
      }
      let calendar = body.replacing(",", with: "\nDTSTART:").replacing(";", with: "\nEND:VEVENT\n")
      _ = try? SetOutcome(.ics, "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + calendar)
    }
  }
}
