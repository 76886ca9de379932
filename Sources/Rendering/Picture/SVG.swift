/// The grammar of SVG: numbers and text that nothing in them can break out of.
enum SVG {
  /// A length, to a tenth.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
    let whole = (tenths / 10).magnitude
    let rest = (tenths % 10).magnitude
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }

  /// A text on one line, with nothing in it that XML forbids or would read as markup.
  static func text(_ text: some StringProtocol) -> String {
    let line = SafeText.line(String(text))
    var isPlain = true
    for byte in line.utf8 where isSpecial(byte) {
      isPlain = false
      break
    }
    if isPlain { return line }
    var escaped = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      // The two that XML 1.0 leaves out of its characters and that are no control characters.
      case "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0xEF:
      true
    default: false
    }
  }
}
