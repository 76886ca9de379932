import Chronology
import Diplomacy
import Storage

/// Counts what `coverage` prints.
struct CoverageCounting {
  private let chronicle: Chronicle
  private let rows: CoverageBuilder.Rows
  private let filter: Filter
  private let limit: Int?
  private let reverse: Bool

  /// Resolves the names; a limit is one of rows.
  init(_ desk: Desk, by: Coverage.By, filter options: FilterOptions) throws {
    chronicle = desk.chronicle
    var filter = try options.filter(desk)
    (limit, reverse) = (filter.limit, filter.reverse)
    filter.limit = nil
    filter.reverse = false
    self.filter = filter
    switch by {
    case .month, .year: rows = .whole
    case .sourceKind: rows = .sourceKinds
    case .actor:
      let day = filter.days.last ?? filter.days.first
      let refs = filter.actors + filter.between.flatMap { [$0.first, $0.second] }
      let names = try desk.chronicle.names(Set(refs), on: day)
      rows = .actors(
        try refs.map { ref in
          try desk.chronicle.side(
            of: NamedRef(ref: ref, name: names[ref] ?? ref.text), filter: filter)
        })
    }
  }

  /// Streams the events of the filter through the count.
  func table() throws -> CoverageTable {
    var builder = CoverageBuilder(
      rows, window: filter.days, sources: try chronicle.sourceTraits())
    try chronicle.timeline(filter) { builder.add($0) }
    let existence = try chronicle.actors(builder.actors).compactMapValues { actor in
      actor.existence.map { DayRange(first: $0.earliest.day, last: $0.latest.day) }
    }
    var table = builder.finish(
      silences: try chronicle.silences(), topics: Set(filter.topics), existence: existence)
    table.show(limit: limit, reverse: reverse)
    return table
  }
}
