import Diplomacy
internal import GRDB

// How much a fact's sources weigh.
extension Inspection {
  /// Events and relations of which all sources are weak and go back to one.
  ///
  /// A source is weak here by its reliability, D to F, or its piece by its credibility, 4 to 6.
  /// Sources that are taken from one, as well as a volume and what is in it, count as one; two
  /// documents of one volume are two.
  func findWeaklyCited(_ report: Report) throws {
    guard contents.has("weak source") || contents.has("weak piece") else { return }
    for owner in [RecordKind.event, .relation] {
      var held: (owner: Int64, pieces: [Piece])?
      func flush() throws {
        guard let found = held, try roots(of: Set(found.pieces.map(\.source))).count == 1 else {
          return
        }
        try report(
          RawFinding(
            all: [RecordKey(kind: owner, id: found.owner)]
              + found.pieces.prefix(3).map { .source($0.source) },
            details: found.pieces.prefix(3).map(\.words)))
      }
      try db.each(weaklyCited(owner), []) { row in
        let (id, source) = (row.number(), row.number())
        let words = [
          row.text().map { "reliability \($0)" },
          row.optionalNumber().map { "credibility \($0)" },
        ]
        let piece = Piece(
          source: source, words: words.compactMap { $0 }.joined(separator: ", "))
        if held?.owner == id {
          held?.pieces.append(piece)
        } else {
          try flush()
          held = (id, [piece])
        }
      }
      try flush()
    }
  }

  /// A source in support of a record, and what is held against it.
  private struct Piece {
    var source: Int64
    var words: String
  }

  /// The citations of records that have none but weak ones.
  private func weaklyCited(_ owner: RecordKind) -> String {
    let column = "\(owner.rawValue)_id"
    let isWeak = "coalesce(s.reliability >= 'D', 0) OR coalesce(c.credibility >= 4, 0)"
    // Without weak sources only the credibility of a piece can tell.
    let isCandidate = contents.has("weak source") ? "(\(isWeak))" : "c.credibility >= 4"
    return """
      SELECT c.\(column), c.source_id, s.reliability, c.credibility
      FROM (
        SELECT DISTINCT c.\(column) AS id FROM citation c JOIN source s ON s.id = c.source_id
        JOIN \(owner.rawValue) r ON r.id = c.\(column)
        WHERE c.\(column) IS NOT NULL AND \(isCandidate)
          \(owner == .event ? "AND r.shelf IN (\(shelves))" : "")
      ) weak
      CROSS JOIN citation c ON c.\(column) = weak.id CROSS JOIN source s ON s.id = c.source_id
      WHERE NOT EXISTS (
        SELECT 1 FROM citation c JOIN source s ON s.id = c.source_id
        WHERE c.\(column) = weak.id AND NOT (\(isWeak)))
      ORDER BY weak.id, c.position
      """
  }

  /// The sources that sources go back to, by what they are taken from and by what they lie in,
  /// where that is cited as well.
  private func roots(of sources: Set<Int64>) throws -> Set<Int64> {
    if sources.count < 2 { return sources }
    var parents: [Int64: Set<Int64>] = [:]
    try db.each(
      """
      WITH RECURSIVE up (start, id) AS (
        SELECT value, value FROM json_each(?)
        UNION SELECT up.start, d.from_id FROM up JOIN derivation d ON d.source_id = up.id
      ), around (start, id) AS (
        SELECT value, value FROM json_each(?1)
        UNION SELECT a.start, s.within_id FROM around a JOIN source s ON s.id = a.id
        WHERE s.within_id IS NOT NULL
      )
      SELECT start, id FROM up WHERE NOT EXISTS (
        SELECT 1 FROM derivation d WHERE d.source_id = up.id)
      UNION SELECT start, id FROM around WHERE id IN (SELECT value FROM json_each(?1))
      """, [jsonList(sources)]
    ) { parents[$0.number(), default: []].insert($0.number()) }
    // Sources that share anything that they go back to are one.
    var groups: [Set<Int64>] = []
    for source in sources.sorted() {
      let own = parents[source, default: [source]].union([source])
      let alike = groups.filter { !$0.isDisjoint(with: own) }
      groups.removeAll { !$0.isDisjoint(with: own) }
      groups.append(alike.reduce(own) { $0.union($1) })
    }
    return Set(groups.compactMap { $0.min() })
  }
}
