/// Those present where no list names them: in paragraphs or a table behind "Participants:".
struct FRUSAttendance {
  private var isOpen = false

  /// Nothing more belongs to it.
  mutating func close() { isOpen = false }

  /// The lines of a paragraph; nil where it is no part of a roll.
  mutating func lines(of paragraph: FRUSText) -> [FRUSText]? {
    if let rest = Self.behindLabel(paragraph) {
      isOpen = true
      return rest.isEmpty ? [] : [rest]
    }
    guard isOpen else { return nil }
    isOpen = Self.isLine(paragraph)
    return isOpen ? [paragraph] : nil
  }

  /// The line of a cell; nil where it is no part of a roll.
  mutating func lines(ofCell cell: FRUSText) -> [FRUSText]? {
    if let rest = Self.behindLabel(cell) {
      isOpen = true
      return rest.isEmpty ? [] : [rest]
    }
    if cell.text.hasSuffix(":") { isOpen = false }
    guard isOpen, !cell.isEmpty, cell.characters.count < 160 else { return nil }
    return [cell]
  }

  private static func behindLabel(_ words: FRUSText) -> FRUSText? {
    guard let match = words.text.prefixMatch(of: label) else { return nil }
    let rest = words.slice(match.0.count..<words.characters.count)
    return rest.isEmpty || match.1 != nil ? rest : nil
  }

  /// Whether a paragraph is a line of a roll and no sentence.
  private static func isLine(_ words: FRUSText) -> Bool {
    let text = words.text
    guard text.count < 120, !text.contains(": "), !text.hasSuffix("."), !text.hasPrefix("["),
      text.contains(" "), text.firstMatch(of: sentence) == nil
    else { return false }
    return !words.marks.isEmpty || FRUSNames.isPerson(text) || text.hasPrefix("The ")
      || FRUSRoll.side(words, isApart: false) != nil
      || FRUSNames.read(text)?.name.contains(" ") ?? false
  }

  /// Whether words say that those present were those of another document.
  static func isPointer(_ words: String) -> Bool { words.firstMatch(of: same) != nil }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSAttendance {
  nonisolated(unsafe) private static let label =
    #/(?:PARTICIPANTS|Participants|PRESENT|Present|Those [Pp]resent|THOSE PRESENT|Persons [Pp]resent)(?:\s?(:|—)\s*|\s*$)/#
  nonisolated(unsafe) private static let sentence =
    #/\b(?:said|says|was|were|is|are|had|has|asked|began|opened|stated|thanked|replied|that)\b/#
  nonisolated(unsafe) private static let same =
    #/\bsame (?:list of )?participants\b|\blist of participants(?: is)? (?:identical|the same)/#
}
