/// A time of day as words give it: `11 a.m.`, `15:43 GMT`.
struct TimeInWords: Hashable {
  var clock: ClockTime
  /// The zone that the words name, as the time zone database does.
  var zone: String?
}

extension EnglishParser {
  /// A time of day after a complete day: `, 11 a.m.`, `—2:25 p.m.`, ` at 15:43 GMT`, `at noon`.
  mutating func parseTime(after date: PartialDate) throws(DateReadingError) -> TimeInWords? {
    guard date.isDay || date.fixed != nil, date.time == nil else { return nil }
    if !take(","), !takeDash(), word() == "t", !isSpaced() { advance() }
    _ = take(words: "at")
    return try parseClock()
  }

  /// A time of day before its day: `15:30, 3 May 1945`, `at 11 a.m. on 11 November 1918`.
  mutating func parseLeadingTime() throws(DateReadingError) -> TimeInWords? {
    // "3.30 May" is no time: only a colon, "a.m." or "p.m." makes one here.
    if take(oneOf: ["noon on", "midday on"]) { return named(hour: 12) }
    guard number() != nil, kind(1) == .sign(":") || isHalfDay(1) || isHalfDay(3),
      let time = try parseClock()
    else { return nil }
    _ = take(",")
    _ = take(words: "on")
    return time
  }

  private func isHalfDay(_ distance: Int) -> Bool {
    ["am", "pm"].contains(word(distance) ?? "")
  }

  private mutating func parseClock() throws(DateReadingError) -> TimeInWords? {
    if take(oneOf: ["noon", "midday", "12 noon"]) { return named(hour: 12) }
    guard let hour = number(), !hour.isOrdinal, hour.digits <= 2 || hour.digits == 4 else {
      return nil
    }
    advance()
    if hour.digits == 4 { return try parseHours(hour.value) }
    var minute = 0
    var second: Int?
    var isComplete = false
    if kind() == .sign(":") || kind() == .sign("."), let value = number(1), value.digits == 2 {
      advance(2)
      minute = value.value
      isComplete = true
      if take(":"), let value = number(), value.digits == 2 {
        advance()
        second = value.value
      }
    }
    var hours = hour.value
    let isMorning = take(oneOf: ["am", "a m"])
    if isMorning || take(oneOf: ["pm", "p m"]) {
      guard (1...12).contains(hours) else { throw noSuchTime }
      hours = hours % 12 + (isMorning ? 0 : 12)
    } else if !isComplete {
      guard hours == 12, take(oneOf: ["noon", "midday"]) else { return nil }
    }
    guard let clock = ClockTime(hour: hours, minute: minute, second: second) else {
      throw noSuchTime
    }
    return TimeInWords(clock: clock, zone: takeZone())
  }

  private var noSuchTime: DateReadingError {
    .impossible(text: text, reason: "there is no such time of day")
  }

  private mutating func named(hour: Int) -> TimeInWords? {
    ClockTime(hour: hour, minute: 0).map { TimeInWords(clock: $0, zone: takeZone()) }
  }

  /// `1425 hours`, `0630 hrs`.
  private mutating func parseHours(_ value: Int) throws(DateReadingError) -> TimeInWords? {
    // "1425Z" is the time of a telegram.
    guard take(oneOf: ["hours", "hrs", "h"]) || word() == "z" && !isSpaced() else { return nil }
    guard let clock = ClockTime(hour: value / 100, minute: value % 100) else { throw noSuchTime }
    return TimeInWords(clock: clock, zone: takeZone())
  }

  private mutating func takeZone() -> String? {
    if take(oneOf: ["gmt", "utc", "z"]) { return "UTC" }
    _ = take(words: "local time")
    return nil
  }
}
