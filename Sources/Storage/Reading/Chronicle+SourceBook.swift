public import Diplomacy
internal import GRDB

extension Chronicle {
  /// What a page has to know of sources: their names, their reliability, and what they are taken
  /// from, by however many steps.
  public func sourceBook(of refs: Set<Ref>) throws -> SourceBook {
    guard !refs.isEmpty else { return SourceBook() }
    return try read { db in
      let rows = RecordRows(db: db, path: path)
      var book = SourceBook()
      for row in try db.rows(
        """
        SELECT t.*, NULL AS within, NULL AS creator
        FROM json_each(?) j CROSS JOIN source t ON t.ref = j.value
        """, [jsonList(refs)])
      {
        let source = try rows.source(row)
        book.labels[source.ref] = source.label
        book.reliability[source.ref] = source.reliability
      }
      for row in try db.rows(
        """
        WITH RECURSIVE up (id) AS (
          SELECT s.id FROM json_each(?) j CROSS JOIN source s ON s.ref = j.value
          UNION SELECT d.from_id FROM up JOIN derivation d ON d.source_id = up.id
        ) SELECT s.ref, f.ref FROM up CROSS JOIN derivation d ON d.source_id = up.id
          JOIN source s ON s.id = d.source_id JOIN source f ON f.id = d.from_id
        ORDER BY d.source_id, d.position
        """, [jsonList(refs)])
      { book.derivations[Ref(stored: row[0]), default: []].append(Ref(stored: row[1])) }
      return book
    }
  }
}
