import ArgumentParser
import Diplomacy
import Storage

extension Editing {
  func edited(_ old: Actor) throws -> Actor {
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

  func edited(_ old: Place) throws -> Place {
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

  func edited(_ old: Topic) throws -> Topic {
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

  func edited(_ old: Relation) throws -> Relation {
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
}
