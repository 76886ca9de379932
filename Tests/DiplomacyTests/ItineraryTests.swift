import Chronology
import Diplomacy
import Testing

/// Where a person was, from what happened.
@Suite struct ItineraryTests: ContactSketching {
  static let places: [Place] = [
    place("russia"), place("france"), place("moscow", within: "russia", 55.75, 37.62),
    place("volgograd", within: "russia", 48.71, 44.51),
    place("vladivostok", within: "russia", 43.1, 131.9),
    place("paris", within: "france", 48.86, 2.35), place("brussels", state: "belgium", 50.85, 4.35),
    place("kremlin", within: "moscow"), place("geneva", state: "switzerland", 46.2, 6.14),
    place("evian", within: "france", 46.4, 6.59), place("rome", state: "italy"), place("atlantis"),
  ]

  static func place(
    _ ref: String, within: String? = nil, state: String? = nil, _ latitude: Double? = nil,
    _ longitude: Double? = nil
  ) -> Place {
    var point: Coordinates?
    if let latitude, let longitude {
      point = Coordinates(latitude: latitude, longitude: longitude)
    }
    let isLand = ["russia", "france"].contains(ref)
    return Place(
      ref: Ref(stored: ref), names: [Name(ref)], coordinates: point,
      within: within.map(Ref.init(stored:)), state: (isLand ? ref : state).map(Ref.init(stored:)))
  }

