import Chronology
import Diplomacy

/// The events that the drawings show, built by hand, in the order of a timeline.
enum Seed {
  static let label = "BBC News, Moscow, 23 November 2001, 15:43 GMT"
  static let source = Ref(stored: "bbc-2001-11-23")

  static let brussels = NamedRef(ref: Ref(stored: "brussels"), name: "Brussels")
  static let moscow = NamedRef(ref: Ref(stored: "moscow"), name: "Moscow")

  /// Rows 1 to 16, which are in the drawings.
  static let drawn: [TimelineEntry] = [
    battle, attacks, brusselsMeeting, voice, proposal, wreath, seaChange, veto, hopes, special,
    talks, queue, pace, ideas, tone,
  ]

  /// Rows 1 to 19.
  static let all: [TimelineEntry] = [
    battle, attacks, brusselsMeeting, voice, proposal, visit, wreath, seaChange, veto, hopes,
    special, partnership, talks, queue, pace, ideas, tone, changed,
  ]

  static func heading(_ entries: [TimelineEntry], filter: String? = nil) -> TimelineHeading {
    TimelineHeading(
      chronicle: ChronicleDescription(title: "Russia and NATO, November 2001"),
      count: entries.count, first: EDTF("1942/1943"), last: EDTF("2001-11-23"), filter: filter)
  }

  // MARK: The rows

  static let battle = entry(
    1, "stalingrad", "battle", "1942/1943", "Battle of Stalingrad", "¶11",
    place: NamedRef(ref: Ref(stored: "volgograd"), name: "Stalingrad"),
    parties: [
      SeedActor.state("soviet-union", "Soviet Union", .belligerent),
      SeedActor.state("soviet-union", "Soviet Union", .victim),
      SeedActor.state("germany", "Nazi Germany", .belligerent),
    ],
    summary: "Two hundred days; about a million dead on the Soviet side, soldiers and civilians; "
      + "a turning point of the war"
  ) {
    $0.event.figures = [Figure(name: "dead", best: 1_000_000), Figure(name: "days", best: 200)]
  }

  static let attacks = entry(
    2, "2001-09-11-new-york", "attack", "2001-09-11", "Attacks on the United States", "picture 2",
    place: NamedRef(ref: Ref(stored: "new-york"), name: "New York"),
    parties: [SeedActor.state("united-states", "United States", .victim)],
    summary: "a turn in relations, says the BBC")

  static let brusselsMeeting = entry(
    3, "2001-10-03-brussels", "meeting", "2001-10-03", "Putin and Robertson meet", "¶6",
    place: brussels, parties: [SeedActor.putin(), SeedActor.robertson()]
  ) {
    $0.date.given = "3 October"
    $0.event.date.given = "3 October"
    $0.event.meeting = Meeting(level: .summit, channel: .inPerson)
  }

  static let voice = entry(
    4, "2001-11-21-ivanov", "statement", "2001-11-21",
    "Moscow wants equal status and a “right to a voice” inside the alliance", "¶8",
    parties: [SeedActor.ivanov],
    statement: Statement(form: .paraphrase, about: [SeedActor.nato.ref])
  ) {
    $0.about = [
      Mention(ref: SeedActor.nato.ref, name: "NATO", kind: .actor, actorKind: .organisation)
    ]
  }

  static let proposal = entry(
    5, "british-proposal", "proposal", "[..2001-11-22]",
    "British proposal that Russia share in some decisions of NATO, which is studying it", "¶3–4",
    parties: [
      SeedActor.state("united-kingdom", "United Kingdom", .proposer),
      SeedActor.organisation("nato", "NATO", .recipient),
    ]
  ) { $0.event.short = "British proposal" }

  static let visit = entry(
    17, "2001-11-22-robertson", "visit", "2001-11-22/2001-11-23", "Robertson visits Russia",
    "¶1, ¶10", place: NamedRef(ref: Ref(stored: "russia-territory"), name: "Russia"),
    parties: [SeedActor.robertson(.visitor), SeedActor.state("russia", "Russia", .host)])

  static let wreath = entry(
    6, "2001-11-22-volgograd", "ceremony", "2001-11-22",
    "Robertson lays a wreath at a war memorial", "¶10",
    place: NamedRef(ref: Ref(stored: "volgograd"), name: "Volgograd"),
    parties: [SeedActor.robertson()],
    links: [
      linked(.commemorates, battle, "Battle of Stalingrad"), linked(.partOf, visit, nil),
    ])

  static let seaChange = entry(
    7, "2001-11-22-robertson-b", "statement", "2001-11-22",
    "for Russia to share would be a “sea-change”", "¶3", parties: [SeedActor.robertson(.speaker)],
    statement: Statement(about: [Ref(stored: "british-proposal")])
  ) { $0.about = [aboutProposal] }

  static let veto = entry(
    8, "2001-11-22-robertson-c", "statement", "[2001-11-22,2001-11-23]",
    "it would imply a Russian veto on some decisions", "¶4",
    parties: [SeedActor.robertson(.speaker)],
    statement: Statement(form: .paraphrase, about: [Ref(stored: "british-proposal")])
  ) { $0.about = [aboutProposal] }

