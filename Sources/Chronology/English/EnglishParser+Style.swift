extension EnglishParser {
  /// `O.S.`, `(Julian)`, `N.S.`, `(Lady Day style)`, and the same day in the other calendar in
  /// brackets: `24 October (6 November) 1917`.
  mutating func takeStyle(_ date: inout PartialDate) throws(DateReadingError) -> Bool {
    let given = date
    var found = try attempt({ parser throws(DateReadingError) in try parser.parseMarks(of: given) })
    if found == nil {
      found = try attempt({ parser throws(DateReadingError) in
        try parser.parseOtherDate(of: given)
      })
    }
    guard let found else { return false }
    date = found
    return true
  }

  private static let oldStyle = ["os", "o s", "old style", "julian calendar", "julian"]
  private static let newStyle = ["ns", "n s", "new style", "gregorian calendar", "gregorian"]

  private mutating func parseMarks(
    of given: PartialDate
  ) throws(DateReadingError) -> PartialDate? {
    let isBracketed = take("(")
    if !isBracketed { _ = take(",") }
    var date = given
    repeat {
      if take(oneOf: Self.oldStyle) {
        if date.fixed != nil { throw .unsupported(text: text) }
        (date.isJulian, date.isNewStyle) = (true, false)
      } else if take(oneOf: Self.newStyle) {
        (date.isJulian, date.isNewStyle) = (false, true)
      } else if let style = takeYearStyle() {
        date.yearStyle = style
      } else {
        return nil
      }
    } while isBracketed && (take(",") || take(";") || take(words: "and"))
    if isBracketed, !take(")") { return nil }
    if date.isDay, date.year == nil { date.year = takeYearBehind() }
    return date
  }

  /// The other date of a day that is written twice, in brackets, and what comes after for both.
  private mutating func parseOtherDate(
    of given: PartialDate
  ) throws(DateReadingError) -> PartialDate? {
    guard given.isLikeDay, take("(") else { return nil }
    var first = given
    if prefix == .julian, !first.isNewStyle { first.isJulian = true }
    let isOld = take(oneOf: Self.oldStyle)
    let isNew = !isOld && take(oneOf: Self.newStyle)
    guard var second = try parseUnprefixed(afterMonthAndDay: first.isDay), second.isLikeDay,
      take(")")
    else { return nil }
    if isOld { second.isJulian = true }
    if isNew { (second.isJulian, second.isNewStyle) = (false, true) }
    if first.bare != nil, second.bare != nil {
      // "12 (24) June 1812"
      _ = take(words: "of")
      guard let month = try parseCore(), month.month != nil, month.day == nil else { return nil }
      (first.day, first.month, first.bare) = (first.bare, month.month, nil)
      (second.day, second.month, second.year) = (second.bare, month.month, month.year)
      second.bare = nil
    } else if first.year == nil, second.year == nil, first.parts == nil {
      second.year = takeYearBehind()
    }
    if let day = try sameDay(first, second, isBracketed: true) { return day }
    // "3 May 1940 (12)" may be anything.
    if second.bare != nil, !second.isNewStyle, !second.isJulian { return nil }
    throw .contradiction(text: text, reason: "the two dates are not the same day")
  }

  /// A date that the calendar before the colon is not for.
  mutating func parseUnprefixed(
    afterMonthAndDay: Bool
  ) throws(DateReadingError) -> PartialDate? {
    let kept = prefix
    prefix = nil
    defer { prefix = kept }
    return try parseOnePoint(afterMonthAndDay: afterMonthAndDay)
  }

  /// `25 October (O.S.) 1917`: the year after what is in brackets.
  private mutating func takeYearBehind() -> Int64? {
    let start = position
    _ = take(",")
    guard let year = number(), year.digits == 4, !year.isOrdinal,
      !["hours", "hrs", "h"].contains(word(1) ?? "")
    else {
      position = start
      return nil
    }
    advance()
    return Int64(year.value)
  }

  /// Says in which calendar a date is, once all its marks are known.
  mutating func settleCalendar(
    of date: inout PartialDate, isJulian: Bool
  ) throws(DateReadingError) {
    if isJulian || prefix == .julian, !date.isNewStyle { date.isJulian = true }
    if let style = date.yearStyle { try reckon(&date, by: style) }
    guard date.isJulian else { return }
    if date.parts != nil || date.exact != nil || (date.fixed != nil && date.yearStyle == nil) {
      throw .unsupported(text: text)
    }
    calendar = .julian
  }
}
