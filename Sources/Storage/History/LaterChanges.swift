internal import GRDB

/// All changes after a moment, made one: what a row was before the first of them is all that matters.
///
/// Going back through a hundred thousand changes one by one would cost as much as making them.
struct LaterChanges {
  let db: Database
  /// The last change that is not among them.
  let moment: Int64

  /// Takes them all back at once.
  ///
  /// - Parameter note: Notes what has to be derived anew.
  /// - Throws: A constraint's error where what one of them did stands in the way of what another
  ///   did, as when two records exchanged their names; they can still be taken back one by one.
  func takeBack(noting note: (Int64) throws -> Void) throws {
    let sum = (try db.number("SELECT max(id) FROM change") ?? 0) + 1
    try db.run("INSERT INTO change (id, at, command) SELECT ?1, at, '' FROM change LIMIT 1", [sum])
    try compose(sum)
    for table in LoggedTable.records.map(\.name) {
      try db.run("UPDATE \(table) SET change_id = ?2 WHERE change_id > ?1", [moment, sum])
      // What came and went since is not to be brought again.
      try db.run(
        """
        DELETE FROM change_row
        WHERE change_id = ?2 AND tbl = '\(table)' AND before ->> '$.change_id' > ?1
        """, [moment, sum])
    }
    try Reversal(db: db).apply(sum, noting: note)
    try removeOrphans(sum)
  }

  /// Enters one change that does what they all did.
  ///
  /// A row that the first of them brought was not there; of any other, the first that altered a
  /// column knows what that was.
  private func compose(_ sum: Int64) throws {
    try db.run(
      """
      INSERT INTO change_row (change_id, tbl, key, kind, record_id, before, after)
      WITH later AS (SELECT * FROM change_row WHERE change_id > ?1 AND change_id < ?2),
      ends AS (SELECT tbl, key, min(change_id) AS first, max(change_id) AS last
               FROM later GROUP BY tbl, key),
      cells AS (SELECT tbl, later.key, j.key AS name, j.value AS value, min(change_id)
                FROM later, json_each(before) j GROUP BY tbl, later.key, j.key),
      images AS (SELECT tbl, key, json_group_object(name, value) AS image
                 FROM cells GROUP BY tbl, key)
      SELECT ?2, tbl, key, f.kind, f.record_id, CASE WHEN f.before IS NOT NULL THEN image END,
        CASE WHEN l.after IS NOT NULL THEN '{}' END
      FROM ends
      JOIN change_row f USING (tbl, key) JOIN change_row l USING (tbl, key)
      LEFT JOIN images USING (tbl, key)
      WHERE f.change_id = first AND l.change_id = last
      """, [moment, sum])
  }

  /// Takes out again the parts and names of what was not there at the moment.
  private func removeOrphans(_ sum: Int64) throws {
    for table in [LoggedTable.refs] + LoggedTable.parts {
      let key = table.key.joined(separator: ", ")
      let restored = try RowImages(table, db).keys(
        where: "r.change_id = ?1 AND r.before IS NOT NULL")
      let orphan =
        table.parents.isEmpty
        ? LoggedTable.records.map {
          "kind = '\($0.name)' AND record_id NOT IN (SELECT id FROM \($0.name))"
        }
        // Of nothing, NOT IN an empty table would be true.
        : table.parents.map {
          "\($0.column) IS NOT NULL AND \($0.column) NOT IN (SELECT id FROM \($0.table))"
        }
      try db.run(
        """
        DELETE FROM \(table.name)
        WHERE (\(key)) IN (\(restored)) AND (\(orphan.joined(separator: " OR ")))
        """, [sum])
    }
  }
}
