/// Who is meant by the identifiers of a list of leaders, some of which it has given to two persons.
struct LeaderIdentities {
  private struct First {
    var name: String
    var letters: String
    var born: Int?
  }

  private var known: [String: First] = [:]

  /// Years of birth further apart than this are two persons'; nearer ones are a slip.
  private static let most = 50

  /// The identifier of a row's person, and the row's year of birth where an earlier row has another.
  ///
  /// An identifier stands for another person where the years of birth are far apart, or where both
  /// the name and the state are others.
  mutating func key(
    of id: String, name: String, letters: String, born: Int?
  ) -> (key: String, otherYear: Int?) {
    guard let first = known[id] else {
      known[id] = First(name: name, letters: letters, born: born)
      return (id, nil)
    }
    var gap = 0
    if let one = first.born, let other = born { gap = abs(one - other) }
    if gap > Self.most || (first.name != name && first.letters != letters) {
      // Its rows find each other by name and state, whatever their order.
      return ("\(id)/\(letters) \(name)" + (born.map { " \($0)" } ?? ""), nil)
    }
    return (id, gap > 0 ? born : nil)
  }
}
