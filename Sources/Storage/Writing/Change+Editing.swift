import Chronology
public import Diplomacy
internal import GRDB

extension Change {
  /// Puts a record in the place of one that is there; all that hung on the old one stays.
  ///
  /// - Parameters:
  ///   - old: The ref, or the number, of the record to be replaced.
  ///   - record: What is to stand there; its ref may differ, and the old one is kept as a redirect.
  public func replace(_ old: Ref, with record: Diplomacy.Record) throws {
    guard let entry = try entry(old) else {
      throw StorageError.unknown(text: old.text, kinds: RecordKind.allCases, nearest: [])
    }
    _ = try id()
    try writeDrafts()
    let number = entry.id
    // What is not altered keeps its number.
    try numbers.keep(of: entry)
    later { change in change.numbers.forget(entry) }
    switch (record, entry.kind) {
    case (.actor(let actor), .actor):
      guard !actor.names.isEmpty else { throw StorageError.invalid("“\(actor.ref)” has no name") }
      try touchTexts(ofNamesakes: number)
      try drop(
        ["name", "identifier", "citation", "claim", "rule_exception"], column: "actor_id", number)
      try db.run(
        """
        UPDATE actor SET kind = ?, existence = ?, note = ?, private_note = ?, private = ?, embargo = ?
        WHERE id = ?
        """,
        [
          actor.kind.rawValue, actor.existence?.description, actor.note, actor.privateNote,
          actor.isPrivate || actor.embargo != nil, actor.embargo?.description, number,
        ])
      try addParts(of: actor, number)
      try touchTexts(ofNamesakes: number)
      try touchTexts(ofActor: number)
    case (.place(let place), .place):
      guard !place.names.isEmpty else { throw StorageError.invalid("“\(place.ref)” has no name") }
      try drop(
        ["name", "identifier", "citation", "claim", "rule_exception"], column: "place_id", number)
      try db.run(
        """
        UPDATE place SET latitude = ?, longitude = ?, zone = ?, note = ?, private_note = ?,
          within_id = NULL, state_id = NULL WHERE id = ?
        """,
        [
          place.coordinates?.latitude, place.coordinates?.longitude, place.zone, place.note,
          place.privateNote, number,
        ])
      try addParts(of: place, number)
      for row in try db.rows("SELECT id FROM event WHERE place_id = ?", [number]) {
        touch(text: row["id"])
      }
    case (.source(let source), .source):
      try drop(
        ["identifier", "rule_exception", "derivation", "silence"], column: "source_id", number)
      try drop(["citation"], column: "about_source_id", number)
      try db.run("UPDATE source SET within_id = NULL WHERE id = ?", [number])
      try set(source, number)
      sourceNames.note([source.title, source.short], of: number)
    case (.topic(let topic), .topic):
      try refuseBlank(topic.name, "the name of “\(topic.ref)”")
      try db.run(
        "UPDATE topic SET name = ?, note = ?, private_note = ?, under_id = NULL WHERE id = ?",
        [topic.name, topic.note, topic.privateNote, number])
      topicNames.note([topic.name], of: number)
      try tie(topic.under, in: "topic", column: "under_id", number, to: .topic)
    case (.relation(let relation), .relation):
      try replace(relation, number)
    case (.event(let event), .event):
      try dropParts(ofEvent: number)
      try set(event, number)
      later { change in
        try EventBounds(db: change.db).deriveDependents(of: number)
        try change.refuseLooseSettlements(of: number)
      }
    // Made titles of statements and linked events do not name this event; its own is enough.
    default:
      throw StorageError.wrongKind(old, is: entry.kind, wanted: [])
    }
    try rename(entry, to: record.ref)
  }

  private func replace(_ relation: Relation, _ number: Int64) throws {
    let (from, to) = try check(relation)
    let bounds = StoredBounds(relation.validity.date)
    try drop(["citation", "claim", "rule_exception"], column: "relation_id", number)
    try touchTexts(ofRelation: number)
    try db.run(
      """
      UPDATE relation SET kind = ?, from_id = ?, to_id = ?, office = ?, title = ?, represents = ?,
        valid = ?, earliest = ?, begin_latest = ?, end_earliest = ?, latest = ?, note = ?,
        private_note = ? WHERE id = ?
      """,
      [
        relation.kind.rawValue, from, to, relation.office, relation.title, relation.represents,
        relation.validity.date?.description, bounds.earliest, bounds.beginLatest,
        bounds.endEarliest, bounds.latest, relation.note, relation.privateNote, number,
      ])
    try addParts(of: relation, number)
    try touchTexts(ofRelation: number)
    try refuseCircle(relation, number)
  }

