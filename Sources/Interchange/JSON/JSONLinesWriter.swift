public import Diplomacy
import Foundation

/// Writes a chronicle as JSON Lines: one record a line, with the keys of the YAML form by alphabet.
///
/// What YAML may write short is written in full, so that a key has always the same type of value.
///
///     {"kind":"organisation","names":[{"name":"NATO"}],"record":"actor","ref":"nato"}
public struct JSONLinesWriter: Sendable {
  /// One for all lines: to make it takes longer than to write a line.
  private static let encoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  /// Makes a writer.
  public init() {}

  /// The line of a record, with its newline.
  ///
  /// - Throws: `EncodingError`, of a number that JSON has no way to write.
  public func line(_ record: Record) throws -> String {
    let noun = RecordSection(of: record).noun
    var entries = [FieldTree.Entry(key: "record", line: 0, value: FieldTree(.token(noun)))]
    if case .map(let fields) = RecordSection.write(record).content { entries += fields }
    let line = try JSONLinesWriter.encoder.encode(FieldTree(.map(entries)))
    return onOneLine(String(decoding: line, as: UTF8.self)) + "\n"
  }

  /// JSON lets these breaks stand in a string, and many who read lines break them there.
  private func onOneLine(_ line: String) -> String {
    let breaks: [Unicode.Scalar] = ["\u{85}", "\u{2028}", "\u{2029}"]
    guard line.unicodeScalars.contains(where: breaks.contains) else { return line }
    return line.unicodeScalars.map { scalar in
      switch scalar {
      case "\u{85}": "\\u0085"
      case "\u{2028}": "\\u2028"
      case "\u{2029}": "\\u2029"
      default: String(scalar)
      }
    }.joined()
  }
}
