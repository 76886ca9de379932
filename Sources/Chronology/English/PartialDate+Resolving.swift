extension EnglishParser {
  /// Supplies the year from the dateline, and checks what can be checked.
  mutating func resolve(_ given: PartialDate) throws(DateReadingError) -> ResolvedDate {
    var date = given
    if let parts = date.parts { return try resolve(parts, of: date) }
    if let time = date.time { self.time = time }
    if let fixed = date.fixed {
      guard let qualifier = date.qualifier else { return fixed }
      switch fixed {
      case .element(let a): return .element(a.qualified(qualifier))
      case .oneOf, .interval: throw .unsupported(text: text)
      }
    }
    if date.doubtful != nil, date.isJulian || (date.part != nil && date.day == nil) {
      // Of a day of another calendar, or of a third, no component can be marked.
      throw .unsupported(text: text)
    }
    if let number = date.bare, date.isBareOrdinal {
      if date.isJulian { throw .unsupported(text: text) }
      // "the 14th": a day of the month of the dateline, or of the one before.
      let day = try dayOfMonth(number, notAfter: try needDateline())
      if let weekday = date.weekday, weekday != day.weekday {
        throw .contradiction(
          text: text, reason: "that day is a \(day.weekday.name), not a \(weekday.name)")
      }
      let found = element(day)
      return .element(date.qualifier.map(found.qualified) ?? found)
    }
    if let number = date.bare {
      if number > 31 || date.bareDigits > 2 { throw .notADate(text: text) }
      throw .ambiguous(
        text: text, readings: ["day \(number)", "month \(number)", "year \(number)"])
    }
    if date.year == nil, !date.unspecified.contains(.year) { try supplyYear(&date) }
    let year = date.year ?? 0
    guard (-9999...9999).contains(year) else { throw .unsupported(text: text) }
    if let month = date.month, !(1...12).contains(month) {
      throw .impossible(text: text, reason: "there is no month \(month)")
    }
    try checkCentury(of: date, year)
    if date.isJulian {
      follow(.oldStyle)
      return try julian(date, year: year)
    }
    var pattern = CalendarPattern(year, date.month, date.day)
    pattern.grouping = date.grouping.flatMap(Grouping.init(code:))
    try check(date, pattern)
    unspecify(&pattern, date)
    if date.part != nil, date.day == nil { follow(.thirds) }
    if let part = date.part { return try third(part, of: pattern, qualifier: date.qualifier) }
    if let qualifier = date.qualifier { pattern.lastMark = qualifier }
    switch date.doubtful {
    case .day: pattern.marks.beforeDay = date.doubt
    case .month: pattern.marks.beforeMonth = date.doubt
    case .year: pattern.marks.afterYear = date.doubt
    case nil: break
    }
    return .element(.calendar(pattern))
  }

  /// Two digits of the dateline's own year, for a day after the dateline, may be of either century.
  private func checkCentury(of date: PartialDate, _ year: Int64) throws(DateReadingError) {
    guard date.isShortYear, let dateline = reader.dateline, let month = date.month,
      let day = CivilDate(year: year, month: month, day: date.day ?? 0), day > dateline
    else { return }
    throw .ambiguous(
      text: text, readings: [year - 100, year].map { "the year \($0)" })
  }

  private func check(
    _ date: PartialDate, _ pattern: CalendarPattern
  ) throws(DateReadingError) {
    guard let day = date.day, let month = date.month, let name = Month(rawValue: month) else {
      return
    }
    if date.unspecified.contains(.year) {
      if day < 1 || day > CivilDate.daysInMonth(month, of: 0) {
        throw .impossible(text: text, reason: "\(name.name) has no day \(day)")
      }
      return
    }
    guard let found = pattern.plainDay else {
      throw .impossible(
        text: text,
        reason: "\(name.name) \(EDTF.yearInWords(date.year ?? 0)) has no day \(day)")
    }
    if let weekday = date.weekday, found.weekday != weekday {
      let words = EDTF(day: found).english()
      throw .contradiction(
        text: text, reason: "\(words) was a \(found.weekday.name), not a \(weekday.name)")
    }
  }

  private func unspecify(_ pattern: inout CalendarPattern, _ date: PartialDate) {
    func unknown(_ count: Int) -> DigitPattern {
      var digits = DigitPattern()
      for _ in 0..<count { _ = digits.append(byte: UInt8(ascii: "X")) }
      return digits
    }
    if date.unspecified.contains(.year) { pattern.year = unknown(4) }
    if date.unspecified.contains(.month) { pattern.month = unknown(2) }
    if date.unspecified.contains(.day) { pattern.day = unknown(2) }
  }

  /// Takes the occurrence that is nearest to the dateline, of two equally near the earlier.
  mutating func supplyYear(_ date: inout PartialDate) throws(DateReadingError) {
    guard date.month != nil || date.grouping != nil else { throw .notADate(text: text) }
    guard let dateline = reader.dateline else {
      if let month = date.month, let day = date.day,
        day < 1 || day > CivilDate.daysInMonth(month, of: 0)
      {
        throw .impossible(text: text, reason: "no such day in any year")
      }
      throw .needsDateline(text: text)
    }
    usedDateline = true
    follow(.nearestYear)
    let today = dateline.dayNumber
    var best: (distance: Int64, year: Int64)?
    for year in max(-9999, dateline.year - 8)...max(-9999, dateline.year + 8) {
      guard let span = span(of: date, in: year) else { continue }
      let distance =
        today < span.lower ? span.lower - today : (today > span.upper ? today - span.upper : 0)
      if distance < best?.distance ?? .max { best = (distance, year) }
    }
    date.year = best?.year ?? dateline.year
  }

  func span(of date: PartialDate, in year: Int64) -> DaySpan? {
    if date.isJulian, let month = date.month, let day = date.day {
      return JulianCalendar.day(year: year, month: month, day: day).map {
        DaySpan($0.dayNumber, $0.dayNumber)
      }
    }
    if let day = date.day, let month = date.month {
      return CivilDate(year: year, month: month, day: day).map {
        DaySpan($0.dayNumber, $0.dayNumber)
      }
    }
    if let grouping = date.grouping.flatMap(Grouping.init(code:)) {
      return grouping.span(in: year)
    }
    return CalendarPattern(year, date.month).span
  }

  /// The Gregorian day of an Old Style one; a month or year becomes the interval it covers.
  private func julian(
    _ date: PartialDate, year: Int64
  ) throws(DateReadingError) -> ResolvedDate {
    guard date.grouping == nil, date.part == nil, date.unspecified.isEmpty else {
      throw .unsupported(text: text)
    }
    let firstMonth = date.month ?? 1
    let lastMonth = date.month ?? 12
    guard
      let first = JulianCalendar.day(year: year, month: firstMonth, day: date.day ?? 1),
      let last = JulianCalendar.day(
        year: year, month: lastMonth,
        day: date.day ?? JulianCalendar.daysInMonth(lastMonth, of: year))
    else { throw .impossible(text: text, reason: "the Julian calendar has no such day") }
    if let weekday = date.weekday, date.day != nil, weekday != first.weekday {
      throw .contradiction(
        text: text, reason: "that day was a \(first.weekday.name), not a \(weekday.name)")
    }
    var (a, b) = (element(first), element(last))
    if let qualifier = date.qualifier { (a, b) = (a.qualified(qualifier), b.qualified(qualifier)) }
    return date.day == nil ? .interval(a, b) : .element(a)
  }

  func element(_ day: CivilDate) -> EDTF.Element {
    EDTF.Element(day: day)
  }

  /// The first, second or last third of a month or a year.
  func third(
    _ part: PartialDate.Part, of pattern: CalendarPattern, qualifier: Qualifier?
  ) throws(DateReadingError) -> ResolvedDate {
    guard let year = pattern.plainYear, qualifier == nil else { throw .unsupported(text: text) }
    func pair(_ a: CalendarPattern, _ b: CalendarPattern) -> ResolvedDate {
      .oneOf(.calendar(a), .calendar(b))
    }
    switch pattern.precision {
    case .year:
      let first = part == .early ? 1 : (part == .mid ? 5 : 9)
      return pair(CalendarPattern(year, first), CalendarPattern(year, first + 3))
    case .month:
      let month = pattern.month?.value ?? 1
      let last = part == .late ? CivilDate.daysInMonth(month, of: year) : (part == .mid ? 20 : 10)
      let first = part == .early ? 1 : (part == .mid ? 11 : 21)
      return pair(CalendarPattern(year, month, first), CalendarPattern(year, month, last))
    case .day: return .element(.calendar(pattern))
    case .grouping:
      guard let months = pattern.grouping?.months, months.count == 3 else {
        throw .unsupported(text: text)
      }
      let month = months.first + (part == .early ? 0 : (part == .mid ? 1 : 2))
      return .element(
        .calendar(CalendarPattern(month > 12 ? year + 1 : year, (month - 1) % 12 + 1)))
    }
  }
}
