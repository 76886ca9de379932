import Diplomacy
internal import GRDB

/// Keeps what a change does to rows that were there before it.
///
/// Triggers of the connection note each row before and after, whoever alters it, so that no way of
/// altering a record can be forgotten. Rows that come with a new record are not noted: it carries
/// the number of its change. That keeps imports at the speed that they have without a history.
struct Recorder {
  let db: Database

  /// Begins to record a change; from here on nothing is altered unnoticed.
  ///
  /// - Parameters:
  ///   - change: The change's number.
  ///   - numbers: The highest number that each table has given.
  func begin(_ change: Int64, numbers: [String: Int64]) throws {
    // The numbers stand in the triggers: an import asks them for each of its rows.
    let marks = numbers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      .joined(separator: ", ")
    let known = try db.row("SELECT name FROM sqlite_temp_master WHERE name = 'recorder'")
    let isReady =
      try known != nil && db.row("SELECT marks FROM recorder_marks")?["marks"] as String? == marks
    if !isReady {
      if known != nil { try db.execute(sql: Self.takeDown) }
      try db.execute(sql: try Self.setUp(db, numbers))
      try db.run("INSERT INTO recorder_marks (marks) VALUES (?)", [marks])
    }
    try db.run("DELETE FROM recorder")
    try db.run("INSERT INTO recorder (change) VALUES (?)", [change])
  }

  /// Ends the recording of a change.
  ///
  /// - Returns: How many records of each sort came, were altered and went.
  func end(_ change: Int64) throws -> [RecordKind: ChangeEntry.Tally] {
    try condense(change)
    let tally = try tally(change)
    try db.run("DELETE FROM recorder")
    return tally
  }

  /// Counts the records that came, were altered and went, so that a list of changes need not.
  private func tally(_ change: Int64) throws -> [RecordKind: ChangeEntry.Tally] {
    var tally: [String: [Int64]] = [:]
    for table in LoggedTable.records.map(\.name) {
      // Those that an undo brings back have the number of the change that brought them first.
      let brought = try db.number("SELECT count(*) FROM \(table) WHERE change_id = ?", [change])
      let row = try db.row(
        """
        SELECT sum(tbl = ?2 AND before IS NULL) AS came, sum(tbl = ?2 AND after IS NULL) AS went,
          count(DISTINCT record_id) AS touched
        FROM change_row WHERE change_id = ?1 AND kind = ?2
        """, [change, table])
      let came: Int64 = row?["came"] ?? 0
      let went: Int64 = row?["went"] ?? 0
      let altered: Int64 = (row?["touched"] ?? 0) - came - went
      let counts = [(brought ?? 0) + came, altered, went]
      if counts != [0, 0, 0] { tally[table] = counts }
    }
    guard !tally.isEmpty else { return [:] }
    let parts = tally.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    try db.run(
      "UPDATE change SET tally = ? WHERE id = ?", ["{\(parts.joined(separator: ","))}", change])
    return Dictionary(
      uniqueKeysWithValues: tally.compactMap { name, counts in
        RecordKind(rawValue: name).map {
          ($0, .init(added: Int(counts[0]), altered: Int(counts[1]), removed: Int(counts[2])))
        }
      })
  }

  /// Keeps of each row what differs in the end.
  func condense(_ change: Int64) throws {
    guard try db.number("SELECT 1 FROM change_row WHERE change_id = ? LIMIT 1", [change]) != nil
    else { return }
    // What came and went, and what is as it was.
    try db.run("DELETE FROM change_row WHERE change_id = ? AND before IS after", [change])
    try nameOwners(change)
    try db.run(
      """
      UPDATE change_row
      SET before = (SELECT json_group_object(b.key, b.value) FROM json_each(change_row.before) b
                    WHERE b.value IS NOT json_extract(change_row.after, '$.' || b.key)),
          after = (SELECT json_group_object(a.key, a.value) FROM json_each(change_row.after) a
                   WHERE a.value IS NOT json_extract(change_row.before, '$.' || a.key))
      WHERE change_id = ? AND before IS NOT NULL AND after IS NOT NULL
      """, [change])
    try reserveNumbers(change)
  }

  /// Finds the records of the sources of parts: the part may be gone by now.
  private func nameOwners(_ change: Int64) throws {
    for part in ["participation", "name", "link", "claim"] {
      let owner = LoggedTable.parts.first { $0.name == part }
      guard let owner else { continue }
      let id = "coalesce(change_row.before, change_row.after) ->> '$.\(part)_id'"
      try db.run(
        """
        UPDATE change_row SET (kind, record_id) = (
          SELECT \(owner.kindSQL("p")), \(owner.recordSQL("p")) FROM \(part) p
          WHERE p.id = \(id)
          UNION ALL
          SELECT g.kind, g.record_id FROM change_row g
          WHERE g.change_id = ?1 AND g.tbl = '\(part)'
            AND g.key = CAST(\(id) AS TEXT)
          LIMIT 1)
        WHERE change_id = ?1 AND tbl = 'citation' AND kind IS NULL AND \(id) IS NOT NULL
        """, [change])
    }
  }

