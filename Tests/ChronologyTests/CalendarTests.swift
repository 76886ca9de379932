import Testing

@testable import Chronology

@Suite("Other calendars")
struct CalendarTests {
  /// Computed with the Python package convertdate 2.4.
  static let known: [(DateCalendar, Int64, Int, Int, String)] = [
    (.julian, 1917, 10, 25, "1917-11-07"), (.julian, 1900, 2, 28, "1900-03-12"),
    (.julian, 1900, 2, 29, "1900-03-13"), (.julian, 1900, 3, 1, "1900-03-14"),
    (.julian, 1582, 10, 4, "1582-10-14"), (.julian, 1066, 10, 14, "1066-10-20"),
    (.julian, 1732, 2, 11, "1732-02-22"), (.julian, 0, 2, 29, "0000-02-27"),
    (.julian, -43, 3, 15, "-0043-03-13"), (.hebrew, 5708, 2, 5, "1948-05-14"),
    (.hebrew, 5708, 10, 10, "1947-12-23"), (.hebrew, 5727, 1, 15, "1967-04-25"),
    (.hebrew, 5784, 12, 30, "2024-03-10"), (.hebrew, 5784, 13, 14, "2024-03-24"),
    (.hebrew, 5783, 12, 14, "2023-03-07"), (.hebrew, 5699, 7, 1, "1938-09-26"),
    (.hebrew, 4856, 2, 23, "1096-05-24"), (.hebrew, 5702, 8, 30, "1941-11-20"),
    (.hebrew, 1, 7, 1, "-3760-09-07"), (.islamic, 1400, 1, 1, "1979-11-21"),
    (.islamic, 1, 1, 1, "0622-07-19"), (.islamic, 61, 1, 10, "0680-10-13"),
    (.islamic, 1336, 12, 30, "1918-10-06"), (.islamic, 857, 5, 20, "1453-06-07"),
    (.frenchRepublican, 2, 11, 9, "1794-07-27"), (.frenchRepublican, 8, 2, 18, "1799-11-09"),
    (.frenchRepublican, 4, 1, 13, "1795-10-05"), (.frenchRepublican, 3, 13, 6, "1795-09-22"),
    (.frenchRepublican, 1, 1, 1, "1792-09-22"), (.frenchRepublican, 14, 4, 10, "1805-12-31"),
  ]

  @Test(arguments: known)
  func aDayIsKnownInBothDirections(
    calendar: DateCalendar, year: Int64, month: Int, day: Int, gregorian: String
  ) throws {
    let date = try #require(CalendarDay(calendar, year: year, month: month, day: day))
    #expect(date.civilDate.description == gregorian)
    #expect(date.civilDate.inCalendar(calendar) == date)
  }

  /// The sums of year, month and day as one number over every 97th day, and over every day of the
  /// Republic, by convertdate.
  @Test(arguments: [
    (DateCalendar.julian, -700_000, 76_000, 97, 89_215_254_464 as Int64),
    (.hebrew, -700_000, 76_000, 97, 390_040_163_397),
    (.islamic, -492_148, 76_000, 97, 46_991_712_535),
    (.frenchRepublican, -64_748, -59_635, 1, 386_909_248),
  ])
  func manyDaysAgreeWithAnotherProgram(
    calendar: DateCalendar, first: Int, end: Int, step: Int, sum: Int64
  ) {
    var total: Int64 = 0
    for number in stride(from: first, to: end, by: step) {
      guard let day = CivilDate(dayNumber: Int64(number)).inCalendar(calendar) else { continue }
      total += day.year * 10_000 + Int64(day.month * 100 + day.day)
    }
    #expect(total == sum)
  }

