import Yams

/// Asks Yams for the style in which a scalar reads best and comes back as it was.
enum YAMLScalar {
  /// The node of a scalar.
  ///
  /// - Parameter room: The columns left on its line; nil within `[...]` or `{...}`.
  static func node(_ content: FieldTree.Content, room: Int?) -> Node {
    switch content {
    case .text(let text): node(text, isText: true, room: room)
    case .token(let text): node(text, isText: false, room: room)
    case .literal(let text): Node(text, Tag(.str), .plain)
    case .short(let content, _): node(content, room: room)
    case .empty, .list, .map: Node("null", Tag(.null), .plain)
    }
  }

  private static func node(_ text: String, isText: Bool, room: Int?) -> Node {
    // The reader takes a byte order mark at the beginning of a text for none of the text's.
    let value = text.unicodeScalars.first == "\u{FEFF}" ? "\u{FEFF}" + text : text
    return Node(value, Tag(.str), style(of: text, isText: isText, room: room))
  }

  private static func style(of text: String, isText: Bool, room: Int?) -> Node.Scalar.Style {
    let scalars = text.unicodeScalars
    // Yams writes these breaks as they are, and reads them as other breaks.
    if scalars.contains("\u{2028}") || scalars.contains("\u{2029}") { return .doubleQuoted }
    if scalars.contains("\n") { return isLiteral(scalars) ? .literal : .doubleQuoted }
    if let room, scalars.count > room, isFoldable(scalars) { return .folded }
    if isTakenForAnotherType(text, isText: isText) { return .doubleQuoted }
    return isPlain(text, inFlow: room == nil) ? .plain : .doubleQuoted
  }

  /// Whether lines can stand as they are: what begins with a space or ends in empty lines needs
  /// marks that end the document or count from another column.
  private static func isLiteral(_ scalars: String.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, first != " ", first != "\n" else { return false }
    return !scalars.suffix(2).elementsEqual(["\n", "\n"])
  }

  /// Whether a line can be broken between words.
  private static func isFoldable(_ scalars: String.UnicodeScalarView) -> Bool {
    let words = scalars.split(separator: " ", omittingEmptySubsequences: false)
    return words.count > 1 && words.allSatisfy { !$0.isEmpty }
  }

  /// Whether a reader that guesses at types would take a text for something else.
  ///
  /// A date or a ref may look like a number: where they stand, nothing else is wanted.
  private static func isTakenForAnotherType(_ text: String, isText: Bool) -> Bool {
    let type = Resolver.default.resolveTag(of: Node(text))
    return isText ? type != .str : type == .null || type == .bool
  }

  /// Whether Yams writes a text without quotation marks.
  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let item = Node(text, Tag(.str), .plain)
    let list = Node.sequence(.init([item], Tag(.seq), inFlow ? .flow : .block))
    let start = YAMLLayout.text(list).utf8.dropFirst(inFlow ? 1 : 2).first
    return start != UInt8(ascii: "'") && start != UInt8(ascii: "\"")
  }
}
