extension EnglishParser {
  /// A day, month, season or year, as far as its own words go.
  mutating func parseCore() throws(DateReadingError) -> PartialDate? {
    if let era = try attempt({ parser throws(DateReadingError) in
      parser.parseLeadingEra()
    }) {
      return era
    }
    if let event = try parseEvent() { return event }
    if let feast = try parseFeast() { return feast }
    if let date = try parseOtherCalendar() { return date }
    if let name = word() {
      if let weekday = Vocabulary.weekdays[name] { return try parseWeekday(weekday) }
      if Vocabulary.months[name] != nil { return try parseMonthFirst() }
      if Vocabulary.seasons[name] != nil { return parseSeason() }
      if take(oneOf: ["northern", "southern"]) {
        guard Vocabulary.seasons[word() ?? ""] != nil, var date = parseSeason() else { return nil }
        date.grouping = date.grouping.map { $0 + (name == "northern" ? 4 : 8) }
        return date
      }
      if let date = parseRomanMonth() { return date }
      if take(oneOf: ["decade", "century"]) { return parseStatedYears(isDecade: name == "decade") }
      return parseQuarter()
    }
    if let unknown = parseUnknownDay() { return unknown }
    guard number() != nil else { return nil }
    if let numeric = try parseNumeric() { return numeric }
    return try parseNumberFirst()
  }

  /// `October`, `October 2001`, `October 3, 2001`.
  private mutating func parseMonthFirst() throws(DateReadingError) -> PartialDate? {
    var date = PartialDate()
    date.month = word().flatMap { Vocabulary.months[$0] }
    advance()
    if kind() == .hyphen, number(1)?.digits == 4 { advance() }
    if takeDoubtfulMonth() { date.doubtful = .month }
    if let number = number(), number.digits == 2,
      isElided() || number.value > 31 && position + 1 == tokens.count
    {
      // No day: the last two digits of the year.
      advance()
      date.year = try century(of: number.value)
      return date
    }
    if let number = number(), number.digits <= 2, !isEraAhead(1) {
      date.day = number.value
      advance()
      if date.doubtful == nil, takeDoubtfulDay(before: ",") { date.doubtful = .day }
    } else if take(words: "the"), let number = number(), number.isOrdinal {
      date.day = number.value
      advance()
    }
    try parseYear(after: &date)
    return date
  }

  func isEraAhead(_ distance: Int) -> Bool {
    ["bc", "bce", "ad", "ce"].contains(word(distance) ?? "")
  }

  /// `autumn`, `autumn of 1942`, `winter 1942-43`.
  private mutating func parseSeason() -> PartialDate? {
    var date = PartialDate()
    date.grouping = word().flatMap { Vocabulary.seasons[$0] }
    advance()
    _ = take(oneOf: ["of the year", "of", "in"])
    _ = take(",")
    guard let number = number(), !number.isOrdinal else { return date }
    if isEraAhead(1), number.value > 0 {
      advance()
      date.year = takeEra() == false ? 1 - Int64(number.value) : Int64(number.value)
    } else if number.digits == 2, let year = try? century(of: number.value),
      position + 1 == tokens.count
    {
      advance()
      date.year = year
    } else if number.digits == 4 {
      date.year = Int64(number.value)
      advance()
      if date.grouping == 24, kind() == .sign("/") || kind() == .hyphen || kind() == .dash,
        let next = self.number(1), word(2) == nil,
        [1: 10, 2: 100, 4: 10_000][next.digits].map({ (number.value + 1) % $0 == next.value })
          == true
      {
        advance(2)
      }
    }
    return date
  }

