import Diplomacy
import Foundation
internal import GRDB

/// Brings a file of an earlier version of the schema up to today's, losing nothing.
struct SchemaUpgrade {
  let db: Database

  /// The steps, each from the version of its place, counted from 1, to the next.
  private static let steps = [second, third, fourth]

  /// Runs the steps that a file lacks, in one transaction; outside of any other.
  ///
  /// - Throws: What SQLite says; the file is then as it was.
  func run() throws {
    // A table is made anew where a rule of it changes, which foreign keys would take for a deletion.
    try db.execute(sql: "PRAGMA foreign_keys = OFF")
    defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
    try db.inTransaction(.immediate) {
      // Another program may have been quicker.
      let version = Int(try db.number("PRAGMA user_version") ?? 0)
      guard version >= 1, version <= Self.steps.count else { return .commit }
      for step in Self.steps[(version - 1)...] { try db.execute(sql: step) }
      if version < 2 { try spellNames() }
      try renew("view", from: "-- Views: ", to: nil)
      try renew("trigger", from: "CREATE TRIGGER event_text_added", to: "-- Views: ")
      if try db.row("PRAGMA foreign_key_check") != nil {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a reference leads nowhere")
      }
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      return .commit
    }
  }

  /// Views and triggers hold nothing: they are taken from today's schema.
  private func renew(_ type: String, from first: String, to last: String?) throws {
    for row in try db.rows("SELECT name FROM sqlite_master WHERE type = ?", [type]) {
      try db.execute(sql: "DROP \(type) \(row["name"] as String)")
    }
    guard let start = Schema.sql.range(of: first)?.lowerBound else { return }
    let end = last.flatMap { Schema.sql.range(of: $0)?.lowerBound } ?? Schema.sql.endIndex
    try db.execute(sql: String(Schema.sql[start..<end]))
  }

  /// Writes the keys by which names are found in whatever spelling.
  private func spellNames() throws {
    let rows = try db.rows(
      """
      SELECT n.id, n.text, n.surname_folded IS NOT NULL AS is_person FROM name n
      """)
    for row in rows {
      let text: String = row["text"]
      let isPerson: Bool = row["is_person"]
      try db.run(
        "UPDATE name SET spelling = ?, surname_spelling = ? WHERE id = ?",
        [NameKey.of(text), isPerson ? NameKey.of(Surname.of(text)) : nil, row["id"] as Int64])
    }
  }

  /// The history row by row, editions, what is private, silences, exceptions, what sources derive
  /// from and what a bibliography says of them.
  ///
  /// References are no longer checked before a statement ends but when it does, or the transaction
  /// where it asks for that: taking a change back restores rows in any order. That is a matter of
  /// the tables' texts alone, which SQLite allows to be rewritten (its page on ALTER TABLE, "Making
  /// Other Kinds Of Table Schema Changes").
  /// Version 4 saves timelines.
  private static let fourth = """
    CREATE TABLE saved_timeline (
      name  TEXT PRIMARY KEY,
      words TEXT NOT NULL CHECK (json_valid(words)),
      note  TEXT
    ) STRICT, WITHOUT ROWID;
    """

