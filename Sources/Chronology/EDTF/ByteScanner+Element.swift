extension ByteScanner {
  /// A date that is not an interval, a set or a date-time.
  mutating func parseElement() throws(EDTFError) -> EDTF.Element {
    if next == UInt8(ascii: "Y") { return .longYear(try parseLongYear()) }
    let start = position
    var pattern = CalendarPattern()
    try parseYear(into: &pattern)
    if take("-") {
      try parseMonth(into: &pattern)
      if pattern.grouping == nil, take("-") { try parseDay(into: &pattern) }
    }
    if pattern.span == nil {
      throw impossible(pattern, start: start)
    }
    return .calendar(pattern)
  }

  private mutating func parseYear(into pattern: inout CalendarPattern) throws(EDTFError) {
    pattern.marks.beforeYear = takeQualifier()
    let start = position
    pattern.isNegative = take("-")
    for _ in 0..<4 {
      guard let byte = next, pattern.year.append(byte: byte) else {
        let started = pattern.year.count > 0 || pattern.isNegative
        throw error(started ? "a year has four digits" : unexpected())
      }
      advance()
    }
    if let byte = next, isDigit(byte) || byte == UInt8(ascii: "X") {
      throw error("a year has four digits, or begins with Y and has more")
    }
    if pattern.isNegative, pattern.year.value == 0 {
      throw error("there is no year -0000", at: start)
    }
    if take("S") {
      let place = position
      let count = Int(takeDigits()) ?? 0
      guard (1...4).contains(count) else {
        throw error("of four digits, one to four can be significant", at: place)
      }
      if pattern.year.hasUnspecified {
        throw error("a year with X has no significant digits besides", at: place)
      }
      pattern.significant = count
    }
    pattern.marks.afterYear = takeQualifier()
    if pattern.significant != nil, next == UInt8(ascii: "-") {
      throw error("no month follows a year with significant digits")
    }
  }

  private mutating func parseMonth(into pattern: inout CalendarPattern) throws(EDTFError) {
    pattern.marks.beforeMonth = takeQualifier()
    let start = position
    let month = try parsePair("month")
    if let value = month.value, let grouping = Grouping(code: value) {
      pattern.grouping = grouping
    } else if !(1...12).contains(where: month.matches) {
      throw error(
        "\"\(month.text)\" is no month, which runs from 01 to 12, nor a season or part of a year, "
          + "from 21 to 41", at: start)
    } else {
      pattern.month = month
    }
    pattern.marks.afterMonth = takeQualifier()
  }

  private mutating func parseDay(into pattern: inout CalendarPattern) throws(EDTFError) {
    pattern.marks.beforeDay = takeQualifier()
    let start = position
    let day = try parsePair("day")
    if !(1...31).contains(where: day.matches) {
      throw error("\"\(day.text)\" is no day, which runs from 01 to 31", at: start)
    }
    pattern.day = day
    if pattern.span == nil { throw impossible(pattern, start: start) }
    pattern.marks.afterDay = takeQualifier()
  }

  private mutating func parsePair(_ name: String) throws(EDTFError) -> DigitPattern {
    var pair = DigitPattern()
    for _ in 0..<2 {
      guard let byte = next, pair.append(byte: byte) else {
        throw error("a \(name) has two digits")
      }
      advance()
    }
    if let byte = next, isDigit(byte) || byte == UInt8(ascii: "X") {
      throw error("a \(name) has two digits")
    }
    return pair
  }

  private func impossible(_ pattern: CalendarPattern, start: Int) -> EDTFError {
    guard let month = pattern.month?.value.flatMap(Month.init(rawValue:)), let day = pattern.day
    else { return error("no real date completes it", at: start) }
    return error(
      "\(month.name) \(pattern.isNegative ? "-" : "")\(pattern.year.text) has no day "
        + (day.value.map { String($0) } ?? day.text), at: start)
  }

  private mutating func parseLongYear() throws(EDTFError) -> LongYear {
    let start = position
    advance()
    var year = LongYear()
    year.isNegative = take("-")
    year.digits = takeDigits()
    guard !year.digits.isEmpty else { throw error("a year with Y goes on with digits") }
    let isLeadingZero = year.digits.utf8.first == UInt8(ascii: "0")
    if isLeadingZero { throw error("a year with Y has no leading zero", at: start) }
    if take("E") {
      let place = position
      let digits = takeDigits()
      guard !digits.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) else {
        throw error("the exponent is a positive whole number", at: place)
      }
      guard let exponent = Int(digits), exponent <= 1_000_000_000_000 else {
        throw error("an exponent above 1000000000000 is more than can be handled", at: place)
      }
      year.exponent = exponent
    } else if year.digits.utf8.count < 5 {
      throw error("a year with Y has five digits or more", at: start)
    }
    if take("S") {
      let place = position
      guard let count = Int(takeDigits()), count >= 1, count <= year.digitCount else {
        throw error("it has not so many significant digits", at: place)
      }
      year.significant = count
    }
    year.qualifier = takeQualifier()
    return year
  }
}
