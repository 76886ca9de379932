/// A time of day as exact as it was given, to the minute or to the second.
public struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The hour, from 0 to 23.
  public let hour: Int
  /// The minute, from 0 to 59.
  public let minute: Int
  /// The second, from 0 to 59, or nil where none was given.
  public let second: Int?

  /// Makes a time of day, or nil when there is no such time.
  public init?(hour: Int, minute: Int, second: Int? = nil) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second ?? 0)
    else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Reads `HH:MM` or `HH:MM:SS`.
  /// - Throws: ``ClockTimeError`` for anything else.
  public init(parsing text: String) throws(ClockTimeError) {
    var scanner = ByteScanner(text)
    guard let time = scanner.takeClockTime(), scanner.isAtEnd else {
      throw ClockTimeError(text: text)
    }
    self = time
  }

  /// The seconds since midnight, the missing seconds counted as none.
  public var secondsFromMidnight: Int { hour * 3600 + minute * 60 + (second ?? 0) }

  /// The time as it was given: `15:43` or `15:43:20`.
  public var description: String {
    twoDigits(hour) + ":" + twoDigits(minute) + (second.map { ":" + twoDigits($0) } ?? "")
  }

  /// Whether one time comes before another; to the minute comes before to the second.
  public static func < (a: Self, b: Self) -> Bool {
    (a.secondsFromMidnight, a.second ?? -1) < (b.secondsFromMidnight, b.second ?? -1)
  }
}

/// A text that is no time of day and no span of them.
public struct ClockTimeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text, cut after eighty characters.
  public let text: String

  /// Makes an error about a text.
  public init(text: String) {
    self.text = clipped(text)
  }

  /// The text and what would be right.
  public var description: String {
    "\"\(text)\" is not a time of day: write it as 15:43 or 15:43:20, a span as 11:00-12:40"
  }
}

extension ByteScanner {
  mutating func takeClockTime() -> ClockTime? {
    guard let hour = takeTwoDigits(), take(":"), let minute = takeTwoDigits() else { return nil }
    guard take(":") else { return ClockTime(hour: hour, minute: minute) }
    guard let second = takeTwoDigits() else { return nil }
    return ClockTime(hour: hour, minute: minute, second: second)
  }
}
