import Chronology
import Diplomacy
import Rendering
import Storage

/// Makes the network of the events that a filter keeps.
struct NetworkMaking {
  private let chronicle: Chronicle
  private let filter: Filter
  private let question: NetworkQuestion
  private let cut: NetworkCut

  /// - Parameters:
  ///   - question: What it is made of; else actors, and every kind of tie.
  ///   - cut: Which part of it is wanted.
  init(
    _ chronicle: Chronicle, _ filter: Filter, _ question: NetworkQuestion? = nil,
    cut: NetworkCut = NetworkCut()
  ) {
    self.chronicle = chronicle
    self.filter = filter
    self.question = question ?? NetworkQuestion(window: filter.days)
    self.cut = cut
  }

  /// What stands above the network.
  ///
  /// - Parameter words: What the filter keeps, in words.
  func heading(words: String?) throws -> TimelineHeading {
    var heading = try chronicle.heading(filter)
    heading.filter = words
    return heading
  }

  /// The network of actors.
  func network(detail: Chronicle.EvidenceDetail) throws -> Network {
    try chronicle.network(filter, question, cut: cut, detail: detail)
  }

  /// The network of a slice of time each, and how many events lie in none.
  func series(
    by unit: PeriodUnit, detail: Chronicle.EvidenceDetail
  ) throws -> (series: NetworkSeries, unsliced: Int) {
    try chronicle.networkSeries(filter, question, cut: cut, by: unit, detail: detail)
  }

  /// The network in which events stand between actors.
  func bipartite() throws -> Network {
    var builder = BipartiteBuilder(
      isRolledUp: question.level != .actor, wholes: try chronicle.wholes(), window: filter.days)
    try chronicle.timeline(filter) { builder.add($0) }
    let actors = try chronicle.actors(builder.actorRefs)
    return builder.network(actors: actors, level: question.level).cut(cut)
  }
}
