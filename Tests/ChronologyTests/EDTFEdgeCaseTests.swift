import Chronology
import Testing

@Suite("Where readers of EDTF go wrong")
struct EDTFEdgeCaseTests {
  static let edges: [FeatureRow] = [
    FeatureRow("0000", 0, year: "0000"),
    FeatureRow("-0001", 1, year: "-0001"),
    FeatureRow("0000-02-29", 0, on: "0000-02-29"),
    FeatureRow("-0004-02-29", 1, on: "-0004-02-29"),
    FeatureRow("1900-02", 0, "1900-02-01", "1900-02-28"),
    FeatureRow("2000-02", 0, "2000-02-01", "2000-02-29"),
    FeatureRow("20XX-02-XX", 2, "2000-02-01", "2099-02-28"),
    FeatureRow("200X-02-XX", 2, "2000-02-01", "2009-02-28"),
    FeatureRow("2004-02-2X", 2, "2004-02-20", "2004-02-29"),
    FeatureRow("2003-02-2X", 2, "2003-02-20", "2003-02-28"),
    FeatureRow("2003-02-X9", 2, "2003-02-09", "2003-02-19"),
    FeatureRow("2004-02-X9", 2, "2004-02-09", "2004-02-29"),
    FeatureRow("2004-04-3X", 2, on: "2004-04-30"),
    FeatureRow("XXXX-02-29", 2, "0000-02-29", "9996-02-29"),
    FeatureRow("2004-X0", 2, "2004-10-01", "2004-10-31"),
    FeatureRow("2004-XX-31", 2, "2004-01-31", "2004-12-31"),
    FeatureRow("2004-X2-30", 2, on: "2004-12-30"),
    FeatureRow("198X/1985", 2, "1980-01-01", "1985-12-31"),
    FeatureRow("9999-24", 1, "9999-12-01", "10000-02-29"),
    FeatureRow("1985-04-12T00:00:00+14:00", 0, on: "1985-04-12"),
    FeatureRow("Y2147483648", 1, year: "2147483648"),
    FeatureRow("Y9223372036854775808", 1, "unknown", "unknown"),
    FeatureRow("Y17E19", 2, "unknown", "unknown"),
    FeatureRow("[1760-12-30..1761-01-02]", 2, "1760-12-30", "1761-01-02"),
    // What implementations disagree about, where the standard's words or examples decide.
    FeatureRow("2001-21~", 1, "2001-03-01", "2001-05-31"),
    FeatureRow("201X?", 1, "2010-01-01", "2019-12-31"),
    FeatureRow("1985/", 1, "1985-01-01", "unknown"),
    FeatureRow("2004-06-15/2004-06", 0, "2004-06-15", "2004-06-30"),
    FeatureRow("2004-02-01/2004", 0, "2004-02-01", "2004-12-31"),
    FeatureRow("2004/2004", 0, year: "2004"),
    FeatureRow("1985-04-12T10:00:00+00:00", 0, on: "1985-04-12"),
    FeatureRow("1985-04-12T10:00:00+14", 0, on: "1985-04-12"),
    FeatureRow("1985-04-12T23:20:30-04", 0, on: "1985-04-12"),
    FeatureRow("[1667,1668,1670..1672]", 2, "1667-01-01", "1672-12-31"),
    FeatureRow("1950S3", 2, "1950-01-01", "1959-12-31"),
    FeatureRow("1950S2", 2, "1900-01-01", "1999-12-31"),
    FeatureRow("19XX-02-29", 2, "1904-02-29", "1996-02-29"),
    FeatureRow("-198X", 1, "-1989-01-01", "-1980-12-31"),
    FeatureRow("2004?-06~", 2, "2004-06-01", "2004-06-30"),
    FeatureRow("2004?-06~-11%", 2, on: "2004-06-11"),
  ]

  @Test(arguments: edges) func isReadRight(row: FeatureRow) throws { try row.check() }

