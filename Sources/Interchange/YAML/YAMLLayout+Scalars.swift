import Yams

extension YAMLLayout {
  /// The node of a scalar, in the style in which it reads best and comes back as it was.
  ///
  /// - Parameter room: The columns left on its line; nil within `[...]` or `{...}`.
  func scalar(_ content: FieldTree.Content, room: Int?) -> Node {
    switch content {
    case .text(let text): words(text, isText: true, room: room)
    case .token(let text): words(text, isText: false, room: room)
    case .literal(let text): Node(text, string, .plain)
    case .short(let content, _): scalar(content, room: room)
    case .empty, .list, .map: Node("null", string, .plain)
    }
  }

  private func words(_ text: String, isText: Bool, room: Int?) -> Node {
    // The reader takes a byte order mark at the beginning of a text for none of the text's.
    let value = text.unicodeScalars.first == "\u{FEFF}" ? "\u{FEFF}" + text : text
    return Node(value, string, style(of: text, isText: isText, room: room))
  }

  private func style(of text: String, isText: Bool, room: Int?) -> Node.Scalar.Style {
    let scalars = text.unicodeScalars
    // Yams writes these breaks as they are, and reads them as other breaks.
    if scalars.contains("\u{2028}") || scalars.contains("\u{2029}") { return .doubleQuoted }
    if scalars.contains("\n") { return isLiteral(scalars) ? .literal : .doubleQuoted }
    if let room, scalars.count > room, isFoldable(scalars) { return .folded }
    // For most texts it is known what Yams would say, and to ask it takes longer than to write.
    let beginsAsNumber = isText && scalars.first?.properties.numericType != nil
    let isItself = !beginsAsNumber && scalars.count > longestSwitch
    let isPlain = isPlain(scalars, inFlow: room == nil)
    if isItself, let isPlain { return isPlain ? .plain : .doubleQuoted }
    if !isItself && isTakenForAnotherType(text, isText: isText) { return .doubleQuoted }
    return isPlain ?? isWrittenPlain(text, inFlow: room == nil) ? .plain : .doubleQuoted
  }

  /// Whether lines can stand as they are: what begins with a space or ends in empty lines needs
  /// marks that end the document or count from another column.
  private func isLiteral(_ scalars: String.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, first != " ", first != "\n" else { return false }
    return !scalars.suffix(2).elementsEqual(["\n", "\n"])
  }

  /// Whether a line can be broken between words.
  private func isFoldable(_ scalars: String.UnicodeScalarView) -> Bool {
    let words = scalars.split(separator: " ", omittingEmptySubsequences: false)
    return words.count > 1 && words.allSatisfy { !$0.isEmpty }
  }

  /// The letters of "false", the longest word that YAML has for nothing, yes or no.
  private var longestSwitch: Int { 5 }

  /// Whether Yams writes a text without quotation marks, where that can be told: of one that has
  /// nothing but letters, digits and what may stand between them.
  ///
  /// A number sign within a word begins no comment, and a colon within one ends no key; but within
  /// `[...]` and `{...}` Yams takes every colon for a mark.
  func isPlain(_ scalars: String.UnicodeScalarView, inFlow: Bool) -> Bool? {
    var hasColon = false
    var last: Unicode.Scalar = ":"
    for scalar in scalars {
      switch scalar {
      case _ where isLetterOrDigit(scalar): break
      case " ", "-", ".", "/", "_": guard last != ":", last != "#" else { return nil }
      case "#", ":":
        guard isLetterOrDigit(last) else { return nil }
        hasColon = hasColon || scalar == ":"
      default: return nil
      }
      last = scalar
    }
    guard isLetterOrDigit(last) || "-./_".unicodeScalars.contains(last) else { return nil }
    return !(hasColon && inFlow)
  }

  private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: !scalar.isASCII && scalar.value < 0x1_0000 && scalar.properties.isAlphabetic
    }
  }

  /// Whether a reader that guesses at types would take a text for something else.
  ///
  /// A date or a ref may look like a number: where they stand, nothing else is wanted.
  private func isTakenForAnotherType(_ text: String, isText: Bool) -> Bool {
    let type = Resolver.default.resolveTag(of: Node(text))
    return isText ? type != .str : type == .null || type == .bool
  }

  /// Whether Yams writes a text without quotation marks.
  func isWrittenPlain(_ text: String, inFlow: Bool) -> Bool {
    let item = Node(text, string, .plain)
    let list = Node.sequence(.init([item], list, inFlow ? .flow : .block))
    guard let written = try? YAMLLayout.text(list) else { return false }
    let start = written.utf8.dropFirst(inFlow ? 1 : 2).first
    return start != UInt8(ascii: "'") && start != UInt8(ascii: "\"")
  }
}
