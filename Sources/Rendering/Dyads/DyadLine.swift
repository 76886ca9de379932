import Chronology
public import Diplomacy

/// The actors of a table of dyads, as they are to be shown.
public struct DyadNames: Sendable {
  /// The schemes whose codes of states can be shown.
  public enum Codes: String, CaseIterable, Sendable {
    /// The Correlates of War.
    case cow
    /// ISO 3166.
    case iso

    /// The scheme of the identifiers.
    var scheme: String { self == .cow ? "cow" : "iso3166" }
  }

  private let actors: [Ref: Actor]
  let codes: Codes

  /// Makes names of the actors' records.
  public init(_ actors: [Ref: Actor], codes: Codes) {
    self.actors = actors
    self.codes = codes
  }

  /// The name on a day, else the ref.
  func name(_ ref: Ref, on day: Int64?) -> String {
    actors[ref].flatMap { NameOfTheDay.full(of: $0.names, on: day) } ?? ref.text
  }

  func code(_ ref: Ref) -> String? {
    actors[ref]?.identifiers.first { $0.scheme == codes.scheme }?.value
  }

  /// Whether an actor can have existed on some day of a period; an unknown existence is no bar.
  func canExist(_ ref: Ref, in period: Int64, _ unit: PeriodUnit) -> Bool {
    guard let existence = actors[ref]?.existence else { return true }
    let days = DayRange(
      first: unit.firstDay(of: period).dayNumber, last: unit.lastDay(of: period).dayNumber)
    return days.overlaps(DayRange(first: existence.earliest.day, last: existence.latest.day))
  }
}

/// A row of a table of dyads with all that its columns show.
public struct DyadLine: Sendable {
  var key: DyadKey
  var counts: DyadCounts
  var unit: PeriodUnit
  var names: DyadNames

  /// The first day of the period.
  var first: CivilDate? { key.period.map { unit.firstDay(of: $0) } }
}

/// The lines of a table of dyads, in their order.
public struct DyadLines: Sendable {
  private let table: DyadTable
  private let names: DyadNames

  /// Makes the lines of a table.
  public init(_ table: DyadTable, names: DyadNames) {
    self.table = table
    self.names = names
  }

  /// The lines with events.
  ///
  /// - Complexity: O(n log n) in the rows.
  public func counted(_ body: (DyadLine) -> Void) {
    for (key, counts) in table.rows.sorted(by: { $0.key < $1.key }) { body(line(key, counts)) }
  }

  /// How many lines there are at most where those without events are let in; nil for too many.
  public var most: Int? {
    guard let periods = table.periods else { return table.rows.count }
    let count = table.actors.count
    let (length, isLong) = periods.upperBound.subtractingReportingOverflow(periods.lowerBound)
    let (all, isMore) = Int(length).addingReportingOverflow(1)
    let pairs = table.isDirected ? count * (count - 1) : count * (count - 1) / 2
    let (product, overflow) = pairs.multipliedReportingOverflow(by: all)
    return isLong || isMore || overflow ? nil : product
  }

  /// All pairs of the actors over all periods; those in which one of the two certainly did not
  /// exist are left out, unless there is an event.
  public func all(_ body: (DyadLine) -> Void) {
    let refs = table.actors.sorted()
    for a in refs {
      for b in refs where table.isDirected ? a != b : a < b {
        let open = DyadKey(a, b, nil)
        if let counts = table.rows[open] { body(line(open, counts)) }
        guard let periods = table.periods else { continue }
        for period in periods {
          let key = DyadKey(a, b, period)
          let counts = table.rows[key]
          let unit = table.unit
          guard
            counts != nil
              || names.canExist(a, in: period, unit)
                && names.canExist(b, in: period, unit)
          else { continue }
          body(line(key, counts ?? DyadCounts()))
        }
      }
    }
  }

  private func line(_ key: DyadKey, _ counts: DyadCounts) -> DyadLine {
    DyadLine(key: key, counts: counts, unit: table.unit, names: names)
  }
}
