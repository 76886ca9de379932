import Chronology
import Diplomacy
import Testing

@testable import Rendering

/// Pages that say little of each event, and what is marked in longer ones.
@Suite struct ShortPagesTests {
  @Test func foundWordsAreReversedOnATerminalAlone() {
    var options = TimelineOptions()
    options.found = ["talks putin"]
    #expect(FoundWords(options).marked("Putin: talks") == "Putin: talks")
    options.colour = true
    let found = FoundWords(options)
    #expect(found.marked("Putin’s talkshow") == "\u{1B}[7mPutin\u{1B}[27m’s talkshow")
    // The letters of a style are not taken for words.
    options.found = ["1m", "m", "1"]
    #expect(FoundWords(options).marked("\u{1B}[1mA\u{1B}[0m") == "\u{1B}[1mA\u{1B}[0m")
  }

  @Test func aCompactEventHasOneLine() {
    let text = render(CompactTimeline(options: TimelineOptions(width: 30)), Seed.all)
    let lines = text.split(separator: "\n")
    #expect(lines.count == Seed.all.count + lines.prefix { !$0.contains("━") }.count + 1)
    #expect(text.contains("  Fri 23 Nov 2001  ●  Putin and Robertson hold talks\n"))
  }

  @Test(arguments: HostileTextTests.nasty)
  func hostileTextStaysOnItsLine(text: String) {
    let entry = HostileTextTests.entry(text)
    HostileTextTests.expectHarmless(
      render(CompactTimeline(options: TimelineOptions()), [entry]), width: nil)
    guard let day = entry.shownDate?.singleDay else { return }
    var page = OnThisDayPage(day: day, from: 2026, options: TimelineOptions(width: 40))
    HostileTextTests.expectHarmless(page.append(entry) + page.end(), width: 40)
  }

  @Test(arguments: [30, 80, 100])
  func theWideColumnsFitWhateverTheWidth(width: Int) {
    var options = TimelineOptions(width: width)
    options.wide = true
    let text = render(TextTimeline(options: options), Seed.all)
    HostileTextTests.expectHarmless(text, width: max(80, width))
    #expect(text.contains("source"))
  }

  @Test(arguments: [
    ("2001-10-03", "2001-11-23", "51 days"),
    ("2001-11", "2001-12-10", "at least 10, at most 39 days"),
    ("2001-11-22", "2001-11-23", "1 day"), ("2001-11-23", "2001-11-23", "0 days"),
    ("[..2001-11-22]", "2001-11-23", "at least 1 day"),
    ("1000-01-01", "2000-01-01", "365,242 days"),
    ("2001-11-22", "[2001-11-22,2001-11-23]", "at most 1 day"),
    (
      "2001-11", "2001-11-10",
      "which is first is not known: the second can be up to 9 days after the first, or up to 20 days"
        + " before it"
    ),
    (
      "2001-10-03", "[..2001-10-31]",
      "which is first is not known: the second can be up to 28 days after the first, or before it"
    ),
  ])
  func timeBetweenDatesIsToldWithItsLimits(_ first: String, _ second: String, _ words: String)
    throws
  {
    let (one, other) = (try #require(EDTF(first)), try #require(EDTF(second)))
    #expect(DistanceWords.days(one.distance(to: other)) == words)
  }

  @Test(arguments: [
    ("2001-10-03", "2001-11-23", "1 month, 20 days"),
    ("2001-01-31", "2001-03-05", "1 month, 5 days"),
    ("2000-02-29", "2001-02-28", "11 months, 30 days"), ("1999-12-31", "2001-12-31", "2 years"),
    ("-0001-12-31", "0001-01-01", "1 year, 1 day"), ("2001-01-01", "2001-01-20", nil as String?),
  ])
  func theCalendarCountsMonths(_ first: String, _ second: String, _ words: String?) throws {
    let one = try #require(EDTF(first)?.singleDay)
    let other = try #require(EDTF(second)?.singleDay)
    #expect(DistanceWords.calendar(from: one, to: other) == words)
  }
}
