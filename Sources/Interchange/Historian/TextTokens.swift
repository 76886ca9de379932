/// A word of a text, apart from the punctuation around it.
struct TextToken: Hashable, Sendable {
  /// What stands before the word: an opening bracket.
  var before = ""
  /// The word.
  var text: String
  /// What stands after it: a comma, a full stop, a closing bracket.
  var after = ""
  /// The sign, where the word is a dash between days that has no spaces around it in the text.
  var dash: Character?

  /// The word in lower case.
  var lower: String { text.lowercased() }
  /// Whether the word begins with a capital letter.
  var isCapitalised: Bool { text.first?.isUppercase ?? false }
  /// The word, where it is a number.
  var number: Int? { text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil }
}

/// Takes texts apart into words and clauses, by what the Historian's descriptions are like.
enum TextTokens {
  /// The text with single spaces, and none at its ends.
  static func tidy(_ text: String) -> String {
    // Most is so already, and need not be gone through by characters.
    var before = UInt8(ascii: " ")
    let isTidy = text.utf8.allSatisfy { byte in
      defer { before = byte }
      return 0x20..<0x7F ~= byte && (byte != 0x20 || before != 0x20)
    }
    if isTidy, text.isEmpty || before != 0x20 { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words of a text; a dash between days stands alone.
  static func of(_ text: String) -> [TextToken] {
    var spaced = ""
    var last: Character = " "
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let second = index + 2 < characters.count ? characters[index + 2] : " "
      let isRange =
        "–—-".contains(character) && last.isNumber
        && (next.isNumber || next.isUppercase || (next == " " && second.isNumber))
      let isTight = isRange && next != " "
      if isTight {
        spaced += " \(dashMark)\(character) "
      } else {
        spaced += isRange ? " – " : String(character)
      }
      last = character
    }
    return spaced.split(whereSeparator: \.isWhitespace).map(token)
  }

  /// The words that a clause has at most: text from outside must not make the rules slow.
  private static let longest = 300

  /// What stands before a dash that has no spaces around it: no character that XML lets in.
  private static let dashMark = "\u{1F}"

  private static func token(_ word: Substring) -> TextToken {
    if word.hasPrefix(dashMark), let dash = word.dropFirst().first {
      return TextToken(text: "–", dash: dash)
    }
    let opening = word.prefix { "([“\"".contains($0) }
    let rest = word.dropFirst(opening.count)
    var bare = rest
    while let last = bare.last, ".,;:)]”\"!".contains(last) { bare = bare.dropLast() }
    return TextToken(
      before: String(opening), text: String(bare), after: String(rest.dropFirst(bare.count)))
  }

  /// The words as they stand in the text.
  static func joined(_ tokens: [TextToken]) -> String {
    var text = ""
    var isTight = true
    for token in tokens {
      if let dash = token.dash {
        text.append(dash)
      } else {
        text += (isTight ? "" : " ") + token.before + token.text + token.after
      }
      isTight = token.dash != nil
    }
    return text
  }

  /// The clauses of a text: what lies between full stops and semicolons.
  static func clauses(of text: String) -> [[TextToken]] {
    var clauses: [[TextToken]] = []
    var clause: [TextToken] = []
    let tokens = of(text)
    for (index, token) in tokens.enumerated() {
      clause.append(token)
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if clause.count >= longest
        || token.after.contains(";") && !listGoesOn(tokens, from: index + 1)
        || endsSentence(token, before: next)
      {
        clauses.append(clause)
        clause = []
      }
    }
    if !clause.isEmpty { clauses.append(clause) }
    return clauses
  }

  /// Whether a list goes on behind a semicolon: "; and with Chancellor Schmidt", "; the Kings of".
  private static func listGoesOn(_ tokens: [TextToken], from index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    if tokens[index].lower == "and" { return next.lower == "with" || next.lower == "the" }
    return tokens[index].lower == "the" && next.isCapitalised
  }

  private static func endsSentence(_ token: TextToken, before next: TextToken?) -> Bool {
    guard token.after.hasSuffix(".") || token.after.hasSuffix(".)") else { return false }
    guard let next else { return true }
    guard next.isCapitalised || !next.before.isEmpty else { return false }
    if token.after.hasPrefix(".") && token.after.count == 1 {
      // "Md." may end a sentence and may not: the word that follows says.
      if isAbbreviation(token) { return starters.contains(next.lower) }
      if USStates.name(of: next.text) != nil && next.after.hasPrefix(".") { return false }
    }
    return true
  }

  private static func isAbbreviation(_ token: TextToken) -> Bool {
    token.text.count == 1 || token.text.contains(".") || abbreviations.contains(token.lower)
      || USStates.name(of: token.text) != nil
  }

  private static let abbreviations: Set<String> = [
    "st", "dr", "mr", "mrs", "gen", "jr", "sr", "ft", "adm", "col", "jan", "feb", "mar", "apr",
    "aug", "sept", "sep", "oct", "nov", "dec", "wash", "mt",
  ]

  private static let starters: Set<String> = [
    "met", "attended", "also", "afterwards", "afterward", "later", "arrived", "departed", "left",
    "visited", "private", "official", "working", "state", "informal", "unofficial", "addressed",
    "signed", "discussed", "in", "received", "had", "first", "accompanied", "revisited",
    "returned", "stopped", "guest", "presidential", "the", "was", "he", "she", "participated",
    "took", "stopover", "departure", "traveled", "previously", "at", "pastoral", "led",
  ]
}
