extension ElementWords {
  /// Something that goes on from one date to another.
  func interval(_ start: EDTF.End, _ end: EDTF.End) -> String {
    switch (start, end) {
    case (.date(let a), .date(let b)):
      if a.pattern?.grouping?.code == 24, b.pattern?.precision == .year {
        // "winter 1942 – 1943" would be one winter.
        return "from \(words(for: a)) to \(words(for: b))"
      }
      let isTight = !wording.abbreviated
      return joined([a, b], tight: isTight ? "–" : " – ", loose: " – ")
    case (.date(let a), .open): return "since \(words(for: a))"
    case (.date(let a), .unknown): return "from \(words(for: a)), end unknown"
    case (.open, .date(let b)): return "until \(words(for: b))"
    case (.unknown, .date(let b)): return "until \(words(for: b)), beginning unknown"
    default: return "unknown"
    }
  }

  /// One of several dates.
  func oneOf(_ members: [EDTF.Member]) -> String {
    if members.count > 1, let singles = singles(members) { return list(singles, "or") }
    return Self.list(members.map(member), "or")
  }

  /// All of several dates.
  func all(_ members: [EDTF.Member]) -> String {
    guard members.count > 1, let singles = singles(members) else {
      return "each of " + Self.list(members.map(each), "and")
    }
    let isCoarse = singles.allSatisfy {
      $0.pattern?.grouping != nil || $0.pattern?.hasUnspecified == true
    }
    return (isCoarse && singles.count == 2 ? "both " : "") + list(singles, "and")
  }

  private func singles(_ members: [EDTF.Member]) -> [EDTF.Element]? {
    var elements: [EDTF.Element] = []
    for case .single(let element) in members { elements.append(element) }
    return elements.count == members.count ? elements : nil
  }

  private func member(_ member: EDTF.Member) -> String {
    switch member {
    case .single(let a): words(for: a)
    case .upTo(let a): "by \(words(for: a))"
    case .from(let a):
      (a.pattern?.precision == .day ? "on or after " : "in or after ") + words(for: a)
    case .range(let a, let b):
      if wording.abbreviated, let first = a.plainDay, let last = b.plainDay,
        last.dayNumber == first.dayNumber &+ 1
      {
        list([a, b], "or")
      } else if wording.abbreviated {
        "in " + joined([a, b], tight: "–", loose: " – ")
      } else {
        "between " + joined([a, b], tight: " and ", loose: " and ")
      }
    }
  }

  private func each(_ member: EDTF.Member) -> String {
    switch member {
    case .single(let a): words(for: a)
    case .upTo(let a): "up to \(words(for: a))"
    case .from(let a): "from \(words(for: a)) on"
    case .range(let a, let b): joined([a, b], tight: "–", loose: " – ")
    }
  }

  private func list(_ elements: [EDTF.Element], _ word: String) -> String {
    if let shared = sharing(elements, last: " \(word) ", before: ", ") { return shared }
    return Self.list(elements.map { words(for: $0) }, word)
  }

  private static func list(_ parts: [String], _ word: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// Two dates with a dash or a word between, what they share said once.
  private func joined(_ pair: [EDTF.Element], tight: String, loose: String) -> String {
    if let shared = sharing(pair, last: tight, before: tight) { return shared }
    if let years = bareYears(pair) { return years.joined(separator: tight) }
    let parts = pair.map { words(for: $0) }
    if let months = months(of: pair) {
      let year = omitsYear ? "" : " \(EDTF.yearInWords(months.year))"
      return months.numbers.map(month).joined(separator: tight) + year
    }
    if let days = daysOfOneYear(pair), !omitsYear {
      let short = ElementWords(wording: wording, omitsYear: true)
      let both = days.map { short.day($0) }.joined(separator: loose)
      let year = EDTF.yearInWords(days[0].year)
      return isAmerican ? "\(both), \(year)" : "\(both) \(year)"
    }
    return parts.joined(separator: loose)
  }

  /// Days of one month, the month said once: `22–23 November 2001`, `November 22–23, 2001`.
  private func sharing(_ elements: [EDTF.Element], last: String, before: String) -> String? {
    let days = elements.compactMap(\.plainDay)
    guard let first = days.first, days.count == elements.count,
      days.allSatisfy({ $0.year == first.year && $0.month == first.month })
    else { return nil }
    let numbers = days.map { String($0.day) }
    let joined =
      numbers.dropLast().joined(separator: before) + last + (numbers.last ?? "")
    let year = EDTF.yearInWords(first.year)
    let name = month(first.month)
    if isAmerican { return "\(name) \(joined)" + (omitsYear ? "" : ", \(year)") }
    return "\(joined) \(name)" + (omitsYear ? "" : " \(year)")
  }

  private func bareYears(_ pair: [EDTF.Element]) -> [String]? {
    let years = pair.compactMap { element -> Int64? in
      guard let pattern = element.pattern, pattern.isPlain, pattern.precision == .year else {
        return nil
      }
      return pattern.plainYear
    }
    guard years.count == pair.count else { return nil }
    if years.allSatisfy({ $0 <= 0 }) {
      return years.dropLast().map { String($0.magnitude + 1) }
        + years.suffix(1).map(EDTF.yearInWords)
    }
    return years.allSatisfy { $0 >= 1000 } ? years.map(EDTF.yearInWords) : nil
  }

  private func months(of pair: [EDTF.Element]) -> (numbers: [Int], year: Int64)? {
    let patterns = pair.compactMap(\.pattern).filter { $0.isPlain && $0.precision == .month }
    let numbers = patterns.compactMap { $0.month?.value }
    guard numbers.count == pair.count, let year = patterns.first?.plainYear,
      patterns.allSatisfy({ $0.plainYear == year })
    else { return nil }
    return (numbers, year)
  }

  private func daysOfOneYear(_ pair: [EDTF.Element]) -> [CivilDate]? {
    let days = pair.compactMap(\.plainDay)
    guard days.count == pair.count, let year = days.first?.year,
      days.allSatisfy({ $0.year == year })
    else { return nil }
    return days
  }
}

extension EDTF.Element {
  /// The day, if this is one with no mark.
  var plainDay: CivilDate? {
    guard let pattern, pattern.marks.isEmpty else { return nil }
    return pattern.plainDay
  }
}
