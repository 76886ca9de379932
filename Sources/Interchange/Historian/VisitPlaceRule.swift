/// Says where a visit was: in Washington, unless the description names another place for it.
enum VisitPlaceRule {
  /// The place; nil where it was elsewhere and the text does not say where.
  static func place(of clauses: [[Token]], meetings: [MeetingInText], gathering: Gathering?)
    -> NamedPlace?
  {
    guard let first = clauses.first else { return .washington }
    let words = first.map(\.lower)
    if !words.contains(where: elsewhere.contains) {
      if let noun = words.firstIndex(of: "visit"), noun + 1 < first.count,
        ["at", "in", "to"].contains(words[noun + 1]),
        let (name, _) = PlacesInText.place(in: first, at: noun + 2, limit: first.count)
      {
        return .american(name)
      }
    }
    if mentionsWashington(clauses) { return .washington }
    if let place = gathering?.place { return place }
    let named = Set(meetings.flatMap(\.places))
    if named.count == 1, let only = named.first { return only }
    if words.contains("assembly") || words.contains("u.n") || words.contains("un") { return nil }
    return .washington
  }

  private static func mentionsWashington(_ clauses: [[Token]]) -> Bool {
    clauses.joined().contains { token in
      token.lower == "washington" && token.before.isEmpty
    }
  }

  private static let elsewhere: Set<String> = [
    "afterward", "afterwards", "later", "also", "previously", "earlier",
  ]
}