  static let tree = PlaceTree(
    Dictionary(places.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first }))

  private func itinerary(_ entries: [TimelineEntry]) -> Itinerary {
    var builder = ItineraryBuilder(of: NamedRef(ref: Ref(stored: "p"), name: "P"))
    for entry in entries { builder.add(entry) }
    return builder.itinerary(
      places: Self.tree,
      names: Dictionary(Self.places.map { ($0.ref, "\($0.ref)!") }, uniquingKeysWith: { $1 }))
  }

  private func at(_ place: String, _ date: String?) -> TimelineEntry {
    meeting(date, [party("p"), party("q")], place: place)
  }

  private func names(_ itinerary: Itinerary) -> [String] {
    itinerary.stations.map(\.place.ref.text)
  }

  // MARK: Presence

  @Test func `A person is where meetings, visits, ceremonies and signatures are`() {
    let entries = [
      at("moscow", "2001-10-01"), visit("2001-10-02", [party("p", .visitor)], place: "paris"),
      event("ceremony", "2001-10-03", [party("p")], place: "rome"),
      event("signature", "2001-10-04", [party("p", .signatory)], place: "geneva"),
      statement("2001-10-05", [party("p", .speaker)], medium: "speech", place: "evian"),
      statement("2001-10-06", [party("p", .speaker)], place: "brussels"),
    ]
    #expect(
      names(itinerary(entries)) == ["moscow", "paris", "rome", "geneva", "evian", "brussels"])
  }

  @Test(arguments: ["telephone", "video", "letter"] as [String])
  func `What goes by wire or on paper places nobody`(way: String) {
    let channel = Meeting.Channel(rawValue: way)
    let entries = [
      meeting("2001-10-01", [party("p"), party("q")], channel: channel, place: "moscow"),
      statement("2001-10-02", [party("p", .speaker)], medium: way, place: "moscow"),
      statement("2001-10-03", [party("p", .addressee)], medium: way, place: "moscow"),
    ]
    #expect(itinerary(entries).stations.isEmpty)
  }

  @Test func `Who is absent, named or deals with the papers is not there`() {
    let parties = [
      party("p", presence: .absent), party("p", .mentioned), party("p", .subject),
      party("p", Role("copied")), party("p", Role("courier")), party("p", Role("drafter")),
    ]
    let entries = parties.map { meeting("2001-10-01", [$0, party("q")], place: "moscow") }
    let others = ["battle", "election", "event", "appointment"].map {
      event($0, "2001-10-02", [party("p")], place: "moscow")
    }
    #expect(itinerary(entries + others).stations.isEmpty)
    let words = meeting("2001-10-01", [party("p", Role("interpreter"))], place: "moscow")
    #expect(names(itinerary([words])) == ["moscow"])
  }

  @Test(
    arguments: [
      ("speech", nil, true), ("interview", nil, true), ("press-conference", nil, true),
      (nil, "talks", true), (nil, nil, false), ("letter", "talks", false),
      ("broadcast", nil, false),
    ] as [(String?, String?, Bool)])
  func `Whoever is spoken to is there where words are said to their face`(
    medium: String?, occasion: String?, isThere: Bool
  ) {
    let entry = statement(
      "2001-10-01", [party("q", .speaker), party("p", .addressee)], medium: medium,
      occasion: occasion, place: "moscow")
    #expect(itinerary([entry]).stations.isEmpty == !isThere)
  }

  @Test func `What has no place is counted`() {
    let entry = meeting("2001-10-01", [party("p"), party("q")])
    #expect(itinerary([entry]).withoutPlace == 1)
    #expect(itinerary([entry]).stations.isEmpty)
  }

  // MARK: Stations

  @Test func `What follows each other at one place is one station`() {
    let found = itinerary([
      at("moscow", "2001-10-01"), at("moscow", "2001-10-05"), at("paris", "2001-10-06"),
      at("moscow", "2001-10-10"),
    ])
    #expect(names(found) == ["moscow", "paris", "moscow"])
    #expect(found.stations[0].first == day("2001-10-01"))
    #expect(found.stations[0].last == day("2001-10-05"))
    #expect(found.stations.map { $0.way?.days } == [nil, 0, 3])
    #expect(found.stations[1].way?.kilometres == 2_486)
    #expect(found.kilometres == 4_972)
    #expect(found.stations[0].around?.name == "russia!")
    #expect(found.stations[0].state?.ref.text == "russia")
  }

  @Test func `A visit to a country is told by what happened in its cities`() {
    let stay = visit("2001-11-20/2001-11-25", [party("p", .visitor)], place: "russia", ref: "stay")
    for order in [0, 1] {
      let inner = [at("volgograd", "2001-11-22"), at("moscow", "2001-11-23")]
      let found = itinerary(
        (order == 0 ? [stay] + inner : inner + [stay]) + [at("paris", "2001-12-01")])
      #expect(names(found) == ["volgograd", "moscow", "paris"])
      #expect(found.stations[0].during.map(\.event?.text) == ["stay"])
      // The visit lasted until the 25th, whatever else is known of its last days.
      #expect(found.stations[2].way?.days == 5)
    }
    let apart = itinerary([stay, at("moscow", "2001-11-26")])
    #expect(names(apart) == ["russia", "moscow"])
  }

  @Test func `Visits within visits come down to the innermost place`() {
    let found = itinerary([
      visit("2001-11-20/2001-11-25", [party("p", .visitor)], place: "russia"),
      visit("2001-11-21/2001-11-24", [party("p", .visitor)], place: "moscow"),
      at("kremlin", "2001-11-22"),
    ])
    #expect(names(found) == ["kremlin"])
    #expect(found.stations[0].during.count == 2)
  }

  @Test func `A day that is not certain stands where it can first lie, without days in the end`() {
    let found = itinerary([
      at("rome", nil), at("paris", "2001-10-05"), at("moscow", "2001-10"),
      at("brussels", "[..2001-10-05]"),
    ])
    #expect(names(found) == ["moscow", "brussels", "paris", "rome"])
    #expect(found.stations.map(\.isCertain) == [false, false, true, false])
    #expect(found.stations[3].first == nil && found.stations[3].way == nil)
  }

  @Test func `A limit keeps the first, or backwards the last`() {
    let entries = [at("moscow", "2001-10-01"), at("paris", "2001-10-11"), at("rome", "2001-10-15")]
    var found = itinerary(entries + [at("evian", nil)])
    #expect(found.show(limit: 2, reverse: false) == 2)
    #expect(names(found) == ["moscow", "paris"])
    found = itinerary(entries + [at("evian", nil)])
    #expect(found.show(limit: nil, reverse: true) == 0)
    #expect(names(found) == ["rome", "paris", "moscow", "evian"])
    #expect(found.stations.map { $0.way?.days } == [nil, 3, 9, nil])
  }

  // MARK: Conflicts

  @Test(
    arguments: [
      ("moscow", "2001-10-03", "paris", "2001-10-03", true),
      ("moscow", "2001-10-03", "vladivostok", "2001-10-03", true),
      ("moscow", "2001-10-03", "volgograd", "2001-10-03", false),
      ("moscow", "2001-10-03", "kremlin", "2001-10-03", false),
      ("russia", "2001-10-03", "moscow", "2001-10-03", false),
      ("geneva", "2001-10-03", "evian", "2001-10-03", false),
      ("rome", "2001-10-03", "paris", "2001-10-03", true),
      ("rome", "2001-10-03", "atlantis", "2001-10-03", false),
      ("moscow", "2001-10-03", "paris", "2001-10-04", false),
      ("moscow", "2001-10-03?", "paris", "2001-10-03", false),
      ("moscow", "2001-10", "paris", "2001-10-03", false),
      ("moscow", "2001-10-01/2001-10-03", "paris", "2001-10-03", false),
      ("moscow", "2001-10-01/2001-10-03", "paris", "2001-10-02", true),
      ("moscow", "2001-10-01/2001-10-03", "paris", "2001-10-03/2001-10-05", false),
      ("moscow", "2001-10-01/2001-10-03", "paris", "2001-10-02/2001-10-05", true),
    ])
  func `Two places on one day are marked where nobody can have been at both`(
    one: String, first: String, other: String, second: String, isMarked: Bool
  ) {
    let found = itinerary([at(one, first), at(other, second)])
    #expect(found.stations.contains { !$0.conflicts.isEmpty } == isMarked)
    guard isMarked else { return }
    #expect(found.stations.map { $0.conflicts.map(\.ref.text) } == [[other], [one]])
  }

  @Test(
    arguments: [
      ("50.85,4.35", "55.75,37.62", 2_253.0), ("0,0", "0,180", 20_015.1), ("0,0", "0,0", 0),
      ("90,0", "-90,0", 20_015.1), ("0,179.5", "0,-179.5", 111.2),
      ("51.5,-0.12", "40.71,-74.01", 5_571),
    ])
  func `The way is that of the great circle`(one: String, other: String, length: Double) throws {
    let (from, to) = (try #require(Coordinates(one)), try #require(Coordinates(other)))
    #expect(abs(from.kilometres(to: to) - length) < 1.0)
    #expect(from.kilometres(to: to) == to.kilometres(to: from))
  }

  @Test func `Places that lie in each other come to an end`() {
    let ring = ["a": "b", "b": "c", "c": "a"].map { Self.place($0.key, within: $0.value) }
    let tree = PlaceTree(Dictionary(ring.map { ($0.ref, $0) }, uniquingKeysWith: { $1 }))
    #expect(tree.around(Ref(stored: "a")).map(\.text) == ["b", "c"])
    #expect(tree.state(of: Ref(stored: "a")) == nil)
  }
}
