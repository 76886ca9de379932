/// Compares names word by word: other spellings, another order, one letter.
enum WordLikeness {
  /// The likeness of two names by any of the rules; nil where they are not alike.
  static func compare(_ left: ComparedName, _ right: ComparedName) -> Likeness? {
    spelling(left, right) ?? order(left, right) ?? oneLetter(left, right)
  }

  /// The same words in other spellings, in their order.
  ///
  /// States and places have few spellings and lie close together (Angola, Anguilla): their vowels
  /// count for more than those of persons.
  private static func spelling(_ left: ComparedName, _ right: ComparedName) -> Likeness? {
    guard let score = score(left.words, right.words), score > 0.885 else { return nil }
    return Likeness(
      score: score, reason: "the same in another spelling \(ComparedName.pair(left, right))")
  }

  /// How surely two lists of words are spellings of the same; nil where they are not.
  static func score(
    _ left: some Collection<ComparedName.Word>, _ right: some Collection<ComparedName.Word>
  ) -> Double? {
    guard left.count == right.count, !left.isEmpty else { return nil }
    var score = 0.97
    for (one, other) in zip(left, right) where one.latin != other.latin {
      guard one.sounds(like: other) else { return nil }
      score -= 0.01 + cost(one, other)
    }
    return score >= 0.7 ? score : nil
  }

  /// How far two spellings of one code are apart by their vowels.
  private static func cost(_ one: ComparedName.Word, _ other: ComparedName.Word) -> Double {
    if one.isChinese { return 0 }
    var cost = one.code == other.code ? 0 : 0.1
    if one.latin.utf8.first != other.latin.utf8.first { cost += 0.04 }
    // A spelling that leaves vowels out says nothing of them.
    cost += 0.02 * Double(min(4, abs(one.vowels.count - other.vowels.count)))
    if one.vowels.count == other.vowels.count {
      for (vowel, another) in zip(one.vowels, other.vowels) where vowel != another {
        let isNear = isOpen(vowel) == isOpen(another)
        cost += isNear ? 0.02 : 0.08
      }
    }
    return cost
  }

  private static func isOpen(_ vowel: Letter) -> Bool {
    vowel == "a" || vowel == "e"
  }

  /// The same words in another order; small words do not count.
  static func order(_ left: ComparedName, _ right: ComparedName) -> Likeness? {
    let codes = [left, right].map { name in
      name.words.filter { !smallWords.contains($0.latin) }.map(\.code)
        .sorted { $0.lexicographicallyPrecedes($1) }
    }
    guard codes[0] == codes[1], codes[0].count > 1 else { return nil }
    return Likeness(score: 0.85, reason: "the same words in another order")
  }

  /// The same words but for one, in which one letter differs.
  static func oneLetter(_ left: ComparedName, _ right: ComparedName) -> Likeness? {
    guard left.words.count == right.words.count else { return nil }
    let different = left.words.indices.filter {
      left.words[$0].latin != right.words[$0].latin
        && !left.words[$0].sounds(like: right.words[$0])
    }
    guard different.count == 1, let place = different.first else { return nil }
    let words = (left.words[place], right.words[place])
    // Names of states lie close together (Gambia, Zambia; Dominica, Dominican): only long words,
    // and neither their first letter nor their last.
    guard min(words.0.latin.utf8.count, words.1.latin.utf8.count) >= 7,
      words.0.latin.utf8.last == words.1.latin.utf8.last, OneLetter.differs(words.0, words.1)
    else { return nil }
    return Likeness(score: 0.75, reason: "one letter differs \(ComparedName.pair(left, right))")
  }

  /// Words that names are not told by.
  static let smallWords: Set<String> = [
    "of", "the", "and", "for", "in", "on", "to", "de", "des", "du", "la", "le", "les", "et",
    "pour", "der", "die", "das", "und", "fur", "del", "di", "da", "do", "y",
  ]
}
