extension EnglishParser {
  /// A time of day after a complete day: `, 11 a.m.`, `—2:25 p.m.`, ` at 15:43 GMT`.
  mutating func parseTime(after date: PartialDate) throws(DateReadingError) -> ShiftedTime? {
    guard date.day != nil, date.month != nil, date.time == nil else { return nil }
    if !take(","), !takeDash() {}
    _ = take(words: "at")
    guard let hour = number(), !hour.isOrdinal, hour.digits <= 2 else { return nil }
    advance()
    var minute = 0
    var second = 0
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
      guard (1...12).contains(hours) else {
        throw .impossible(text: text, reason: "there is no such time of day")
      }
      hours = hours % 12 + (isMorning ? 0 : 12)
    } else if !isComplete {
      return nil
    }
    guard let clock = ClockTime(hour: hours, minute: minute, second: second) else {
      throw .impossible(text: text, reason: "there is no such time of day")
    }
    let isUTC = take(oneOf: ["gmt", "utc", "z"])
    return ShiftedTime(clock: clock, shift: isUTC ? .utc : nil)
  }
}
