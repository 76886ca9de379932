/// How a calendar of years, months and days counts them.
///
/// The day numbers count from 1970-01-01, as those of ``CivilDate`` do.
protocol CalendarRules {
  /// The years that are reckoned.
  static var years: ClosedRange<Int64> { get }
  /// The days of a number of years in the long run.
  static var meanYear: (days: Int64, years: Int64) { get }
  /// The number of the first day of a year within ``years``, or of the one after them.
  static func startOfYear(_ year: Int64) -> Int64
  /// The months of a year within ``years`` in their order, by number.
  static func months(of year: Int64) -> [Int]
  /// The number of days of a month that the year has.
  static func daysInMonth(_ month: Int, of year: Int64) -> Int
}

extension CalendarRules {
  static func months(of year: Int64) -> [Int] { Array(1...12) }

  /// The number of the first day of a year; nil for a year that is not reckoned.
  static func firstDay(ofYear year: Int64) -> Int64? {
    years.contains(year) ? startOfYear(year) : nil
  }

  /// The number of a day, or nil when the calendar has no such day.
  static func dayNumber(year: Int64, month: Int, day: Int) -> Int64? {
    guard years.contains(year) else { return nil }
    var first = startOfYear(year)
    for next in months(of: year) {
      let length = daysInMonth(next, of: year)
      if next == month { return (1...length).contains(day) ? first + Int64(day) - 1 : nil }
      first += Int64(length)
    }
    return nil
  }

  /// The year, month and day of a day number, or nil outside the years that are reckoned.
  static func date(dayNumber: Int64) -> (year: Int64, month: Int, day: Int)? {
    let origin = startOfYear(years.lowerBound)
    guard dayNumber >= origin, dayNumber < startOfYear(years.upperBound + 1) else { return nil }
    // Years differ from the mean by less than two months in all, so that a step or two will do.
    var year =
      years.lowerBound + floorDivide((dayNumber - origin) * meanYear.years, meanYear.days)
    while startOfYear(year) > dayNumber { year -= 1 }
    while startOfYear(year + 1) <= dayNumber { year += 1 }
    var rest = Int(dayNumber - startOfYear(year))
    for month in months(of: year) {
      let length = daysInMonth(month, of: year)
      if rest < length { return (year, month, rest + 1) }
      rest -= length
    }
    return nil
  }

  /// The first and last day of a month, or of a year for no month; nil where there is none.
  static func span(year: Int64, month: Int?) -> DaySpan? {
    guard years.contains(year) else { return nil }
    guard let month else { return DaySpan(startOfYear(year), startOfYear(year + 1) - 1) }
    return dayNumber(year: year, month: month, day: 1).map {
      DaySpan($0, $0 + Int64(daysInMonth(month, of: year)) - 1)
    }
  }
}

/// The Gregorian calendar among the others, for the years that EDTF writes with four digits.
enum GregorianCalendar: CalendarRules {
  static let years: ClosedRange<Int64> = -9999...9999
  static let meanYear: (days: Int64, years: Int64) = (146_097, 400)

  static func startOfYear(_ year: Int64) -> Int64 { CivilDate.startOfYear(year) }

  static func daysInMonth(_ month: Int, of year: Int64) -> Int {
    CivilDate.daysInMonth(month, of: year)
  }
}
