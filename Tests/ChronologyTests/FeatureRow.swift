import Chronology
import Testing

/// A row of a table of EDTF: an expression, its level, and its bounds.
///
/// A bound is a day, `open`, or `unknown`; a day that cannot be counted is unknown too.
struct FeatureRow: CustomTestStringConvertible, Sendable {
  var text: String
  var level: Int
  var earliest: String
  var latest: String

  init(_ text: String, _ level: Int, _ earliest: String, _ latest: String) {
    self.text = text
    self.level = level
    self.earliest = earliest
    self.latest = latest
  }

  /// An expression that is one day.
  init(_ text: String, _ level: Int, on day: String) { self.init(text, level, day, day) }

  /// An expression for some days of a year or all of it.
  init(_ text: String, _ level: Int, year: String) {
    self.init(text, level, year + "-01-01", year + "-12-31")
  }

  var testDescription: String { text }

  /// Checks that the expression is read as the row says, and written as it was.
  func check(_ sourceLocation: SourceLocation = #_sourceLocation) throws {
    let date = try EDTF(parsing: text)
    #expect(date.description == text, sourceLocation: sourceLocation)
    #expect(date.level == level, "\(text)", sourceLocation: sourceLocation)
    #expect(Self.word(date.earliest) == earliest, "\(text)", sourceLocation: sourceLocation)
    #expect(Self.word(date.latest) == latest, "\(text)", sourceLocation: sourceLocation)
  }

  static func word(_ bound: DayBound) -> String {
    switch bound {
    case .open: "open"
    case .unknown: "unknown"
    case .day(let number): CivilDate(dayNumber: number).description
    }
  }
}

/// Checks that a text is answered where the standard leaves it open: refused in words, or read as
/// something that can be written and read again.
func expectAnswer(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  do {
    let date = try EDTF(parsing: text)
    #expect(EDTF(date.description) == date, "\(text)", sourceLocation: sourceLocation)
    if let first = date.earliest.day, let last = date.latest.day {
      #expect(first <= last, "\(text)", sourceLocation: sourceLocation)
    }
  } catch {
    #expect(!error.reason.isEmpty, "\(text)", sourceLocation: sourceLocation)
    #expect(
      (1...text.utf8.count + 1).contains(error.column), "\(text)", sourceLocation: sourceLocation)
  }
}
