/// The words by which a description says that people met.
enum MeetingWords {
  /// Where the list of people begins that the words at an index lead to; nil where they do not.
  static func listStart(in clause: [TextToken], at index: Int) -> Int? {
    let word = clause[index].lower
    let before = index > 0 ? clause[index - 1].lower : ""
    if word == "met" { return afterMet(in: clause, at: index, before: before) }
    if ["conferred", "consulted", "spoke", "talked"].contains(word) {
      return afterWith(in: clause, from: index + 1, within: 3, needsPerson: false)
    }
    if word == "discussed" || word == "discussing" {
      return afterWith(in: clause, from: index + 1, within: clause.count, needsPerson: true)
    }
    if word == "received" && index + 1 < clause.count && clause[index + 1].lower == "by" {
      return isPerson(in: clause, at: index + 2) ? index + 2 : nil
    }
    if occasions.contains(word) {
      if meals.contains(word) && attended(in: clause, before: index) { return nil }
      return afterWith(
        in: clause, from: index + 1, within: 1,
        needsPerson: !["meeting", "meetings", "audience"]
          .contains(word) && !meals.contains(word))
        ?? (["meeting", "meetings"].contains(word) && !attended(in: clause, before: index)
          ? afterWith(in: clause, from: index + 1, within: 8, needsPerson: true) : nil)
    }
    if word == "visit" || word == "events" && before == "bilateral" {
      return afterWith(in: clause, from: index + 1, within: 1, needsPerson: true)
    }
    return nil
  }

  /// Where a further list begins behind the first: "met with A in Genoa and with President B in Rome".
  static func furtherStart(in clause: [TextToken], at index: Int) -> Int? {
    guard index > 0, clause[index].lower == "with", clause[index - 1].lower == "and",
      isPerson(in: clause, at: index + 1)
    else { return nil }
    return index + 1
  }

  /// Whether a list ends in the middle of a name, "National League" of "National League for ...": a
  /// name that goes on is nobody's.
  static func isTorn(_ party: PartyInText?, _ clause: [TextToken], at end: Int) -> Bool {
    guard case .others(let words)? = party, end < clause.count, clause[end].lower == "for" else {
      return false
    }
    return words.split(separator: " ").allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// Where the circumstances of "Informal meeting at Key West" begin, which names nobody.
  static func bareMeeting(in clause: [TextToken]) -> Int? {
    for (index, token) in clause.enumerated() {
      if ["meeting", "meetings"].contains(token.lower) {
        guard index + 1 < clause.count, ["at", "in"].contains(clause[index + 1].lower) else {
          return nil
        }
        return index + 1
      }
      guard adjectives.contains(token.lower) else { return nil }
    }
    return nil
  }

  private static func afterMet(in clause: [TextToken], at index: Int, before: String) -> Int? {
    if ["was", "were", "be", "not", "never", "to"].contains(before) { return nil }
    var next = index + 1
    while next < clause.count, adverbs.contains(clause[next].lower) { next += 1 }
    guard next < clause.count else { return nil }
    if clause[next].lower == "with" { return next + 1 < clause.count ? next + 1 : nil }
    return isPerson(in: clause, at: next) ? next : nil
  }

  /// The word after a "with" that follows soon, and leads to a person where that is asked.
  private static func afterWith(
    in clause: [TextToken], from start: Int, within reach: Int, needsPerson: Bool
  ) -> Int? {
    var index = start
    var end = start + reach
    while index < min(clause.count, end) {
      // "Summit Meeting (December 2-3) with": the days stand between.
      if TextDateReader.month(clause[index].lower) != nil || clause[index].number != nil
        || clause[index].text == "–"
      {
        end += 1
      }
      // What lies beyond another verb belongs to that.
      if index > start, ["met", "attended", "to", "while"].contains(clause[index].lower) {
        return nil
      }
      if clause[index].lower == "with", index + 1 < clause.count,
        !needsPerson || isPerson(in: clause, at: index + 1)
      {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// Whether the words that begin at an index lead to a title soon: "Soviet Premier Stalin".
  private static func isPerson(in clause: [TextToken], at start: Int) -> Bool {
    let words = clause.dropFirst(start).prefix(9).map(\.text)
    for offset in 0..<min(4, words.count) {
      if OfficeTitles.match(words[offset...]) != nil { return true }
      let word = words[offset]
      guard word.first?.isUppercase ?? false || ["the", "former", "senior"].contains(word) else {
        return false
      }
    }
    return false
  }

  private static func attended(in clause: [TextToken], before index: Int) -> Bool {
    let words = clause[..<index].map(\.lower)
    guard let verb = words.lastIndex(where: { verbs.contains($0) }) else { return false }
    return !words[verb...].contains("working")
  }

  /// Words that say of a whole clause that nobody met.
  static let negations: Set<String> = [
    "cancelled", "canceled", "postponed", "scheduled", "planned", "declined",
  ]
  private static let verbs: Set<String> = ["attended", "attending", "attend", "hosted", "part"]
  private static let meals: Set<String> = ["dinner", "luncheon", "lunch", "breakfast", "reception"]
  private static let occasions: Set<String> = [
    "meeting", "meetings", "luncheon", "lunch", "dinner", "brunch", "breakfast", "talks",
    "discussions", "consultations", "conversations", "audience", "conference", "negotiations",
    "summit", "interview",
  ]
  private static let adverbs: Set<String> = [
    "informally", "briefly", "privately", "again", "also", "separately", "individually", "jointly",
    "twice", "first", "afterward", "afterwards", "later", "bilaterally", "there", "formally",
    "unofficially",
  ]
  private static let adjectives: Set<String> = [
    "informal", "working", "private", "summit", "brief", "official", "unofficial", "first",
    "second", "third", "bilateral", "pre-summit",
  ]

  /// Words at which a list of people ends.
  static let stops: Set<String> = [
    "at", "in", "on", "during", "while", "after", "before", "en", "to", "for", "following",
    "prior", "regarding", "concerning", "about", "as", "when", "who", "from", "by", "until",
    "near", "aboard", "across", "upon", "via", "where", "which", "whose", "over", "outside", "–",
  ]

  /// Words in small letters with which a further item of a list may begin.
  static let listWords: Set<String> = [
    "with", "other", "others", "senior", "the", "several", "various", "members", "leaders",
    "officials", "representatives", "top", "high", "business", "congressional", "former", "then",
    "high-level", "local", "regional", "foreign", "other", "military", "government", "opposition",
    "and", "all", "newly", "newly-elected", "other", "heads",
  ]

  /// Words after which a place is no longer the meeting's.
  static let besides: Set<String> = [
    "while", "after", "before", "following", "prior", "to", "from", "returning", "en",
  ]
}
