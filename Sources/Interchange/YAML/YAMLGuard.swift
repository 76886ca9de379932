/// Refuses YAML that would take the parser longer than anybody waits.
///
/// The parser hashes the keys of every map. A key that is a list of aliases of lists of aliases
/// takes time that doubles with each level; expanded values, in contrast, are shared and can be
/// counted afterwards. Quotes are not seen through: by hand, a text may be refused that only looks
/// like such a file, and what ``YAMLWriter`` writes never looks like one.
enum YAMLGuard {
  /// What is wrong with a text, or nil.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  static func fault(in text: String) -> (line: Int, message: String)? {
    var state = State()
    for byte in text.utf8 { state.take(byte) }
    guard state.hasAnchor, state.hasAlias, let line = state.suspect else { return nil }
    return (line, "aliases are not read in a file in which keys are more than a word")
  }

  /// Whether something in a text looks like an anchor, `&name`.
  static func hasAnchor(_ text: String) -> Bool {
    var state = State()
    for byte in text.utf8 { state.take(byte) }
    return state.hasAnchor
  }

  /// What is known after some bytes of a text.
  private struct State {
    var line = 1
    var hasAnchor = false
    var hasAlias = false
    /// The first line on which a key may be more than a word.
    var suspect: Int?
    private var before: UInt8 = 0
    private var isTokenStart = true
    private var isAlias = false
    private var closes = false

    mutating func take(_ byte: UInt8) {
      let isSpace = byte == 32 || (9...13).contains(byte)
      if !isSpace && before == UInt8(ascii: "&") { hasAnchor = true }
      if !isSpace && before == UInt8(ascii: "*") { (hasAlias, isAlias) = (true, true) }
      before = 0
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if byte == 10 { line += 1 }
        (isTokenStart, isAlias, closes) = (true, false, false)
      case UInt8(ascii: " "), UInt8(ascii: "\t"): isTokenStart = true
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "?"):
        guard isTokenStart else {
          closes = false
          return
        }
        if byte == UInt8(ascii: "?") { suspect = suspect ?? line } else { before = byte }
        (isTokenStart, isAlias, closes) = (false, false, false)
      case UInt8(ascii: ":"):
        if isAlias || closes { suspect = suspect ?? line }
        (isTokenStart, isAlias, closes) = (true, false, false)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        (isTokenStart, isAlias, closes) = (true, false, true)
      // A hyphen belongs to the name of an alias when it stands within one.
      case UInt8(ascii: "-") where isAlias: return
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: "-"):
        (isTokenStart, isAlias, closes) = (true, false, false)
      default: (isTokenStart, closes) = (false, false)
      }
    }
  }
}
