import Diplomacy

/// A word at the end of an entry: how near it is to the words said, what is doubtful.
struct TailWord: Hashable, Sendable {
  var text: String
  /// Whether a reader must not overlook it.
  var isWarning: Bool

  init(_ text: String, isWarning: Bool = false) {
    self.text = text
    self.isWarning = isWarning
  }

  /// What stands at the end of an entry, without its sources; on request, without what its ties
  /// say themselves.
  static func words(for entry: TimelineEntry, links: Bool = true) -> [TailWord] {
    var words: [TailWord] = []
    let event = entry.event
    switch event.status {
    case .lead: words.append(TailWord("lead", isWarning: true))
    case .rejected: words.append(TailWord("rejected", isWarning: true))
    case .confirmed: break
    }
    if entry.takesPartPossibly { words.append(TailWord("possibly", isWarning: true)) }
    if event.isPrivate { words.append(TailWord("private", isWarning: true)) }
    if isDisputed(event) { words.append(TailWord("disputed", isWarning: true)) }
    let form = event.statement?.form
    let shownLinks = entry.links.filter { $0.link.kind != .partOf }
    if links, form != .attributed, shownLinks.contains(where: { $0.link.standing == .attributed }) {
      words.append(TailWord("attributed", isWarning: true))
    }
    if let form {
      let isWarning = form == .attributed || form == .denied
      words.append(TailWord(form.rawValue, isWarning: isWarning))
    }
    if event.statement?.medium == "recording" { words.append(TailWord("recording")) }
    return words
  }

  /// Whether values stand against each other and the editor has preferred none of them.
  static func isDisputed(_ event: Event) -> Bool { event.accounts.contains(where: \.isTie) }
}

/// The words that stand for an entry, before they are laid out.
struct EntryWords: Hashable, Sendable {
  /// Who speaks, as named here.
  var speaker: String?
  /// What stands before the gist: "Putin → NATO", "Robertson, in reply".
  var lead: String?
  /// The title; of a statement the gist.
  var title: String
  /// The capacity of the speaker, where it is to be shown.
  var capacity: String?
  /// Where, unless the line above says so.
  var place: String?
  /// The parties.
  var parties: [String]
  /// All else, a line each.
  var details: [String]
  /// The words at the end.
  var tail: [TailWord]
  /// Whether sources differ on the date.
  var isDateMarked = false

  /// The sign behind what sources differ on; the foot of the page explains it.
  static let mark = "†"

  /// The title with what stands before it.
  var headline: String { lead.map { "\($0): \(title)" } ?? title }
}
