/// The tabular Islamic calendar, civil reckoning, from the year 1 of the Hijra.
///
/// Its first day is 16 July 622 in the Julian calendar, and years 2, 5, 7, 10, 13, 16, 18, 21, 24,
/// 26 and 29 of each thirty have a day more. The rules are those of Reingold and Dershowitz,
/// "Calendrical Calculations", 4th ed. 2018, chapter 7. What was observed may differ by a day or two.
enum IslamicCalendar: CalendarRules {
  static let years: ClosedRange<Int64> = 1...9999
  static let meanYear: (days: Int64, years: Int64) = (10_631, 30)

  static func isLeap(_ year: Int64) -> Bool { (14 + 11 * year) % 30 < 11 }

  static func startOfYear(_ year: Int64) -> Int64 {
    (year - 1) * 354 + floorDivide(3 + 11 * year, 30) - 492_148
  }

  static func daysInMonth(_ month: Int, of year: Int64) -> Int {
    month % 2 == 1 || (month == 12 && isLeap(year)) ? 30 : 29
  }
}
