/// Compares names, to find records that are one twice over.
public enum NameLikeness {
  /// How alike two names of actors of a kind are; nil where they are not alike.
  ///
  /// Without a kind the names are compared as those of places are, word by word.
  ///
  /// Names are alike that are the same in other letters, spellings (``NameKey``) or orders of their
  /// words, that one letter tells apart, or of which one abbreviates the other. Of persons, also
  /// those that differ by titles, by initials and short forms of given names or by names left out;
  /// never those with different given names or numbers. Of states, also those that differ by their
  /// form: "Republic of Korea", "Korea".
  ///
  /// The likeness of `b` and `a` has the same score, and the names of its reason turned round.
  /// - Complexity: O(*n* log *n*), *n* being the length of the names.
  public static func compare(_ a: String, _ b: String, kind: Actor.Kind?) -> Likeness? {
    let left = ComparedName(a)
    let right = ComparedName(b)
    if a.unicodeScalars.contains(where: { !$0.properties.isWhitespace }),
      let same = SameLetters.compare(left, right)
    {
      return same
    }
    guard !left.words.isEmpty, !right.words.isEmpty else { return nil }
    switch kind {
    case .person: return PersonLikeness.compare(left, right)
    case .state: return StateLikeness.compare(left, right) ?? Abbreviation.compare(left, right)
    case .organisation, .group, nil:
      return ArticleLikeness.compare(left, right) ?? Abbreviation.compare(left, right)
    }
  }
}

/// Compares names word by word, whether or not "the" stands before them.
enum ArticleLikeness {
  /// The likeness of two names; nil where they are not alike.
  static func compare(_ left: ComparedName, _ right: ComparedName) -> Likeness? {
    let bare = (withoutArticle(left), withoutArticle(right))
    let isOnlyArticle =
      (bare.0.words.count < left.words.count) != (bare.1.words.count < right.words.count)
    if isOnlyArticle, bare.0.words.map(\.latin) == bare.1.words.map(\.latin) {
      return Likeness(score: 0.97, reason: "the same but for “the”")
    }
    return WordLikeness.compare(bare.0, bare.1)
  }

  /// The name without "the" at its beginning.
  static func withoutArticle(_ name: ComparedName) -> ComparedName {
    guard name.words.count > 1, name.words[0].latin == "the" else { return name }
    var bare = name
    bare.words.removeFirst()
    return bare
  }
}
