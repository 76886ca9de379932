public import Chronology

/// The periods by which events are counted.
public enum PeriodUnit: String, CaseIterable, Sendable {
  /// A day.
  case day
  /// A week, from Monday to Sunday.
  case week
  /// A month of the calendar.
  case month
  /// Three months: January to March and so on.
  case quarter
  /// A year of the calendar.
  case year
  /// Ten years: 1950 to 1959 and so on.
  case decade

  private static let cells = StripCells()

  /// The number of the period in which a day lies.
  public func period(of day: Int64) -> Int64 {
    switch self {
    case .day: return day
    case .week: return Self.cells.cell(of: day, .week)
    case .month: return Self.cells.cell(of: day, .month)
    case .quarter:
      let month = Self.cells.cell(of: day, .month)
      return month >= 0 ? month / 3 : (month - 2) / 3
    case .year: return Self.cells.cell(of: day, .year)
    case .decade:
      let year = CivilDate(dayNumber: day).year
      return year >= 0 ? year / 10 : (year - 9) / 10
    }
  }

  /// The first day of a period.
  public func firstDay(of period: Int64) -> CivilDate {
    switch self {
    case .day: CivilDate(dayNumber: period)
    case .week: Self.cells.firstDay(of: period, .week)
    case .month: Self.cells.firstDay(of: period, .month)
    case .quarter: Self.cells.firstDay(of: period * 3, .month)
    case .year: Self.cells.firstDay(of: period, .year)
    case .decade:
      CivilDate(year: period * 10, month: 1, day: 1) ?? CivilDate(dayNumber: 0)
    }
  }

  /// The last day of a period.
  public func lastDay(of period: Int64) -> CivilDate {
    firstDay(of: period + 1).adding(days: -1)
  }

  /// The period's name, as ISO 8601 has it: 2001-11-23, 2001-W47, 2001-11, 2001; 2001-Q4, 2000s.
  public func name(of period: Int64) -> String {
    let first = firstDay(of: period)
    switch self {
    case .day: return first.description
    case .week:
      // A week belongs to the year of its Thursday.
      let thursday = CivilDate(dayNumber: first.dayNumber + 3)
      let start = CivilDate(year: thursday.year, month: 1, day: 1)?.dayNumber ?? 0
      return "\(Self.year(thursday))-W\(Self.two(Int((thursday.dayNumber - start) / 7) + 1))"
    case .month: return String(first.description.dropLast(3))
    case .quarter: return "\(Self.year(first))-Q\((first.month - 1) / 3 + 1)"
    case .year: return Self.year(first)
    case .decade: return "\(Self.year(first))s"
    }
  }

  private static func year(_ date: CivilDate) -> String { String(date.description.dropLast(6)) }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension PeriodUnit {
  /// The period in which an event lies, within a window; nil where it can lie in several.
  ///
  /// What goes on from one day to another lies where it begins, and what was under way when the
  /// window opens in the first period of the window.
  func period(of entry: TimelineEntry, window: DayRange) -> Int64? {
    let days = ContactDays(entry)
    guard let first = days.first, let last = days.last, first <= last else { return nil }
    if entry.isPeriod, first == last, let opens = window.first, first < opens,
      days.end.map({ $0 >= opens }) ?? true
    {
      return period(of: opens)
    }
    let period = period(of: first)
    return period == self.period(of: last) ? period : nil
  }
}
