import Diplomacy
internal import GRDB

// Rival values.
extension Inspection {
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
}
