import ArgumentParser
import Chronology
import Diplomacy

/// What keeps a record out of what is published.
struct DiscretionOptions: ParsableArguments {
  @Flag(
    name: .customLong("private"),
    help: "Of an actor, a source or an event: keep it out of what is published.")
  var isPrivate = false

  @Option(help: "The same until a day; from then on it is public.")
  var embargo: String?

  @Option(help: "A note that is never published.")
  var privateNote: String?

  /// The record with these set.
  ///
  /// - Throws: A usage error where the sort of record is never private.
  func applied(to record: Record) throws -> Record {
    let until = try embargo.map { try Desk.day($0, option: "--embargo") }
    let isPrivate = isPrivate || until != nil
    var record = record
    switch record {
    case .event(var event):
      event.isPrivate = event.isPrivate || isPrivate
      event.embargo = until ?? (self.isPrivate ? nil : event.embargo)
      event.privateNote = privateNote ?? event.privateNote
      record = .event(event)
    case .actor(var actor):
      actor.isPrivate = actor.isPrivate || isPrivate
      actor.embargo = until ?? (self.isPrivate ? nil : actor.embargo)
      actor.privateNote = privateNote ?? actor.privateNote
      record = .actor(actor)
    case .source(var source):
      source.isPrivate = source.isPrivate || isPrivate
      source.embargo = until ?? (self.isPrivate ? nil : source.embargo)
      source.privateNote = privateNote ?? source.privateNote
      record = .source(source)
    case .place(var place):
      try refuse(isPrivate)
      place.privateNote = privateNote ?? place.privateNote
      record = .place(place)
    case .topic(var topic):
      try refuse(isPrivate)
      topic.privateNote = privateNote ?? topic.privateNote
      record = .topic(topic)
    case .relation(var relation):
      try refuse(isPrivate)
      relation.privateNote = privateNote ?? relation.privateNote
      record = .relation(relation)
    case .chronicle, .kind, .timeline, .supplement: break
    }
    return record
  }

  private func refuse(_ isPrivate: Bool) throws {
    if isPrivate {
      throw ValidationError(
        "--private and --embargo are for actors, sources and events; a relation goes with its actors"
      )
    }
  }
}

extension Record {
  /// The record with its privacy lifted, and without the fields that are named.
  func published(_ isPublic: Bool, dropping fields: [String]) throws -> Record {
    let endsEmbargo = isPublic || fields.contains("embargo")
    let endsPrivacy = isPublic || fields.contains("private")
    var record = fields.contains("private-note") ? withoutPrivateNote : self
    switch record {
    case .event(var event):
      if endsPrivacy { event.isPrivate = false }
      if endsEmbargo || endsPrivacy { event.embargo = nil }
      record = .event(event)
    case .actor(var actor):
      if endsPrivacy { actor.isPrivate = false }
      if endsEmbargo || endsPrivacy { actor.embargo = nil }
      record = .actor(actor)
    case .source(var source):
      if endsPrivacy { source.isPrivate = false }
      if endsEmbargo || endsPrivacy { source.embargo = nil }
      record = .source(source)
    default:
      if isPublic {
        throw ValidationError(
          "--public is for actors, sources and events; others are never private")
      }
    }
    return record
  }
}