  @Test(arguments: DateCalendar.allCases)
  func everyDayComesBack(calendar: DateCalendar) throws {
    var random = SplitMix64(seed: 1942)
    let rules = calendar.rules
    let first = rules.startOfYear(rules.years.lowerBound)
    let last = rules.startOfYear(rules.years.upperBound + 1) - 1
    var numbers = [first, first + 1, last - 1, last]
    for _ in 0..<3000 { numbers.append(Int64.random(in: first...last, using: &random)) }
    for number in numbers {
      let date = CivilDate(dayNumber: number)
      let day = try #require(date.inCalendar(calendar))
      let again = CalendarDay(calendar, year: day.year, month: day.month, day: day.day)
      #expect(again == day)
      #expect(again?.civilDate == date)
    }
    #expect(CivilDate(dayNumber: first - 1).inCalendar(calendar) == nil)
    #expect(CivilDate(dayNumber: last + 1).inCalendar(calendar) == nil)
    #expect(CivilDate(dayNumber: .max).inCalendar(calendar) == nil)
    #expect(CivilDate(dayNumber: .min).inCalendar(calendar) == nil)
  }

  @Test(arguments: DateCalendar.allCases)
  func theDaysFollowOneAnother(calendar: DateCalendar) throws {
    let start = CivilDate.number(1793, 1, 1)
    var seen: Set<CalendarDay> = []
    var before: CalendarDay?
    for number in start..<(start + 4000) {
      let day = try #require(CivilDate(dayNumber: number).inCalendar(calendar))
      #expect(seen.insert(day).inserted)
      if let before, day.day != 1 {
        #expect((day.year, day.month, day.day) == (before.year, before.month, before.day + 1))
      }
      before = day
    }
  }

  @Test func whatNoCalendarHasIsNoDay() {
    for (calendar, year, month, day): (DateCalendar, Int64, Int, Int) in [
      (.julian, 1901, 2, 29), (.julian, 10_000, 1, 1), (.julian, 1900, 13, 1),
      (.hebrew, 5783, 13, 1), (.hebrew, 5701, 8, 30), (.hebrew, 0, 7, 1), (.islamic, 1400, 2, 30),
      (.islamic, 1, 12, 30), (.islamic, 0, 1, 1), (.frenchRepublican, 2, 13, 6),
      (.frenchRepublican, 15, 1, 1), (.frenchRepublican, 2, 14, 1), (.gregorian, 1900, 2, 29),
      (.islamic, .max, 1, 1), (.hebrew, .min, .min, .min), (.julian, 1, .max, .max),
    ] {
      #expect(CalendarDay(calendar, year: year, month: month, day: day) == nil)
    }
  }

  @Test func theJulianCalendarFallsBehind() {
    for (day, offset) in [
      ("1942-09-01", 13), ("1900-03-13", 12), ("1900-03-14", 13), ("1812-06-24", 12),
      ("1732-02-22", 11), ("1582-10-15", 10), ("0250-01-01", 0), ("2100-03-15", 14),
    ] {
      #expect(CivilDate(iso: day).flatMap(JulianCalendar.offset) == offset)
    }
    #expect(JulianCalendar.offset(on: CivilDate(dayNumber: .max)) == nil)
  }

  @Test func aDayIsPutIntoWords() {
    let cases: [(String, DateCalendar, String, String)] = [
      ("1942-09-01", .julian, "19 August 1942 (Old Style)", "julian:1942-08-19"),
      ("1947-12-23", .hebrew, "10 Tevet 5708", "hebrew:10 Tevet 5708"),
      ("2024-03-10", .hebrew, "30 Adar I 5784", "hebrew:30 Adar I 5784"),
      ("1979-11-21", .islamic, "1 Muharram 1400", "islamic:1 Muharram 1400"),
      ("1794-07-27", .frenchRepublican, "9 Thermidor, Year II", "french:9 Thermidor, Year II"),
      (
        "1795-09-19", .frenchRepublican, "3rd complementary day, Year III",
        "french:3rd complementary day, Year III"
      ),
      ("1942-09-01", .gregorian, "1 September 1942", "1942-09-01"),
    ]
    for (iso, calendar, words, typed) in cases {
      let day = CivilDate(iso: iso)?.inCalendar(calendar)
      #expect(day?.words() == words)
      #expect(day?.words(.iso) == typed)
    }
    let day = CivilDate(iso: "1942-09-01")
    #expect(day?.inCalendar(.julian)?.words(.american) == "August 19, 1942 (Old Style)")
  }
}
