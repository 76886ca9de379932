import Diplomacy
internal import GRDB

/// Whether a change can be taken back, or something that came later stands on it.
///
/// Undos and redos count for nothing here: each is as if what it took back had never been.
struct UndoCheck {
  let db: Database
  /// The change that is taken back.
  let undone: Int64
  /// The change that takes it back.
  let own: Int64

  /// That a change `h` came later, stands, and is no undo.
  private var isLater: String {
    "h.id > \(undone) AND h.id < \(own) AND h.undoes IS NULL AND h.stands = 1"
  }

  /// Refuses where a later change altered the same of a row that a change altered.
  func refuseLaterChanges(of change: Int64) throws {
    let row = try db.row(
      """
      SELECT h.id, d.kind, d.record_id FROM change_row a
      JOIN change_row d ON d.tbl = a.tbl AND d.key = a.key
      JOIN change h ON h.id = d.change_id
      WHERE a.change_id = ? AND \(isLater)
        AND (a.before IS NULL OR a.after IS NULL OR d.before IS NULL OR d.after IS NULL
          OR EXISTS (SELECT 1 FROM json_each(a.after) x
                     WHERE x.key <> 'position' AND json_type(d.after, '$.' || x.key) IS NOT NULL))
      ORDER BY h.id DESC LIMIT 1
      """, [change])
    if let row { throw try standsOn(row["id"], kind: row["kind"], record: row["record_id"]) }
  }

  /// Refuses where a later change altered a record that this one brought.
  func refuseLaterRecords() throws {
    for table in LoggedTable.records.map(\.name) {
      let row = try db.row(
        """
        SELECT h.id, d.kind, d.record_id FROM change_row d JOIN change h ON h.id = d.change_id
        JOIN \(table) t ON t.id = d.record_id
        WHERE d.change_id > ?1 AND d.kind = '\(table)' AND t.change_id = ?1 AND \(isLater)
        ORDER BY h.id DESC LIMIT 1
        """, [undone])
      if let row { throw try standsOn(row["id"], kind: row["kind"], record: row["record_id"]) }
    }
  }

  /// Refuses where something that stays refers to what has gone, or what has come back to what is no
  /// more.
  func refuseLooseReferences() throws {
    let references = try db.rows(
      """
      SELECT m.name AS child, f."from" AS col, f."table" AS parent
      FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
      """)
    for reference in references {
      let name: String = reference["child"]
      guard let child = LoggedTable.all.first(where: { $0.name == name }),
        let parent = LoggedTable.records.first(where: { $0.name == reference["parent"] as String })
      else { continue }
      let column: String = reference["col"]
      let isRow = try RowImages(child, db).isRow("x", "n")
      if let row = try db.row(
        """
        SELECT \(child.kindSQL("x")) AS kind, \(child.recordSQL("x")) AS record
        FROM change_row g JOIN \(child.name) x ON x.\(column) = CAST(g.key AS INTEGER)
        WHERE g.change_id = ? AND g.tbl = '\(parent.name)' AND g.after IS NULL LIMIT 1
        """, [own])
      {
        throw try standsOn(nil, kind: row["kind"], record: row["record"])
      }
      if let row = try db.row(
        """
        SELECT x.\(column) AS gone FROM change_row n JOIN \(child.name) x ON \(isRow)
        WHERE n.change_id = ? AND n.tbl = '\(child.name)' AND n.after IS NOT NULL
          AND x.\(column) IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM \(parent.name) p WHERE p.id = x.\(column)) LIMIT 1
        """, [own])
      {
        throw try needs(parent.name, row["gone"])
      }
    }
  }

  // Words

  private func standsOn(_ change: Int64?, kind: String?, record: Int64?) throws -> StorageError {
    let handle = try handle(kind, record)
    let later: Int64? = try change ?? latest(kind, record)
    guard let later else {
      return .invalid("change \(undone) cannot be taken back: \(handle) refers to what it brought")
    }
    return .invalid(
      "change \(undone) cannot be taken back: change \(later) (\(try command(later))) stands on it, with "
        + "\(handle); take that back first: chancery undo \(later)")
  }

  private func needs(_ table: String, _ record: Int64) throws -> StorageError {
    let later = try db.number(
      """
      SELECT max(change_id) FROM change_row WHERE tbl = ? AND key = CAST(? AS TEXT) AND after IS NULL
      """, [table, record])
    let named = try later.map { "change \($0) (\(try command($0)))" } ?? "a later change"
    let advice = later.map { "; take that back first: chancery undo \($0)" } ?? ""
    return .invalid(
      "change \(undone) cannot be taken back: what it took out needs \(table == "event" ? "an" : "a") "
        + "\(table) that \(named) took out\(advice)")
  }

  private func command(_ change: Int64) throws -> String {
    try db.row("SELECT command FROM change WHERE id = ?", [change])?["command"] ?? ""
  }

  private func handle(_ kind: String?, _ record: Int64?) throws -> String {
    guard let kind, let record, RecordKind(rawValue: kind) != nil else { return "another record" }
    let sql =
      "SELECT \(kind == "event" ? RecordRows.handle("t") : "t.ref") FROM \(kind) t WHERE t.id = ?"
    let name: String? = try db.row(sql, [record])?[0]
    return name.map { "“\($0)”" } ?? "\(kind == "event" ? "an" : "a") \(kind) that is no more"
  }

  /// The last change that stands and brought or altered a record.
  private func latest(_ kind: String?, _ record: Int64?) throws -> Int64? {
    guard let kind, let record, RecordKind(rawValue: kind) != nil else { return nil }
    return try db.number(
      """
      SELECT max(h.id) FROM change h WHERE \(isLater) AND h.id IN (
        SELECT change_id FROM \(kind) WHERE id = ?2
        UNION SELECT change_id FROM change_row WHERE kind = ?1 AND record_id = ?2)
      """, [kind, record])
  }
}
