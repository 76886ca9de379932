/// Finds the words of a title that name parties, and where they end.
enum KremlinClause {
  /// The words that name parties: what was done, when and why, stands behind them.
  static func named(_ words: String) -> String {
    for match in words.matches(of: Self.end) {
      let before = words[..<match.range.lowerBound]
      let after = words[match.range.upperBound...].drop(while: \.isWhitespace)
      // "Secretary of State for Foreign Affairs" goes on.
      let isOffice =
        match.1.lowercased() == "for" && after.first?.isUppercase ?? false
        && offices.contains { before.hasSuffix($0) } && !before.hasSuffix("Prime Minister")
      if !isOffice { return String(before) }
    }
    return words
  }

  /// Offices that say behind a "for" what they are for.
  private static let offices = ["Secretary of State", "Minister", "Commissioner"]
}

// Patterns are made once: making one costs more than looking for it.
extension KremlinClause {
  nonisolated(unsafe) private static let end =
    #/\s(on|in|at|during|following|after|before|to (?:discuss|congratulate|wish|mark|express|confirm|act)|who|wishing|expressing|congratulating|over|for|regarding|about|outlining|conveying|as|within|ahead|and (?:discussed|said|congratulated|the participants)|said|upon|concerning|offering|through|under|by (?:tele)?phone|today)(?=\s|$)/#
}
