import Chronology
import Diplomacy

/// The chronicle of November 2001, as far as a network needs it, built by hand.
enum NetworkFixture {
  static let heading = TimelineHeading(
    chronicle: ChronicleDescription(title: "Russia and NATO, November 2001"), count: entries.count,
    first: EDTF("1942/1943"), last: EDTF("2001-11-23"))

  static var network: Network {
    network(of: entries)
  }

  static func network(of entries: [TimelineEntry]) -> Network {
    EntryNetwork(entries, actors: actors, relations: relations).network
  }

  static let entries: [TimelineEntry] = [
    entry(
      "stalingrad", "battle", "1942/1943", "Battle of Stalingrad", place: "Stalingrad",
      [
        party("soviet-union", "Soviet Union", .state, .belligerent),
        party("germany", "Nazi Germany", .state, .belligerent),
      ]),
    entry(
      "2001-09-11-new-york", "attack", "2001-09-11", "Attacks on the United States",
      place: "New York", [party("united-states", "United States", .state, .victim)]),
    entry(
      "2001-10-03-brussels", "meeting", "2001-10-03", "Putin and Robertson meet",
      place: "Brussels", [putin(), robertson()]),
    entry(
      "2001-11-21", "statement", "2001-11-21", "Moscow wants equal status",
      [
        party(
          "ivanov", "Sergei Ivanov", .person, .speaker, office: "Defence Minister",
          principal: russia)
      ], about: [nato]),
    entry(
      "british-proposal", "proposal", "[..2001-11-22]", "British proposal",
      [
        party("united-kingdom", "United Kingdom", .state, .proposer),
        party("nato", "NATO", .organisation, .recipient),
      ]),
    entry(
      "2001-11-22-volgograd", "ceremony", "2001-11-22", "Robertson lays a wreath",
      place: "Volgograd", [robertson()]),
    entry(
      "sea-change", "statement", "2001-11-22", "A say for Moscow would be a sea-change",
      [robertson(.speaker)]),
    entry(
      "veto", "statement", "[2001-11-22,2001-11-23]", "It would imply a Russian veto",
      [robertson(.speaker)]),
    entry(
      "visit", "visit", "2001-11-22/2001-11-23", "Robertson visits Russia", place: "Russia",
      [robertson(.visitor), party("russia", "Russia", .state, .host)]),
    entry(
      "deepen", "statement", "[..2001-11-23]", "Hopes to deepen co-operation",
      [robertson(.speaker)]),
    entry(
      "special-case", "statement", "[..2001-11-23]", "Russia takes itself for a special case",
      place: "Moscow",
      [
        party(
          "felgenhauer", "Pavel Felgenhauer", .person, .speaker, capacity: "military journalist",
          nobody: true)
      ], about: [russia]),
    entry(
      "2001-11-23-moscow", "meeting", "2001-11-23", "Putin and Robertson hold talks",
      place: "Moscow", [putin(), robertson()]),
    entry(
      "queue", "statement", "2001-11-23", "Russia is not queueing to join", place: "Moscow",
      [putin(.speaker), party("nato", "NATO", .organisation, .addressee)]),
    entry(
      "pace", "statement", "2001-11-23", "Content with the pace of the dialogue", place: "Moscow",
      [putin(.speaker)]),
    entry(
      "bold", "statement", "2001-11-23", "Bold ideas and an alliance", place: "Moscow",
      [robertson(.speaker), putin(.addressee)]),
    entry(
      "tone", "statement", "2001-11-23", "The tone has turned within weeks", place: "Moscow",
      [rosenberg], about: [nato]),
    entry(
      "caption", "statement", "2001-11-23", "Relations are no longer what they were",
      [party("bbc", "BBC", .organisation, .speaker)]),
    entry(
      "promote", "statement", "[..2001-11-23]", "Robertson came to promote a new partnership",
      [rosenberg]),
  ]

  /// One entry a day, so that their order is that of their days and nothing else.
  static var byDays: [TimelineEntry] {
    var seen: Set<String> = []
    return entries.filter { seen.insert($0.date.edtf?.description ?? "").inserted }
  }

