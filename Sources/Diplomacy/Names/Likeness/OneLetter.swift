/// Tells whether one letter makes the difference between two words.
enum OneLetter {
  /// Whether one letter is changed, left out or swapped with its neighbour, not the first of the
  /// word.
  ///
  /// Where it changes a consonant, the word has to have five others at least: Carter is not Carver.
  static func differs(_ left: ComparedName.Word, _ right: ComparedName.Word) -> Bool {
    guard !left.isNumber, !right.isNumber, !left.isChinese, !right.isChinese else { return false }
    let one = Array(left.latin.utf8)
    let other = Array(right.latin.utf8)
    guard one.first == other.first, isOneEdit(one, other) else { return false }
    let consonants = (
      WordSounds.consonants(of: left.code), WordSounds.consonants(of: right.code)
    )
    let count = min(consonants.0.count, consonants.1.count)
    // A letter of two that are one sound may change several.
    return consonants.0 == consonants.1
      ? count > 1 : count >= 5 && isOneEdit(consonants.0, consonants.1)
  }

  private static func isOneEdit<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    let rest = (left[start...], right[start...])
    switch left.count - right.count {
    case 1: return rest.0.dropFirst() == rest.1
    case -1: return rest.0 == rest.1.dropFirst()
    default:
      if rest.0.dropFirst() == rest.1.dropFirst() { return true }
      return rest.0.count >= 2 && rest.0.prefix(2).elementsEqual(rest.1.prefix(2).reversed())
        && rest.0.dropFirst(2) == rest.1.dropFirst(2)
    }
  }
}
