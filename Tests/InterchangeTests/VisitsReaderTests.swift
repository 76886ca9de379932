import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct VisitsReaderTests {
  @Test func aRowBecomesAVisitWithItsPartiesDatesAndSource() throws {
    let visit = try #require(
      try read(
        [visit("7", "1950-04-12", "1950-04-14", "King Rudolf", "State visit. In U.S. April 10–19.")]
      ).events.first)
    #expect(visit.kind == .visit)
    #expect(visit.date.edtf?.description == "1950-04-12/1950-04-14")
    #expect(visit.origin == Origin(name: "hsg-visits", key: "7"))
    #expect(visit.visit?.style == .state)
    #expect(visit.dates.map(\.role) == ["stay"])
    #expect(visit.dates.first?.date.edtf?.description == "1950-04-10/1950-04-19")
    #expect(visit.dates.first?.date.given == "April 10–19")
    #expect(visit.participations.map(\.role) == [.visitor, .host])
    #expect(visit.participations.first?.capacity == "King of Ruritania")
    #expect(visit.participations.first?.principal == .actor(Ref(stored: "hsg-country:ruritania")))
    #expect(visit.participations.last?.actor == Ref(stored: "hsg-country:united-states"))
    #expect(visit.place == Ref(stored: "hsg-place:washington@united-states"))
    #expect(visit.citations == [Citation(source: Ref(stored: "hsg:visits"), locator: "visit 7")])
    #expect(visit.summary == "State visit. In U.S. April 10–19.")
  }

  @Test func everyRefOfARowIsARecordOfIt() throws {
    let text = "Met with President Truman at Key West (Florida), April 13; departed U.S. April 15."
    let result = try read([visit("7", "1950-04-12", "1950-04-14", "King Rudolf", text)])
    for row in result.rows {
      let known = Set(row.records.compactMap(\.ref))
      for case .event(let event) in row.records {
        let named =
          event.participations.compactMap(\.actor) + event.citations.map(\.source)
          + [event.place].compactMap { $0 } + event.links.map(\.to)
        #expect(named.allSatisfy(known.contains))
        #expect(
          event.participations.allSatisfy { part in
            if case .actor(let ref) = part.principal { known.contains(ref) } else { true }
          })
      }
      let events = row.records.drop { if case .event = $0 { false } else { true } }
      #expect(events.allSatisfy { if case .event = $0 { true } else { false } })
    }
  }

  @Test func aPresidentComesWithTheDaysInOffice() throws {
    let rows = try read(
      [visit("7", "1893-05-12", "1893-05-14", "King Rudolf", "Met with President Cleveland.")]
    ).rows
    let relations = try #require(rows.first).records.compactMap { record in
      if case .relation(let relation) = record { relation } else { nil }
    }
    #expect(relations.map(\.kind) == [.tenure, .tenure])
    #expect(
      relations.map(\.validity.date?.description)
        == ["1885-03-04/1889-03-04", "1893-03-04/1897-03-04"])
    #expect(relations.allSatisfy { $0.office == "President" && !$0.citations.isEmpty })
    let known = Set(try #require(rows.first).records.compactMap(\.ref))
    #expect(relations.allSatisfy { known.contains($0.from) && known.contains($0.to) })
    #expect(relations.flatMap(\.citations).allSatisfy { known.contains($0.source) })
  }

  struct Case: Sendable {
    var text: String
    /// The meetings: EDTF @ place: partners.
    var meetings: [String]
  }

  static let meetings: [Case] = [
    Case(
      text: "Met with President Truman.",
      meetings: ["[1950-04-12..1950-04-14] @washington: truman-harry-s"]),
    Case(
      text:
        "Met with President Truman at Warm Springs (Georgia), April 12–13. Afterward visited B. "
        + "Met with the President in Washington, April 14.",
      meetings: [
        "1950-04-12/1950-04-13 @warm-springs-georgia: truman-harry-s",
        "1950-04-14 @washington: truman-harry-s",
      ]),
    Case(
      text: "Conferred with President Truman at Washington (April 12) and Hyde Park (New York) "
        + "(April 13).",
      meetings: [
        "1950-04-12 @washington: truman-harry-s",
        "1950-04-13 @hyde-park-new-york: truman-harry-s",
      ]),
    Case(
      text: "Attended a council and met with President Truman on April 13.",
      meetings: ["1950-04-13 @washington: truman-harry-s"]),
    Case(
      text: "Discussed trade with President Truman in San Diego, Calif.",
      meetings: ["[1950-04-12..1950-04-14] @san-diego: truman-harry-s"]),
    Case(
      text: "Informal meeting with President Truman while returning from London.",
      meetings: ["[1950-04-12..1950-04-14] @washington: truman-harry-s"]),
    Case(
      text: "Met with Vice President Barkley and senior U.S. officials.",
      meetings: [
        "[1950-04-12..1950-04-14] @washington: barkley@united-states, senior U.S. officials"
      ]),
    Case(
      text: "Met with Soviet Premier Ivan Petrov.",
      meetings: ["[1950-04-12..1950-04-14] @washington: ivan-petrov@russia/soviet-union"]),
    Case(
      text: "Informal meeting at Newport (Rhode Island).",
      meetings: ["[1950-04-12..1950-04-14] @newport-rhode-island: not named"]),
    Case(
      text: "Met with President Truman while attending the U.N. General Assembly in New York City.",
      meetings: ["[1950-04-12..1950-04-14] @new-york-city: truman-harry-s"]),
    Case(
      text: "Met with President Truman in Washington while attending the U.N. General Assembly.",
      meetings: ["[1950-04-12..1950-04-14] @washington: truman-harry-s"]),
    Case(text: "Attended the funeral of President Roosevelt.", meetings: []),
    Case(text: "Attended the Trident Conference with Roosevelt and others.", meetings: []),
    Case(text: "Was met by President Truman at the airport.", meetings: []),
    Case(text: "Met by Secretary of State Acheson.", meetings: []),
    Case(text: "In U.S. to meet with President Truman.", meetings: []),
    Case(text: "Attended the dinner with President Truman.", meetings: []),
    Case(text: "Discussed bilateral relations.", meetings: []),
    Case(text: "Meeting scheduled April 13 with President Truman cancelled.", meetings: []),
    Case(text: "Official visit. Visited Met, Ohio.", meetings: []),
  ]

  @Test(arguments: meetings)
  func aMeetingIsAPartOnlyWhereTheTextSaysThatTheyMet(example: Case) throws {
    let events = try read([visit("7", "1950-04-12", "1950-04-14", "King Rudolf", example.text)])
      .events
    let parts = events.filter { $0.kind == .meeting }
    #expect(parts.map(describe) == example.meetings)
    #expect(parts.allSatisfy { $0.links.map(\.kind) == [.partOf] })
    #expect(parts.allSatisfy { $0.links.first?.to == Ref(stored: "hsg-visits:7") })
    #expect(
      parts.map { $0.origin?.key } == parts.indices.map { "7/meeting-\($0 + 1)" })
  }

  private func describe(_ event: Event) -> String {
    let partners = event.participations.dropFirst().map { part in
      part.actor?.text.split(separator: ":").last.map(String.init) ?? part.note ?? ""
    }
    let place = event.place?.text.split(separator: ":").last?.split(separator: "@").first ?? "-"
    return "\(event.date.edtf?.description ?? "-") @\(place): \(partners.joined(separator: ", "))"
  }

  @Test func rowsOfOneSummitArePartsOfIt() throws {
    let text = "Attended the Tea Summit in Boston, Mass."
    let result = try read([
      visit("1", "1950-04-12", "1950-04-13", "King Rudolf", text),
      visit("2", "1950-04-13", "1950-04-14", "President Lopez", text),
      visit("3", "1950-06-01", "1950-06-02", "President Lopez", text),
      visit("4", "1950-04-13", "1950-04-14", "President Paz", "Attended the Rum Summit."),
    ])
    let shared = result.rows.filter(\.isShared)
    #expect(shared.count == 1)
    let summit = try #require(result.events.first)
    #expect(summit.title == "Tea Summit")
    #expect(summit.kind == .meeting)
    #expect(summit.origin?.key == "summit:1950-04-12:tea-summit")
    #expect(summit.date.edtf?.description == "1950-04-12/1950-04-14")
    #expect(summit.place == Ref(stored: "hsg-place:boston@united-states"))
    #expect(summit.participations.count == 3)
    let visits = result.events.filter { $0.kind == .visit }
    let whole = Ref(stored: "hsg-visits:summit:1950-04-12:tea-summit")
    #expect(visits.map { $0.links.map(\.to) } == [[whole], [whole], [], []])
  }

  @Test func aFuneralIsACeremonyOnADayThatAllVisitsShare() throws {
    let text = "Attended funeral of President Roosevelt."
    let events = try read([
      visit("1", "1945-04-13", "1945-04-15", "King Rudolf", text),
      visit("2", "1945-04-14", "1945-04-14", "President Lopez", text),
    ]).events
    #expect(events.first?.kind == EventKind("ceremony"))
    #expect(events.first?.date.edtf?.description == "1945-04-14")
    #expect(events.last?.visit?.style == .funeral)
    #expect(events.allSatisfy { $0.kind != .meeting })
  }

  @Test(arguments: [
    ("Official visit.", Visit.Style.official), ("State Visit; visited Boston.", .state),
    ("Official working visit.", .working), ("Working visit.", .working),
    ("Unofficial visit.", .private),
    ("Met with President Truman during a private visit.", .private),
    ("Official visit. Private visit to New York City afterwards.", .official),
    ("Private visit afterwards to Boston.", nil), ("En route to London.", .transit), ("", nil),
  ])
  func theStyleIsThatOfTheVisitItself(text: String, style: Visit.Style?) throws {
    let events = try read([visit("7", "1950-04-12", "1950-04-14", "King Rudolf", text)]).events
    #expect(events.first?.visit?.style == style)
  }

  @Test(arguments: [
    ("Arrived in U.S. December 28.", "arrived", "1949-12-28"),
    ("Departed U.S. January 9.", "departed", "1950-01-09"),
    ("Left U.S. January 9; visited Canada.", "departed", "1950-01-09"),
    ("In the U.S. December 28–January 9.", "stay", "1949-12-28/1950-01-09"),
    ("Visited U.S. January 1–9, by train.", "stay", "1950-01-01/1950-01-09"),
    ("In U.S. January 4.", "stay", "1950-01-04"),
  ])
  func theDaysInTheCountryAreKeptBesideTheVisit(text: String, role: String, edtf: String) throws {
    let events = try read([visit("7", "1950-01-02", "1950-01-03", "King Rudolf", text)]).events
    #expect(events.first?.dates.map(\.role) == [role])
    #expect(events.first?.dates.first?.date.edtf?.description == edtf)
  }

  @Test func whatCannotBeReadIsListedAndNotDropped() throws {
    let result = try read([
      visit("1", "1950-02-30", "1950-03-01", "King Rudolf", ""),
      visit("2", "1950-03-02", "1950-03-01", "King Rudolf", ""),
      visit("3", "1950-03-01", "1950-03-01", "", ""),
      visit("4", "1950-03-01", "1950-03-01", "King Rudolf", ""),
      visit("4", "1950-03-01", "1950-03-01", "King Rudolf", ""),
      visit("", "1950-03-01", "1950-03-01", "King Rudolf", ""),
    ])
    #expect(result.rowCount == 6)
    #expect(result.rows.count == 1)
    #expect(result.skipped.map(\.key) == ["1", "2", "3", "4", nil])
    #expect(result.skipped.map(\.line) == [2, 3, 4, 6, 7])
    #expect(
      result.skipped.first?.reason == "its start date \"1950-02-30\" is not a day (YYYY-MM-DD)")
  }

  @Test func anotherSortOfFileIsRefused() throws {
    let file = try TemporaryFile("<trips/>")
    var reader = VisitsReader(file: file.path)
    let error = #expect(throws: XMLError.self) { try reader.read { _ in } }
    #expect(error?.reason.contains("<visits>") == true)
  }

  @Test func readingTwiceGivesTheSameRows() throws {
    let rows = [
      visit("1", "1950-04-12", "1950-04-13", "King Rudolf", "Attended the Tea Summit."),
      visit("2", "1950-04-13", "1950-04-14", "President Lopez", "Attended the Tea Summit."),
    ]
    #expect(try read(rows).rows == read(rows).rows)
  }

  private func visit(
    _ id: String, _ start: String, _ end: String, _ visitor: String, _ text: String
  ) -> String {
    "<visit><id>\(id)</id><start-date>\(start)</start-date><end-date>\(end)</end-date>"
      + "<visitor>\(visitor)</visitor><from id=\"ruritania\">Ruritania</from>"
      + "<description>\(text)</description><created-by>somebody</created-by></visit>"
  }

  private func read(_ rows: [String]) throws -> (
    rows: [ImportedRow], events: [Event], skipped: [SkippedRow], rowCount: Int
  ) {
    let file = try TemporaryFile("<visits>\n\(rows.joined(separator: "\n"))\n</visits>")
    var reader = VisitsReader(file: file.path)
    var found: [ImportedRow] = []
    try reader.read { found.append($0) }
    let events = found.flatMap(\.records).compactMap { record in
      if case .event(let event) = record { event } else { nil }
    }
    return (found, events, reader.skipped, reader.rowCount)
  }
}
