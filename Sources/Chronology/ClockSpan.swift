/// A time of day, or the time from one to another.
///
/// An end that is before its beginning is on the next day.
public struct ClockSpan: Hashable, Sendable, CustomStringConvertible {
  /// The time, or when it begins.
  public let start: ClockTime
  /// When it ends, or nil for a single time.
  public let end: ClockTime?

  /// Makes a span from its two times, or a single time.
  public init(start: ClockTime, end: ClockTime? = nil) {
    self.start = start
    self.end = end
  }

  /// Reads `15:43`, `11:00-12:40` or either with seconds; the dash may be any, with spaces or not.
  /// - Throws: ``ClockTimeError`` for anything else.
  public init(parsing text: String) throws(ClockTimeError) {
    var plain = ""
    for scalar in text.unicodeScalars where scalar != " " {
      plain.unicodeScalars.append(isDash(scalar) ? "-" : scalar)
    }
    var scanner = ByteScanner(plain)
    guard let start = scanner.takeClockTime() else { throw ClockTimeError(text: text) }
    var end: ClockTime?
    if scanner.take("-") {
      end = scanner.takeClockTime()
      if end == nil { throw ClockTimeError(text: text) }
    }
    guard scanner.isAtEnd else { throw ClockTimeError(text: text) }
    self.init(start: start, end: end)
  }

  /// Whether it goes on past midnight.
  public var passesMidnight: Bool {
    end.map { $0.secondsFromMidnight < start.secondsFromMidnight } ?? false
  }

  /// The time, or both times with a hyphen between.
  public var description: String {
    start.description + (end.map { "-\($0)" } ?? "")
  }
}

/// Whether a scalar is a hyphen, a dash or a minus sign.
func isDash(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2D, 0x2010...0x2015, 0x2212: true
  default: false
  }
}
