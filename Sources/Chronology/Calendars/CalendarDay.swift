/// A day as a calendar names it: 10 Tevet 5708, 9 Thermidor of the Year II.
public struct CalendarDay: Hashable, Sendable {
  /// The calendar.
  public let calendar: DateCalendar
  /// The year: astronomical in the Gregorian and Julian calendars, where 0 is 1 BC.
  public let year: Int64
  /// The month from 1; Hebrew months count from Nisan, and the French month 13 has the
  /// complementary days.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The number of the day since 1970-01-01.
  public let dayNumber: Int64

  /// Makes a day, or nil when the calendar has no such day.
  public init?(_ calendar: DateCalendar, year: Int64, month: Int, day: Int) {
    guard let number = calendar.rules.dayNumber(year: year, month: month, day: day) else {
      return nil
    }
    (self.calendar, self.year, self.month, self.day) = (calendar, year, month, day)
    dayNumber = number
  }

  /// Makes the day that a calendar has for a Gregorian one, or nil outside its years.
  public init?(_ date: CivilDate, in calendar: DateCalendar) {
    guard let found = calendar.rules.date(dayNumber: date.dayNumber) else { return nil }
    self.calendar = calendar
    (year, month, day) = found
    dayNumber = date.dayNumber
  }

  /// The Gregorian day.
  public var civilDate: CivilDate { CivilDate(dayNumber: dayNumber) }
}

extension CalendarDay {
  /// The day in English words: `19 August 1942 (Old Style)`, `9 Thermidor, Year II`.
  ///
  /// The ISO style gives what can be typed to name the day: `julian:1942-08-19`,
  /// `hebrew:10 Tevet 5708`.
  public func words(_ style: DateStyle = .british) -> String {
    let name = CalendarNames.name(ofMonth: month, of: year, in: calendar)
    switch (calendar, style) {
    case (.gregorian, .iso): return civilDate.description
    case (.julian, .iso):
      return "julian:\(paddedYear(year))-\(twoDigits(month))-\(twoDigits(day))"
    case (.hebrew, .iso), (.islamic, .iso): return "\(calendar.rawValue):\(day) \(name) \(year)"
    case (.frenchRepublican, .iso): return "french:" + words(.british)
    case (.frenchRepublican, _):
      let numeral = CalendarNames.romanNumeral(Int(year))
      if month == 13 {
        let ending = [1: "st", 2: "nd", 3: "rd"][day] ?? "th"
        return "\(day)\(ending) complementary day, Year \(numeral)"
      }
      return style == .american
        ? "\(name) \(day), Year \(numeral)" : "\(day) \(name), Year \(numeral)"
    default:
      let mark = calendar == .julian ? " (Old Style)" : ""
      let shown =
        calendar == .gregorian || calendar == .julian ? EDTF.yearInWords(year) : String(year)
      return (style == .american ? "\(name) \(day), \(shown)" : "\(day) \(name) \(shown)") + mark
    }
  }
}

extension CivilDate {
  /// The day in another calendar, or nil outside the years that the calendar is reckoned for.
  public func inCalendar(_ calendar: DateCalendar) -> CalendarDay? {
    CalendarDay(self, in: calendar)
  }
}
