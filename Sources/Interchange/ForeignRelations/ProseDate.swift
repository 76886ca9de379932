import Chronology

/// A date in prose: "March 3, 1961", "November 18", "January 1961".
struct ProseDate: Hashable, Sendable {
  /// The year, where it is said.
  var year: Int64?
  /// The month.
  var month: Int
  /// The day, where it is said.
  var day: Int?
  /// The last of several days: "June 3–4".
  var lastDay: Int?
  /// The words.
  var given: String

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for month in Month.allCases {
      months[month.name] = month.rawValue
      months["\(month.name.prefix(month == .september ? 4 : 3))."] = month.rawValue
    }
    return months
  }()

  /// The first date in a text.
  static func first(in text: String) -> ProseDate? { find(in: text)?.date }

  /// The first date of a heading that stands behind a comma, and where it begins and ends.
  static func inHeading(
    _ text: String
  ) -> (date: ProseDate, range: Range<String.Index>)? {
    var rest = text[...]
    while let found = find(in: rest) {
      let before = text[..<found.range.lowerBound]
      let after = text[found.range.upperBound...].drop { $0 == " " }
      if before.hasSuffix(", ") || before.hasSuffix("; ") || before.hasSuffix("on "),
        after.isEmpty || ".,;[(L".contains(after.first ?? ".")
      {
        return found
      }
      rest = text[found.range.upperBound...]
    }
    return nil
  }

  private static func find(
    in text: some StringProtocol
  ) -> (date: ProseDate, range: Range<String.Index>)? {
    for match in Substring(text).matches(of: Self.monthWithDays) {
      guard let month = months[String(match.1)], match.2 != nil || match.4 != nil else { continue }
      // "5 January 1951"
      let before = Substring(text)[..<match.range.lowerBound].suffix(4)
      if match.2 == nil, let found = before.firstMatch(of: Self.dayBefore) {
        let range = found.1.startIndex..<match.range.upperBound
        let date = ProseDate(
          year: match.4.flatMap { Int64($0) }, month: month, day: Int(found.1),
          given: String(Substring(text)[range]))
        return (date, range)
      }
      let date = ProseDate(
        year: match.4.flatMap { Int64($0) }, month: month, day: match.2.flatMap { Int($0) },
        lastDay: match.3.flatMap { Int($0) }, given: String(match.0))
      return (date, match.range)
    }
    return nil
  }

  /// The date as EDTF; nil where nobody says the year, or there is no such day.
  func edtf(year known: Int64?) -> EDTF? {
    guard let year = year ?? known else { return nil }
    guard let day else {
      let number = month < 10 ? "0\(month)" : "\(month)"
      return EDTF("\(EDTF.padded(year))-\(number)")
    }
    guard let first = CivilDate(year: year, month: month, day: day) else { return nil }
    guard let lastDay else { return EDTF(day: first) }
    guard let last = CivilDate(year: year, month: month, day: lastDay), first < last else {
      return nil
    }
    return EDTF("\(first)/\(last)")
  }
}

// Patterns are made once: making one costs more than looking for it.
extension ProseDate {
  nonisolated(unsafe) private static let monthWithDays =
    #/\b((?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\.|\p{Lu}\p{Ll}{2,8})(?:\s(\d{1,2})(?!\d)(?:\s?[–-]\s?(\d{1,2})(?!\d))?)?(?:(?:,?\s|\.\s(?=\d{4}[,.]))(1[789]\d\d)\b)?/#
  nonisolated(unsafe) private static let dayBefore = #/(?:^|[\s\[(])(\d{1,2}) $/#
}