  private static let third: String = {
    let owners = ["event", "actor", "place", "source", "relation"]
    return """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, ' ON DELETE RESTRICT', '') WHERE type = 'table';
      PRAGMA writable_schema = RESET;
      UPDATE setting SET key = 'numbers.event' WHERE key = 'numbers';
      DROP TABLE change_record;
      ALTER TABLE change ADD COLUMN undoes INTEGER REFERENCES change (id);
      ALTER TABLE change ADD COLUMN stands INTEGER NOT NULL DEFAULT 1 CHECK (stands IN (0, 1));
      ALTER TABLE change ADD COLUMN tally TEXT CHECK (tally IS NULL OR json_valid(tally));
      CREATE INDEX change_by_undone ON change (undoes) WHERE undoes IS NOT NULL;
      CREATE TABLE change_row (
        change_id INTEGER NOT NULL REFERENCES change (id),
        tbl       TEXT NOT NULL,
        key       TEXT NOT NULL,
        kind      TEXT,
        record_id INTEGER,
        before    TEXT,
        after     TEXT,
        PRIMARY KEY (change_id, tbl, key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX change_row_by_record ON change_row (kind, record_id);
      CREATE INDEX change_row_by_key ON change_row (tbl, key);
      CREATE TABLE edition (
        name      TEXT PRIMARY KEY,
        change_id INTEGER NOT NULL REFERENCES change (id),
        at        INTEGER NOT NULL,
        who       TEXT,
        note      TEXT
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE topic ADD COLUMN private_note TEXT;
      ALTER TABLE place ADD COLUMN private_note TEXT;
      ALTER TABLE relation ADD COLUMN private_note TEXT;
      ALTER TABLE actor ADD COLUMN private_note TEXT;
      ALTER TABLE actor ADD COLUMN private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1));
      ALTER TABLE actor ADD COLUMN embargo TEXT;
      ALTER TABLE source ADD COLUMN private_note TEXT;
      ALTER TABLE source ADD COLUMN private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1));
      ALTER TABLE source ADD COLUMN embargo TEXT;
      ALTER TABLE source ADD COLUMN file TEXT;
      ALTER TABLE source ADD COLUMN editor TEXT;
      ALTER TABLE source ADD COLUMN edition TEXT;
      ALTER TABLE source ADD COLUMN volume TEXT;
      ALTER TABLE source ADD COLUMN pages TEXT;
      ALTER TABLE source ADD COLUMN publisher_place TEXT;
      ALTER TABLE source ADD COLUMN accessed TEXT;
      ALTER TABLE source ADD COLUMN archived TEXT;
      ALTER TABLE event ADD COLUMN embargo TEXT;
      ALTER TABLE event ADD COLUMN private_note TEXT;
      CREATE INDEX event_private ON event (embargo) WHERE private = 1;
      CREATE INDEX event_noted ON event (id) WHERE private_note IS NOT NULL;
      CREATE INDEX actor_private ON actor (embargo) WHERE private = 1;
      CREATE INDEX actor_noted ON actor (id) WHERE private_note IS NOT NULL;
      CREATE INDEX source_private ON source (embargo) WHERE private = 1;
      CREATE INDEX source_noted ON source (id) WHERE private_note IS NOT NULL;
      CREATE INDEX place_noted ON place (id) WHERE private_note IS NOT NULL;
      CREATE INDEX topic_noted ON topic (id) WHERE private_note IS NOT NULL;
      CREATE INDEX relation_noted ON relation (id) WHERE private_note IS NOT NULL;
      ALTER TABLE citation ADD COLUMN accessed TEXT;
      ALTER TABLE citation ADD COLUMN archived TEXT;
      CREATE TABLE derivation (
        source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
        position  INTEGER NOT NULL,
        from_id   INTEGER NOT NULL REFERENCES source (id),
        PRIMARY KEY (source_id, position),
        CHECK (source_id <> from_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX derivation_by_root ON derivation (from_id);
      CREATE TABLE silence (
        source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
        position  INTEGER NOT NULL,
        actor_id  INTEGER REFERENCES actor (id),
        topic_id  INTEGER REFERENCES topic (id),
        period    TEXT,
        searched  TEXT,
        note      TEXT,
        PRIMARY KEY (source_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX silence_by_actor ON silence (actor_id) WHERE actor_id IS NOT NULL;
      CREATE INDEX silence_by_topic ON silence (topic_id) WHERE topic_id IS NOT NULL;
      CREATE TABLE rule_exception (
        id       INTEGER PRIMARY KEY,
        position INTEGER NOT NULL,
        \(owners.map { "\($0)_id INTEGER REFERENCES \($0) (id) ON DELETE CASCADE," }.joined(separator: "\n"))
        rule     TEXT NOT NULL,
        reason   TEXT NOT NULL,
        CHECK (\(owners.map { "(\($0)_id IS NOT NULL)" }.joined(separator: " + ")) = 1)
      ) STRICT;
      CREATE INDEX rule_exception_by_rule ON rule_exception (rule);
      \(owners.map { "CREATE INDEX rule_exception_by_\($0) ON rule_exception (\($0)_id) WHERE \($0)_id IS NOT NULL;" }
        .joined(separator: "\n"))
      """
  }()

