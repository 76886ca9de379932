/// A value of a CSL item.
struct CSLValue {
  let tree: FieldTree

  /// The text of a string or a number.
  var text: String? {
    guard let text = tree.scalar, !text.allSatisfy(\.isWhitespace) else { return nil }
    return text
  }

  /// A whole number, also where it is given as text.
  var number: Int? { tree.scalar.flatMap { Int($0.trimmedOfSpace) } }

  /// Whether it says yes: true, 1, "1", "true".
  var isTrue: Bool {
    guard let text else { return false }
    return !["0", "false", "no"].contains(text.lowercased())
  }

  /// The values of an array; a single value is an array of one.
  var list: [CSLValue] {
    guard case .list(let values) = tree.content else { return [self] }
    return values.map { CSLValue(tree: $0) }
  }

  /// The values of an object.
  var object: [String: CSLValue]? {
    guard case .map(let entries) = tree.content else { return nil }
    return Dictionary(
      entries.map { ($0.key, CSLValue(tree: $0.value)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool {
    switch tree.content {
    case .empty: true
    case .list(let values): values.isEmpty
    case .map(let entries): entries.isEmpty
    case .text, .token, .literal, .short: text == nil
    }
  }
}
