/// The Julian calendar, Old Style, reckoned before its beginning too.
enum JulianCalendar {
  static func isLeap(_ year: Int64) -> Bool { year % 4 == 0 }

  static func daysInMonth(_ month: Int, of year: Int64) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : CivilDate.daysInMonth(month, of: year)
  }

  /// The Gregorian day of a Julian one; nil when the Julian calendar has no such day.
  static func day(year: Int64, month: Int, day: Int) -> CivilDate? {
    guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= daysInMonth(month, of: year)
    else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let shiftedMonth = Int64(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int64(day) - 1
    // 1 March of the Julian year 0 is day 719470 before 1970.
    return CivilDate(
      dayNumber: 365 * shiftedYear + floorDivide(shiftedYear, 4) + dayOfYear - 719_470)
  }
}
