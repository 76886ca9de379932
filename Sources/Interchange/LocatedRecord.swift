public import Diplomacy

/// A record with the place in a file from which it was read.
public struct LocatedRecord: Hashable, Sendable {
  /// The record.
  public var record: Record
  /// The file as it was named to the reader.
  public var file: String
  /// The line on which the record begins, counted from 1.
  public var line: Int

  /// Makes a located record.
  public init(record: Record, file: String, line: Int) {
    self.record = record
    self.file = file
    self.line = line
  }
}
