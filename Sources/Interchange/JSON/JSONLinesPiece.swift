import Diplomacy

/// Some records of a file of JSON Lines, read while those before them are stored.
public struct JSONLinesPiece: Sendable {
  /// The records, each with its line.
  public let records: [LocatedRecord]
  /// How many bytes of the file have been read.
  public let position: Int64
  /// How many there are; nil where that is not known.
  public let size: Int64?
  /// How many records are handed over at once.
  private static let most = 250

  /// Reads a file on a thread of its own and hands it over here, piece by piece.
  ///
  /// - Throws: ``InterchangeError`` at the first line that cannot be read, after what stands before it.
  public static func read(
    _ path: String, _ encoding: TextEncoding, _ body: (JSONLinesPiece) throws -> Void
  ) throws {
    try ReadAhead<JSONLinesPiece>.run(
      make: { pieces in
        let file = try InputFile(path)
        var lines = LineReader(file, encoding: encoding)
        var reader = JSONLinesReader(file: file.name)
        var records: [LocatedRecord] = []
        func put() throws {
          try pieces.put(
            JSONLinesPiece(records: records, position: file.position, size: file.size))
          records.removeAll(keepingCapacity: true)
        }
        do {
          while let bytes = try lines.utf8() {
            if let record = try reader.read(bytes: bytes) { records.append(record) }
            if records.count >= most { try put() }
          }
        } catch {
          // What is wrong with an earlier record is told first.
          if !(error is ReadAhead<JSONLinesPiece>.Abandoned) { try put() }
          throw error
        }
        try put()
      }, body)
  }
}
