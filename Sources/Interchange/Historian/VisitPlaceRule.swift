/// Says where a visit was: in Washington, unless the description names another place for it.
enum VisitPlaceRule {
  /// The place; nil where it was elsewhere and the text does not say where.
  static func place(of clauses: [[TextToken]], meetings: [MeetingInText], gathering: Gathering?)
    -> NamedPlace?
  {
    guard let first = clauses.first else { return .washington }
    let words = first.map(\.lower)
    if let place = placeOfVisit(in: first, words: words) { return place }
    if let place = gathering?.place, isWhole(gathering, of: clauses) { return place }
    if mentionsWashington(clauses) { return .washington }
    let named = Set(meetings.flatMap(\.places))
    if named.count == 1, let only = named.first { return only }
    if isAtAssembly(words) { return .newYork }
    if words.contains("u.n") || words.contains("un") || words.contains("assembly") { return nil }
    return .washington
  }

  /// Whether the gathering is what the visit was for.
  ///
  /// It is in "Unofficial visit; attended the centennial in Minneapolis", and not in "Working visit;
  /// attended the dinner in New York City".
  private static func isWhole(_ gathering: Gathering?, of clauses: [[TextToken]]) -> Bool {
    guard let first = clauses.first else { return false }
    if SummitRule.gathering(in: [first]) == gathering { return true }
    let isBare = first.count == 2 && ["private", "unofficial", "informal"].contains(first[0].lower)
    return isBare && clauses.count > 1 && SummitRule.gathering(in: [clauses[1]]) == gathering
  }

  /// Whether the first words say that it was at the General Assembly, which sits in New York.
  static func isAtAssembly(_ words: [String]) -> Bool {
    guard let assembly = words.firstIndex(of: "assembly") else { return false }
    // "Met with ... while attending the U.N. General Assembly in New York City"
    if words.first == "met", !words.contains("washington"),
      words[(assembly + 1)...].starts(with: ["in", "new", "york"])
    {
      return true
    }
    let before = words[..<assembly].suffix(5)
    return before.contains("at") && !before.contains("while") && !before.contains("after")
  }

  /// "Informal visit at Key West", "Visited El Paso (Texas) in an exchange of visits".
  private static func placeOfVisit(in clause: [TextToken], words: [String]) -> NamedPlace? {
    if words.first == "visited", words.contains("exchange"),
      let (name, _) = PlacesInText.place(in: clause, at: 1, limit: clause.count)
    {
      return .american(name)
    }
    if words.first == "visited", words.count > 1, words[1] == "president" {
      return PlacesInText.places(in: clause, within: 2..<clause.count).first
    }
    guard !words.contains(where: elsewhere.contains), let noun = words.firstIndex(of: "visit"),
      noun + 1 < clause.count, ["at", "in", "to"].contains(words[noun + 1])
    else { return nil }
    return PlacesInText.place(in: clause, at: noun + 2, limit: clause.count)
      .map { .american($0.0) }
  }

  private static func mentionsWashington(_ clauses: [[TextToken]]) -> Bool {
    clauses.joined().contains { token in
      ["washington", "house"].contains(token.lower) && token.before.isEmpty
    }
  }

  private static let elsewhere: Set<String> = [
    "afterward", "afterwards", "later", "also", "previously", "earlier", "obtain",
  ]
}
