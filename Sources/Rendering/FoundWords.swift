/// Marks the words that were searched for, on a terminal and nowhere else.
struct FoundWords: Hashable, Sendable {
  private let words: Set<String>

  init(_ options: TimelineOptions) {
    words =
      options.colour
      ? Set(options.found.flatMap(Self.parts).map { $0.lowercased() }) : []
  }

  /// The line with the words in reverse; styles that it has already stay as they are.
  func marked(_ line: String) -> String {
    if words.isEmpty { return line }
    var marked = ""
    var word = ""
    var isEscape = false
    func flush() {
      marked += words.contains(word.lowercased()) ? "\u{1B}[7m\(word)\u{1B}[27m" : word
      word = ""
    }
    for character in line {
      if !isEscape, Self.isLetter(character) {
        word.append(character)
        continue
      }
      flush()
      marked.append(character)
      // The letters of a style are no words.
      if character == "\u{1B}" { isEscape = true } else if character == "m" { isEscape = false }
    }
    flush()
    return marked
  }

  private static func parts(_ text: String) -> [String] {
    text.split { !isLetter($0) }.map(String.init)
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
