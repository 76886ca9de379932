import Foundation

/// A key of a map as JSON writes it, with its colon.
struct JSONKey: Sendable {
  let text: String
  fileprivate let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    var line = JSONBytes()
    line.add(string: text)
    bytes = line.bytes + [UInt8(ascii: ":")]
  }

  /// What sort of record a line has.
  static let record = JSONKey("record")
}

/// Writes trees of fields as JSON into bytes, the keys of each map by alphabet.
///
/// A chronicle is written by millions of lines: Foundation's encoder, which reflects over every value,
/// takes ten times as long.
struct JSONBytes {
  private(set) var bytes: [UInt8]

  /// Makes one that goes on behind these bytes.
  init(behind bytes: consuming [UInt8] = []) { self.bytes = bytes }

  /// Adds bytes as they are.
  mutating func add(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds a tree: what machines get, the whole of what people may write short.
  ///
  /// - Throws: `EncodingError`, of a number that JSON has no way to write.
  mutating func add(_ content: FieldTree.Content) throws {
    switch content {
    case .map(let entries): try add(entries)
    case .list(let items):
      add("[")
      for (index, item) in items.enumerated() {
        if index > 0 { add(",") }
        try add(item.content)
      }
      add("]")
    case .short(_, let long): try add(long.content)
    case .text(let words), .token(let words): add(string: words)
    case .literal(let literal): try add(literal: literal)
    case .empty: add("null")
    }
  }

  /// Adds a map.
  mutating func add(_ entries: [FieldTree.Entry]) throws {
    add("{")
    let order = entries.indices.sorted { entries[$0].key < entries[$1].key }
    for (index, place) in order.enumerated() {
      if index > 0 { add(",") }
      add(string: entries[place].key)
      add(":")
      try add(entries[place].value.content)
    }
    add("}")
  }

  /// Adds a key of a map, behind a comma where it is not the first.
  mutating func add(_ key: JSONKey) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(contentsOf: key.bytes)
  }

  /// Adds a whole number.
  mutating func add(number: Int64) {
    bytes.append(contentsOf: number.description.utf8)
  }

  private mutating func add(literal: String) throws {
    if Bool(literal) != nil || Int64(literal) != nil {
      bytes.append(contentsOf: literal.utf8)
      return
    }
    guard let number = Double(literal), number.isFinite else {
      throw EncodingError.invalidValue(
        literal, .init(codingPath: [], debugDescription: "no number of JSON: \(literal)"))
    }
    let words = number.description
    bytes.append(contentsOf: words.utf8.dropLast(words.hasSuffix(".0") ? 2 : 0))
  }

  /// Adds a string, on one line whoever breaks it: JSON lets NEL, LS and PS stand in a string, and many
  /// who read lines break them there.
  mutating func add(string: String) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { text in
      var start = 0
      var index = 0
      while index < text.count {
        let byte = text[index]
        let (escape, length): (StaticString?, Int) =
          switch byte {
          case 0x22: ("\\\"", 1)
          case 0x5C: ("\\\\", 1)
          case 0x08: ("\\b", 1)
          case 0x09: ("\\t", 1)
          case 0x0A: ("\\n", 1)
          case 0x0C: ("\\f", 1)
          case 0x0D: ("\\r", 1)
          case 0x00..<0x20: ("\\u00", 1)
          case 0xC2 where index + 1 < text.count && text[index + 1] == 0x85: ("\\u0085", 2)
          case 0xE2
          where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8:
            (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
          default: (nil, 1)
          }
        if let escape {
          bytes.append(contentsOf: text[start..<index])
          add(escape)
          if escape.utf8CodeUnitCount == 4 { add(hexadecimal: byte) }
          start = index + length
        }
        index += length
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func add(hexadecimal byte: UInt8) {
    for digit in [byte >> 4, byte & 15] {
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
