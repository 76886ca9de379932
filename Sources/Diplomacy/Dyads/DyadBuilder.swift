public import Chronology

/// Counts what pairs of actors do, period by period.
///
/// It keeps the counts and no events, so that a chronicle can be streamed through it. An event of
/// n sides that act together is n(n−1) ordered pairs, and one event in each of their rows.
public struct DyadBuilder: Sendable {
  private let sides: ContactSides
  private let window: DayRange
  private let mostSides: Int?
  private var table: DyadTable
  private var first: Int64?
  private var last: Int64?

  /// Makes a builder that has seen nothing.
  ///
  /// - Parameters:
  ///   - unit: The periods.
  ///   - isDirected: Whether A to B is another row than B to A.
  ///   - level: How far to roll parties up.
  ///   - wholes: The wholes that those whom parties represent may be parts of.
  ///   - window: The days of the filter.
  ///   - mostSides: Events of more sides than these make no pairs; nil for no limit.
  public init(
    by unit: PeriodUnit, isDirected: Bool, level: ContactLevel, wholes: Wholes = Wholes(),
    window: DayRange = DayRange(first: nil, last: nil), mostSides: Int? = nil
  ) {
    sides = ContactSides(own: nil, level: level, wholes: wholes)
    self.window = window
    self.mostSides = mostSides
    table = DyadTable(
      unit: unit, isDirected: isDirected, rows: [:], periods: nil, single: 0, large: 0,
      mostSides: 0)
  }

  /// Takes in an entry.
  ///
  /// - Complexity: O(n²) in the parties.
  public mutating func add(_ entry: TimelineEntry) {
    let acts = Acts(entry)
    var pairs: Set<DyadKey> = []
    var all: Set<Ref> = []
    pair(acts.joint, acts.joint, areJoint: true, entry, &pairs, &all)
    for (sources, targets) in acts.directed {
      pair(sources, targets, areJoint: false, entry, &pairs, &all)
    }
    guard !pairs.isEmpty else {
      table.single += 1
      return
    }
    if let mostSides, all.count > mostSides {
      table.large += 1
      return
    }
    table.mostSides = max(table.mostSides, all.count)
    let period = table.unit.period(of: entry, window: window)
    if let period {
      first = min(first ?? period, period)
      last = max(last ?? period, period)
    }
    for pair in pairs {
      let key = DyadKey(pair.a, pair.b, period)
      if period == nil {
        table.rows[key, default: DyadCounts()].imprecise += 1
      } else {
        table.rows[key, default: DyadCounts()].add(entry, isBilateral: all.count == 2)
      }
    }
  }

  private func pair(
    _ sources: [Party], _ targets: [Party], areJoint: Bool, _ entry: TimelineEntry,
    _ pairs: inout Set<DyadKey>, _ all: inout Set<Ref>
  ) {
    let from = sources.map { ($0, sides.side(of: $0, in: entry)?.ref) }
    let to = targets.map { ($0, sides.side(of: $0, in: entry)?.ref) }
    all.formUnion((from + to).compactMap(\.1))
    for (source, a) in from {
      for (target, b) in to {
        guard let a, let b, a != b, !(areJoint && Acts.areAllied(source, target)) else { continue }
        pairs.insert(table.isDirected || a < b ? DyadKey(a, b, nil) : DyadKey(b, a, nil))
      }
    }
  }

  /// The table of what has been counted.
  public func finish() -> DyadTable {
    var table = table
    let start = window.first.map { table.unit.period(of: $0) } ?? first
    let end = window.last.map { table.unit.period(of: $0) } ?? last
    if let start, let end, start <= end { table.periods = start...end }
    return table
  }
}
