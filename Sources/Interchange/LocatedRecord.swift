public import Diplomacy

/// A record with the place in a file from which it was read.
public struct LocatedRecord: Hashable, Sendable {
  /// The record.
  public var record: Record
  /// The file as it was named to the reader.
  public var file: String
  /// The line on which the record begins, counted from 1.
  public var line: Int
  /// Whether the file itself gives the ref, which else was made by rule.
  public var isNamed: Bool
  /// An id that follows from what the record says, where it has none: from the same words it is the
  /// same id.
  public var contentID: UID?

  /// Makes a located record.
  public init(record: Record, file: String, line: Int, isNamed: Bool = true) {
    self.record = record
    self.file = file
    self.line = line
    self.isNamed = isNamed
  }
}
