import Chronology
import Diplomacy
internal import GRDB

// Records as such: their names, their claims, what they lead to.
extension Inspection {
  /// Actors whose names are one in another spelling.
  ///
  /// Candidates are those that share a key of spelling; ``Diplomacy/Actor/likeness(to:)`` has the
  /// last word, so that different identifiers, lives that do not meet and numbers tell two apart.
  func findNearEqualNames(_ report: Report) throws {
    var pairs: [(Int64, Int64)] = []
    // A name of one word is often all that an import knows: it has to be the same, letter by letter.
    try db.each(
      """
      SELECT DISTINCT a.actor_id, b.actor_id
      FROM (SELECT spelling FROM name GROUP BY spelling HAVING count(*) > 1) shared
      CROSS JOIN name a ON a.spelling = shared.spelling AND a.actor_id IS NOT NULL
      CROSS JOIN name b ON b.spelling = a.spelling AND b.actor_id > a.actor_id
      WHERE length(a.spelling) > 2 AND a.kind IN ('full', 'formal') AND b.kind IN ('full', 'formal')
        AND (a.folded = b.folded OR a.folded LIKE '% %' AND b.folded LIKE '% %')
        AND NOT EXISTS (
          SELECT 1 FROM relation r WHERE r.from_id = a.actor_id AND r.to_id = b.actor_id)
        AND NOT EXISTS (
          SELECT 1 FROM relation r WHERE r.from_id = b.actor_id AND r.to_id = a.actor_id)
      ORDER BY a.actor_id, b.actor_id
      """, []
    ) { pairs.append(($0.number(), $0.number())) }
    guard !pairs.isEmpty else { return }
    let actors = try lightActors(Set(pairs.flatMap { [$0.0, $0.1] }))
    for (one, other) in pairs {
      guard let first = actors[one], let second = actors[other],
        let alike = first.likeness(to: second), alike.score >= 0.9
      else { continue }
      try report(RawFinding(.actor(one), .actor(other), details: [alike.reason]))
    }
  }

  /// Actors with what tells one from another: names, identifiers and lives.
  private func lightActors(_ ids: Set<Int64>) throws -> [Int64: Actor] {
    let rows = RecordRows(db: db, path: path)
    var actors: [Int64: Actor] = [:]
    try db.each(
      """
      SELECT a.id, a.ref, a.kind, a.existence, n.text, n.kind, n.language, n.valid
      FROM json_each(?) j CROSS JOIN actor a ON a.id = j.value JOIN name n ON n.actor_id = a.id
      ORDER BY a.id, n.position
      """, [jsonList(ids)]
    ) { row in
      let id = row.number()
      let (ref, kind, life) = (row.word(), row.word(), row.text())
      if actors[id] == nil {
        actors[id] = Actor(
          ref: Ref(stored: ref), kind: Actor.Kind(rawValue: kind) ?? .group, names: [],
          existence: life.flatMap { EDTF($0) })
      }
      actors[id]?.names.append(try rows.name(&row))
    }
    guard contents.has("identified actor") else { return actors }
    for (id, known) in try rows.identifiers(column: "actor_id", ids: jsonList(ids)) {
      actors[id]?.identifiers = known
    }
    return actors
  }

  /// Facts of which two different values are preferred.
  func findTwoPreferred(_ report: Report) throws {
    guard contents.has("claim") else { return }
    let owners: [RecordKind] = [.event, .actor, .place, .relation]
    let columns = owners.map { "\($0.rawValue)_id" }
    try db.each(
      """
      SELECT field, min(value), max(value), \(columns.joined(separator: ", ")) FROM claim
      WHERE rank = 'preferred'
        AND (event_id IS NULL OR event_id IN (SELECT id FROM event WHERE shelf IN (\(shelves))))
      GROUP BY \(columns.joined(separator: ", ")), field HAVING min(value) <> max(value)
      ORDER BY min(id)
      """, []
    ) { row in
      let details = [row.word(), row.word(), row.word()]
      let ids = owners.map { _ in row.optionalNumber() }
      for (owner, id) in zip(owners, ids) {
        guard let id else { continue }
        try report(RawFinding(RecordKey(kind: owner, id: id), details: details))
      }
    }
  }

  /// Refs, rows and settlements that lead to what is not there.
  func findHangingRefs(_ report: Report) throws {
    let kinds: [RecordKind] = [.event, .actor, .place, .source, .topic, .relation]
    let hanging = kinds.map { kind in
      """
      SELECT name, kind FROM ref r WHERE kind = '\(kind.rawValue)'
        AND NOT EXISTS (SELECT 1 FROM \(kind.rawValue) t WHERE t.id = r.record_id)
      """
    }
    try db.each(hanging.joined(separator: " UNION ALL ") + " ORDER BY name", []) { row in
      try report(RawFinding(aspect: .ref, details: [row.word(), row.word()]))
    }
    try db.each("PRAGMA foreign_key_check", []) { row in
      let (table, number, parent) = (row.word(), row.optionalNumber(), row.word())
      try report(
        RawFinding(aspect: .row, details: [table, number.map(String.init) ?? "", parent]))
    }
    guard contents.has("link") else { return }
    try db.each(
      """
      SELECT l.event_id, l.to_id, l.commitment FROM link l
      WHERE l.commitment IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM commitment c WHERE c.event_id = l.to_id AND c.number = l.commitment)
      ORDER BY l.id
      """, []
    ) { row in
      try report(
        RawFinding(
          .event(row.number()), .event(row.number()), aspect: .commitment,
          details: [String(row.number())]))
    }
  }
}
