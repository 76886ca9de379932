extension EnglishParser {
  /// A date in numbers alone: `2001-10-03`, `3.10.2001`, `3/4/2001`, `9/11`.
  mutating func parseNumeric() throws(DateReadingError) -> PartialDate? {
    if let compact = parseCompact() { return compact }
    guard let first = number(), !first.isOrdinal, let separator = kind(1),
      separator == .hyphen || separator == .sign("/") || separator == .sign("."),
      let second = number(2), !second.isOrdinal, !isSpaced(1), !isSpaced(2) || isPointed,
      second.digits <= 2 || first.digits <= 2 && second.digits == 4
    else { return nil }
    guard kind(3) == separator, let third = number(4), !third.isOrdinal, !isSpaced(3),
      !isSpaced(4) || isPointed, word(5) == nil || word(5) == "t" || isSpaced(5)
    else { return try parseTwoNumbers(first, second, separator) }
    guard [first.digits, second.digits, third.digits].allSatisfy({ (1...4).contains($0) }) else {
      return nil
    }
    if first.digits == 4, third.digits <= 2 {
      advance(5)
      return partial(Int64(first.value), second.value, third.value)
    }
    guard first.digits <= 2, third.digits == 4 || third.digits == 2 else { return nil }
    advance(5)
    let year = third.digits == 4 ? Int64(third.value) : try century(of: third.value)
    var date =
      separator == .sign(".")
      ? partial(year, second.value, first.value)
      : try order(first.value, second.value, third, year: year)
    date.isShortYear = third.digits == 2
    return date
  }

  /// Whether a number comes next as in `3. 10. 2001`, with spaces after the points.
  private var isPointed: Bool {
    kind(1) == .sign(".") && kind(3) == .sign(".") && number(4)?.digits == 4
  }

  /// Which of two numbers is the day: the one above 12, else what the reader was told.
  private mutating func order(
    _ first: Int, _ second: Int, _ third: (value: Int, digits: Int, isOrdinal: Bool)?,
    year: Int64?
  ) throws(DateReadingError) -> PartialDate {
    var readings: [PartialDate] = []
    // A number above 12 settles it, whatever was told.
    if second <= 12, reader.numericOrder != .monthFirst || first > 12 {
      readings.append(partial(year, second, first))
    }
    if first <= 12, reader.numericOrder != .dayFirst || second > 12 {
      readings.append(partial(year, first, second))
    }
    if readings.isEmpty {
      let reason =
        first > 12 && second > 12
        ? "neither \(first) nor \(second) is a month"
        : "there is no month \(reader.numericOrder == .dayFirst ? second : first)"
      throw .impossible(text: text, reason: reason)
    }
    let real = readings.filter { isReal($0) }
    if !real.isEmpty { readings = real }
    if let third, third.digits == 2, reader.numericOrder == nil, second <= 12,
      let inYear = try? century(of: first), isReal(partial(inYear, second, third.value)),
      (1...31).contains(third.value)
    {
      // With two digits for the year, it may as well come first.
      readings.append(partial(inYear, second, third.value))
    }
    var seen: [PartialDate] = []
    for reading in readings where !seen.contains(reading) { seen.append(reading) }
    if let told = reader.numericOrder, first <= 12, second <= 12, first != second {
      follow(.toldOrder(told))
    }
    if seen.count == 1 { return seen[0] }
    throw .ambiguous(text: text, readings: seen.map { words(for: $0, among: seen) })
  }

  private func isReal(_ date: PartialDate) -> Bool {
    CivilDate(year: date.year ?? 0, month: date.month ?? 0, day: date.day ?? 0) != nil
  }

  private func words(for date: PartialDate, among all: [PartialDate]) -> String {
    let day = date.day.map(String.init) ?? ""
    let month = date.month.flatMap(Month.init(rawValue:))?.name ?? ""
    let sharesYear = all.allSatisfy { $0.year == date.year }
    guard let year = date.year, !sharesYear || date == all.last else { return "\(day) \(month)" }
    return "\(day) \(month) \(year)"
  }

  private func partial(_ year: Int64?, _ month: Int, _ day: Int?) -> PartialDate {
    var date = PartialDate()
    (date.year, date.month, date.day) = (year, month, day)
    return date
  }

  /// `10/2001` is a month, `9/11` a day without its year; a hyphen is a range.
  private mutating func parseTwoNumbers(
    _ first: (value: Int, digits: Int, isOrdinal: Bool),
    _ second: (value: Int, digits: Int, isOrdinal: Bool), _ separator: Token.Kind
  ) throws(DateReadingError) -> PartialDate? {
    if second.digits == 4 {
      guard (1...12).contains(first.value) else { return nil }
      advance(3)
      return partial(Int64(second.value), first.value, nil)
    }
    if separator == .sign("."), first.digits <= 2, second.digits <= 2,
      position + 3 == tokens.count || kind(3) == .sign(".")
    {
      advance(3)
      return partial(nil, second.value, first.value)
    }
    guard separator == .sign("/"), first.digits <= 2, position + 3 >= tokens.count else {
      return nil
    }
    advance(3)
    return try order(first.value, second.value, nil, year: nil)
  }

  /// `20011003`, and a telegram's `031425Z OCT 62`.
  private mutating func parseCompact() -> PartialDate? {
    guard let number = number(), !number.isOrdinal else { return nil }
    if number.digits == 8, number.value >= 10_000_101 {
      advance()
      return partial(
        Int64(number.value / 10_000), number.value / 100 % 100, number.value % 100)
    }
    guard number.digits == 6, word(1) == "z", !isSpaced(1),
      let month = word(2).flatMap({ Vocabulary.months[$0] }), let year = self.number(3),
      year.digits == 2 || year.digits == 4,
      let clock = ClockTime(
        hour: number.value / 100 % 100, minute: number.value % 100),
      let full = year.digits == 4 ? Int64(year.value) : try? century(of: year.value)
    else { return nil }
    advance(4)
    var date = partial(full, month, number.value / 10_000)
    date.time = TimeInWords(clock: clock, zone: "UTC")
    return date
  }
}
