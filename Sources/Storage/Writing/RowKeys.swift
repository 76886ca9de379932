import Diplomacy
internal import GRDB

/// The chronicle's refs for the keys by which rows name records.
///
/// An actor's or a place's key is its first identifier. Each is matched with what the chronicle has,
/// or made.
final class RowKeys {
  let change: Change
  private var refs: [String: Ref] = [:]

  init(_ change: Change) { self.change = change }

  /// The ref that a key has got; nil where it stands for nothing yet.
  subscript(_ key: Ref) -> Ref? {
    get { refs[key.text] }
    set { refs[key.text] = newValue }
  }

  func real(_ citation: Citation) throws -> Citation {
    var citation = citation
    citation.source = try real(citation.source)
    return citation
  }

  func real(_ name: Name) throws -> Name {
    var name = name
    name.citations = try name.citations.map(real)
    return name
  }

  /// The chronicle's ref for a key; a ref that is no key stays.
  func real(_ key: Ref) throws -> Ref {
    if let ref = self[key] { return ref }
    guard let identifier = Identifier(key.text) else { return key }
    for table in ["actor", "place", "source"] {
      let row = try change.db.row(
        """
        SELECT t.ref FROM identifier i JOIN \(table) t ON t.id = i.\(table)_id
        WHERE i.scheme = ? AND i.value = ?
        """, [identifier.scheme, identifier.value])
      if let text = row?["ref"] as String? { return Ref(stored: text) }
    }
    throw StorageError.unknown(text: key.text, kinds: [.actor, .place, .source], nearest: [])
  }
}
