extension CivilDate {
  /// The day number of the first day of ``yearRange``.
  public static var firstDayNumber: Int64 { startOfYear(yearRange.lowerBound) }

  /// The day number of the last day of ``yearRange``.
  public static var lastDayNumber: Int64 { startOfYear(yearRange.upperBound) + 365 }

  /// Tells whether a year has a 29 February; year 0 has one.
  public static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month from 1 to 12, 0 for any other month.
  public static func daysInMonth(_ month: Int, of year: Int64) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1, 3, 5, 7, 8, 10, 12: 31
    default: 0
    }
  }

  /// The day so many days later, or earlier if negative, clamped to ``yearRange``.
  public func adding(days: Int64) -> CivilDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return CivilDate(dayNumber: overflow ? (days < 0 ? .min : .max) : sum)
  }

  /// The day number of 1 January of a year within ``yearRange``.
  static func startOfYear(_ year: Int64) -> Int64 {
    let before = year - 1
    let leapDays =
      floorDivide(before, 4) - floorDivide(before, 100) + floorDivide(before, 400)
    return before * 365 + leapDays - 719_162
  }

  /// The day number of a day of a month, both of which the caller knows to exist.
  static func number(_ year: Int64, _ month: Int, _ day: Int) -> Int64 {
    CivilDate(year: year, month: month, day: day)?.dayNumber ?? startOfYear(year)
  }
}

/// The quotient rounded down, for a positive divisor.
func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
  a >= 0 ? a / b : -((-a + b - 1) / b)
}

/// A number from 0 to 99 in two digits.
func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}

/// A year in at least four digits, with its sign if it is before 0.
func paddedYear(_ year: Int64) -> String {
  let digits = String(year.magnitude)
  return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
