/// Makes queries of full text from what people type, none of it read as query syntax.
enum SearchWords {
  /// A query that all words of a text have to match, or nil when it has none.
  ///
  /// - Parameter columns: The columns to look in, by name, nil for all.
  static func match(allOf text: String, in columns: String? = nil) -> String? {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    // Quoted, a word is a word, whatever is in it.
    let quoted = words.map { "\"\($0.replacing("\"", with: ""))\"" }
    guard !quoted.isEmpty else { return nil }
    let all = quoted.joined(separator: " AND ")
    return columns.map { "{\($0)} : (\(all))" } ?? all
  }
}
