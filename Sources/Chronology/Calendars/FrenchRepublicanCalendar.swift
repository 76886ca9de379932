/// The calendar of the French Republic, for the years I to XIV of its use.
///
/// Years III, VII and XI were leap years, by the autumn equinox of Paris; see Reingold and
/// Dershowitz, "Calendrical Calculations", 4th ed. 2018, chapter 17. The five or six days after
/// Fructidor, the complementary days, are month 13. It was used from 24 October 1793 to 31 December
/// 1805; the year I before it and the rest of the year XIV are reckoned all the same.
enum FrenchRepublicanCalendar: CalendarRules {
  static let years: ClosedRange<Int64> = 1...14
  static let meanYear: (days: Int64, years: Int64) = (1461, 4)

  static func isLeap(_ year: Int64) -> Bool { year % 4 == 3 }

  static func months(of year: Int64) -> [Int] { Array(1...13) }

  static func startOfYear(_ year: Int64) -> Int64 {
    // 1 Vendémiaire of the year I is 22 September 1792.
    (year - 1) * 365 + year / 4 - 64_748
  }

  static func daysInMonth(_ month: Int, of year: Int64) -> Int {
    month == 13 ? (isLeap(year) ? 6 : 5) : 30
  }
}
