/// Makes text from outside safe inside a DOT file: the one place where anything is escaped.
///
/// GraphViz reads no string of more than 16,384 bytes, so all but refs, which are short, is cut
/// well before that.
enum DOTEscaping {
  /// An ID, whole.
  static func id(_ text: String) -> String {
    "\"\(backslashed(visible(text, limit: .max)))\""
  }

  /// A quoted string of several lines: a tooltip.
  ///
  /// GraphViz expands `\N` and `\G` even where the backslash is doubled, since it reads some
  /// tooltips twice and others once: after each backslash comes a word joiner, which nobody sees.
  static func quoted(lines: [String]) -> String {
    let lines = lines.map {
      backslashed(visible($0, limit: 300)).replacing("\\\\", with: "\\\\\u{2060}")
    }
    return "\"\(lines.joined(separator: "\\n"))\""
  }

  /// Text inside an HTML label; never empty, which GraphViz takes for an error.
  static func html(_ text: String, limit: Int = 400) -> String {
    var escaped = ""
    var isAfterBackslash = false
    for scalar in visible(text, limit: limit).unicodeScalars {
      if isAfterBackslash, scalar.isASCII, scalar.properties.isAlphabetic {
        // GraphViz expands `\N`, `\G` and `\L` also in HTML labels, but only within one font.
        escaped += "<FONT>&#92;</FONT>"
      } else if isAfterBackslash {
        escaped += "&#92;"
      }
      isAfterBackslash = scalar == "\\"
      switch scalar {
      case "\\": break
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // A bracket would open an attribute of GraphViz's own in some of its versions.
      case "[": escaped += "&#91;"
      case "]": escaped += "&#93;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    if isAfterBackslash { escaped += "&#92;" }
    return escaped.isEmpty ? " " : escaped
  }

  /// Text inside an HTML label, set in lines of at most so many characters.
  static func html(_ text: String, width: Int, limit: Int = 400) -> String {
    lines(of: visible(text, limit: limit), width: width)
      .map { html($0, limit: limit) }
      .joined(separator: "<BR/>")
  }

  /// An address: what is not part of one is written as its bytes, and so is `&`, which GraphViz
  /// would take for an entity where a semicolon follows.
  static func url(_ text: String) -> String {
    let plain = "-._~:/?#@!$()*+,;=%"
    var out = ""
    for byte in text.utf8.prefix(2_000) {
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80 && (Character(scalar).isLetter || Character(scalar).isNumber)
        || plain.unicodeScalars.contains(scalar)
      if isPlain {
        out.unicodeScalars.append(scalar)
      } else if scalar == "&" {
        out += "&amp;"
      } else {
        out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return "\"\(out)\""
  }

  /// Text after `//`, which ends with its line.
  static func comment(_ text: String) -> String {
    visible(text, limit: 1_000)
  }

  /// Breaks text between words, and after hyphens words that are longer than a line; from the eighth
  /// line on it is cut, since a box the size of a page helps nobody: the tooltip has it whole.
  private static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var joint = line.isEmpty ? "" : " "
      for piece in pieces(of: word, width: width) {
        if !line.isEmpty && line.count + joint.count + piece.count > width {
          lines.append(line)
          line = ""
          joint = ""
        }
        line += joint + piece
        joint = ""
        if lines.count >= 8 { break }
      }
      if lines.count >= 8 { break }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > 7 else { return lines.isEmpty ? [" "] : lines }
    return lines.prefix(6) + [lines[6] + "…"]
  }

  /// The parts of a word between which a line may end; what has no hyphen is rather too wide than
  /// broken, unless it is twice as wide as a line.
  private static func pieces(of word: Substring, width: Int) -> [Substring] {
    guard word.count > width else { return [word] }
    var pieces: [Substring] = []
    var rest = word
    while !rest.isEmpty {
      let hyphen = rest.firstIndex { "-\u{2010}–/".contains($0) }
      let end = hyphen.map { rest.index(after: $0) } ?? rest.endIndex
      let most = rest.index(rest.startIndex, offsetBy: 2 * width, limitedBy: end) ?? end
      pieces.append(rest[..<most])
      rest = rest[most...]
    }
    return pieces
  }

  private static func backslashed(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// The text without what would end a string, break the XML of an HTML label, or turn the
  /// direction of what follows, and without what is beyond so many bytes.
  private static func visible(_ text: String, limit: Int) -> String {
    var shown = String.UnicodeScalarView()
    var bytes = 0
    for scalar in text.unicodeScalars {
      bytes += UTF8.width(scalar)
      if bytes > limit {
        shown.append("…")
        break
      }
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: shown.append(" ")
      case 0x00...0x1F: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: shown.append("\u{2421}")
      case 0x80...0x9F, 0xFFF9...0xFFFB: shown.append("\u{FFFD}")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
      case let value where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value):
        shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
