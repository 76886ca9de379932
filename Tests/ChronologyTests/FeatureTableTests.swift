import Chronology
import Testing

@Suite("The feature tables of EDTF, levels 0 and 1")
struct FeatureTableTests {
  static let levelZero: [FeatureRow] = [
    FeatureRow("1648-10-24", 0, on: "1648-10-24"),
    FeatureRow("0044-03-15", 0, on: "0044-03-15"),
    FeatureRow("9999-12-31", 0, on: "9999-12-31"),
    FeatureRow("1648-02", 0, "1648-02-01", "1648-02-29"),
    FeatureRow("1700-02", 0, "1700-02-01", "1700-02-28"),
    FeatureRow("1648-04", 0, "1648-04-01", "1648-04-30"),
    FeatureRow("1648-12", 0, "1648-12-01", "1648-12-31"),
    FeatureRow("1648", 0, year: "1648"),
    FeatureRow("0001", 0, year: "0001"),
    FeatureRow("0000", 0, year: "0000"),
    FeatureRow("0000-02", 0, "0000-02-01", "0000-02-29"),
    FeatureRow("1914-08-04T23:00:00", 0, on: "1914-08-04"),
    FeatureRow("1914-08-04T00:00:00", 0, on: "1914-08-04"),
    FeatureRow("1914-08-04T23:59:59Z", 0, on: "1914-08-04"),
    FeatureRow("1914-08-04T23:00:00+01", 0, on: "1914-08-04"),
    FeatureRow("1914-08-04T23:00:00-11", 0, on: "1914-08-04"),
    FeatureRow("1914-08-04T01:00:00+00:00", 0, on: "1914-08-04"),
    FeatureRow("1914-08-04T01:00:00+14:00", 0, on: "1914-08-04"),
    FeatureRow("1914-08-04T23:00:00-12:00", 0, on: "1914-08-04"),
    FeatureRow("1914-08-04T23:00:00+05:45", 0, on: "1914-08-04"),
    FeatureRow("1914/1918", 0, "1914-01-01", "1918-12-31"),
    FeatureRow("1914-07-28/1918-11-11", 0, "1914-07-28", "1918-11-11"),
    FeatureRow("1914-07/1918", 0, "1914-07-01", "1918-12-31"),
    FeatureRow("1914/1918-11-11", 0, "1914-01-01", "1918-11-11"),
    FeatureRow("1918-11-11/1918-11", 0, "1918-11-11", "1918-11-30"),
    FeatureRow("1918-11/1918", 0, "1918-11-01", "1918-12-31"),
    FeatureRow("1918/1918-02", 0, "1918-01-01", "1918-02-28"),
    FeatureRow("1918-11-11/1918-11-11", 0, on: "1918-11-11"),
    FeatureRow("0000/0001", 0, "0000-01-01", "0001-12-31"),
  ]

  static let levelOne: [FeatureRow] = [
    FeatureRow("Y10000", 1, year: "10000"),
    FeatureRow("Y-10000", 1, year: "-10000"),
    FeatureRow("Y170000002", 1, year: "170000002"),
    FeatureRow("Y-170000002", 1, year: "-170000002"),
    FeatureRow("Y12345~", 1, year: "12345"),
    FeatureRow("-0001", 1, year: "-0001"),
    FeatureRow("-0043-03", 1, "-0043-03-01", "-0043-03-31"),
    FeatureRow("-0043-03-15", 1, on: "-0043-03-15"),
    FeatureRow("-0400-02-29", 1, on: "-0400-02-29"),
    FeatureRow("-9999", 1, year: "-9999"),
    FeatureRow("1648-21", 1, "1648-03-01", "1648-05-31"),
    FeatureRow("1648-24?", 1, "1648-12-01", "1649-02-28"),
    FeatureRow("-0001-24", 1, "-0001-12-01", "0000-02-29"),
    FeatureRow("1648?", 1, year: "1648"),
    FeatureRow("1648-10~", 1, "1648-10-01", "1648-10-31"),
    FeatureRow("1648-10-24%", 1, on: "1648-10-24"),
    FeatureRow("-0043?", 1, year: "-0043"),
    FeatureRow("164X", 1, "1640-01-01", "1649-12-31"),
    FeatureRow("16XX", 1, "1600-01-01", "1699-12-31"),
    FeatureRow("164X~", 1, "1640-01-01", "1649-12-31"),
    FeatureRow("-016X", 1, "-0169-01-01", "-0160-12-31"),
    FeatureRow("1648-XX", 1, year: "1648"),
    FeatureRow("1648-02-XX", 1, "1648-02-01", "1648-02-29"),
    FeatureRow("1647-02-XX?", 1, "1647-02-01", "1647-02-28"),
    FeatureRow("1648-XX-XX", 1, year: "1648"),
    FeatureRow("-0043-XX", 1, year: "-0043"),
    FeatureRow("1949-04-04/..", 1, "1949-04-04", "open"),
    FeatureRow("1949-04/..", 1, "1949-04-01", "open"),
    FeatureRow("../1991", 1, "open", "1991-12-31"),
    FeatureRow("1949-04-04/", 1, "1949-04-04", "unknown"),
    FeatureRow("/1991-12", 1, "unknown", "1991-12-31"),
    FeatureRow("1914~/1918-11?", 1, "1914-01-01", "1918-11-30"),
    FeatureRow("1914-07-28%/..", 1, "1914-07-28", "open"),
    FeatureRow("-0049-01-10/-0043-03-15", 1, "-0049-01-10", "-0043-03-15"),
    FeatureRow("-0001/0001", 1, "-0001-01-01", "0001-12-31"),
    FeatureRow("1648-22/1648-23", 1, "1648-06-01", "1648-11-30"),
    FeatureRow("1648-24/1649", 1, "1648-12-01", "1649-12-31"),
  ]

