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
    var bytes: [UInt8] = []
    try add(record, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the line of a record, with its newline, in UTF-8.
  ///
  /// - Throws: `EncodingError`, of a number that JSON has no way to write.
  public func add(_ record: Record, to bytes: inout [UInt8]) throws {
    var line = JSONBytes(behind: bytes)
    bytes = []
    defer { bytes = line.bytes }
    try RecordSection.write(record, to: &line)
    line.add("\n")
  }
}
