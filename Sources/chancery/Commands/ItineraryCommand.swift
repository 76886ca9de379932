import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// Tells where a person was.
struct ItineraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "itinerary", abstract: "Tell where a person was, and when.",
    discussion: """
        chancery itinerary robertson
        chancery itinerary "Secretary General of NATO" --during "November 2001"
        chancery itinerary robertson --format geojson > robertson.geojson

      A person was where a meeting in person, a visit, a ceremony, a signature or spoken words of theirs \
      were. What went by telephone, video or on paper places nobody, and an absent party was not there. \
      A visit to a country is told by what happened in its cities on those days.

      Marked are two places on one day that are far apart: more than 1,000 km where it is known where \
      they are, or in two states, unless they are known to lie within 300 km. The day on which a longer \
      stay begins or ends is a day of travel. Ways are measured as the crow flies. --limit N shows N \
      stations, --reverse the newest first.
      """)

  /// What an itinerary can be written as.
  enum Format: String, Choice {
    case text, csv, json, geojson
  }

  @Argument(help: "Whose: a person's ref, name, office or SCHEME:VALUE.") var person: String
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @Option(help: "text, csv, json or geojson.") var format: Format = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let desk = Desk(try filter.open(database))
    var filter = try self.filter.filter(desk, isOfActor: true)
    let (person, kind) = try desk.reader(person, on: filter.days.last ?? filter.days.first)
    guard kind == .person else { throw Self.refusal(person, kind) }
    let (limit, reverse) = (filter.limit, filter.reverse)
    filter.limit = nil
    filter.reverse = false
    if filter.actors.isEmpty { filter.actors = [person.ref] }
    var itinerary = try desk.itinerary(of: person, filter)
    let hidden = itinerary.show(limit: limit, reverse: reverse)
    switch format {
    case .text:
      var page = ItineraryPage(options: output.page())
      let words = self.filter.wordsWithoutDates(desk)
      Console.out(page.text(itinerary, filter: words, hidden: hidden))
    case .csv: Console.data(ItineraryCSV.text(itinerary))
    case .json: Console.data(try ItineraryJSON.json(itinerary))
    case .geojson:
      Console.data(try ItineraryGeoJSON.json(itinerary))
      if !itinerary.stations.isEmpty, itinerary.stations.allSatisfy({ $0.coordinates == nil }) {
        Console.say(
          "no station has coordinates; give a place some with “edit PLACE --coordinates LAT,LON”")
      }
    }
  }

  private static func refusal(_ actor: NamedRef, _ kind: Actor.Kind) -> Failure {
    let article = kind == .organisation ? "an" : "a"
    return Failure(
      "\(actor.name) is \(article) \(kind.rawValue), and an itinerary is a person's; see whoever "
        + "spoke for it with “chancery contacts \(actor.ref)”, or “chancery timeline --actor "
        + "\(actor.ref)”")
  }
}

extension Desk {
  /// Streams the events of a filter into a person's itinerary.
  fileprivate func itinerary(of person: NamedRef, _ filter: Filter) throws -> Itinerary {
    var builder = ItineraryBuilder(of: person)
    try chronicle.timeline(filter) { builder.add($0) }
    let places = try chronicle.places(around: builder.placeRefs)
    let names = try chronicle.names(Set(places.keys).union(places.values.compactMap(\.state)))
    return builder.itinerary(places: PlaceTree(places), names: names)
  }
}
