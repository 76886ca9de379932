import Chronology
import Testing

@testable import Diplomacy

@Suite struct CoverageTests: ContactSketching {
  private func table(
    _ entries: [TimelineEntry], of actors: [String] = [], window: DayRange? = nil,
    sources: [Ref: SourceTraits] = [:], silences: [SourceSilence] = [], topics: Set<Ref> = [],
    existence: [Ref: DayRange] = [:]
  ) -> CoverageTable {
    let sides = actors.map { OwnSide(actor: NamedRef(ref: Ref(stored: $0), name: $0)) }
    var builder = CoverageBuilder(
      .actors(sides), window: window ?? DayRange(first: nil, last: nil), sources: sources)
    for entry in entries { builder.add(entry) }
    return builder.finish(silences: silences, topics: topics, existence: existence)
  }

  private func row(_ table: CoverageTable, _ ref: String = "a") -> CoverageRow {
    table.rows.first { $0.ref?.text == ref } ?? CoverageRow(ref: nil, name: "")
  }

  /// The months of a row that have something: "2001-10 1", "2001-11 ?1".
  private func months(_ row: CoverageRow, _ table: CoverageTable) -> [String] {
    (table.places(.month) ?? 0...0).compactMap { place in
      let cell = row.cell(place...place, .month)
      guard cell.events + cell.perhaps > 0 else { return nil }
      let month = table.calendar.firstDay(of: place, .month).description.dropLast(3)
      return "\(month) " + (cell.events > 0 ? "\(cell.events)" : "")
        + (cell.perhaps > 0 ? "?\(cell.perhaps)" : "")
    }
  }

  private func gaps(_ row: CoverageRow) -> [String] {
    row.gaps.map { gap in
      [gap.days.lowerBound, gap.days.upperBound].map { CivilDate(dayNumber: $0).description }
        .joined(separator: "/") + (gap.isDoubtful ? "?" : "")
    }
  }

  private func cited(_ entry: TimelineEntry, _ sources: String...) -> TimelineEntry {
    var entry = entry
    entry.event.citations = sources.map { Citation(source: Ref(stored: $0)) }
    return entry
  }

  @Test(arguments: [
    ("2001-10-03", ["2001-10 1"]), ("2001-10", ["2001-10 1"]),
    ("2001-10-03/2001-10-20", ["2001-10 1"]),
    ("[2001-10-31,2001-11-01]", ["2001-10 ?1", "2001-11 ?1"]), ("2001-10-03?", ["2001-10 ?1"]),
    ("2001-10~", ["2001-10 ?1"]), ("[2001-10,2001-12]", ["2001-10 ?1", "2001-12 ?1"]),
    ("2001-24", ["2001-12 ?1"]), ("2001-10-03/2001-12-05", ["2001-10 1"]),
  ])
  func `An event counts for the month in which alone it can lie`(date: String, months: [String]) {
    let window = DayRange(first: day("2001-10-01"), last: day("2001-12-31"))
    let table = table([meeting(date, [party("a"), party("b")])], window: window)
    let found = self.months(row(table), table)
    if date == "2001-24" {
      // A winter is none of its months.
      #expect(found.allSatisfy { $0.contains("?") })
    } else {
      #expect(found == months)
    }
  }

  @Test func `What can lie anywhere in a year is one of the year, and of no month`() {
    let table = table([
      meeting("1990", [party("a"), party("b")]), meeting("2001-10-03", [party("a")]),
    ])
    #expect(table.unit == .year)
    let year = row(table).cell(1990...1990, .year)
    #expect((year.events, year.perhaps) == (1, 0))
    #expect(gaps(row(table)) == ["1991-01-01/2001-10-02"])
  }

