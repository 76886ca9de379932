import Diplomacy

extension Event {
  /// An event's map with the keys of today: earlier files have the commitments of a statement
  /// under `statement`, where an agreement could have none.
  static func today(_ node: FieldTree) -> FieldTree {
    guard case .map(var entries) = node.content,
      let place = entries.firstIndex(where: { $0.key == "statement" }),
      case .map(var parts) = entries[place].value.content,
      let part = parts.firstIndex(where: { $0.key == "commitments" })
    else { return node }
    let commitments = parts.remove(at: part)
    entries[place].value.content = .map(parts)
    entries.append(commitments)
    var node = node
    node.content = .map(entries)
    return node
  }
}
