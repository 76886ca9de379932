import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct TravelsReaderTests {
  @Test func aLegBecomesAVisitByThePresident() throws {
    let event = try #require(
      try read(trip("9", "1961-05-31", "1961-06-03", "Strelsau", "State visit.")).first)
    #expect(event.kind == .visit)
    #expect(event.origin == Origin(name: "hsg-travels", key: "9"))
    #expect(event.visit?.style == .state)
    #expect(event.place == Ref(stored: "hsg-place:strelsau@ruritania"))
    #expect(event.participations.map(\.role) == [.visitor, .host])
    #expect(event.participations.first?.actor == Ref(stored: "hsg-people:kennedy-john-f"))
    #expect(event.participations.first?.principal == .ofTheDay)
    #expect(event.participations.last?.actor == Ref(stored: "hsg-country:ruritania"))
  }

  @Test func beforeTakingOfficeHeActsForNobody() throws {
    let event = try #require(
      try read(trip("9", "1960-12-31", "1960-12-31", "Strelsau", "Vacation.")).first)
    #expect(event.participations.first?.capacity == "President-elect of the United States")
    #expect(event.participations.first?.principal == .nobody)
  }

  @Test func aSecretaryOfStateActsForTheUnitedStates() throws {
    let text = trip(
      "9", "1961-05-31", "1961-06-03", "Strelsau", "", role: "secretary", who: "rusk-dean",
      name: "Dean Rusk")
    let visitor = try #require(try read(text).first?.participations.first)
    #expect(visitor.actor == Ref(stored: "hsg-people:rusk-dean"))
    #expect(visitor.capacity == "Secretary of State of the United States")
    #expect(visitor.principal == .actor(Ref(stored: "hsg-country:united-states")))
  }

  @Test(arguments: [
    ("Strelsau", ["Strelsau"]), ("Strelsau, Zenda", ["Strelsau", "Zenda"]),
    ("Zenda (North, Old), Strelsau", ["Zenda (North, Old)", "Strelsau"]),
    ("Mexico, D.F.", ["Mexico, D.F."]), ("", []),
  ])
  func aLocaleMayBeSeveralPlaces(text: String, places: [String]) {
    #expect(TravelRow.localities(in: text) == places)
  }

  @Test func ofSeveralPlacesTheCountryIsThePlace() throws {
    let event = try #require(
      try read(trip("9", "1961-05-31", "1961-06-03", "Strelsau, Zenda", "State visit.")).first)
    #expect(event.place == Ref(stored: "hsg-place:ruritania"))
    #expect(event.summary == "Strelsau, Zenda: State visit.")
  }

  static let meetings: [(String, [[String]])] = [
    ("Met with King Rudolf.", [["king-rudolf@ruritania as King of Ruritania"]]),
    (
      "Conference with British Prime Ministers Black and White and Soviet Premier Petrov.",
      [
        [
          "black@united-kingdom as Prime Minister of the United Kingdom",
          "white@united-kingdom as Prime Minister of the United Kingdom",
          "petrov@russia/soviet-union as Premier of the Soviet Union",
        ]
      ]
    ),
    ("Met with Emperor Taro of Japan.", [["emperor-taro@japan as Emperor of Japan"]]),
    (
      "Met with the Presidents of Peru, Chile, and Haiti.",
      [["the Presidents of Peru, Chile, and Haiti"]]
    ),
    (
      "Met with Queen Flavia II, Prime Minister Elph; and with Polish President Nowak.",
      [
        [
          "queen-flavia-ii@ruritania as Queen of Ruritania",
          "elph@ruritania as Prime Minister of Ruritania", "nowak@poland as President of Poland",
        ]
      ]
    ),
    (
      "Attended the G–20 Summit. Met with Prime Minister Elph, President Nowak, Chancellor Braun.",
      [["elph as Prime Minister", "nowak as President", "braun as Chancellor"]]
    ),
    (
      "Met with Prime Minister Theresa May and Pope John.",
      [
        [
          "theresa-may@ruritania as Prime Minister of Ruritania", "pope-john@holy-see as Pope",
        ]
      ]
    ),
    (
      "Met with Secretary of State Rusk and Gen. Stone.",
      [["rusk@united-states as Secretary of State of the United States", "stone"]]
    ),
    (
      "Attended summit meeting (June 1–2) with Soviet Premier Petrov.",
      [
        [
          "petrov@russia/soviet-union as Premier of the Soviet Union"
        ]
      ]
    ),
    (
      "Met with Pope John in Zenda and with Polish President Nowak in Strelsau.",
      [["pope-john@holy-see as Pope"], ["nowak@poland as President of Poland"]]
    ),
    (
      "Met with Pope John in Zenda, met with Queen Flavia, and made a speech.",
      [["pope-john@holy-see as Pope"], ["queen-flavia@ruritania as Queen of Ruritania"]]
    ),
    (
      "Met with Queen Flavia, Italian and NATO officials.",
      [["queen-flavia@ruritania as Queen of Ruritania", "Italian and NATO officials"]]
    ),
    ("Met with government and Blue Party leaders.", [["government and Blue Party leaders"]]),
    (
      "Met with the Presidents and Prime Ministers of Peru, Chile, and Haiti.",
      [["the Presidents and Prime Ministers of Peru, Chile, and Haiti"]]
    ),
    (
      "Met with Queen Flavia, National League for Coal leader Elph.",
      [["queen-flavia@ruritania as Queen of Ruritania"]]
    ),
    (
      "Held bilateral events with Queen Flavia.", [["queen-flavia@ruritania as Queen of Ruritania"]]
    ),
    ("Addressed the Parliament.", []), ("Attended NATO Summit Meeting.", []),
  ]

  @Test(arguments: meetings.indices)
  func theOthersAreNamedAsFarAsTheRemarksAreSafe(index: Int) throws {
    let (remarks, expected) = Self.meetings[index]
    let events = try read(trip("9", "1961-05-31", "1961-06-03", "Strelsau", remarks))
    let parties = events.dropFirst().map { event in
      event.participations.dropFirst().map { part in
        let name = part.actor?.text.split(separator: ":").last.map(String.init) ?? part.note ?? ""
        return part.capacity.map { "\(name) as \($0)" } ?? name
      }
    }
    #expect(Array(parties) == expected)
    #expect(events.dropFirst().allSatisfy { $0.links.first?.to == Ref(stored: "hsg-travels:9") })
  }

  @Test func aLegWithoutATravellerIsListed() throws {
    let text = trip("9", "1961-05-31", "1961-06-03", "", "", who: "", name: "")
    let file = try TemporaryFile("<trips>\(text)</trips>")
    var reader = TravelsReader(file: file.path)
    try reader.read { _ in }
    #expect(reader.rowCount == 1)
    #expect(reader.skipped.map(\.reason) == ["it does not say whose trip it was"])
  }

  private func trip(
    _ id: String, _ start: String, _ end: String, _ locale: String, _ remarks: String,
    role: String = "president", who: String = "kennedy-john-f", name: String = "John F. Kennedy"
  ) -> String {
    "<trip role=\"\(role)\" who=\"\(who)\"><id>\(id)</id><role>\(role)</role><name>\(name)</name>"
      + "<start-date>\(start)</start-date><end-date>\(end)</end-date>"
      + "<country id=\"ruritania\">Ruritania</country><locale>\(locale)</locale>"
      + "<remarks>\(remarks)</remarks></trip>"
  }

  private func read(_ trip: String) throws -> [Event] {
    let file = try TemporaryFile("<trips>\(trip)</trips>")
    var reader = TravelsReader(file: file.path)
    var events: [Event] = []
    try reader.read { row in
      for case .event(let event) in row.records { events.append(event) }
    }
    return events
  }
}
