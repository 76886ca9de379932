import Foundation

extension FieldTree: Encodable {
  /// Encodes what machines get: the whole of what people may write short.
  func encode(to encoder: any Encoder) throws {
    switch content {
    case .map(let entries):
      var container = encoder.container(keyedBy: Key.self)
      for entry in entries { try container.encode(entry.value, forKey: Key(entry.key)) }
    case .list(let items):
      var container = encoder.unkeyedContainer()
      for item in items { try container.encode(item) }
    case .short(_, let long): try long.encode(to: encoder)
    case .text(let words), .token(let words):
      var container = encoder.singleValueContainer()
      try container.encode(words)
    case .literal(let literal):
      var container = encoder.singleValueContainer()
      if let truth = Bool(literal) {
        try container.encode(truth)
      } else if let number = Int64(literal) {
        try container.encode(number)
      } else {
        try container.encode(Double(literal))
      }
    case .empty:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ key: String) { stringValue = key }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}

extension FieldTree: Decodable {
  /// Decodes any JSON; a key that is given twice has one of its values, as Foundation chooses.
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let words = try? container.decode(String.self) {
      self.init(.text(words))
    } else if let values = try? container.decode([String: FieldTree].self) {
      // Foundation keeps no order: the same file is to give the same messages.
      self.init(
        .map(values.sorted { $0.key < $1.key }.map { .init(key: $0.key, line: 0, value: $0.value) })
      )
    } else if let items = try? container.decode([FieldTree].self) {
      self.init(.list(items))
    } else if container.decodeNil() {
      self.init(.empty)
    } else if let truth = try? container.decode(Bool.self) {
      self.init(.literal(String(truth)))
    } else if let number = try? container.decode(Int64.self) {
      self.init(.literal(String(number)))
    } else {
      self.init(.literal(try FieldTree.digits(of: container)))
    }
  }

  /// A number that is no 64-bit integer; a decimal number holds more digits of a long one.
  private static func digits(of container: any SingleValueDecodingContainer) throws -> String {
    let number = try container.decode(Double.self)
    guard number.magnitude >= 0x1p63, number.magnitude < 1e38 else { return number.description }
    return try container.decode(Decimal.self).description
  }

  /// The tree with this line in all its places.
  func on(line: Int) -> FieldTree {
    switch content {
    case .map(let entries):
      FieldTree(
        .map(entries.map { .init(key: $0.key, line: line, value: $0.value.on(line: line)) }),
        line: line)
    case .list(let items): FieldTree(.list(items.map { $0.on(line: line) }), line: line)
    case .empty, .text, .token, .literal, .short: FieldTree(content, line: line)
    }
  }
}
