/// Tells abbreviations of names: NATO, ROK, OSCE.
enum Abbreviation {
  /// The likeness of two names of which one abbreviates the other; nil where neither does.
  static func compare(_ left: ComparedName, _ right: ComparedName) -> Likeness? {
    guard abbreviates(left, right) || abbreviates(right, left) else { return nil }
    let length = min(left.latin.utf8.count, right.latin.utf8.count)
    return Likeness(
      score: length > 2 ? 0.8 : 0.7,
      reason: "an abbreviation of the other \(ComparedName.pair(left, right))")
  }

  private static func abbreviates(_ short: ComparedName, _ long: ComparedName) -> Bool {
    guard let letters = letters(short.text) else { return false }
    return initials(of: long.text).contains(letters)
  }

  /// The letters of a name that may be an abbreviation, nil for any other: one short word, of two
  /// letters only in capitals.
  static func letters(_ text: String) -> String? {
    let words = NameWords(text).words
    guard words.count == 1, let word = words.first, (2...10).contains(word.letters.count) else {
      return nil
    }
    if word.letters.count == 2, text.unicodeScalars.contains(where: \.properties.isLowercase) {
      return nil
    }
    return word.latin
  }

  /// The abbreviations that a name of several words may have: of its greater words, of all; the
  /// second part of a compound counts or not.
  static func initials(of text: String) -> Set<String> {
    let words = Spelling(text).words
    guard words.count > 1, words.count < 20 else { return [] }
    var greater = ""
    var whole = ""
    var all = ""
    for (index, word) in words.enumerated() {
      guard let first = word.letters.first else { continue }
      let initial = Character(Unicode.Scalar(first.plain.byte))
      all.append(initial)
      var latin: [Letter] = []
      Romanisation.plain(word.letters, into: &latin)
      if WordLikeness.smallWords.contains(String(letters: latin)) { continue }
      greater.append(initial)
      if index == 0 || words[index - 1].joint != .hyphen { whole.append(initial) }
    }
    return Set([greater, whole, all]).filter { $0.count > 1 }
  }
}
