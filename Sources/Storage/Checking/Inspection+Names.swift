import Chronology
import Diplomacy
internal import GRDB

// Names that are nearly the same.
extension Inspection {
  /// Actors whose names are one in another spelling.
  ///
  /// They share the key that all usual spellings of a name have. Different identifiers, lives that do
  /// not meet and different wholes tell them apart, and so does a relation between them.
  func findNearEqualNames(_ report: Report) throws {
    var pairs: [(one: Int64, other: Int64)] = []
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
          SELECT 1 FROM relation r WHERE r.from_id = a.actor_id AND r.to_id = b.actor_id
          UNION ALL
          SELECT 1 FROM relation r WHERE r.from_id = b.actor_id AND r.to_id = a.actor_id)
      ORDER BY a.actor_id, b.actor_id
      """, []
    ) { pairs.append(($0.number(), $0.number())) }
    guard !pairs.isEmpty else { return }
    let ids = jsonList(Set(pairs.flatMap { [$0.one, $0.other] }))
    let actors = try outlines(ids)
    let wholes = try wholes(ids)
    for (one, other) in pairs {
      guard let first = actors[one], let second = actors[other], !first.isAnother(than: second)
      else { continue }
      // Two states have a ministry of the same name each.
      if let whole = wholes[one], let another = wholes[other], whole.isDisjoint(with: another) {
        continue
      }
      try report(RawFinding(.actor(one), .actor(other)))
    }
  }

  /// Actors with what tells one from another, whatever their names.
  private func outlines(_ ids: String) throws -> [Int64: Actor] {
    var actors: [Int64: Actor] = [:]
    try db.each(
      """
      SELECT a.id, a.ref, a.kind, a.existence
      FROM json_each(?) j CROSS JOIN actor a ON a.id = j.value
      """, [ids]
    ) { row in
      actors[row.number()] = Actor(
        ref: Ref(stored: row.word()), kind: Actor.Kind(rawValue: row.word()) ?? .group, names: [],
        existence: row.text().flatMap { EDTF($0) })
    }
    guard contents.has("identified actor") else { return actors }
    let rows = RecordRows(db: db, path: path)
    for (id, known) in try rows.identifiers(column: "actor_id", ids: ids) {
      actors[id]?.identifiers = known
    }
    return actors
  }

  /// What each of the actors is a part of; nothing for those that are of none.
  private func wholes(_ ids: String) throws -> [Int64: Set<Int64>] {
    guard contents.has("relation") else { return [:] }
    var wholes: [Int64: Set<Int64>] = [:]
    try db.each(
      """
      SELECT r.from_id, r.to_id FROM json_each(?) j
      CROSS JOIN relation r ON r.from_id = j.value AND r.kind = 'part-of'
      """, [ids]
    ) { wholes[$0.number(), default: []].insert($0.number()) }
    return wholes
  }
}
