import Foundation

/// A value of JSON that is made piece by piece; what is empty is left out of objects.
enum JSONValue: Encodable, Hashable, Sendable {
  case text(String)
  case integer(Int64)
  case number(Double)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  /// A text, or nothing.
  init?(_ text: String?) {
    guard let text else { return nil }
    self = .text(text)
  }

  /// A list of texts, or nothing where it is empty.
  init?(_ texts: [String]) {
    if texts.isEmpty { return nil }
    self = .list(texts.map { .text($0) })
  }

  /// An object of what there is of its entries.
  init(_ entries: [String: JSONValue?]) { self = .object(entries.compactMapValues { $0 }) }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .number(let number): try container.encode(number)
    case .truth(let truth): try container.encode(truth)
    case .list(let items): try container.encode(items)
    case .object(let entries): try container.encode(entries)
    }
  }

  private static func encoder(_ formatting: JSONEncoder.OutputFormatting) -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    return encoder
  }

  private static let oneLine = encoder([])

  /// The value as people read it, its keys sorted, with a line end.
  func page() throws -> String {
    String(decoding: try Self.encoder(.prettyPrinted).encode(self), as: UTF8.self) + "\n"
  }

  /// The value on a line, its keys sorted, with a line end.
  ///
  /// JSON lets some breaks stand in a string, and many who read lines break them there.
  func line() throws -> String {
    let line = String(decoding: try Self.oneLine.encode(self), as: UTF8.self)
    guard line.unicodeScalars.contains(where: { Self.breaks[$0] != nil }) else {
      return line + "\n"
    }
    return line.unicodeScalars.map { Self.breaks[$0] ?? String($0) }.joined() + "\n"
  }

  private static let breaks: [Unicode.Scalar: String] = [
    "\u{85}": "\\u0085", "\u{2028}": "\\u2028", "\u{2029}": "\\u2029",
  ]
}
