import Chronology
import Diplomacy
internal import GRDB

/// The conditions of a filter on one event, `e`, and the sets of events that it asks for.
struct Conditions {
  let db: Database
  let path: String
  let filter: Filter
  let kinds: KindTree

  /// The number of a record that the command line has resolved.
  func number(_ ref: Ref, _ kind: RecordKind) throws -> Int64 {
    try Resolver(db: db, path: path).resolve(ref.text, kinds: [kind], on: nil).id
  }

  /// What each event has to fulfil, beyond its days, its shelf and the sets.
  func residual() throws -> [Clause] {
    var clauses: [Clause] = []
    // What is rejected has one shelf, private or not.
    if filter.shownStatuses.contains(.rejected), !filter.includePrivate {
      clauses.append(Clause("e.private = 0"))
    }
    if !filter.roles.isEmpty && filter.actors.isEmpty {
      clauses.append(
        Clause(
          """
          EXISTS (SELECT 1 FROM participation p WHERE p.event_id = e.id
            AND p.role IN (SELECT value FROM json_each(?)) AND p.presence <> 'absent')
          """, jsonTexts(filter.roles.map(\.name))))
    }
    for ref in filter.without {
      let side = try Sides(db: db, path: path).presence(of: ref, in: "e.id", filter: filter)
      clauses.append(Clause(sql: "NOT \(side.sql)", arguments: side.arguments))
    }
    if !filter.notKinds.isEmpty {
      let names = try withSubkinds(of: filter.notKinds)
      clauses.append(
        Clause("e.kind NOT IN (SELECT value FROM json_each(?))", jsonTexts(names)))
    }
    if !filter.notTopics.isEmpty {
      let ids = try filter.notTopics.flatMap { try descendants(of: $0, .topic, "under_id") }
      clauses.append(
        Clause(
          """
          NOT EXISTS (SELECT 1 FROM event_topic t WHERE t.event_id = e.id
            AND t.topic_id IN (SELECT value FROM json_each(?)))
          """, jsonList(ids)))
    }
    let days = filter.days
    if days.first != nil || days.last != nil {
      let first = days.first ?? StoredBounds.noFirst
      let last = days.last ?? StoredBounds.noLast
      let table = filter.dateRole == nil ? "e" : "d"
      if filter.certain {
        clauses.append(Clause("\(table).earliest >= ? AND \(table).latest <= ?", first, last))
      }
      // The bounds of a set or a mask are its hull; the exact answer costs a look at its text.
      clauses.append(
        Clause(
          """
          \(table).date IS NULL OR \(table).date NOT GLOB '*[[{X]*'
            OR can_lie(\(table).date, ?, ?)
          """, first, last))
    }
    if let within = filter.within {
      let table = filter.dateRole == nil ? "e" : "d"
      clauses.append(
        Clause(
          "\(table).date IS NOT NULL AND lies_within(\(table).date, ?, ?)", within.description,
          filter.certain))
    }
    return clauses
  }

  /// The kinds asked for, with what is beneath them; nil when any kind will do.
  func kindNames() throws -> [String]? {
    guard !filter.kinds.isEmpty else { return nil }
    return Array(Set(try withSubkinds(of: filter.kinds))).sorted()
  }

  private func withSubkinds(of wanted: [EventKind]) throws -> [String] {
    for kind in wanted where !kinds.contains(kind) {
      throw StorageError.invalid(
        "no kind of event “\(kind)”; there are \(kinds.names.joined(separator: ", "))")
    }
    return wanted.flatMap { kinds.withSubkinds(of: $0) }
  }