  /// Keeps the numbers of rows that went from being given to others.
  private func reserveNumbers(_ change: Int64) throws {
    for row in try db.rows(
      """
      SELECT tbl, max(CAST(key AS INTEGER)) AS highest FROM change_row
      WHERE change_id = ? AND after IS NULL GROUP BY tbl
      """, [change])
    {
      let table: String = row["tbl"]
      let highest: Int64 = row["highest"]
      guard LoggedTable.numbered.contains(table),
        highest > (try db.number("SELECT max(id) FROM \(table)") ?? 0)
      else { continue }
      try db.run(
        """
        INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE
        SET value = max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER))
        """, ["numbers.\(table)", "\(highest)"])
    }
  }

  // The triggers

  private static func setUp(_ db: Database, _ marks: [String: Int64]) throws -> String {
    var sql = """
      CREATE TEMP TABLE recorder (change INTEGER);
      CREATE TEMP TABLE recorder_marks (marks TEXT);

      """
    for table in LoggedTable.all {
      let columns = try db.columns(in: table.name).filter { !table.copies.contains($0.name) }
      sql += triggers(table, columns, marks)
    }
    return sql
  }

  private static let takeDown: String = {
    let triggers = LoggedTable.all.flatMap { table in
      ["added", "removed", "changed", "moved"].map { event in
        "DROP TRIGGER temp.log_\(event)_\(table.name);\n"
      }
    }
    return triggers.joined() + "DROP TABLE temp.recorder; DROP TABLE temp.recorder_marks;"
  }()

  private static func triggers(
    _ table: LoggedTable, _ columns: [ColumnInfo], _ marks: [String: Int64]
  ) -> String {
    let before = image("old", columns)
    let after = image("new", columns)
    // While no change is recorded, a trigger finds no row in the table of the recorder.
    let whenOld = table.wasThereSQL("old", marks) ?? "true"
    let whenNew = table.wasThereSQL("new", marks) ?? "true"
    func entry(_ row: String, _ before: String, _ after: String) -> String {
      """
      INSERT INTO change_row (change_id, tbl, key, kind, record_id, before, after)
      SELECT change, '\(table.name)', \(table.keySQL(row)), \(table.kindSQL(row)),
        \(table.recordSQL(row)), \(before), \(after) FROM recorder WHERE true
      ON CONFLICT (change_id, tbl, key) DO UPDATE SET after = excluded.after;
      """
    }
    let names = columns.map(\.name).joined(separator: ", ")
    // A row that gets another key is one that goes and one that comes.
    let sameKey = table.key.map { "old.\($0) IS new.\($0)" }.joined(separator: " AND ")
    return """
      CREATE TEMP TRIGGER log_added_\(table.name) AFTER INSERT ON main.\(table.name) WHEN \(whenNew)
      BEGIN \(entry("new", "NULL", after)) END;
      CREATE TEMP TRIGGER log_removed_\(table.name) AFTER DELETE ON main.\(table.name) WHEN \(whenOld)
      BEGIN \(entry("old", before, "NULL")) END;
      CREATE TEMP TRIGGER log_changed_\(table.name) AFTER UPDATE OF \(names) ON main.\(table.name)
      WHEN \(sameKey) AND \(whenOld)
      BEGIN \(entry("old", before, after)) END;
      CREATE TEMP TRIGGER log_moved_\(table.name) AFTER UPDATE OF \(table.key.joined(separator: ", ")) ON main.\(table.name)
      WHEN NOT (\(sameKey)) AND \(whenOld)
      BEGIN \(entry("old", before, "NULL")) \(entry("new", "NULL", after)) END;

      """
  }

  /// A row as JSON, from which it can be written again to the bit.
  private static func image(_ row: String, _ columns: [ColumnInfo]) -> String {
    let pairs = columns.map { column in
      let value = "\(row).\(column.name)"
      switch column.type {
      case "BLOB": return "'\(column.name)', hex(\(value))"
      // JSON's numbers would lose the last digits.
      case "REAL":
        return "'\(column.name)', CASE WHEN \(value) IS NOT NULL THEN quote(\(value)) END"
      default: return "'\(column.name)', \(value)"
      }
    }
    return "json_object(\(pairs.joined(separator: ", ")))"
  }
}
