/// Markdown without its marks.
enum MarkdownText {
  /// The text without emphasis, addresses of links, and the signs at the beginning of lines.
  static func plain(_ text: String) -> String {
    var plain = ""
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var rest = line[...]
      while let first = rest.first, "># \t".contains(first) { rest = rest.dropFirst() }
      add(rest, to: &plain)
      plain += "\n"
    }
    return plain
  }

  private static func add(_ line: Substring, to plain: inout String) {
    var rest = line
    while let character = rest.popFirst() {
      switch character {
      case "*", "`": continue
      case "_" where isAtEdge(plain.last) || isAtEdge(rest.first): continue
      case "\\":
        if let next = rest.popFirst() { plain.append(next) }
      case "]" where rest.first == "(":
        if let end = rest.firstIndex(of: ")") { rest = rest[rest.index(after: end)...] }
      // The mark of a footnote stands in the middle of a sentence.
      case "[" where rest.first == "^":
        if let end = rest.firstIndex(of: "]") { rest = rest[rest.index(after: end)...] }
      default: plain.append(character)
      }
    }
  }

  private static func isAtEdge(_ character: Character?) -> Bool {
    character.map { !$0.isLetter && !$0.isNumber } ?? true
  }
}
