extension EnglishParser {
  /// One date with what marks it: circa, early, a question mark, Old Style.
  mutating func parseOnePoint(
    afterMonthAndDay: Bool = false
  ) throws(DateReadingError) -> PartialDate? {
    let start = position
    var qualifier: Qualifier?
    var isJulian = false
    var isNewStyle = false
    while let next = word() {
      if take(oneOf: ["on or about", "in or about", "on or around", "in or around"]) {
        qualifier = Qualifier.approximate.joined(qualifier)
      } else if let mark = Vocabulary.qualifiers[next] {
        qualifier = mark.joined(qualifier)
        advance()
      } else if take(oneOf: ["os", "old style", "julian"]) {
        isJulian = true
      } else if take(oneOf: ["ns", "new style", "gregorian"]) {
        isNewStyle = true
      } else if ["on", "in", "the", "of", "year"].contains(next), !isRelativeAhead {
        advance()
      } else {
        break
      }
    }
    if afterMonthAndDay, let number = number(), !number.isOrdinal, number.value <= 31,
      number.digits <= 2, kind(1) == .sign(","), let year = self.number(2), year.digits == 4
    {
      var date = PartialDate()
      (date.day, date.year) = (number.value, Int64(year.value))
      advance(3)
      return try parseSuffixes(date, qualifier: qualifier, isJulian: isJulian)
    }
    if let time = try attempt({ parser throws(DateReadingError) in
      try parser.parseLeadingTime()
    }) {
      guard var date = try parsePart(), date.isDay || date.fixed != nil, date.time == nil else {
        throw .notADate(text: text)
      }
      date.time = time
      return try parseSuffixes(date, qualifier: qualifier, isJulian: isJulian)
    }
    guard var date = try parsePart() else {
      position = start
      return nil
    }
    if isJulian { date.isJulian = true }
    if isNewStyle { date.isNewStyle = true }
    return try parseSuffixes(date, qualifier: qualifier, isJulian: isJulian)
  }

  /// Whether the words ahead belong to an expression that begins with "the".
  private var isRelativeAhead: Bool {
    guard word() == "the" else { return false }
    if ["month", "year"].contains(word(1) ?? ""), ["before", "after"].contains(word(2) ?? "") {
      return true
    }
    return ["day", "beginning", "start", "end", "middle", "week"].contains(word(1) ?? "")
  }

  /// `early`, `mid`, `late` and the like, and the date after it.
  private mutating func parsePart() throws(DateReadingError) -> PartialDate? {
    if let date = try attempt({ parser throws(DateReadingError) in try parser.parseRelative() }) {
      return date
    }
    if let date = try attempt({ parser throws(DateReadingError) in try parser.parseOrdinalPart() })
    {
      return date
    }
    guard let part = takePart() else { return try parseCore() }
    var said = try attempt({ parser throws(DateReadingError) in try parser.parseThis() })
    if said == nil { said = try parseCore() }
    guard var date = said else { return nil }
    if case .element(let element)? = date.fixed {
      date.fixed = try third(of: element, part)
    } else if date.fixed != nil {
      throw .unsupported(text: text)
    } else if date.day == nil {
      date.part = part
    }
    return date
  }

  private mutating func takePart() -> PartialDate.Part? {
    let part: PartialDate.Part
    if take(oneOf: ["early", "the beginning of", "the start of", "beginning of", "start of"]) {
      part = .early
    } else if take(oneOf: ["mid", "the middle of", "middle of", "middle"]) {
      part = .mid
    } else if take(oneOf: [
      "late", "the end of", "end of", "towards the end of", "toward the end of",
    ]) {
      part = .late
    } else {
      return nil
    }
    if kind() == .hyphen { advance() }
    _ = take(oneOf: ["in the", "in", "the"])
    return part
  }

  /// A third of a decade (0-3, 4-6, 7-9) or of a century.
  private func third(
    of element: EDTF.Element, _ part: PartialDate.Part
  ) throws(DateReadingError) -> ResolvedDate {
    guard let pattern = element.pattern else { throw .unsupported(text: text) }
    if pattern.precision == .day { return .element(element) }
    if !pattern.hasUnspecified { return try third(part, of: pattern, qualifier: nil) }
    guard pattern.precision == .year, pattern.year.unspecifiedTail == 1, !pattern.isNegative else {
      throw .unsupported(text: text)
    }
    let decade = Int64(pattern.year.least)
    let years: (Int64, Int64) =
      switch part {
      case .early: (0, 3)
      case .mid: (4, 6)
      case .late: (7, 9)
      }
    return .oneOf(
      .calendar(CalendarPattern(decade + years.0)), .calendar(CalendarPattern(decade + years.1)))
  }

  /// What may stand after a date: an era, `?`, `(uncertain)`, `O.S.`, a time of day.
  private mutating func parseSuffixes(
    _ given: PartialDate, qualifier: Qualifier?, isJulian: Bool
  ) throws(DateReadingError) -> PartialDate {
    var date = given
    var mark = qualifier
    while true {
      if let sign = takeSignQualifier() {
        mark = sign.joined(mark)
      } else if let weekday = takeWeekday(after: date) {
        date.weekday = weekday
      } else if takeNote(on: &date) {
        continue
      } else if try takeYearBeside(&date) || skipPartOfDay(after: date) {
        continue
      } else if try takeStyle(&date) {
        continue
      } else if let time = try attempt({ parser throws(DateReadingError) in
        try parser.parseTime(after: date)
      }) {
        date.time = time
      } else {
        break
      }
    }
    date.qualifier = mark ?? date.qualifier
    try settleCalendar(of: &date, isJulian: isJulian)
    return date
  }

  /// `3 October 2001, Wednesday` and `3 October 2001 (Wednesday)`.
  private mutating func takeWeekday(after date: PartialDate) -> Weekday? {
    guard date.isDay, date.weekday == nil,
      let weekday = word(1).flatMap({ Vocabulary.weekdays[$0] })
    else { return nil }
    if kind() == .sign("("), kind(2) == .sign(")") {
      advance(3)
    } else if kind() == .sign(","), position + 2 == tokens.count {
      advance(2)
    } else {
      return nil
    }
    return weekday
  }

  private static let approximateNotes = [
    "approximate", "approximately", "approx", "circa", "about", "ca",
  ]

  private mutating func takeSignQualifier() -> Qualifier? {
    let start = position
    let isBracketed = take("(")
    var qualifier: Qualifier?
    if kind() == .sign("?"), kind(1) != .sign("?") {
      advance()
      qualifier = .uncertain
    } else if !isBracketed, take("~") {
      qualifier = .approximate
    } else if !isBracketed, take("%") {
      qualifier = .uncertainAndApproximate
    } else if isBracketed, take(oneOf: ["uncertain", "probably", "possibly"]) {
      qualifier = .uncertain
    } else if isBracketed, take(oneOf: Self.approximateNotes) {
      qualifier = .approximate
    } else if !isBracketed, take(oneOf: ["approximately", "approx", "or thereabouts", "or so"]) {
      qualifier = .approximate
    }
    if let qualifier, !isBracketed || take(")") { return qualifier }
    position = start
    return nil
  }
}
