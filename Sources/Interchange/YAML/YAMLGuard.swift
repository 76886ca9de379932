/// Refuses YAML that would take the parser longer than anybody waits.
///
/// The parser hashes the keys of every map. A key that is a list of aliases of lists of aliases
/// takes time that doubles with each level; expanded values, in contrast, are shared and can be
/// counted afterwards.
enum YAMLGuard {
  /// What is wrong with a text, or nil.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  static func fault(in text: String) -> (line: Int, message: String)? {
    var line = 1
    var hasAnchor = false
    var hasAlias = false
    var suspect: Int?
    var isTokenStart = true
    var isAlias = false
    var closes = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        line += byte == 10 ? 1 : 0
        (isTokenStart, isAlias, closes) = (true, false, false)
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        isTokenStart = true
      case UInt8(ascii: "&") where isTokenStart:
        hasAnchor = true
        (isTokenStart, isAlias, closes) = (false, false, false)
      case UInt8(ascii: "*") where isTokenStart:
        hasAlias = true
        (isTokenStart, isAlias, closes) = (false, true, false)
      case UInt8(ascii: "?") where isTokenStart:
        suspect = suspect ?? line
        (isTokenStart, isAlias, closes) = (false, false, false)
      case UInt8(ascii: ":"):
        if isAlias || closes { suspect = suspect ?? line }
        (isTokenStart, isAlias, closes) = (true, false, false)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        (isTokenStart, isAlias, closes) = (true, false, true)
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: "-"):
        // A hyphen belongs to the name of an alias when it stands within one.
        if byte == UInt8(ascii: "-") && isAlias { continue }
        (isTokenStart, isAlias, closes) = (true, false, false)
      default:
        (isTokenStart, closes) = (false, false)
      }
    }
    guard hasAnchor, hasAlias, let suspect else { return nil }
    return (suspect, "aliases are not read in a file in which keys are more than a word")
  }
}
