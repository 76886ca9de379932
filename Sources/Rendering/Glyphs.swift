import Diplomacy

/// The signs of a timeline.
enum Glyph: CaseIterable, Hashable, Sendable {
  case meeting
  case statement
  case event
  case proposal
  case agreement

  /// The sign for an entry.
  init(_ entry: TimelineEntry) {
    switch entry.family {
    case .meeting: self = .meeting
    case .statement: self = .statement
    case .proposal: self = .proposal
    case .agreement: self = .agreement
    default: self = .event
    }
  }

  /// The sign of an entry that has one line: its glyph, or the bar of a period.
  static func lone(_ entry: TimelineEntry, ascii: Bool) -> String {
    if entry.isPeriod { return ascii ? "I" : "┃" }
    return Glyph(entry).sign(certain: entry.isDayCertain, ascii: ascii)
  }

  /// What the sign stands for.
  var name: String {
    switch self {
    case .meeting: "meeting"
    case .statement: "statement"
    case .event: "event"
    case .proposal: "proposal"
    case .agreement: "agreement"
    }
  }

  /// The sign; hollow where the day is not certain, with a question mark in ASCII.
  func sign(certain: Bool, ascii: Bool) -> String {
    switch self {
    case .meeting: ascii ? (certain ? "*" : "*?") : (certain ? "●" : "○")
    case .statement: ascii ? (certain ? ">" : ">?") : (certain ? "▸" : "▹")
    case .event: ascii ? (certain ? "#" : "#?") : (certain ? "■" : "□")
    case .proposal, .agreement: ascii ? (certain ? "o" : "o?") : (certain ? "◆" : "◇")
    }
  }
}

/// The signs that a timeline has used, for the line that explains them.
struct Legend: Sendable {
  private var certain: Set<Glyph> = []
  private var uncertain: Set<Glyph> = []
  var hasPeriod = false
  var hasHanging = false
  var hasArrow = false
  var hasRivals = false

  mutating func note(_ glyph: Glyph, certain isCertain: Bool) {
    if isCertain { certain.insert(glyph) } else { uncertain.insert(glyph) }
  }

  /// The explanations, in a fixed order.
  func entries(ascii: Bool, isWide: Bool) -> [String] {
    var entries: [String] = []
    for glyph in Glyph.allCases where certain.contains(glyph) || uncertain.contains(glyph) {
      entries.append("\(glyph.sign(certain: certain.contains(glyph), ascii: ascii)) \(glyph.name)")
    }
    if hasPeriod { entries.append("\(ascii ? "I" : "┃") period") }
    if isWide, hasHanging { entries.append("\(ascii ? "+" : "├") said at the meeting above") }
    var hollow: [String] = []
    for glyph in Glyph.allCases where uncertain.contains(glyph) {
      let sign = glyph.sign(certain: false, ascii: ascii)
      if !hollow.contains(sign) { hollow.append(sign) }
    }
    if !hollow.isEmpty { entries.append("\(hollow.joined(separator: " ")) day not certain") }
    if isWide, hasArrow { entries.append("\(ascii ? "->" : "→") addressed to") }
    if hasRivals { entries.append("\(ascii ? "^" : EntryWords.mark) sources differ") }
    return entries
  }
}