  /// So many persons, two to a state, who meet each other by chance: the same chance every time.
  static func congress(of count: Int) -> [TimelineEntry] {
    var state: UInt64 = 2001
    func chance(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    func envoy(_ number: Int, _ role: Role = .participant) -> Party {
      let home = NamedRef(ref: Ref(stored: "s\(number / 2)"), name: "State \(number / 2)")
      return party(
        "p\(number)", "Envoy \(number)", .person, role, office: "Minister", principal: home)
    }
    return (0..<count).map { number in
      let other = chance(count)
      let date = "2001-\(number % 2 == 0 ? "10" : "11")-\(10 + chance(19))"
      switch number % 4 {
      case 0, 1:
        return entry("m\(number)", "meeting", date, "Talks", [envoy(number), envoy(other)])
      case 2:
        return entry(
          "s\(number)", "statement", date, "Words",
          [envoy(number, .speaker), envoy(other, .addressee)])
      default:
        let home = NamedRef(ref: Ref(stored: "s\(other / 2)"), name: "State \(other / 2)")
        return entry(
          "a\(number)", "statement", date, "Words", [envoy(number, .speaker)], about: [home])
      }
    }
  }

  /// How many actors the congress has: the persons and their states.
  static func nodes(of count: Int) -> Int { count + (count + 1) / 2 }

  static let actors: [Ref: Actor] = Dictionary(
    uniqueKeysWithValues: [
      actor("putin", .person, "Vladimir Putin"), actor("robertson", .person, "Lord Robertson"),
      actor("ivanov", .person, "Sergei Ivanov"),
      actor("felgenhauer", .person, "Pavel Felgenhauer"),
      actor("rosenberg", .person, "Steve Rosenberg"),
      actor("russia", .state, "Russia", existence: "1991-12-26/.."),
      actor("soviet-union", .state, "Soviet Union", existence: "1922-12-30/1991-12-26"),
      actor("united-kingdom", .state, "United Kingdom"),
      actor("united-states", .state, "United States"), actor("germany", .state, "Germany"),
      actor("nato", .organisation, "NATO"), actor("bbc", .organisation, "BBC"),
    ].map { ($0.ref, $0) })

  static let relations: [Relation] = [
    relation("r1", .tenure, "putin", "russia", "1999-08-09/2000-05-07", office: "Prime Minister"),
    relation("r2", .tenure, "putin", "russia", "2000-05-07/2008-05-07", office: "President"),
    relation("r3", .tenure, "putin", "russia", "2012-05-07/..", office: "President"),
    relation(
      "r4", .tenure, "robertson", "nato", "1999-10-14/2003-12-17", office: "Secretary General"),
    relation(
      "r5", .tenure, "ivanov", "russia", "2001-03-28/2007-02-15", office: "Defence Minister"),
    relation("r6", .tenure, "rosenberg", "bbc", nil, office: "correspondent"),
    relation("r7", .membership, "united-kingdom", "nato", "1949-08-24/.."),
    relation("r8", .membership, "united-states", "nato", "1949-08-24/.."),
    relation("r9", .continues, "russia", "soviet-union", "1991-12-26"),
    relation("r10", .membership, "france", "nato", "1949-08-24/.."),
  ]

  static let russia = NamedRef(ref: Ref(stored: "russia"), name: "Russia")
  static let nato = NamedRef(ref: Ref(stored: "nato"), name: "NATO")

  static func putin(_ role: Role = .participant) -> Party {
    party("putin", "Vladimir Putin", .person, role, office: "President", principal: russia)
  }

  static func robertson(_ role: Role = .participant) -> Party {
    party(
      "robertson", "Lord Robertson", .person, role, office: "Secretary General", principal: nato)
  }

  static let rosenberg = party(
    "rosenberg", "Steve Rosenberg", .person, .speaker, office: "correspondent",
    principal: NamedRef(ref: Ref(stored: "bbc"), name: "BBC"))

  static func party(
    _ ref: String, _ name: String, _ kind: Actor.Kind, _ role: Role = .participant,
    office: String? = nil, capacity: String? = nil, principal: NamedRef? = nil,
    nobody: Bool = false
  ) -> Party {
    Party(
      participation: Participation(
        actor: Ref(stored: ref), role: role, capacity: capacity,
        principal: nobody ? .nobody : .ofTheDay),
      name: name, short: name, kind: kind, capacity: capacity, office: office,
      principal: principal)
  }

  static func entry(
    _ ref: String, _ kind: String, _ date: String, _ title: String, place: String? = nil,
    _ parties: [Party], about: [NamedRef] = []
  ) -> TimelineEntry {
    let event = Event(
      kind: EventKind(kind), date: HistoricalDate(EDTF(date)), title: title,
      ref: Ref(stored: ref))
    var entry = TimelineEntry(event: event, title: title, family: EventKind(kind))
    entry.parties = parties
    entry.place = place.map { NamedRef(ref: Ref(stored: $0), name: $0) }
    entry.about = about.map { Mention(ref: $0.ref, name: $0.name, kind: .actor) }
    return entry
  }

  private static func actor(
    _ ref: String, _ kind: Actor.Kind, _ name: String, existence: String? = nil
  ) -> Actor {
    Actor(
      ref: Ref(stored: ref), kind: kind, names: [Name(name)],
      existence: existence.flatMap { EDTF($0) })
  }

  private static func relation(
    _ ref: String, _ kind: Relation.Kind, _ from: String, _ to: String, _ validity: String?,
    office: String? = nil
  ) -> Relation {
    Relation(
      ref: Ref(stored: ref), kind: kind, from: Ref(stored: from), to: Ref(stored: to),
      office: office, validity: Validity(validity.flatMap { EDTF($0) }))
  }
}
