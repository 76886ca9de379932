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
    var actors = [actor]
    if filter.withPredecessors { actors += try predecessors(of: actor) }
    return try actors.flatMap { try spells(of: $0, filter: filter) }
  }

  private func spells(of actor: Ref, filter: Filter) throws -> [Spell] {
    let id = try Resolver(db: db, path: path).resolve(actor.text, kinds: [.actor], on: nil).id
    let itself = Spell(actor: id, isItself: true, days: DayRange(first: nil, last: nil))
    if filter.direct { return [itself] }
    let spells = try Representation.spells(for: actor, certainly: filter.certain) { whole in
      try relations(to: whole)
    }
    var found = [itself]
    for spell in spells.dropFirst() {
      guard let entry = try RefTable(db: db).entry(spell.actor), entry.id != id else { continue }
      found.append(Spell(actor: entry.id, isItself: false, days: spell.days))
    }
    return found
  }

  private func relations(to whole: Ref) throws -> [Relation] {
    let rows = try db.rows(
      """
      SELECT r.id FROM actor a JOIN relation r ON r.to_id = a.id
      WHERE a.ref = ? AND r.kind IN ('tenure', 'part-of') ORDER BY r.earliest, r.id
      """, [whole.text])
    return try RecordRows(db: db, path: path).relations(rows.map { $0["id"] })
  }

  /// Those whom an actor follows or continues, by however many steps.
  private func predecessors(of actor: Ref) throws -> [Ref] {
    try db.rows(
      """
      WITH RECURSIVE back (id) AS (
        SELECT id FROM actor WHERE ref = ?1
        UNION SELECT r.to_id FROM relation r JOIN back ON r.from_id = back.id
        WHERE r.kind IN ('succeeds', 'continues')
      ) SELECT a.ref FROM back JOIN actor a ON a.id = back.id WHERE a.ref <> ?1 ORDER BY a.id
      """, [actor.text]
    ).map { Ref(stored: $0["ref"]) }
  }

  /// The numbers of the events in which an actor takes part.
  ///
  /// - Parameters:
  ///   - roles: The roles that count; nil for all in which one takes part.
  func events(of actor: Ref, filter: Filter, roles: [String]? = nil) throws -> Clause {
    let spells = try spells(for: actor, filter: filter)
    let list: String =
      "["
      + spells.map { spell in
        let first = spell.days.first ?? StoredBounds.noFirst
        let last = spell.days.last ?? StoredBounds.noLast
        return "[\(spell.actor),\(first),\(last),\(spell.isItself ? 1 : 0)]"
      }.joined(separator: ",") + "]"
    let whole = spells.filter(\.isItself).map(\.actor)
    var part = "p.takes_part = 1"
    let listArgument: [(any DatabaseValueConvertible)?] = [list]
    var roleArgument: [(any DatabaseValueConvertible)?] = []
    if let roles {
      part = "p.role IN (SELECT value FROM json_each(?))"
      roleArgument = [jsonTexts(roles)]
    }
    let through = Clause(
      sql: """
        SELECT p.event_id FROM json_each(?) s CROSS JOIN participation p
          ON p.actor_id = json_extract(s.value, '$[0]')
          AND p.sort_day <= json_extract(s.value, '$[2]') AND p.latest >= json_extract(s.value, '$[1]')
        WHERE \(part) AND (json_extract(s.value, '$[3]') = 1 OR p.principal = 'of-the-day')
        """, arguments: listArgument + roleArgument)
    if filter.direct { return through }
    return Clause(
      sql: through.sql
        + " UNION SELECT p.event_id FROM participation p WHERE p.principal_id IN (SELECT value FROM json_each(?)) AND \(part)",
      arguments: through.arguments + [jsonList(whole)] as [(any DatabaseValueConvertible)?]
        + roleArgument)
  }

  /// The events between two actors, as product.md says: both take part; what was said on such an
  /// occasion; and what was said by one about the other.
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
    let spoken = try [(pair.first, pair.second), (pair.second, pair.first)].map { speaker, other in
      let by = try events(of: speaker, filter: filter, roles: ["speaker"])
      let named = try events(
        of: other, filter: filter, roles: ["mentioned", "subject", "addressee"])
      let actors = jsonList(try spells(for: other, filter: filter).map(\.actor))
      return Clause(
        sql: """
          SELECT event_id FROM (\(by.sql)) WHERE event_id IN (\(named.sql)
            UNION SELECT event_id FROM statement_about WHERE about_actor_id IN (SELECT value FROM json_each(?)))
          """,
        arguments: by.arguments + named.arguments + [actors] as [(any DatabaseValueConvertible)?])
    }
    let all = [joint, said] + spoken
    return Clause(
      sql: all.map { "SELECT * FROM (\($0.sql))" }.joined(separator: " UNION "),
      arguments: all.flatMap(\.arguments))
  }
}
