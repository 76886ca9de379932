/// Compares the given names of persons with one surname.
enum GivenLikeness {
  /// How surely two lists of given names are one person's, and what makes them differ; nil where
  /// they are two persons'.
  static func compare(
    _ left: [ComparedName.Word], _ right: [ComparedName.Word]
  ) -> (score: Double, reason: String?)? {
    guard let one = left.first, let other = right.first else { return nil }
    if let first = compare(one, other) {
      let rest = (Array(left.dropFirst()), Array(right.dropFirst()))
      guard let rest = compareRest(rest.0, rest.1) else { return nil }
      return (first.score * rest.score, first.reason ?? rest.reason)
    }
    // J. William Fulbright, William Fulbright.
    for (long, short) in [(left, right), (right, left)] where long.count == short.count + 1 {
      guard short.allSatisfy({ !$0.isInitial }),
        let score = WordLikeness.score(long.dropFirst(), short)
      else { continue }
      return (0.7 * score, "a given name more")
    }
    return nil
  }

  /// The names behind the first: none on one side says nothing, others are another person's.
  private static func compareRest(
    _ left: [ComparedName.Word], _ right: [ComparedName.Word]
  ) -> (score: Double, reason: String?)? {
    if left.isEmpty && right.isEmpty { return (1, nil) }
    if left.isEmpty || right.isEmpty {
      let more = left.isEmpty ? right : left
      return more.contains(where: \.isInitial)
        ? (0.75, "a middle initial more") : (0.88, "a middle name or patronymic more")
    }
    guard left.count == right.count else { return nil }
    var score = 1.0
    var reason: String?
    for (one, other) in zip(left, right) {
      guard let pair = compare(one, other) else { return nil }
      score *= one.isInitial == other.isInitial ? pair.score : 0.95
      reason = reason ?? pair.reason
    }
    return (score, reason)
  }

  private static func compare(
    _ one: ComparedName.Word, _ other: ComparedName.Word
  ) -> (score: Double, reason: String?)? {
    if one.latin == other.latin { return (1, nil) }
    if one.isInitial || other.isInitial {
      guard let first = one.latin.utf8.first, let another = other.latin.utf8.first,
        first == another || initials.contains([first, another])
      else { return nil }
      return (0.8, "initials of the same surname")
    }
    if let score = WordLikeness.score([one], [other]) { return (score / 0.97, nil) }
    switch GivenNames.tie(one.code, other.code) {
    case .short: return (0.9, "a short form of the given name")
    case .language: return (0.75, "the given name in another language")
    case nil:
      return one.latin.utf8.count >= 5 && other.latin.utf8.count >= 5
        && OneLetter.differs(one, other) ? (0.75, "one letter differs") : nil
    }
  }

  /// Letters that begin one name in several spellings: Yeltsin, Jelzin; Wladimir, Vladimir.
  private static let initials: Set<Set<UInt8>> = Set(
    ["yj", "yi", "ye", "je", "vw", "ck", "sz"].map { Set($0.utf8) })
}
