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
    // "The Minister in Saxony to the Secretary of State" is a letter, whoever was present.
    let isPaper =
      title.firstMatch(of: Self.letter) == nil
      && FRUSHeading.seam(in: document.title, before: document.title.characters.count) == nil
    if document.participants != nil, isPaper { return .meeting(nil) }
    let medium = medium(of: title)
    return .statement(medium == paper ? document.medium ?? paper : medium)
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
    if title.firstMatch(of: Self.records) != nil { return .some(nil) }
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

  private static let paper = "paper"

  /// The medium that a heading names; `paper` where it names none.
  static func medium(of title: String) -> String {
    let words = title.split { !$0.isLetter && $0 != "-" }.map(String.init)
    for (index, word) in words.prefix(6).enumerated() {
      if word == "from" || word == "to" || word == "by", index > 0 { break }
      if word == "news" || word == "press", words.dropFirst(index + 1).first == "conference" {
        return "press-conference"
      }
      if let medium = media[word] { return medium }
    }
    return paper
  }

  /// The medium that a line beside the heading names: "[By cable telegram.]".
  static func medium(label: String) -> String? {
    guard label.count < 60 else { return nil }
    let words = label.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    return words.lazy.compactMap { labels.contains($0) ? media[$0] : nil }.first
  }

  /// The medium behind the number of a file: "824.00/186: Telegram".
  static func medium(reference: String) -> String? {
    reference.firstMatch(of: behindNumber).flatMap { medium(label: String($0.1)) }
  }

  /// The words of such lines; "note" and "report" are not always what a document is.
  private static let labels: Set<String> = [
    "telegram", "telegrams", "cable", "cablegram", "radiogram", "airgram", "despatch", "dispatch",
    "letter", "memorandum", "instruction", "instructions", "aide-mémoire", "aide-memoire",
  ]

  private static let media: [String: String] = [
    "telegram": "telegram", "telegrams": "telegram", "cable": "telegram", "letter": "letter",
    "cablegram": "telegram", "radiogram": "telegram", "instruction": "instruction",
    "instructions": "instruction", "nusup": "telegram", "supnu": "telegram", "polto": "telegram",
    "topol": "telegram", "secto": "telegram", "tosec": "telegram", "dulte": "telegram",
    "tedul": "telegram", "cahto": "telegram", "tocah": "telegram",
    "disto": "telegram", "todis": "telegram", "deptel": "telegram",
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
  /// "Conversation between", "delegation minutes of the first meeting", "dinner meeting".
  nonisolated(unsafe) private static let records =
    #/^(?:telephone )?conversation (?:between|among|with)\b|^(?:(?:united|states|u\.s\.|us|american|british|soviet|delegation|informal|verbatim|summary|draft|agreed|unofficial|provisional|combined|joint|chiefs|of|staff|department|treasury|official|the) )*(?:minutes|record) of (?:the |a |an )?(?:[\p{L}\d’-]+ ){0,4}?(?:meetings?|session|conversation|conference)\b|^(?!.*\b(?:for|from|on|to|paper|agenda|letter|telegram)\b)(?:[\p{L}–-]+ ){1,5}(?:minutes|(?:dinner|luncheon|plenary|tripartite|evening|informal|council) meeting)$|^minutes of\b/#
  nonisolated(unsafe) private static let behindNumber =
    #/(?:\d\S*|Files?)\s?:\s*([\p{L} ]{4,30})\.?$/#
  nonisolated(unsafe) private static let meetingNouns =
    #/\b(?:conversations?|conference|discussions?|meetings?|session|talks|teleconference)\b/#
}
