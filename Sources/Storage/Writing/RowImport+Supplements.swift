import Diplomacy
internal import GRDB

extension RowImport {
  /// The event of another row that a supplement is for; nil where it is not there.
  func eventNumber(of supplement: Supplement) throws -> Int64? {
    guard let origin = Identifier(supplement.to.text) else { return nil }
    return try rows.number(name: origin.scheme, key: origin.value)
  }

  /// Adds the sources that a row has for an event of another row, each once.
  func add(_ supplement: Supplement) throws {
    try flush()
    guard let number = try eventNumber(of: supplement) else { return }
    var made = supplement
    made.to = Ref(event: number)
    made.citations = try supplement.citations.map(keys.real).filter { citation in
      try change.db.number(
        """
        SELECT 1 FROM citation c JOIN source s ON s.id = c.source_id
        WHERE c.event_id = ? AND s.ref = ? AND c.locator IS ? LIMIT 1
        """, [number, citation.source.text, citation.locator]) == nil
    }
    if !made.citations.isEmpty { try change.add(made) }
  }
}
