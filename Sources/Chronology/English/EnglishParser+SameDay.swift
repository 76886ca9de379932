extension PartialDate {
  /// Whether it is a day, or may be one once its month is supplied.
  var isLikeDay: Bool {
    guard fixed == nil, exact == nil, part == nil, unspecified.isEmpty, !isBeforeChrist else {
      return false
    }
    return day != nil || parts?.day != nil || (bareDigits <= 2 && (1...31).contains(bare ?? 0))
  }
}

extension EnglishParser {
  /// One date; or two with a slash that are one day in two calendars, `12/24 June 1812`.
  ///
  /// They are one day if they are exactly as far apart as the calendars are. Otherwise the slash is
  /// left to whoever reads on.
  mutating func parsePoint(
    afterMonthAndDay: Bool = false
  ) throws(DateReadingError) -> PartialDate? {
    guard let first = try parseOnePoint(afterMonthAndDay: afterMonthAndDay) else { return nil }
    guard prefix == nil, kind() == .sign("/"), first.isLikeDay else { return first }
    let twice = try attempt({ parser throws(DateReadingError) -> PartialDate? in
      parser.advance()
      let second = try? parser.parseUnprefixed(afterMonthAndDay: first.isDay)
      guard let second, second.isLikeDay else { return nil }
      return try parser.sameDay(first, second, isBracketed: false)
    })
    return twice ?? first
  }

  /// The day that two dates name, the one in the Old Style and the other in the New, or the one in
  /// a further calendar; nil if they are not the same day.
  mutating func sameDay(
    _ first: PartialDate, _ second: PartialDate, isBracketed: Bool
  ) throws(DateReadingError) -> PartialDate? {
    var (a, b) = (first, second)
    if let number = a.bare, let month = b.month { (a.day, a.month, a.bare) = (number, month, nil) }
    if let number = b.bare, let month = a.month { (b.day, b.month, b.bare) = (number, month, nil) }
    // "June 12/24, 1812"
    if b.month == nil, b.parts == nil { b.month = a.month }
    let found: CivilDate?
    var given = DateCalendar.julian
    if a.parts != nil || b.parts != nil {
      given = a.parts?.calendar ?? (a.isJulian ? .julian : .gregorian)
      found = try sameDayInOther(a, b)
    } else {
      guard a.isDay, b.isDay else { return nil }
      if a.year == nil, b.year == nil {
        b.year = yearAhead
        if b.year == nil {
          guard reader.dateline != nil || isBracketed else { return nil }
          try supplyYear(&b)
        }
        // Without a year of its own a slash means two calendars only while both were in use.
        if !isBracketed, b.year ?? 0 > 1923 { return nil }
      }
      let isFirstOld = !a.isNewStyle && (!b.isJulian || b.isDoubleYear)
      let isSecondOld = !b.isNewStyle && (!a.isJulian || a.isDoubleYear)
      if isFirstOld, let day = day(old: a, new: b, isBracketed) {
        found = day
      } else if isSecondOld, let day = day(old: b, new: a, isBracketed) {
        (found, given) = (day, .gregorian)
      } else {
        found = nil
      }
    }
    guard let day = found else { return nil }
    for weekday in [a.weekday, b.weekday].compactMap({ $0 }) where weekday != day.weekday {
      throw .contradiction(
        text: text, reason: "that day was a \(day.weekday.name), not a \(weekday.name)")
    }
    var date = PartialDate()
    (date.year, date.month, date.day) = (day.year, day.month, day.day)
    date.qualifier = a.qualifier.map { $0.joined(b.qualifier) } ?? b.qualifier
    (date.isNewStyle, date.time) = (true, a.time ?? b.time)
    calendar = given
    follow(.twoCalendars)
    return date
  }

  /// The day of two dates, of which either year may have to be supplied over the end of one.
  private func day(old: PartialDate, new: PartialDate, _ isBracketed: Bool) -> CivilDate? {
    guard let oldMonth = old.month, let oldDay = old.day, let newMonth = new.month,
      let newDay = new.day
    else { return nil }
    let isOverNewYear = oldMonth == 12 && newMonth == 1
    var pairs: [(old: Int64, new: Int64)]
    switch (old.year, new.year) {
    case (let a?, let b?):
      pairs = [(a, b)]
      // "30 January 1648 (9 February 1649)": the English year began on 25 March.
      if isBracketed, (oldMonth, oldDay) < (3, 25) { pairs.append((a + 1, b)) }
    case (let a?, nil): pairs = isOverNewYear ? [(a, a + 1), (a, a)] : [(a, a)]
    case (nil, let b?): pairs = isOverNewYear ? [(b - 1, b), (b, b)] : [(b, b)]
    case (nil, nil): return nil
    }
    for years in pairs {
      if let day = CivilDate(year: years.new, month: newMonth, day: newDay),
        day == JulianCalendar.day(year: years.old, month: oldMonth, day: oldDay)
      {
        return day
      }
    }
    return nil
  }

  /// `1 Muharram 1400 (20 November 1979)`: the day of ours that is said, which for a month that
  /// begins when the moon is seen may be a day off from the reckoning.
  private mutating func sameDayInOther(
    _ first: PartialDate, _ second: PartialDate
  ) throws(DateReadingError) -> CivilDate? {
    let (other, ours) = first.parts != nil ? (first, second) : (second, first)
    guard let calendar = other.parts?.calendar else { return nil }
    guard let a = try resolve(other).first.plainDay, let b = try resolve(ours).first.plainDay else {
      return nil
    }
    let tolerance = calendar == .islamic && ours.parts == nil ? 1 : 0
    return abs(a.dayNumber - b.dayNumber) <= Int64(tolerance) ? b : nil
  }

  /// The year from further on: `24 October (6 November) – 27 October (9 November) 1917`.
  private var yearAhead: Int64? {
    for token in tokens.dropFirst(position) {
      if case .number(let value, digits: 4, isOrdinal: false) = token.kind { return Int64(value) }
    }
    return nil
  }
}
