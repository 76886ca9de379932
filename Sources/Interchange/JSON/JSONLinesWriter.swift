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
    String(decoding: try bytes(record), as: UTF8.self)
  }

  /// The line of a record, with its newline, in UTF-8.
  ///
  /// - Throws: `EncodingError`, of a number that JSON has no way to write.
  public func bytes(_ record: Record) throws -> [UInt8] {
    var line = JSONBytes()
    try RecordSection.write(record, to: &line)
    line.add("\n")
    return line.bytes
  }
}
