extension EnglishDateReader {
  /// The names of the events that a text refers to with `@`.
  public static func eventsNamed(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "@")), let tokens = Token.list(of: text) else {
      return []
    }
    return tokens.compactMap { if case .event(let name) = $0.kind { name } else { nil } }
  }
}

extension EnglishParser {
  /// `@brussels`: the date of an event.
  mutating func parseEvent() throws(DateReadingError) -> PartialDate? {
    guard case .event(let name)? = kind() else { return nil }
    guard let known = reader.events[name] else { throw .event(text: text) }
    advance()
    var date = PartialDate()
    switch known.form {
    case .date(let element): date.fixed = .element(element)
    case .dateTime(let pattern, _): date.fixed = .element(.calendar(pattern))
    case .interval(.date(let a), .date(let b)): date.fixed = .interval(a, b)
    case .set(.oneOf, let members):
      if members.count == 1, case .range(let a, let b) = members[0] {
        date.fixed = .oneOf(a, b)
      } else if isWhole {
        date.exact = known
      }
    case .interval, .set: if isWhole { date.exact = known }
    }
    if date.fixed == nil && date.exact == nil { throw .unsupported(text: text) }
    return date
  }

  /// Whether nothing but the event is said.
  private var isWhole: Bool { position == tokens.count && tokens.count == 1 }

  /// `two days after 3 October 2001`, `the day before @brussels`, `a week after @munich`.
  ///
  /// Days are exact; weeks, months and years are approximate to a day, a month and a year, as with
  /// `ago`. What is after something that lasts is after its end.
  mutating func parseCounted() throws(DateReadingError) -> PartialDate? {
    _ = take(words: "the")
    var count: Int64 = 1
    let start = position
    if let name = word(), let value = Vocabulary.cardinals[name] {
      count = Int64(value)
      advance()
    } else if let number = number(), !number.isOrdinal, number.digits <= 4 {
      count = Int64(number.value)
      advance()
    }
    let isCounted = position > start
    // "Days before" says no number of them.
    guard let unit = Unit(word()), isCounted || word()?.hasSuffix("s") == false else {
      return nil
    }
    advance()
    let isAfter = take(oneOf: ["after", "from", "following"])
    guard isAfter || take(oneOf: ["before", "preceding", "prior to"]) else { return nil }
    // "The week before last" is no count from a date.
    guard let origin = try parsePoint() else { return nil }
    let steps = isAfter ? count : -count
    if !isCounted, unit != .day { return try adjoining(try resolve(origin), steps, unit) }
    switch try resolve(origin) {
    case .element(let element): return try shifted(element, steps, unit)
    case .interval(let a, let b): return try shifted(isAfter ? b : a, steps, unit)
    case .oneOf(let a, let b):
      guard unit == .day, let first = a.pattern?.plainDay, let last = b.pattern?.plainDay else {
        throw .unsupported(text: text)
      }
      var date = PartialDate()
      date.fixed = .oneOf(
        element(first.adding(days: steps)), element(last.adding(days: steps)))
      return date
    }
  }

  /// `the month after May 1940`, exactly; "the week after" may be seven days or a day.
  private func adjoining(
    _ origin: ResolvedDate, _ step: Int64, _ unit: Unit
  ) throws(DateReadingError) -> PartialDate {
    guard case .element(let element) = origin, let pattern = element.pattern,
      pattern.marks.isEmpty,
      unit == .month && pattern.precision == .month || unit == .year && pattern.precision == .year
    else { throw .unsupported(text: text) }
    var date = try shifted(element, step, unit)
    if case .element(let found)? = date.fixed, var exact = found.pattern {
      exact.marks = QualifierMarks()
      date.fixed = .element(.calendar(exact))
    }
    return date
  }

  private enum Unit {
    case day, week, fortnight, month, year

    init?(_ word: String?) {
      switch word {
      case "day", "days": self = .day
      case "week", "weeks": self = .week
      case "fortnight", "fortnights": self = .fortnight
      case "month", "months": self = .month
      case "year", "years": self = .year
      default: return nil
      }
    }
  }

  private func shifted(
    _ start: EDTF.Element, _ steps: Int64, _ unit: Unit
  ) throws(DateReadingError) -> PartialDate {
    guard let pattern = start.pattern, !pattern.hasUnspecified, pattern.significant == nil,
      let year = pattern.plainYear
    else { throw .unsupported(text: text) }
    var date = PartialDate()
    switch (unit, pattern.plainDay) {
    case (.day, let day?):
      let found = element(day.adding(days: steps))
      date.fixed = .element(pattern.wholeQualifier.map(found.qualified) ?? found)
    case (.week, let day?), (.fortnight, let day?):
      let days = steps * (unit == .week ? 7 : 14)
      date.fixed = .element(element(day.adding(days: days)).qualified(.approximate))
    case (.month, _):
      guard let month = pattern.month?.value else { throw .unsupported(text: text) }
      let found = Self.month(year, month, plus: steps)
      guard (-9999...9999).contains(found.year) else { throw .unsupported(text: text) }
      date.fixed = .element(
        .calendar(CalendarPattern(found.year, found.month)).qualified(.approximate))
    case (.year, _):
      guard (-9999...9999).contains(year + steps) else { throw .unsupported(text: text) }
      date.fixed = .element(.calendar(CalendarPattern(year + steps)).qualified(.approximate))
    default: throw .unsupported(text: text)
    }
    return date
  }
}
