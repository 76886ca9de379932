import Chronology

/// Where an event lies in time, as far as that is certain.
struct CoverageDays {
  /// The days on which it can lie or, of what goes on, begin; nil where one side is open.
  var begins: ClosedRange<Int64>?
  /// The days on which it was certainly going on; nil for what does not go on.
  var lasts: ClosedRange<Int64>?
  /// The days on which it can have been going on, where that is not sure of all of them.
  var mayLast: ClosedRange<Int64>?
  /// Whether nothing about the date is in doubt but what the days say.
  var isSettled: Bool
  /// Whether nothing at all is known.
  var isUndated: Bool
  private var date: EDTF?

  init(_ entry: TimelineEntry) {
    let date = entry.date.edtf
    self.date = date
    isUndated = date == nil && entry.earliest == nil && entry.latest == nil
    isSettled = !(date?.isUncertain ?? false) && !(date?.isApproximate ?? false)
    var last = entry.latest
    if let date, date.isInterval || date.shape == .all {
      last = date.bounds.latestBeginning.day
      lasts = date.certainCourse
      if let first = entry.earliest, let end = entry.latest, first <= end, lasts != first...end {
        mayLast = first...end
      }
    }
    if let first = entry.earliest, let last, first <= last { begins = first...last }
  }

  /// The cells of a unit in which it can lie; none where these are not known, or too many to say.
  func cells(_ unit: StripUnit, _ cells: StripCells, atMost most: Int64) -> ClosedRange<Int64>? {
    guard let begins else { return nil }
    let first = cells.cell(of: begins.lowerBound, unit)
    let last = cells.cell(of: begins.upperBound, unit)
    return last - first < most ? first...last : nil
  }

  /// Whether it can lie in some days: a set of dates has gaps.
  func canLie(_ first: Int64, _ last: Int64) -> Bool {
    date?.canLie(in: DayRange(first: first, last: last)) ?? true
  }
}
