import Diplomacy
internal import GRDB

extension Chronicle {
  /// Writes the chronicle as SQL of which SQLite makes an equal one.
  ///
  /// A chronicle that is read as it is published is first filled into one of its own, record by
  /// record, so that nothing of what is private is there to be written: no history, no former refs,
  /// nothing that the program remembers between commands.
  ///
  /// - Parameter body: Gets the text, a piece at a time.
  public func dump(_ body: (String) throws -> Void) throws {
    guard isPublic else { return try read { try Self.dump($0, isPublic: false, body) } }
    let copy = try publicCopy()
    try copy.read { try Self.dump($0, isPublic: true, body) }
    try copy.close()
  }

  /// A chronicle that nobody else sees, with what this one gives away.
  private func publicCopy() throws -> Chronicle {
    let copy = try Self.temporary(at: path)
    let uid = try self.uid()
    try copy.change(command: "") { change in
      try change.db.run("UPDATE chronicle SET uid = ? WHERE id = 1", [uid.data])
      try forEachRecord { record in
        change.location = nil
        try change.merge(record)
      }
    }
    return copy
  }

  private static func dump(
    _ db: Database, isPublic: Bool, _ body: (String) throws -> Void
  ) throws {
    try body("PRAGMA foreign_keys = OFF;\nBEGIN;\n\n\(Schema.sql)\n")
    // What brings a ref with it is not to find that it is missing.
    let tables = try db.rows(
      """
      SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'
        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'event_search%'
      ORDER BY name <> 'ref', rowid
      """
    ).map { $0["name"] as String }
    let ofHistory: Set = ["change", "change_row", "edition", "setting"]
    for table in tables where !isPublic || !ofHistory.contains(table) {
      try dump(table, db, isPublic: isPublic, body)
    }
    try body("\nCOMMIT;\n")
  }

  private static func dump(
    _ table: String, _ db: Database, isPublic: Bool, _ body: (String) throws -> Void
  ) throws {
    // What is computed of other columns is not among these.
    let columns = try db.rows("SELECT name, pk FROM pragma_table_info(?, 'main')", [table])
    let names = columns.map { $0["name"] as String }
    let keys = columns.filter { ($0["pk"] as Int64) > 0 }
      .sorted { ($0["pk"] as Int64) < ($1["pk"] as Int64) }.map { $0["name"] as String }
    let values = names.map { name in
      isPublic && name == "change_id" ? "NULL" : SQLText.name(name)
    }
    let list = names.map(SQLText.name).joined(separator: ", ")
    let order = keys.isEmpty ? "rowid" : keys.map(SQLText.name).joined(separator: ", ")
    let start = "INSERT INTO \(SQLText.name(table)) (\(list)) VALUES ("
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(values.joined(separator: ", ")) FROM main.\(SQLText.name(table)) ORDER BY \(order)
        """)
    while let row = try cursor.next() {
      try body(start + row.databaseValues.map(SQLText.literal).joined(separator: ", ") + ");\n")
    }
  }
}
