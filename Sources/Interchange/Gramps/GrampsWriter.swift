import Chronology
public import Diplomacy

/// Writes a chronicle as Gramps XML 1.7.1: persons, events, places, sources, citations and notes.
///
/// Gramps knows persons and families only: states, organisations and groups stand as attributes of
/// the events in which they take part. Events come first in the file, so that they can be written
/// one by one; what they cite, and whose events they are, is held until the end.
public struct GrampsWriter: Sendable {
  static let version = "1.7.1"
  let chronicle: UID
  var people: [Actor] = []
  var places: [Place] = []
  var sources: [Source] = []
  /// The names of who is no person.
  private var others: [Ref: Actor.Kind] = [:]
  private var isPerson: Set<Ref> = []
  private var handles: [Ref: String] = [:]
  /// The parts that persons have in events.
  var parts: [Ref: [GrampsElement]] = [:]
  var made = GrampsShared()
  private var hasEvents = false
  /// What Gramps cannot say.
  public internal(set) var losses = LossReport()

  /// Makes a writer.
  ///
  /// - Parameter chronicle: The chronicle's own global id, which has the day on which it was made.
  public init(chronicle: UID) { self.chronicle = chronicle }

  /// What begins the file.
  public func begin() -> String {
    let milliseconds = chronicle.bytes.prefix(6).reduce(Int64(0)) { $0 << 8 | Int64($1) }
    let epoch = CivilDate(year: 1970, month: 1, day: 1)?.dayNumber ?? 0
    let day = CivilDate(dayNumber: epoch + milliseconds / 86_400_000)
    var header = GrampsElement("header")
    header.add(GrampsElement("created", ["date": day.description, "version": "5.1.5"]))
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE database PUBLIC "-//Gramps//DTD Gramps XML \(Self.version)//EN"
      "http://gramps-project.org/xml/\(Self.version)/grampsxml.dtd">
      <database xmlns="http://gramps-project.org/xml/\(Self.version)/">

      """ + header.lines(indent: 2)
  }

  /// Keeps a record that is no event, and counts what Gramps has no place for.
  public mutating func append(_ record: Record) {
    switch record {
    case .actor(let actor):
      if actor.kind == .person {
        people.append(actor)
        isPerson.insert(actor.ref)
        handles[actor.ref] = Self.handle("p", actor.uid, actor.ref)
      } else {
        others[actor.ref] = actor.kind
        losses.note("a record of its own", of: actor.kind.rawValue)
      }
    case .place(let place):
      places.append(place)
      handles[place.ref] = Self.handle("l", place.uid, place.ref)
    case .source(let source):
      sources.append(source)
      handles[source.ref] = Self.handle("s", source.uid, source.ref)
    case .relation: losses.note("relations", of: "relation")
    case .chronicle, .kind, .timeline, .topic, .event, .supplement: return
    }
  }

  /// The lines of an event.
  public mutating func append(_ entry: TimelineEntry) -> String {
    let event = entry.event
    guard let ref = event.handle else { return "" }
    let handle = Self.handle("e", event.uid, ref)
    let start = hasEvents ? "" : "  <events>\n"
    hasEvents = true
    var element = GrampsElement(
      "event",
      [
        "handle": handle, "change": "0", "id": ref.text, "priv": event.isPrivate ? "1" : nil,
      ])
    element.add(GrampsElement("type", text: event.kind.name.capitalizedFirst))
    let date = GrampsDateWriter.element(event.date)
    if date.isLoss { losses.note("the whole of a date", of: "event") }
    element.add(date.element)
    element.add(event.place.flatMap { handles[$0] }.map { GrampsElement("place", ["hlink": $0]) })
    element.add(GrampsElement("description", text: entry.title))
    element.add(attributes(of: entry))
    element.add(made.notes([event.summary], type: GrampsNotes.Kind.summary))
    element.add(made.notes([event.note], type: "Event Note"))
    element.add(made.notes([event.statement?.quote], type: GrampsNotes.Kind.quote))
    element.add(made.notes([event.statement?.original], type: GrampsNotes.Kind.original))
    element.add(made.notes([event.statement?.translation], type: GrampsNotes.Kind.translation))
    element.add(citations(event.citations))
    for party in entry.parties { note(party, in: handle) }
    noteLosses(of: event)
    return start + element.lines(indent: 4)
  }

  /// What ends the file: whatever the events refer to.
  public mutating func end() -> String {
    var text = hasEvents ? "" : "  <events>\n"
    let people = people.map { person($0) }
    // Births and deaths are events, too.
    text += made.events.map { $0.lines(indent: 4) }.joined() + "  </events>\n"
    let sources = sources.map { source($0) }
    let places = places.map { place($0) }
    text += list("people", people) + list("citations", made.citations) + list("sources", sources)
    text += list("places", places) + list("repositories", made.repositories)
    return text + list("notes", made.noted) + "</database>\n"
  }

  private func list(_ name: String, _ elements: [GrampsElement]) -> String {
    elements.isEmpty
      ? ""
      : "  <\(name)>\n" + elements.map { $0.lines(indent: 4) }.joined() + "  </\(name)>\n"
  }

  // MARK: Handles

  /// The handle of a record, which is an XML name and the same in every export.
  static func handle(_ sort: String, _ uid: UID?, _ ref: Ref) -> String {
    let id = uid?.description.filter { $0 != "-" }
    return "_\(sort)\(id ?? FollowTheMoneyWriter.plain(ref.text))"
  }

  func handle(of ref: Ref) -> String? { handles[ref] }

  // MARK: Parties

  /// Whoever is no person, and what else Gramps has no element for.
  private func attributes(of entry: TimelineEntry) -> [GrampsElement] {
    let event = entry.event
    var found = entry.topics.map { GrampsFact.topic($0.name) }
    for party in entry.parties {
      let part = party.participation
      if let actor = part.actor, isPerson.contains(actor) { continue }
      found.append(
        .part(part.role, part.actor == nil ? nil : party.kind, name: party.name))
    }
    if let time = event.time { found.append(.time(time, zone: event.zone)) }
    if let statement = event.statement {
      let facts: [GrampsFact?] = [
        statement.form.map { .form($0) }, statement.medium.map { .medium($0) },
        statement.language.map { .language($0) }, statement.audience.map { .audience($0) },
      ]
      found += facts.compactMap(\.self)
    }
    found += event.identifiers.map { .identifier($0) } + event.codes.map { .code($0) }
    return found.map(\.element)
  }

  /// Notes that an event is one of a person's.
  private mutating func note(_ party: Party, in event: String) {
    let part = party.participation
    guard let actor = part.actor, isPerson.contains(actor) else {
      let isBare = part.capacity == nil && part.side == nil && part.presence == .full
      if !isBare || part.note != nil || !part.citations.isEmpty {
        losses.note("what is said of the part of a state or a body", of: "event")
      }
      return
    }
    var reference = GrampsElement(
      "eventref", ["hlink": event, "role": Self.role(part.role)])
    let facts: [GrampsPartFact?] = [
      party.capacity.map { .capacity($0) },
      party.principal.map { .represents(others[$0.ref] ?? .person, $0.name) },
      part.side.map { .side($0) }, part.presence == .full ? nil : .presence(part.presence),
    ]
    for fact in facts { reference.add(fact?.element) }
    reference.add(made.notes([part.note], type: "Event Note"))
    if !part.citations.isEmpty { losses.note("sources of a part", of: "event") }
    parts[actor, default: []].append(reference)
  }

  /// What Gramps calls a role; one that it does not know is kept as it is.
  private static func role(_ role: Role) -> String {
    switch role {
    case .participant: "Primary"
    case Role("observer"): "Witness"
    default: role.name.capitalizedFirst
    }
  }

  private mutating func noteLosses(of event: Event) {
    losses.note(
      event,
      besides: [
        .identifiers, .form, .medium, .audience, .original, .capacities, .principals, .sides,
        .presence, .partNotes, .partSources, .excerpts,
      ])
    if !event.links.isEmpty { losses.note("links", of: "event") }
    if !EventKind.standard.contains(where: { $0.kind == event.kind }) {
      losses.note("a kind of the chronicle's own", of: "event")
    }
    if event.status != .confirmed { losses.note("its status", of: "event") }
  }
}
