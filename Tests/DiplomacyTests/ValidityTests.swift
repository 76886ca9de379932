import Chronology
import Diplomacy
import Testing

@Suite struct ValidityTests {
  private func day(_ text: String) -> Int64? { CivilDate(iso: text)?.dayNumber }

  @Test(arguments: [
    ("1999-08-24/2008-05-07", "1999-08-24", "2008-05-07", "1999-08-24", "2008-05-07"),
    ("1999-08/2008-05", "1999-08-01", "2008-05-31", "1999-08-31", "2008-05-01"),
    ("1999-08-24/..", "1999-08-24", "", "1999-08-24", ""),
    ("../2008-05-07", "", "2008-05-07", "", "2008-05-07"),
    ("1999-08-24/", "1999-08-24", "", "1999-08-24", "1999-08-24"),
    ("/2008-05-07", "", "2008-05-07", "2008-05-07", "2008-05-07"),
  ])
  func `A validity says when it can and when it must hold`(
    text: String, first: String, last: String, certainFirst: String, certainLast: String
  ) throws {
    let validity = Validity(try EDTF(parsing: text))
    #expect(validity.possible == DayRange(first: day(first), last: day(last)))
    #expect(validity.certain == DayRange(first: day(certainFirst), last: day(certainLast)))
  }

  @Test func `A year is certain on no day and possible on each`() throws {
    let validity = Validity(try EDTF(parsing: "2001"))
    #expect(validity.certain == nil)
    #expect(validity.canHold(on: day("2001-01-01")) && validity.canHold(on: day("2001-12-31")))
    #expect(!validity.canHold(on: day("2000-12-31")) && !validity.canHold(on: day("2002-01-01")))
  }

  @Test func `What has no date always holds`() {
    #expect(Validity.always.canHold(on: -1_000_000) && Validity.always.canHold(on: nil))
    #expect(Validity.always.certain == DayRange(first: nil, last: nil))
    #expect(!Validity.always.begins(on: 0) && !Validity.always.ends(on: 0))
  }

  @Test func `Spans meet and overlap as the days in them do`() {
    let ends: [Int64?] = [nil, 0, 1, 2, 3, 4]
    let spans = ends.flatMap { first in ends.map { DayRange(first: first, last: $0) } }
      .filter { ($0.first ?? 0) <= ($0.last ?? 9) }
    func days(_ span: DayRange) -> Set<Int64> {
      Set((-3...8).filter { span.contains($0) })
    }
    for one in spans {
      for other in spans {
        let common = days(one).intersection(days(other))
        #expect(one.overlaps(other) == !common.isEmpty, "\(one) \(other)")
        #expect(one.intersection(other).map(days) ?? [] == common, "\(one) \(other)")
      }
    }
  }
}
