/// Statements of RDF as N-Triples has them: one a line.
struct NTriples: Sendable {
  private(set) var text = ""
  private var lines: Set<String> = []

  /// A statement is made once.
  private mutating func add(line: String) {
    if lines.insert(line).inserted { text += line }
  }

  /// States that something has a thing.
  mutating func add(_ subject: String, _ predicate: String, to object: String?) {
    guard let object else { return }
    add(line: "<\(subject)> <\(predicate)> <\(object)> .\n")
  }

  /// States that something has a text.
  mutating func add(
    _ subject: String, _ predicate: String, _ words: String?, language: String? = nil,
    type: String? = nil
  ) {
    guard let words else { return }
    let tag = language.flatMap { Self.isTag($0) ? "@\($0)" : nil } ?? type.map { "^^<\($0)>" } ?? ""
    add(line: "<\(subject)> <\(predicate)> \"\(Self.escaped(words))\"\(tag) .\n")
  }

  /// A text with nothing in it that would end it: quotes, backslashes and control characters.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        let isPlain =
          scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
          && scalar.value != 0x2028 && scalar.value != 0x2029
        if isPlain { out.unicodeScalars.append(scalar) } else { out += "\\u\(hex(scalar))" }
      }
    }
    return out
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether a text can be a language tag of RDF.
  private static func isTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      !part.isEmpty && part.utf8.count <= 8
        && part.utf8.allSatisfy { byte in
          (65...90).contains(byte) || (97...122).contains(byte)
            || (index > 0 && (48...57).contains(byte))
        }
    }
  }

  /// A text as a part of an address: letters, digits, `-`, `.`, `_`, all else in percents.
  static func part(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == 45 || byte == 46 || byte == 95
      if isPlain { return String(Unicode.Scalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0\(digits)" : digits)
    }.joined()
  }

  /// An address of the web that can stand in a statement as it is; nil for any other text.
  static func address(_ text: String?) -> String? {
    guard let text, text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && !"<>\"{}|^`\\".unicodeScalars.contains(scalar)
        && !(0x7F..<0xA0).contains(scalar.value)
    }
    return isPlain ? text : nil
  }
}
