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
  public func line(_ record: Record) -> String {
    let noun = RecordSection(of: record).noun
    var entries = [FieldTree.Entry(key: "record", line: 0, value: FieldTree(.token(noun)))]
    if case .map(let fields) = RecordSection.write(record).content { entries += fields }
    do {
      let line = try JSONLinesWriter.encoder.encode(FieldTree(.map(entries)))
      return String(decoding: line, as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("a tree of fields has nothing that JSON cannot say: \(error)")
    }
  }
}
