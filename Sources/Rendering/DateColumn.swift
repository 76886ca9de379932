/// The column of dates at the left of a page.
struct DateColumn: Hashable, Sendable {
  var pen: Pen
  /// The cells of a line.
  var width: Int

  /// The date in as many lines as it needs.
  ///
  /// A line ends after a dash, after the dots between two days or before a year; within a day only
  /// where that is not enough.
  func lines(_ date: String) -> [String] {
    let text = pen.clean(date)
    if DisplayWidth.of(text) <= width { return text.isEmpty ? [] : [text] }
    var lines: [String] = []
    for part in Self.parts(text) {
      let cells = DisplayWidth.of(part.text)
      if let last = lines.last, DisplayWidth.of(last) + part.glue.count + cells <= width {
        lines[lines.count - 1] = last + part.glue + part.text
      } else if cells <= width {
        lines.append(part.text)
      } else {
        lines += pen.wrap(part.text, width: width)
      }
    }
    return lines
  }

  /// The date with no-break spaces within its days and before their years, for a column that wraps
  /// by words.
  static func unbroken(_ date: String) -> String {
    parts(date).enumerated().reduce(into: "") { text, part in
      let isOwn = isYear(part.element.text.prefix { $0 != " " }) && text.last != "–"
      if part.offset > 0 { text += isOwn ? "\u{A0}" : part.element.glue }
      text += part.element.text.map { $0 == " " ? "\u{A0}" : String($0) }.joined()
    }
  }

  /// A piece that stays on one line, and what stands between it and the piece before.
  private struct Part {
    var glue: String
    var text: String
  }

  private static func parts(_ text: String) -> [Part] {
    var parts: [Part] = []
    var isOpen = false
    // Single-digit days are padded with a second space: empty words keep it.
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      for (index, piece) in pieces(of: word).enumerated() {
        if isOpen, index == 0, !isYear(piece), let last = parts.last {
          parts[parts.count - 1].text = "\(last.text) \(piece)"
        } else {
          parts.append(Part(glue: index == 0 ? " " : "", text: piece))
        }
        isOpen = !endsLine(piece)
      }
    }
    return parts
  }

  /// What EDTF writes without spaces, taken apart after the dots or the stroke between its days.
  private static func pieces(of word: Substring) -> [String] {
    var pieces = [""]
    var previous: Character = " "
    for character in word {
      if previous == "/" || (previous == "." && character != "."), pieces.last?.isEmpty == false {
        pieces.append("")
      }
      pieces[pieces.count - 1].append(character)
      previous = character
    }
    // "c." and a name with a full stop are words of their own.
    let isTaken = word.contains("..") || word.contains("/")
    return isTaken ? pieces : [String(word)]
  }

  private static func endsLine(_ word: String) -> Bool {
    ["–", "-", "or", "and"].contains(word) || word.hasSuffix(",")
  }

  private static func isYear(_ word: some StringProtocol) -> Bool {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    return digits.count >= 4 && digits.count + 1 >= word.count
  }
}
