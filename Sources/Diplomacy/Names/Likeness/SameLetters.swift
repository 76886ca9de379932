/// Compares names that are the same letters, in whatever script, case and accents.
enum SameLetters {
  /// The likeness of two names that are one in plain Latin letters; nil for others.
  static func compare(_ left: ComparedName, _ right: ComparedName) -> Likeness? {
    if isSame(left.text, right.text) { return Likeness(score: 1, reason: "the same name") }
    guard !left.latin.isEmpty, !right.latin.isEmpty else { return nil }
    guard left.latin == right.latin else { return compareJoined(left, right) }
    let lower = (left.text.lowercased(), right.text.lowercased())
    if isSame(lower.0, lower.1) {
      return Likeness(score: 0.99, reason: "the same but for capitals")
    }
    if isLatin(left.text) != isLatin(right.text) {
      return Likeness(
        score: 0.97, reason: "the same in another script \(ComparedName.pair(left, right))")
    }
    let letters = (lower.0.filter(isLetter), lower.1.filter(isLetter))
    return isSame(letters.0, letters.1)
      ? Likeness(score: 0.98, reason: "the same but for punctuation")
      : Likeness(score: 0.98, reason: "the same but for accents")
  }

  /// Whether two texts are one; long ones byte for byte.
  ///
  /// Strings compare in normal form, which takes quadratic time where thousands of accents follow
  /// each other: no name has them, but a hostile file may.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.count > 1000 || right.utf8.count > 1000
      ? left.utf8.elementsEqual(right.utf8) : left == right
  }

  private static func compareJoined(_ left: ComparedName, _ right: ComparedName) -> Likeness? {
    let joined = (left.latin.utf8.filter(isNoSpace), right.latin.utf8.filter(isNoSpace))
    guard joined.0 == joined.1 else { return nil }
    if isDotted(left) || isDotted(right) {
      return Likeness(score: 0.97, reason: "the same but for punctuation")
    }
    // Of short names a space makes two of one: Li An, Lian.
    return joined.0.count < 5 ? nil : Likeness(score: 0.95, reason: "the same but for spaces")
  }

  /// Whether a name is nothing but single letters: N.A.T.O.
  private static func isDotted(_ name: ComparedName) -> Bool {
    name.latin.split(separator: " ").allSatisfy { $0.utf8.count == 1 }
  }

  private static func isNoSpace(_ byte: UInt8) -> Bool { byte != UInt8(ascii: " ") }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// Whether the first letter is a Latin one.
  private static func isLatin(_ text: String) -> Bool {
    guard let letter = text.unicodeScalars.first(where: \.properties.isAlphabetic) else {
      return true
    }
    return letter.value < 0x370 || letter.value >> 8 == 0x1E
  }
}
