import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Storage

/// Applies the options of `edit` to one record.
struct Editing {
  private var record: Record
  private var options: EditOptions
  private let desk: Desk
  /// Kinds of events that the options add to the chronicle.
  private(set) var kinds: [Record] = []

  init(_ record: Record, _ options: EditOptions, _ desk: Desk) {
    self.record = record
    self.options = options
    self.desk = desk
  }

  /// The record as it is to be.
  mutating func run() throws -> Record {
    let dropped = options.drop.fields
    options.drop.fields.removeAll { ["private", "embargo", "private-note"].contains($0) }
    for text in options.drop.dropSource {
      let gone = try desk.citation(text)
      guard record.dropCitations(of: gone.source, at: gone.locator) else {
        throw Failure("“\(text)” is not cited there")
      }
    }
    var edited = try edited()
    try options.record.citation.cite(partsOf: &edited, desk, fallback: false)
    return try options.record.discretion.applied(
      to: edited.published(options.isPublic, dropping: dropped))
  }

  private mutating func edited() throws -> Record {
    switch record {
    case .event(let event): return .event(try edited(event))
    case .actor(let actor): return .actor(try edited(actor))
    case .place(let place): return .place(try edited(place))
    case .source(let source): return .source(try edited(source))
    case .topic(let topic): return .topic(try edited(topic))
    case .relation(let relation): return .relation(try edited(relation))
    case .chronicle, .kind, .timeline, .supplement: return record
    }
  }

  /// Refuses options that the sort of record does not have, so that none does nothing.
  private func refuse(_ given: [GivenEdits], _ sort: String) throws {
    if let name = given.lazy.flatMap(\.self).first(where: \.value)?.key {
      throw ValidationError("--\(name) is not for \(sort)")
    }
  }

  // What records share

  private func ref(_ old: Ref) throws -> Ref {
    try options.record.ref.map { try desk.givenRef($0) } ?? old
  }

  private func note(_ old: String?) -> String? {
    options.drop.fields.contains("note") ? nil : options.record.note ?? old
  }

  private func identifiers(_ old: [Identifier]) -> [Identifier] {
    let gone = Set(commaList(options.drop.dropId))
    let kept = old.filter { !gone.contains($0.description) }
    return kept + options.record.identifiers.filter { !kept.contains($0) }
  }

  private func citations(_ old: [Citation], of kind: RecordKind) throws -> [Citation] {
    old + (try options.record.citations(desk, of: kind, fallback: false))
  }

  /// The claims that are not taken away, by their numbers.
  private func claims(_ old: [Claim]) throws -> [Claim] {
    for number in options.drop.dropClaim where !old.indices.contains(number - 1) {
      throw Failure("there is no claim \(number); “chancery claims” lists them")
    }
    let gone = Set(options.drop.dropClaim.map { $0 - 1 })
    return old.indices.filter { !gone.contains($0) }.map { old[$0] }
  }

  private func names(_ old: [Name]) throws -> [Name] {
    var kept = old
    for text in options.drop.dropName {
      let before = kept.count
      kept.removeAll { $0.text == text }
      if kept.count == before { throw Failure("“\(text)” is none of its names") }
    }
    for name in try options.names.names(valid: options.valid.valid) where !kept.contains(name) {
      kept.append(name)
    }
    return kept
  }

  private func checkFields(_ known: [String], _ sort: String) throws {
    for field in options.drop.fields where !known.contains(field) {
      throw ValidationError(
        "--drop \(field): \(sort) has \(known.joined(separator: ", ")) to take away")
    }
  }

  // The sorts of records

  private func edited(_ old: Actor) throws -> Actor {
    try refuse(
      [
        options.ofEvents, options.ofMeetings, options.ofStatements, options.ofSources,
        options.ofPlaces, options.ofRelations,
        [
          "title": options.title != nil,
          "under": options.under != nil,
          "zone": options.zone.zone != nil,
          "language": options.language.language != nil,
        ],
      ],
      "an actor")
    try checkFields(["note", "existence"], "an actor")
    var actor = old
    actor.ref = try ref(old.ref)
    if let kind = options.kind.kind {
      guard let kind = Actor.Kind(rawValue: kind) else {
        throw ValidationError("--kind \(kind): an actor is a person, state, organisation or group")
      }
      actor.kind = kind
    }
    actor.names = try names(old.names)
    if options.drop.fields.contains("existence") { actor.existence = nil }
    try options.actor.apply(to: &actor)
    actor.identifiers = identifiers(old.identifiers)
    actor.note = note(old.note)
    actor.citations = try citations(old.citations, of: .actor)
    actor.exceptions = try options.exceptions.applied(to: old.exceptions)
    actor.claims = try claims(old.claims)
    return actor
  }

