public import Chronology

/// What is documented, and what is not.
public struct CoverageTable: Sendable {
  /// The rows, those with most events first.
  public internal(set) var rows: [CoverageRow] = []
  /// How many rows there are, those that a limit leaves out too.
  public internal(set) var total = 0
  /// The days that were asked for; where a side is open, those of the events.
  public var window: DayRange
  /// How many events there are.
  public var events: Int
  /// How many of them cite no source.
  public var unsourced: Int
  /// The first few of those.
  public var examples: [NamedRef]
  /// What was searched for and not found, as far as it bears on the table.
  public var silences: [SourceSilence]
  /// How days are divided.
  public var calendar: StripCells
  /// The kinds of sources by their numbers.
  var kinds: [String?]

  /// More months than this are shown as years.
  private static let mostMonths: Int64 = 60

  /// Months, or years where there are too many months.
  public var unit: StripUnit {
    guard let first = window.first, let last = window.last else { return .month }
    let months = calendar.cell(of: last, .month) - calendar.cell(of: first, .month)
    return months < Self.mostMonths ? .month : .year
  }

  /// The places of a unit in the window.
  public func places(_ unit: StripUnit) -> ClosedRange<Int64>? {
    guard let first = window.first, let last = window.last, first <= last else { return nil }
    return calendar.cell(of: first, unit)...calendar.cell(of: last, unit)
  }

  /// The days of some places of a unit.
  public func days(of places: ClosedRange<Int64>, _ unit: StripUnit) -> ClosedRange<Int64> {
    let first = calendar.firstDay(of: places.lowerBound, unit).dayNumber
    return first...max(first, calendar.firstDay(of: places.upperBound + 1, unit).dayNumber - 1)
  }

  /// The kinds of the sources of some evidence, in the order of their names; nil for no kind.
  public func kinds(of evidence: Evidence) -> [String?] {
    kinds.indices.filter { evidence.kinds & (1 << UInt64(min($0, 63))) != 0 }.map { kinds[$0] }
      .sorted { ($0 ?? "~") < ($1 ?? "~") }
  }

  /// Whether a source was searched for a row, for all of some days.
  public func isSearched(_ row: CoverageRow, _ days: ClosedRange<Int64>) -> Bool {
    silences.contains { silence in
      guard silence.silence.actor == nil || silence.silence.actor == row.ref else { return false }
      return silence.silence.period.map { Self.covers($0, days) } ?? true
    }
  }

  /// Whether a period has all of some days in it.
  static func covers(_ period: EDTF, _ days: ClosedRange<Int64>) -> Bool {
    let first = period.earliest.day ?? .min
    let last = period.latest.day ?? .max
    return first <= days.lowerBound && days.upperBound <= last && !period.hasGaps
  }

  /// Keeps the first so many rows.
  public mutating func show(limit: Int?, reverse: Bool) {
    if reverse { rows.reverse() }
    if let limit, limit < rows.count { rows.removeLast(rows.count - limit) }
  }
}