  /// The sets of event numbers that an event has to be in; each is read by an index of its own.
  func sets() throws -> [Clause] {
    var sets: [Clause] = []
    if !filter.between.isEmpty {
      let sides = Sides(db: db, path: path)
      let pairs = try filter.between.map { try sides.between($0, filter: filter) }
      sets.append(
        Clause(
          sql: pairs.map { "SELECT * FROM (\($0.sql))" }.joined(separator: " UNION "),
          arguments: pairs.flatMap(\.arguments)))
    }
    if !filter.about.isEmpty { sets.append(try about()) }
    let matches = filter.text.compactMap { SearchWords.match(allOf: $0) }
    if !filter.text.isEmpty {
      sets.append(
        matches.isEmpty
          ? Clause("SELECT 0 WHERE 0")
          : Clause(
            """
            SELECT s.rowid FROM event_search s JOIN event_text t ON t.event_id = s.rowid
            WHERE event_search MATCH ?
            """,
            matches.map { "(\($0))" }.joined(separator: " OR ")))
    }
    if !filter.topics.isEmpty {
      let ids = try filter.topics.flatMap { try descendants(of: $0, .topic, "under_id") }
      sets.append(
        Clause(
          "SELECT event_id FROM event_topic WHERE topic_id IN (SELECT value FROM json_each(?))",
          jsonList(ids)))
    }
    if !filter.sources.isEmpty {
      let ids = jsonList(
        try filter.sources.flatMap { try descendants(of: $0, .source, "within_id") })
      sets.append(
        Clause(
          """
          SELECT event_id FROM citation WHERE source_id IN (SELECT value FROM json_each(?1))
            AND event_id IS NOT NULL
          UNION SELECT p.event_id FROM citation c JOIN participation p ON p.id = c.participation_id
            WHERE c.source_id IN (SELECT value FROM json_each(?1))
          UNION SELECT l.event_id FROM citation c JOIN link l ON l.id = c.link_id
            WHERE c.source_id IN (SELECT value FROM json_each(?1))
          UNION SELECT m.event_id FROM citation c JOIN claim m ON m.id = c.claim_id
            WHERE c.source_id IN (SELECT value FROM json_each(?1)) AND m.event_id IS NOT NULL
          """.replacing("?1", with: "?"), ids, ids, ids, ids))
    }
    if !filter.places.isEmpty {
      let ids = try filter.places.flatMap { try descendants(of: $0, .place, "within_id") }
      sets.append(
        Clause(
          "SELECT id FROM event WHERE place_id IN (SELECT value FROM json_each(?))", jsonList(ids)))
    }
    if !filter.forms.isEmpty {
      sets.append(
        Clause(
          "SELECT event_id FROM statement WHERE form IN (SELECT value FROM json_each(?))",
          jsonTexts(filter.forms.map(\.rawValue))))
    }
    if let knower = filter.knownTo {
      sets.append(
        try Knowledge(
          sides: Sides(db: db, path: path), knower: knower, certainly: filter.certain
        ).events())
    }
    if filter.withCommitments { sets.append(Clause("SELECT event_id FROM commitment")) }
    if let since = filter.addedSince {
      sets.append(
        Clause(
          "SELECT id FROM event WHERE change_id IN (SELECT id FROM change WHERE at >= ?)", since))
    }
    return sets
  }

  private func about() throws -> Clause {
    var parts: [Clause] = []
    for ref in filter.about {
      let found = try Resolver(db: db, path: path)
        .resolve(ref.text, kinds: [.event, .actor, .topic, .place], on: nil)
      let column = "about_\(found.kind.rawValue)_id"
      parts.append(Clause("SELECT event_id FROM statement_about WHERE \(column) = ?", found.id))
      if found.kind == .actor {
        parts.append(
          Clause(
            """
            SELECT event_id FROM participation
            WHERE actor_id = ? AND takes_part = 0 AND role IN ('mentioned', 'subject')
            """, found.id))
      }
      if found.kind == .event {
        parts.append(
          Clause(
            """
            SELECT event_id FROM link
            WHERE to_id = ? AND kind IN ('refers-to', 'commemorates', 'responds-to')
            """, found.id))
      }
    }
    return Clause(
      sql: parts.map(\.sql).joined(separator: " UNION "), arguments: parts.flatMap(\.arguments))
  }

  /// The numbers of a record and of all that lie beneath it.
  private func descendants(of ref: Ref, _ kind: RecordKind, _ column: String) throws -> [Int64] {
    let table = kind.rawValue
    return try db.rows(
      """
      WITH RECURSIVE down (id) AS (
        SELECT ? UNION SELECT t.id FROM \(table) t JOIN down ON t.\(column) = down.id
      ) SELECT id FROM down
      """, [try number(ref, kind)]
    ).map { $0["id"] }
  }
}
