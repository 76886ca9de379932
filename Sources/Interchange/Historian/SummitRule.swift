import Chronology
import Diplomacy

/// What several rows attend: a conference, a funeral, a dedication.
struct Gathering: Hashable {
  /// Its name in the text's words: "NATO’s 50th Anniversary Summit".
  var name: String
  /// The sort of event it is.
  var kind: EventKind
  /// Where it was, where the text says so.
  var place: NamedPlace?

  /// Whether it goes on for days; a ceremony and a meal do not.
  var lasts: Bool {
    let words = Set(name.lowercased().split(separator: " ").map(String.init))
    return kind == .meeting
      && words.isDisjoint(with: ["dinner", "luncheon", "brunch", "breakfast"])
  }

  /// What rows of the same gathering share.
  var slug: String {
    String(
      RefRule.slug(
        name.split(separator: " ").map { $0.filter { $0 != "." } }
          .joined(separator: " ")
      ).prefix(60))
  }
}

/// Finds in a description the gathering that the visitor attended.
enum SummitRule {
  /// The gathering, where a clause names one after "attended", "took part in", "during" or "at".
  static func gathering(in clauses: [[TextToken]]) -> Gathering? {
    for clause in clauses {
      for index in clause.indices {
        guard let start = start(in: clause, at: index), let found = name(in: clause, from: start)
        else { continue }
        return found
      }
    }
    return nil
  }

  private static func start(in clause: [TextToken], at index: Int) -> Int? {
    // "after attending": it is over, and was elsewhere.
    if index > 0, ["after", "before", "following"].contains(clause[index - 1].lower) { return nil }
    // "(Camp David summit talks)"
    if clause[index].before == "(",
      clause[index...].prefix(4).contains(where: { $0.lower == "summit" })
    {
      return index
    }
    let words = clause[index...].prefix(3).map(\.lower)
    switch words.first {
    case "attended", "attending": return index + 1
    case "took", "taking": return words.count == 3 && words[1] == "part" ? index + 3 : nil
    case "participated": return index + 2
    case "during", "at": return index + 1
    case "delegation": return words.count > 1 && words[1] == "to" ? index + 2 : nil
    default: return nil
    }
  }

  private static func name(in clause: [TextToken], from start: Int) -> Gathering? {
    var index = start
    var words: [TextToken] = []
    var isQuoted = false
    while index < clause.count {
      let token = clause[index]
      let isBreak = token.before.contains("(") && !token.after.contains(")") && index > start
      if isBreak { break }
      if token.before.contains("“") { isQuoted = true }
      if !isQuoted, stops.contains(token.lower) || ["in", "at"].contains(token.lower) { break }
      if token.after.contains("”") { isQuoted = false }
      if TextDateReader.month(token.lower) != nil { break }
      if token.lower == "and", index + 1 < clause.count, !clause[index + 1].isCapitalised { break }
      if token.lower == "with", index + 1 < clause.count { break }
      words.append(token)
      index += 1
      if token.after.contains(",") || token.after.contains(";") { break }
    }
    while let first = words.first, ["a", "an", "the"].contains(first.lower) { words.removeFirst() }
    guard !words.isEmpty, let kind = kind(of: words) else { return nil }
    let place = PlacesInText.places(in: clause, within: index..<clause.count).first
    return Gathering(name: spelt(words), kind: kind, place: place)
  }

  private static func spelt(_ words: [TextToken]) -> String {
    words.enumerated().map { offset, token in
      let isLast = offset == words.count - 1
      let stop = token.after.hasPrefix(".") && token.text.contains(".") ? "." : ""
      let isBracketed = token.before.contains("(") && token.after.contains(")")
      let closing = token.after.contains("”") ? "”" : isBracketed ? ")" : stop
      let opening = token.before.contains("(") && !isBracketed ? "" : token.before
      return opening + token.text + (isLast ? closing : token.after)
    }.joined(separator: " ")
  }

  /// The kind by the words of the name; nil where it is no gathering of several visitors.
  private static func kind(of words: [TextToken]) -> EventKind? {
    let names = words.map(\.lower)
    // A session of the General Assembly is the occasion of many meetings, not one meeting.
    if names.contains("assembly") || names.contains("visit") { return nil }
    if names.contains(where: ceremonies.contains) && !names.contains("summit") {
      return EventKind("ceremony")
    }
    return names.contains(where: meetings.contains) ? .meeting : nil
  }

  private static let stops: Set<String> = [
    "while", "after", "before", "during", "where", "which", "following", "followed", ";",
  ]
  private static let ceremonies: Set<String> = [
    "funeral", "services", "service", "signing", "dedication", "ceremony", "ceremonies",
    "commemoration", "initialling", "inauguration", "celebration", "celebrations", "centennial",
  ]
  private static let meetings: Set<String> = [
    "summit", "conference", "meeting", "meetings", "council", "forum", "talks", "commission",
    "dinner", "luncheon", "brunch", "breakfast", "session", "negotiations",
  ]
}
