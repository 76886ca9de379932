import Foundation

/// Writes values as JSON, their keys sorted, so that the same value gives the same bytes.
enum JSONText {
  /// The value on one line, without a line end.
  static func line(_ value: some Encodable) throws -> String { try text(value, []) }

  /// The value as people read it, with a line end.
  static func page(_ value: some Encodable) throws -> String {
    try text(value, .prettyPrinted) + "\n"
  }

  private static func text(
    _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
