import Chronology
import Diplomacy
internal import GRDB

extension Resolver {
  /// "President of Russia": whoever held it on the day; without a day, whoever holds it without end
  /// or the only one who ever did.
  func byOffice(_ text: String, _ kinds: [RecordKind], on day: Int64?) throws -> [Found] {
    guard kinds.contains(.actor) else { return [] }
    var tenures: [Int64] = []
    for row in try db.rows(
      "SELECT id FROM relation WHERE kind = 'tenure' AND title = ? COLLATE NOCASE", [text])
    { tenures.append(row["id"]) }
    for (office, actor) in splits(of: text) {
      for row in try db.rows(
        """
        SELECT DISTINCT r.id FROM name n JOIN relation r ON r.to_id = n.actor_id AND r.kind = 'tenure'
        WHERE n.folded = ? AND r.office = ? COLLATE NOCASE
        """, [actor.folded, office])
      { tenures.append(row["id"]) }
    }
    guard !tenures.isEmpty else { return [] }
    let relations = try RecordRows(db: db, path: path).relations(tenures)
    var holders: [Ref] = []
    for tenure in relations {
      let others = relations.filter { $0.to == tenure.to }
      let held = day.map { day in
        tenure.validity.canHold(on: day)
          && !(tenure.validity.ends(on: day)
            && others.contains { $0.validity.begins(on: day) && $0 != tenure })
      }
      if held ?? (tenure.validity.possible.last == nil) { holders.append(tenure.from) }
    }
    if holders.isEmpty && day == nil { holders = relations.map(\.from) }
    var found: [Found] = []
    for ref in holders {
      guard let entry = try RefTable(db: db).entry(ref) else { continue }
      let item = Found(ref: ref, kind: .actor, id: entry.id)
      if !found.contains(item) { found.append(item) }
    }
    return found
  }

  private func splits(of text: String) -> [(office: String, actor: String)] {
    var splits: [(String, String)] = []
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    for index in words.indices.dropFirst() where words[index] == "of" && index + 1 < words.count {
      var tail = Array(words[(index + 1)...])
      splits.append((words[..<index].joined(separator: " "), tail.joined(separator: " ")))
      if tail.first?.lowercased() == "the", tail.count > 1 {
        tail.removeFirst()
        splits.append((words[..<index].joined(separator: " "), tail.joined(separator: " ")))
      }
    }
    return splits
  }
}
