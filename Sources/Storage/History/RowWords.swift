import Diplomacy
import Foundation
internal import GRDB

/// Puts the entries of the history into the words of the records' fields.
final class RowWords {
  private let db: Database
  private var handles: [RefTable.Entry: String] = [:]

  init(_ db: Database) { self.db = db }

  /// The record that had a ref, or a number, and is no more.
  func formerRecord(_ name: String) throws -> RefTable.Entry? {
    for kind in RecordKind.allCases {
      let row = try db.row(
        """
        SELECT key FROM change_row WHERE tbl = ?1 AND after IS NULL
          AND (before ->> '$.ref' = ?2 OR ?1 = 'event' AND 'e' || key = ?2)
        ORDER BY change_id DESC LIMIT 1
        """, [kind.rawValue, name])
      if let key = row?["key"] as String?, let id = Int64(key) {
        return RefTable.Entry(kind: kind, id: id)
      }
    }
    return nil
  }

  /// What a change did to records, at most so many.
  func changes(by change: Int64, of only: RefTable.Entry?, limit: Int) throws -> [RecordChange] {
    var found: [RecordChange] = []
    for kind in RecordKind.allCases where only == nil || only?.kind == kind {
      let brought = try db.rows(
        """
        SELECT id FROM \(kind.rawValue) WHERE change_id = ?1 AND (?2 IS NULL OR id = ?2)
        ORDER BY id LIMIT ?3
        """, [change, only?.id, limit])
      for row in brought {
        let entry = RefTable.Entry(kind: kind, id: row["id"])
        found.append(RecordChange(kind: kind, handle: try handle(entry), action: .added))
      }
      for id in try gone(kind, broughtBy: change, only?.id, limit) {
        let entry = RefTable.Entry(kind: kind, id: id)
        found.append(RecordChange(kind: kind, handle: try handle(entry), action: .added))
      }
    }
    let rows = try db.rows(
      """
      SELECT DISTINCT kind, record_id FROM change_row
      WHERE change_id = ?1 AND kind IS NOT NULL AND (?2 IS NULL OR kind = ?2 AND record_id = ?3)
      ORDER BY kind, record_id LIMIT ?4
      """, [change, only?.kind.rawValue, only?.id, limit])
    for row in rows { found.append(try self.change(change, row["kind"], row["record_id"])) }
    return found
  }

  /// The records that a change brought and a later one took out: of them, only what they were when
  /// they went is kept.
  ///
  /// What the change's own undo took out has entries under the change itself.
  private func gone(
    _ kind: RecordKind, broughtBy change: Int64, _ only: Int64?, _ limit: Int
  ) throws -> [Int64] {
    try db.rows(
      """
      SELECT DISTINCT CAST(r.key AS INTEGER) AS id FROM change_row r
      WHERE r.tbl = ?1 AND (?3 IS NULL OR r.key = CAST(?3 AS TEXT)) AND r.after IS NULL
        AND r.before ->> '$.change_id' = ?2
        AND NOT EXISTS (SELECT 1 FROM \(kind.rawValue) t WHERE t.id = CAST(r.key AS INTEGER))
        AND NOT EXISTS (
          SELECT 1 FROM change_row own
          WHERE own.change_id = ?2 AND own.tbl = ?1 AND own.key = r.key)
      ORDER BY id LIMIT ?4
      """, [kind.rawValue, change, only, limit]
    ).map { $0["id"] }
  }

  private func change(_ change: Int64, _ kind: String, _ record: Int64) throws -> RecordChange {
    var action = RecordChange.Action.altered
    var fields: [FieldChange] = []
    for row in try db.rows(
      """
      SELECT tbl, key, before, after FROM change_row
      WHERE change_id = ? AND kind = ? AND record_id = ?
      """, [change, kind, record])
    {
      let table: String = row["tbl"]
      let (before, after) = (image(row["before"]), image(row["after"]))
      if table == kind, before == nil || after == nil {
        action = before == nil ? .added : .removed
      }
      fields += try self.fields(of: table, row["key"], before, after)
    }
    let order = FieldOrder.places
    let sorted = fields.enumerated().sorted {
      (order[$0.element.field] ?? 99, $0.offset) < (order[$1.element.field] ?? 99, $1.offset)
    }
    guard let sort = RecordKind(rawValue: kind) else {
      return RecordChange(
        kind: nil, handle: "the chronicle", action: action, fields: sorted.map(\.element))
    }
    let entry = RefTable.Entry(kind: sort, id: record)
    return RecordChange(
      kind: sort, handle: try handle(entry), action: action, fields: sorted.map(\.element))
  }

