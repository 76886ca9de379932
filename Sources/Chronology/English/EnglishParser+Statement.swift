extension EnglishParser {
  /// The whole text: a date with the words that bound it, a range, a list, or one date.
  mutating func parseStatement() throws(DateReadingError) -> EDTF.Form {
    skipLead()
    let form = try parseForm()
    _ = take(".")
    guard isAtEnd else { throw .notADate(text: text) }
    try checkWeekdays()
    // A time of day belongs to one day, and not to a stretch of them.
    if case .date = form {} else { time = nil }
    return form
  }

  private mutating func skipLead() {
    isSometime = take(oneOf: ["sometime", "some time"])
    _ = take(words: "dated")
    if ["or", "and"].contains(word(1)) || ["latest", "earliest"].contains(word(2)) { return }
    if word() == "this", number(1)?.isOrdinal == true { advance() }
    if ["early", "late"].contains(word() ?? ""), word(1) == "on" { advance() }
    if ["mid", "end", "later"].contains(word() ?? ""), word(1) == "of" { return }
    _ = take(oneOf: ["in the course of", "over the course of", "in the decade of the"])
    _ = take(oneOf: ["on", "in", "during", "at", "of"])
    _ = take(oneOf: ["the early hours of", "early hours of", "the decade of the", "decade of the"])
    _ = take(words: "the whole of") || take(oneOf: ["throughout", "all of"])
    _ = take(oneOf: ["the month of", "month of"])
    let start = position
    _ = take(words: "the")
    if let next = word(), Vocabulary.partsOfDay.contains(next), word(1) == "of" {
      advance(2)
    } else {
      position = start
    }
    if word() == "the", word(1) == "year", ["before", "after"].contains(word(2) ?? "") { return }
    _ = take(oneOf: ["the years", "the year"])
  }

  private mutating func parseForm() throws(DateReadingError) -> EDTF.Form {
    if take(words: "between") { return try parseBetween() }
    if take(oneOf: ["from", "as from", "with effect from", "effective from"]) {
      return try parseFrom()
    }
    if take(words: "ever since") || take(words: "since") {
      return .interval(.date(try point().earliest), .open)
    }
    if take(oneOf: [
      "until", "till", "up to and including", "up to", "up until", "down to", "through",
    ]) {
      try checkBareDay()
      let end = try point().latest
      let isUnknown = take(",") && take(words: "beginning unknown")
      return .interval(isUnknown ? .unknown : .open, .date(end))
    }
    // It may be any day but the first ones.
    if take(oneOf: ["after the beginning of", "after the start of"]) {
      throw .unsupported(text: text)
    }
    if take(oneOf: ["before the end of", "by the end of"]) {
      return .set(.oneOf, [.upTo(try point().latest)])
    }
    for (phrases, bound) in Self.bounds where take(oneOf: phrases) {
      if kind() == .hyphen { advance() }
      if bound == .before || bound == .upTo { try checkBareDay() }
      return bounded(bound, try point())
    }
    if take(words: "both"), let first = try parsePoint(),
      case .set(.all, let members)? = try parseList(after: first, isBoth: true)
    {
      return .set(.all, members)
    }
    _ = take(oneOf: ["either", "one of"])
    return try parseRangeOrList()
  }

  private enum Bound { case before, upTo, after, from }

  private static let bounds: [([String], Bound)] = [
    (
      [
        "on or before", "in or before", "not later than", "no later than", "not after",
        "at the latest", "at latest", "by",
      ], .upTo
    ),
    (
      [
        "on or after", "in or after", "not earlier than", "no earlier than", "not before",
        "at the earliest", "at earliest",
      ], .from
    ),
    (["before", "prior to", "earlier than", "ante", "pre"], .before),
    (["after", "later than", "subsequent to", "post"], .after),
  ]

  private mutating func bounded(_ bound: Bound, _ date: ResolvedDate) -> EDTF.Form {
    follow(bound == .before || bound == .after ? .strict : .inclusive)
    return switch bound {
    case .before: .set(.oneOf, [.upTo(neighbour(of: date.earliest, step: -1))])
    case .upTo: .set(.oneOf, [.upTo(date.latest)])
    case .after: .set(.oneOf, [.from(neighbour(of: date.latest, step: 1))])
    case .from: .set(.oneOf, [.from(date.earliest)])
    }
  }

  private mutating func parseBetween() throws(DateReadingError) -> EDTF.Form {
    _ = take(words: "the years")
    guard let first = try parsePoint(), take(words: "and") || takeDash(),
      let second = try parsePoint(afterMonthAndDay: first.isDay)
    else { throw .notADate(text: text) }
    let (a, b) = try resolvePair(first, second)
    let (start, end) = (a.earliest, b.latest)
    guard let x = start.pattern, let y = end.pattern, x.isPlain, y.isPlain else {
      throw .unsupported(text: text)
    }
    // The two ends of a range in a set have one precision: days will do for both.
    if x.precision == y.precision { return .set(.oneOf, [.range(start, end)]) }
    return .set(
      .oneOf,
      [
        .range(
          element(CivilDate(dayNumber: start.span.lower)),
          element(CivilDate(dayNumber: end.span.upper)))
      ])
  }

  private mutating func parseFrom() throws(DateReadingError) -> EDTF.Form {
    guard let first = try parsePoint() else { throw .notADate(text: text) }
    if take(oneOf: ["onwards", "onward", "on"]) {
      return .interval(.date(try resolve(first).earliest), .open)
    }
    if take(","), take(words: "end unknown") {
      return .interval(.date(try resolve(first).earliest), .unknown)
    }
    if isAtEnd { return .interval(.date(try resolve(first).earliest), .open) }
    return try parseRange(after: first)
  }

  /// One date, resolved.
  private mutating func point() throws(DateReadingError) -> ResolvedDate {
    guard let date = try parsePoint() else { throw .notADate(text: text) }
    return try resolve(date)
  }

  /// The unit before or after a date: the day, month or year next to it.
  private func neighbour(of element: EDTF.Element, step: Int64) -> EDTF.Element {
    let qualifier = element.pattern?.wholeQualifier
    var result: EDTF.Element
    if let pattern = element.pattern, !pattern.hasUnspecified, pattern.significant == nil,
      let year = pattern.plainYear
    {
      switch (pattern.precision, pattern.month?.value) {
      case (.year, _) where abs(year + step) <= 9999:
        result = .calendar(CalendarPattern(year + step))
      case (.month, let month?):
        let beside = Self.month(year, month, plus: step)
        result =
          abs(beside.year) <= 9999
          ? .calendar(CalendarPattern(beside.year, beside.month))
          : dayBeside(element.span, step: step)
      default: result = dayBeside(element.span, step: step)
      }
    } else {
      result = dayBeside(element.span, step: step)
    }
    if let qualifier { result = result.qualified(qualifier) }
    return result
  }

  private func dayBeside(_ span: DaySpan, step: Int64) -> EDTF.Element {
    element(CivilDate(dayNumber: step < 0 ? span.lower - 1 : span.upper + 1))
  }
}