  /// Gives a record another ref, and keeps the old one as a redirect.
  func rename(_ entry: RefTable.Entry, to ref: Ref?) throws {
    guard let ref, Ref.number(in: ref.text, prefix: "e") == nil else { return }
    let table = entry.kind.rawValue
    let current: String? = try db.row("SELECT ref FROM \(table) WHERE id = ?", [entry.id])?["ref"]
    guard current != ref.text else { return }
    if let other = try self.entry(ref), other != entry {
      throw StorageError.refTaken(ref, kind: other.kind)
    }
    try db.run("UPDATE \(table) SET ref = ? WHERE id = ?", [ref.text, entry.id])
    try db.run("UPDATE ref SET is_current = 0 WHERE kind = ? AND record_id = ?", [table, entry.id])
    try db.run(
      """
      INSERT INTO ref (name, kind, record_id) VALUES (?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET is_current = 1
      """, [ref.text, table, entry.id])
    forget(ref)
    if let current { forget(Ref(stored: current)) }
  }

  private func drop(_ tables: [String], column: String, _ id: Int64) throws {
    for table in tables { try db.run("DELETE FROM \(table) WHERE \(column) = ?", [id]) }
  }

  private func dropParts(ofEvent id: Int64) throws {
    try drop(
      [
        "participation", "link", "event_topic", "event_date", "figure", "event_code", "identifier",
        "citation", "claim", "rule_exception", "statement", "statement_about", "attribution",
        "commitment",
        "event_bound",
      ], column: "event_id", id)
  }

  /// Adds a link between two events that are there.
  ///
  /// - Returns: The link's number.
  public func add(_ link: Link, from event: Ref) throws -> Int64 {
    let from = try number(of: event, .event)
    let target = try number(of: link.to, .event)
    if let same = try db.number(
      "SELECT id FROM link WHERE event_id = ? AND kind = ? AND to_id = ? AND commitment IS ?",
      [from, link.kind.rawValue, target, link.commitment])
    {
      throw StorageError.invalid("that is linked so already: l\(same)")
    }
    _ = try id()
    try add(links: [link], to: from)
    return try db.number("SELECT max(id) FROM link WHERE event_id = ?", [from]) ?? 0
  }

  /// Removes a link by its number.
  public func removeLink(_ number: Int64) throws {
    guard try db.number("SELECT 1 FROM link WHERE id = ?", [number]) != nil else {
      throw StorageError.invalid("no link “l\(number)”")
    }
    _ = try id()
    try db.run("DELETE FROM link WHERE id = ?", [number])
  }

  /// Removes a record; one that others need stays, and the error says which.
  public func remove(_ ref: Ref) throws {
    guard let entry = try entry(ref) else {
      throw StorageError.unknown(
        text: ref.text, kinds: RecordKind.allCases,
        nearest: try Resolver(db: db, path: path).nearest(to: ref.text, kinds: RecordKind.allCases))
    }
    try writeDrafts()
    for use in RecordUse.all where use.kind == entry.kind {
      let users = try db.rows(use.sql, [entry.id])
      guard !users.isEmpty else { continue }
      var names: [String] = []
      for user in users.prefix(3).map({ ($0[0] as String?) ?? "?" }) where !names.contains(user) {
        names.append(user)
      }
      let named = names.joined(separator: ", ")
      let more = users.count > 3 ? ", …" : ""
      throw StorageError.inUse(ref, by: "\(use.words) \(named)\(more)")
    }
    _ = try id()
    if entry.kind == .actor { try touchTexts(ofNamesakes: entry.id) }
    if entry.kind == .relation { try touchTexts(ofRelation: entry.id) }
    try db.run("DELETE FROM \(entry.kind.rawValue) WHERE id = ?", [entry.id])
    forget(entry)
    for setting in Chronicle.Setting.allCases where setting != .asOf {
      try db.run(
        "DELETE FROM setting WHERE key = ? AND (value = ? OR value LIKE ? ESCAPE '\\')",
        [setting.rawValue, ref.text, "\(ref.text)#%"])
    }
  }
}

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
