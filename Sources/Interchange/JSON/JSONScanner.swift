/// Reads one JSON text (RFC 8259) into a tree of fields.
///
/// Foundation's reader gives no columns, takes the last of two equal keys in silence and turns
/// numbers into floating point; a record's numbers are to come back as they were written.
struct JSONScanner {
  /// What is wrong with a text, and at which byte, from 1.
  struct Fault: Error {
    var column: Int
    var reason: String
  }

  /// How deep objects and arrays may be nested.
  static let deepest = 32

  let bytes: [UInt8]
  let line: Int
  var position = 0

  init(_ bytes: [UInt8], line: Int) {
    self.bytes = bytes
    self.line = line
  }

  /// Reads the text, which has to be one value and nothing else.
  mutating func document() throws(Fault) -> FieldTree {
    let value = try value(depth: 0)
    skipSpace()
    if position < bytes.count { throw fault("something follows the end of the object") }
    return value
  }

  private mutating func value(depth: Int) throws(Fault) -> FieldTree {
    guard depth < JSONScanner.deepest else {
      throw fault("nested more than \(JSONScanner.deepest) levels deep")
    }
    skipSpace()
    guard let byte = peek() else { throw fault("a value is wanted here") }
    switch byte {
    case UInt8(ascii: "{"): return FieldTree(.map(try entries(depth: depth)), line: line)
    case UInt8(ascii: "["): return FieldTree(.list(try items(depth: depth)), line: line)
    case UInt8(ascii: "\""): return FieldTree(.text(try string()), line: line)
    case UInt8(ascii: "t"): return FieldTree(.literal(try word("true")), line: line)
    case UInt8(ascii: "f"): return FieldTree(.literal(try word("false")), line: line)
    case UInt8(ascii: "n"):
      _ = try word("null")
      return FieldTree(.empty, line: line)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return FieldTree(.literal(try number()), line: line)
    default: throw fault("a value is wanted here")
    }
  }

  private mutating func entries(depth: Int) throws(Fault) -> [FieldTree.Entry] {
    var entries: [FieldTree.Entry] = []
    position += 1
    skipSpace()
    if take("}") { return entries }
    repeat {
      skipSpace()
      guard peek() == UInt8(ascii: "\"") else { throw fault("a key in quotation marks is wanted") }
      let key = try string()
      skipSpace()
      guard take(":") else { throw fault("a colon is wanted after a key") }
      entries.append(.init(key: key, line: line, value: try value(depth: depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw fault("a comma or the end of the object is wanted") }
    return entries
  }

  private mutating func items(depth: Int) throws(Fault) -> [FieldTree] {
    var items: [FieldTree] = []
    position += 1
    skipSpace()
    if take("]") { return items }
    repeat {
      items.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw fault("a comma or the end of the array is wanted") }
    return items
  }

  private mutating func word(_ word: String) throws(Fault) -> String {
    guard bytes[position...].starts(with: word.utf8) else { throw fault("a value is wanted here") }
    position += word.utf8.count
    return word
  }

  private mutating func number() throws(Fault) -> String {
    let start = position
    _ = take("-")
    let leadsWithZero = peek() == UInt8(ascii: "0")
    let whole = try digits()
    if leadsWithZero && whole > 1 { throw fault("a number has no zeros before it") }
    if take(".") { _ = try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      _ = try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(Fault) -> Int {
    let start = position
    while let byte = peek(), (48...57).contains(byte) { position += 1 }
    if position == start { throw fault("a digit is wanted here") }
    return position - start
  }

  func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek(), UInt32(byte) == character.value else { return false }
    position += 1
    return true
  }

  func fault(_ reason: String) -> Fault { Fault(column: position + 1, reason: reason) }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 32 || (9...10).contains(byte) || byte == 13 { position += 1 }
  }
}
