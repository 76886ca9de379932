import Diplomacy
internal import GRDB

extension RowKeys {
  /// What the chronicle has with one of the identifiers; else the only one of that name, unless it
  /// is known to the same scheme as something else, or the first is a register's.
  func match(
    _ identifiers: [Identifier], names: [Name], table: String, kind: String?
  ) throws -> Ref? {
    for identifier in identifiers {
      let found = try change.db.rows(
        """
        SELECT DISTINCT t.ref FROM identifier i JOIN \(table) t ON t.id = i.\(table)_id
        WHERE i.scheme = ? AND i.value = ?
        """, [identifier.scheme, identifier.value])
      if found.count == 1 { return Ref(stored: found[0]["ref"]) }
    }
    if Self.isOfRegister(identifiers) { return nil }
    guard let name = names.first?.text else { return nil }
    let schemes = jsonTexts(identifiers.map(\.scheme))
    let kindCondition = kind == nil ? "? IS NULL" : "t.kind = ?"
    let found = try change.db.rows(
      """
      SELECT DISTINCT t.id, t.ref FROM name n JOIN \(table) t ON t.id = n.\(table)_id
      WHERE n.folded = ? AND \(kindCondition)
        AND NOT EXISTS (SELECT 1 FROM identifier i WHERE i.\(table)_id = t.id
                          AND i.scheme IN (SELECT value FROM json_each(?)))
      """, [name.folded, kind, schemes])
    if identifiers.isEmpty, found.count != 1 {
      guard found.isEmpty else {
        throw StorageError.ambiguous(
          text: name,
          candidates: found.map { StorageError.Candidate(ref: Ref(stored: $0["ref"]), name: name) })
      }
      let row = try change.db.row("SELECT ref FROM \(table) WHERE ref = ?", [name])
      return (row?["ref"] as String?).map { Ref(stored: $0) }
    }
    guard found.count == 1 else { return nil }
    if !identifiers.isEmpty { _ = try change.id() }
    for (position, identifier) in identifiers.enumerated() {
      try change.add(
        identifier, column: "\(table)_id", found[0]["id"] as Int64, at: 100 + position)
    }
    return Ref(stored: found[0]["ref"])
  }

  /// A source without identifiers by its ref, its title or its short form.
  func titled(_ source: Source) throws -> Ref? {
    guard source.identifiers.isEmpty else { return nil }
    let found = try called(source.title, "source", change.sourceNames)
    return found.count == 1 ? found[0] : nil
  }

  /// The sources or topics, two at most, that are called so or have it as their ref, the oldest
  /// first.
  func called(_ name: String, _ table: String, _ names: FoldedNames) throws -> [Ref] {
    var found = try names.records(named: name, atMost: 2)
    for row in try change.db.rows("SELECT id, ref FROM \(table) WHERE ref = ?", [name]) {
      found.append((row["id"], row["ref"]))
    }
    return Set(found.map(\.id)).sorted().prefix(2).compactMap { id in
      found.first { $0.id == id }.map { Ref(stored: $0.ref) }
    }
  }
}
