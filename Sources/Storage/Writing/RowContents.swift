internal import GRDB

/// What the rows of a part's table say, by which a row that an edit writes anew is known again.
///
/// The first few columns tell which part it is, the rest what is said of it.
struct RowContents {
  /// The columns, but for number and position.
  let columns: [String]
  /// How many of the columns tell which part it is.
  let identity: Int
  /// The rows of a record of each kind, in SQL over its number `?1`.
  let owned: [(kind: String, condition: String)]

  private init(_ columns: [String], identity: Int, _ owned: [(kind: String, condition: String)]) {
    self.columns = columns
    self.identity = identity
    self.owned = owned
  }

  /// The tables of parts that have a number of their own.
  static let tables: [String: RowContents] = [
    "name": RowContents(
      ["actor_id", "place_id", "text", "kind", "language", "valid"], identity: 3,
      [("actor", "actor_id = ?1"), ("place", "place_id = ?1")]),
    "event_date": RowContents(
      ["event_id", "role", "actor_id", "date", "date_given", "date_calendar", "dateline"],
      identity: 3, [("event", "event_id = ?1")]),
    "participation": RowContents(
      [
        "event_id", "actor_id", "role", "takes_part", "capacity", "principal", "principal_id",
        "side", "presence", "note",
      ], identity: 3, [("event", "event_id = ?1")]),
    "link": RowContents(
      ["event_id", "kind", "to_id", "commitment", "standing", "note"], identity: 4,
      [("event", "event_id = ?1")]),
    "statement_about": RowContents(
      ["event_id"] + owners["statement_about", default: []], identity: 5,
      [("event", "event_id = ?1")]),
    "identifier": RowContents(
      owners["identifier", default: []] + ["scheme", "value"], identity: 6,
      ["actor", "place", "source", "event"].map { ($0, "\($0)_id = ?1") }),
    "rule_exception": RowContents(
      owners["rule_exception", default: []] + ["rule", "reason"], identity: 6,
      ["event", "actor", "place", "source", "relation"].map { ($0, "\($0)_id = ?1") }),
    "claim": RowContents(
      owners["claim", default: []] + ["field", "value", "rank", "reason"], identity: 6,
      ["event", "actor", "place", "relation"].map { ($0, "\($0)_id = ?1") }),
    "citation": RowContents(
      owners["citation", default: []] + [
        "source_id", "locator", "fact", "excerpt", "credibility", "accessed", "archived", "note",
      ], identity: 12,
      [
        (
          "event",
          """
          event_id = ?1
            OR participation_id IN (SELECT id FROM participation WHERE event_id = ?1)
            OR link_id IN (SELECT id FROM link WHERE event_id = ?1)
            OR claim_id IN (SELECT id FROM claim WHERE event_id = ?1)
          """
        ),
        (
          "actor",
          """
          actor_id = ?1 OR name_id IN (SELECT id FROM name WHERE actor_id = ?1)
            OR claim_id IN (SELECT id FROM claim WHERE actor_id = ?1)
          """
        ),
        (
          "place",
          """
          place_id = ?1 OR name_id IN (SELECT id FROM name WHERE place_id = ?1)
            OR claim_id IN (SELECT id FROM claim WHERE place_id = ?1)
          """
        ),
        (
          "relation",
          "relation_id = ?1 OR claim_id IN (SELECT id FROM claim WHERE relation_id = ?1)"
        ),
        ("source", "about_source_id = ?1"),
      ]),
  ]

  /// The columns of a table that say what a row belongs to, of which one is set.
  private static let owners: [String: [String]] = [
    "statement_about": ["about_event_id", "about_actor_id", "about_topic_id", "about_place_id"],
    "identifier": ["actor_id", "place_id", "source_id", "event_id"],
    "rule_exception": ["event_id", "actor_id", "place_id", "source_id", "relation_id"],
    "claim": ["event_id", "actor_id", "place_id", "relation_id"],
    "citation": [
      "event_id", "actor_id", "place_id", "about_source_id", "relation_id", "name_id",
      "participation_id", "link_id", "claim_id",
    ],
  ]

  /// The values of the columns that say what a row belongs to.
  static func owners(
    of table: String, _ column: String, _ id: Int64
  ) -> [DatabaseValue] {
    owners[table, default: []].map { $0 == column ? id.cell : .null }
  }
}
