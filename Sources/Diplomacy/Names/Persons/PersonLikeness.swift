/// Compares names of persons: titles, given names, surnames.
enum PersonLikeness {
  /// The likeness of two names of persons; nil where they are not alike.
  static func compare(_ left: ComparedName, _ right: ComparedName) -> Likeness? {
    let readings = (PersonName.readings(of: left), PersonName.readings(of: right))
    let pair = ComparedName.pair(left, right)
    var best: Likeness?
    for one in readings.0 {
      for other in readings.1 {
        guard let likeness = compare(one, other, pair) else { continue }
        if likeness.score > best?.score ?? 0 { best = likeness }
      }
    }
    if let best { return best }
    let (one, other) = (readings.0[0], readings.1[0])
    if one.number == other.number, one.titles.isEmpty, other.titles.isEmpty,
      let order = WordLikeness.order(left, right)
    {
      return order
    }
    return Abbreviation.compare(left, right).map { $0.times(0.7) }
  }

  private static func compare(_ one: PersonName, _ other: PersonName, _ pair: String) -> Likeness? {
    guard let ties = ties(one, other), let surname = surname(one, other) else { return nil }
    var score = ties * surname.score
    var reason = surname.reason
    switch (one.given.isEmpty, other.given.isEmpty) {
    case (false, false):
      guard let given = GivenLikeness.compare(one.given, other.given) else { return nil }
      // One letter in the surname and another given name are two differences too many.
      guard !surname.isSlip || given.score > 0.75 else { return nil }
      score *= given.score
      reason = reason ?? given.reason
    case (true, true):
      // A title beside one name is not much, unless it is a monarch's with its number.
      if one.number == nil, one.titles.isEmpty != other.titles.isEmpty { score *= 0.8 }
      if one.surname.count != other.surname.count { score *= 0.7 }
    default:
      // A surname alone says little; a title before it says who is meant. The name of a monarch,
      // who has a number, is no surname.
      guard !surname.isSlip, one.number == other.number else { return nil }
      let bare = one.given.isEmpty ? one : other
      score *= bare.titles.isEmpty ? 0.58 : 0.68
      reason = bare.titles.isEmpty ? "the surname alone" : "a title before the same name"
    }
    let isTitled = one.titles.map(\.latin) != other.titles.map(\.latin)
    if isTitled { score *= 0.96 }
    let words = reason ?? rest(one, other, isTitled: isTitled)
    return Likeness(score: score, reason: "\(words) \(pair)")
  }

  /// What makes two names differ whose given names and surnames are the same.
  private static func rest(_ one: PersonName, _ other: PersonName, isTitled: Bool) -> String {
    if isTitled { return "a title before the same name" }
    if one.number != other.number { return "the same name without the number" }
    if one.suffix != other.suffix || one.territory.isEmpty != other.territory.isEmpty {
      return "a longer form of the same name"
    }
    return one.isSurnameFirst != other.isSurnameFirst
      ? "the same words in another order" : "the same in another spelling"
  }

  /// What numbers, suffixes and territories say: nil where they are of two persons.
  private static func ties(_ one: PersonName, _ other: PersonName) -> Double? {
    var factor = 1.0
    for (mark, another) in [(one.number, other.number), (one.suffix, other.suffix)]
    where mark != another {
      guard mark == nil || another == nil else { return nil }
      factor *= 0.75
    }
    if !one.territory.isEmpty && !other.territory.isEmpty {
      return WordLikeness.score(one.territory, other.territory).map { factor * $0 / 0.97 }
    }
    return one.territory.isEmpty == other.territory.isEmpty ? factor : factor * 0.88
  }

  /// How surely two surnames are one, and what makes them differ where it is not the spelling.
  private static func surname(
    _ one: PersonName, _ other: PersonName
  ) -> (score: Double, reason: String?, isSlip: Bool)? {
    if let score = WordLikeness.score(one.surname, other.surname) { return (score, nil, false) }
    // Monarchs are called by given names, which each language has its own of.
    if one.number != nil, one.number == other.number, one.surname.count == 1,
      other.surname.count == 1, GivenNames.tie(one.surname[0].code, other.surname[0].code) != nil
    {
      return (0.75, "the given name in another language", false)
    }
    // De Gaulle, DeGaulle.
    if one.surname.map(\.latin).joined() == other.surname.map(\.latin).joined() {
      return (0.95, nil, false)
    }
    if let score = longer(one.surname, other.surname) ?? longer(other.surname, one.surname) {
      return (score, "a part of the surname more", false)
    }
    guard one.surname.count == other.surname.count, let last = one.surname.last,
      let another = other.surname.last,
      zip(one.surname, other.surname).dropLast().allSatisfy({ $0.sounds(like: $1) }),
      min(last.latin.utf8.count, another.latin.utf8.count) >= 5, !areCouple(last, another),
      OneLetter.differs(last, another)
    else { return nil }
    return (one.given.isEmpty || other.given.isEmpty ? 0.58 : 0.78, "one letter differs", true)
  }

  /// How surely a surname is another one with more: von Ribbentrop, Banzer Suárez.
  private static func longer(_ long: [ComparedName.Word], _ short: [ComparedName.Word]) -> Double? {
    guard long.count > short.count else { return nil }
    let count = short.count
    return WordLikeness.score(long.suffix(count), short).map { $0 * 0.93 }
      ?? WordLikeness.score(long.prefix(count), short).map { $0 * 0.85 }
  }

  /// Whether two surnames are one man's and one woman's: Ivanov, Ivanova.
  private static func areCouple(_ one: ComparedName.Word, _ other: ComparedName.Word) -> Bool {
    one.latin + "a" == other.latin || other.latin + "a" == one.latin
  }
}
