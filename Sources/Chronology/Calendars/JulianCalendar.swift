/// The Julian calendar, Old Style, reckoned before its beginning too.
///
/// Years count astronomically, as those of ``CivilDate`` do. The rules are those of Reingold and
/// Dershowitz, "Calendrical Calculations", 4th ed. 2018, chapter 3.
public enum JulianCalendar: CalendarRules {
  static let years: ClosedRange<Int64> = -9999...9999
  static let meanYear: (days: Int64, years: Int64) = (1461, 4)

  static func isLeap(_ year: Int64) -> Bool { year % 4 == 0 }

  static func startOfYear(_ year: Int64) -> Int64 {
    // 1 January of the Julian year 1 is 30 December of the Gregorian year 0.
    (year - 1) * 365 + floorDivide(year - 1, 4) - 719_164
  }

  static func daysInMonth(_ month: Int, of year: Int64) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : CivilDate.daysInMonth(month, of: year)
  }

  /// The Gregorian day of a Julian one; nil when the Julian calendar has no such day.
  static func day(year: Int64, month: Int, day: Int) -> CivilDate? {
    dayNumber(year: year, month: month, day: day).map(CivilDate.init(dayNumber:))
  }

  /// How many days the calendar is behind the Gregorian one on a day: 13 in 1942, 12 in 1812.
  ///
  /// The difference grows on 1 March Old Style of the century years that only the Julian calendar
  /// makes leap years. It is negative before March 200, and nil beyond four-digit years.
  public static func offset(on day: CivilDate) -> Int? {
    guard let old = date(dayNumber: day.dayNumber) else { return nil }
    let year = old.month <= 2 ? old.year - 1 : old.year
    return Int(floorDivide(year, 100) - floorDivide(year, 400) - 2)
  }
}
