import Chronology
import Diplomacy
internal import GRDB

/// The events in which an actor takes part, itself or through others, as sets in SQL.
struct Sides {
  let db: Database
  let path: String

  /// Who stands for an actor and when, by record number.
  struct Spell: Hashable {
    var actor: Int64
    var isItself: Bool
    var days: DayRange
  }

  /// The spells of an actor under a filter.
  func spells(for actor: Ref, filter: Filter) throws -> [Spell] {
    try actors(counting: actor, filter: filter).flatMap { try spells(of: $0, filter: filter) }
  }

  /// The actor, and its predecessors where the filter lets them count as it.
  func actors(counting actor: Ref, filter: Filter) throws -> [Ref] {
    filter.withPredecessors ? [actor] + (try predecessors(of: actor)) : [actor]
  }

  private func spells(of actor: Ref, filter: Filter) throws -> [Spell] {
    let whole = try Resolver(db: db, path: path).resolve(actor.text, kinds: [.actor], on: nil)
    let itself = Spell(actor: whole.id, isItself: true, days: DayRange(first: nil, last: nil))
    if filter.direct { return [itself] }
    let spells = try Representation.spells(for: whole.ref, certainly: filter.certain) { whole in
      try relations(to: whole)
    }
    var found = [itself]
    for spell in spells.dropFirst() {
      guard let entry = try RefTable(db: db).entry(spell.actor), entry.id != whole.id else {
        continue
      }
      found.append(Spell(actor: entry.id, isItself: false, days: spell.days))
    }
    return found
  }

  /// What leads to a whole, and the other offices of those who hold one there.
  func relations(to whole: Ref) throws -> [Relation] {
    let rows = try db.rows(
      """
      SELECT r.id FROM actor a JOIN relation r ON r.to_id = a.id
      WHERE a.ref = ?1 AND r.kind IN ('tenure', 'part-of')
      UNION SELECT o.id FROM actor a JOIN relation r ON r.to_id = a.id AND r.kind = 'tenure'
        JOIN relation o ON o.from_id = r.from_id AND o.kind = 'tenure'
      WHERE a.ref = ?1 ORDER BY 1
      """, [whole.text])
    return try RecordRows(db: db, path: path).relations(rows.map { $0[0] })
  }

  /// Those whom an actor follows or continues, by however many steps.
  private func predecessors(of actor: Ref) throws -> [Ref] {
    let id = try Resolver(db: db, path: path).resolve(actor.text, kinds: [.actor], on: nil).id
    return try db.rows(
      """
      WITH RECURSIVE back (id) AS (
        SELECT ?1
        UNION SELECT r.to_id FROM relation r JOIN back ON r.from_id = back.id
        WHERE r.kind IN ('succeeds', 'continues')
      ) SELECT a.ref FROM back JOIN actor a ON a.id = back.id WHERE a.id <> ?1 ORDER BY a.id
      """, [id]
    ).map { Ref(stored: $0["ref"]) }
  }

  /// The numbers of the events in which an actor takes part.
  ///
  /// - Parameters:
  ///   - roles: The roles that count; nil for all in which one takes part.
  func events(of actor: Ref, filter: Filter, roles: [String]? = nil) throws -> Clause {
    let list = try spellTable(for: actor, filter: filter)
    let part = Self.part(roles)
    let lies = Self.lies("p", id: "p.event_id", certainly: filter.certain)
    let through = Clause(
      sql: """
        SELECT p.event_id FROM \(Self.spellRows) s CROSS JOIN participation p ON p.actor_id = s.actor
        WHERE \(part.sql) AND (s.is_itself = 1 OR p.principal = 'of-the-day' AND \(lies))
        """, arguments: list + part.arguments)
    if filter.direct { return through }
    return Clause(
      sql: """
        \(through.sql) UNION
        SELECT p.event_id FROM \(Self.spellRows) s CROSS JOIN participation p ON p.principal_id = s.actor
        WHERE \(part.sql) AND (s.is_itself = 1 OR \(lies))
        """, arguments: through.arguments + list + part.arguments)
  }

