extension EnglishParser {
  private static let nearDays: [(String, Int64)] = [
    ("the day before yesterday", -2), ("the day after tomorrow", 2), ("day before yesterday", -2),
    ("day after tomorrow", 2), ("yesterday", -1), ("tomorrow", 1), ("today", 0), ("tonight", 0),
    ("last night", -1), ("this morning", 0), ("this afternoon", 0), ("this evening", 0),
  ]

  /// `yesterday`, `late last night`, `earlier today`, `tomorrow week`.
  mutating func takeNearDay() throws(DateReadingError) -> PartialDate? {
    let start = position
    _ = take(oneOf: ["early", "late", "earlier", "later"])
    for (phrase, days) in Self.nearDays where take(words: phrase) {
      let day = try needDateline().adding(days: days)
      if days >= 0, take(words: "week") { return fixed(day.adding(days: 7)) }
      if days >= 0, take(words: "fortnight") { return fixed(day.adding(days: 14)) }
      skipPartOfDay()
      return fixed(day)
    }
    position = start
    return nil
  }

  /// `the week before last`, `the month after next`.
  mutating func parseBeforeLast() throws(DateReadingError) -> PartialDate? {
    let start = position
    _ = take(words: "the")
    for unit in ["week", "month", "year"] {
      let isLast = take(words: unit + " before last")
      guard isLast || take(words: unit + " after next") else { continue }
      let step = isLast ? -2 : 2
      let dateline = try needDateline()
      if unit == "week" {
        let monday = monday(of: dateline).dayNumber + Int64(step * 7)
        return interval(monday, monday + 6)
      }
      let (year, month) = shifted(dateline, months: unit == "year" ? step * 12 : step)
      var date = PartialDate()
      date.fixed = .element(.calendar(CalendarPattern(year, unit == "year" ? nil : month)))
      return date
    }
    position = start
    return nil
  }

  private mutating func takeCount() -> Int? {
    if let name = word(), let value = Vocabulary.cardinals[name] {
      advance()
      return value
    }
    guard let number = number(), !number.isOrdinal, number.digits <= 4 else { return nil }
    advance()
    return number.value
  }

  /// `a week ago Tuesday`, `two weeks ago today`, `a week from Wednesday`, `a week tomorrow`: the
  /// day is named, and so exact.
  mutating func parseWeeksFrom() throws(DateReadingError) -> PartialDate? {
    guard let count = takeCount(), let unit = word() else { return nil }
    let days: Int64
    switch unit {
    case "week", "weeks": days = 7 * Int64(count)
    case "fortnight", "fortnights": days = 14 * Int64(count)
    case "year", "years", "month", "months":
      advance()
      guard take(words: "ago today") else { return nil }
      let dateline = try needDateline()
      let (year, month) = shifted(dateline, months: -count * (unit.hasPrefix("year") ? 12 : 1))
      return CivilDate(year: year, month: month, day: dateline.day).map(fixed)
    default: return nil
    }
    advance()
    let isAgo = take(words: "ago")
    let isFrom = !isAgo && take(oneOf: ["from", "on"])
    if let weekday = word().flatMap({ Vocabulary.weekdays[$0] }), isAgo || isFrom {
      advance()
      let dateline = try needDateline()
      return fixed(
        isAgo
          ? last(weekday, before: dateline).adding(days: -days)
          : next(weekday, after: dateline).adding(days: days))
    }
    let near: Int64
    if take(words: "today") {
      near = 0
    } else if isAgo ? take(words: "yesterday") : take(words: "tomorrow") {
      near = isAgo ? -1 : 1
    } else {
      return nil
    }
    return fixed(try needDateline().adding(days: near + (isAgo ? -days : days)))
  }

  /// `three weeks ago`, `in three days`, `two months hence`: days are exact, the rest approximate
  /// to its own unit.
  mutating func parseAgo() throws(DateReadingError) -> PartialDate? {
    let isIn = word(-1) == "in"
    guard let count = takeCount(), let unit = word() else { return nil }
    advance()
    let isAgo = take(words: "ago")
    if !isAgo {
      // "In 1940 week" has no count.
      let isShort = count < 100 && (count == 1 || unit.hasSuffix("s"))
      let isAhead =
        take(oneOf: ["hence", "from now"]) || isIn && isShort && (take(words: "time") || isAtEnd)
      guard isAhead else { return nil }
    }
    let steps = isAgo ? -count : count
    let dateline = try needDateline()
    let element: EDTF.Element
    switch unit {
    case "day", "days": return fixed(dateline.adding(days: Int64(steps)))
    case "week", "weeks": element = self.element(dateline.adding(days: 7 * Int64(steps)))
    case "fortnight", "fortnights":
      element = self.element(dateline.adding(days: 14 * Int64(steps)))
    case "month", "months":
      let (year, month) = shifted(dateline, months: steps)
      element = .calendar(CalendarPattern(year, month))
    case "year", "years":
      element = .calendar(CalendarPattern(dateline.year + Int64(steps)))
    default: return nil
    }
    if isAgo { follow(.countedBack) }
    var date = PartialDate()
    date.fixed = .element(element.qualified(.approximate))
    return date
  }

  /// `3 May last`, `October next`, `in May last year`: the year of a month or season, by the
  /// dateline.
  mutating func takeYearBeside(_ date: inout PartialDate) throws(DateReadingError) -> Bool {
    guard date.month != nil || date.grouping != nil, date.year == nil, date.fixed == nil,
      date.part == nil, date.unspecified.isEmpty
    else { return false }
    let start = position
    _ = take(",")
    _ = take(words: "of")
    for (phrase, step) in [("last year", -1), ("this year", 0), ("next year", 1)]
    where take(words: phrase) {
      date.year = try needDateline().year + Int64(step)
      return true
    }
    position = start
    let isLast = take(words: "last")
    guard isLast || take(words: "next") else { return false }
    let dateline = try needDateline()
    let steps: [Int64] = isLast ? [0, -1, -2, -3, -4] : [0, 1, 2, 3, 4]
    for step in steps {
      guard let span = span(of: date, in: dateline.year + step) else { continue }
      if isLast ? span.upper < dateline.dayNumber : span.lower > dateline.dayNumber {
        date.year = dateline.year + step
        return true
      }
    }
    position = start
    return false
  }

  /// `4 August 1914, evening`: the part of the day is left out.
  mutating func skipPartOfDay(after date: PartialDate) -> Bool {
    guard date.isDay else { return false }
    let start = position
    _ = take(",")
    _ = take(words: "in the")
    if let next = word(), Vocabulary.partsOfDay.contains(next), next != "noon", next != "midday",
      position + 1 == tokens.count
    {
      advance()
      return true
    }
    position = start
    return false
  }
}
