/// Writes trees of fields as YAML: a map or a list on one line where it fits, else a line a key.
struct YAMLEmitter {
  /// How many columns a line has before it is broken.
  static let width = 100

  private(set) var text = ""

  /// Writes the keys of a map, each on a line of its own.
  ///
  /// - Parameter lead: What stands before the first key in place of the indentation: `  - `.
  mutating func keys(of node: FieldTree, indent: Int, lead: String? = nil) {
    guard case .map(let entries) = node.content, !entries.isEmpty else {
      text += (lead ?? margin(indent)) + "{}\n"
      return
    }
    for (place, entry) in entries.enumerated() {
      text += place == 0 ? lead ?? margin(indent) : margin(indent)
      text += entry.key + ":"
      value(entry.value, indent: indent + 2, column: indent + entry.key.utf8.count + 2)
    }
  }

  /// A list's item or a whole map on one line, or nil where it does not fit.
  static func line(_ node: FieldTree, room: Int) -> String? {
    let text = flow(node)
    return text.unicodeScalars.count <= room ? text : nil
  }

  private mutating func value(_ node: FieldTree, indent: Int, column: Int) {
    if let scalar = node.scalar {
      text += " " + block(scalar, node: node, indent: indent, column: column) + "\n"
      return
    }
    if let line = YAMLEmitter.line(node, room: YAMLEmitter.width - column) {
      text += " " + line + "\n"
      return
    }
    text += "\n"
    guard case .list(let items) = node.content else { return keys(of: node, indent: indent) }
    for item in items {
      let lead = margin(indent) + "- "
      if let scalar = item.scalar {
        text += lead + block(scalar, node: item, indent: indent + 2, column: indent + 2) + "\n"
      } else if let line = YAMLEmitter.line(item, room: YAMLEmitter.width - indent - 2) {
        text += lead + line + "\n"
      } else {
        keys(of: item, indent: indent + 2, lead: lead)
      }
    }
  }

  private func block(_ scalar: String, node: FieldTree, indent: Int, column: Int) -> String {
    if let literal = YAMLScalar.literal(scalar, indent: indent) { return literal }
    if scalar.unicodeScalars.count + column > YAMLEmitter.width,
      let folded = YAMLScalar.folded(scalar, indent: indent, width: YAMLEmitter.width)
    {
      return folded
    }
    return YAMLEmitter.inline(node, inFlow: false)
  }

  private static func inline(_ node: FieldTree, inFlow: Bool) -> String {
    switch node.content {
    case .text(let text): YAMLScalar.inline(text, isText: true, inFlow: inFlow)
    case .token(let text): YAMLScalar.inline(text, isText: false, inFlow: inFlow)
    case .literal(let text): text
    case .empty, .list, .map: ""
    }
  }

  private static func flow(_ node: FieldTree) -> String {
    switch node.content {
    case .list(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.key): \(flow($0.value))" }.joined(separator: ", ") + "}"
    case .empty, .text, .token, .literal: inline(node, inFlow: true)
    }
  }

  private func margin(_ count: Int) -> String { String(repeating: " ", count: count) }
}
