extension EnglishParser {
  /// `AD 800`.
  mutating func parseLeadingEra() -> PartialDate? {
    guard take(oneOf: ["ad", "ce", "anno domini"]), let number = number(), number.value > 0 else {
      return nil
    }
    advance()
    if let far = far(number.value, isAfter: true) { return far }
    var date = PartialDate()
    date.year = Int64(number.value)
    return date
  }

  /// A year of more than four digits, which EDTF writes with `Y`.
  func far(_ number: Int, isAfter: Bool) -> PartialDate? {
    let year = isAfter ? Int64(number) : 1 - Int64(number)
    guard !(-9999...9999).contains(year) else { return nil }
    var date = PartialDate()
    date.fixed = .element(EDTF.Element(farYear: year))
    return date
  }

  /// `BC`, `AD` and their like after a year; false for BC, nil for none.
  mutating func takeEra() -> Bool? {
    if take(oneOf: ["bc", "bce"]) { return false }
    if take(oneOf: ["ad", "ce"]) { return true }
    return nil
  }

  /// A year after a day or month: four digits, two after a day, or any with an era.
  mutating func parseYear(after date: inout PartialDate) throws(DateReadingError) {
    let start = position
    _ = take(",")
    _ = take(oneOf: ["of the year", "in the year", "of", "in"])
    if let number = number(), !number.isOrdinal {
      advance()
      if let isAfter = takeEra(), number.value > 0 {
        date.year = isAfter ? Int64(number.value) : 1 - Int64(number.value)
        return
      }
      if number.digits == 4 {
        date.year = Int64(number.value)
        try parseDoubleYear(&date)
        return
      }
      if number.digits == 2, date.day != nil, start + 1 == position || isElided(-1) {
        date.year = try century(of: number.value)
        date.isShortYear = true
        return
      }
    } else if takeUnknownYear() {
      date.unspecified.insert(.year)
      return
    } else if let era = parseLeadingEra() {
      date.year = era.year
      return
    }
    position = start
  }

  /// `11 February 1731/2`: before 25 March the English year was still the one before.
  private mutating func parseDoubleYear(_ date: inout PartialDate) throws(DateReadingError) {
    guard date.day != nil || date.month ?? 12 <= 3, let year = date.year, kind() == .sign("/"),
      let number = number(1),
      [1, 2, 4].contains(number.digits), !isSpaced(1), ["os", "old", nil].contains(word(2))
    else { return }
    let unit: Int64 = [1: 10, 2: 100][number.digits] ?? 10_000
    guard (year + 1) % unit == Int64(number.value), (date.month ?? 12, date.day ?? 1) < (3, 25)
    else {
      throw .contradiction(
        text: text, reason: "a double year joins a year and the next, before 25 March")
    }
    advance(2)
    date.year = year + 1
    date.isJulian = true
    date.isDoubleYear = true
    follow(.doubleYear)
  }

  /// The latest year with these last two digits that is not after the dateline.
  mutating func century(of number: Int) throws(DateReadingError) -> Int64 {
    guard let dateline = reader.dateline else { throw .needsDateline(text: text) }
    follow(.latestYear)
    let year = dateline.year
    let candidate = year - ((year % 100) + 100) % 100 + Int64(number)
    return candidate > year ? candidate - 100 : candidate
  }
}
