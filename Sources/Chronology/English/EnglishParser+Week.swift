extension EnglishParser {
  private enum Which { case last, this, next }

  /// `last`, `this` or `next` with a weekday, week, month, year, season or month name.
  mutating func parseThis() throws(DateReadingError) -> PartialDate? {
    let isEarlier = take(words: "earlier")
    let isLater = !isEarlier && take(words: "later")
    _ = take(words: "the")
    let which: Which
    if take(oneOf: ["this past", "last", "this last"]) {
      which = .last
    } else if take(oneOf: ["this coming", "next"]) {
      which = .next
    } else if take(words: "this") {
      which = .this
    } else {
      return nil
    }
    guard let name = word(), !["of", "in"].contains(word(1) ?? "") else { return nil }
    advance()
    if isEarlier || isLater { return try part(ofThis: name, which, isLater: isLater) }
    if let weekday = Vocabulary.weekdays[name] {
      let dateline = try needDateline()
      if number() != nil || Vocabulary.months[word() ?? ""] != nil { return nil }
      let day: CivilDate =
        switch which {
        case .last: last(weekday, before: dateline)
        case .next: next(weekday, after: dateline)
        case .this: monday(of: dateline).adding(days: Int64(weekday.rawValue) - 1)
        }
      skipPartOfDay()
      return fixed(day)
    }
    let step: Int = which == .last ? -1 : (which == .next ? 1 : 0)
    switch name {
    case "week":
      let start = monday(of: try needDateline()).dayNumber + Int64(step) * 7
      return interval(start, start + 6)
    case "weekend":
      // Which one is the next is anyone's guess.
      guard which != .next else { return nil }
      let start = monday(of: try needDateline()).dayNumber + Int64(step) * 7
      return interval(start + 5, start + 6)
    case "month":
      let (year, month) = shifted(try needDateline(), months: step)
      return pattern(CalendarPattern(year, month))
    case "year": return pattern(CalendarPattern(try needDateline().year + Int64(step)))
    default: return try named(name, which)
    }
  }

  /// `the Monday before 7 May 1945`, `Friday after @munich`.
  private mutating func parseWeekdayBeside(
    _ weekday: Weekday
  ) throws(DateReadingError) -> PartialDate? {
    let isAfter = take(oneOf: ["after", "following"])
    guard isAfter || take(oneOf: ["before", "preceding"]), let date = try parsePoint(),
      case .element(let element) = try resolve(date), let day = element.plainDay
    else { return nil }
    return fixed(isAfter ? next(weekday, after: day) : last(weekday, before: day))
  }

  private func pattern(_ pattern: CalendarPattern) -> PartialDate {
    var date = PartialDate()
    date.fixed = .element(.calendar(pattern))
    return date
  }

  /// `earlier this week`: one day from Monday to the dateline; `later this week`, to Sunday.
  private mutating func part(
    ofThis name: String, _ which: Which, isLater: Bool
  ) throws(DateReadingError) -> PartialDate? {
    guard which == .this else { return nil }
    let dateline = try needDateline()
    let today = element(dateline)
    func month(_ month: Int) -> EDTF.Element { .calendar(CalendarPattern(dateline.year, month)) }
    func day(_ day: Int) -> EDTF.Element {
      .calendar(CalendarPattern(dateline.year, dateline.month, day))
    }
    var date = PartialDate()
    switch name {
    case "week":
      let start = monday(of: dateline)
      date.fixed =
        isLater ? .oneOf(today, element(start.adding(days: 6))) : .oneOf(element(start), today)
    case "month":
      let last = CivilDate.daysInMonth(dateline.month, of: dateline.year)
      date.fixed = isLater ? .oneOf(today, day(last)) : .oneOf(day(1), today)
    case "year":
      let now = month(dateline.month)
      date.fixed = isLater ? .oneOf(now, month(12)) : .oneOf(month(1), now)
    default: return nil
    }
    return date
  }

  /// The month or season that last ended before the dateline, or will begin next after it.
  private mutating func named(
    _ name: String, _ which: Which
  ) throws(DateReadingError) -> PartialDate? {
    let month = Vocabulary.months[name]
    let season = Vocabulary.seasons[name].flatMap(Grouping.init(code:))
    guard month != nil || season != nil, number() == nil else { return nil }
    let dateline = try needDateline()
    var years = [dateline.year]
    if which == .last { years = [dateline.year, dateline.year - 1, dateline.year - 2] }
    if which == .next { years = [dateline.year, dateline.year + 1] }
    for year in years {
      var candidate = CalendarPattern(year, month)
      candidate.grouping = season
      guard let span = candidate.span else { continue }
      if which == .this || (which == .last && span.upper < dateline.dayNumber)
        || (which == .next && span.lower > dateline.dayNumber)
      {
        return pattern(candidate)
      }
    }
    return nil
  }

  /// Refuses `Sunday to Tuesday next`: the one word may be meant for both days.
  func checkWeekdays() throws(DateReadingError) {
    var (weekdays, words) = (0, 0)
    for case .word(let word) in tokens.map(\.kind) {
      if Vocabulary.weekdays[word] != nil { weekdays += 1 }
      if ["last", "this", "next", "week"].contains(word) { words += 1 }
    }
    if weekdays > 1, words == 1 { throw .unsupported(text: text) }
  }

  /// Refuses `by Friday` and `until the 15th`, which speak of a day to come as well as of one past.
  func checkBareDay() throws(DateReadingError) {
    let skipped = word() == "the" ? 1 : 0
    guard position + skipped + 1 == tokens.count,
      number(skipped)?.isOrdinal == true || Vocabulary.weekdays[word(skipped) ?? ""] != nil
    else { return }
    throw .ambiguous(
      text: text, readings: ["that day before the dateline", "that day after the dateline"])
  }

  /// A weekday alone, with a word after it, or before a date that it must fit.
  mutating func parseWeekday(_ weekday: Weekday) throws(DateReadingError) -> PartialDate? {
    advance()
    let start = position
    _ = take(",")
    _ = take(words: "the")
    if var date = try attempt({ parser throws(DateReadingError) -> PartialDate? in
      if let day = try parser.attempt({ inner throws(DateReadingError) in
        try inner.parseInstant()
      }) {
        return day
      }
      guard parser.number() != nil || Vocabulary.months[parser.word() ?? ""] != nil else {
        return nil
      }
      return try parser.parseCore()
    }) {
      if date.isDay || (date.bare ?? 32) <= 31 || date.parts?.day != nil {
        date.weekday = weekday
        return date
      }
      if case .element(let element)? = date.fixed, let day = element.pattern?.plainDay {
        guard day.weekday == weekday else {
          throw .contradiction(
            text: text, reason: "that day is a \(day.weekday.name), not a \(weekday.name)")
        }
        return date
      }
    }
    position = start
    if !["last", "next"].contains(word(1) ?? ""),
      let day = try attempt({ parser throws(DateReadingError) in
        try parser.parseWeekdayBeside(weekday)
      })
    {
      return day
    }
    let dateline = try needDateline()
    if take(words: "week") { return fixed(next(weekday, after: dateline).adding(days: 7)) }
    if take(words: "fortnight") { return fixed(next(weekday, after: dateline).adding(days: 14)) }
    if take(words: "before last") { return fixed(last(weekday, before: dateline).adding(days: -7)) }
    if take(words: "after next") { return fixed(next(weekday, after: dateline).adding(days: 7)) }
    for (phrase, weeks) in [("last week", -1), ("this week", 0), ("next week", 1)]
    where take(words: "of " + phrase) || take(words: phrase) {
      let days = Int64(weekday.rawValue - 1 + weeks * 7)
      return fixed(monday(of: dateline).adding(days: days))
    }
    if take(words: "next") { return fixed(next(weekday, after: dateline)) }
    if take(words: "last") { return fixed(last(weekday, before: dateline)) }
    skipPartOfDay()
    follow(.weekdayOnOrBefore(weekday))
    if dateline.weekday == weekday { return fixed(dateline) }
    return fixed(last(weekday, before: dateline))
  }
}
