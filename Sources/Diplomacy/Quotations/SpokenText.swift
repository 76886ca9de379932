import Foundation

/// A text reduced to what counts when a quotation is compared with it.
///
/// White space, hyphens and dashes, quotation marks, apostrophes and square brackets do not count,
/// nor does what nobody sees (soft hyphens); what looks alike is alike (NFKC: ligatures, accents of
/// one piece or two, no-break spaces). Letters, digits and all other punctuation count.
struct SpokenText: Sendable {
  /// What counts, in UTF-8.
  private(set) var key: [UInt8] = []
  /// For each byte of the key, where its character begins in the text.
  private(set) var positions: [UInt32] = []
  /// For each byte of the key, whether a word begins there.
  private(set) var startsWord: [Bool] = []

  /// Whether a gap between words has been passed since the last letter.
  private var isBoundary = true
  /// Whether the last thing was a hyphen right behind a letter: a word may go on in the next line.
  private var followsHyphen = false
  /// Whether a space followed that hyphen.
  private var hasSpace = false

  /// Reads a text.
  ///
  /// - Complexity: O(n) in the text.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { SpokenText(bytes: $0) }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    key.reserveCapacity(bytes.count)
    positions.reserveCapacity(bytes.count)
    startsWord.reserveCapacity(bytes.count)
    var known: [Character: String.UnicodeScalarView] = [:]
    var index = 0
    while index < bytes.count {
      let next = index + 1
      // An accent may follow a plain letter.
      if bytes[index] < 0x80, next == bytes.count || bytes[next] < 0x80 {
        add(ascii: bytes[index], at: index)
        index = next
        continue
      }
      var end = next
      while end < bytes.count,
        bytes[end] >= 0x80 || (end + 1 < bytes.count && bytes[end + 1] >= 0x80)
      {
        end += 1
      }
      let run = String(decoding: bytes[index..<end], as: UTF8.self)
      for character in run {
        let scalars: String.UnicodeScalarView
        if let found = known[character] {
          scalars = found
        } else {
          scalars = String(character).precomposedStringWithCompatibilityMapping.unicodeScalars
          known[character] = scalars
        }
        for scalar in scalars { add(scalar, at: index) }
        index += character.utf8.count
      }
      index = end
    }
  }

  /// Whether nobody sees a sign: a soft hyphen, a space without width, a joiner.
  static func isUnseen(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return false
    }
    return switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  // MARK: What counts

  private mutating func add(ascii byte: UInt8, at position: Int) {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39:
      letter(CollectionOfOne(byte), at: position)
    case 0x0A, 0x0B, 0x0C, 0x0D: endLine()
    case 0x00...0x20, 0x7F: space()
    case UInt8(ascii: "-"): hyphen()
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "]"):
      gap()
    default: sign(CollectionOfOne(byte), at: position)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, at position: Int) {
    if scalar.isASCII { return add(ascii: UInt8(truncatingIfNeeded: scalar.value), at: position) }
    switch scalar.value {
    case _ where Self.isUnseen(Character(scalar)): return
    case 0x2010, 0x2011: return hyphen()
    case 0x85, 0x2028, 0x2029: return endLine()
    // Quotation marks and apostrophes of all sorts, primes, accents that stand for them.
    case 0x2018...0x201F, 0x2032...0x2037, 0xAB, 0xBB, 0x2039, 0x203A, 0xB4, 0x2BC, 0x301D...0x301F,
      0x300C...0x300F:
      return gap()
    default: break
    }
    let bytes = Array(String(scalar).utf8)
    switch scalar.properties.generalCategory {
    case .dashPunctuation: gap()
    // A minus sign is set for a dash, too.
    case .mathSymbol where scalar.value == 0x2212: gap()
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: space()
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      letter(bytes, at: position)
    default: sign(bytes, at: position)
    }
  }

  private mutating func letter(_ bytes: some Sequence<UInt8>, at position: Int) {
    var isStart = isBoundary || hasSpace
    (isBoundary, hasSpace, followsHyphen) = (false, false, false)
    for byte in bytes {
      put(byte, position, isStart)
      isStart = false
    }
  }

  private mutating func sign(_ bytes: some Sequence<UInt8>, at position: Int) {
    gap()
    for byte in bytes { put(byte, position, false) }
  }

  private mutating func put(_ byte: UInt8, _ position: Int, _ isStart: Bool) {
    key.append(byte)
    positions.append(UInt32(truncatingIfNeeded: position))
    startsWord.append(isStart)
  }

  /// Something between words that does not count itself.
  private mutating func gap() { (isBoundary, followsHyphen) = (true, false) }

  private mutating func space() {
    if followsHyphen { hasSpace = true } else { isBoundary = true }
  }

  private mutating func endLine() {
    // A word that is divided at the end of the line goes on.
    if followsHyphen { hasSpace = false } else { isBoundary = true }
  }

  private mutating func hyphen() {
    followsHyphen = !isBoundary
  }
}
