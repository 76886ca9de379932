extension EnglishParser {
  /// What is counted from the dateline: `yesterday`, `two days ago`, `last October`.
  mutating func parseRelative() throws(DateReadingError) -> PartialDate? {
    if let day = try takeNearDay() { return day }
    if let date = try attempt({ parser throws(DateReadingError) in try parser.parseWeeksFrom() }) {
      return date
    }
    if let date = try parseBeforeLast() { return date }
    if let date = try attempt({ parser throws(DateReadingError) in try parser.parseCounted() }) {
      return date
    }
    if let date = try attempt({ parser throws(DateReadingError) in try parser.parseInstant() }) {
      return date
    }
    if let date = try parseThis() { return date }
    return try parseAgo()
  }

  func fixed(_ day: CivilDate) -> PartialDate {
    var date = PartialDate()
    date.fixed = .element(element(day))
    return date
  }

  mutating func skipPartOfDay() {
    let start = position
    _ = take(words: "in the")
    if let next = word(), Vocabulary.partsOfDay.contains(next) {
      advance()
    } else {
      position = start
    }
  }

  /// `14th inst.`, `28th ult.`, `3rd prox.`: this month, the one before, the one after.
  mutating func parseInstant() throws(DateReadingError) -> PartialDate? {
    _ = take(words: "the")
    guard let number = number(), number.digits <= 2 else { return nil }
    advance()
    _ = take(words: "of")
    let step: Int
    if take(oneOf: ["inst", "instant"]) {
      step = 0
    } else if take(oneOf: ["ult", "ulto", "ultimo"]) {
      step = -1
    } else if take(oneOf: ["prox", "proximo"]) {
      step = 1
    } else {
      return nil
    }
    let dateline = try needDateline()
    let (year, month) = shifted(dateline, months: step)
    return try day(number.value, year, month)
  }

  private func day(
    _ day: Int, _ year: Int64, _ month: Int
  ) throws(DateReadingError) -> PartialDate {
    guard let found = CivilDate(year: year, month: month, day: day) else {
      throw .impossible(text: text, reason: "that month has no day \(day)")
    }
    return fixed(found)
  }

  func shifted(_ day: CivilDate, months: Int) -> (Int64, Int) {
    Self.month(day.year, day.month, plus: Int64(months))
  }

  /// The month so many months after another, and its year.
  static func month(_ year: Int64, _ month: Int, plus steps: Int64) -> (year: Int64, month: Int) {
    let index = year * 12 + Int64(month) - 1 + steps
    let shifted = floorDivide(index, 12)
    return (shifted, Int(index - shifted * 12) + 1)
  }

  /// The last such day of a month that is not after the dateline.
  func dayOfMonth(
    _ number: Int, notAfter dateline: CivilDate
  ) throws(DateReadingError) -> CivilDate {
    for step in 0...2 {
      let (year, month) = shifted(dateline, months: -step)
      if let day = CivilDate(year: year, month: month, day: number), day <= dateline {
        return day
      }
    }
    throw .impossible(text: text, reason: "no month near the dateline has a day \(number)")
  }

  func last(_ weekday: Weekday, before day: CivilDate) -> CivilDate {
    let gap = (day.weekday.rawValue - weekday.rawValue + 6) % 7 + 1
    return day.adding(days: -Int64(gap))
  }

  func next(_ weekday: Weekday, after day: CivilDate) -> CivilDate {
    let gap = (weekday.rawValue - day.weekday.rawValue + 6) % 7 + 1
    return day.adding(days: Int64(gap))
  }

  func monday(of day: CivilDate) -> CivilDate {
    day.adding(days: 1 - Int64(day.weekday.rawValue))
  }
}
