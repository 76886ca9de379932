/// Writes trees of fields as JSON on one line, keys in the order of the tree.
enum JSONEmitter {
  /// Adds a tree to a text.
  static func write(_ node: FieldTree, to text: inout String) {
    switch node.content {
    case .empty: text += "null"
    case .literal(let literal): text += literal
    case .text(let words), .token(let words): write(words, to: &text)
    case .list(let items):
      text += "["
      for (place, item) in items.enumerated() {
        if place > 0 { text += "," }
        write(item, to: &text)
      }
      text += "]"
    case .map(let entries):
      text += "{"
      for (place, entry) in entries.enumerated() {
        if place > 0 { text += "," }
        write(entry.key, to: &text)
        text += ":"
        write(entry.value, to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ words: String, to text: inout String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
