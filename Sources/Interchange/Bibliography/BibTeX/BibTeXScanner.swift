/// Splits the text of a BibTeX file into its entries, at bytes, each of which is looked at once.
///
/// Braces count as BibTeX counts them: a backslash before one changes nothing. What stands outside
/// of entries is comment.
struct BibTeXScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var macros = BibTeXMacros()
  /// Abbreviations that nothing defines, with the line of the first use.
  private(set) var unknownMacros: [(name: String, line: Int)] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next entry, or nil at the end of the file.
  mutating func next() throws(BibTeXFault) -> BibTeXEntry? {
    while let byte = peek {
      guard byte == UInt8(ascii: "@") else {
        advance()
        continue
      }
      let start = line
      advance()
      skipSpace()
      let type = word().lowercased()
      skipSpace()
      guard !type.isEmpty, let open = peek, open == UInt8(ascii: "{") || open == UInt8(ascii: "(")
      else { continue }
      if type == "comment" {
        // BibTeX would look for entries in it, and everybody else passes over it.
        if open == UInt8(ascii: "{") { _ = try braced(of: start) }
        continue
      }
      advance()
      let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
      switch type {
      case "string": try readMacro(close, start)
      case "preamble":
        _ = try value(start)
        try end(close, start)
      default: return try entry(type, close, start)
      }
    }
    return nil
  }

  /// Goes to the next line that begins with an entry, past one that could not be read.
  mutating func skipToNextEntry() {
    if peek == UInt8(ascii: "@") { return }
    while let byte = peek {
      advance()
      guard byte == UInt8(ascii: "\n") else { continue }
      while let space = peek, space == 32 || space == 9 { advance() }
      if peek == UInt8(ascii: "@") { return }
    }
  }

  // Entries

  private mutating func readMacro(_ close: UInt8, _ start: Int) throws(BibTeXFault) {
    skipSpace()
    let name = word()
    try expect("=", after: "@string{\(name)", start)
    macros[name] = try value(start)
    try end(close, start)
  }

  private mutating func entry(
    _ type: String, _ close: UInt8, _ start: Int
  ) throws(BibTeXFault) -> BibTeXEntry {
    skipSpace()
    var key: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: ","), byte != close, byte != UInt8(ascii: "\n"),
      byte != UInt8(ascii: "="), byte != UInt8(ascii: "{")
    {
      key.append(byte)
      advance()
    }
    var entry = BibTeXEntry(type: type, key: Self.trimmed(key), line: start)
    if peek == UInt8(ascii: "=") {
      throw BibTeXFault(
        line: start, message: "the entry that begins here has no key: write @book{putnam1988, …")
    }
    skipSpace()
    while true {
      guard let byte = peek else { throw unclosed(start) }
      if byte == close {
        advance()
        return entry
      }
      guard byte == UInt8(ascii: ",") else { throw unexpected(byte, start) }
      advance()
      skipSpace()
      let name = word().lowercased()
      if name.isEmpty { continue }
      try expect("=", after: "the field \"\(name)\"", start)
      let value = try value(start)
      if !entry.fields.contains(where: { $0.name == name }) { entry.fields.append((name, value)) }
      skipSpace()
    }
  }

  private func unexpected(_ byte: UInt8, _ start: Int) -> BibTeXFault {
    if byte == UInt8(ascii: "@") {
      return BibTeXFault(
        line: start,
        message: "the entry that begins here is not closed: a brace is missing before line \(line)")
    }
    let isPlain = (33...126).contains(byte)
    let found = isPlain ? " before \"\(Character(Unicode.Scalar(byte)))\"" : ""
    return BibTeXFault(line: line, message: "a comma is missing\(found), between two fields")
  }

  private func unclosed(_ start: Int) -> BibTeXFault {
    BibTeXFault(
      line: start, message: "the entry that begins here is not closed: a brace is missing")
  }

  private mutating func end(_ close: UInt8, _ start: Int) throws(BibTeXFault) {
    skipSpace()
    guard peek == close else { throw unclosed(start) }
    advance()
  }

  private mutating func expect(
    _ sign: Unicode.Scalar, after what: String, _ start: Int
  ) throws(BibTeXFault) {
    skipSpace()
    guard let byte = peek else { throw unclosed(start) }
    guard byte == UInt8(ascii: sign) else {
      throw BibTeXFault(line: line, message: "\"\(sign)\" is missing after \(what)")
    }
    advance()
  }

  // Values

  /// The longest value, in bytes.
  private static let longest = 1 << 20

  /// A value: texts, numbers and abbreviations, joined with `#`.
  private mutating func value(_ start: Int) throws(BibTeXFault) -> String {
    var text = ""
    while true {
      skipSpace()
      switch peek {
      case nil: throw unclosed(start)
      case UInt8(ascii: "{"): text += try braced(of: start)
      case UInt8(ascii: "\""): text += try quoted(of: start)
      default:
        let name = word()
        if name.isEmpty {
          throw BibTeXFault(line: line, message: "a value is missing: write it in braces")
        }
        text += macro(name)
      }
      // Abbreviations of abbreviations grow without bound.
      guard text.utf8.count <= Self.longest else {
        throw BibTeXFault(
          line: line, message: "the abbreviations in this value expand to more than a megabyte")
      }
      skipSpace()
      guard peek == UInt8(ascii: "#") else { return text }
      advance()
    }
  }

  private mutating func macro(_ name: String) -> String {
    if name.utf8.allSatisfy({ (48...57).contains($0) }) { return name }
    if let text = macros[name] { return text }
    if !unknownMacros.contains(where: { $0.name == name }) { unknownMacros.append((name, line)) }
    return name
  }

  private mutating func braced(of start: Int) throws(BibTeXFault) -> String {
    advance()
    let first = position
    var depth = 1
    while let byte = peek {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 {
        let text = String(decoding: bytes[first..<position], as: UTF8.self)
        advance()
        return text
      }
      advance()
    }
    throw unclosed(start)
  }

  private mutating func quoted(of start: Int) throws(BibTeXFault) -> String {
    advance()
    let first = position
    var depth = 0
    while let byte = peek {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { throw unclosed(start) }
      if depth == 0, byte == UInt8(ascii: "\"") {
        let text = String(decoding: bytes[first..<position], as: UTF8.self)
        advance()
        return text
      }
      advance()
    }
    throw BibTeXFault(
      line: start, message: "the entry that begins here is not closed: a quotation mark is missing")
  }

  // Bytes

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func advance() {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 32 || (9...13).contains(byte) { advance() }
  }

  /// The letters of a name: all but spaces and the signs that have a meaning.
  private mutating func word() -> String {
    let first = position
    while let byte = peek, byte > 32, !"\"#%'(),={}@".utf8.contains(byte) { advance() }
    return String(decoding: bytes[first..<position], as: UTF8.self)
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

/// The abbreviations of a file, and those of the months, which every style defines.
struct BibTeXMacros {
  private var texts: [String: String] = [:]

  init() {
    for name in Self.names {
      texts[String(name.prefix(3))] = name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  /// The names of the months.
  static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// What a name stands for; upper and lower case are one.
  subscript(name: String) -> String? {
    get { texts[name.lowercased()] }
    set { texts[name.lowercased()] = newValue }
  }
}
