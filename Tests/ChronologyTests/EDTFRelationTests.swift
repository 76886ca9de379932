import Chronology
import Testing

@Suite("Whether a date can or must lie in a span")
struct EDTFRelationTests {
  private func range(_ first: String?, _ last: String?) -> DayRange {
    DayRange(
      first: first.flatMap(CivilDate.init(iso:))?.dayNumber,
      last: last.flatMap(CivilDate.init(iso:))?.dayNumber)
  }

  @Test func christmasOfAnyYearIsNeverInJune() throws {
    let date = try EDTF(parsing: "XXXX-12-25")
    #expect(!date.canLie(in: range("1942-06-01", "1942-06-30")))
    #expect(date.canLie(in: range("1942-12-01", "1942-12-31")))
    #expect(!date.mustLie(in: range("1942-12-01", "1942-12-31")))
  }

  @Test func aSetLiesWhereAMemberDoes() throws {
    let date = try EDTF(parsing: "[2001-11-22,2001-11-30]")
    #expect(date.canLie(in: range("2001-11-22", "2001-11-22")))
    #expect(!date.canLie(in: range("2001-11-23", "2001-11-29")))
    #expect(date.mustLie(in: range("2001-11-22", "2001-11-30")))
  }

  @Test func anIntervalLiesWhereAnyDayOfItCan() throws {
    let date = try EDTF(parsing: "1942/1943")
    #expect(date.canLie(in: range("1943-06-01", "1943-06-30")))
    #expect(!date.mustLie(in: range("1942-06-01", "1943-12-31")))
    #expect(date.mustLie(in: range("1942-01-01", "1943-12-31")))
  }

  @Test func whatIsOpenLiesInNothingForCertainButTheUnbounded() throws {
    for text in ["1949-08-24/..", "1949-08-24/", "[1949-08-24..]"] {
      let date = try EDTF(parsing: text)
      #expect(date.canLie(in: range("2001-01-01", "2001-12-31")))
      #expect(!date.mustLie(in: range("1949-01-01", "2999-12-31")))
      #expect(date.mustLie(in: range("1949-01-01", nil)))
    }
  }

  @Test func aYearBeyondCountingIsStillBeforeOrAfter() throws {
    let future = try EDTF(parsing: "Y17E30")
    #expect(future.canLie(in: range("2001-01-01", nil)))
    #expect(future.mustLie(in: range("2001-01-01", nil)))
    #expect(!future.canLie(in: range(nil, "2001-01-01")))
    let past = try EDTF(parsing: "Y-17E30")
    #expect(past.mustLie(in: range(nil, "2001-01-01")))
  }

  @Test func nothingLiesInASpanThatRunsBackwards() throws {
    let backwards = range("2001-12-31", "2001-01-01")
    for text in ["2001", "2001-06-XX", "[2001..2002]", "2001/2002"] {
      #expect(try !EDTF(parsing: text).canLie(in: backwards))
      #expect(try !EDTF(parsing: text).mustLie(in: backwards))
    }
  }
}
