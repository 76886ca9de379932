/// Words that are known not to be dates, by why they are not.
enum Refusals {
  enum Kind { case undated, vague, relative, event, unsupported }

  /// Tells what a text in lower case is, if it is refused as a whole.
  static func kind(of words: [String]) -> Kind? {
    let text = words.joined(separator: " ")
    if undated.contains(text) { return .undated }
    let set = Set(words)
    if !set.isDisjoint(with: unsupportedWords) || !set.isDisjoint(with: CalendarVocabulary.words) {
      return .unsupported
    }
    if text.hasPrefix("fy ") || text.hasPrefix("fiscal year")
      || text.hasPrefix("new years ")
    {
      return .unsupported
    }
    if !set.isDisjoint(with: relativeWords) || relative.contains(where: { contains($0, in: text) })
    {
      return .relative
    }
    if vague.contains(where: { contains($0, in: text) }) || vagueWhole.contains(text) {
      return .vague
    }
    if !set.isDisjoint(with: eventWords) || text == "d day" || text.hasPrefix("on the eve of")
      || text.hasPrefix("the fall of ") && !hasNumber(words)
    {
      return .event
    }
    return nil
  }

  private static func hasNumber(_ words: [String]) -> Bool { words.contains("#") }

  private static func contains(_ phrase: String, in text: String) -> Bool {
    (" " + text + " ").split(separator: " ").joined(separator: " ") == phrase
      || text.hasPrefix(phrase + " ") || text.hasSuffix(" " + phrase)
      || text.split(separator: " ").windows(of: phrase.split(separator: " "))
  }

  private static let undated: Set<String> = [
    "undated", "no date", "nd", "n d", "not dated", "sd",
    "date unknown", "date not known", "unknown date",
  ]

  private static let relativeWords: Set<String> = [
    "later", "earlier", "afterwards", "thereafter", "beforehand", "subsequently", "thereupon",
    "following", "ensuing", "previous", "preceding", "that", "meanwhile",
  ]

  private static let relative = [
    "the next day", "the day before", "the day after", "the previous day", "the same day",
    "that day", "same day", "the same month", "the same year", "that year", "the day",
    "the week after", "the week before", "the month after", "the month before", "the year after",
    "the year before", "days before", "days after", "weeks before", "weeks after", "months before",
    "months after", "years before", "years after",
  ]

  private static let vague = [
    "recently", "recent", "soon", "shortly", "lately", "some time ago", "for some time",
    "early date", "modern times", "coming", "ages ago", "long ago", "in due course",
    "the near future", "the future", "the past", "for years", "one day", "nowadays", "presently",
    "at present", "a while ago", "once", "these days", "in those days", "time immemorial",
    "days ago", "weeks ago", "months ago", "years ago", "sooner", "eventually", "at some point",
    "in the distant", "for many years", "formerly", "in ancient times", "the other day",
  ]

  private static let vagueWhole: Set<String> = [
    "now", "present", "then", "some time", "sometime", "before long", "until recently",
  ]

  private static let eventWords: Set<String> = [
    "war", "crisis", "battle", "treaty", "armistice", "conference", "revolution", "munich",
    "yalta", "potsdam", "versailles", "signature", "signing", "invasion", "surrender", "siege",
    "congress", "summit", "coup", "election", "coronation", "ratification", "occupation",
    "assassination", "outbreak", "wartime", "wall", "ve", "vj", "wwi", "wwii", "barbarossa",
    "collapse", "blockade",
  ]

  private static let unsupportedWords: Set<String> = [
    "easter", "christmas", "michaelmas", "whitsun", "pentecost", "lammas", "martinmas", "epiphany",
    "lent", "advent", "showa", "meiji", "taisho", "heisei", "minguo", "calends", "kalends", "ides",
    "nones", "fiscal", "millennium",
  ]
}

extension Array where Element == Substring {
  /// Whether the words of a phrase stand somewhere in this, side by side.
  fileprivate func windows(of phrase: [Substring]) -> Bool {
    guard !phrase.isEmpty, count >= phrase.count else { return false }
    return (0...(count - phrase.count)).contains { Array(self[$0..<($0 + phrase.count)]) == phrase }
  }
}
