import Chronology
import Diplomacy
import Rendering
import Testing

@Suite struct ShowTests {
  static let presidency = Ref(stored: "kremlin-biographies")
  static let names = [
    presidency: "Presidency of Russia, biography of the office-holder", Seed.source: Seed.label,
  ]

  static func tenure(_ office: String, _ valid: String) -> Tie {
    let ref = Ref(stored: "putin-\(office.lowercased())")
    let relation = Relation(
      ref: ref, kind: .tenure, from: Ref(stored: "putin"), to: SeedActor.russia.ref, office: office,
      validity: Validity(EDTF(valid)), citations: [Citation(source: presidency)])
    return Tie(relation: relation, shown: Ref(stored: "putin"), other: SeedActor.russia)
  }

  static let putin = ActorCard(
    actor: Actor(
      ref: Ref(stored: "putin"), kind: .person,
      names: [
        Name("Vladimir Putin", language: "en"),
        Name("Владимир Владимирович Путин", language: "ru"),
      ], identifiers: [Identifier(scheme: "wikidata", value: "Q7747")]),
    name: "Vladimir Putin",
    ties: [
      tenure("Acting President", "1999-12-31/2000-05-07"),
      tenure("President", "2000-05-07/2008-05-07"),
    ],
    entries: [Seed.brusselsMeeting, Seed.talks, Seed.queue, Seed.pace, Seed.ideas], names: names)

  @Test(arguments: [40, 80])
  func anActorLooksAsKept(width: Int) throws {
    try expectGolden(
      ShowActor.text(ShowTests.putin, options: TimelineOptions(width: width)),
      "show-putin-\(width).txt")
  }

  @Test func aMeetingLooksAsKept() throws {
    let card = EventCard(
      entry: Seed.talks,
      incoming: [
        IncomingLink(
          kind: .follows, from: NamedRef(ref: Ref(stored: "x"), name: "A later meeting"),
          date: HistoricalDate(EDTF("2001-12-07")))
      ],
      said: [Seed.queue, Seed.pace, Seed.ideas], names: ShowTests.names)
    try expectGolden(ShowEvent.text(card, options: TimelineOptions()), "show-talks.txt")
  }
}

@Suite struct EveryFieldTests {
  private static let card = EventCard(
    entry: Fullest.marked.entry,
    incoming: [
      IncomingLink(
        kind: .breaks, standing: .attributed,
        from: NamedRef(ref: Ref(stored: "incoming-ref"), name: "<incoming>"),
        date: HistoricalDate(EDTF("1943")))
    ])

  @Test(arguments: [60, 80, 200])
  func everyFieldOfAnEventIsShown(width: Int) throws {
    let text = ShowEvent.text(EveryFieldTests.card, options: TimelineOptions(width: width))
    if width == 80 { try expectGolden(text, "show-every-field.txt") }
    let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    for name in [
      "title", "short", "date-given", "date role", "role-given", "zone", "summary", "figure",
      "note", "agenda", "outcome", "visit-agenda", "visit-outcome", "medium", "quote", "original",
      "language", "translation", "commitment", "due-given", "via-given", "speaker", "capacity",
      "side", "party-note", "absent", "event-locator", "event-excerpt", "event-fact",
      "event-citation-note", "claim-field", "claim-value", "claim-reason", "claim-locator",
      "claim-excerpt", "link-note", "link-locator", "link-excerpt", "party-locator",
      "party-excerpt", "origin", "origin-key", "place", "principal", "about", "occasion", "via",
      "topic", "linked", "linked-place", "identifier", "code", "incoming", "audience",
      "via-locator",
    ] {
      #expect(words.contains("<\(name)>"), "\(name)")
    }
    for piece in [
      "e42", "event-ref", "number 97 of its day", "11:00-12:40", "1,212 (11 to 1,313)",
      "after-ref", "before-ref", "link-ref", "l12", "doubtful", "occasion-ref", "about-ref",
      "via-ref", "owed-ref", "owing-ref", "dated-ref", "#7", "a lead", "private", "disputed",
      "ministerial", "telephone",
      "third place", "transit", "attributed", "for a part only", "absent", "for nobody",
      "Old Style", "1 July 1942", "term:", "scheme:", "cameo:", "credibility 2", "07070707-0707",
      "note taker", "speaker", "1 September 1942", "15 August 1942", "14 August 1942",
    ] {
      #expect(words.contains(piece), "\(piece)")
    }
  }

