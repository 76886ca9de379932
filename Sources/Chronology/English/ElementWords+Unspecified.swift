extension ElementWords {
  /// A date with unspecified digits in words: `1940s`, `an unknown day in May 1940`, `25 December
  /// in the 1560s`; nil for a season of an unspecified year.
  func unspecified(_ pattern: CalendarPattern) -> String? {
    if let span = pattern.span, span.lower == span.upper {
      // Only one real day completes it: 30 December for 2004-X2-30.
      return day(CivilDate(dayNumber: span.lower))
    }
    switch pattern.precision {
    case .year: return year(pattern)
    case .grouping:
      guard let grouping = pattern.grouping, let year = year(pattern) else { return nil }
      return grouping.words(inOneOf: inTheYears(year))
    case .month: return month(of: pattern)
    case .day: return day(of: pattern)
    }
  }

  // MARK: Years

  private func year(_ pattern: CalendarPattern) -> String? {
    guard pattern.year.hasUnspecified else { return pattern.plainYear.map(EDTF.yearInWords) }
    if pattern.year.isWhollyUnspecified, !pattern.isNegative { return "an unknown year" }
    guard let tail = pattern.year.unspecifiedTail else { return pattern.yearText }
    let (first, last) = (Int64(pattern.year.least), Int64(pattern.year.greatest))
    if pattern.isNegative {
      // Astronomical years: -1989 is 1990 BC.
      return "some year between \(last + 1) and \(EDTF.yearInWords(-first))"
    }
    if tail == 1, first >= 1000, first % 100 != 0 { return "\(first)s" }
    if wording.abbreviated { return "\(first) – \(last)" }
    if first < 1000 { return "some year between AD \(max(first, 1)) and \(last)" }
    return tail > 2
      ? "some year between \(first) and \(last)"
      : "the \(tail == 1 ? "decade" : "century") \(first)–\(last)"
  }

  private func inTheYears(_ words: String) -> String {
    words.hasSuffix("0s") ? "the \(words)" : words
  }

  /// What follows the name of a month: ` 1940`, ` in the 1560s`, `, year unknown`.
  private func afterMonth(_ pattern: CalendarPattern) -> String? {
    if let year = pattern.plainYear { return omitsYear ? "" : " \(EDTF.yearInWords(year))" }
    if pattern.year.isWhollyUnspecified, !pattern.isNegative { return ", year unknown" }
    return year(pattern).map { " in \(inTheYears($0))" }
  }

  // MARK: Months

  private func month(of pattern: CalendarPattern) -> String? {
    guard let month = pattern.month, let after = afterMonth(pattern) else { return nil }
    if month.isWhollyUnspecified {
      if let year = pattern.plainYear.map(EDTF.yearInWords), wording.abbreviated {
        return "\(year) (month ?)"
      }
      return "an unknown month" + inside(after)
    }
    return months(month) + after
  }

  /// What follows "an unknown month": ` in 1940`, ` of an unknown year`.
  private func inside(_ after: String) -> String {
    if after == ", year unknown" { return " of an unknown year" }
    return after.hasPrefix(" in ") || after.isEmpty ? after : " in" + after
  }

  private func months(_ digits: DigitPattern) -> String {
    let numbers = (1...12).filter(digits.matches)
    if numbers.count > 3, let first = numbers.first, let last = numbers.last {
      return "a month from \(month(first)) to \(month(last))"
    }
    return listed(numbers.map { month($0) })
  }

  private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  // MARK: Days

  private func day(of pattern: CalendarPattern) -> String? {
    guard let day = pattern.day, let month = pattern.month, let after = afterMonth(pattern) else {
      return nil
    }
    if day.isWhollyUnspecified {
      if wording.abbreviated, let year = pattern.plainYear.map(EDTF.yearInWords) {
        return month.isWhollyUnspecified ? "\(year) (day ?)" : "?? \(months(month))\(after)"
      }
      if month.isWhollyUnspecified { return "an unknown day" + inside(after) }
      return "an unknown day in \(months(month))\(after)"
    }
    let numbers = (1...longest(pattern)).filter(day.matches)
    let days =
      numbers.count > 2 && zip(numbers, numbers.dropFirst()).allSatisfy({ $0 + 1 == $1 })
      ? "a day from \(numbers[0]) to \(numbers[numbers.count - 1])"
      : listed(numbers.map { "\($0)" })
    if month.isWhollyUnspecified {
      let ending = [1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"]
      let day = day.value.map { "the \($0)\(ending[$0] ?? "th")" }
      return "\(day ?? days) of an unknown month" + inside(after)
    }
    let name = months(month)
    // "8 October or November" would be a day and a month.
    if month.value == nil { return "day \(days) of \(name)\(after)" }
    return isAmerican && day.value != nil ? "\(name) \(days)\(after)" : "\(days) \(name)\(after)"
  }

  /// The most days that the month can have, as far as it and the year are known.
  private func longest(_ pattern: CalendarPattern) -> Int {
    guard let month = pattern.month?.value else { return 31 }
    return CivilDate.daysInMonth(month, of: pattern.plainYear ?? 0)
  }

  // MARK: Years with Y

  /// `AD 170,000,002`, `c. 3,389 BC`; EDTF where the year is beyond counting.
  func longYear(_ element: EDTF.Element) -> String {
    guard case .longYear(let year) = element, let years = year.years else { return element.text }
    func words(_ year: Int64) -> String {
      let isBefore = year <= 0
      let grouped = DateWording.grouped(isBefore ? year.magnitude + 1 : year.magnitude)
      return isBefore ? "\(grouped) BC" : "AD \(grouped)"
    }
    let plain =
      years.lowerBound == years.upperBound
      ? words(years.lowerBound)
      : "between \(words(years.lowerBound)) and \(words(years.upperBound))"
    return year.qualifier.map { Self.qualified(plain, $0) } ?? plain
  }
}

extension CalendarPattern {
  /// The year as it is written.
  var yearText: String { (isNegative ? "-" : "") + year.text }
}
