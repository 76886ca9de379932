import Chronology

/// Finds the times of which a row documents nothing.
struct GapSearch {
  var table: CoverageTable
  /// Whether the filter says where the time begins and ends: then what lies before the first event,
  /// or behind the last, is a gap too.
  var isBounded: (first: Bool, last: Bool)
  var silences: [SourceSilence]

  /// Shorter gaps are none.
  private static let least: Int64 = 28
  /// So many are kept of each row.
  private static let most = 5

  /// The longest gaps of a row, the longest first.
  ///
  /// - Parameter existence: When the actor can have existed: nothing is missing before and after.
  func gaps(of row: CoverageRow, existence: DayRange?) -> [CoverageGap] {
    var start = table.window.first ?? .min
    var end = table.window.last ?? .max
    if let first = existence?.first { start = max(start, first) }
    if let last = existence?.last { end = min(end, last) }
    let documented = row.documented(table.unit)
    // Where no filter says what is asked for, nothing is missed before the first event.
    if !isBounded.first { start = max(start, documented.first?.lowerBound ?? end) }
    if !isBounded.last {
      end = min(end, documented.map(\.upperBound).max() ?? start)
    }
    guard start > .min, end < .max, start <= end else { return [] }
    var gaps: [ClosedRange<Int64>] = []
    var next = start
    for range in documented where range.upperBound >= start {
      if range.lowerBound > end { break }
      if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
      next = max(next, range.upperBound == .max ? .max : range.upperBound + 1)
    }
    if next <= end { gaps.append(next...end) }
    return gaps.filter { $0.upperBound - $0.lowerBound + 1 >= Self.least }
      .sorted {
        ($1.upperBound - $1.lowerBound, $0.lowerBound) < (
          $0.upperBound - $0.lowerBound, $1.lowerBound
        )
      }
      .prefix(Self.most).map { gap($0, row) }
  }

  private func gap(_ days: ClosedRange<Int64>, _ row: CoverageRow) -> CoverageGap {
    let range = DayRange(first: days.lowerBound, last: days.upperBound)
    let searched = silences.compactMap { silence -> CoverageGap.Searched? in
      guard bears(silence, on: row) else { return nil }
      guard let period = silence.silence.period else {
        return CoverageGap.Searched(silence: silence, isWhole: true)
      }
      guard period.canLie(in: range) else { return nil }
      return CoverageGap.Searched(silence: silence, isWhole: CoverageTable.covers(period, days))
    }
    return CoverageGap(
      days: days, isDoubtful: row.hasPerhaps(days, table.unit, table.calendar),
      silences: searched)
  }

  private func bears(_ silence: SourceSilence, on row: CoverageRow) -> Bool {
    silence.silence.actor == nil || silence.silence.actor == row.ref
  }
}
