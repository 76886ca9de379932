import Diplomacy

/// The ways in which a record can be needed by others.
struct RecordUse {
  var kind: RecordKind
  var words: String
  var sql: String

  /// Every way, with a query for the refs of the first few that do.
  static let all: [RecordUse] = [
    use(
      .actor, "it has a part in",
      "participation p JOIN event e ON e.id = p.event_id WHERE p.actor_id = ?1 OR p.principal_id = ?1"
    ),
    RecordUse(
      kind: .actor, words: "it stands in",
      sql: "SELECT ref FROM relation WHERE from_id = ?1 OR to_id = ?1 LIMIT 4"),
    RecordUse(
      kind: .actor, words: "it is the state of",
      sql: "SELECT ref FROM place WHERE state_id = ?1 LIMIT 4"),
    use(
      .actor, "it is what a statement is about:",
      "statement_about p JOIN event e ON e.id = p.event_id WHERE p.about_actor_id = ?1"),
    use(
      .actor, "it passed on",
      "attribution p JOIN event e ON e.id = p.event_id WHERE p.actor_id = ?1"),
    use(
      .actor, "something is owed to it by",
      "commitment p JOIN event e ON e.id = p.event_id WHERE p.owed_to_id = ?1"),
    use(
      .actor, "it owes what is promised in",
      "commitment p JOIN event e ON e.id = p.event_id WHERE p.owed_by_id = ?1"),
    use(
      .actor, "it has a date of its own in",
      "event_date p JOIN event e ON e.id = p.event_id WHERE p.actor_id = ?1"),
    RecordUse(
      kind: .actor, words: "it made",
      sql: "SELECT ref FROM source WHERE creator_id = ?1 LIMIT 4"),
    use(.place, "it is the place of", "event e WHERE e.place_id = ?1"),
    RecordUse(
      kind: .place, words: "it is around",
      sql: "SELECT ref FROM place WHERE within_id = ?1 LIMIT 4"),
    RecordUse(
      kind: .actor, words: "a claim names it in",
      sql: claims(
        kind: "actor",
        """
        c.field = 'state' AND c.value = r.name
          OR c.field IN ('participant', 'participation', 'party', 'who')
          AND (c.value = r.name OR substr(c.value, 1, length(r.name) + 1) = r.name || ':'
            OR instr(c.value || ' ', ' for ' || r.name || ' ') > 0)
        """)),
    RecordUse(
      kind: .place, words: "a claim names it in",
      sql: claims(
        kind: "place", "c.field IN ('place', 'where', 'at', 'within') AND c.value = r.name")),
    use(
      .place, "it is what a statement is about:",
      "statement_about p JOIN event e ON e.id = p.event_id WHERE p.about_place_id = ?1"),
    use(
      .topic, "it is the topic of",
      "event_topic p JOIN event e ON e.id = p.event_id WHERE p.topic_id = ?1"),
    RecordUse(
      kind: .topic, words: "it is above",
      sql: "SELECT ref FROM topic WHERE under_id = ?1 LIMIT 4"),
    use(
      .topic, "it is what a statement is about:",
      "statement_about p JOIN event e ON e.id = p.event_id WHERE p.about_topic_id = ?1"),
    RecordUse(
      kind: .actor, words: "it is what was searched for in",
      sql:
        "SELECT s.ref FROM silence l JOIN source s ON s.id = l.source_id WHERE l.actor_id = ?1 LIMIT 4"
    ),
    RecordUse(
      kind: .topic, words: "it is what was searched for in",
      sql:
        "SELECT s.ref FROM silence l JOIN source s ON s.id = l.source_id WHERE l.topic_id = ?1 LIMIT 4"
    ),
    RecordUse(
      kind: .source, words: "it is what is taken up by",
      sql:
        "SELECT s.ref FROM derivation d JOIN source s ON s.id = d.source_id WHERE d.from_id = ?1 LIMIT 4"
    ),
    RecordUse(
      kind: .source, words: "it is around",
      sql: "SELECT ref FROM source WHERE within_id = ?1 LIMIT 4"),
    RecordUse(
      kind: .source, words: "it is cited by",
      sql: """
        SELECT coalesce(e.ref, 'e' || e.id, a.ref, p.ref, r.ref, s.ref, 'a part of another record')
        FROM citation c LEFT JOIN event e ON e.id = c.event_id LEFT JOIN actor a ON a.id = c.actor_id
        LEFT JOIN place p ON p.id = c.place_id LEFT JOIN relation r ON r.id = c.relation_id
        LEFT JOIN source s ON s.id = c.about_source_id WHERE c.source_id = ?1 LIMIT 4
        """),
    use(
      .source, "it is in the chain of",
      "attribution p JOIN event e ON e.id = p.event_id WHERE p.source_id = ?1"),
    use(
      .event, "a link goes to it from",
      "link p JOIN event e ON e.id = p.event_id WHERE p.to_id = ?1"),
    use(
      .event, "it is the occasion of",
      "statement p JOIN event e ON e.id = p.event_id WHERE p.occasion_id = ?1"),
    use(
      .event, "it is what a statement is about:",
      "statement_about p JOIN event e ON e.id = p.event_id WHERE p.about_event_id = ?1"),
    use(
      .event, "it bounds the date of",
      "event_bound p JOIN event e ON e.id = p.event_id WHERE p.other_id = ?1"),
  ]

  /// The records with claims whose value names the record `?1`, by whatever ref it has had.
  private static func claims(kind: String, _ condition: String) -> String {
    """
    SELECT DISTINCT coalesce(e.ref, 'e' || e.id, p.ref) FROM claim c
    JOIN ref r ON r.kind = '\(kind)' AND r.record_id = ?1
    LEFT JOIN event e ON e.id = c.event_id LEFT JOIN place p ON p.id = c.place_id
    WHERE \(condition) LIMIT 4
    """
  }

  private static func use(_ kind: RecordKind, _ words: String, _ from: String) -> RecordUse {
    RecordUse(
      kind: kind, words: words,
      sql: "SELECT DISTINCT \(RecordRows.handle("e")) FROM \(from) LIMIT 4")
  }
}
