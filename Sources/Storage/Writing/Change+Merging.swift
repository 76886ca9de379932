public import Diplomacy
import Foundation
internal import GRDB

extension Change {
  /// Adds a record that a file of the chronicle's own formats brings.
  ///
  /// One that is there already, with the same global id and the same content, changes nothing.
  public func merge(_ record: Diplomacy.Record) throws {
    let record = try named(record)
    guard let uid = record.uid, let kind = record.kind,
      let id = try db.number("SELECT id FROM \(kind.rawValue) WHERE uid = ?", [uid.data])
    else {
      if try !isKnown(record) { try add(record) }
      return
    }
    guard try rows.records(kind, [id]).first?.unnumbered == record.unnumbered else {
      let handle = try rows.handle(kind, id) ?? record.ref ?? Ref(event: id)
      throw StorageError.invalid(
        "“\(handle)” is there with the same id and another content; change it with “chancery edit”")
    }
  }

  /// Whether the chronicle says of itself already what a record without an id says.
  private func isKnown(_ record: Diplomacy.Record) throws -> Bool {
    switch record {
    case .chronicle(let new): try rows.description() == new
    case .kind(let kind): try kinds.get().contains(kind.kind)
    default: false
    }
  }

  /// A record in which events that are named by their global ids go by their names here.
  private func named(_ record: Diplomacy.Record) throws -> Diplomacy.Record {
    if case .timeline(var timeline) = record {
      timeline.words = try timeline.words.map { try named(Ref(stored: $0)).text }
      return .timeline(timeline)
    }
    return try record.mapRefs(named(_:))
  }

  private func named(_ ref: Ref) throws -> Ref {
    guard ref.uid != nil, let entry = try entry(ref), entry.kind == .event else { return ref }
    return try rows.handle(.event, entry.id) ?? ref
  }
}

extension Diplomacy.Record {
  /// The global id that the record has.
  var uid: UID? {
    switch self {
    case .chronicle, .kind, .timeline, .supplement: nil
    case .topic(let topic): topic.uid
    case .source(let source): source.uid
    case .actor(let actor): actor.uid
    case .place(let place): place.uid
    case .relation(let relation): relation.uid
    case .event(let event): event.uid
    }
  }
}
