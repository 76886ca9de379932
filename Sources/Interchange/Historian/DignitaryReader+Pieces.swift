/// Cuts lists of people into pieces.
extension DignitaryReader {
  /// A piece of a list: a party, or an office of the one that follows.
  struct Piece {
    var words: [String]
    var followsComma: Bool
    /// What stands before it: ", ", " and ".
    var separator: String
  }

  /// The pieces between commas, "and", "&" and slashes.
  static func pieces(of tokens: ArraySlice<TextToken>) -> [Piece] {
    var pieces: [Piece] = []
    var words: [String] = []
    var followsComma = false
    var separator = ""
    func close(comma: Bool) {
      // A numeral at the end of a sentence is no initial: "King Mohammed V."
      if let last = words.last, ["I.", "V.", "X."].contains(last) {
        words[words.count - 1] = String(last.dropLast())
      }
      if !words.isEmpty {
        pieces.append(
          Piece(words: words, followsComma: followsComma, separator: separator + " "))
        separator = ""
      }
      // ", and" is a comma too.
      followsComma = comma || (words.isEmpty && followsComma)
      words = []
    }
    for (index, token) in zip(tokens.indices, tokens) {
      if token.lower == "and", SharedNoun.joins(words, tokens[(index + 1)...]) {
        words.append(token.text)
        continue
      }
      if ["and", "&", "/", "with"].contains(token.lower) {
        close(comma: false)
        separator += " \(token.text)"
        continue
      }
      // "Prime Minister-Prince Norodom Kantol"
      for part in split(token) {
        // "al- Abadi"
        if let last = words.last, ["al-", "el-", "ul-"].contains(last) {
          words[words.count - 1] = last + part
        } else {
          words.append(part)
        }
      }
      if let mark = token.after.first(where: { ",;".contains($0) }) {
        close(comma: true)
        separator = String(mark)
      }
    }
    close(comma: false)
    return rejoined(pieces)
  }

  /// Puts "Jr." and "3rd" back to the name before the comma.
  private static func rejoined(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    for piece in pieces {
      if piece.words.count == 1, let word = piece.words.first,
        suffixes.contains(word.lowercased()), var last = result.popLast()
      {
        let isNumeral = !["jr", "sr"].contains(word.lowercased())
        last.words[last.words.count - 1] += isNumeral ? "" : ","
        last.words.append(isNumeral ? word : word + ".")
        result.append(last)
      } else {
        result.append(piece)
      }
    }
    return result
  }

  /// What stands behind a name and is no party of its own.
  static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th"]

  private static func split(_ token: TextToken) -> [String] {
    let text = restored(token)
    for crown in ["-Prince", "-King", "/President", "/Prime", "/Prince", "/King"] {
      if let range = text.firstRange(of: crown), text[..<range.lowerBound] != "Crown" {
        return [
          String(text[..<range.lowerBound]),
          String(text[range].dropFirst())
            + text[range.upperBound...],
        ]
      }
    }
    if let slash = text.firstIndex(of: "/"), titleEnds.contains(text[..<slash]),
      text[slash...].dropFirst().first?.isUppercase == true
    {
      // "Prime Minister/Foreign Minister": two offices of one person.
      return [String(text[..<slash]), String(text[slash...].dropFirst())]
    }
    for title in titleEnds where text.hasPrefix(title) {
      // "Prime MinisterMarlow"
      let rest = text.dropFirst(title.count)
      if rest.first?.isUppercase == true { return [String(title), String(rest)] }
    }
    return [text]
  }

  /// The last words of titles, which other titles or names are written against.
  private static let titleEnds: [Substring] = [
    "Minister", "President", "Premier", "Chancellor", "Secretary", "King",
  ]

  /// A word with the brackets and stops that belong to it: "(Tom)", "J.", "St.".
  private static func restored(_ token: TextToken) -> String {
    let isInitial = token.text.count == 1 || token.text.contains(".") || token.lower == "st"
    let opening = token.before.contains("(") && token.after.contains(")") ? "(" : ""
    return opening + token.text + (isInitial && token.after.hasPrefix(".") ? "." : "")
      + (opening.isEmpty ? "" : ")")
  }
}
