import Chronology
import Diplomacy
import Testing

@testable import Rendering

@Suite struct ProseTests {
  private func cited(_ ref: String, _ label: String) -> CitedSource {
    CitedSource(citation: Citation(source: Ref(stored: ref)), label: label)
  }

  @Test func aLaterNoteIsShortAndSaysWhereTheWholeIs() {
    var notes = LabelNotes()
    let report = cited("a", "BBC News, Moscow, 23 November 2001, 15:43 GMT")
    #expect(notes.words(for: report, note: 1) == (report.label, nil))
    #expect(notes.words(for: report, note: 1) == (report.label, nil))
    #expect(notes.words(for: report, note: 4) == ("BBC News", 1))
    // Another report of the same house is not to be taken for the first.
    let other = cited("c", "BBC News, London, 24 November 2001, 9:00 GMT")
    _ = notes.words(for: other, note: 4)
    #expect(notes.words(for: other, note: 5) == (other.label, nil))
    let list = cited("b", "NATO, list of Secretaries")
    #expect(notes.words(for: list, note: 5) == (list.label, nil))
    #expect(notes.words(for: list, note: 6) == (list.label, nil))
  }

  @Test(arguments: [
    ("Report on the talks of President Putin and Lord Robertson", "Report on the talks"),
    ("[Untitled note of a conversation in Moscow]", "[Untitled note of a conversation in Moscow]"),
    ("漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字", nil as String?),
  ])
  func aShortFormIsNeverNothing(_ label: String, _ short: String?) {
    #expect(LabelNotes.short(label) == short ?? label)
  }

  @Test(arguments: [
    ("Vladimir Putin", "Putin", "Vladimir"), ("Zhou Enlai", "Zhou", "Enlai"),
    ("Pelé", "Pelé", ""), ("Charles de Gaulle", "de Gaulle", "Charles"),
  ])
  func aPersonIsListedByTheFamily(_ name: String, _ family: String, _ given: String) {
    #expect(ListedPerson(name: name, family: family).given == given)
  }

  @Test(arguments: HostileTextTests.nasty, [30, 80])
  func plainTextStaysOnItsPage(text: String, width: Int) {
    let options = TimelineOptions(width: width, notes: true)
    var page = PlainTimeline(options: options)
    var out = page.begin(
      TimelineHeading(chronicle: ChronicleDescription(title: text), count: 1, filter: text))
    out += page.append(HostileTextTests.entry(text))
    let office = ListedPerson.Office(words: text, sources: [cited("a", text)])
    out += page.persons([ListedPerson(name: text, family: text, offices: [office])]) + page.end()
    HostileTextTests.expectHarmless(out, width: width)
  }

  @Test func aTableOfPersonsIsOneTable() {
    var page = MarkdownTimeline(options: TimelineOptions())
    let offices = [
      ListedPerson.Office(words: "Foreign | Secretary", date: EDTF("1999/2001")),
      ListedPerson.Office(words: "peer", sources: [cited("a", "Who's Who")]),
    ]
    let text = page.persons([ListedPerson(name: "Ann Lee", family: "Lee", offices: offices)])
    #expect(
      text == """

        ## Persons

        | | office held in these years | |
        | --- | --- | --- |
        | **Lee**, Ann | Foreign \\| Secretary | 1999–2001 |
        | | peer | [^1] |

        """)
  }

  @Test func theOfficeStandsBehindWhoeverHoldsIt() {
    func statement(_ parties: [Party]) -> TimelineEntry {
      Seed.entry(
        1, "declaration", "statement", "1917-11-02", "a national home", "p. 1", parties: parties)
    }
    let balfour = OtherEvents.person("Arthur Balfour", "Foreign Secretary", role: .speaker)
    let sykes = OtherEvents.person("Mark Sykes", "Colonel", role: .speaker)
    var rothschild = OtherEvents.person("Lord Rothschild", "peer", role: .addressee)
    rothschild.capacity = nil
    let options = TimelineOptions(width: 200)
    let text = render(
      PlainTimeline(options: options),
      [statement([balfour, rothschild]), statement([balfour, rothschild])])
    #expect(
      text.contains("Arthur Balfour, Foreign Secretary, to Lord Rothschild: a national home."))
    #expect(text.contains("Balfour to Rothschild: a national home."), "\(text)")
    let two = render(PlainTimeline(options: options), [statement([balfour, sykes, rothschild])])
    #expect(
      two.contains(
        "Arthur Balfour, Foreign Secretary; Mark Sykes, Colonel, to Lord Rothschild: a national"),
      "\(two)")
  }

  @Test(arguments: [
    ("1916-05~", "About May."), ("1949?", "1949?"), ("1916-05", "May."), ("Y17E30", "Y17E30."),
  ])
  func anEntryBeginsAsASentenceDoes(_ date: String, _ lead: String) {
    let entry = Seed.entry(1, nil, "event", date, "Something", "p. 1")
    let text = render(PlainTimeline(options: TimelineOptions()), [entry])
    #expect(text.contains("\n\(lead) Something."), "\(text)")
  }

  @Test func aSentenceHasOneColon() {
    let israel = SeedActor.state("israel", "Israel", .participant)
    let drafted = Seed.entry(
      1, nil, "event", "1948", "It is drafted: the Declaration", "p. 1", parties: [israel])
    let league = SeedActor.organisation("lon", "League of Nations", .addressee)
    let koo = OtherEvents.person("Wellington Koo", "Minister", role: .speaker)
    let said = Seed.entry(
      2, nil, "statement", "1948", "Shandong is to come back", "p. 2", parties: [koo, league])
    let text = render(PlainTimeline(options: TimelineOptions(width: 200)), [drafted, said])
    #expect(text.contains("It is drafted: the Declaration (Israel)."), "\(text)")
    #expect(text.contains("Koo, Minister, to the League of Nations: Shandong"), "\(text)")
  }

  @Test func whoSignedIsASentence() {
    let parties = [
      SeedActor.state("uk", "United Kingdom", .signatory),
      SeedActor.state("fr", "France", .signatory),
    ]
    let entries = ["Sykes–Picot: the zones are drawn", "A pact"].map {
      Seed.entry(1, nil, "agreement", "1916", $0, "p. 1", parties: parties)
    }
    let text = render(PlainTimeline(options: TimelineOptions(width: 200)), entries)
    #expect(text.contains("zones are drawn. Signed by the United Kingdom and France."), "\(text)")
    #expect(text.contains("A pact. Signed by the United Kingdom and France."), "\(text)")
  }
}
