import Chronology
import Testing

@Suite("Dates in English words")
struct EnglishReaderTests {
  static let dateline = CivilDate(year: 2001, month: 11, day: 23)

  static let complete: [(String, String)] = [
    ("24 August 1949", "1949-08-24"), ("August 24, 1949", "1949-08-24"),
    ("24 Aug. 1949", "1949-08-24"), ("24th of August, 1949", "1949-08-24"),
    ("the twenty-fourth day of August 1949", "1949-08-24"), ("24.viii.1949", "1949-08-24"),
    ("24/8/1949", "1949-08-24"), ("24.8.1949", "1949-08-24"), ("Aug 1949", "1949-08"),
    ("in 1949", "1949"), ("c. 1942", "1942~"), ("probably May 1940", "1940-05?"),
    ("c. May 1940?", "1940-05%"), ("autumn 1942", "1942-23"), ("the winter of 1942–43", "1942-24"),
    ("1942-43", "1942/1943"), ("1942/1943", "1942/1943"), ("1940-41", "1940/1941"),
    ("1911–12", "1911/1912"), ("1940-05", "1940-05"), ("1947/8", "1947/1948"),
    ("3-5 October 2001", "2001-10-03/2001-10-05"), ("October 3–5, 2001", "2001-10-03/2001-10-05"),
    ("23 August 1942 - 2 February 1943", "1942-08-23/1943-02-02"),
    ("December to January 1942", "1941-12/1942-01"), ("from 1939 to 1945", "1939/1945"),
    ("since 24 August 1949", "1949-08-24/.."), ("until 1991", "../1991"),
    ("1949–present", "1949/.."), ("1941–?", "1941/"), ("by May 1940", "[..1940-05]"),
    ("before 1 March 1940", "[..1940-02-29]"), ("after 1942", "[1943..]"),
    ("not before 1942", "[1942..]"), ("before the end of 1942", "[..1942]"),
    ("1942 or later", "[1942..]"), ("22 or 23 November 2001", "[2001-11-22,2001-11-23]"),
    ("November 22, 23 or 24, 2001", "[2001-11-22,2001-11-23,2001-11-24]"),
    ("between 28 June and 4 August 1914", "[1914-06-28..1914-08-04]"),
    ("between May 1940 and 3 June 1941", "[1940-05-01..1941-06-03]"),
    ("1919, 1921 and 1924", "{1919,1921,1924}"), ("late February 1940", "[1940-02-21..1940-02-29]"),
    ("mid-1942", "[1942-05..1942-08]"), ("the early 1940s", "[1940..1943]"), ("1940s", "194X"),
    ("late 1942 – early 1943", "1942-39/1943-37"), ("the nineteenth century", "18XX"),
    ("5th century BC", "[-0499..-0400]"), ("Q2 1948", "1948-34"), ("44 BC", "-0043"),
    ("480–479 BC", "-0479/-0478"), ("AD 800", "0800"), ("25 October 1917 (O.S.)", "1917-11-07"),
    ("25 October/7 November 1917", "1917-11-07"), ("February 1917 O.S.", "1917-02-14/1917-03-13"),
    ("11 February 1731/2", "1732-02-22"), ("12 May, year unknown", "XXXX-05-12"),
    ("some day in May 1940", "1940-05-XX"), ("12 May 1940 (day uncertain)", "1940-05-?12"),
    ("11 November 1918, 11 a.m.", "1918-11-11"), ("[24 August 1949]", "1949-08-24"),
    ("194x", "194X"), ("[1940]", "1940"), ("12th-14th May 1940", "1940-05-12/1940-05-14"),
    ("the beginning of May 1940", "[1940-05-01..1940-05-10]"), ("1999–00", "1999/2000"),
    ("last week of May 1940", "1940-05-25/1940-05-31"), ("3 May 1940 (Friday)", "1940-05-03"),
    ("Monday 3 – Friday 7 September 2001", "2001-09-03/2001-09-07"),
  ]

  @Test(arguments: complete)
  func isReadWithoutADateline(words: String, edtf: String) throws {
    let reading = try EnglishDateReader().read(words)
    #expect(reading.edtf?.description == edtf)
    #expect(reading.given == words)
    #expect(!reading.usedDateline)
  }

  static let datelined: [(String, String)] = [
    ("3 October", "2001-10-03"), ("Wednesday", "2001-11-21"), ("on Friday", "2001-11-23"),
    ("last Friday", "2001-11-16"), ("Friday week", "2001-12-07"), ("next Monday", "2001-11-26"),
    ("yesterday", "2001-11-22"), ("by 22 November", "[..2001-11-22]"),
    ("22 or 23 November", "[2001-11-22,2001-11-23]"), ("Tuesday 11 September", "2001-09-11"),
    ("27 December – 4 January", "2001-12-27/2002-01-04"), ("January 3", "2002-01-03"),
    ("last week", "2001-11-12/2001-11-18"), ("two days ago", "2001-11-21"),
    ("two weeks ago", "2001-11-09~"), ("ten years ago", "1991~"), ("last October", "2001-10"),
    ("the 14th inst.", "2001-11-14"), ("28th ult.", "2001-10-28"), ("3 Oct 41", "1941-10-03"),
    ("Oct '62", "1962-10"), ("the evening of 3 October", "2001-10-03"),
    ("earlier this week", "[2001-11-19..2001-11-23]"), ("the 30th", "2001-10-30"),
  ]

