extension FieldTree {
  /// The value of a key; nil where there is none, or nothing.
  subscript(key: String) -> FieldTree? {
    guard case .map(let entries) = content,
      let value = entries.first(where: { $0.key == key })?.value, value.content != .empty
    else { return nil }
    return value
  }

  /// The items of a list; nil where it is none.
  var items: [FieldTree]? {
    if case .list(let items) = content { items } else { nil }
  }

  /// The text of a scalar; nil where it is empty.
  var words: String? {
    guard let text = scalar?.trimmed, !text.isEmpty else { return nil }
    return text
  }
}
