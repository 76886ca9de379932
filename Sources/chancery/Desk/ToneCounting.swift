import Chronology
import Diplomacy
import Storage

/// Gathers what `tone` tells.
struct ToneCounting {
  private let chronicle: Chronicle
  private let sides: [OwnSide]
  private let filter: Filter
  private let unit: PeriodUnit

  /// Resolves the names.
  init(
    _ desk: Desk, _ one: String, _ other: String, by unit: PeriodUnit,
    filter options: FilterOptions
  ) throws {
    chronicle = desk.chronicle
    self.unit = unit
    var filter = try options.filter(desk, isOfActor: true)
    let day = filter.days.last
    let pair = [try desk.actor(one, on: day), try desk.actor(other, on: day)]
    if pair[0] == pair[1] { throw Failure("“\(one)” and “\(other)” are the same actor") }
    filter.between = [Filter.Pair(pair[0], pair[1])]
    let names = try chronicle.names(Set(pair), on: day)
    var sides: [OwnSide] = []
    for ref in pair {
      let actor = NamedRef(ref: ref, name: names[ref] ?? ref.text)
      sides.append(try chronicle.side(of: actor, filter: filter))
    }
    self.sides = sides
    self.filter = filter
  }

  /// Streams the events between the two through the report.
  func report() throws -> ToneReport {
    var builder = ToneBuilder(sides[0], sides[1], by: unit, window: filter.days)
    try chronicle.timeline(filter) { builder.add($0) }
    return builder.report()
  }
}
