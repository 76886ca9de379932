import Diplomacy

/// What sort of event a document becomes, as its heading says.
enum FRUSForm: Hashable, Sendable {
  /// The editors' own words: no event.
  case editorialNote
  /// The record of a meeting, a conference or a conversation.
  case meeting(Meeting.Channel?)
  /// A text from somebody, mostly to somebody, by its medium.
  case statement(String)
  /// A directive of the President's.
  case decision

  /// The form of a document.
  static func of(_ document: FRUSDocument) -> FRUSForm {
    if document.subtype == "editorial-note" { return .editorialNote }
    let title = plain(document.title.text)
    if title.hasPrefix("editorial note") { return .editorialNote }
    if title.firstMatch(of: Self.decisions) != nil { return .decision }
    if let channel = meeting(title) { return .meeting(channel) }
    let isPaper = title.firstMatch(of: Self.letter) == nil
    if document.participants != nil, isPaper { return .meeting(nil) }
    return .statement(medium(of: title))
  }

  /// The heading up to its date, in small letters.
  private static func plain(_ title: String) -> String {
    let end = title.firstMatch(of: Self.titleEnd)?.range.lowerBound
    return title[..<(end ?? title.endIndex)].lowercased()
  }

  private static func meeting(_ title: String) -> Meeting.Channel?? {
    if title.contains("telephone conversation") || title.contains("telephone call") {
      return .some(.telephone)
    }
    if title.contains("record of action") { return .some(nil) }
    guard title.prefixMatch(of: Self.meetingRecord) != nil || title.hasPrefix("gilpatric"),
      let noun = title.firstMatch(of: Self.meetingNouns)
    else { return nil }
    // "Memorandum from the Chairman of the Conference", "for the Record of ..." are letters.
    let before = title[..<noun.range.lowerBound]
    let isLetter =
      before.contains("memorandum from") || before.contains("memorandum for")
      || before.contains("record for")
    return isLetter ? nil : .some(nil)
  }

  private static func medium(of title: String) -> String {
    let words = title.split { !$0.isLetter && $0 != "-" }.map(String.init)
    for (index, word) in words.prefix(6).enumerated() {
      if word == "from" || word == "to" || word == "by", index > 0 { break }
      if word == "news" || word == "press", words.dropFirst(index + 1).first == "conference" {
        return "press-conference"
      }
      if let medium = media[word] { return medium }
    }
    return "paper"
  }

  private static let media: [String: String] = [
    "telegram": "telegram", "telegrams": "telegram", "cable": "telegram", "letter": "letter",
    "message": "message", "communication": "message", "airgram": "airgram", "gram": "airgram",
    "despatch": "despatch", "dispatch": "despatch", "note": "note", "mémoire": "note",
    "aide-mémoire": "note", "aide-memoire": "note", "memorandum": "memorandum",
    "address": "speech", "speech": "speech", "remarks": "speech", "toast": "speech",
    "statement": "speech", "interview": "interview", "article": "article", "report": "report",
    "estimate": "estimate", "diary": "diary", "communiqué": "communiqué",
  ]
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSForm {
  nonisolated(unsafe) private static let decisions =
    #/^(?:national security (?:decision|action)|presidential directive)/#
  nonisolated(unsafe) private static let letter = #/^\S*\s?\S*\s?(?:from|to)\s/#
  nonisolated(unsafe) private static let titleEnd = #/,\s(?:undated|\p{Lu}\p{L}+\s\d)|\.\s/#
  nonisolated(unsafe) private static let meetingRecord =
    #/^(?:\w+\s)?(?:memorand\w+|minutes|notes|record|summary(?:\srecord)?|transcripts?)\s(?:of|on|from|for)\b/#
  nonisolated(unsafe) private static let meetingNouns =
    #/\b(?:conversations?|conference|discussions?|meetings?|session|talks)\b/#
}
