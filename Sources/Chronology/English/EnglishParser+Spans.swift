extension EnglishParser {
  /// `1940s`, once the number is behind.
  mutating func parseDecade(
    _ number: (value: Int, digits: Int, isOrdinal: Bool)
  ) throws(DateReadingError) -> PartialDate? {
    guard word() == "s", !isSpaced(), !number.isOrdinal else { return nil }
    guard number.digits == 4, number.value % 10 == 0 else { throw .unsupported(text: text) }
    advance()
    let base = number.value / 10
    if takeEra() != nil { throw .unsupported(text: text) }
    if number.value % 100 == 0 {
      throw .ambiguous(
        text: text,
        readings: [
          "the years \(number.value)–\(number.value + 9)",
          "the years \(number.value)–\(number.value + 99)",
        ])
    }
    return masked(String(base) + "X")
  }

  /// `the decade 1900–1909` or `the century 1900–1999`, its first word behind.
  mutating func parseStatedYears(isDecade: Bool) -> PartialDate? {
    guard let first = number(), let last = number(2), first.digits == 4, last.digits == 4,
      kind(1) == .dash || kind(1) == .hyphen, first.value % (isDecade ? 10 : 100) == 0,
      last.value == first.value + (isDecade ? 9 : 99)
    else { return nil }
    advance(3)
    return masked(isDecade ? "\(first.value / 10)X" : "\(first.value / 100)XX")
  }

  func masked(_ text: String) -> PartialDate? {
    var date = PartialDate()
    guard case .date(let element)? = EDTF(text)?.form else { return nil }
    date.fixed = .element(element)
    return date
  }

  /// What begins with an ordinal and is no day: a century, a quarter, a half, a week.
  mutating func parseOrdinalPart() throws(DateReadingError) -> PartialDate? {
    _ = take(words: "the")
    if take(oneOf: ["week of", "week beginning", "week commencing", "week starting"]) {
      return try parseWeek(from: 0)
    }
    if take(oneOf: ["week ending", "week ended"]) { return try parseWeek(from: -6) }
    if let unknown = try parseUnknownPart() { return unknown }
    if take(oneOf: ["latter half of", "latter half"]) { return try grouping(2, of: 2, base: 39) }
    let isLast = take(words: "last")
    guard let ordinal = isLast ? 5 : number()?.isOrdinal == true ? number()?.value : nil else {
      return nil
    }
    if !isLast { advance() }
    if !isLast, let pair = try parseCenturies(ordinal) { return pair }
    _ = kind() == .hyphen && takeDash()
    if !isLast, take(oneOf: ["century", "cent"]) || takeShortCentury() {
      return try century(ordinal)
    }
    if isLast || ordinal == 1,
      let run = try attempt({ parser throws(DateReadingError) in
        try parser.parseRun(isLast: isLast)
      })
    {
      return run
    }
    if let weekday = word().flatMap({ Vocabulary.weekdays[$0] }), isLast || ordinal <= 5,
      ["of", "in"].contains(word(1) ?? "")
    {
      advance(2)
      return try parse(weekday, ordinal: isLast ? nil : ordinal)
    }
    if take(oneOf: ["day of", "day in"]) {
      guard isLast else { return nil }
      return try parseLastDay()
    }
    if take(oneOf: ["quarter of", "quarter"]) {
      return try grouping(isLast ? 4 : ordinal, of: 4, base: 32)
    }
    if let three = number(), three.value == 3, three.digits == 0, word(1) == "of" {
      advance(2)
      return try grouping(isLast ? 3 : ordinal, of: 3, base: 36)
    }
    if take(oneOf: ["half of", "half"]) {
      return try grouping(isLast ? 2 : ordinal, of: 2, base: 39)
    }
    if take(oneOf: ["week of", "week in"]) { return try weekOfMonth(ordinal, isLast: isLast) }
    return nil
  }

  /// `18th–19th century`, `18th to 19th centuries`, `19th and 20th centuries`.
  private mutating func parseCenturies(
    _ first: Int
  ) throws(DateReadingError) -> PartialDate? {
    let start = position
    if takeDash() || take(oneOf: ["to", "and"]), let second = number(), second.isOrdinal {
      advance()
      _ = kind() == .hyphen && takeDash()
      if take(oneOf: ["century", "centuries"]) {
        guard first < second.value else {
          throw .contradiction(text: text, reason: "it ends before it begins")
        }
        if takeEra() == false { throw .unsupported(text: text) }
        guard case .element(let a)? = try century(first)?.fixed,
          case .element(let b)? = try century(second.value)?.fixed
        else { return nil }
        var date = PartialDate()
        date.fixed = .interval(a, b)
        return date
      }
    }
    position = start
    return nil
  }

  /// `the first Monday in May 1945`, `the last Friday of May 1945`.
  private mutating func parse(
    _ weekday: Weekday, ordinal: Int?
  ) throws(DateReadingError) -> PartialDate? {
    let month = try parseMonthSpan()
    let day: CivilDate
    if let ordinal {
      let before = CivilDate(dayNumber: month.lower - 1)
      day = next(weekday, after: before).adding(days: Int64(ordinal - 1) * 7)
    } else {
      day = last(weekday, before: CivilDate(dayNumber: month.upper + 1))
    }
    guard day.dayNumber <= month.upper else {
      throw .impossible(text: text, reason: "that month has no such \(weekday.name)")
    }
    return fixed(day)
  }

  /// `the last day of May 1945`.
  private mutating func parseLastDay() throws(DateReadingError) -> PartialDate? {
    fixed(CivilDate(dayNumber: try parseMonthSpan().upper))
  }

  private mutating func parseMonthSpan() throws(DateReadingError) -> DaySpan {
    guard let date = try parseCore(), date.fixed == nil, date.month != nil, date.day == nil,
      !date.isJulian, case .element(let element) = try resolve(date)
    else { throw .unsupported(text: text) }
    return element.span
  }

  /// The popular century, whose first two digits are constant; before Christ it has year numbers
  /// that are not, and becomes an interval.
  private mutating func century(_ number: Int) throws(DateReadingError) -> PartialDate? {
    guard (1...99).contains(number) else { throw .unsupported(text: text) }
    if takeEra() == false {
      let first = 1 - Int64(number) * 100
      var date = PartialDate()
      date.fixed = .oneOf(
        .calendar(CalendarPattern(first)), .calendar(CalendarPattern(first + 99)))
      return date
    }
    follow(.centuryByDigits)
    return masked(twoDigits(number - 1) + "XX")
  }

  private mutating func grouping(
    _ number: Int, of count: Int, base: Int
  ) throws(DateReadingError) -> PartialDate? {
    guard (1...count).contains(number) else {
      throw .impossible(text: text, reason: "a year has only \(count) of them")
    }
    _ = take(words: "the")
    guard var date = try parseCore(), date.day == nil, date.bare == nil, date.grouping == nil
    else { throw .unsupported(text: text) }
    if base == 39, let decade = date.decade {
      let first = decade + (number == 1 ? 0 : 5)
      date.fixed = .oneOf(.calendar(CalendarPattern(first)), .calendar(CalendarPattern(first + 4)))
      return date
    }
    guard date.fixed == nil else { throw .unsupported(text: text) }
    if date.month == nil, date.year != nil {
      date.grouping = base + number
      return date
    }
    guard base == 39, case .element(let element) = try resolve(date),
      let month = element.pattern, let first = month.span?.lower, let last = month.span?.upper
    else { throw .unsupported(text: text) }
    let days = number == 1 ? (first, first + 14) : (first + 15, last)
    return span(days.0, days.1)
  }

  private func span(_ first: Int64, _ last: Int64) -> PartialDate {
    var date = PartialDate()
    date.fixed = .oneOf(
      element(CivilDate(dayNumber: first)), element(CivilDate(dayNumber: last)))
    return date
  }

  func interval(_ first: Int64, _ last: Int64) -> PartialDate {
    var date = PartialDate()
    date.fixed = .interval(
      element(CivilDate(dayNumber: first)), element(CivilDate(dayNumber: last)))
    return date
  }

  /// `the first week of May 1940`, which is the days from 1 to 7.
  private mutating func weekOfMonth(
    _ number: Int, isLast: Bool
  ) throws(DateReadingError) -> PartialDate? {
    guard let date = try parseCore(), date.month != nil, date.day == nil,
      let days = try resolve(date).first.pattern?.span
    else { throw .unsupported(text: text) }
    if isLast { return interval(days.upper - 6, days.upper) }
    guard (1...4).contains(number) else { throw .unsupported(text: text) }
    let first = days.lower + Int64(number - 1) * 7
    return interval(first, first + 6)
  }

  /// `the week of 13 March 1939`: seven days from the one that is given, or up to it.
  private mutating func parseWeek(
    from step: Int64
  ) throws(DateReadingError) -> PartialDate? {
    guard let date = try parseCore(), case .element(let element) = try resolve(date),
      let day = element.pattern?.plainDay
    else { throw .unsupported(text: text) }
    return interval(day.dayNumber + step, day.dayNumber + step + 6)
  }
}
