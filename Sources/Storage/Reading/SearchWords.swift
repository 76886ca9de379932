/// Makes queries of full text from what people type, none of it read as query syntax.
enum SearchWords {
  /// A query that all words of a text have to match, or nil when it has none.
  ///
  /// - Parameter spellings: Other spellings of a word, each of which will do.
  static func match(
    allOf text: String, spellings: (String) throws -> [String]
  ) rethrows -> String? {
    let all = try words(of: text).map { word in
      let any = try [word] + spellings(word)
      return "(" + any.map(quoted).joined(separator: " OR ") + ")"
    }
    return all.isEmpty ? nil : all.joined(separator: " AND ")
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map(String.init)
  }

  /// Quoted, a word is a word, whatever is in it.
  private static func quoted(_ word: String) -> String {
    "\"\(word.replacing("\"", with: ""))\""
  }

  /// A query that all words of a text have to match, or nil when it has none.
  ///
  /// - Parameter columns: The columns to look in, by name, nil for all.
  static func match(allOf text: String, in columns: String? = nil) -> String? {
    let quoted = words(of: text).map(quoted)
    guard !quoted.isEmpty else { return nil }
    let all = quoted.joined(separator: " AND ")
    return columns.map { "{\($0)} : (\(all))" } ?? all
  }
}
