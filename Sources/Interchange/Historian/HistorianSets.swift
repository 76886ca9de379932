/// A reader of one of the Historian's files, which lists the rows that it leaves out.
protocol HistorianReader {
  /// The rows that were left out, with their reasons.
  var skipped: [SkippedRow] { get }
  /// How many rows the file has.
  var rowCount: Int { get }

  /// Makes a reader of a file; nothing is opened yet.
  init(file: String)

  /// Whether the file is read twice, which standard input cannot be.
  static var readsTwice: Bool { get }

  /// Reads all rows of the file and hands each on.
  mutating func read(_ emit: (ImportedRow) throws -> Void) throws
}

extension VisitsReader: HistorianReader {
  static var readsTwice: Bool { true }
}

extension TravelsReader: HistorianReader {
  static var readsTwice: Bool { false }
}

/// One of the Historian's files as a data set.
struct HistorianSet<Reader: HistorianReader>: SetReader {
  /// The file.
  let file: String

  init(file: String, _ reader: Reader.Type) throws(InputError) {
    guard file != "-" || !Reader.readsTwice else {
      throw InputError(file: "standard input", reason: "cannot be read twice; give a file")
    }
    self.file = file
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var reader = Reader(file: file)
    try reader.read(emit)
    for fault in reader.skipped { try reject(fault) }
    var report = SetReport()
    report.rows = reader.rowCount
    return report
  }
}
