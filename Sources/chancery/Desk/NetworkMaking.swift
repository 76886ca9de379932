import Chronology
import Diplomacy
import Rendering
import Storage

/// The network of the events that a filter keeps, with what stands above it.
struct NetworkMaking {
  let network: Network
  let heading: TimelineHeading
  /// How many actors take part in the events.
  let actorCount: Int

  /// - Parameter words: What the filter keeps, in words.
  init(_ chronicle: Chronicle, _ filter: Filter, words: String?) throws {
    var builder = NetworkBuilder()
    try chronicle.timeline(filter) { builder.add($0) }
    var heading = try chronicle.heading(filter)
    heading.filter = words
    // The days that dated relations have to share: the filter's, else those of the events.
    let window = DayRange(
      first: filter.days.first ?? heading.first?.earliest.day,
      last: filter.days.last ?? heading.last?.latest.day)
    let actors = try chronicle.actors(builder.actorRefs)
    actorCount = actors.count
    network = builder.network(
      actors: actors,
      relations: try chronicle.relations(of: builder.actorRefs), window: window)
    self.heading = heading
  }
}
