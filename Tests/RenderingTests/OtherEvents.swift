import Chronology
import Diplomacy

/// Events of the sorts that the seed does not have, from other times, in the order of a timeline.
enum OtherEvents {
  static let all: [TimelineEntry] = [
    Seed.entry(1, "ides", "event", "-0043-03-15", "The Ides of March", "c. 66"),
    Seed.entry(2, "letters", "event", "{1667,1668,1670..1672}", "Letters pass", "f. 12"),
    conference, said, telegram, pact, bound, undated,
  ]

  static func person(
    _ name: String, _ capacity: String, side: String? = nil, role: Role = .participant,
    presence: Participation.Presence = .full
  ) -> Party {
    var party = SeedActor.party(
      name.lowercased(), name, Surname.of(name), role: role, capacity: capacity)
    party.participation.side = side
    party.participation.presence = presence
    return party
  }

  static let conference = Seed.entry(
    3, "yalta", "meeting", "1945-02-04/1945-02-11", "The Yalta conference", "pp. 549 ff.",
    place: NamedRef(ref: Ref(stored: "yalta"), name: "Livadia Palace, Yalta"),
    parties: [
      person("Joseph Stalin", "Premier", side: "Soviet Union", role: .host),
      person("Vyacheslav Molotov", "Foreign Commissar", side: "Soviet Union"),
      person("Franklin Roosevelt", "President", side: "United States", role: Role("chair")),
      person("Winston Churchill", "Prime Minister", side: "United Kingdom", presence: .part),
      person("Charles de Gaulle", "Head of the Provisional Government", presence: .absent),
    ]
  ) {
    $0.event.claims = [Claim(field: "place", value: "Koreiz", rank: .disputed)]
  }

  static let said = Seed.entry(
    4, nil, "statement", "1945-02-06", "no peace without the small powers", "p. 590",
    parties: [person("Winston Churchill", "Prime Minister", role: .speaker)],
    statement: Statement(form: .report), occasion: conference
  ) {
    $0.via = [
      NamedRef(ref: Ref(stored: "molotov"), name: "Vyacheslav Molotov"), nil,
    ]
  }

  static let telegram = Seed.entry(
    5, "long", "statement", "1946-02-22", "the Soviet party line and how to meet it", "doc. 475",
    parties: [
      person("George Kennan", "Chargé in Moscow", role: .speaker),
      SeedActor.organisation("state", "Department of State", .addressee),
      person("Averell Harriman", "Ambassador in Moscow", role: Role("copied")),
    ], statement: Statement(form: .verbatim, medium: "telegram")
  ) {
    $0.event.time = try? ClockSpan(parsing: "21:00")
    $0.event.zone = "Moscow time"
    $0.event.note = "Received at 15:52 in Washington"
    let received = HistoricalDate(EDTF("1946-02-22"), given: "received")
    $0.event.dates = [RoleDate(role: "received", date: received)]
    $0.date = received
    $0.placing = TimelineEntry.Placing(role: "received")
  }

  static let pact = Seed.entry(
    6, "pact", "agreement", "1949-04-04", "North Atlantic Treaty", "art. 5",
    place: NamedRef(ref: Ref(stored: "washington"), name: "Washington"),
    parties: [
      person("Dean Acheson", "Secretary of State", role: .signatory),
      person("Ernest Bevin", "Foreign Secretary", role: .signatory),
      person("Harry Truman", "President of the United States"),
    ], links: [Seed.linked(.causes, Seed.talks, "much later talks", standing: .doubtful)]
  ) { $0.sources = [$0.sources[0], $0.sources[0]] }

  static let bound: TimelineEntry = {
    var entry = Seed.entry(7, nil, "event", "2001", "known to lie between two others", "p. 1")
    entry.event.date = .undated
    entry.date = .undated
    entry.earliest = CivilDate(iso: "2001-11-22")?.dayNumber
    entry.latest = CivilDate(iso: "2001-12-02")?.dayNumber
    return entry
  }()

  static let undated: TimelineEntry = {
    var entry = Seed.entry(8, nil, "event", "2001", "a letter without a date", "p. 2")
    entry.event.date = .undated
    entry.date = .undated
    entry.earliest = nil
    entry.latest = nil
    return entry
  }()
}