  /// Commitments of any event, numbered and settled one by one; dates of one actor; the makers of
  /// sources; who listened to a statement; where an attribution is from.
  private static let second = """
    ALTER TABLE name ADD COLUMN spelling TEXT NOT NULL DEFAULT '';
    ALTER TABLE name ADD COLUMN surname_spelling TEXT;
    CREATE INDEX name_by_spelling ON name (spelling);
    CREATE INDEX name_by_surname_spelling ON name (surname_spelling) WHERE surname_spelling IS NOT NULL;
    ALTER TABLE source ADD COLUMN creator_id INTEGER REFERENCES actor (id) ON DELETE RESTRICT;
    CREATE INDEX source_by_creator ON source (creator_id) WHERE creator_id IS NOT NULL;
    ALTER TABLE event_date ADD COLUMN actor_id INTEGER REFERENCES actor (id) ON DELETE RESTRICT;
    CREATE INDEX event_date_by_actor ON event_date (actor_id, role) WHERE actor_id IS NOT NULL;
    ALTER TABLE statement ADD COLUMN audience TEXT;
    ALTER TABLE attribution ADD COLUMN locator TEXT;

    CREATE TABLE new_commitment (
      event_id   INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
      number     INTEGER NOT NULL CHECK (number > 0),
      kind       TEXT NOT NULL CHECK (kind IN ('promise', 'threat', 'term')),
      text       TEXT NOT NULL,
      due        TEXT,
      due_given  TEXT,
      due_calendar TEXT NOT NULL DEFAULT 'gregorian',
      dateline   TEXT,
      owed_by_id INTEGER REFERENCES actor (id) ON DELETE RESTRICT,
      owed_to_id INTEGER REFERENCES actor (id) ON DELETE RESTRICT,
      PRIMARY KEY (event_id, number)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_commitment (event_id, number, kind, text, due, due_given, due_calendar, dateline, owed_to_id)
      SELECT event_id, position + 1, kind, text, due, due_given, due_calendar, dateline, owed_to_id
      FROM commitment;
    DROP TABLE commitment;
    ALTER TABLE new_commitment RENAME TO commitment;
    CREATE INDEX commitment_by_debtor ON commitment (owed_by_id) WHERE owed_by_id IS NOT NULL;
    CREATE INDEX commitment_by_creditor ON commitment (owed_to_id) WHERE owed_to_id IS NOT NULL;

    CREATE TABLE new_link (
      id       INTEGER PRIMARY KEY,
      event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind     TEXT NOT NULL CHECK (kind IN ('part-of', 'follows', 'responds-to', 'refers-to',
                                             'commemorates', 'causes', 'fulfils', 'breaks', 'overtakes')),
      to_id    INTEGER NOT NULL REFERENCES event (id) ON DELETE RESTRICT,
      commitment INTEGER,
      standing TEXT NOT NULL DEFAULT 'stated' CHECK (standing IN ('stated', 'attributed', 'doubtful')),
      note     TEXT,
      CHECK (event_id <> to_id),
      CHECK (commitment IS NULL OR kind IN ('fulfils', 'breaks', 'overtakes'))
    ) STRICT;
    INSERT INTO new_link (id, event_id, position, kind, to_id, standing, note)
      SELECT id, event_id, position, kind, to_id, standing, note FROM link;
    DROP TABLE link;
    ALTER TABLE new_link RENAME TO link;
    CREATE INDEX link_by_event ON link (event_id, position);
    CREATE INDEX link_by_target ON link (to_id, kind);
    """
}
