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
    let pairs = try namesakes()
    guard !pairs.isEmpty else { return }
    let numbers = Set(pairs.flatMap { [$0.one, $0.other] }).sorted()
    let actors = try outlines(numbers)
    let (related, wholes) = try relations(jsonList(numbers))
    for pair in pairs {
      guard let first = actors[pair.one], let second = actors[pair.other],
        !first.isAnother(than: second), !related.contains(pair)
      else { continue }
      // Two states have a ministry of the same name each.
      if let whole = wholes[pair.one], let another = wholes[pair.other],
        whole.isDisjoint(with: another)
      {
        continue
      }
      try report(RawFinding(.actor(pair.one), .actor(pair.other)))
    }
  }

  /// Two actors, the one with the lower number first.
  private struct Pair: Hashable {
    var one: Int64
    var other: Int64

    init(_ one: Int64, _ other: Int64) {
      self.one = min(one, other)
      self.other = max(one, other)
    }
  }

  /// Actors of which two names have one key.
  private func namesakes() throws -> [Pair] {
    var pairs: Set<Pair> = []
    var group: [(actor: Int64, folded: String)] = []
    var spelling = ""
    func compare() {
      // What hundreds are called tells no two of them apart.
      for (index, name) in group.enumerated() where group.count <= 200 {
        for other in group[(index + 1)...] where other.actor != name.actor {
          // A name of one word is often all that an import knows: it has to be the same, letter by
          // letter.
          let isSame = other.folded == name.folded
          if isSame || name.folded.contains(" ") && other.folded.contains(" ") {
            pairs.insert(Pair(name.actor, other.actor))
          }
        }
      }
      group.removeAll(keepingCapacity: true)
    }
    // The outer loop goes by the keys, so that the names of one come together.
    try db.each(
      """
      SELECT a.spelling, a.actor_id, a.folded
      FROM (SELECT spelling FROM name GROUP BY spelling HAVING count(*) > 1) shared
      CROSS JOIN name a ON a.spelling = shared.spelling
      WHERE a.actor_id IS NOT NULL AND a.kind IN ('full', 'formal') AND length(a.spelling) > 2
      """, []
    ) { row in
      let key = row.word()
      if key != spelling { compare() }
      spelling = key
      group.append((row.number(), row.word()))
    }
    compare()
    return pairs.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
  }

  /// Actors with what tells one from another, whatever their names.
  private func outlines(_ numbers: [Int64]) throws -> [Int64: Actor] {
    var actors: [Int64: Actor] = [:]
    try db.each(
      """
      SELECT a.id, a.ref, a.kind, a.existence
      FROM json_each(?) j CROSS JOIN actor a ON a.id = j.value
      """, [jsonList(numbers)]
    ) { row in
      actors[row.number()] = Actor(
        ref: Ref(stored: row.word()), kind: Actor.Kind(rawValue: row.word()) ?? .group, names: [],
        existence: row.text().flatMap { EDTF($0) })
    }
    guard contents.has("identified actor") else { return actors }
    let rows = RecordRows(db: db, path: path)
    for (id, known) in try rows.identifiers(column: "actor_id", ids: Numbers(numbers)) {
      actors[id]?.identifiers = known
    }
    return actors
  }

  /// Which of the actors are tied to each other, and what each is a part of.
  private func relations(_ ids: String) throws -> (Set<Pair>, wholes: [Int64: Set<Int64>]) {
    guard contents.has("relation") else { return ([], [:]) }
    var related: Set<Pair> = []
    var wholes: [Int64: Set<Int64>] = [:]
    try db.each(
      """
      SELECT r.kind = 'part-of', r.from_id, r.to_id FROM json_each(?) j
      CROSS JOIN relation r ON r.from_id = j.value
      """, [ids]
    ) { row in
      let (isPart, from, to) = (row.flag(), row.number(), row.number())
      related.insert(Pair(from, to))
      if isPart { wholes[from, default: []].insert(to) }
    }
    return (related, wholes)
  }
}
