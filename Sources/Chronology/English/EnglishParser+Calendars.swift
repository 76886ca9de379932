extension EnglishParser {
  /// `1 Muharram 1400`, `Iyar 5, 5708`, `9 Thermidor, Year II`, `Ramadan 1393 AH`, `1400 AH`.
  mutating func parseOtherCalendar() throws(DateReadingError) -> PartialDate? {
    if let prefix, prefix == .gregorian || prefix == .julian { return nil }
    let start = position
    var parts: CalendarParts?
    if let day = number(), day.digits <= 2 {
      advance()
      if !isSpaced() { _ = take(oneOf: ["er", "e"]) }
      _ = take(oneOf: ["day of the month of", "day of", "of"])
      parts = takeMonth()
      parts?.day = day.value
    } else if var found = takeMonth() {
      let afterMonth = position
      // "Muharram 1, 1400"; "Muharram 61" is a month of the year 61.
      if let day = number(), day.digits <= 2 {
        advance()
        found.year = try takeYear(of: found.calendar)
        if found.year != nil { found.day = day.value } else { position = afterMonth }
      }
      parts = found
    }
    if var found = parts {
      if found.year == nil { found.year = try takeYear(of: found.calendar) }
      if let prefix, prefix != found.calendar { throw .unsupported(text: text) }
      return partial(found)
    }
    position = start
    return try parseYearAlone()
  }

  private mutating func partial(_ parts: CalendarParts) -> PartialDate {
    calendar = parts.calendar
    var date = PartialDate()
    date.parts = parts
    return date
  }

  private mutating func takeMonth() -> CalendarParts? {
    guard let entries = word().flatMap({ CalendarVocabulary.months[$0] }) else { return nil }
    for (phrase, calendar, month) in entries where take(words: phrase) {
      return CalendarParts(calendar: calendar, month: month)
    }
    return nil
  }

  /// `1400 AH`, `AH 1400`, `the Year II of the Republic`, and any year after the calendar's name.
  private mutating func parseYearAlone() throws(DateReadingError) -> PartialDate? {
    let start = position
    if take(words: "ah") || prefix == .islamic
      || number() != nil && hijra.contains(word(1) ?? "")
    {
      if let year = try takeYear(of: .islamic, isSure: true) {
        return partial(CalendarParts(calendar: .islamic, year: year))
      }
    } else if prefix == .hebrew, let year = try takeYear(of: .hebrew) {
      return partial(CalendarParts(calendar: .hebrew, year: year))
    } else if let year = try takeYear(of: .frenchRepublican),
      prefix == .frenchRepublican || tokens[..<position].last?.kind == .word("republic")
    {
      return partial(CalendarParts(calendar: .frenchRepublican, year: year))
    }
    position = start
    return nil
  }

  private var hijra: [String] { ["ah", "hijri"] }

  /// A year after a day or month of its calendar.
  ///
  /// Without a mark of the era the years are those that have been: in "1 Ramadan 1973" and
  /// "14 Tammuz 1958" the year is one of ours, and the date can mean more than one thing.
  private mutating func takeYear(
    of calendar: DateCalendar, isSure: Bool = false
  ) throws(DateReadingError) -> Int64? {
    let start = position
    _ = take(",")
    if calendar == .frenchRepublican { return takeRepublicanYear(from: start) }
    _ = take(oneOf: ["of the year", "in the year", "of", "in"])
    let isMarked = calendar == .islamic && take(words: "ah")
    guard let number = number(), !number.isOrdinal, number.digits <= 4,
      calendar == .islamic || number.digits == 4, kind(1) != .sign(":"),
      !["am", "pm"].contains(word(1) ?? "") || calendar == .hebrew
    else {
      position = start
      return nil
    }
    advance()
    let isAfter =
      calendar == .islamic
      ? take(oneOf: hijra + ["of the hijra", "of the hegira"]) : take(oneOf: ["am", "anno mundi"])
    let usual: ClosedRange<Int> = calendar == .islamic ? 1...1500 : 4000...6000
    if !isMarked, !isAfter, !isSure, prefix == nil,
      number.value > usual.upperBound
        || calendar == .hebrew && number.value < usual.lowerBound
    {
      throw .unsupported(text: text)
    }
    return Int64(number.value)
  }

  private mutating func takeRepublicanYear(from start: Int) -> Int64? {
    _ = take(oneOf: ["of the", "of", "in the", "de"])
    _ = take(oneOf: ["year", "an", "lan"])
    var year: Int?
    if let number = number(), !number.isOrdinal, number.digits <= 4 {
      year = number.value
    } else if let word = word() {
      year = CalendarNames.number(ofNumeral: word)
      if year == nil, word.utf8.count > 2 { year = Vocabulary.cardinals[word] }
    }
    guard let year else {
      position = start
      return nil
    }
    advance()
    _ = take(oneOf: ["of the french republic", "of the republic"])
    return Int64(year)
  }
}
