import Chronology
import Diplomacy
import Storage

/// Counts what `dyads` prints.
struct DyadCounting {
  private let chronicle: Chronicle
  private let filter: Filter

  /// Resolves the names of the filter.
  init(_ desk: Desk, filter options: FilterOptions) throws {
    chronicle = desk.chronicle
    filter = try options.filter(desk)
  }

  /// Streams the events of the filter through the count; with the records of the actors.
  func table(
    by unit: PeriodUnit, isDirected: Bool, level: Dyads.Level, most: Int?
  ) throws -> (DyadTable, [Ref: Actor]) {
    var builder = DyadBuilder(
      by: unit, isDirected: isDirected, level: level == .actor ? .actor : .represented,
      wholes: try chronicle.wholes(), window: filter.days, mostSides: most)
    try chronicle.timeline(filter) { builder.add($0) }
    var table = builder.finish()
    let actors = try chronicle.actors(table.actors)
    if level == .state { table.keep { actors[$0]?.kind == .state } }
    return (table, actors)
  }

  /// What is to be said beside the table.
  func notes(_ table: DyadTable, most: Int?) -> [String] {
    var notes: [String] = []
    if table.single > 0 {
      let count = Counted.words(table.single, "event")
      notes.append("\(count) of no pair: nobody acts towards another")
    }
    if table.large > 0, let most {
      notes.append("\(Counted.words(table.large, "event")) of more than \(most) sides left out")
    }
    if table.mostSides > 2 {
      let pairs = table.mostSides * (table.mostSides - 1)
      let shown = table.isDirected ? pairs : pairs / 2
      notes.append(
        "the largest event has \(table.mostSides) sides, up to \(shown) pairs; “bilateral” counts "
          + "those of two alone, and --most N leaves larger ones out")
    }
    let imprecise = table.rows.values.reduce(0) { $0 + $1.imprecise }
    if imprecise > 0 {
      notes.append(
        "\(imprecise) in rows without a period: not exact enough for \(table.unit.rawValue)s")
    }
    return notes
  }
}
