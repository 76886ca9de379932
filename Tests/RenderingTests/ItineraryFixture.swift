import Chronology
import Diplomacy

/// An itinerary, made of events as a timeline has them.
enum ItineraryFixture {
  static let robertson = NamedRef(ref: Ref(stored: "robertson"), name: "Lord Robertson")

  static let places = PlaceTree(
    Dictionary(
      [
        place("brussels", "belgium", 50.85, 4.35), place("russia-territory", "russia"),
        place("volgograd", "russia", 48.71, 44.51, within: "russia-territory"),
        place("moscow", "russia", 55.75, 37.62, within: "russia-territory"),
        place("texas", "united-states"),
        place("crawford", "united-states", 31.53, -97.45, within: "texas"), place("suva", "fiji"),
        place("wellington", "new-zealand", -41.29, 174.78),
        place("apia", "samoa", -13.83, -171.76),
      ].map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first }))

  static let names: [Ref: String] = [
    Ref(stored: "russia-territory"): "Russia", Ref(stored: "russia"): "Russia",
    Ref(stored: "belgium"): "Belgium", Ref(stored: "texas"): "Texas",
    Ref(stored: "fiji"): "Fiji", Ref(stored: "new-zealand"): "New Zealand",
    Ref(stored: "samoa"): "Samoa",
  ]

  /// What the drawings have, and a journey around it.
  static let entries: [TimelineEntry] = [
    Seed.brusselsMeeting, Seed.visit, Seed.wreath, Seed.talks, Seed.ideas,
    stay("2001-12-06", "A council meets", Seed.brussels),
    stay("2001-12-06", "A lecture on the alliance", named("crawford", "Crawford")),
    stay("2001-12-07", "A seminar", named("crawford", "Crawford")),
    stay("[2002-02-10..2002-02-20]", "Talks of which the day is not known", Seed.moscow),
    stay("2002-03-01", "A visit to the South", named("wellington", "Wellington")),
    stay("2002-03-03/2002-03-05", "A stay by the sea", named("apia", "Apia")),
    stay(nil, "A visit that nobody has dated", named("suva", "Suva")),
  ]

  static func itinerary(_ entries: [TimelineEntry] = entries) -> Itinerary {
    var builder = ItineraryBuilder(of: robertson)
    for entry in entries { builder.add(entry) }
    builder.add(stay("2001-12-20", "Talks somewhere", nil))
    return builder.itinerary(places: places, names: names)
  }

  static func named(_ ref: String, _ name: String) -> NamedRef {
    NamedRef(ref: Ref(stored: ref), name: name)
  }

  static func stay(_ date: String?, _ title: String, _ place: NamedRef?) -> TimelineEntry {
    var event = Event(kind: .meeting, date: HistoricalDate(date.flatMap { EDTF($0) }), title: title)
    event.ref = Ref(stored: title.lowercased().split(separator: " ").joined(separator: "-"))
    var entry = TimelineEntry(event: event, title: title, family: .meeting)
    entry.parties = [SeedActor.robertson()]
    entry.place = place
    entry.sources = [
      CitedSource(citation: Citation(source: Ref(stored: "diary")), label: "A diary of the office")
    ]
    return entry
  }

  private static func place(
    _ ref: String, _ state: String, _ latitude: Double? = nil, _ longitude: Double? = nil,
    within: String? = nil
  ) -> Place {
    var place = Place(ref: Ref(stored: ref), names: [Name(ref)])
    if let latitude, let longitude {
      place.coordinates = Coordinates(latitude: latitude, longitude: longitude)
    }
    place.state = Ref(stored: state)
    place.within = within.map(Ref.init(stored:))
    return place
  }
}
