import Chronology
import Testing

@Suite("What is not EDTF")
struct EDTFRefusalTests {
  @Test(arguments: [
    "", " ", "1949 ", "19490824", "1949-236", "1949-W34-3", "+1949", "194", "19", "P1Y", "1949-8",
    "1949-13", "1949-00", "1949-20", "1949-42", "1949-08-00", "1949-08-32", "2001-02-29",
    "1900-02-29", "-0000", "-0001-02-29", "-0100-02-29", "Y1949", "y19490", "Y-1949", "Y01949",
    "Y19490-08", "1949-21-01", "1949S0", "1949S5", "Y17E0", "Y17E", "Y17E-2", "Y1.7E5",
    "19X1-02-29",
    "XXXX-02-30", "2004-2X", "2004-02-3X", "194x", "1949??", "1949?~", "1949-08-24T10:00",
    "1949-08-24T10:00:00.5", "1949-08-24T10:00:00+0430", "1949-08T10:00:00", "1949-08-24T24:00:00",
    "1949-08-24T10:00:00+24", "1949-08-24?T10:00:00", "1949-08-24T10:00:00z", "1949/1948",
    "1949-08/1949-07-31", "199X/198X", "1949-08-24/25", "1949-08-24T10:00:00/1950", "/", "../..",
    "/..", "../", "1949/1950/1951", "[]", "{}", "[1949", "1949]", "[1949}", "[1949, 1950]",
    "[1949,]", "[,1949]", "[1949,..1950]", "[1949..,1950]", "[1949/1950]", "[[1949]]",
    "[1951..1950]", "[1950..1951-05]", "[..]", "Y17E30/Y18E20", "1949\u{301}", "1949\u{200B}",
    "\u{FEFF}1949", "1949\u{2013}08", "\u{2212}1949", "１９４９", "١٩٤٩", "1949\0", "1949\n",
    "1949\r\n",
  ])
  func isRefused(text: String) {
    #expect(throws: EDTFError.self) { try EDTF(parsing: text) }
    #expect(EDTF(text) == nil)
  }

  @Test func theErrorSaysWhereAndWhy() {
    let error = #expect(throws: EDTFError.self) { try EDTF(parsing: "2001-02-30") }
    #expect(
      error?.description == "\"2001-02-30\" is not a date: February 2001 has no day 30 (column 9)")
    let spaced = #expect(throws: EDTFError.self) { try EDTF(parsing: "[1949, 1950]") }
    #expect(spaced?.column == 7)
  }

  @Test func aHostileTextNeverMakesALongError() {
    let nines = String(repeating: "9", count: 100_000)
    for text in [nines, "Y" + nines, "Y1E" + nines, "1949S" + nines, "[" + nines, "1949-" + nines] {
      do {
        let date = try EDTF(parsing: text)
        #expect(date.earliest == .unknown)
        #expect(!date.canLie(in: DayRange(first: nil, last: 0)))
      } catch {
        #expect(error.description.utf8.count < 300)
      }
    }
  }
}
