import Diplomacy
internal import GRDB

extension RowImport {
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