  /// Whether an actor takes part in one event, asked of that event alone: a page of those in which it
  /// does not needs no list of all in which it does.
  ///
  /// - Parameter event: The event's number, in SQL.
  func presence(of actor: Ref, in event: String, filter: Filter) throws -> Clause {
    let list = try spellTable(for: actor, filter: filter)
    let lies = Self.lies("p", id: "p.event_id", certainly: filter.certain)
    let others =
      filter.direct ? "" : " OR p.principal_id = s.actor AND (s.is_itself = 1 OR \(lies))"
    return Clause(
      sql: """
        EXISTS (
          WITH s AS MATERIALIZED (SELECT * FROM \(Self.spellRows))
          SELECT 1 FROM participation p CROSS JOIN s WHERE p.event_id = \(event)
            AND p.takes_part = 1
            AND (p.actor_id = s.actor AND (s.is_itself = 1 OR p.principal = 'of-the-day' AND \(lies))
              \(others)))
        """, arguments: list)
  }

  /// What a part has to be to count: one of the roles, played, or any in which one takes part.
  static func part(_ roles: [String]?) -> Clause {
    guard let roles else { return Clause("p.takes_part = 1") }
    return Clause(
      "p.role IN (SELECT value FROM json_each(?)) AND p.presence <> 'absent'", jsonTexts(roles))
  }

  /// Spells as rows, from JSON.
  static let spellRows = """
    (SELECT json_extract(value, '$[0]') AS actor, json_extract(value, '$[1]') AS first,
      json_extract(value, '$[2]') AS last, json_extract(value, '$[3]') AS is_itself
    FROM json_each(?))
    """

  func spellTable(
    for actor: Ref, filter: Filter
  ) throws -> [(any DatabaseValueConvertible)?] {
    let rows = try spells(for: actor, filter: filter).map { spell in
      let first = spell.days.first ?? StoredBounds.noFirst
      let last = spell.days.last ?? StoredBounds.noLast
      return "[\(spell.actor),\(first),\(last),\(spell.isItself ? 1 : 0)]"
    }
    return ["[\(rows.joined(separator: ","))]"]
  }

  /// Whether an event can lie in the spell `s`, or must.
  private static func lies(_ table: String, id: String, certainly: Bool) -> String {
    if certainly {
      return """
        ((s.last = \(StoredBounds.noLast) OR \(table).latest <= s.last)
          AND (s.first = \(StoredBounds.noFirst)
            OR \(table).has_earliest = 1 AND \(table).sort_day >= s.first))
        """
    }
    return """
      ((\(table).sort_day <= s.last OR \(table).has_earliest = 0) AND \(table).latest >= s.first
        AND \(exactly(table, id: id, first: "s.first", last: "s.last")))
      """
  }

  /// Whether an event whose hull lies in some days can itself lie in them; what lasts a day can.
  static func exactly(_ table: String, id: String, first: String, last: String) -> String {
    """
    (\(table).has_earliest = 1 AND \(table).sort_day = \(table).latest
      OR (SELECT d.date IS NULL OR d.date NOT GLOB '*[[{X]*' OR can_lie(d.date, \(first), \(last))
          FROM event d WHERE d.id = \(id)))
    """
  }

  /// The events between two actors, as product.md says: both take part; what was said on such an
  /// occasion; and what was said by one to or about the other.
  func between(_ pair: Filter.Pair, filter: Filter) throws -> Clause {
    let first = try events(of: pair.first, filter: filter)
    let second = try events(of: pair.second, filter: filter)
    let joint = Clause(
      sql: "SELECT event_id FROM (\(first.sql)) WHERE event_id IN (\(second.sql))",
      arguments: first.arguments + second.arguments)
    if filter.onlyJoint { return joint }
    let said = Clause(
      sql: "SELECT event_id FROM statement WHERE occasion_id IN (\(joint.sql))",
      arguments: joint.arguments)
    let lies = Self.lies("e", id: "e.id", certainly: filter.certain)
    let spoken = try [(pair.first, pair.second), (pair.second, pair.first)].map { speaker, other in
      let by = try events(of: speaker, filter: filter, roles: ["speaker"])
      let named = try events(
        of: other, filter: filter, roles: ["mentioned", "subject", "addressee"])
      return Clause(
        sql: """
          SELECT event_id FROM (\(by.sql)) WHERE event_id IN (\(named.sql)
            UNION SELECT t.event_id FROM \(Self.spellRows) s
              CROSS JOIN statement_about t ON t.about_actor_id = s.actor
              CROSS JOIN event e ON e.id = t.event_id WHERE s.is_itself = 1 OR \(lies))
          """,
        arguments: by.arguments + named.arguments + (try spellTable(for: other, filter: filter)))
    }
    let all = [joint, said] + spoken
    return Clause(
      sql: all.map { "SELECT * FROM (\($0.sql))" }.joined(separator: " UNION "),
      arguments: all.flatMap(\.arguments))
  }
}
