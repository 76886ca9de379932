public import Diplomacy

/// Writes a chronicle as JSON Lines: one record a line, with the keys of the YAML form by alphabet.
///
/// What YAML may write short is written in full, so that a key has always the same type of value.
///
///     {"kind":"organisation","names":[{"name":"NATO"}],"record":"actor","ref":"nato"}
public struct JSONLinesWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// The line of a record, with its newline.
  ///
  /// - Throws: `EncodingError`, of a number that JSON has no way to write.
  public func line(_ record: Record) throws -> String {
    var line = JSONBytes()
    let noun = RecordSection(of: record).noun
    var entries = [FieldTree.Entry(key: "record", line: 0, value: FieldTree(.token(noun)))]
    if case .map(let fields) = RecordSection.write(record).content { entries += fields }
    try line.add(entries)
    line.add("\n")
    return String(decoding: line.bytes, as: UTF8.self)
  }
}
