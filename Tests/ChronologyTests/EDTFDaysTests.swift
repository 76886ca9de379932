import Chronology
import Testing

@Suite("The days of a date, and how many there are")
struct EDTFDaysTests {
  private func day(_ text: String) -> Int64 { CivilDate(iso: text)?.dayNumber ?? 0 }

  private func days(_ first: String, _ last: String) -> DayRange {
    DayRange(first: day(first), last: day(last))
  }

  @Test func aSetIsOnNoDayBetweenItsMembers() throws {
    let date = try EDTF(parsing: "[1962,1964]")
    #expect(date.contains(day: day("1962-12-31")))
    #expect(!date.contains(day: day("1963-06-01")))
    #expect(
      Array(date.days(in: days("1962-12-30", "1964-01-02"))) == [
        days("1962-12-30", "1962-12-31"), days("1964-01-01", "1964-01-02"),
      ])
  }

  @Test func runsThatAdjoinAreOne() throws {
    let all = DayRange(first: nil, last: nil)
    #expect(
      try Array(EDTF(parsing: "[1960..1961,1962-01-01,1962-01-0X]").days(in: all))
        == [days("1960-01-01", "1962-01-09")])
    #expect(
      try Array(EDTF(parsing: "200X-XX-XX").days(in: all)) == [days("2000-01-01", "2009-12-31")])
    #expect(try Array(EDTF(parsing: "XXXX-12-25").days(in: all).prefix(3)).count == 3)
    #expect(
      try Array(EDTF(parsing: "Y17E30").days(in: DayRange(first: 0, last: nil))).isEmpty)
  }

  @Test func theRunsAreTheDaysItCanLieOn() {
    var random = SplitMix64(seed: 21)
    for date in EDTFPropertyTests.dates.prefix(600) {
      let start = date.earliest.day ?? date.latest.day ?? 0
      let first = start + Int64.random(in: -40...400, using: &random)
      let range = DayRange(first: first, last: first + 60)
      let expected = (first...first + 60).filter { date.contains(day: $0) }
      let runs = Array(date.days(in: range))
      let found = runs.flatMap { Array(($0.first ?? 0)...($0.last ?? 0)) }
      #expect(found == expected, "\(date) from \(CivilDate(dayNumber: first))")
      for (a, b) in zip(runs, runs.dropFirst()) {
        #expect((a.last ?? 0) + 1 < (b.first ?? 0), "\(date)")
      }
    }
  }

  static let lasting: [(String, Int64?, Int64?)] = [
    ("1942/1943", 2, 730), ("1942", 1, 365), ("1942-06-01", 1, 1), ("198X", 1, 366),
    ("1985-04-XX", 1, 1), ("1985-XX", 1, 31), ("XXXX-02", 1, 29), ("1960-24", 1, 90),
    ("1949/..", 1, nil), ("../1949", 1, nil), ("1942-06-01/1942-06-03", 3, 3),
    ("1942-06/1942", 1, 214), ("[1962-02,1963-02]", 1, 28), ("[1962..1964]", 1, 366),
    ("[1962-01-01..1962-05-01]", 1, 1), ("[1962..]", 1, nil),
    ("XXXX-12-25/XXXX-12-31", 7, 3_652_066),
    ("Y17E30", 1, 366), ("Y12345", 1, 365), ("2001/Y17E30", nil, nil),
  ]

  @Test(arguments: lasting)
  func durations(text: String, least: Int64?, greatest: Int64?) throws {
    let expected = DayDistance(least: least, greatest: greatest)
    #expect(try EDTF(parsing: text).duration == expected)
  }

  @Test func theDistanceIsThatOfTheBounds() throws {
    func distance(_ a: String, _ b: String) throws -> DayDistance {
      try EDTF(parsing: a).distance(to: EDTF(parsing: b))
    }
    #expect(try distance("1943-01-02", "1943") == DayDistance(least: -1, greatest: 363))
    #expect(try distance("1942-12-31", "1943-01-02") == DayDistance(least: 2, greatest: 2))
    #expect(try distance("1943-01-02", "1942-12-31") == DayDistance(least: -2, greatest: -2))
    #expect(try distance("1943-01-01", "1943-01-03/..") == DayDistance(least: 2, greatest: nil))
    #expect(try distance("../1943-01-01", "1943-01-03") == DayDistance(least: 2, greatest: nil))
    #expect(try distance("2001", "Y17E30") == DayDistance(least: nil, greatest: nil))
  }

  @Test(arguments: [
    ("1942/1943", "1942-12-31", "1943-01-01"), ("1940-05/1943-02", "1940-05-31", "1943-02-01"),
    ("2001-05-03/2001", "2001-05-03", "2001-05-03"), ("1949-08-24/..", "1949-08-24", "1949-08-24"),
    ("2001-02-03", "2001-02-03", "2001-02-03"),
    ("2004-02-X5/2004-02-10", "2004-02-05", "2004-02-10"),
  ])
  func certainDays(text: String, first: String, last: String) throws {
    #expect(try EDTF(parsing: text).certainDays == days(first, last))
  }

  @Test(arguments: ["1942/1942-06", "1949/..", "../1949", "1949", "[1962,1964]", "Y17E30/.."])
  func noDayIsCertain(text: String) throws { #expect(try EDTF(parsing: text).certainDays == nil) }

  @Test func theCertainDaysAreThoseInEverySpan() {
    var world = SmallWorld(random: SplitMix64(seed: 5))
    let all = Array(SmallWorld.window)
    for _ in 0..<150 {
      guard let interval = world.interval(), let date = EDTF(interval.text) else { continue }
      let spans = interval.spans(all)
      let expected = all.filter { day in spans.allSatisfy { $0.0 <= day && day <= $0.1 } }
      let found = date.certainDays
      #expect(found?.first == expected.first && found?.last == expected.last, "\(date)")
      let lengths = spans.map { $0.1 - $0.0 + 1 }
      #expect(date.duration.least == lengths.min(), "\(date)")
      if let greatest = date.duration.greatest { #expect(greatest == lengths.max(), "\(date)") }
    }
  }

  @Test func theMembersOfASetAreDates() throws {
    let members = try EDTF(parsing: "[1667,1668-12..]").members
    #expect(members.map(\.description) == ["1667", "[1668-12..]"])
    #expect(try EDTF(parsing: "{1667..1668,1670}").members.first?.description == "{1667..1668}")
    #expect(try EDTF(parsing: "1942/1943").members.map(\.description) == ["1942/1943"])
  }
}
