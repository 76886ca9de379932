import Diplomacy
import Foundation
internal import GRDB

/// One of the chronicles that become one: this one, the other, or the state before they parted.
struct ChronicleSide {
  let db: Database
  let path: String

  var rows: RecordRows { RecordRows(db: db, path: path) }

  /// What a ref stands for there.
  func entry(_ ref: Ref) throws -> RefTable.Entry? { try RefTable(db: db).entry(ref) }

  /// The global id of a record.
  func uid(_ kind: RecordKind, _ number: Int64) throws -> UID? {
    try db.row("SELECT uid FROM \(kind.rawValue) WHERE id = ?", [number]).flatMap {
      UID($0["uid"] as Data)
    }
  }

  /// The number of the record with a global id.
  func number(_ kind: RecordKind, _ uid: UID) throws -> Int64? {
    try db.number("SELECT id FROM \(kind.rawValue) WHERE uid = ?", [uid.data])
  }

  /// The ref by which a record goes now, an event's number where it has none.
  func handle(_ kind: RecordKind, _ number: Int64) throws -> Ref? {
    let column = kind == .event ? RecordRows.handle("t") : "t.ref"
    return try db.row("SELECT \(column) FROM \(kind.rawValue) t WHERE id = ?", [number]).map {
      Ref(stored: $0[0])
    }
  }

  /// A whole record that is no event.
  func record(_ kind: RecordKind, _ number: Int64) throws -> Diplomacy.Record? {
    switch kind {
    case .topic: try rows.topics([number]).first.map { .topic($0) }
    case .source: try rows.sources([number]).first.map { .source($0) }
    case .actor: try rows.actors([number]).first.map { .actor($0) }
    case .place: try rows.places([number]).first.map { .place($0) }
    case .relation: try rows.relations([number]).first.map { .relation($0) }
    case .event: try rows.events([number]).first.map { .event($0) }
    }
  }

  /// The records of one kind, by their numbers, a batch at a time.
  func batches(_ kind: RecordKind, _ body: ([Int64]) throws -> Void) throws {
    var last: Int64 = -1
    while true {
      let numbers = try db.rows(
        "SELECT id FROM \(kind.rawValue) WHERE id > ? ORDER BY id LIMIT 500", [last]
      ).map { $0["id"] as Int64 }
      guard let end = numbers.last else { return }
      try body(numbers)
      last = end
    }
  }
}
