/// Counts the cells that text takes on a terminal.
public enum DisplayWidth {
  /// The cells of a text: two for wide East Asian characters and emoji, none for marks that sit on
  /// others, one for the rest.
  ///
  /// - Complexity: O(n) in the text.
  public static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    if let cells = SafeText.plainCount(of: text.unicodeScalars) { return cells }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The cells of one character as a reader sees it.
  public static func of(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count > 1, first.properties.isEmoji, scalars.contains(where: makesEmoji) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  /// Joiner, variation selector 16, keycap and skin tones: what makes one picture of several.
  private static func makesEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200D || scalar.value == 0xFE0F || scalar.value == 0x20E3
      || scalar.properties.isEmojiModifier
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    // The later parts of Korean syllables that are spelt out.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// Whether UAX #11 calls the character wide or fullwidth.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x1100 { return false }
    if scalar.properties.isEmojiPresentation {
      // The letters that make flags are narrow, and two of them make one flag.
      return !(0x1F1E6...0x1F1FF).contains(value)
    }
    return wide.contains { $0.contains(value) }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FF1, 0x17000...0x18D08, 0x1AFF0...0x1B2FB,
    0x1D300...0x1D376, 0x1F200...0x1F265, 0x1F300...0x1F320, 0x1F900...0x1F9FF,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
