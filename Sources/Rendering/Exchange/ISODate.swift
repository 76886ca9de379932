import Chronology
import Diplomacy

/// Dates as other programs write them.
enum ISODate {
  /// The longest beginning of an ISO 8601 date that all days of a range share: a day, a month or a
  /// year; nil where not even the year is the same, or is none of four digits.
  static func common(_ first: Int64?, _ last: Int64?) -> String? {
    guard let first, let last else { return nil }
    let (a, b) = (CivilDate(dayNumber: first), CivilDate(dayNumber: last))
    guard a.year == b.year, (0...9999).contains(a.year) else { return nil }
    let year = digits(a.year, 4)
    if a == b { return "\(year)-\(digits(Int64(a.month), 2))-\(digits(Int64(a.day), 2))" }
    return a.month == b.month ? "\(year)-\(digits(Int64(a.month), 2))" : year
  }

  /// A day as ECMAScript reads it: years of more than four digits, and those before 1, have six
  /// digits and a sign (ECMA-262, "Expanded Years"); nil beyond those.
  static func expanded(_ day: Int64) -> String? {
    let date = CivilDate(dayNumber: day)
    guard (-271_820...275_759).contains(date.year) else { return nil }
    let year =
      (0...9999).contains(date.year)
      ? digits(date.year, 4) : (date.year < 0 ? "-" : "+") + digits(abs(date.year), 6)
    return "\(year)-\(digits(Int64(date.month), 2))-\(digits(Int64(date.day), 2))"
  }

  /// A day as RFC 5545 has it: YYYYMMDD; nil where the year has not four digits.
  static func basic(_ day: Int64) -> String? {
    let date = CivilDate(dayNumber: day)
    guard (1...9999).contains(date.year) else { return nil }
    return digits(date.year, 4) + digits(Int64(date.month), 2) + digits(Int64(date.day), 2)
  }

  /// When a record was made, which its global id tells, to the second.
  static func recorded(_ uid: UID) -> String {
    let milliseconds = uid.bytes.prefix(6).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let seconds = Int64(milliseconds / 1000)
    let day = common(seconds / 86_400, seconds / 86_400) ?? "1970-01-01"
    let time = seconds % 86_400
    let clock = [time / 3600, time / 60 % 60, time % 60].map { digits($0, 2) }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }

  static func digits(_ number: Int64, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
