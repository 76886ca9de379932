/// Puts the single dates of an expression into words.
struct ElementWords {
  let wording: DateWording
  let omitsYear: Bool

  var isAmerican: Bool { wording.style == .american }

  func month(_ number: Int) -> String {
    guard let month = Month(rawValue: number) else { return "" }
    return wording.abbreviated ? month.abbreviation : month.name
  }

  /// A day with its month, and its year unless that is left out.
  func day(_ date: CivilDate, padded: Bool = false) -> String {
    let number = padded && date.day < 10 ? " \(date.day)" : String(date.day)
    let name = month(date.month)
    let year = EDTF.yearInWords(date.year)
    if isAmerican { return omitsYear ? "\(name) \(number)" : "\(name) \(number), \(year)" }
    return omitsYear ? "\(number) \(name)" : "\(number) \(name) \(year)"
  }

  func words(for element: EDTF.Element) -> String {
    guard let pattern = element.pattern else { return longYear(element) }
    guard let plain = plainWords(pattern) else { return element.text }
    if pattern.marks.isEmpty { return plain }
    if let qualifier = pattern.wholeQualifier { return Self.qualified(plain, qualifier) }
    return "\(plain) (\(Self.doubts(of: pattern)))"
  }

  static func qualified(_ words: String, _ qualifier: Qualifier) -> String {
    (qualifier.isApproximate ? "c. " : "") + words + (qualifier.isUncertain ? "?" : "")
  }

  /// The date without its marks; nil where there are no words for it.
  private func plainWords(_ pattern: CalendarPattern) -> String? {
    if pattern.hasUnspecified { return unspecified(pattern) }
    guard let year = pattern.plainYear else { return nil }
    if let significant = pattern.significant {
      guard let span = pattern.span, significant < 4 else { return nil }
      let first = EDTF.yearInWords(CivilDate(dayNumber: span.lower).year)
      let last = EDTF.yearInWords(CivilDate(dayNumber: span.upper).year)
      return "\(EDTF.yearInWords(year)) (between \(first) and \(last))"
    }
    if let date = pattern.plainDay { return day(date) }
    if let number = pattern.month?.value {
      return omitsYear ? month(number) : "\(month(number)) \(EDTF.yearInWords(year))"
    }
    guard let grouping = pattern.grouping else { return EDTF.yearInWords(year) }
    return grouping.words(
      year: Self.years(of: grouping, from: year), short: wording.abbreviated)
  }

  /// The year of a part of a year; of a northern winter both: `1941–42`, `1999–2000`.
  private static func years(of grouping: Grouping, from year: Int64) -> String {
    guard grouping.code == 24 || grouping.code == 28, (1000...9998).contains(year) else {
      return EDTF.yearInWords(year)
    }
    let next = String(year + 1)
    return "\(year)–\(next.hasSuffix("00") ? next : String(next.suffix(2)))"
  }

  /// Which components are in doubt, where not the whole date is: `day uncertain`.
  static func doubts(of pattern: CalendarPattern) -> String {
    let marks = pattern.marks
    let middle = pattern.grouping == nil ? "month" : "season"
    let components: [(String, [Qualifier?])] = [
      ("year", [marks.beforeYear, marks.afterYear, marks.afterMonth, marks.afterDay]),
      (middle, [marks.beforeMonth, marks.afterMonth, marks.afterDay]),
      ("day", [marks.beforeDay, marks.afterDay]),
    ]
    var parts: [String] = []
    for (name, all) in components {
      let found = all.compactMap { $0 }
      guard let first = found.first else { continue }
      switch found.dropFirst().reduce(first, { $0.joined($1) }) {
      case .uncertain: parts.append("\(name) uncertain")
      case .approximate: parts.append("\(name) approximate")
      case .uncertainAndApproximate: parts.append("\(name) uncertain and approximate")
      }
    }
    return parts.joined(separator: ", ")
  }
}

extension Grouping {
  /// `autumn 1942`, `southern autumn 1942`, `2nd quarter of 2001`, or `Q2 2001` if short.
  func words(year: String, short: Bool) -> String {
    words(of: "of \(year)", season: year, year: short ? year : nil)
  }

  /// The same in one of several years: `autumn of one of the 2010s`.
  func words(inOneOf years: String) -> String { words(of: "of \(years)", season: "of \(years)") }

  private func words(of years: String, season: String, year: String? = nil) -> String {
    let seasons = ["spring", "summer", "autumn", "winter"]
    let ordinals = ["1st", "2nd", "3rd", "4th"]
    switch code {
    case ...24: return "\(seasons[code - 21]) \(season)"
    case 25...28: return "northern \(seasons[code - 25]) \(season)"
    case 29...32: return "southern \(seasons[code - 29]) \(season)"
    case 33...36:
      return year.map { "Q\(code - 32) \($0)" } ?? "\(ordinals[code - 33]) quarter \(years)"
    case 37...39: return "\(["first", "second", "last"][code - 37]) third \(years)"
    default: return year.map { "H\(code - 39) \($0)" } ?? "\(ordinals[code - 40]) half \(years)"
    }
  }
}
