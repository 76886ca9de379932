import Chronology

/// Puts the stations of a person together from the events of a timeline.
///
/// It keeps an event's title, days and place for each event that places the person.
public struct ItineraryBuilder: Sendable {
  private let person: NamedRef
  private var stays: [Stay] = []
  private var withoutPlace = 0

  /// Makes a builder that has seen nothing.
  public init(of person: NamedRef) { self.person = person }

  /// The places of what has been seen.
  public var placeRefs: Set<Ref> { Set(stays.map(\.place.ref)) }

  /// Takes in an entry.
  public mutating func add(_ entry: TimelineEntry) {
    guard PresenceRule.places(person.ref, entry) else { return }
    if let place = entry.place {
      stays.append(Stay(entry, at: place))
    } else {
      withoutPlace += 1
    }
  }

  /// The itinerary of what has been seen.
  ///
  /// - Parameters:
  ///   - places: The places of ``placeRefs`` and those around them.
  ///   - names: Names for places and for the states that they belong to.
  /// - Complexity: O(n log n) in the events, times those that go on at the same time.
  public func itinerary(places: PlaceTree, names: [Ref: String]) -> Itinerary {
    let dated = stays.filter { $0.day != nil }.enumerated()
      .sorted { one, two in
        let standing = [one, two].map {
          StandingDay(earliest: $0.element.first, latest: $0.element.last)
        }
        return standing[0] == standing[1] ? one.offset < two.offset : standing[0] < standing[1]
      }
      .map(\.element)
    let undated = stays.filter { $0.day == nil }
    let inner = firstWithin(dated, places)
    var stations: [Itinerary.Station] = []
    var stationOf: [Int: Int] = [:]
    for (index, stay) in dated.enumerated() where inner[index] == nil {
      if stations.last?.place.ref == stay.place.ref {
        stations[stations.count - 1].stays.append(stay)
      } else {
        stations.append(station(stay, places, names))
      }
      stationOf[index] = stations.count - 1
    }
    for (index, within) in inner.sorted(by: { $0.key < $1.key }) {
      if let station = stationOf[within] { stations[station].during.append(dated[index]) }
    }
    measure(&stations, places)
    mark(&stations, dated, inner, stationOf, places)
    for stay in undated {
      if let last = stations.last, last.first == nil, last.place.ref == stay.place.ref {
        stations[stations.count - 1].stays.append(stay)
      } else {
        stations.append(station(stay, places, names))
      }
    }
    return Itinerary(person: person, stations: stations, withoutPlace: withoutPlace)
  }

  private func station(
    _ stay: Stay, _ places: PlaceTree, _ names: [Ref: String]
  ) -> Itinerary.Station {
    let place = stay.place.ref
    func named(_ ref: Ref?) -> NamedRef? {
      ref.map { NamedRef(ref: $0, name: names[$0] ?? $0.text) }
    }
    let state = named(places.state(of: place))
    // A state's land is named after it.
    let around = (named(places[place]?.within) ?? state).flatMap {
      $0.name == stay.place.name ? nil : $0
    }
    return Itinerary.Station(
      place: stay.place, around: around, state: state, coordinates: places[place]?.coordinates,
      stays: [stay], during: [])
  }

  /// For each stay that is told more exactly by others, the first of them: a visit to a country by
  /// what happened in its cities on those days.
  private func firstWithin(_ stays: [Stay], _ places: PlaceTree) -> [Int: Int] {
    var wide: [Ref: [Int]] = [:]
    for (index, stay) in stays.enumerated() { wide[stay.place.ref, default: []].append(index) }
    var around: [Ref: [Ref]] = [:]
    var first: [Int: Int] = [:]
    for (index, stay) in stays.enumerated() {
      let place = stay.place.ref
      let outer = around[place] ?? places.around(place)
      around[place] = outer
      for ref in outer {
        for candidate in wide[ref] ?? []
        where first[candidate] == nil && stay.lies(within: stays[candidate]) {
          first[candidate] = index
        }
      }
    }
    // What tells a stay may itself be told by another.
    return first.mapValues { within in
      var within = within
      while let next = first[within] { within = next }
      return within
    }
  }

  /// The days and the way between each station and the one before.
  private func measure(_ stations: inout [Itinerary.Station], _ places: PlaceTree) {
    var latest: Int64?
    for index in stations.indices {
      let station = stations[index]
      if index > 0, let first = station.first, let latest {
        stations[index].way = Itinerary.Way(
          days: max(0, first - latest - 1),
          kilometres: places.kilometres(stations[index - 1].place.ref, station.place.ref)
            .map { Int64($0.rounded()) })
      }
      let ends = (station.stays + station.during).compactMap { $0.last ?? $0.first }
      latest = (ends + [latest].compactMap { $0 }).max()
    }
  }

  /// Finds the stays that share a day with one at a place too far away.
  private func mark(
    _ stations: inout [Itinerary.Station], _ stays: [Stay], _ inner: [Int: Int],
    _ stationOf: [Int: Int], _ places: PlaceTree
  ) {
    var underWay: [Int] = []
    for (index, stay) in stays.enumerated() {
      guard let days = stay.days else { continue }
      underWay.removeAll { (stays[$0].last ?? .min) < days.lowerBound }
      for other in underWay
      where stay.shares(with: stays[other])
        && places.exclude(stay.place.ref, stays[other].place.ref)
      {
        for (one, two) in [(index, other), (other, index)] {
          guard let station = stationOf[inner[one] ?? one] else { continue }
          let place = stays[two].place
          if !stations[station].conflicts.contains(place) {
            stations[station].conflicts.append(place)
          }
        }
      }
      underWay.append(index)
    }
  }
}