  private func edited(_ old: Place) throws -> Place {
    try refuse(
      [
        options.ofEvents, options.ofMeetings, options.ofStatements, options.ofSources,
        options.ofRelations,
        [
          "title": options.title != nil,
          "under": options.under != nil,
          "kind": options.kind.kind != nil,
          "existence": options.actor.existence != nil,
          "language": options.language.language != nil,
        ],
      ], "a place")
    try checkFields(["note", "coordinates", "within", "state", "zone"], "a place")
    var place = old
    place.ref = try ref(old.ref)
    place.names = try names(old.names)
    if options.drop.fields.contains("coordinates") { place.coordinates = nil }
    if options.drop.fields.contains("within") { place.within = nil }
    if options.drop.fields.contains("state") { place.state = nil }
    if options.drop.fields.contains("zone") { place.zone = nil }
    try options.place.apply(to: &place, zone: options.zone.zone, desk)
    place.identifiers = identifiers(old.identifiers)
    place.note = note(old.note)
    place.citations = try citations(old.citations, of: .place)
    place.exceptions = try options.exceptions.applied(to: old.exceptions)
    place.claims = try claims(old.claims)
    return place
  }

  private func edited(_ old: Source) throws -> Source {
    try refuse(
      [
        options.ofEvents, options.ofMeetings, options.ofStatements, options.ofPlaces,
        options.ofRelations, options.ofNames,
        [
          "under": options.under != nil,
          "existence": options.actor.existence != nil,
          "zone": options.zone.zone != nil,
          "valid": !options.valid.valid.isEmpty,
          "drop-claim": !options.drop.dropClaim.isEmpty,
        ],
      ], "a source")
    let fields: [(String, WritableKeyPath<Source, String?>)] = [
      ("note", \.note), ("kind", \.kind), ("short", \.short), ("author", \.author),
      ("publisher", \.publisher), ("archive", \.archive), ("collection", \.collection),
      ("reference", \.reference), ("number", \.number), ("classification", \.classification),
      ("url", \.url), ("language", \.language), ("fixity", \.fixity), ("file", \.file),
      ("editor", \.editor), ("edition", \.edition), ("volume", \.volume), ("pages", \.pages),
      ("publisher-place", \.publisherPlace), ("archived", \.archived),
    ]
    let others = ["published", "hour", "dateline", "in", "creator", "reliability", "accessed"]
    try checkFields(fields.map(\.0) + others, "a source")
    var source = old
    source.ref = try ref(old.ref)
    source.note = options.record.note ?? old.note
    for (name, path) in fields where options.drop.fields.contains(name) {
      source[keyPath: path] = nil
    }
    for field in options.drop.fields {
      switch field {
      case "published": source.published = nil
      case "hour": (source.time, source.zone) = (nil, nil)
      case "dateline": source.dateline = nil
      case "in": source.within = nil
      case "creator": source.creator = nil
      case "reliability": source.reliability = nil
      case "accessed": source.accessed = nil
      default: continue
      }
    }
    if let title = options.title { source.title = title }
    if let short = options.event.short { source.short = short }
    try drop(from: &source)
    try options.source.apply(
      to: &source, kind: options.kind.kind, language: options.language.language,
      pages: options.record.citation, desk)
    source.identifiers = identifiers(old.identifiers)
    source.citations = try citations(old.citations, of: .source)
    source.exceptions = try options.exceptions.applied(to: old.exceptions)
    return source
  }

  /// Takes away what a source is taken from, and silences by their number.
  private func drop(from source: inout Source) throws {
    for text in commaList(options.drop.dropDerivesFrom) {
      let root = try desk.source(text)
      let before = source.derivesFrom.count
      source.derivesFrom.removeAll { $0 == root }
      if source.derivesFrom.count == before { throw Failure("it is not taken from “\(text)”") }
    }
    let numbers = try options.drop.dropSilence.map { text in
      let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
      guard let number = Int(digits), source.silences.indices.contains(number - 1) else {
        throw Failure("there is no silence “\(text)”; “chancery show \(source.ref)” numbers them")
      }
      return number
    }
    for number in Set(numbers).sorted(by: >) { source.silences.remove(at: number - 1) }
  }

