/// Reads offices of several things behind a name.
extension KremlinPeople {
  /// An office behind a name, and how many words say so.
  struct Apposition: Hashable, Sendable {
    /// The people or the state before the office, "India's".
    var people: String?
    var title: String
    var length: Int
  }

  /// The office of whom the words before name: "Ann Lee, Minister of Trade, Industry and Energy".
  static func apposition(_ words: ArraySlice<String>, after rest: [String]) -> Apposition? {
    let before = rest.last == "the" ? rest.dropLast() : rest[...]
    guard before.last?.hasSuffix(",") ?? false else { return nil }
    let people = words.first.flatMap { isWhose($0) ? $0 : nil }
    let office = people == nil ? words : words.dropFirst()
    guard let length = patriarchate(office) ?? ministry(office) else { return nil }
    // Who has a name behind it, is another one.
    let next = office.dropFirst(length).first
    let isWhole = office[office.startIndex + length - 1].hasSuffix(",")
    guard next == nil || next == "and" || isWhole else { return nil }
    return Apposition(
      people: people, title: text(office.prefix(length)),
      length: length + (people == nil ? 0 : 1))
  }

  private static func isWhose(_ word: String) -> Bool {
    PeopleNames.isPeople(word)
      || ["'s", "’s"].contains { word.hasSuffix($0) } && known(String(word.dropLast(2))) != nil
  }

  private static func ministry(_ words: ArraySlice<String>) -> Int? {
    guard let match = OfficeTitles.match(words), !match.isPlural,
      match.title.hasSuffix("Minister"),
      words.dropFirst(match.length).first.map({ ["of", "for"].contains($0) }) ?? false,
      let ministry = portfolio(words.dropFirst(match.length + 1))
    else { return nil }
    return match.length + 1 + ministry.length
  }
}
