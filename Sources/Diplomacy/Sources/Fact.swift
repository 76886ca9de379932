/// A fact of a record that a citation can support: its date, its place, the words that were said.
///
/// One of the parts of a record can be meant too, by what follows a colon: `participant:putin`,
/// `name:Lord Robertson`, `link:l12`.
public enum Fact: String, CaseIterable, Sendable {
  /// What it is called; of a statement its gist.
  case title
  /// When it was.
  case date
  /// At what hour it was.
  case time
  /// Where it was.
  case place
  /// Who took part, and as what.
  case participation
  /// What was said, word by word.
  case words
  /// How near the record is to the words.
  case form
  /// What carried the words.
  case medium
  /// On what occasion they were said.
  case occasion
  /// What they are about.
  case about
  /// What happened, in a sentence or two.
  case summary
  /// Under which topics it falls.
  case topics
  /// How it is tied to other events.
  case links
  /// The numbers that are given.
  case figures
  /// What was promised, threatened or set as a term.
  case commitments
  /// On which level a meeting was held.
  case level
  /// By what channel.
  case channel
  /// At whose place.
  case setting
  /// What was to be talked about.
  case agenda
  /// What came of it.
  case outcome
  /// What it was called, and when.
  case names
  /// When it lived or existed.
  case existence
  /// What sort of thing it is.
  case kind
  /// Where on the earth it is.
  case coordinates
  /// In what larger thing it lies.
  case within
  /// To which state it belongs.
  case state
  /// What the office is.
  case office
  /// From when to when it held.
  case validity
  /// Who wrote it.
  case author
  /// Who published it, and where.
  case publisher
  /// When it was published.
  case published
  /// From where and when it speaks.
  case dateline
  /// Under what shelfmark it is kept.
  case reference
  /// How far it can be relied on.
  case reliability

  /// What people also call them.
  private static let aliases: [String: Fact] = [
    "gist": .title, "when": .date, "day": .date, "hour": .time, "where": .place,
    "participants": .participation, "participant": .participation, "parties": .participation,
    "who": .participation, "with": .participation, "by": .participation, "speaker": .participation,
    "quote": .words, "quotation": .words, "original": .words, "translation": .words,
    "what": .summary, "topic": .topics, "link": .links, "figure": .figures, "numbers": .figures,
    "promises": .commitments, "commitment": .commitments, "name": .names, "alias": .names,
    "life": .existence, "position": .coordinates, "in": .within, "under": .within,
    "title-of-office": .office, "valid": .validity, "dates": .validity, "shelfmark": .reference,
  ]

  /// Reads a fact as people write it; nil where there is none of that name.
  public init?(_ text: String) {
    let word = text.lowercased().replacing(" ", with: "-")
    guard let fact = Fact(rawValue: word) ?? Fact.aliases[word] else { return nil }
    self = fact
  }

  /// The facts that a sort of record has.
  public static func all(of kind: RecordKind) -> [Fact] {
    switch kind {
    case .event:
      [
        .title, .date, .time, .place, .participation, .words, .form, .medium, .occasion, .about,
        .summary, .topics, .links, .figures, .commitments, .level, .channel, .setting, .agenda,
        .outcome, .kind,
      ]
    case .actor: [.names, .existence, .kind]
    case .place: [.names, .coordinates, .within, .state]
    case .source:
      [
        .title, .author, .publisher, .published, .dateline, .reference, .reliability, .within,
        .kind,
      ]
    case .relation: [.validity, .office, .kind]
    case .topic: []
    }
  }

  /// The fact of a sort of record that a mistyped word is nearest to; nil where none is near.
  public static func nearest(to text: String, in kind: RecordKind) -> Fact? {
    let word = text.lowercased()
    let known = all(of: kind)
    let words =
      known.map { ($0.rawValue, $0) }
      + aliases.filter { known.contains($0.value) }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
    let limit = max(1, min(3, word.count / 3))
    return words.map { (distance: EditDistance.between(word, $0.0, atMost: limit), fact: $0.1) }
      .filter { $0.distance <= limit }
      .min { $0.distance < $1.distance }?.fact
  }
}
