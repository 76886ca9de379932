/// A complete time of day with its shift from UTC, if that is given.
struct ShiftedTime: Hashable, Sendable {
  var clock: ClockTime
  var shift: Shift?

  /// `Z`, or hours and perhaps minutes, kept as they were written.
  enum Shift: Hashable, Sendable {
    case utc
    case hours(isNegative: Bool, hours: Int, minutes: Int?)
  }

  var text: String {
    switch shift {
    case nil: return clock.description
    case .utc: return clock.description + "Z"
    case .hours(let isNegative, let hours, let minutes):
      let sign = isNegative ? "-" : "+"
      return clock.description + sign + twoDigits(hours)
        + (minutes.map { ":" + twoDigits($0) } ?? "")
    }
  }
}

extension ByteScanner {
  /// `hh:mm:ss` with `Z`, `±hh`, `±hh:mm` or nothing after it.
  mutating func parseShiftedTime() throws(EDTFError) -> ShiftedTime {
    let start = position
    guard let hour = takeTwoDigits(), take(":"), let minute = takeTwoDigits(), take(":"),
      let second = takeTwoDigits()
    else { throw error("a time of day is complete: hh:mm:ss") }
    guard let clock = ClockTime(hour: hour, minute: minute, second: second) else {
      throw error("a time of day runs from 00:00:00 to 23:59:59", at: start)
    }
    if take("Z") { return ShiftedTime(clock: clock, shift: .utc) }
    let isNegative = next == UInt8(ascii: "-")
    guard isNegative || next == UInt8(ascii: "+") else { return ShiftedTime(clock: clock) }
    advance()
    let place = position
    guard let hours = takeTwoDigits() else { throw error("a shift is ±hh or ±hh:mm") }
    var minutes: Int?
    if take(":") {
      guard let value = takeTwoDigits() else { throw error("a shift is ±hh or ±hh:mm") }
      minutes = value
    }
    guard hours <= 23, minutes ?? 0 <= 59 else {
      throw error("a shift is less than a day", at: place)
    }
    return ShiftedTime(
      clock: clock, shift: .hours(isNegative: isNegative, hours: hours, minutes: minutes))
  }
}