  @Test func `Gaps lie between what is certain, and what is not never fills one`() {
    let entries = [
      meeting("2001-01-10", [party("a")]), meeting("[2001-02-20..2001-03-10]", [party("a")]),
      meeting("2001-04-20", [party("a")]), meeting("2001-06", [party("a")]),
      meeting("2001-09-01/2001-11-30", [party("a")]), meeting("2001-12-31", [party("a")]),
    ]
    #expect(
      gaps(row(table(entries))) == [
        "2001-01-11/2001-04-19?", "2001-07-01/2001-08-31", "2001-04-21/2001-05-31",
        "2001-12-01/2001-12-30",
      ])
  }

  @Test func `Before the first and behind the last nothing is missed, unless it is asked for`() {
    let entries = [meeting("2001-05-10", [party("a")])]
    #expect(gaps(row(table(entries))) == [])
    let year = DayRange(first: day("2001-01-01"), last: day("2001-12-31"))
    #expect(
      gaps(row(table(entries, window: year))) == [
        "2001-05-11/2001-12-31", "2001-01-01/2001-05-09",
      ])
    let life = [Ref(stored: "a"): DayRange(first: day("2001-04-01"), last: day("2001-07-01"))]
    #expect(
      gaps(row(table(entries, window: year, existence: life))) == [
        "2001-05-11/2001-07-01", "2001-04-01/2001-05-09",
      ])
    // Who was asked for, and did nothing, misses all of it.
    #expect(gaps(row(table([], of: ["z"], window: year), "z")) == ["2001-01-01/2001-12-31"])
  }

  @Test func `What goes on covers the days on which it surely did`() {
    let entries = [
      meeting("1990-01-05", [party("a")]), meeting("1991/1995", [party("a")]),
      meeting("1999-01-05", [party("a")]),
    ]
    // It ended in 1995, and nobody knows when.
    #expect(gaps(row(table(entries)))[0] == "1995-01-02/1999-01-04?")
    #expect(row(table(entries)).isUnderWay(day("1993-01-01")...day("1993-12-31")))
    #expect(!row(table(entries)).isUnderWay(day("1997-01-01")...day("1997-12-31")))
  }

  @Test func `A silence is laid over the gap of whom it is about`() throws {
    let entries = [
      meeting("2001-01-10", [party("a"), party("b")]),
      meeting("2001-12-20", [party("a"), party("b")]),
    ]
    func silence(_ actor: String?, _ topic: String?, _ period: String?) -> SourceSilence {
      SourceSilence(
        source: Ref(stored: "times"), label: "Times",
        silence: Silence(
          actor: actor.map(Ref.init(stored:)), topic: topic.map(Ref.init(stored:)),
          period: period.flatMap { EDTF($0) }))
    }
    let silences = [
      silence("a", nil, "2001"), silence(nil, nil, "2001-05"), silence("b", nil, "1999"),
      silence(nil, "trade", nil),
    ]
    let found = table(entries, silences: silences)
    let a = try #require(row(found).gaps.first)
    #expect(a.silences.map(\.isWhole) == [true, false])
    #expect(row(found, "b").gaps.first?.silences.map(\.isWhole) == [false])
    // May was searched for everybody; the year for one alone.
    #expect(found.isSearched(row(found, "b"), day("2001-05-01")...day("2001-05-31")))
    #expect(!found.isSearched(row(found, "b"), day("2001-06-01")...day("2001-06-30")))
    let ofTrade = table(entries, silences: silences, topics: [Ref(stored: "trade")])
    #expect(row(ofTrade, "b").gaps.first?.silences.count == 2)
  }

  @Test func `One source only, one kind only, none at all`() {
    let sources: [Ref: SourceTraits] = [
      Ref(stored: "times"): SourceTraits(kind: "press-report", root: Ref(stored: "reuters")),
      Ref(stored: "post"): SourceTraits(kind: "press-report", root: Ref(stored: "reuters")),
      Ref(stored: "reuters"): SourceTraits(kind: "telegram"),
      Ref(stored: "memoir"): SourceTraits(kind: "memoir"),
    ]
    let entries = [
      cited(meeting("2001-01-10", [party("a")]), "times", "post"),
      cited(meeting("2001-01-11", [party("b")]), "times"),
      cited(meeting("2001-01-12", [party("b")]), "memoir"),
      meeting("2001-01-13", [party("c")]),
    ]
    let table = table(entries, sources: sources)
    // Two papers that print one report are one source.
    if case .one = row(table).evidence.count {} else { Issue.record("a rests on one source") }
    #expect(table.kinds(of: row(table).evidence) == ["press-report"])
    #expect(row(table, "b").evidence.count == .several)
    #expect(table.kinds(of: row(table, "b").evidence) == ["memoir", "press-report"])
    #expect(row(table, "c").evidence.count == .none)
    #expect((table.unsourced, row(table, "c").unsourced) == (1, 1))
    #expect(table.rows.map(\.ref?.text) == ["b", "a", "c"])
  }

  @Test func `Whoever acts for another counts for that one too`() {
    var minister = party("minister")
    minister.principal = NamedRef(ref: Ref(stored: "state"), name: "The State")
    var deputy = minister
    deputy.participation.actor = Ref(stored: "deputy")
    deputy.isCapacityCertain = false
    let table = table([
      meeting("2001-01-10", [minister, party("x")]), meeting("2001-02-10", [deputy]),
    ])
    #expect(months(row(table, "state"), table) == ["2001-01 1", "2001-02 ?1"])
    #expect(row(table, "minister").events == 1)
  }

  @Test func `The gaps are those that a list of all days gives`() {
    var dice = Dice(seed: 42)
    let first = day("2001-01-01")
    for _ in 0..<200 {
      var covered = Array(repeating: false, count: 730)
      var entries: [(day: Int64, entry: TimelineEntry)] = []
      for _ in 0..<dice.number(1...12) {
        let start = dice.number(0...729)
        let end = dice.chance(40) ? min(729, start + dice.number(1...90)) : start
        for index in start...end { covered[index] = true }
        let ends = [start, end].map { CivilDate(dayNumber: first + Int64($0)).description }
        let date = start == end ? ends[0] : ends.joined(separator: "/")
        entries.append((first + Int64(start), meeting(date, [party("a")])))
      }
      entries.sort { $0.day < $1.day }
      let window = DayRange(first: first, last: first + 729)
      let found = row(table(entries.map(\.entry), window: window)).gaps.map(\.days)
      // Within one month gaps are not told apart, so that the oracle knows none there.
      var gaps: [ClosedRange<Int64>] = []
      var start: Int?
      for index in 0...730 {
        let isOpen = index < 730 && !covered[index]
        if isOpen, start == nil { start = index }
        if !isOpen, let begin = start {
          gaps.append((first + Int64(begin))...(first + Int64(index) - 1))
          start = nil
        }
      }
      let calendar = StripCells()
      let expected = gaps.filter { gap in
        let isWithinMonth =
          calendar.cell(of: gap.lowerBound - 1, .month)
          == calendar.cell(of: gap.upperBound + 1, .month)
        return gap.count >= 28 && !isWithinMonth
      }.sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }.prefix(5)
      #expect(found == Array(expected))
    }
  }
}
