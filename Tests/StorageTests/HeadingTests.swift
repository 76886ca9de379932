import Chronology
import Diplomacy
import Testing

@testable import Storage

@Suite struct HeadingTests {
  private func event(_ date: String?, after: String? = nil, ref: String) -> Diplomacy.Record {
    var event = Event(
      kind: .event, date: HistoricalDate(date.flatMap { EDTF($0) }), title: ref,
      ref: Ref(stored: ref))
    event.after = after.map { [Ref(stored: $0)] } ?? []
    return .event(event)
  }

  @Test(arguments: [
    (["2001-10-03", "1999", nil], "1999", "2001-10-03"),
    // Of two that end on one day, the more exact one says it better.
    (["2001/2001-10-03", "2001-10-03", "1999"], "1999", "2001-10-03"),
    (["1939/1945", "1942-08-23"], "1939/1945", "1939/1945"),
    (["1999-08-24/..", "2000"], "1999-08-24/..", "2000"),
    (["1999-08-24/..", "2000-01-01/.."], "1999-08-24/..", "2000-01-01/.."),
    (["2002-12-31", "[2003..]", "1999/.."], "1999/..", "[2003..]"),
    (["2002-12-31", "[2001..]"], "[2001..]", "2002-12-31"),
    (["[..2001-11-22]"], "[..2001-11-22]", "[..2001-11-22]"),
  ])
  func `A heading names the first date and the last, whichever way it is read`(
    dates: [String?], first: String, last: String
  ) throws {
    let chronicle = try TestFolder().chronicle(
      dates.enumerated().map { event($0.element, ref: "event-\($0.offset)") })
    for reverse in [false, true] {
      var filter = Filter()
      filter.reverse = reverse
      let heading = try chronicle.heading(filter)
      #expect(heading.count == dates.count)
      #expect(heading.first?.description == first)
      #expect(heading.last?.description == last)
    }
  }

  @Test func `An undated event that follows a dated one stands on its day`() throws {
    let chronicle = try TestFolder().chronicle([
      event("2001-10-03", ref: "one"), event(nil, after: "one", ref: "two"),
    ])
    let heading = try chronicle.heading(Filter())
    #expect(heading.first?.description == "2001-10-03")
    #expect(heading.last?.description == "2001-10-03")
    var since = Filter()
    since.days = DayRange(first: 12_000, last: nil)
    let later = try chronicle.heading(since)
    #expect(later.count == 1)
    #expect(later.first?.description == "2001-10-03")
  }

  @Test func `Nothing has no dates`() throws {
    let chronicle = try TestFolder().chronicle([event(nil, ref: "one")])
    let heading = try chronicle.heading(Filter())
    #expect(heading.count == 1 && heading.first == nil && heading.last == nil)
    var none = Filter()
    none.limit = 0
    #expect(try chronicle.heading(none).count == 0)
  }
}
