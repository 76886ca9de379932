import Chronology

/// Two days, what they share said once: "1 January and 31 December 1942".
///
/// Days are kept as three numbers, because a Julian 29 February is no day of our calendar.
struct DateRange: Hashable, Sendable {
  /// A day of whatever calendar has our months.
  struct Day: Hashable, Sendable {
    var year: Int64
    var month: Int
    var day: Int
  }

  var first: Day
  var last: Day

  init(_ first: CivilDate, _ last: CivilDate) {
    self.first = Day(year: first.year, month: first.month, day: first.day)
    self.last = Day(year: last.year, month: last.month, day: last.day)
  }

  init(_ first: CalendarDay, _ last: CalendarDay) {
    self.first = Day(year: first.year, month: first.month, day: first.day)
    self.last = Day(year: last.year, month: last.month, day: last.day)
  }

  func words(_ style: DateStyle, joined word: String) -> String {
    if first == last { return Self.words(first, style, omitYear: false) }
    // In American order the year stands behind the day, and is said twice.
    let shares = style == .british && first.year == last.year
    let end = Self.words(last, style, omitYear: false)
    if shares, first.month == last.month { return "\(first.day) \(word) \(end)" }
    return "\(Self.words(first, style, omitYear: shares)) \(word) \(end)"
  }

  private static func words(_ day: Day, _ style: DateStyle, omitYear: Bool) -> String {
    let month = Month(rawValue: day.month)?.name ?? ""
    let year = DateWords.year(day.year)
    switch style {
    case .british: return "\(day.day) \(month)" + (omitYear ? "" : " \(year)")
    case .american: return "\(month) \(day.day)" + (omitYear ? "" : ", \(year)")
    case .iso:
      let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      return "\(EDTF.padded(day.year))-\(pad(day.month))-\(pad(day.day))"
    }
  }
}
