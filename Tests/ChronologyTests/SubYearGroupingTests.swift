import Chronology
import Testing

@Suite("The parts of a year, from 21 to 41")
struct SubYearGroupingTests {
  /// The code, the first month, and how many there are.
  static let parts: [(code: Int, first: Int, count: Int)] = [
    (21, 3, 3), (22, 6, 3), (23, 9, 3), (24, 12, 3), (25, 3, 3), (26, 6, 3), (27, 9, 3),
    (28, 12, 3), (29, 9, 3), (30, 12, 3), (31, 3, 3), (32, 6, 3), (33, 1, 3), (34, 4, 3),
    (35, 7, 3), (36, 10, 3), (37, 1, 4), (38, 5, 4), (39, 9, 4), (40, 1, 6), (41, 7, 6),
  ]

  static let lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  @Test(arguments: [
    ("2001", "2002", 28), ("2003", "2004", 29), ("1899", "1900", 28), ("1999", "2000", 29),
    ("0000", "0001", 28), ("-0001", "0000", 29), ("-0005", "-0004", 29), ("9999", "10000", 29),
  ])
  func partsAreWholeMonths(year: String, next: String, februaryOfNext: Int) throws {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    #expect(Self.parts.map(\.code) == Array(21...41))
    for (code, first, count) in Self.parts {
      let last = first + count - 1
      let end =
        last > 12
        ? "\(next)-02-\(februaryOfNext)" : "\(year)-\(two(last))-\(Self.lastDays[last - 1])"
      let isLevelOne = code <= 24
      try FeatureRow("\(year)-\(code)", isLevelOne ? 1 : 2, "\(year)-\(two(first))-01", end).check()
    }
  }

  @Test func onlySeasonsAreLevelOne() throws {
    for code in 21...41 {
      let date = try EDTF(parsing: "1942-\(code)")
      #expect(date.level == (code <= 24 ? 1 : 2))
      #expect(date.shape == (code <= 32 ? .season : .partOfYear))
      #expect(date.partOfYear?.code == code && date.partOfYear?.year == 1942)
    }
  }

  @Test func theSeasonsOfTheSouthAreSixMonthsOff() throws {
    for (north, south) in [(25, 31), (26, 32), (27, 29), (28, 30)] {
      let (a, b) = (try EDTF(parsing: "1982-\(north)"), try EDTF(parsing: "1982-\(south)"))
      #expect(a.bounds == b.bounds)
      #expect(a != b)
    }
  }

  @Test func thePartsOfOneKindFillTheYear() throws {
    for codes in [33...36, 37...39, 40...41] {
      let parts = try codes.map { try EDTF(parsing: "1944-\($0)") }
      #expect(parts.first?.earliest.date?.description == "1944-01-01")
      #expect(parts.last?.latest.date?.description == "1944-12-31")
      for (a, b) in zip(parts, parts.dropFirst()) {
        #expect(try #require(a.latest.day) + 1 == b.earliest.day, "\(a) and \(b)")
      }
    }
  }

  @Test(arguments: [
    "1942-21?", "1942-22~", "1942-24%", "1942-21/1942-23", "1942-24/1943", "-0043-21",
    "1942-21/..", "../1942-24",
  ])
  func aSeasonStandsWhereAMonthCan(text: String) throws {
    let date = try EDTF(parsing: text)
    #expect(date.description == text)
    #expect(date.level == 1)
  }

  @Test(arguments: [
    "1942-21-01", "1942-24-XX", "1942-33-01", "1942-24/1942-21", "1942-23/1942-08", "1942-20",
    "1942-42", "1942-21T10:00:00", "Y12345-21",
  ])
  func nothingFollowsASeasonAndItRunsForwards(text: String) { #expect(EDTF(text) == nil) }
}
