/// What every page of text is drawn with: cleaning, measuring, wrapping, the signs and the styles.
struct Pen: Hashable, Sendable {
  /// Whether to draw with ASCII alone.
  var ascii: Bool
  /// Whether to use the colours of a terminal.
  var colour: Bool

  init(_ options: TimelineOptions) {
    ascii = options.ascii
    colour = options.colour
  }

  /// The text on one line, harmless, and with our typography in ASCII where that is asked for.
  func clean(_ text: String) -> String {
    let safe = SafeText.line(text)
    guard ascii, !safe.utf8.allSatisfy({ $0 < 0x80 }) else { return safe }
    return safe.reduce(into: "") { $0 += Pen.plain[$1] ?? String($1) }
  }

  private static let plain: [Character: String] = [
    "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "–": "-", "—": "--", "…": "...",
    "→": "->", "←": "<-", "·": "/", "•": "*", "¶": "par. ", "⟨": "<", "⟩": ">",
    "━": "=", "─": "-", "×": "x", "†": "^",
  ]

  /// A line of one sign.
  func rule(_ sign: Character, _ count: Int) -> String {
    let drawn: Character = ascii ? (sign == "━" ? "=" : "-") : sign
    return String(repeating: drawn, count: max(0, count))
  }

  // MARK: Wrapping

  /// The text in lines of at most so many cells, broken at spaces; a word that is longer than a
  /// line is broken too, and nothing is left out.
  ///
  /// - Parameters:
  ///   - text: The text, from wherever.
  ///   - width: The cells of a line.
  ///   - first: The cells of the first line, where it has fewer.
  ///   - indent: The cells by which the later lines are set in.
  /// - Complexity: O(n) in the text.
  func wrap(_ text: String, width: Int, first: Int? = nil, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var room: Int { max(1, lines.isEmpty ? min(first ?? width, width) : width - indent) }
    func finish() {
      // Words that belong together came with a no-break space between them.
      if line.utf8.contains(0xC2) { line = String(line.map { $0 == "\u{A0}" ? " " : $0 }) }
      lines.append(lines.isEmpty ? line : spaces(indent) + line)
      line = ""
      used = 0
    }
    let words = clean(text).utf8.split(separator: 0x20).map(Substring.init)
    for (index, word) in words.enumerated() {
      let cells = DisplayWidth.of(word)
      // What separates two items ends a line and does not begin one.
      let isLed = index + 1 < words.count && words[index + 1] == separator
      if used > 0, used + 1 + cells <= room,
        !isLed || used + 3 + cells <= room || cells + 2 > room
      {
        line += " " + word
        used += 1 + cells
        continue
      }
      if used > 0 { finish() }
      // A long word may yet fit on the wider second line.
      if cells > room, lines.isEmpty, cells <= width - indent, room < width - indent { finish() }
      guard cells > room else {
        line = String(word)
        used = cells
        continue
      }
      for piece in Self.pieces(of: word) {
        // A long ref is broken behind one of its hyphens where that is possible.
        let cells = DisplayWidth.of(piece)
        if used > 0, used + cells > room { finish() }
        for character in piece {
          let cell = DisplayWidth.of(character)
          if used > 0, used + cell > room { finish() }
          line.append(character)
          used += cell
        }
      }
    }
    if used > 0 || !line.isEmpty { finish() }
    return lines
  }

  /// The sign between the items of a line.
  private var separator: Substring { ascii ? "/" : "·" }

  /// A word taken apart behind its hyphens, strokes and commas.
  static func pieces(of word: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = word.startIndex
    for index in word.indices where "-/,".contains(word[index]) {
      let next = word.index(after: index)
      pieces.append(word[start..<next])
      start = next
    }
    if start < word.endIndex { pieces.append(word[start...]) }
    return pieces
  }

  /// So many spaces.
  func spaces(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: max(0, count)) { bytes in
      bytes.initialize(repeating: UInt8(ascii: " "))
      return max(0, count)
    }
  }

  /// The text filled up on the right.
  func padded(_ text: String, to width: Int) -> String {
    text + spaces(width - DisplayWidth.of(text))
  }

  /// The text filled up on the left.
  func rightAligned(_ text: String, to width: Int, styled: String? = nil) -> String {
    spaces(width - DisplayWidth.of(text)) + (styled ?? text)
  }

  // MARK: Styles

  /// Set back: dates, tails, lines.
  func dim(_ text: String) -> String { styled(text, "2") }
  /// Who speaks.
  func bold(_ text: String) -> String { styled(text, "1") }
  /// What is not certain.
  func yellow(_ text: String) -> String { styled(text, "33") }
  /// What is warm; blue and red are told apart by all but a few.
  func warm(_ text: String) -> String { styled(text, "34") }
  /// What is cold.
  func cold(_ text: String) -> String { styled(text, "31") }

  private func styled(_ text: String, _ code: String) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// The text without spaces at its end.
  var trimmedEnd: String {
    var view = self[...]
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
