import Diplomacy

/// Some records of a file, read while those before them are stored.
public struct RecordPiece: Sendable {
  /// The records, each with its line.
  public let records: [LocatedRecord]
  /// How many bytes of the file have been read.
  public let position: Int64
  /// How many there are; nil where that is not known.
  public let size: Int64?
  /// How many records are handed over at once.
  private static let most = 250

  /// Reads a file of JSON Lines on a thread of its own and hands it over here, piece by piece.
  ///
  /// - Throws: ``InterchangeError`` at the first line that cannot be read, after what stands before it.
  public static func ofJSONLines(
    _ path: String, _ encoding: TextEncoding, _ body: (RecordPiece) throws -> Void
  ) throws {
    try read(body) { put in
      let file = try InputFile(path)
      var lines = LineReader(file, encoding: encoding)
      var reader = JSONLinesReader(file: file.name)
      while let bytes = try lines.utf8() {
        if let record = try reader.read(bytes: bytes) { try put([record], file) }
      }
    }
  }

  /// Reads files of YAML on a thread of its own and hands them over here, piece by piece.
  ///
  /// A file by itself is read in its order. What a file names may stand in another: several are read
  /// section by section.
  ///
  /// - Throws: ``InterchangeError`` with every problem of a file, after what stands before the first;
  ///   ``YAMLStream/Unsuited`` for a file that has to be read whole.
  public static func ofYAML(
    _ paths: [String], _ encoding: TextEncoding, _ body: (RecordPiece) throws -> Void
  ) throws {
    try read(body) { put in
      let files = paths.map { YAMLStream($0, encoding) }
      guard files.count > 1 else { return try files.first?.read(put) ?? () }
      let found = try files.map { try $0.sections() }
      for section in RecordSection.allCases {
        for (file, sections) in zip(files, found) where sections.contains(section) {
          try file.read(only: section, put)
        }
      }
    }
  }

  /// Reads files of YAML whole, which all of it is fit for, and hands them over piece by piece.
  ///
  /// - Throws: ``InterchangeError`` with every problem of a file, before anything is handed over.
  public static func ofWholeYAML(
    _ paths: [String], _ encoding: TextEncoding, _ body: (RecordPiece) throws -> Void
  ) throws {
    var records: [LocatedRecord] = []
    for path in paths {
      let file = try InputFile(path)
      records += try YAMLFormat.read(try file.text(encoding), file: file.name)
    }
    // What a file names may stand in another.
    if paths.count > 1 { records = YAMLFormat.inOrder(records) }
    var ids = ContentIDs()
    records = try ids.identify(records)
    for start in stride(from: 0, to: records.count, by: most) {
      let piece = records[start..<min(start + most, records.count)]
      try body(RecordPiece(records: Array(piece), position: 0, size: nil))
    }
  }

  /// Takes records of a file, and hands them on when they are enough.
  typealias Put = ([LocatedRecord], InputFile) throws -> Void

  private static func read(
    _ body: (RecordPiece) throws -> Void, _ make: @escaping @Sendable (Put) throws -> Void
  ) throws {
    try ReadAhead<RecordPiece>.run(
      make: { pieces in
        var records: [LocatedRecord] = []
        var ids = ContentIDs()
        var reached: (position: Int64, size: Int64?) = (0, nil)
        func handOver() throws {
          try pieces.put(
            RecordPiece(records: records, position: reached.position, size: reached.size))
          records.removeAll(keepingCapacity: true)
        }
        do {
          try make { found, file in
            records += try ids.identify(found)
            reached = (file.position, file.size)
            if records.count >= most { try handOver() }
          }
        } catch {
          // What is wrong with an earlier record is told first.
          if !(error is ReadAhead<RecordPiece>.Abandoned) { try handOver() }
          throw error
        }
        try handOver()
      }, body)
  }
}
