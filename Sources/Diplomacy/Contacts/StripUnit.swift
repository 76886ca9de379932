public import Chronology

/// What a place of a strip stands for.
public enum StripUnit: String, CaseIterable, Sendable {
  /// Seven days.
  case week
  /// A month of the calendar.
  case month
  /// A year of the calendar.
  case year
}

/// Divides the days into the places of a strip.
public struct StripCells: Hashable, Sendable {
  /// The first day of a week, from which weeks are counted both ways.
  public var week: Int64

  /// Counts weeks from a day, else from Mondays.
  public init(weeksFrom day: Int64? = nil) {
    // 1970-01-05 was a Monday.
    week = day ?? 4
  }

  /// The number of the place in which a day lies.
  public func cell(of day: Int64, _ unit: StripUnit) -> Int64 {
    switch unit {
    case .week:
      let (days, overflow) = day.subtractingReportingOverflow(week)
      return overflow ? (day < 0 ? .min / 7 : .max / 7) : (days >= 0 ? days / 7 : (days - 6) / 7)
    case .month:
      let date = CivilDate(dayNumber: day)
      return date.year * 12 + Int64(date.month) - 1
    case .year: return CivilDate(dayNumber: day).year
    }
  }

  /// The first day of a place.
  public func firstDay(of cell: Int64, _ unit: StripUnit) -> CivilDate {
    switch unit {
    case .week: return CivilDate(dayNumber: week + cell * 7)
    case .month:
      let month = cell >= 0 ? cell % 12 : (cell % 12 + 12) % 12
      let year = (cell - month) / 12
      return CivilDate(year: year, month: Int(month) + 1, day: 1) ?? CivilDate(dayNumber: 0)
    case .year: return CivilDate(year: cell, month: 1, day: 1) ?? CivilDate(dayNumber: 0)
    }
  }
}