  @Test func everyFieldOfASourceIsShown() {
    var source = Source(ref: Ref(stored: "source-ref"), title: "<title>")
    source.uid = UID(bytes: Array(repeating: 7, count: 16))
    source.kind = "press-report"
    source.short = "<short>"
    source.author = "<author>"
    source.publisher = "<publisher>"
    source.published = HistoricalDate(EDTF("2001-11-23"), given: "<published>")
    source.time = try? ClockSpan(parsing: "15:43")
    source.zone = "<zone>"
    source.dateline = Dateline(
      place: "<dateline>", date: HistoricalDate(EDTF("2001-11-22"), given: "<dateline-given>"))
    source.within = Ref(stored: "volume-ref")
    source.archive = "<archive>"
    source.collection = "<collection>"
    source.reference = "<reference>"
    source.number = "<number>"
    source.classification = "<classification>"
    source.url = "<url>"
    source.language = "<language>"
    source.reliability = .b
    source.fixity = "<fixity>"
    source.identifiers = [Identifier(scheme: "doi", value: "<identifier>")]
    source.note = "<note>"
    source.citations = [Citation(source: Ref(stored: "list-ref"), locator: "<locator>")]
    let card = SourceCard(
      source: source, parts: [NamedRef(ref: Ref(stored: "part-ref"), name: "<part>")],
      entries: [Seed.talks], names: [Ref(stored: "volume-ref"): "<volume>"])
    let text = ShowSource.text(card, options: TimelineOptions())
    for piece in [
      "<title>", "press report", "<short>", "<author>", "<publisher>", "Friday 23 November 2001",
      "<published>", "15:43 <zone>", "<dateline>", "22 November", "<dateline-given>", "<volume>",
      "volume-ref", "<archive>", "<collection>", "<reference>", "<number>", "<classification>",
      "<url>", "<language>", "B, usually reliable", "<fixity>", "doi:<identifier>", "<note>",
      "list-ref, <locator>", "<part>", "part-ref", "1 meeting", "e11", "07070707-0707",
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
  }

  @Test func everyFieldOfAPlaceATopicAndARelationIsShown() {
    let claim = Claim(field: "<field>", value: "<value>", rank: .rejected, reason: "<reason>")
    let place = Place(
      ref: Ref(stored: "volgograd"),
      names: [
        Name("Stalingrad", validity: Validity(EDTF("1925-04-10/1961-11-10"))), Name("Volgograd"),
      ], coordinates: Coordinates(latitude: 48.7, longitude: 44.5), within: Ref(stored: "oblast"),
      state: Ref(stored: "russia"), zone: "Europe/Volgograd",
      identifiers: [Identifier(scheme: "geonames", value: "472757")], note: "<note>",
      claims: [claim])
    let shown = ShowPlace.text(
      PlaceCard(place: place, name: "Volgograd", entries: [Seed.wreath]),
      options: TimelineOptions())
    for piece in [
      "10 April 1925", "Stalingrad", "48.7,44.5", "oblast", "russia", "Europe/Volgograd",
      "geonames:472757", "<note>", "<field>", "1  <value>", "<reason>", "rejected", "e6",
    ] {
      #expect(shown.contains(piece), "\(piece)")
    }
    let topic = ShowTopic.text(
      TopicCard(
        topic: Topic(
          ref: Ref(stored: "t"), name: "<topic>", under: Ref(stored: "wider"), note: "<note>"),
        narrower: [NamedRef(ref: Ref(stored: "narrow"), name: "<narrow>")]),
      options: TimelineOptions())
    for piece in ["<topic>", "wider", "<note>", "<narrow>", "nothing recorded"] {
      #expect(topic.contains(piece), "\(piece)")
    }
    let relation = ShowRelation.text(
      RelationCard(
        relation: Relation(
          ref: Ref(stored: "rel"), kind: .tenure, from: Ref(stored: "putin"),
          to: Ref(stored: "russia"), office: "<office>", title: "<title>", represents: false,
          validity: Validity(EDTF("2000-05-07/2008-05-07")), note: "<note>",
          citations: [Citation(source: Seed.source, locator: "<locator>")], claims: [claim]),
        from: NamedRef(ref: Ref(stored: "putin"), name: "<holder>"), to: SeedActor.russia),
      options: TimelineOptions())
    for piece in [
      "<holder>, <title>", "<office>", "2000-05-07/2008-05-07", "not for Russia", "<note>",
      "<locator>", "<value>", "tenure   rel",
    ] {
      #expect(relation.contains(piece), "\(piece)")
    }
  }
}

@Suite struct ListTableTests {
  private static let table = ListTable(
    heads: ["ref", "kind", "name"],
    rows: [
      ["putin", "person", "Vladimir Putin"], ["mao", "person", "毛泽东"],
      ["nato", "organisation", "North Atlantic Treaty Organization, an alliance of many states"],
      ["short"],
    ])

  @Test func columnsAreAligned() {
    #expect(
      ListTableTests.table.text(options: TimelineOptions(width: 60)) == """
        ref    kind          name
        putin  person        Vladimir Putin
        mao    person        毛泽东
        nato   organisation  North Atlantic Treaty Organization, an
                             alliance of many states
        short

        """)
  }

  @Test(arguments: [30, 40, 60, 200])
  func noLineIsTooLongAndNothingIsCut(width: Int) {
    let text = ListTableTests.table.text(options: TimelineOptions(width: width))
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width })
    #expect(text.contains("Vladimir") && (width < 40 || text.contains("Organization")))
  }
}