  @Test(arguments: datelined)
  func isReadAgainstADateline(words: String, edtf: String) throws {
    #expect(try EnglishDateReader(dateline: Self.dateline).read(words).edtf?.description == edtf)
  }

  @Test(arguments: ["3 October", "Wednesday", "yesterday", "3 Oct 41", "last week", "the 14th"])
  func whatLeavesSomethingOutNeedsADateline(words: String) throws {
    #expect(throws: DateReadingError.needsDateline(text: words)) {
      try EnglishDateReader().read(words)
    }
  }

  @Test func aNumberThatCanBeDayOrMonthIsAmbiguousUnlessTheOrderIsTold() throws {
    let error = #expect(throws: DateReadingError.self) { try EnglishDateReader().read("3/4/2001") }
    #expect(error?.description == "ambiguous: 3 April or 4 March 2001")
    let british = EnglishDateReader(numericOrder: .dayFirst)
    #expect(try british.read("3/4/2001").edtf?.description == "2001-04-03")
    let american = EnglishDateReader(numericOrder: .monthFirst)
    #expect(try american.read("3/4/2001").edtf?.description == "2001-03-04")
  }

  @Test func theReadingSaysWhatItTookFromWhere() throws {
    let reader = EnglishDateReader(dateline: Self.dateline)
    #expect(try reader.read("3 October").usedDateline)
    #expect(try !reader.read("3 October 2001").usedDateline)
    #expect(try reader.read("25 October 1917 (O.S.)").calendar == .julian)
    #expect(try reader.read("undated").edtf == nil)
  }

  static let refused: [(String, String)] = [
    ("30 February", "impossible"), ("29 February 1900", "impossible"), ("13/13/1941", "impossible"),
    ("31 June 1940", "impossible"), ("Wednesday 4 October 2001", "contradiction"),
    ("1945–1939", "contradiction"), ("5–3 May 1940", "contradiction"),
    ("7 November 1917 (O.S. 24 October)", "contradiction"), ("the 1800s", "ambiguous"),
    ("9/11", "ambiguous"), ("12", "ambiguous"), ("recently", "vague"), ("soon", "vague"),
    ("three days later", "relative"), ("the following day", "relative"), ("after Munich", "event"),
    ("D-Day", "event"), ("1 Muharram", "unsupported"), ("FY 1948", "unsupported"),
    ("hello", "notADate"), ("Resolution 242", "notADate"), ("March on Rome", "notADate"),
    ("", "notADate"), ("3 Octber 2001", "notADate"), ("24 August 1949 hello", "notADate"),
  ]

  @Test(arguments: refused)
  func isRefusedForTheRightReason(words: String, reason: String) {
    let error = #expect(throws: DateReadingError.self) {
      try EnglishDateReader(dateline: Self.dateline).read(words)
    }
    let label = error.flatMap { Mirror(reflecting: $0).children.first?.label }
    #expect(label == reason)
  }

  @Test(arguments: ["next week", "next month", "next year", "tomorrow", "in three weeks"])
  func aDatelineAtTheEndOfTheYearsOfFourDigitsIsNone(words: String) throws {
    let dateline = CivilDate(year: 9999, month: 12, day: 30)
    #expect(throws: DateReadingError.needsDateline(text: words)) {
      try EnglishDateReader(dateline: dateline).read(words)
    }
  }

  @Test func whatFollowsTheLastMonthOfFourDigitsIsAYearOfFive() throws {
    #expect(try EnglishDateReader().read("after December 9999").edtf?.description == "[Y10000..]")
  }

  @Test func aLongSetIsReadAsWhatItIs() throws {
    let days = (0..<400).map { CivilDate(dayNumber: $0 * 3).description }
    let set = "[\(days.joined(separator: ","))]"
    #expect(try EnglishDateReader().read(set).edtf?.description == set)
  }

  @Test func aHostileTextIsAnsweredAndNeverCrashes() {
    let words = [
      "1942", "43", "May", "–", "-", "/", "or", "and", "between", "c.", "the", "3rd", "BC", "(",
      ")", "?", "O.S.", ",", "Monday", "last", "week", "ago", "two", "99999999999999", "\0",
      "\u{301}", "１", "winter", "first", "half", "of", "century", "999999999", "s", ":", "12", "pm",
      "until", "[", "]", "early", "9999", "0", "00", "1940s", "inst.", "earlier", "this", "year",
      "next", "later", "hence", "today", "tomorrow", "fortnight", "weekend", "before last", "days",
      "after next", "months", "in", "'14", "--", "unknown", "day", "no", "from", "on", "by", "c.",
    ]
    var random = SplitMix64(seed: 11)
    let far = CivilDate(dayNumber: .max)
    for round in 0..<6000 {
      let count = Int.random(in: 1...6, using: &random)
      let parts = (0..<count).map { _ in random.pick(words) }
      let text = parts.joined(separator: random.pick(["", " "]))
      let reader = EnglishDateReader(
        dateline: [far, CivilDate(dayNumber: .min), Self.dateline][round % 3])
      do {
        let date = try reader.read(text).edtf
        if let date { #expect(EDTF(date.description) == date) }
      } catch {
        #expect(error.description.utf8.count < 600)
      }
    }
  }
}
