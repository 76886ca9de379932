/// What the words of a date in the Hebrew, Islamic or French Republican calendar say.
struct CalendarParts: Hashable {
  var calendar: DateCalendar
  var day: Int?
  /// The month as ``CalendarVocabulary`` numbers it; nil for the whole year.
  var month: Int?
  var year: Int64?
}

extension PartialDate {
  /// Supplies what one of two dates in another calendar leaves out; false if neither is in one.
  mutating func supplyParts(from other: PartialDate) -> Bool {
    guard let theirs = other.parts else { return parts != nil }
    if var mine = parts {
      if mine.calendar == theirs.calendar, mine.year == nil { mine.year = theirs.year }
      parts = mine
      return true
    }
    if theirs.month == nil, fixed == nil, !isDay, let number = year ?? bare.map(Int64.init),
      month == nil, grouping == nil
    {
      // "1400–1405 AH"
      parts = CalendarParts(calendar: theirs.calendar, year: number)
      (year, bare) = (nil, nil)
      return true
    }
    guard let number = bare, bareDigits <= 2, theirs.day != nil, fixed == nil else { return false }
    // "1–5 Muharram 1400"
    parts = theirs
    parts?.day = number
    (bare, isBareOrdinal) = (nil, false)
    return true
  }
}

extension EnglishParser {
  /// The Gregorian day of a date in another calendar; a month or year becomes its interval.
  func resolve(
    _ given: CalendarParts, of date: PartialDate
  ) throws(DateReadingError) -> ResolvedDate {
    var parts = given
    guard let year = parts.year, date.part == nil, date.grouping == nil,
      date.unspecified.isEmpty, date.doubtful == nil, !date.isJulian
    else { throw .unsupported(text: text) }
    let rules = parts.calendar.rules
    guard rules.years.contains(year) else {
      throw .impossible(
        text: text,
        reason: parts.calendar == .frenchRepublican
          ? "the Republic counted its years from I to XIV" : "there is no such year")
    }
    if parts.calendar == .hebrew {
      let isLeap = HebrewCalendar.isLeap(year)
      if parts.month == 12, isLeap {
        throw .ambiguous(text: text, readings: ["Adar I \(year)", "Adar II \(year)"])
      }
      if parts.month == 14, isLeap { parts.month = 12 }
    }
    guard let span = rules.span(year: year, month: parts.month) else {
      throw .impossible(text: text, reason: "the year \(year) has no such month")
    }
    var (first, last) = (span.lower, span.upper)
    if let day = parts.day {
      guard day >= 1, Int64(day) <= last - first + 1 else {
        let name = CalendarNames.name(ofMonth: parts.month ?? 0, of: year, in: parts.calendar)
        throw .impossible(
          text: text, reason: "\(name) of the year \(year) has no day \(day)")
      }
      first += Int64(day) - 1
      last = first
    }
    let start = CivilDate(dayNumber: first)
    if parts.day != nil, let weekday = date.weekday, weekday != start.weekday {
      throw .contradiction(
        text: text, reason: "that day was a \(start.weekday.name), not a \(weekday.name)")
    }
    var (a, b) = (element(start), element(CivilDate(dayNumber: last)))
    guard a.isFourDigit, b.isFourDigit else { throw .unsupported(text: text) }
    if let qualifier = date.qualifier { (a, b) = (a.qualified(qualifier), b.qualified(qualifier)) }
    return parts.day == nil ? .interval(a, b) : .element(a)
  }
}

extension EDTF.Element {
  /// Whether it has a year that EDTF writes without a `Y`.
  fileprivate var isFourDigit: Bool {
    pattern?.plainYear.map { (-9999...9999).contains($0) } ?? false
  }
}
