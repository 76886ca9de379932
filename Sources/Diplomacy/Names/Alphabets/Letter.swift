/// A letter of a name while it is read.
///
/// It is a small Latin letter or a digit, or a marked letter where an accent, or another alphabet,
/// tells what the plain letter does not. The codes of sounds are letters too, capital ones.
/// Every mark is in bits that the plain letter has not, so that dropping the marks is arithmetic:
/// `č` is ``hushingC`` for the key and `c` for the eye.
struct Letter: Hashable, Comparable, Sendable {
  /// The letter in ASCII, or a marked one.
  var byte: UInt8

  init(_ byte: UInt8) { self.byte = byte }

  /// The letters of a text that is ASCII.
  static func all(_ text: some StringProtocol) -> [Letter] { text.utf8.map(Letter.init) }

  /// No letter: what is before the first and after the last.
  static let absent = Letter(0)
  /// The `ch` of "church": č, ć, Cyrillic ч.
  static let hushingC: Letter = "C"
  /// The `sh` of "shah": š, ş, ș.
  static let hushingS: Letter = "S"
  /// The `s` of "measure": ž, ż.
  static let hushingZ: Letter = "Z"
  /// The `j` of "jam": đ.
  static let hushingD: Letter = "D"
  /// The `ts` of "tsar" written with one letter: ț.
  static let hissingT: Letter = "T"
  /// The `ts` of "tsar" in a Serbian or Macedonian word, whatever vowel follows.
  static let hissingC = Letter(UInt8(ascii: "c") | 0x80)
  /// A ç, of which the place in the word says what it is.
  static let cedillaC = Letter(UInt8(ascii: "C") | 0x80)
  /// What softens or parts: an apostrophe, a soft sign, a hamza.
  static let apostrophe: Letter = "'"

  /// The letter or digit without its mark.
  var plain: Letter { Letter(byte & 0x7F | 0x20) }

  /// The capital letter, or the digit.
  var capital: Letter { isDigit ? self : Letter(byte & 0x5F) }

  /// Whether it is a digit.
  var isDigit: Bool { self >= "0" && self <= "9" }

  static func < (left: Letter, right: Letter) -> Bool { left.byte < right.byte }
}

extension Letter: ExpressibleByUnicodeScalarLiteral {
  init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    byte = UInt8(truncatingIfNeeded: scalar.value)
  }
}

extension String {
  /// The letters as text.
  init(letters: some Sequence<Letter>) { self.init(decoding: letters.map(\.byte), as: UTF8.self) }
}

extension [Letter] {
  /// Whether the letters end with others.
  func hasSuffix(_ ending: StaticString) -> Bool {
    ending.withUTF8Buffer { suffix($0.count).lazy.map(\.byte).elementsEqual($0) }
  }

  /// Appends letters that a table holds packed in four bytes, the first one lowest.
  mutating func append(packed: UInt32) {
    var rest = packed
    while rest != 0 {
      append(Letter(UInt8(truncatingIfNeeded: rest)))
      rest >>= 8
    }
  }
}
