/// Makes text from outside safe to show on one line of a terminal or a page.
public enum SafeText {
  /// The text with nothing in it that a terminal would obey or a reader would not see.
  ///
  /// Line breaks and tabs become spaces; other control characters their pictures (`␛`); what turns
  /// the direction of writing round or is otherwise invisible its number (`⟨U+202E⟩`). The two
  /// joiners stay: scripts need them.
  public static func line(_ text: String) -> String {
    if plainCount(of: text.unicodeScalars) != nil { return text }
    var safe = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      let isLineFeed = scalar == "\n"
      if !(isLineFeed && followsReturn) { append(scalar, to: &safe) }
      followsReturn = scalar == "\r"
    }
    return String(safe)
  }

  /// The number of scalars where each of them is harmless, seen, and one cell wide; else nil.
  ///
  /// Most text is of this sort: letters of Latin and Cyrillic, typographic signs, drawn lines.
  static func plainCount(of scalars: some Sequence<Unicode.Scalar>) -> Int? {
    var count = 0
    for scalar in scalars {
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x400...0x482, 0x2010...0x2027,
        0x2030...0x205E, 0x2190...0x2199, 0x2500...0x25FC:
        count += 1
      default: return nil
      }
    }
    return count
  }

  private static func append(_ scalar: Unicode.Scalar, to safe: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: safe.append(" ")
    case 0x00...0x1F: safe.append(picture(0x2400 + scalar.value))
    case 0x7F: safe.append("\u{2421}")
    case 0x200C, 0x200D: safe.append(scalar)
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD:
      // Signs of the Arabic and Kaithi scripts that Unicode files under format, and that are seen.
      safe.append(scalar)
    default:
      switch scalar.properties.generalCategory {
      case .control, .format:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        safe.append(contentsOf: "⟨U+\(zeros)\(digits)⟩".unicodeScalars)
      default: safe.append(scalar)
      }
    }
  }

  private static func picture(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
