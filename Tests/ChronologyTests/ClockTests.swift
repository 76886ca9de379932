import Chronology
import Testing

@Suite("A time of day")
struct ClockTests {
  @Test(arguments: ["00:00", "15:43", "15:43:20", "23:59:59"])
  func isReadAsExactlyAsItIsGiven(text: String) throws {
    #expect(try ClockTime(parsing: text).description == text)
  }

  @Test(arguments: [
    "", "15", "24:00", "12:60", "12:00:60", "1:00", "noon", "１２:００", "12:00 ", "-1:00",
  ])
  func isRefused(text: String) {
    #expect(throws: ClockTimeError.self) { try ClockTime(parsing: text) }
  }

  @Test func comesInOrder() throws {
    #expect(try ClockTime(parsing: "09:00") < ClockTime(parsing: "09:00:00"))
    #expect(try ClockTime(parsing: "09:00:59") < ClockTime(parsing: "09:01"))
    #expect(try ClockTime(parsing: "01:01:01").secondsFromMidnight == 3661)
  }

  @Test(arguments: ["11:00-12:40", "11:00–12:40", "11:00 — 12:40"])
  func aSpanTakesAnyDash(text: String) throws {
    let span = try ClockSpan(parsing: text)
    #expect(span.description == "11:00-12:40")
    #expect(!span.passesMidnight)
  }

  @Test func aSpanMayPassMidnight() throws {
    #expect(try ClockSpan(parsing: "23:00-01:30").passesMidnight)
    #expect(try ClockSpan(parsing: "15:43").end == nil)
    for text in ["", "11:00-", "-11:00", "11:00-12:40-13:00", "11:00/12:00"] {
      #expect(throws: ClockTimeError.self) { try ClockSpan(parsing: text) }
    }
  }
}