  private func edited(_ old: Topic) throws -> Topic {
    try refuse(
      [
        options.ofEvents, options.ofMeetings, options.ofStatements, options.ofPlaces,
        options.ofRelations, options.ofSources, options.ofNames,
        [
          "source": !options.record.source.isEmpty,
          "except": options.exceptions.isGiven,
          "id": !options.record.id.isEmpty,
          "kind": options.kind.kind != nil,
          "valid": !options.valid.valid.isEmpty,
          "drop-claim": !options.drop.dropClaim.isEmpty,
          "existence": options.actor.existence != nil,
          "zone": options.zone.zone != nil,
          "language": options.language.language != nil,
        ],
      ], "a topic")
    try checkFields(["note", "under"], "a topic")
    var topic = old
    topic.ref = try ref(old.ref)
    if let title = options.title { topic.name = title }
    if options.drop.fields.contains("under") { topic.under = nil }
    if let under = options.under { topic.under = try desk.topic(under) }
    topic.note = note(old.note)
    return topic
  }

  private func edited(_ old: Relation) throws -> Relation {
    try refuse(
      [
        options.ofEvents, options.ofMeetings, options.ofStatements, options.ofPlaces,
        options.ofSources, options.ofNames,
        [
          "title": options.title != nil,
          "id": !options.record.id.isEmpty,
          "kind": options.kind.kind != nil,
          "under": options.under != nil,
          "existence": options.actor.existence != nil,
          "zone": options.zone.zone != nil,
          "language": options.language.language != nil,
        ],
      ], "a relation")
    try checkFields(["note", "valid", "office-title"], "a relation")
    var relation = old
    relation.ref = try ref(old.ref)
    if options.drop.fields.contains("valid") { relation.validity = .always }
    if options.drop.fields.contains("office-title") { relation.title = nil }
    if let office = options.office {
      guard relation.kind == .tenure else { throw ValidationError("--office is of a tenure") }
      relation.office = office
    }
    try options.relation.apply(to: &relation, valid: options.valid.valid)
    relation.note = note(old.note)
    relation.citations = try citations(old.citations, of: .relation)
    relation.exceptions = try options.exceptions.applied(to: old.exceptions)
    relation.claims = try claims(old.claims)
    return relation
  }

  private mutating func edited(_ old: Event) throws -> Event {
    try refuse(
      [
        options.ofSources, options.ofPlaces, options.ofRelations, options.ofNames,
        [
          "under": options.under != nil,
          "existence": options.actor.existence != nil,
          "valid": !options.valid.valid.isEmpty,
        ],
      ], "an event")
    var edit = EventEditing(old, options, desk)
    try edit.drop()
    var event = edit.event
    event.ref = try options.record.ref.map { try desk.givenRef($0) } ?? old.ref
    if let title = options.title { event.title = title.isEmpty ? nil : title }
    event.note = note(old.note)
    event.identifiers = identifiers(old.identifiers)
    event.citations = try citations(old.citations, of: .event)
    event.exceptions = try options.exceptions.applied(to: old.exceptions)
    event.claims = try claims(old.claims)
    if let kind = options.kind.kind {
      let words = KindWords(kind)
      kinds = words.record
      event.kind = words.kind
    }
    let kind = kinds.isEmpty ? event.kind : KindWords(options.kind.kind ?? "").under ?? event.kind
    let family = try desk.chronicle.family(of: kind)
    let reference = try desk.reference(
      asOf: options.event.asOf, source: event.citations.first?.source)
    desk.numericOrder = try options.event.order.order
    if let date = options.date {
      let when = try desk.dateAndTime(date, reference: reference)
      event.date = when.date
      if when.time != nil { (event.time, event.zone) = (when.time, when.zone) }
      if !event.date.isUndated { (event.after, event.before) = ([], []) }
    }
    if let zone = options.zone.zone { event.zone = zone }
    if let status = options.status {
      guard let status = Event.Status(rawValue: status) else {
        throw ValidationError("--status \(status): lead, confirmed or rejected")
      }
      event.status = status
    }
    if options.isGiven(options.ofMeetings) {
      try options.meeting.apply(to: &event, family: family, desk)
    }
    if options.isGiven(options.ofStatements) || options.language.language != nil {
      guard family == .statement else {
        throw ValidationError("--by, --form, --about and the like are of a statement")
      }
      try options.statement.apply(
        to: &event, language: options.language.language, desk, reference: reference)
    }
    try options.event.apply(to: &event, desk, reference: reference)
    return event
  }
}