  /// `Q2 1948`, `H1 1948`.
  private mutating func parseQuarter() -> PartialDate? {
    guard let letter = word(), let part = number(1), !isSpaced(1), part.digits == 1,
      (letter == "q" && (1...4).contains(part.value))
        || (letter == "h" && (1...2).contains(part.value))
    else { return nil }
    let start = position
    advance(2)
    _ = take(oneOf: ["of", "in"])
    guard let year = number(), year.digits == 4 else {
      position = start
      return nil
    }
    advance()
    var date = PartialDate()
    date.grouping = (letter == "q" ? 32 : 39) + part.value
    date.year = Int64(year.value)
    return date
  }

  /// `3 October 2001`, `the 3rd day of October`, `2001`, `44 BC`, or a bare number.
  private mutating func parseNumberFirst() throws(DateReadingError) -> PartialDate? {
    guard let number = number() else { return nil }
    advance()
    var date = PartialDate()
    if let decade = try parseDecade(number) { return decade }
    if let masked = parseDashed(number) { return masked }
    if isElided(-1), ![.hyphen, .dash, .sign("/")].contains(kind(-2)),
      !["or", "and", "to"].contains(word(-2) ?? "")
    {
      date.year = try century(of: number.value)
      return date
    }
    if word() == "q", !isSpaced(), let year = self.number(1), year.digits == 4,
      (1...4).contains(number.value)
    {
      advance(2)
      (date.grouping, date.year) = (32 + number.value, Int64(year.value))
      return date
    }
    if number.digits <= 2, try parseMonthAfterDay(number.value, into: &date) { return date }
    let comma = kind() == .sign(",") ? 1 : 0
    if number.digits == 4, let month = word(comma).flatMap({ Vocabulary.months[$0] }),
      let day = self.number(comma + 1), day.digits <= 2, self.number(comma + 2) == nil
    {
      advance(2 + comma)
      (date.year, date.month, date.day) = (Int64(number.value), month, day.value)
      return date
    }
    if number.isOrdinal {
      // "second" alone is no day.
      if number.digits == 0, tokens.count == 1 { return nil }
      (date.bare, date.isBareOrdinal) = (number.value, true)
      return date
    }
    if number.digits == 4, word() == "q", let quarter = self.number(1), !isSpaced(1),
      (1...4).contains(quarter.value)
    {
      advance(2)
      (date.grouping, date.year) = (32 + quarter.value, Int64(number.value))
      return date
    }
    if number.value > 0, let isAfter = takeEra() {
      if let far = far(number.value, isAfter: isAfter) { return far }
      date.year = isAfter ? Int64(number.value) : 1 - Int64(number.value)
      (date.isBeforeChrist, date.bareDigits) = (!isAfter, isAfter ? 0 : number.digits)
    } else if number.digits == 4 {
      date.year = Int64(number.value)
    } else {
      (date.bare, date.bareDigits) = (number.value, number.digits)
    }
    return date
  }

  private mutating func parseMonthAfterDay(
    _ day: Int, into date: inout PartialDate
  ) throws(DateReadingError) -> Bool {
    let start = position
    if takeDoubtfulDay(before: nil) { date.doubtful = .day }
    _ = take(oneOf: ["day of", "of"])
    let isTight = (kind() == .hyphen || kind() == .sign("/")) && !isSpaced()
    if kind() == .hyphen || kind() == .sign(".") || kind() == .sign("/") { advance() }
    if let name = word() {
      let roman = Vocabulary.romanMonths[name]
      if let month = Vocabulary.months[name] ?? roman {
        advance()
        (date.day, date.month) = (day, month)
        if date.doubtful == nil, takeDoubtfulMonth() { date.doubtful = .month }
        if kind() == .hyphen || kind() == .sign(".") || kind() == .sign("/"),
          let year = number(1), year.digits == 4 || year.digits == 2 && isTight && word(2) == nil
        {
          advance()
          if year.digits == 2 {
            advance()
            date.year = try century(of: year.value)
            date.isShortYear = true
            return true
          }
        }
        try parseYear(after: &date)
        if roman == nil || date.year != nil { return true }
        (date.day, date.month) = (nil, nil)
      }
    }
    date.doubtful = nil
    position = start
    return false
  }
}
