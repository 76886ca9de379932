/// What YAML and JSON have in common: scalars, lists and maps, in order, each with its line.
struct FieldTree: Hashable, Sendable {
  /// What stands at a place of the tree.
  enum Content: Hashable, Sendable {
    /// A key with nothing after it, or a null.
    case empty
    /// Words; formats take care that they stay words, also "no" and "1942".
    case text(String)
    /// A date, a ref, a time: text that nobody will take for anything else where it stands.
    case token(String)
    /// A number or a truth value.
    case literal(String)
    /// A value with a short form, which is for people; machines get the whole of it.
    indirect case short(Content, long: FieldTree)
    /// Several values.
    case list([FieldTree])
    /// Values by key.
    case map([Entry])
  }

  /// A key of a map and its value.
  struct Entry: Hashable, Sendable {
    var key: String
    var line: Int
    var value: FieldTree
  }

  var content: Content
  /// The line in the file, from 1; 0 in a tree that is to be written.
  var line: Int

  init(_ content: Content, line: Int = 0) {
    self.content = content
    self.line = line
  }

  /// The text of a scalar, or nil.
  var scalar: String? {
    switch content {
    case .text(let text), .token(let text), .literal(let text): text
    case .short(let content, _): FieldTree(content).scalar
    case .empty, .list, .map: nil
    }
  }

  /// Whether it is a map with a key.
  func has(_ key: String) -> Bool {
    guard case .map(let entries) = content else { return false }
    return entries.contains { $0.key == key }
  }

  /// The map with a key that it does not have.
  func having(_ key: String, _ value: String) -> FieldTree {
    guard case .map(let entries) = content, !has(key) else { return self }
    let entry = Entry(key: key, line: line, value: FieldTree(.text(value), line: line))
    return FieldTree(.map([entry] + entries), line: line)
  }

  /// What it is, for a message.
  var sort: String {
    switch content {
    case .empty: "nothing"
    case .text, .token, .literal, .short: "a single value"
    case .list: "a list"
    case .map: "a map of keys"
    }
  }
}
