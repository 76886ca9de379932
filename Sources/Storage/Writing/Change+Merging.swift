public import Diplomacy
import Foundation
internal import GRDB

extension Change {
  /// Adds a record that a file of the chronicle's own formats brings.
  ///
  /// One that is there already, with the same global id and the same content, changes nothing.
  public func merge(_ record: Diplomacy.Record) throws {
    let record = try named(record)
    guard let uid = record.uid, let kind = record.recordKind,
      let id = try db.number("SELECT id FROM \(kind.rawValue) WHERE uid = ?", [uid.data])
    else {
      if try !isKnown(record) { try add(record) }
      return
    }
    guard try isSame(record, id) else {
      let handle = try handle(kind, id) ?? record.ref ?? Ref(event: id)
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

  private func isSame(_ record: Diplomacy.Record, _ id: Int64) throws -> Bool {
    switch record {
    case .topic(let topic): try rows.topics([id]).first == topic
    case .source(let source): try rows.sources([id]).first == source
    case .actor(let actor): try rows.actors([id]).first == actor
    case .place(let place): try rows.places([id]).first == place
    case .relation(let relation): try rows.relations([id]).first == relation
    case .event(let event):
      try rows.events([id]).first.map(Self.comparable) == Self.comparable(event)
    case .chronicle, .kind, .timeline, .supplement: false
    }
  }

  /// The ref by which a record goes here, an event's number where it has none.
  private func handle(_ kind: RecordKind, _ id: Int64) throws -> Ref? {
    let column = kind == .event ? RecordRows.handle("t") : "t.ref"
    return try db.row("SELECT \(column) FROM \(kind.rawValue) t WHERE id = ?", [id]).map {
      Ref(stored: $0[0])
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
    return try handle(.event, entry.id) ?? ref
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

  /// The sort of record; nil of what no ref stands for.
  fileprivate var recordKind: RecordKind? {
    switch self {
    case .chronicle, .kind, .timeline, .supplement: nil
    case .topic: .topic
    case .source: .source
    case .actor: .actor
    case .place: .place
    case .relation: .relation
    case .event: .event
    }
  }
}
