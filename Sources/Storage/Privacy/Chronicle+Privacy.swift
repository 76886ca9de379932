public import Chronology
public import Diplomacy
internal import GRDB

extension Chronicle {
  /// The chronicle without what is private on a day: what is published.
  ///
  /// Private events, actors and notes are not in it, nor anything that leads to them; a private source
  /// is there as "Source withheld". A statement of which all speakers are private goes with them.
  ///
  /// - Parameter today: The day by which embargoes are judged.
  public func publicEdition(on today: CivilDate) throws -> Chronicle {
    let edition = Chronicle(path: path, queue: queue, isPublic: true)
    try Self.translating(path) {
      try queue.writeWithoutTransaction { db in
        guard try !Withholding.isActive(db) else { return }
        let withholding = Withholding(db: db)
        if try withholding.isNeeded() { try withholding.begin(on: today.description) }
      }
    }
    return edition
  }

  /// How many records are withheld as private, by sort; empty where nothing is.
  public func withheld() throws -> [RecordKind: Int] {
    try read { db in
      guard isPublic, try Withholding.isActive(db) else { return [:] }
      var counts: [RecordKind: Int] = [:]
      for kind in [RecordKind.event, .actor, .source] {
        let count = try db.number("SELECT count(*) FROM hidden_\(kind.rawValue)") ?? 0
        if count > 0 { counts[kind] = Int(count) }
      }
      return counts
    }
  }

  /// Everything by which what is withheld could be known: names, titles, addresses, private notes.
  ///
  /// Empty where nothing is withheld. What is also a name of something public is left out.
  public func privateNames() throws -> PrivateNames {
    try read { db in
      var names = PrivateNames()
      for table in ["actor", "source", "event", "place", "topic", "relation"] {
        for row in try db.rows(
          "SELECT private_note FROM main.\(table) WHERE private_note IS NOT NULL")
        { names.texts.insert(row[0]) }
      }
      guard try Withholding.isActive(db) else { return names }
      for row in try db.rows(
        """
        SELECT n.text FROM hidden_actor h CROSS JOIN main.name n ON n.actor_id = h.id
        WHERE n.text NOT IN (SELECT text FROM name)
        """)
      { names.names.insert(row[0]) }
      try addSurnames(db, to: &names)
      for row in try db.rows(
        """
        SELECT name FROM hidden_actor h CROSS JOIN main.ref r
          ON r.kind = 'actor' AND r.record_id = h.id
        """)
      { names.refs.insert(row[0]) }
      let columns = [
        "source": ["ref", "title", "short", "url", "archived", "reference", "file", "note"],
        "event": ["ref", "title", "short", "summary", "note"], "actor": ["ref", "note"],
      ]
      for (table, columns) in columns {
        for column in columns {
          for row in try db.rows(
            """
            SELECT t.\(column) FROM hidden_\(table) h CROSS JOIN main.\(table) t ON t.id = h.id
            WHERE t.\(column) IS NOT NULL AND t.\(column) NOT IN (
              SELECT \(column) FROM \(table) WHERE \(column) IS NOT NULL)
            """)
          { names.texts.insert(row[0]) }
        }
      }
      for column in ["quote", "original", "translation"] {
        for row in try db.rows(
          """
          SELECT s.\(column) FROM hidden_event h CROSS JOIN main.statement s ON s.event_id = h.id
          WHERE s.\(column) IS NOT NULL
          """)
        { names.texts.insert(row[0]) }
      }
      return names
    }
  }

  /// The surnames of private persons, by which titles call them; not those that somebody public has.
  private func addSurnames(_ db: Database, to names: inout PrivateNames) throws {
    let rows = try db.rows(
      """
      SELECT n.text FROM hidden_actor h CROSS JOIN main.name n ON n.actor_id = h.id
      JOIN main.actor a ON a.id = h.id WHERE a.kind = 'person' AND n.text LIKE '% %'
      """)
    for row in rows {
      let surname = Surname.of(row[0])
      let shared = try db.number(
        """
        SELECT 1 FROM name
        WHERE ' ' || text || ' ' LIKE '% ' || ? || ' %' LIMIT 1
        """, [surname])
      if shared == nil { names.names.insert(surname) }
    }
  }
}
