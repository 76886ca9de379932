import Chronology
public import Diplomacy

/// Writes a chronicle as JSON Lines of FollowTheMoney: an entity a line.
///
/// Persons are `Person`, states `PublicBody`, organisations `Organization`, groups `LegalEntity`;
/// tenures are `Occupancy` of a `Position`, memberships `Membership`, successions `Succession`, parts
/// `UnknownLink`; places are `Address`, sources `Document`, events `Event`. Dates are as exact as
/// ISO 8601 has them, and never padded.
public struct FollowTheMoneyWriter: Sendable {
  private let chronicle: UID
  private var codes = ActorCodes()
  private var positions: Set<String> = []
  private var names: [Ref: String] = [:]
  /// What FollowTheMoney cannot say.
  public private(set) var losses = LossReport()

  /// Makes a writer.
  ///
  /// - Parameter chronicle: The chronicle's own global id, with which the ids of all entities begin.
  public init(chronicle: UID) { self.chronicle = chronicle }

  /// The lines of a record that is no event.
  ///
  /// - Throws: `EncodingError`, of what JSON has no way to write.
  public mutating func append(_ record: Record) throws -> String {
    switch record {
    case .actor(let actor): try line(actor)
    case .place(let place): try line(place)
    case .source(let source): try line(source)
    case .relation(let relation): try lines(relation)
    case .topic(let topic): try keep(topic)
    case .chronicle, .kind, .timeline, .event, .supplement: ""
    }
  }

  private mutating func keep(_ topic: Topic) throws -> String {
    names[topic.ref] = topic.name
    return ""
  }

  // Ids

  /// The id of a record: FollowTheMoney lets letters, digits, points and hyphens stand in one.
  private func id(_ ref: Ref, _ kind: String) -> String {
    "\(chronicle)-\(Self.plain(ref.text))-\(kind)"
  }

