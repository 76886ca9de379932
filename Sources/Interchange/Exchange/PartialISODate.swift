import Chronology

/// Dates as far as ISO 8601 can say them: a day, a month or a year, and never padded.
enum PartialISODate {
  /// What two days have in common: a day, a month or a year; nil where not even that, or where the
  /// year is not of four digits.
  static func common(_ first: DayBound?, _ last: DayBound?) -> String? {
    guard let a = first?.date, let b = last?.date, a.year == b.year, (1000...9999).contains(a.year)
    else { return nil }
    let text = a.description
    if a == b { return text }
    return String(a.month == b.month ? text.prefix(7) : text.prefix(4))
  }

  /// A date's beginning and end; one date where it does not go on.
  struct Span {
    var date: String?
    var start: String?
    var end: String?
    /// Whether it says less than the EDTF does.
    var isLoss: Bool
  }

  /// A date as one point or as two.
  static func span(of edtf: EDTF?) -> Span {
    guard let edtf else { return Span(isLoss: false) }
    let bounds = edtf.bounds
    guard edtf.isInterval else {
      let date = common(bounds.earliest, bounds.latest)
      return Span(date: date, isLoss: date != edtf.description)
    }
    let start = common(bounds.earliest, bounds.latestBeginning)
    let end = common(bounds.earliestEnd, bounds.latest)
    return Span(
      start: start, end: end,
      isLoss: [start, end].map(open).joined(separator: "/") != edtf.description)
  }

  /// An end of which nothing can be said stands as open.
  private static func open(_ date: String?) -> String { date ?? ".." }
}
