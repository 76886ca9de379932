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
      UID(bytes: $0["uid"] as Data)
    }
  }

  /// The global id of a record that has been taken out, which the history knows.
  func uid(gone kind: RecordKind, _ number: Int64) throws -> UID? {
    guard try uid(kind, number) == nil else { return nil }
    let row = try db.row(
      """
      SELECT from_hex(before ->> '$.uid') FROM change_row
      WHERE tbl = ? AND key = ? AND after IS NULL AND before IS NOT NULL
      ORDER BY change_id DESC LIMIT 1
      """, [kind.rawValue, "\(number)"])
    return row.flatMap { row in (row[0] as Data?).flatMap { UID(bytes: $0) } }
  }

  /// The number of the record with a global id.
  func number(_ kind: RecordKind, _ uid: UID) throws -> Int64? {
    try db.number(kind, uid)
  }

  /// The record of some that was made before the others.
  func oldest(_ numbers: [Int64], _ kind: RecordKind) throws -> Int64? {
    try Set(numbers).compactMap { number in try uid(kind, number).map { (number, $0) } }
      .min { $0.1.isBefore($1.1) }?.0
  }

  /// The ref by which a record goes now, an event's number where it has none.
  func handle(_ kind: RecordKind, _ number: Int64) throws -> Ref? {
    try rows.handle(kind, number)
  }

  /// A whole record.
  func record(_ kind: RecordKind, _ number: Int64) throws -> Diplomacy.Record? {
    try rows.records(kind, [number]).first
  }
}
