import Chronology
import Diplomacy
import Foundation
import Rendering
import Testing

@Suite struct TextTimelineTests {
  @Test(arguments: [40, 80, 140])
  func theSeedLooksAsKept(width: Int) throws {
    let text = render(TextTimeline(options: TimelineOptions(width: width)), Seed.drawn)
    try expectGolden(text, "timeline-\(width).txt")
  }

  @Test func allRowsLookAsKept() throws {
    let text = render(TextTimeline(options: TimelineOptions(notes: true)), Seed.all)
    try expectGolden(text, "timeline-all-notes.txt")
  }

  @Test(arguments: [80, 120])
  func otherSortsOfEventsLookAsKept(width: Int) throws {
    let options = TimelineOptions(width: width, notes: true)
    try expectGolden(render(TextTimeline(options: options), OtherEvents.all), "other-\(width).txt")
  }

  @Test func asciiLooksAsKept() throws {
    let text = render(TextTimeline(options: TimelineOptions(ascii: true)), Seed.drawn)
    try expectGolden(text, "timeline-ascii.txt")
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }
}

@Suite struct TextTimelineRuleTests {
  private func text(
    _ entries: [TimelineEntry], _ options: TimelineOptions = TimelineOptions()
  ) -> String {
    render(TextTimeline(options: options), entries)
  }

  private func event(_ date: String, _ title: String, kind: String = "event") -> TimelineEntry {
    Seed.entry(90, nil, kind, date, title, "p. 1")
  }

  @Test func anEmptyTimelineSaysSo() {
    #expect(text([]).hasSuffix("\n\nnothing recorded\n"))
  }

  @Test func aDayIsPrintedOnce() {
    let out = text([event("2001-10-03", "one"), event("2001-10-03", "two")])
    #expect(out.components(separatedBy: "Wed  3 Oct").count == 2)
  }

  @Test func yearsBeforeChristAreNamedAndGapsCounted() {
    let out = text([event("-0043-03-15", "Ides"), event("0014-08-19", "Death")])
    #expect(out.contains("\n44 BC ─"))
    #expect(out.contains("┊  57 years"))
    #expect(out.contains("\nAD 14 ─"))
  }

  @Test func consecutiveYearsHaveNoGap() {
    #expect(!text([event("2001", "a"), event("2002", "b")]).contains("┊"))
  }

  @Test func aGapIsFoundBackwardsToo() {
    #expect(text([event("2001", "a"), event("1942/1943", "b")]).contains("┊  58 years"))
  }

  @Test func undatedEventsStandUnderAHeadingOfTheirOwn() {
    var entry = event("2001", "undated one")
    entry.event.date = .undated
    entry.date = .undated
    entry.earliest = nil
    entry.latest = nil
    #expect(text([event("2001", "a"), entry]).contains("\nUndated ─"))
  }

  @Test func anUndatedEventBoundByOthersStandsAmongTheDated() {
    var entry = event("2001", "bound")
    entry.date = .undated
    entry.earliest = nil
    entry.latest = CivilDate(iso: "2001-11-22")?.dayNumber
    let out = text([entry])
    #expect(out.contains("     by 22 Nov  □  bound"))
    #expect(!out.contains("Undated"))
  }

  @Test func aStatementThatHangsRepeatsNeitherDateNorPlaceNorCapacity() {
    let out = text([Seed.talks, Seed.queue])
    let hanging = out.components(separatedBy: "└─ ")[1]
    #expect(out.contains("└─ Putin → NATO"))
    #expect(!hanging.prefix(160).contains("Moscow"))
    #expect(!hanging.prefix(160).contains("President"))
    #expect(out.components(separatedBy: "Fri 23 Nov").count == 2)
  }

  @Test func aStatementWhoseOccasionIsNotAboveNamesIt() {
    #expect(text([Seed.wreath, Seed.queue]).contains("at: Putin and Robertson hold talks"))
  }

  @Test func theFullNameComesFirstAndTheSurnameAfter() {
    var second = Seed.voice
    second.event.number = 91
    let out = text([Seed.voice, second])
    #expect(out.contains("▸  Sergei Ivanov: "))
    #expect(out.contains("▸  Ivanov: "))
    #expect(out.components(separatedBy: "Defence Minister of Russia").count == 2)
  }

  @Test func aNewCapacityIsShown() {
    var later = Seed.voice
    later.parties[0].capacity = "Deputy Prime Minister of Russia"
    #expect(text([Seed.voice, later]).contains("Deputy Prime Minister of Russia"))
  }

  @Test func rivalClaimsAreMarkedUnlessRejected() {
    var entry = Seed.talks
    entry.event.claims = [Claim(field: "date", value: "2001-11-22", rank: .rejected)]
    #expect(!text([entry]).contains("disputed"))
    entry.event.claims.append(Claim(field: "date", value: "2001-11-21", rank: .normal))
    #expect(text([entry]).contains("disputed"))
  }

  @Test func leadsAndPrivateEventsAreMarked() {
    var entry = Seed.talks
    entry.event.status = .lead
    entry.event.isPrivate = true
    #expect(text([entry]).contains("lead, private, attributed [1]"))
  }

  @Test func sourcesAreNumberedInOrderOfFirstCitation() {
    var other = Seed.wreath
    other.sources.insert(
      CitedSource(citation: Citation(source: Ref(stored: "b")), label: "Second"), at: 0)
    let out = text([Seed.brusselsMeeting, other])
    #expect(out.contains("[2] [1]\n"))
    #expect(out.hasSuffix("[1] \(Seed.label)\n[2] Second\n"))
  }

  @Test func sidesOfABattleStandAgainstEachOther() {
    var entry = Seed.battle
    entry.parties[0].participation.side = "Allies"
    entry.parties[2].participation.side = "Axis"
    #expect(text([entry]).contains("Allies (Soviet Union) against Axis (Nazi Germany)"))
  }

  @Test func coloursAreUsedOnAskingAndNeverMeasured() {
    let plain = text(Seed.all)
    let coloured = text(Seed.all, TimelineOptions(colour: true))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1mSergei Ivanov\u{1B}[0m: "))
    #expect(coloured.contains("\u{1B}[33m▹\u{1B}[0m"))
    #expect(coloured.contains(" attributed \u{1B}[2m[1]"))
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
  }

  @Test func whatIsPrintedDoesNotWaitForTheEnd() {
    var renderer = TextTimeline(options: TimelineOptions())
    _ = renderer.begin(Seed.heading(Seed.all))
    _ = renderer.append(Seed.battle)
    #expect(renderer.append(Seed.attacks).contains("Stalingrad"))
  }

  @Test(arguments: [DateStyle.american, .iso])
  func datesFollowTheStyle(style: DateStyle) {
    let out = text([Seed.brusselsMeeting], TimelineOptions(style: style))
    #expect(out.contains(style == .iso ? "2001-10-03  ●" : "Oct  3  ●") || out.contains("Oct 3  ●"))
  }
}
