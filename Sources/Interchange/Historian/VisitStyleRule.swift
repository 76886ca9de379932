import Diplomacy

/// Says what sort of visit a description tells of.
enum VisitStyleRule {
  /// The style, by the first words that name one; "private visit afterwards" is another visit.
  static func style(of clauses: [[TextToken]]) -> Visit.Style? {
    for clause in clauses {
      let words = clause.map(\.lower)
      if let visit = visit(in: words) { return visit }
      if words.contains("funeral"), words.contains("attended") || words.contains("attend") {
        return .funeral
      }
      if isTransit(words) { return .transit }
      if ["vacation", "fishing"].contains(words.first ?? "") { return .private }
    }
    return nil
  }

  private static func visit(in words: [String]) -> Visit.Style? {
    guard let noun = words.firstIndex(where: { ["visit", "visits", "visited"].contains($0) }),
      noun > 0, !isAnother(words, from: noun)
    else { return nil }
    let before = words[max(0, noun - 4)..<noun]
    if before.contains("state") && before.last == "state" { return .state }
    if before.last == "working" { return .working }
    if before.contains("unofficial") || before.contains("private") || before.contains("informal")
      || before.contains("unofficially") || before.contains("social")
    {
      return .private
    }
    return before.last == "official" ? .official : nil
  }

  private static func isAnother(_ words: [String], from noun: Int) -> Bool {
    // Whoever accompanies somebody on a state visit pays none.
    if let verb = words[..<noun].firstIndex(of: "accompanied"), words[verb + 1] != "by" {
      return true
    }
    let marks: Set<String> = [
      "afterward", "afterwards", "later", "after", "also", "previously", "following", "made",
    ]
    return words[noun...].contains { ["afterward", "afterwards"].contains($0) }
      || words[..<noun].contains(where: marks.contains)
  }

  private static func isTransit(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if ["stopped", "stopover", "disembarked", "re-embarked"].contains(first) { return true }
    if words.starts(with: ["overnight", "stop"]) { return true }
    return words.starts(with: ["en", "route"])
  }
}