  @Test(arguments: levelZero + levelOne)
  func isReadAsTheTableSays(row: FeatureRow) throws { try row.check() }

  /// What the rows exclude, and what is ISO 8601 without being EDTF.
  @Test(arguments: [
    "1648-1-24", "1648-10-4", "1648-10-24-01", "16481024", "1648-298", "1648-W43-6", "1648-W43",
    "+1648", "164", "16", "1", "16480", "P1Y", "P3D", "R3/1648/1649", "1648-10/P1Y", "1648.5",
    "1648-10-24T10", "1648-10-24T10:30", "1648-10-24T103000", "1648-10-24T10:30:00,5",
    "1648-10-24t10:30:00", "1648-10-24 10:30:00", "1648-10-24T10:30:00z", "T10:30:00",
    "1648-10-24T10:60:00", "1648-10-24T25:00:00", "1648-10-24T10:30:00+0100",
    "1648-10-24T10:30:00+1", "1648-10-24T10:30:00+01:60", "1648-10-24T10:30:00+24:00",
    "1648-10-24T10:30:00+99", "1648-10-24T10:30:00~", "1648-02-30T10:30:00", "1648-XX-24T10:30:00",
    "1648T10:30:00", "1648-10-24/25", "1648-10-24/10-25", "1648/49", "1649/1648", "1648-11/1648-10",
    "1648-10-25/1648-10-24", "1648-11/1648-10-31", "1648-10-24T10:30:00/1648-10-25T10:30:00",
    "1648/1649T10:30:00", "1648//1649", "1648--10", "1648-", "-1648-", "1648/1649/1650",
    "Y1985", "Y9999", "Y-9999", "-Y170000002", "y170000002", "Y", "Y-", "Y+12345", "Y01985",
    "Y12345-01", "Y12345-01-01", "Y12345-21", "Y1234X", "-0000", "-0000-01-01", "-44", "--0044",
    "1648-20", "1648-42", "1648-99", "1648-21-05", "1648-24-XX", "1648??", "1648?~", "1648~%",
    "?", "~", "1648 ?", "1648/?", "1648/unknown", "1648/open", "1648/...", "1648/.", "..1648/..",
    "X", "XX", "16X", "164x", "1648-X", "1648-1x", "1648-10-X", "1648-10-XXX",
  ])
  func isNoDate(text: String) { #expect(EDTF(text) == nil) }

  @Test(arguments: [
    "1648-10-24T24:00:00", "1648-10-24T24:00:01", "1648-12-31T23:59:60", "1648-10-24T10:30:60",
    "1648-10-24T10:30:00-00:00", "1648-10-24T10:30:00-00", "1648-10-24T10:30:00+14:01",
    "1648-10-24T10:30:00-12:30", "1648-10-24T10:30:00+23:59", "Y012345", "Y00012345", "Y-012345",
    "/", "../..", "/..", "../",
  ])
  func isAnsweredWhereTheStandardIsSilent(text: String) { expectAnswer(text) }

  @Test func aDateTimeKeepsItsTimeAndItsShiftAsWritten() throws {
    let date = try EDTF(parsing: "1914-08-04T23:00:07+05:45")
    #expect(date.time == ClockTime(hour: 23, minute: 0, second: 7))
    #expect(date.zone == "+05:45")
    #expect(try EDTF(parsing: "1914-08-04T23:00:00Z").zone == "UTC")
    #expect(try EDTF(parsing: "1914-08-04T23:00:00-11").zone == "-11")
    #expect(try EDTF(parsing: "1914-08-04T23:00:00").zone == nil)
  }

  @Test func precisionsAreKeptApart() throws {
    let year = ["1648", "1648-XX", "1648-XX-XX", "1648-01-01/1648-12-31", "164X"]
    let dates = try year.map { try EDTF(parsing: $0) }
    #expect(Set(dates).count == year.count)
    #expect(Set(try ["1648/", "1648/.."].map { try EDTF(parsing: $0) }).count == 2)
    #expect(Set(try ["1648", "1648?", "1648~", "1648%"].map { try EDTF(parsing: $0) }).count == 4)
  }

  @Test func theMarksSayWhatIsInDoubt() throws {
    for (mark, uncertain, approximate) in [
      ("", false, false), ("?", true, false), ("~", false, true), ("%", true, true),
    ] {
      for text in ["1648", "1648-10", "1648-10-24", "1648-23", "164X", "Y12345"] {
        let date = try EDTF(parsing: text + mark)
        #expect(date.isUncertain == uncertain, "\(date)")
        #expect(date.isApproximate == approximate, "\(date)")
      }
    }
  }
}
