import Chronology
import Diplomacy
import Testing

@testable import Rendering

@Suite struct GroupingTests {
  private func entry(_ date: String, heading: String? = nil) -> TimelineEntry {
    let event = Event(kind: .event, date: HistoricalDate(EDTF(date)))
    var entry = TimelineEntry(event: event, title: "it", family: .event)
    entry.heading = heading
    return entry
  }

  @Test(arguments: [
    ("2001-11-23", "November 2001"), ("2001-11", "November 2001"), ("2001", "2001"),
    ("1942/1943", "1942"), ("[..2001-11-22]", "November 2001"), ("-0043-03-15", "March 44 BC"),
    ("[2001-11-22,2001-11-23]", "November 2001"), ("0001-01", "January AD 1"),
    ("0000", "1 BC"), ("Y-50000", "50,001 BC"), ("Y12000", "AD 12,000"),
    ("Y17E30", "Beyond counting"), ("../..", "Undated"), ("2001-11-22/2002-03-01", "November 2001"),
  ])
  func aMonthIsSaidWhereItIsKnown(_ date: String, _ title: String) {
    #expect(TimelineSections.section(of: entry(date), by: .month).title == title)
  }

  @Test(arguments: [
    ("2001", "2000s"), ("1999-12-31", "1990s"), ("-0043", "51 BC to 42 BC"),
  ])
  func decadesBeginWithARoundYear(_ date: String, _ title: String) {
    #expect(TimelineSections.section(of: entry(date), by: .decade).title == title)
  }

  @Test func gapsAreToldInTheUnitOfTheHeadings() {
    var sections = TimelineSections()
    let gaps = ["1942", "2000-01-05", "2001-03-01", "2001-04-30", "2001-11-01"].map {
      sections.gap(before: entry($0), by: .month)
    }
    #expect(gaps == [nil, "58 years", "14 months", nil, "7 months"])
  }

  @Test func anEventStandsUnderEachOfItsActors() {
    var groups = EntryGroups(by: .actor)
    for entry in Seed.all { groups.add(entry) }
    let talks = groups.entries.filter { $0.title == Seed.talks.title }
    #expect(talks.count == 2 && Set(talks.map(\.heading)).count == 2)
    let text = render(TextTimeline(options: TimelineOptions()), groups.entries)
    #expect(!text.contains("┊"))
    // Nothing hangs from what stands under another heading.
    #expect(text.contains("Vladimir Putin ──"))
  }

  @Test func whatHasNoPlaceComesLast() {
    var groups = EntryGroups(by: .place)
    groups.add(entry("2001"))
    var placed = entry("2002")
    placed.place = NamedRef(ref: Ref(stored: "a"), name: "Town")
    groups.add(placed)
    placed.place = NamedRef(ref: Ref(stored: "b"), name: "Town")
    groups.add(placed)
    #expect(groups.entries.map(\.heading) == ["Town", "Town (b)", "No place"])
  }
}
