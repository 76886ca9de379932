import Chronology
public import Diplomacy

/// An itinerary for machines: one JSON object, its keys sorted.
public enum ItineraryJSON {
  /// The object, with a line end after it; a key that has nothing to say is left out.
  public static func json(_ itinerary: Itinerary) throws -> String {
    try JSONText.page(Whole(itinerary))
  }

  private struct Whole: Encodable {
    var person: Named
    var stations: [StationJSON]
    var kilometres: Int64?
    var withoutPlace: Int

    init(_ itinerary: Itinerary) {
      person = Named(itinerary.person)
      stations = itinerary.stations.map(StationJSON.init)
      kilometres = itinerary.kilometres
      withoutPlace = itinerary.withoutPlace
    }
  }

  struct Named: Encodable {
    var ref: String
    var name: String

    init(_ named: NamedRef) {
      ref = named.ref.text
      name = named.name
    }
  }

  /// A day as ISO 8601 has it.
  static func day(_ number: Int64?) -> String? {
    number.map { CivilDate(dayNumber: $0).description }
  }
}

/// A station for machines.
struct StationJSON: Encodable {
  private let station: Itinerary.Station

  init(_ station: Itinerary.Station) { self.station = station }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: JSONKey.self)
    try object.put(ItineraryJSON.Named(station.place), "place")
    try object.put(station.around.map(ItineraryJSON.Named.init), "around")
    try object.put(station.state.map(ItineraryJSON.Named.init), "state")
    try object.put(station.coordinates?.latitude, "latitude")
    try object.put(station.coordinates?.longitude, "longitude")
    try object.put(ItineraryJSON.day(station.first), "first")
    try object.put(ItineraryJSON.day(station.last), "last")
    try object.put(station.isCertain, "certain")
    try object.put(station.way?.days, "daysBefore")
    try object.put(station.way?.kilometres, "kilometresBefore")
    try object.list(station.conflicts.map(ItineraryJSON.Named.init), "conflicts")
    try object.list(station.stays.map(StayJSON.init), "events")
    try object.list(station.during.map(StayJSON.init), "during")
  }
}

private struct StayJSON: Encodable {
  var ref: String?
  var title: String
  var date: String?
  var certain: Bool
  var sources: [String]?

  init(_ stay: Stay) {
    ref = stay.event?.text
    title = stay.title
    date = stay.date.edtf?.description
    certain = stay.isCertain
    let cited = stay.sources.map(\.citation.source.text)
    sources = cited.isEmpty ? nil : cited
  }
}
