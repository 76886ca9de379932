extension EnglishParser {
  private static let unknown = ["unknown", "not known", "not given", "not stated", "illegible"]

  /// `?? May 1940`, `-- May 1940`: at the beginning, where no dash is that of a range.
  mutating func parseUnknownDay() -> PartialDate? {
    let isQuestion = kind() == .sign("?")
    guard isQuestion || kind() == .hyphen || kind() == .dash, position == 0 else { return nil }
    let count = kind(1) == kind() ? 2 : 1
    // "?May 1940" is a month in doubt.
    guard isQuestion ? count == 2 || isSpaced(1) : count == 2,
      let month = word(count).flatMap({ Vocabulary.months[$0] }),
      let year = number(count + 1), year.digits == 4
    else { return nil }
    advance(count + 2)
    var date = PartialDate()
    (date.month, date.year) = (month, Int64(year.value))
    date.unspecified = [.day]
    return date
  }

  /// `some day in May 1940`, `an unknown month in 1940`, `day unknown, May 1940`.
  mutating func parseUnknownPart() throws(DateReadingError) -> PartialDate? {
    let isDay: Bool
    if let name = word(), ["day", "month"].contains(name), Self.unknown.contains(word(1) ?? "") {
      advance(2)
      _ = take(",")
      isDay = name == "day"
    } else {
      guard take(oneOf: ["some", "an unknown", "an unspecified", "unknown", "a", "one"]) else {
        return nil
      }
      isDay = take(oneOf: ["day in", "day of", "date in"])
      guard isDay || take(oneOf: ["month in", "month of"]) else { return nil }
    }
    guard var date = try parseCore(), date.fixed == nil, date.day == nil, date.bare == nil,
      date.grouping == nil
    else { return nil }
    if isDay {
      date.unspecified = date.month == nil ? [.day, .month] : [.day]
    } else if date.month == nil {
      date.unspecified = [.month]
    } else {
      return nil
    }
    return date
  }

  /// `12 May ????`, `12 May of an unknown year`.
  mutating func takeUnknownYear() -> Bool {
    if take(oneOf: ["of an unknown year", "an unknown year", "unknown year"]) { return true }
    guard (0..<4).allSatisfy({ kind($0) == .sign("?") }), kind(4) != .sign("?") else {
      return false
    }
    advance(4)
    return true
  }

  /// `(day uncertain)`, `(year approximate)`, `, month unknown`, `, no year`: what is said of one
  /// component, which must be there to be in doubt and must not be there to be unknown.
  mutating func takeNote(on date: inout PartialDate) -> Bool {
    guard date.fixed == nil, date.parts == nil, date.grouping == nil else { return false }
    let start = position
    let isBracketed = take("(")
    let isComma = !isBracketed && take(",")
    let found = takeNamedNote(on: &date)
    if let found, isBracketed ? take(")") : isComma || found == .year {
      return true
    }
    position = start
    return false
  }

  private mutating func takeNamedNote(on date: inout PartialDate) -> PartialDate.Component? {
    let isMissing = take(oneOf: ["no", "without"])
    guard let component = takeComponent() else { return nil }
    var given = date
    if isMissing || take(oneOf: Self.unknown) {
      let fits =
        switch component {
        case .day: date.day == nil && date.month != nil
        case .month: date.month == nil && date.year != nil
        case .year: date.year == nil && (date.month != nil)
        }
      guard fits, date.bare == nil else { return nil }
      given.unspecified.insert(component)
    } else {
      let isPresent =
        switch component {
        case .day: date.day != nil
        case .month: date.month != nil
        case .year: date.year != nil
        }
      guard isPresent, date.doubtful == nil else { return nil }
      given.doubtful = component
      if take(oneOf: ["uncertain", "doubtful"]) {
        given.doubt = .uncertain
      } else if take(oneOf: ["approximate", "approx"]) {
        given.doubt = .approximate
      } else {
        return nil
      }
    }
    date = given
    return component
  }

  private mutating func takeComponent() -> PartialDate.Component? {
    if take(words: "day") { return .day }
    if take(words: "month") { return .month }
    return take(words: "year") ? .year : nil
  }

  /// `12? May`, `12(?) May`, and with a comma `May 12?, 1940`: a day that alone is in doubt.
  mutating func takeDoubtfulDay(before sign: Unicode.Scalar?) -> Bool {
    let start = position
    let isBracketed = take("(")
    if take("?"), !isBracketed || take(")") {
      if let sign {
        if kind() == .sign(sign), number(1)?.digits == 4 { return true }
      } else if Vocabulary.months[word() ?? ""] != nil {
        return true
      }
    }
    position = start
    return false
  }

  /// `May? 1940`: a month that alone is in doubt.
  mutating func takeDoubtfulMonth() -> Bool {
    guard kind() == .sign("?"), number(1)?.digits == 4 else { return false }
    advance()
    return true
  }

  /// `194-` and `19--`, a library's decade and century, once the number is behind.
  mutating func parseDashed(
    _ number: (value: Int, digits: Int, isOrdinal: Bool)
  ) -> PartialDate? {
    guard !number.isOrdinal, number.digits == 2 || number.digits == 3, kind() == .hyphen,
      !isSpaced()
    else { return nil }
    let count = 4 - number.digits
    guard count == 1 || kind(1) == .hyphen && !isSpaced(1),
      position + count == tokens.count
        || position + count + 1 == tokens.count && kind(count) == .sign("?"),
      number.value >= (count == 1 ? 100 : 10)
    else { return nil }
    advance(count)
    return masked("\(number.value)" + String(repeating: "X", count: count))
  }

  /// `x.1941`, a month alone as archives write it.
  mutating func parseRomanMonth() -> PartialDate? {
    guard let month = word().flatMap({ Vocabulary.romanMonths[$0] }), let year = number(1),
      year.digits == 4, !year.isOrdinal, !isSpaced(1)
    else { return nil }
    advance(2)
    var date = PartialDate()
    (date.year, date.month) = (Int64(year.value), month)
    return date
  }
}
