import Diplomacy
import Testing

@testable import Rendering

/// Where a date breaks that is wider than its column, and what stands beside it.
@Suite struct DateColumnTests {
  private let pen = Pen(TimelineOptions())

  @Test(arguments: [
    ("Fri 23 Nov", ["Fri 23 Nov"]), ("", []),
    ("2 Aug 1998 – 3 Jun 2001", ["2 Aug 1998 –", "3 Jun 2001"]),
    ("in 31 May – 3 Jun", ["in 31 May –", "3 Jun"]),
    ("15 Mar – 29 Apr", ["15 Mar –", "29 Apr"]),
    ("[2001-12-01..2001-12-10]", ["[2001-12-01..", "2001-12-10]"]),
    ("1993-04-03/1993-04-04", ["1993-04-03/", "1993-04-04"]),
    ("Wed  3 Oct 2001", ["Wed  3 Oct", "2001"]),
    ("an unknown day in May 1940", ["an unknown day", "in May 1940"]),
  ])
  func aDayIsNotTornApart(date: String, lines: [String]) {
    #expect(DateColumn(pen: pen, width: 14).lines(date) == lines)
  }

  @Test func aCellBreaksBetweenDaysAlone() {
    #expect(
      ListTable.date("11 Sep 1998 – 9 Mar 2004")
        == "11\u{A0}Sep\u{A0}1998\u{A0}– 9\u{A0}Mar\u{A0}2004")
    #expect(ListTable.date("1942 – 1943") == "1942\u{A0}– 1943")
    #expect(ListTable.date("Sep 11, 2001") == "Sep\u{A0}11,\u{A0}2001")
  }

  @Test(arguments: [TimelineGrouping.decade, .actor, .place])
  func withoutAYearAboveItADayHasOneLine(grouping: TimelineGrouping) {
    var options = TimelineOptions()
    options.grouping = grouping
    var groups = EntryGroups(by: grouping)
    for entry in Seed.all { groups.add(entry) }
    let text = render(
      TextTimeline(options: options), grouping.isOfTime ? Seed.all : groups.entries)
    #expect(text.contains("\n Fri 23 Nov 2001  ●  "), "\(text)")
    #expect(text.contains("\n Wed  3 Oct 2001  ●  "), "\(text)")
  }

  @Test func aSeparatorEndsALine() {
    #expect(pen.wrap("Queen of Spain · King", width: 16) == ["Queen of Spain ·", "King"])
    #expect(pen.wrap("Queen of Spain · King", width: 15) == ["Queen of", "Spain · King"])
    #expect(pen.wrap("a · b", width: 2) == ["a", "·", "b"])
  }

  @Test(arguments: [30, 32, 42, 43, 60])
  func compactLinesKeepToTheWidthThatIsAskedFor(width: Int) {
    var options = TimelineOptions(width: width)
    options.isFitted = true
    let entries = Seed.all + [Seed.entry(91, nil, "visit", "1998-09-22/1998-10-02", "A visit", "1")]
    let text = render(CompactTimeline(options: options), entries)
    HostileTextTests.expectHarmless(text, width: width)
    if width == 60 { #expect(text.contains("\n    22 Sep – 2 Oct  ┃  A visit\n"), "\(text)") }
    if width == 32 { #expect(text.contains("\nFri 23 Nov 2001\n  ●  Putin and "), "\(text)") }
  }
}
