/// The texts of the table of roll calls, whose quotation marks and apostrophes have gone wrong.
enum RollCallText {
  /// A text with plain quotation marks for the backslashes that stand for them, and without the
  /// columns that a mark that never closed has drawn in.
  static func plain(_ text: String) -> String {
    var plain = ""
    var isMark = false
    let text = withoutCodes(text)
    let end = text.ranges(of: brokenEnd).first?.lowerBound ?? text.endIndex
    for character in text[..<end] {
      guard character == "\\" || character == "\"" else {
        if isMark { plain.append("\"") }
        isMark = false
        plain.append(character == "\t" ? " " : character)
        continue
      }
      isMark = true
    }
    // A mark at the end closes one that is open, or is left over.
    if isMark, !plain.count(where: { $0 == "\"" }).isMultiple(of: 2) { plain.append("\"") }
    return CodedCells.trimmed(plain)
  }

  /// What a mark that never closed has drawn into a cell from the next one; nil where nothing is.
  static func drawnIn(_ text: String) -> String? {
    text.ranges(of: brokenEnd).first.map { String(text[$0.upperBound...]) }
  }

  /// Whether a text is what was said from the chair before the vote, and no title of it.
  static func isOfTheChair(_ text: String) -> Bool {
    guard let speaker = text.split(separator: ":", maxSplits: 1).first, speaker.count < 60 else {
      return false
    }
    let words = speaker.split { !$0.isLetter }.map { $0.lowercased() }
    return words.starts(with: ["the", "president"])
      || words.starts(with: ["the", "acting", "president"])
  }

  private static let brokenEnd = "\"\t"

  /// The text with marks for the codes of another alphabet: `_words<d3>` is in quotation marks,
  /// `<90>` an apostrophe.
  private static func withoutCodes(_ text: String) -> String {
    let pieces = text.split(separator: "<d3>", omittingEmptySubsequences: false)
    var plain = ""
    for piece in pieces.dropLast() {
      // The line before a closing mark, after the one before it, is the one that opens it.
      if let open = piece.lastIndex(of: "_") {
        plain.append(contentsOf: piece[..<open])
        plain.append("\"")
        plain.append(contentsOf: piece[piece.index(after: open)...])
      } else {
        plain.append(contentsOf: piece)
      }
      plain.append("\"")
    }
    if let last = pieces.last { plain.append(contentsOf: last) }
    return plain.replacing("<90>", with: "'")
  }
}