  @Test(arguments: [
    "-0000", "-0001-02-29", "-0100-02-29", "-0200-02-29", "2004-02-3X", "XXXX-02-30", "199X/198X",
    "2001-02-29", "1900-02-29", "2004/2003", "1985-04-12T10:00:00/1985-04-13T10:00:00",
    "1985-04-12T23:20", "1985-04-12T23:20:30.5", "1985-04-12T23:20:30+0430", "1985-04T10:00:00",
    "1985T10:00:00", "[1667, 1668]", "[1667 ,1668]", "[1667,..1670]", "[1670..1672-05]", "1950S0",
    "Y17E0", "19X1-02-29", "985", "19", "2004-01-15/02-20",
  ])
  func isRefused(text: String) { #expect(EDTF(text) == nil) }

  /// Digits and signs that look right, and bytes that cannot be seen.
  @Test(arguments: [
    "1985\u{301}", "19\u{301}85", "\u{200B}1985", "19\u{200B}85", "1985\u{200D}", "\u{FEFF}1985",
    "1985\u{FEFF}", "1985\u{2013}04", "1985\u{2010}04", "\u{2212}1985", "1985\u{A0}", "１９８５",
    "198５", "١٩٨٥", "198٥", "1985-0４", "२००१", "19８X", "1985\u{FE0F}", "1985\u{20E3}", "1985\r",
    "1985\r\n", "\r\n1985", "1985\t", "\t1985", "19\085", "1985？", "1985～", "［1985］",
    "1985\u{2044}1986", "1985\u{2215}1986", "1985∕..", "1985/\u{2025}", "1985/\u{2026}", "19Ⅹ5",
    "19Х5", "1985-04-12Т10:00:00",
  ])
  func onlyASCIIMeansAnything(text: String) {
    let error = #expect(throws: EDTFError.self) { try EDTF(parsing: text) }
    #expect(error.map { (1...text.utf8.count + 1).contains($0.column) } == true)
  }

  @Test func aYearBeyondCountingIsStillKnownToBeFarAway() throws {
    let all = DayRange(first: nil, last: nil)
    for text in ["Y9223372036854775808", "Y17E19", "Y-17E19", "Y17E30", "Y1E1000000000000"] {
      let date = try EDTF(parsing: text)
      #expect(date.canLie(in: all))
      #expect(date.mustLie(in: all))
      #expect(!date.canLie(in: DayRange(first: -10_000_000, last: 10_000_000)))
      let isFuture = !text.hasPrefix("Y-")
      #expect(date.mustLie(in: DayRange(first: 0, last: nil)) == isFuture, "\(date)")
      #expect(date.mustLie(in: DayRange(first: nil, last: 0)) == !isFuture, "\(date)")
    }
    #expect(try EDTF(parsing: "Y9223372036854775807").years == .max ... .max)
    #expect(
      try EDTF(parsing: "Y9223372036854775807").earliestText == "9223372036854775807-01-01")
  }

  @Test func theDaysOfAMaskAreThoseItSaysAndNoOther() throws {
    func days(_ text: String, _ year: String) throws -> [String] {
      let date = try EDTF(parsing: text)
      let window = try EDTF(parsing: year)
      return date.days(in: DayRange(first: window.earliest.day, last: window.latest.day))
        .flatMap { Array(($0.first ?? 0)...($0.last ?? 0)) }
        .map { String(CivilDate(dayNumber: $0).description.suffix(5)) }
    }
    #expect(try days("2003-02-X9", "2003") == ["02-09", "02-19"])
    #expect(try days("2004-02-X9", "2004") == ["02-09", "02-19", "02-29"])
    #expect(try days("2004-X2-30", "2004") == ["12-30"])
    #expect(
      try days("2004-XX-31", "2004")
        == ["01-31", "03-31", "05-31", "07-31", "08-31", "10-31", "12-31"])
    #expect(try days("XXXX-02-29", "1900").isEmpty)
    #expect(try days("XXXX-02-29", "2000") == ["02-29"])
    #expect(try days("1984-1X", "1984").count == 31 + 30 + 31)
  }
}