  /// What reads otherwise in one row.
  private func fields(
    of table: String, _ key: String, _ before: Image?, _ after: Image?
  ) throws -> [FieldChange] {
    if FieldOrder.singleRows.contains(table) {
      let columns = Set((before ?? [:]).keys).union((after ?? [:]).keys)
      return try columns.sorted().compactMap { column in
        guard let label = FieldOrder.label(table, column) else { return nil }
        // A row that came or went is known by what it says beyond the usual.
        let isWhole = before == nil || after == nil
        if isWhole {
          if column == "ref" { return nil }
          if let usual = FieldOrder.usual[column], (before ?? after)?[column] == usual {
            return nil
          }
        }
        let one = try value(before?[column], column)
        let other = try value(after?[column], column)
        return one == other ? nil : FieldChange(field: label, before: one, after: other)
      }
    }
    guard let label = PartWords.labels[table] else { return [] }
    var (old, new) = (before, after)
    if let before, let after {
      if Set(before.keys).union(after.keys).subtracting(["position"]).isEmpty { return [] }
      let whole = try wholeRow(table, key)
      old = whole.merging(before) { $1 }
      new = whole.merging(after) { $1 }
    }
    let words = PartWords(handle: { try self.handle(RefTable.Entry(kind: $0, id: $1)) })
    return [
      FieldChange(
        field: label, before: try old.map { try words.text(table, $0) },
        after: try new.map { try words.text(table, $0) })
    ]
  }

  /// The row as it is now, or as it was when it went.
  private func wholeRow(_ table: String, _ key: String) throws -> Image {
    guard let logged = LoggedTable.all.first(where: { $0.name == table }) else { return [:] }
    if let row = try db.row("SELECT * FROM \(table) t WHERE \(logged.keySQL("t")) = ?", [key]) {
      return Dictionary(
        row.map {
          ($0.0, String.fromDatabaseValue($0.1) ?? Int64.fromDatabaseValue($0.1).map(String.init))
        },
        uniquingKeysWith: { first, _ in first })
    }
    let gone = try db.row(
      """
      SELECT before FROM change_row WHERE tbl = ? AND key = ? AND after IS NULL
      ORDER BY change_id DESC LIMIT 1
      """, [table, key])
    return image(gone?["before"]) ?? [:]
  }

  private func value(_ text: String??, _ column: String) throws -> String? {
    guard let text = text ?? nil else { return nil }
    guard let kind = FieldOrder.pointers[column], let id = Int64(text) else {
      return FieldOrder.flags[column].map { text == "1" ? $0.yes : $0.no } ?? text
    }
    return try handle(RefTable.Entry(kind: kind, id: id))
  }

  /// How a record is, or was, named.
  private func handle(_ entry: RefTable.Entry) throws -> String {
    if let known = handles[entry] { return known }
    let kind = entry.kind.rawValue
    let sql = entry.kind == .event ? RecordRows.handle("t") : "t.ref"
    var name: String? = try db.row("SELECT \(sql) FROM \(kind) t WHERE id = ?", [entry.id])?[0]
    if name == nil {
      name = try db.row(
        """
        SELECT before ->> '$.ref' FROM change_row
        WHERE tbl = ? AND key = CAST(? AS TEXT) AND after IS NULL ORDER BY change_id DESC LIMIT 1
        """, [kind, entry.id])?[0]
    }
    let handle = name ?? (entry.kind == .event ? "e\(entry.id)" : "\(kind) \(entry.id)")
    handles[entry] = handle
    return handle
  }

  /// A row's columns, as the log has them.
  typealias Image = [String: String?]

  private func image(_ json: String?) -> Image? {
    guard let json,
      let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    else { return nil }
    return object.mapValues { value in
      switch value {
      case let text as String: text
      case let number as NSNumber: number.stringValue
      default: nil
      }
    }
  }
}
