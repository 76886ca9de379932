import Diplomacy
internal import GRDB

extension Resolver {
  /// Whether what was typed may be a name with a typing error in it.
  func isMistyped(_ typed: String, for name: String) -> Bool {
    EditDistance.between(name, typed, atMost: slips(in: typed)) <= slips(in: typed)
  }

  /// How many letters of a name people mistype.
  func slips(in text: String) -> Int { max(1, text.count / 4) + (text.count >= 8 ? 1 : 0) }

  /// The refs and names that are nearest to what was typed.
  func nearest(to text: String, kinds: [RecordKind]) throws -> [StorageError.Candidate] {
    let wanted = text.folded
    let length = wanted.count
    // Nobody mistypes a page; counting it anew for each name would take for ever.
    guard length <= 200 else { return [] }
    let most = slips(in: wanted)
    var best: [(distance: Int, candidate: StorageError.Candidate)] = []
    func offer(_ word: String, _ ref: String, _ name: String) {
      guard abs(word.count - length) <= most else { return }
      let distance = EditDistance.between(word, wanted, atMost: most)
      guard distance <= most else { return }
      best.append((distance, StorageError.Candidate(ref: Ref(stored: ref), name: name)))
    }
    for kind in kinds where kind == .actor || kind == .place {
      let rows = try db.rows(
        """
        SELECT t.ref, n.text, n.folded, n.surname_folded FROM name n
        JOIN \(kind.rawValue) t ON t.id = n.\(kind.rawValue)_id LIMIT 50000
        """)
      for row in rows {
        offer(row["folded"], row["ref"], row["text"])
        offer((row["ref"] as String).folded, row["ref"], row["text"])
        if let surname = row["surname_folded"] as String? {
          offer(surname, row["ref"], row["text"])
          if let bare = Surname.withoutParticles(surname) { offer(bare, row["ref"], row["text"]) }
        }
      }
    }
    if kinds.contains(.actor), wanted.contains(" of ") {
      for row in try db.rows(
        """
        SELECT DISTINCT p.ref, r.office || ' of ' || n.text AS text FROM relation r
        JOIN name n ON n.actor_id = r.to_id JOIN actor p ON p.id = r.from_id
        WHERE r.kind = 'tenure' AND r.office IS NOT NULL LIMIT 20000
        """)
      { offer((row["text"] as String).folded, row["ref"], row["text"]) }
    }
    let others = kinds.filter { $0 != .actor && $0 != .place }.map(\.rawValue)
    for row in try db.rows(
      "SELECT name FROM ref WHERE kind IN (SELECT value FROM json_each(?)) LIMIT 50000",
      [jsonTexts(others)])
    { offer((row["name"] as String).folded, row["name"], row["name"]) }
    var seen: Set<Ref> = []
    return best.sorted { ($0.distance, $0.candidate.ref) < ($1.distance, $1.candidate.ref) }
      .map(\.candidate).filter { seen.insert($0.ref).inserted }.prefix(3).map { $0 }
  }
}
