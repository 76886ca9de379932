import Diplomacy
internal import GRDB

/// Keeps what is private from every query of a connection, whoever asks.
///
/// Views of the connection stand before the tables, under the same names: what is private is not in
/// them, and neither is anything that leads to it. No query has to think of it, so that none can
/// forget. SQLite folds such views into the queries, whose indexes go on to serve.
struct Withholding {
  let db: Database

  /// Whether a connection withholds what is private.
  static func isActive(_ db: Database) throws -> Bool {
    try db.number("SELECT 1 FROM sqlite_temp_master WHERE name = 'hidden_event'") != nil
  }

  /// Whether there is anything to withhold but notes.
  func isNeeded() throws -> Bool {
    if try PrivacyOfNow(db: db).isKept() { return true }
    return try db.number(
      """
      SELECT EXISTS (SELECT 1 FROM event WHERE private = 1)
        OR EXISTS (SELECT 1 FROM actor WHERE private = 1)
        OR EXISTS (SELECT 1 FROM source WHERE private = 1)
      """) == 1
  }

  /// Withholds from now on what is private on a day, written YYYY-MM-DD.
  func begin(on day: String) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE hidden_actor (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE hidden_source (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE hidden_event (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE masked_event (id INTEGER PRIMARY KEY);
        """)
    for table in ["actor", "source", "event"] {
      // What has no last day is private for good.
      try db.execute(
        sql: """
          INSERT INTO hidden_\(table) SELECT id FROM main.\(table)
          WHERE private = 1 AND (embargo IS NULL OR embargo > ?)
          """, arguments: [day])
    }
    try PrivacyOfNow(db: db).hide(on: day)
    // Words without the one who said them would be another statement: it goes as a whole.
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO hidden_event
        SELECT p.event_id FROM main.participation p
        WHERE p.actor_id IN (SELECT id FROM hidden_actor) AND p.role = 'speaker'
          AND NOT EXISTS (
            SELECT 1 FROM main.participation q WHERE q.event_id = p.event_id AND q.role = 'speaker'
              AND (q.actor_id IS NULL OR q.actor_id NOT IN (SELECT id FROM hidden_actor)));
        INSERT OR IGNORE INTO masked_event
        SELECT event_id FROM main.participation WHERE actor_id IN (SELECT id FROM hidden_actor)
        UNION SELECT event_id FROM main.participation WHERE principal_id IN (SELECT id FROM hidden_actor)
        UNION SELECT event_id FROM main.citation WHERE source_id IN (SELECT id FROM hidden_source)
          AND event_id IS NOT NULL
        UNION SELECT event_id FROM main.commitment WHERE owed_by_id IN (SELECT id FROM hidden_actor);
        """)
    for view in try Self.views(db) { try db.execute(sql: view) }
  }

  // The views

  /// A table of which a view shows only a part.
  private struct Masked {
    var table: String
    /// Which rows are shown, in SQL over `t`.
    var condition = "1"
    /// The columns that read otherwise, in SQL over `t`.
    var columns: [String: String] = [:]
  }

  private static func hidden(_ kind: String, _ column: String) -> String {
    "t.\(column) IN (SELECT id FROM hidden_\(kind))"
  }

  private static func shown(_ kind: String, _ column: String) -> String {
    "(t.\(column) IS NULL OR t.\(column) NOT IN (SELECT id FROM hidden_\(kind)))"
  }

  private static func unless(_ condition: String, _ column: String) -> String {
    "CASE WHEN \(condition) THEN NULL ELSE t.\(column) END"
  }

  private static let masks: [Masked] = [
    Masked(
      table: "actor", condition: shown("actor", "id"), columns: ["private": "0", "embargo": "NULL"]),
    Masked(
      table: "event", condition: shown("event", "id"), columns: ["private": "0", "embargo": "NULL"]),
    Masked(table: "name", condition: shown("actor", "actor_id")),
    Masked(
      table: "relation", condition: "\(shown("actor", "from_id")) AND \(shown("actor", "to_id"))"),
    Masked(
      table: "place", columns: ["state_id": unless(hidden("actor", "state_id"), "state_id")]),
    Masked(
      table: "event_date", condition: shown("actor", "actor_id")),
    Masked(
      table: "event_bound",
      condition: "\(shown("event", "event_id")) AND \(shown("event", "other_id"))"),
    Masked(
      table: "participation",
      condition: "\(shown("event", "event_id")) AND \(shown("actor", "actor_id"))",
      columns: [
        "principal":
          "CASE WHEN \(hidden("actor", "principal_id")) THEN 'of-the-day' ELSE t.principal END",
        "principal_id": unless(hidden("actor", "principal_id"), "principal_id"),
      ]),
    Masked(
      table: "link", condition: "\(shown("event", "event_id")) AND \(shown("event", "to_id"))"),
    Masked(
      table: "statement", condition: shown("event", "event_id"),
      columns: ["occasion_id": unless(hidden("event", "occasion_id"), "occasion_id")]),
    Masked(
      table: "statement_about",
      condition: [
        shown("event", "event_id"), shown("event", "about_event_id"),
        shown("actor", "about_actor_id"),
      ].joined(separator: " AND ")),
    Masked(
      table: "attribution", condition: shown("actor", "actor_id"),
      columns: [
        "source_id": unless(hidden("source", "source_id"), "source_id"),
        "locator": unless(hidden("source", "source_id"), "locator"),
      ]),
    Masked(
      table: "commitment", condition: shown("actor", "owed_by_id"),
      columns: ["owed_to_id": unless(hidden("actor", "owed_to_id"), "owed_to_id")]),
    Masked(
      table: "identifier",
      condition: [
        shown("event", "event_id"), shown("actor", "actor_id"), shown("source", "source_id"),
      ].joined(separator: " AND ")),
    Masked(
      table: "rule_exception",
      condition: [
        shown("event", "event_id"), shown("actor", "actor_id"), shown("source", "source_id"),
      ].joined(separator: " AND ")),
    Masked(
      table: "claim",
      condition: [
        shown("event", "event_id"), shown("actor", "actor_id"),
        // A value is a text: "putin:participant", "ivanov as Minister for russia".
        """
        NOT EXISTS (
          SELECT 1 FROM main.ref r JOIN hidden_actor h ON h.id = r.record_id
          WHERE r.kind = 'actor'
            AND instr(' ' || replace(t.value, ':', ' ') || ' ', ' ' || r.name || ' ') > 0)
        """,
      ].joined(separator: " AND ")),
    Masked(
      table: "saved_timeline",
      condition: """
        NOT EXISTS (
          SELECT 1 FROM main.ref r WHERE (r.kind = 'actor' AND r.record_id IN (SELECT id FROM hidden_actor)
            OR r.kind = 'source' AND r.record_id IN (SELECT id FROM hidden_source)
            OR r.kind = 'event' AND r.record_id IN (SELECT id FROM hidden_event))
          AND instr(
            ' ' || replace(replace(replace(replace(t.words, '"', ' '), ',', ' '), '=', ' '), '@', ' '),
            ' ' || r.name || ' ') > 0)
        """),
    Masked(
      table: "citation",
      condition: [
        shown("event", "event_id"), shown("actor", "actor_id"), shown("source", "about_source_id"),
      ].joined(separator: " AND "),
      columns: Dictionary(
        ["locator", "excerpt", "accessed", "archived", "note"].map {
          ($0, unless(hidden("source", "source_id"), $0))
        }, uniquingKeysWith: { first, _ in first })),
    Masked(
      table: "silence",
      condition: "\(shown("actor", "actor_id")) AND \(shown("source", "source_id"))"),
    Masked(
      table: "ref",
      condition: """
        CASE t.kind WHEN 'event' THEN \(shown("event", "record_id"))
          WHEN 'actor' THEN \(shown("actor", "record_id"))
          WHEN 'source' THEN \(shown("source", "record_id")) ELSE 1 END
        """),
    // What an event's own words hide is not found by them either.
    Masked(
      table: "event_text",
      condition: "\(shown("event", "event_id")) AND t.event_id NOT IN (SELECT id FROM masked_event)"
    ),
  ]

  /// A source that is withheld is there, so that what rests on it does not seem to rest on nothing.
  private static let withheldSource: [String: String] = [
    "ref": "'withheld-' || t.id", "title": "'\(Source.withheldTitle)'",
    "short": "'\(Source.withheldTitle)'",
  ]

  private static func views(_ db: Database) throws -> [String] {
    var masks = masks
    let all = try db.columns(in: "source").map(\.name)
    var source = Masked(table: "source")
    for column in all
    where !["id", "uid", "published_calendar", "dateline_calendar"].contains(column) {
      let withheld = withheldSource[column] ?? (column == "private" ? "0" : "NULL")
      source.columns[column] =
        "CASE WHEN \(hidden("source", "id")) THEN \(withheld) ELSE t.\(column) END"
    }
    source.columns["private"] = "0"
    source.columns["embargo"] = "NULL"
    source.columns["creator_id"] =
      "CASE WHEN \(hidden("source", "id")) OR \(hidden("actor", "creator_id")) THEN NULL ELSE t.creator_id END"
    masks.append(source)
    return try masks.map { mask in
      let columns = try db.columns(in: mask.table).map(\.name).map { column in
        "\(mask.columns[column] ?? "t.\(column)") AS \(column)"
      }
      return """
        CREATE TEMP VIEW \(mask.table) AS SELECT \(columns.joined(separator: ", "))
        FROM main.\(mask.table) t WHERE \(mask.condition)
        """
    }
  }
}
