/// The Hebrew calendar in its fixed form, from the year 1, whose months count from Nisan.
///
/// The year begins with Tishri, month 7, and a leap year has Adar I and Adar II, months 12 and 13.
/// The rules are those of Reingold and Dershowitz, "Calendrical Calculations", 4th ed. 2018,
/// chapter 8. A day is given by its daylight: it begins on the evening before.
enum HebrewCalendar: CalendarRules {
  static let years: ClosedRange<Int64> = 1...9999
  static let meanYear: (days: Int64, years: Int64) = (35_975_351, 98_496)

  /// Whether a year of the cycle of nineteen has thirteen months.
  static func isLeap(_ year: Int64) -> Bool { (7 * year + 1) % 19 < 7 }

  static func months(of year: Int64) -> [Int] {
    Array(7...(isLeap(year) ? 13 : 12)) + Array(1...6)
  }

  static func startOfYear(_ year: Int64) -> Int64 {
    let (before, this, after) = (elapsed(year - 1), elapsed(year), elapsed(year + 1))
    // The two postponements that keep a year from having 356 or 382 days.
    let delay: Int64 = after - this == 356 ? 2 : (this - before == 382 ? 1 : 0)
    // 1 Tishri of the year 1 is 7 October 3761 BC in the Julian calendar.
    return this + delay - 2_092_590
  }

  static func daysInMonth(_ month: Int, of year: Int64) -> Int {
    switch month {
    case 1, 3, 5, 7, 11: 30
    case 2, 4, 6, 10, 13: 29
    case 8: [355, 385].contains(length(of: year)) ? 30 : 29
    case 9: [353, 383].contains(length(of: year)) ? 29 : 30
    case 12: isLeap(year) ? 30 : 29
    default: 0
    }
  }

  private static func length(of year: Int64) -> Int64 {
    startOfYear(year + 1) - startOfYear(year)
  }

  /// The days from the epoch to the mean new moon of Tishri, kept from Sunday, Wednesday, Friday.
  private static func elapsed(_ year: Int64) -> Int64 {
    let months = floorDivide(235 * year - 234, 19)
    let day = 29 * months + floorDivide(12_084 + 13_753 * months, 25_920)
    let remainder = 3 * (day + 1) - 7 * floorDivide(3 * (day + 1), 7)
    return remainder < 3 ? day + 1 : day
  }
}
