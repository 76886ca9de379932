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

  /// Whether an office is that of whom a clause names before it, since it names nobody else: "Ann
  /// Lee, Director of the Coal Board".
  static func isApposition(_ office: String, in clause: String) -> Bool {
    let parts = KremlinPeople.bare(TextTokens.tidy(clause)).split(separator: ",")
    guard parts.count == 2, !(" " + clause + " ").contains(" and "),
      KremlinPeople.spelt(String(parts[1])).hasSuffix(office),
      let of = office.firstRange(of: " of "),
      let title = office[..<of.lowerBound].split(separator: " ").last.map(String.init)
    else { return false }
    return KremlinNames.isTitle(title) || OfficeTitles.match([title][...])?.sort == .office
  }

  /// To whom a title says that something was written.
  static func addressees(_ title: String) -> String? {
    if let match = title.firstMatch(of: Self.sentWhom) { return String(match.1) }
    return title.firstMatch(of: Self.sentTo).map { String($0.1) }
  }
}

// Patterns are made once: making one costs more than looking for it.
extension KremlinClause {
  nonisolated(unsafe) private static let end =
    #/\s(on|in|at|during|following|after|before|to (?:discuss|congratulate|wish|mark|express|confirm|act)|who|wishing|expressing|congratulating|over|for|regarding|about|outlining|conveying|as|within|ahead|and (?:discussed|said|congratulated|the participants)|said|upon|concerning|offering|through|under|by (?:tele)?phone|today)(?=\s|$)/#
  nonisolated(unsafe) private static let sentWhom =
    #/\bsent (?!(?:an?|his|their)\s)((?:the )?\p{Lu}[^“”]*?),? an? (?:\w+ ){0,2}(?:message|telegram|letter|reply)\b/#
  nonisolated(unsafe) private static let sentTo =
    #/\b(?:(?:message|messages|telegram|telegrams|letter|letters|greetings?|condolences?|congratulations|response|reply|wishes)\b.{0,60}?\bto|congratulated|greeted)\s+(.+)/#
    .ignoresCase()
}
