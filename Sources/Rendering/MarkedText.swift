/// A text in which some words are marked, as a search finds them, in lines of a page's width.
public enum MarkedText {
  /// The text in lines that are set in by two cells: what is marked is bold on a terminal, and stands
  /// between asterisks elsewhere.
  ///
  /// - Parameters:
  ///   - text: The text, from wherever.
  ///   - mark: The characters that stand around what is marked.
  public static func lines(
    _ text: String, mark: (open: Character, close: Character), _ options: TimelineOptions
  ) -> [String] {
    let room = max(10, options.width - 2)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let plain = SafeText.line(String(word.filter { $0 != mark.open && $0 != mark.close }))
      let signs = options.colour ? 0 : word.count { $0 == mark.open || $0 == mark.close }
      let cells = DisplayWidth.of(plain) + signs
      if used > 0, used + 1 + cells > room {
        lines.append("  " + line)
        (line, used) = ("", 0)
      }
      line += (used > 0 ? " " : "") + shown(word, mark, options)
      used += (used > 0 ? 1 : 0) + cells
    }
    return used > 0 ? lines + ["  " + line] : lines
  }

  /// What is found, by its ref and its date or kind: on one line where the page is wide enough.
  public static func head(_ ref: String, _ about: String, _ options: TimelineOptions) -> [String] {
    let (ref, about) = (SafeText.line(ref), SafeText.line(about))
    let isShort = DisplayWidth.of(ref) + 2 + DisplayWidth.of(about) <= options.width
    return isShort ? ["\(ref)  \(about)"] : [ref, "  \(about)"]
  }

  private static func shown(
    _ word: Substring, _ mark: (open: Character, close: Character), _ options: TimelineOptions
  ) -> String {
    var result = ""
    var piece = ""
    func flush() {
      result += SafeText.line(piece)
      piece = ""
    }
    for character in word {
      if character == mark.open || character == mark.close {
        flush()
        let isOpen = character == mark.open
        result += options.colour ? (isOpen ? "\u{1B}[1m" : "\u{1B}[22m") : "*"
      } else {
        piece.append(character)
      }
    }
    flush()
    return result
  }
}
