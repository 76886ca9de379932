extension EnglishParser {
  /// One date, or two or more with a dash, a slash or a word between them.
  mutating func parseRangeOrList() throws(DateReadingError) -> EDTF.Form {
    if let end = try attempt({ parser throws(DateReadingError) in try parser.parseUnknownStart() })
    {
      return .interval(.unknown, .date(try resolve(end).latest))
    }
    guard let first = try parsePoint() else { throw .notADate(text: text) }
    if let exact = first.exact { return exact.form }
    let bounds = ["earlier", "before", "later", "after", "afterwards"]
    if kind() == .sign(","), word(1) == "or", bounds.contains(word(2) ?? "") { advance() }
    if take(oneOf: ["or earlier", "or before"]) {
      return .set(.oneOf, [.upTo(try resolve(first).latest)])
    }
    if take(oneOf: ["or later", "or after", "or afterwards"]) {
      return .set(.oneOf, [.from(try resolve(first).earliest)])
    }
    if take(oneOf: ["at the latest", "at latest"]) {
      return .set(.oneOf, [.upTo(try resolve(first).latest)])
    }
    if take(oneOf: ["at the earliest", "at earliest"]) {
      return .set(.oneOf, [.from(try resolve(first).earliest)])
    }
    if take(oneOf: ["onwards", "onward"]) {
      return .interval(.date(try resolve(first).earliest), .open)
    }
    if isAtEnd || kind() == .sign(".") { return try resolve(sometime(first)).form }
    if let list = try attempt({ parser throws(DateReadingError) in
      try parser.parseList(after: first)
    }) {
      return list
    }
    if kind() == .sign("/") { return try parseSlashed(after: first) }
    return try parseRange(after: first)
  }

  /// `? – 1941`: something of which only the end is known.
  private mutating func parseUnknownStart() throws(DateReadingError) -> PartialDate? {
    guard take("?") || take(words: "unknown"), takeDash() || take(oneOf: ["to", "until"]) else {
      return nil
    }
    return try parsePoint()
  }

  /// `sometime in May 1945` is one day of it.
  private func sometime(_ given: PartialDate) -> PartialDate {
    var date = given
    guard isSometime, date.fixed == nil, date.day == nil, date.bare == nil, date.grouping == nil,
      date.part == nil, date.qualifier == nil, !date.isJulian, date.unspecified.isEmpty
    else { return date }
    date.unspecified = date.month == nil ? [.month, .day] : [.day]
    return date
  }

  mutating func parseList(
    after first: PartialDate, isBoth: Bool = false
  ) throws(DateReadingError) -> EDTF.Form? {
    var dates = [first]
    var kind = EDTF.SetKind.oneOf
    while true {
      let isComma = take(",")
      let isOr = take(words: "or")
      let isAnd = !isOr && take(words: "and")
      guard isComma || isOr || isAnd,
        let next = try parsePoint(afterMonthAndDay: first.isDay)
      else { return nil }
      dates.append(next)
      if isAnd { kind = .all }
      if isOr || isAnd { break }
    }
    try checkList(dates)
    // What an earlier member leaves out stands in a later one, or in the first.
    for index in dates.indices.dropLast().reversed() { dates[index].supply(from: dates[index + 1]) }
    for index in dates.indices.dropFirst() { dates[index].supply(from: dates[index - 1]) }
    var members: [EDTF.Member] = []
    for date in dates {
      switch try resolve(date) {
      case .element(let element): members.append(.single(element))
      case .oneOf(let a, let b) where kind == .oneOf: members.append(.range(a, b))
      default: throw .unsupported(text: text)
      }
    }
    let elements = members.flatMap(\.elements)
    // "Saturday or Sunday": each is the last one, and they do not belong together.
    for (a, b) in zip(elements, elements.dropFirst()) where dates.allSatisfy({ $0.fixed != nil }) {
      if let a = a.plainDay, let b = b.plainDay, b.dayNumber < a.dayNumber - 1 {
        throw .unsupported(text: text)
      }
    }
    if !isBoth, kind == .all, members.count == 2, elements.count == 2, isGrouping(elements) {
      return .interval(.date(elements[0]), .date(elements[1]))
    }
    return .set(kind, members)
  }

  /// Refuses a list in which what is left out may be in the member before or in the one after:
  /// `8 October, November or December 1900`, `May 3, 4 and June 5, 1940`.
  private func checkList(_ dates: [PartialDate]) throws(DateReadingError) {
    let months = dates.filter { $0.month != nil && $0.day == nil }
    if !months.isEmpty, dates.contains(where: \.isDay), dates.contains(where: { $0.year == nil }) {
      throw .unsupported(text: text)
    }
    for (first, next) in zip(dates, dates.dropFirst()) where first.year == nil {
      // "December or January 1942" may be of two years.
      if let a = first.month, let b = next.month, a > b, dates.contains(where: { $0.year != nil }) {
        throw .unsupported(text: text)
      }
    }
    var before: Int?
    for index in dates.indices {
      if let month = dates[index].month {
        before = month
      } else if let before, dates[index].bare != nil || dates[index].day != nil,
        let after = dates[index...].compactMap(\.month).first, after != before
      {
        throw .unsupported(text: text)
      }
    }
  }

  /// Two seasons or two decades that adjoin are one stretch of time.
  private func isGrouping(_ elements: [EDTF.Element]) -> Bool {
    guard let a = elements[0].pattern, let b = elements[1].pattern else { return false }
    let coarse = { (pattern: CalendarPattern) in
      pattern.grouping != nil || (pattern.precision == .year && pattern.hasUnspecified)
    }
    return coarse(a) && coarse(b) && elements[0].span.upper &+ 1 == elements[1].span.lower
  }

  /// The dash or the word of a range, and its end.
  mutating func parseRange(after first: PartialDate) throws(DateReadingError) -> EDTF.Form {
    if kind() == .sign(","), ["to", "until", "through"].contains(word(1) ?? "") { advance() }
    if kind() == .hyphen, !isSpaced(), !isSpaced(1), first.isYearOnly, let year = first.year,
      let number = number(1), number.digits == 2, (1...12).contains(number.value),
      Int64(number.value) > year % 100, let month = Month(rawValue: number.value)
    {
      // A hyphen before what can be a month may be that of ISO 8601.
      throw .ambiguous(
        text: text,
        readings: ["\(month.name) \(year)", "\(year)–\(year / 100 * 100 + Int64(number.value))"])
    }
    let isWord = take(oneOf: ["to", "through", "thru", "until", "till", "up to"])
    guard isWord || takeDash() else { throw .notADate(text: text) }
    _ = take(oneOf: ["the"])
    if take("?") || take(words: "unknown") {
      return .interval(.date(try resolve(first).earliest), .unknown)
    }
    if isAtEnd { return .interval(.date(try resolve(first).earliest), .open) }
    if take(oneOf: [
      "present day", "the present day", "present", "the present", "now", "date", "today",
    ]), isAtEnd {
      return .interval(.date(try resolve(first).earliest), .open)
    }
    guard let second = try parsePoint(afterMonthAndDay: first.isDay) else {
      throw .notADate(text: text)
    }
    let (a, b) = try resolvePair(first, second)
    return .interval(.date(a.first), .date(b.last))
  }

  /// `4/5 August`, `1947/8`; one day in two calendars, `12/24 June 1812`, is read as one date.
  private mutating func parseSlashed(
    after first: PartialDate
  ) throws(DateReadingError) -> EDTF.Form {
    advance()
    guard let second = try parsePoint(afterMonthAndDay: first.isDay) else {
      throw .notADate(text: text)
    }
    let (a, b) = try resolvePair(first, second)
    if let start = a.first.plainDay, let end = b.last.plainDay, end.year <= 1923,
      (9...14).contains(end.dayNumber - start.dayNumber)
    {
      // So far apart they are meant for one day in two calendars, which they are not.
      throw .contradiction(text: text, reason: "the two dates are not the same day")
    }
    return .interval(.date(a.first), .date(b.last))
  }

  /// Both ends of a range, each supplied from the other, in their order.
  mutating func resolvePair(
    _ first: PartialDate, _ second: PartialDate
  ) throws(DateReadingError) -> (ResolvedDate, ResolvedDate) {
    var (start, end) = (first, second)
    if let number = first.bare, !first.isBareOrdinal, second.isYearOnly, !second.isBeforeChrist,
      let year = second.year, (1..<1000).contains(year)
    {
      // "14–37 AD": a year so early has its era, which is that of both.
      (start.year, start.bare) = (Int64(number), nil)
      return try ordered(try resolve(start), try resolve(end))
    }
    // "13-1941" is no range of years: nobody leaves out the century of the first.
    if first.bare != nil, !first.isBareOrdinal, second.isYearOnly, !second.isBeforeChrist {
      throw .notADate(text: text)
    }
    try supplyElidedBeforeChrist(&end, after: start)
    let hasYear = start.year != nil || end.year != nil
    start.supply(from: end)
    end.supply(from: start)
    if !hasYear, start.month != nil || start.grouping != nil {
      try supplyYear(&start)
      end.year = start.year
      if let a = start.month, let b = end.month, b < a { end.year = end.year.map { $0 + 1 } }
    } else if hasYear, first.year == nil, let a = start.month, let b = end.month, b < a {
      // "December to January 1942" begins the year before.
      start.year = start.year.map { $0 - 1 }
    }
    return try ordered(try resolve(start), try resolve(end))
  }

  private func ordered(
    _ a: ResolvedDate, _ b: ResolvedDate
  ) throws(DateReadingError) -> (ResolvedDate, ResolvedDate) {
    if isReversed(a.first, b.last) {
      throw .contradiction(text: text, reason: "it ends before it begins")
    }
    return (a, b)
  }

  /// `387/6 BC`, `480–79 BC`: the year after the one before it; what else it may be is not guessed.
  private func supplyElidedBeforeChrist(
    _ end: inout PartialDate, after start: PartialDate
  ) throws(DateReadingError) {
    guard end.isBeforeChrist, let year = end.year, let first = start.bare,
      !start.isBareOrdinal, end.bareDigits > 0, end.bareDigits < start.bareDigits
    else { return }
    let unit = end.bareDigits == 1 ? 10 : (end.bareDigits == 2 ? 100 : 1000)
    let written = Int(1 - year)
    let full = first - first % unit + written
    if full == first - 1 {
      end.year = 1 - Int64(full)
    } else if full < first {
      throw .ambiguous(
        text: text, readings: ["\(first)–\(full) BC", "\(first)–\(written) BC"])
    }
  }
}
