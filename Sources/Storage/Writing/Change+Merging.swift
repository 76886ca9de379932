public import Diplomacy
import Foundation
internal import GRDB

extension Change {
  /// Adds a record that a file of the chronicle's own formats brings.
  ///
  /// One that is there already, with the same global id and the same content, changes nothing.
  public func merge(_ record: Diplomacy.Record) throws {
    guard let uid = record.uid, let ref = record.ref, let entry = try entry(ref),
      let known: Data = try db.row(
        "SELECT uid FROM \(entry.kind.rawValue) WHERE id = ?", [entry.id])?["uid"],
      known == uid.data
    else {
      // The same description again is no change of the chronicle.
      if case .chronicle(let new) = record, try rows.description() == new { return }
      try add(record)
      return
    }
    guard try isSame(record, entry) else {
      throw StorageError.invalid(
        "“\(ref)” is there with the same id and another content; change it with “chancery edit”")
    }
  }

  private func isSame(_ record: Diplomacy.Record, _ entry: RefTable.Entry) throws -> Bool {
    switch record {
    case .topic(let topic): try rows.topics([entry.id]).first == topic
    case .source(let source): try rows.sources([entry.id]).first == source
    case .actor(let actor): try rows.actors([entry.id]).first == actor
    case .place(let place): try rows.places([entry.id]).first == place
    case .relation(let relation): try rows.relations([entry.id]).first == relation
    case .event(let event):
      try rows.events([entry.id]).first.map(Self.comparable) == Self.comparable(event)
    case .chronicle, .kind, .timeline, .supplement: false
    }
  }

  /// An event without the numbers that a chronicle gives.
  static func comparable(_ event: Event) -> Event {
    var event = event
    event.number = nil
    for index in event.links.indices { event.links[index].number = nil }
    if event.meeting == Meeting() { event.meeting = nil }
    if event.visit == Visit() { event.visit = nil }
    if event.statement == Diplomacy.Statement() { event.statement = nil }
    return event
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
