import Chronology
import Diplomacy

/// Where a text names a president of Russia, and whether he does there what it tells.
struct KremlinLeader: Hashable, Sendable {
  /// The name, in full.
  var name: String
  /// The words before the name and its titles.
  var before: String
  /// The words behind the name.
  var after: String

  /// The presidents whom the pages are about.
  static let names = ["Vladimir Putin", "Dmitry Medvedev"]

  /// Who was president on a day; nil on a day on which the office changed hands, or before.
  static func president(on day: CivilDate?) -> String? {
    guard let day = day?.dayNumber else { return nil }
    return terms.first { ($0.first + 1..<$0.end).contains(day) }?.name
  }

  /// Those who can act for Russia on a day, the president first.
  static func leaders(on day: CivilDate?) -> [String] {
    // Before he was president Medvedev was one of the government's members.
    let known = names.filter { $0 == names[0] || (day?.dayNumber ?? .max) >= terms[1].first }
    guard let president = president(on: day) else { return known }
    return [president] + known.filter { $0 != president }
  }

  /// Whether the president in office was an elected one, and not the acting one of early 2000.
  static func isElected(on day: CivilDate?) -> Bool {
    (day?.dayNumber ?? .min) > number("2000-05-07")
  }

  private static let terms: [(name: String, first: Int64, end: Int64)] = [
    (names[0], number("1999-12-31"), number("2008-05-07")),
    (names[1], number("2008-05-07"), number("2012-05-07")),
    (names[0], number("2012-05-07"), .max),
  ]

  private static func number(_ iso: String) -> Int64 { CivilDate(iso: iso)?.dayNumber ?? 0 }

  /// Every place where a text names one; a surname behind another given name is somebody else's.
  static func mentions(of name: String, in text: String) -> [KremlinLeader] {
    let pattern =
      name == names[0]
      ? Self.putin
      : Self.medvedev
    return text.matches(of: pattern).map { match in
      KremlinLeader(
        name: name, before: withoutTitles(text[..<match.range.lowerBound]),
        after: String(text[match.range.upperBound...]))
    }
  }

  private static func withoutTitles(_ words: Substring) -> String {
    var words = String(words)
    while let match = words.firstMatch(of: Self.titles) {
      words = String(words[..<match.range.lowerBound])
    }
    return TextTokens.tidy(words)
  }

  private var previous: String {
    before.split(separator: " ").last.map { String($0).lowercased() } ?? ""
  }

  private var isPossessive: Bool { after.hasPrefix("'s") || after.hasPrefix("’s") }

  /// Whether he is the one who acts: the sentence begins with him, or a verb goes with the name.
  var isDoer: Bool {
    if isPossessive { return false }
    if before.isEmpty { return true }
    if Self.prepositions.contains(previous) { return false }
    if Self.says.contains(previous) { return true }
    let next = after.split(separator: " ").first.map { KremlinPeople.bare(String($0)) } ?? ""
    if next.first?.isLowercase ?? false, Self.isVerb(next) || next.hasSuffix("ly") { return true }
    // "After talks, President Vladimir Putin and ..."
    return before.prefixMatch(of: Self.opening) != nil && !Self.isVerb(previous)
  }

  /// Whether he takes part without being the one who acts: "talks between", "chaired by".
  var isParty: Bool {
    !isPossessive && before.firstMatch(of: Self.articleBy) == nil
      && (["with", "between", "by", "and", "were", "received", "met"].contains(previous)
        || previous.hasSuffix(":") || before.firstMatch(of: Self.meetingOf) != nil)
  }

  /// Whether the words are about a visit of his: "Putin's state visit".
  var isVisitor: Bool {
    isPossessive && after.dropFirst(2).prefixMatch(of: Self.visit) != nil
  }

  /// Whether somebody tells or brings him something: "reported to".
  var isTold: Bool {
    !isPossessive && before.firstMatch(of: Self.told) != nil
  }

  /// Whether something was written to him: "sent a letter to", "congratulated".
  var isAddressee: Bool {
    !isPossessive && ["to", "sent", "congratulated", "thanked", "wrote"].contains(previous)
  }

  /// Whether the words are about what he said: "an interview with", "Putin's statement".
  var isQuoted: Bool {
    if isPossessive {
      return after.dropFirst(2).prefixMatch(of: Self.saying) != nil
    }
    return previous == "interviewed" || before.firstMatch(of: Self.saidBy) != nil
  }

  private static let prepositions: Set<String> = [
    "with", "between", "by", "to", "for", "from", "of", "on", "in", "at", "about", "than",
    "interviewed", "invited", "sent", "told", "informed", "briefed", "congratulated",
  ]

  private static let says: Set<String> = [
    "said", "announced", "stressed", "noted", "declared", "added", "emphasised", "emphasized",
    "stated", "believes", "thinks", "says",
  ]

  private static func isVerb(_ word: String) -> Bool {
    word.hasSuffix("ed") || verbs.contains(word)
  }

  private static let verbs: Set<String> = [
    "met", "said", "held", "took", "gave", "sent", "told", "spoke", "had", "has", "is", "was",
    "made", "left", "laid", "paid", "wrote", "began", "saw", "put", "set", "went", "came", "flew",
    "became", "led", "also", "says", "meets", "discusses", "believes", "thinks", "will",
    "once", "today", "got", "thought", "brought", "drew", "chose",
  ]
}

// Patterns are made once: making one costs more than looking for it.
extension KremlinLeader {
  nonisolated(unsafe) private static let putin =
    #/(?:\bVladimir (?:and Ly?udmila )?|\bV\. |\b[Pp]resident |\bMr\.? |^)Putin(?!\w)/#
  nonisolated(unsafe) private static let medvedev =
    #/(?:\bDmitry (?:and Svetlana )?|\bD\. |\b[Pp]resident |\bMr\.? |^)Medvedev(?!\w)/#
  nonisolated(unsafe) private static let titles =
    #/(?:(?:^|\s)(?:[Aa]cting|Russian|Russia['’]s|[Tt]he|[Pp]residents?|Prime Minister|of (?:Russia|the Russian Federation),?|and Prime Minister|newly[- ]elected)|,\s?Prime Minister)\s*$/#
  nonisolated(unsafe) private static let opening =
    #/(?:On|At|In|After|Before|During|While|Following|Speaking|Meeting)\s/#
  nonisolated(unsafe) private static let articleBy =
    #/\barticle by$/#
  nonisolated(unsafe) private static let meetingOf =
    #/\b(?:meeting|talks) of$/#
  nonisolated(unsafe) private static let visit =
    #/\s(?:(?:state|official|working|private|first|short|brief|\w+-day) )*(?:visit|trip)(?!\w)/#
  nonisolated(unsafe) private static let told =
    #/\b(?:(?:reported|presented|submitted|handed)\b.*\sto|told|briefed|informed|honou?r of)$/#
  nonisolated(unsafe) private static let saying =
    #/\s(?:\w+\s)?(?:interview|statement|address|article|speech|remarks)/#
  nonisolated(unsafe) private static let saidBy =
    #/(?i)\b(?:interviews?|conference|line|article|address|statement|speech) (?:with|by|of)$/#
}
