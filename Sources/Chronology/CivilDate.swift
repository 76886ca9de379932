/// A calendar day in the proleptic Gregorian calendar.
///
/// Years count astronomically, as ISO 8601 does: 0 is 1 BC and -43 is 44 BC. They run over
/// ``yearRange``, so that every day has a number that fits in an `Int64`.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The years a day can lie in.
  public static let yearRange: ClosedRange<Int64> =
    -25_000_000_000_000_000...25_000_000_000_000_000

  /// The astronomical year: 0 is 1 BC.
  public let year: Int64
  /// The month, from 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Makes a day, or nil when the calendar has no such day or the year is beyond ``yearRange``.
  public init?(year: Int64, month: Int, day: Int) {
    guard Self.yearRange.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, of: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  /// Makes the day that is so many days after 1970-01-01, clamped to ``yearRange``.
  public init(dayNumber: Int64) {
    let number = min(max(dayNumber, Self.firstDayNumber), Self.lastDayNumber)
    let shifted = number + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    self.init(
      checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))
  }

  /// Reads `YYYY-MM-DD`, with `-` before a year before 0000; nil for anything else.
  public init?(iso text: String) {
    guard let edtf = try? EDTF(parsing: text), case .date(.calendar(let pattern)) = edtf.form,
      pattern.marks.isEmpty, let date = pattern.plainDay
    else { return nil }
    self = date
  }

  private init(checkedYear year: Int64, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days since 1970-01-01, negative before it.
  public var dayNumber: Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = floorDivide(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let shiftedMonth = Int64(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int64(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week.
  public var weekday: Weekday {
    Weekday(dayNumber: dayNumber)
  }

  /// The day as ISO 8601 writes it: `2001-10-03`, `-0043-03-15`.
  public var description: String {
    "\(paddedYear(year))-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// Whether one day comes before another.
  public static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}
