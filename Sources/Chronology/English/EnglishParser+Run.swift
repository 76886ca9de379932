extension PartialDate {
  /// The first year of a decade, if it is one.
  var decade: Int64? {
    guard case .element(let element)? = fixed, let pattern = element.pattern,
      pattern.precision == .year, pattern.year.unspecifiedTail == 1, !pattern.isNegative,
      pattern.marks.isEmpty
    else { return nil }
    return Int64(pattern.year.least)
  }
}

extension EnglishParser {
  /// `18th c.`, where nothing makes the letter a circa.
  mutating func takeShortCentury() -> Bool {
    guard word() == "c",
      position + 1 == tokens.count || ["bc", "bce", "ad"].contains(word(1) ?? "")
    else { return false }
    advance()
    return true
  }

  /// `ten days of May 1940`, `three months of 1941`, after "the first" or "the last".
  mutating func parseRun(isLast: Bool) throws(DateReadingError) -> PartialDate? {
    var count: Int?
    if let name = word(), name.count > 2 { count = Vocabulary.cardinals[name] }
    if count == nil, let number = number(), !number.isOrdinal, number.digits <= 2 {
      count = number.value
    }
    guard let count, count > 1 else { return nil }
    advance()
    guard let unit = word(), ["days", "weeks", "months"].contains(unit),
      ["of", "in"].contains(word(1) ?? "")
    else { return nil }
    advance(2)
    guard let date = try parseCore(), date.fixed == nil, date.parts == nil, date.day == nil,
      date.grouping == nil, date.bare == nil, !date.isJulian,
      case .element(let element) = try resolve(date), let pattern = element.pattern,
      let year = pattern.plainYear
    else { throw .unsupported(text: text) }
    if unit == "months" {
      guard pattern.precision == .year, count < 12 else { throw .unsupported(text: text) }
      var run = PartialDate()
      run.fixed = .interval(
        .calendar(CalendarPattern(year, isLast ? 13 - count : 1)),
        .calendar(CalendarPattern(year, isLast ? 12 : count)))
      return run
    }
    let days = Int64(unit == "weeks" ? count * 7 : count)
    guard pattern.precision == .month, days <= element.span.upper - element.span.lower else {
      throw .unsupported(text: text)
    }
    return isLast
      ? interval(element.span.upper - days + 1, element.span.upper)
      : interval(element.span.lower, element.span.lower + days - 1)
  }
}
