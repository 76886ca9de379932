/// Estimates how wide text is in a common sans serif font.
///
/// The widths are those of Helvetica, which Arial and Liberation Sans share; what is not in the
/// table is taken for wide rather than narrow, so that no label runs into another.
enum FontMetrics {
  /// The width of a text in a size.
  ///
  /// - Complexity: O(n) in the text.
  static func width(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
    var sum = 0
    for character in text { sum += thousandths(character) }
    return Double(sum) * size / 1000 * (isBold ? 1.08 : 1.02)
  }

  private static func thousandths(_ character: Character) -> Int {
    if let ascii = character.asciiValue {
      // The last of ASCII is a control character as well.
      return (32..<127).contains(ascii) ? table[Int(ascii) - 32] : 0
    }
    switch DisplayWidth.of(character) {
    case 0: return 0
    case 2: return character.unicodeScalars.reduce(0) { $0 + wide($1) }
    default: break
    }
    switch character {
    // The longest of all letters.
    case "﷽": return 9000
    case "\u{A0}", "·", "’", "‘": return 300
    case "“", "”", "„", "–", "°", "†": return 560
    case "—", "…", "→": return 1000
    default: return character.isUppercase ? 760 : 610
    }
  }

  /// A part of a wide character; not every font makes one picture of all parts of an emoji.
  private static func wide(_ scalar: Unicode.Scalar) -> Int {
    if scalar.properties.isEmojiPresentation || (0x1F000...0x1FAFF).contains(scalar.value) {
      return 1300
    }
    return DisplayWidth.of(Character(scalar)) == 0 ? 0 : 1060
  }

  /// From the space to the tilde.
  private static let table: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The text in at most so many lines, broken at spaces; what does not fit ends in an ellipsis.
  ///
  /// - Parameters:
  ///   - text: The text, of which not more than the lines can hold is looked at.
  ///   - size: The size of the letters.
  ///   - width: The room of a line.
  ///   - first: The room of the first line.
  ///   - lines: The most lines.
  static func wrap(
    _ text: String, size: Double, width: Double, first: Double? = nil, lines most: Int
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    let space = self.width(" ", size: size)
    var room: Double { lines.isEmpty ? first ?? width : width }
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let needed = self.width(word.prefix(200), size: size)
      if used > 0, used + space + needed <= room {
        line += " " + word
        used += space + needed
        continue
      }
      if used > 0 || (lines.isEmpty && needed > room && needed <= width) {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if lines.count == most { return cut(lines, size: size, width: width, first: first) }
      line = String(word.prefix(200))
      used = needed
      while used > room {
        let head = prefix(of: line, size: size, width: room)
        lines.append(head)
        line = String(line.dropFirst(head.count))
        used = self.width(line, size: size)
        if lines.count == most, !line.isEmpty {
          return cut(lines, size: size, width: width, first: first)
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.count > most
      ? cut(Array(lines.prefix(most)), size: size, width: width, first: first) : lines
  }

  private static func cut(
    _ lines: [String], size: Double, width: Double, first: Double?
  ) -> [String] {
    guard let last = lines.last else { return [] }
    let room = (lines.count == 1 ? first ?? width : width) - self.width("…", size: size)
    let head =
      self.width(last, size: size) <= room ? last : prefix(of: last, size: size, width: room)
    return lines.dropLast() + [head.trimmedEnd + "…"]
  }

  /// As much of a text as there is room for, and never nothing.
  static func prefix(of text: String, size: Double, width: Double) -> String {
    var head = ""
    var used = 0.0
    for character in text {
      used += self.width(String(character), size: size)
      if used > width, !head.isEmpty { break }
      head.append(character)
    }
    return head
  }
}