  static func plain(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isPlain || scalar == "-" ? String(scalar) : ".\(String(scalar.value, radix: 16))."
    }.joined()
  }

  private func entity(
    _ id: String, _ schema: String, _ properties: [String: [String?]]
  ) throws -> String {
    let filled = properties.mapValues { values in
      values.compactMap { $0 }.filter { !$0.isEmpty }
    }
    return try JSONValue([
      "id": .text(id), "schema": .text(schema),
      "properties": .object(filled.compactMapValues { JSONValue($0) }),
    ]).line()
  }

  /// The most characters that a name of FollowTheMoney has (`max_length` of its type `name`).
  private static let longestName = 384

  /// A name, cut where FollowTheMoney would refuse it.
  private mutating func named(_ text: String, of noun: String) -> String {
    guard text.unicodeScalars.count > Self.longestName else { return text }
    losses.note("the whole of a name", of: noun)
    return String(text.unicodeScalars.prefix(Self.longestName - 1)) + "…"
  }

  // Actors and places

  private mutating func line(_ actor: Actor) throws -> String {
    codes.add(actor)
    let name = NameOfTheDay.full(of: actor.names, on: nil) ?? actor.ref.text
    names[actor.ref] = name
    let others = Self.unique(actor.names.map(\.text)).filter { $0 != name }
    if actor.names.contains(where: { $0.validity.date != nil }) {
      losses.note("when a name was in use", of: "actor")
    }
    let life = PartialISODate.span(of: actor.existence)
    if life.isLoss { losses.note("the whole of a date", of: "actor") }
    var properties: [String: [String?]] = [
      "name": [named(name, of: "actor")], "alias": others.map { named($0, of: "actor") },
      "notes": [actor.note],
      "wikidataId": [codes.wikidata(actor.ref)],
    ]
    let schema: String
    switch actor.kind {
    case .person:
      schema = "Person"
      properties["birthDate"] = [life.start]
      properties["deathDate"] = [life.end]
    default:
      schema =
        actor.kind == .state
        ? "PublicBody" : actor.kind == .organisation ? "Organization" : "LegalEntity"
      properties["incorporationDate"] = [life.start]
      properties["dissolutionDate"] = [life.end]
      properties["country"] = [country(actor.identifiers)]
    }
    return try entity(id(actor.ref, "actor"), schema, properties)
  }

  private func country(_ identifiers: [Identifier]) -> String? {
    identifiers.first { $0.scheme == "iso3166" }.flatMap {
      ActorCodes.state($0.value)?.isoLetters.lowercased()
    }
  }

  private mutating func line(_ place: Place) throws -> String {
    let name = NameOfTheDay.full(of: place.names, on: nil) ?? place.ref.text
    if place.within != nil { losses.note("what it lies in", of: "place") }
    return try entity(
      id(place.ref, "place"), "Address",
      [
        "name": [name], "full": [name],
        "alias": Self.unique(place.names.map(\.text)).filter { $0 != name },
        "latitude": [place.coordinates.map { String($0.latitude) }],
        "longitude": [place.coordinates.map { String($0.longitude) }], "notes": [place.note],
        "wikidataId": [place.identifiers.first { $0.scheme == "wikidata" }?.value],
      ])
  }

  // Sources

  private mutating func line(_ source: Source) throws -> String {
    let published = PartialISODate.span(of: source.published?.edtf)
    if published.isLoss { losses.note("the whole of a date", of: "source") }
    if source.within != nil { losses.note("what it is part of", of: "source") }
    if source.reliability != nil { losses.note("reliability", of: "source") }
    if source.url != nil && NTriples.address(source.url) == nil {
      losses.note("an address that is none of the web", of: "source")
    }
    return try entity(
      id(source.ref, "source"), "Document",
      [
        "fileName": [source.file ?? source.ref.text], "title": [source.title],
        "name": [named(source.label, of: "source")], "author": [source.author],
        "publisher": [source.publisher],
        "date": [published.date ?? published.start], "sourceUrl": [NTriples.address(source.url)],
        "notes": [source.note],
      ])
  }

  // Relations

  private mutating func lines(_ relation: Relation) throws -> String {
    let time = PartialISODate.span(of: relation.validity.date)
    if time.isLoss { losses.note("the whole of a date", of: "relation") }
    let (from, to) = (id(relation.from, "actor"), id(relation.to, "actor"))
    var properties: [String: [String?]] = [
      "startDate": [time.start], "endDate": [time.end], "date": [time.date],
      "summary": [relation.note],
      "proof": Self.unique(relation.citations.map { id($0.source, "source") }),
    ]
    let schema: String
    var before = ""
    switch relation.kind {
    case .tenure:
      let office = relation.office ?? ""
      let position = "\(to)-\(Self.plain(office))-position"
      if positions.insert(position).inserted {
        let name = relation.title ?? "\(office) of \(names[relation.to] ?? relation.to.text)"
        before = try entity(position, "Position", ["name": [name], "organization": [to]])
      }
      schema = "Occupancy"
      properties["holder"] = [from]
      properties["post"] = [position]
    case .membership:
      schema = "Membership"
      properties["member"] = [from]
      properties["organization"] = [to]
    case .partOf:
      schema = "UnknownLink"
      properties["subject"] = [from]
      properties["object"] = [to]
      properties["role"] = ["part of"]
    case .succeeds, .continues:
      schema = "Succession"
      properties["successor"] = [from]
      properties["predecessor"] = [to]
      properties["role"] = [relation.kind.rawValue]
    }
    return before + (try entity(id(relation.ref, "relation"), schema, properties))
  }

  // Events

  /// The line of an event.
  ///
  /// - Throws: `EncodingError`, of what JSON has no way to write.
  public mutating func append(_ entry: TimelineEntry) throws -> String {
    let event = entry.event
    guard let handle = event.handle else { return "" }
    let time = PartialISODate.span(of: event.date.edtf)
    note(entry, time)
    func involved(_ isHost: Bool) -> [String] {
      let parties = entry.parties.filter {
        $0.participation.takesPart && ($0.participation.role == .host) == isHost
      }
      return Self.unique(
        parties.compactMap { $0.participation.actor.map { id($0, "actor") } })
    }
    return try entity(
      id(handle, "event"), "Event",
      [
        "name": [named(entry.title, of: "event")], "summary": [event.summary],
        "description": [event.statement?.quote, event.statement?.translation],
        "notes": [event.note], "date": [time.date], "startDate": [time.start],
        "endDate": [time.end], "location": [entry.place?.name],
        "addressEntity": [entry.place.map { id($0.ref, "place") }],
        "organizer": involved(true), "involved": involved(false),
        "keywords": Self.unique([event.kind.name] + entry.topics.map(\.name)),
        "proof": Self.unique(event.citations.map { id($0.source, "source") }),
        "recordId": [handle.text],
      ])
  }

  private mutating func note(_ entry: TimelineEntry, _ time: PartialISODate.Span) {
    let event = entry.event
    if time.isLoss { losses.note("the whole of a date", of: "event") }
    if event.time != nil { losses.note("the time of day", of: "event") }
    if !event.links.isEmpty { losses.note("links", of: "event") }
    losses.note(event)
    if !event.codes.isEmpty { losses.note("codes", of: "event") }
    if event.status != .confirmed { losses.note("its status", of: "event") }
    let isMore = event.participations.contains { $0.role != .participant && $0.role != .host }
    if isMore { losses.note("roles", of: "event") }
    if event.citations.contains(where: { $0.locator != nil }) {
      losses.note("locators", of: "event")
    }
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