  static let hopes = entry(
    9, nil, "statement", "[..2001-11-23]", "hopes to deepen co-operation", "audio 2",
    parties: [SeedActor.robertson(.speaker)], statement: Statement(medium: "recording"))

  static let special = entry(
    10, "2001-11-23-felgenhauer", "statement", "[..2001-11-23]",
    "Russia takes itself for a “special case”", "audio 3", place: moscow,
    parties: [SeedActor.felgenhauer], statement: Statement(medium: "recording"))

  static let partnership = entry(
    19, nil, "statement", "[..2001-11-23]", "Robertson came to promote a new partnership",
    "audio 1", parties: [SeedActor.rosenberg], statement: Statement(medium: "recording")
  ) {
    $0.about = [
      Mention(
        ref: Ref(stored: "2001-11-22-robertson"), name: "Robertson visits Russia", kind: .event)
    ]
  }

  static let talks = entry(
    11, "2001-11-23-moscow", "meeting", "2001-11-23", "Putin and Robertson hold talks", "¶2–3",
    place: moscow, parties: [SeedActor.putin(), SeedActor.robertson()],
    links: [
      linked(.follows, brusselsMeeting, nil),
      linked(.refersTo, proposal, "British proposal", standing: .attributed),
    ])

  static let queue = entry(
    12, "2001-11-23-putin", "statement", "2001-11-23",
    "Russia is not queueing to join, yet will go as far together as the alliance is ready to",
    "¶1–2", place: moscow,
    parties: [SeedActor.putin(.speaker), SeedActor.organisation("nato", "NATO", .addressee)],
    statement: Statement(form: .translated), occasion: talks)

  static let pace = entry(
    13, "2001-11-23-putin-b", "statement", "2001-11-23",
    "content with the pace of the dialogue since Brussels", "¶5–6", place: moscow,
    parties: [SeedActor.putin(.speaker)], statement: Statement(form: .translated),
    occasion: talks, links: [linked(.refersTo, brusselsMeeting, nil)])

  static let ideas = entry(
    14, "2001-11-23-robertson", "statement", "2001-11-23",
    "bold ideas and a firm stand together against the “common enemy”", "¶7", place: moscow,
    parties: [SeedActor.robertson(.speaker), SeedActor.putin(.addressee)],
    statement: Statement(form: .verbatim), occasion: talks, links: [linked(.respondsTo, pace, nil)])

  static let tone = entry(
    15, "2001-11-23-rosenberg", "statement", "2001-11-23",
    "enlargement used to meet hostility; the tone has turned within weeks", "¶9", place: moscow,
    parties: [SeedActor.rosenberg], statement: Statement(form: .report))

  static let changed = entry(
    18, "2001-11-23-bbc", "statement", "2001-11-23",
    "since 11 September relations are no longer what they were", "caption 2",
    parties: [SeedActor.organisation("bbc", "BBC", .speaker)], statement: Statement(form: .report),
    links: [linked(.refersTo, attacks, nil)])

  private static let aboutProposal = Mention(
    ref: Ref(stored: "british-proposal"), name: "British proposal", kind: .event)

  // MARK: Making them

  static func linked(
    _ kind: Link.Kind, _ other: TimelineEntry, _ title: String?, standing: Link.Standing = .stated
  ) -> LinkedEvent {
    LinkedEvent(
      link: Link(kind: kind, to: other.event.handle ?? Ref(stored: "x"), standing: standing),
      title: title ?? other.title, kind: other.event.kind, date: other.date,
      place: other.place?.name)
  }

  static func entry(
    _ number: Int64, _ ref: String?, _ kind: String, _ date: String, _ title: String,
    _ locator: String, place: NamedRef? = nil, parties: [Party] = [], summary: String? = nil,
    statement: Statement? = nil, occasion: TimelineEntry? = nil, links: [LinkedEvent] = [],
    _ more: (inout TimelineEntry) -> Void = { _ in }
  ) -> TimelineEntry {
    var event = Event(
      kind: EventKind(kind), date: HistoricalDate(EDTF(date)), title: title,
      ref: ref.map(Ref.init(stored:)))
    event.number = number
    event.place = place?.ref
    event.participations = parties.map(\.participation)
    event.summary = summary
    event.links = links.map(\.link)
    event.statement = statement
    event.statement?.occasion = occasion?.event.handle
    event.citations = [Citation(source: source, locator: locator)]
    let family = ["battle", "attack", "ceremony"].contains(kind) ? EventKind.event : event.kind
    var entry = TimelineEntry(event: event, title: title, family: family)
    entry.place = place
    entry.parties = parties
    entry.links = links
    entry.occasion = occasion.flatMap { occasion in
      occasion.event.handle.map { LinkedOccasion(ref: $0, title: occasion.title) }
    }
    entry.sources = event.citations.map { CitedSource(citation: $0, label: label) }
    more(&entry)
    return entry
  }
}
