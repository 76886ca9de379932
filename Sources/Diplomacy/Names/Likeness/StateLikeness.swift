/// Compares names of states, which have forms: "Republic of Korea".
enum StateLikeness {
  /// The likeness of two names of states; nil where they are not alike.
  static func compare(_ left: ComparedName, _ right: ComparedName) -> Likeness? {
    let turned = (turned(left), turned(right))
    if let same = ArticleLikeness.compare(turned.0, turned.1) {
      return turned.0.text == left.text && turned.1.text == right.text
        ? same : Likeness(score: 0.85, reason: "the same words in another order")
    }
    let bare = (
      ArticleLikeness.withoutArticle(turned.0), ArticleLikeness.withoutArticle(turned.1)
    )
    switch (form(of: bare.0), form(of: bare.1)) {
    case (let form?, nil): return compare(bare.0, form, bare.1)
    case (nil, let form?): return compare(bare.1, form, bare.0)
    // A republic is not the kingdom of the same name, nor the people's republic.
    case (_?, _?): return nil
    case (nil, nil): return longer(bare.0, bare.1) ?? longer(bare.1, bare.0)
    }
  }

  private static func compare(_ formal: ComparedName, _ form: Int, _ short: ComparedName)
    -> Likeness?
  {
    guard let score = WordLikeness.score(formal.words.dropFirst(form), short.words) else {
      return nil
    }
    let words = formal.words.prefix(form).map(\.latin).joined(separator: " ")
    return Likeness(score: 0.62 * score, reason: "the same but for its form (“\(words)”)")
  }

  /// United States, United States of America.
  private static func longer(_ short: ComparedName, _ long: ComparedName) -> Likeness? {
    let count = short.words.count
    guard count > 1, long.words.count > count + 1, long.words[count].latin == "of",
      WordLikeness.score(short.words, long.words.prefix(count)) != nil
    else { return nil }
    return Likeness(score: 0.7, reason: "a longer form of the same name")
  }

  /// How many words at the beginning tell the form of a state, with "of" and "the"; nil where the
  /// name has no form.
  private static func form(of name: ComparedName) -> Int? {
    guard let place = name.words.firstIndex(where: { $0.latin == "of" }), place > 0,
      name.words[..<place].allSatisfy({ forms.contains($0.latin) })
    else { return nil }
    let isArticle = place + 1 < name.words.count && name.words[place + 1].latin == "the"
    let count = place + (isArticle ? 2 : 1)
    return count < name.words.count ? count : nil
  }

  /// "Korea, Republic of" as "Republic of Korea".
  private static func turned(_ name: ComparedName) -> ComparedName {
    let parts = name.text.unicodeScalars.split(separator: ",").map { String($0) }
    guard parts.count == 2, name.words.last.map({ ["of", "the"].contains($0.latin) }) == true else {
      return name
    }
    return ComparedName("\(parts[1]) \(parts[0])")
  }

  /// The words that tell what sort of state a state is.
  static let forms: Set<String> = [
    "republic", "republics", "kingdom", "state", "states", "federation", "federal", "federated",
    "confederation", "democratic", "peoples", "popular", "islamic", "socialist", "soviet", "arab",
    "hashemite", "grand", "duchy", "principality", "sultanate", "emirate", "emirates",
    "commonwealth", "union", "cooperative", "independent", "bolivarian", "oriental",
    "plurinational", "empire", "dominion", "free", "city", "realm", "imperial", "provisional",
    "great", "socialistic", "co", "operative",
  ]
}
