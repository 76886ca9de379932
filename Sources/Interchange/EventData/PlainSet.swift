import Diplomacy

/// Makes records of the rows of a table without a head, one after the other.
protocol PlainRowMaker {
  /// The columns that have no place in a chronicle.
  static var lost: [String] { get }

  /// The key that a row has alone, so that none may have that of another; nil where rows have none.
  static func key(_ row: DelimitedReader.Row) -> String?

  /// Whether the first row is a head after all.
  static func isHead(_ row: DelimitedReader.Row) -> Bool

  /// Makes a maker for one file.
  init()

  /// Makes a row's records.
  mutating func make(_ row: DelimitedReader.Row) throws(CodedFault) -> ImportedRow
}

/// A table without a head as a data set, a row at a time; its first column is the row's own key.
struct PlainSet<Maker: PlainRowMaker>: InputSetReader {
  let input: InputFile
  private let encoding: TextEncoding

  /// Opens a file.
  init(file: String, _ options: SetOptions, _ maker: Maker.Type) throws {
    input = try InputFile(file)
    encoding = options.encoding
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var report = SetReport()
    var maker = Maker()
    var repeated = RepeatedRows()
    var table = DelimitedReader(input, encoding: encoding)
    // The first row tells what stands between cells, a head or not.
    var next = try table.header(hasPlainTabs: true)
    while let row = next {
      if report.rows > 0 || !Maker.isHead(row) {
        report.rows += 1
        func skipped(_ reason: String) -> SkippedRow {
          SkippedRow(
            file: input.name, line: row.line, key: row[0], reason: reason, text: row.text)
        }
        // Before it is made: what rows share goes with the first that has it.
        let key = Maker.key(row)
        let finding = key.map { repeated.compare($0, row) } ?? .fresh
        if finding == .same {
          report.countRepeated()
        } else if let key, let reason = finding.reason(key) {
          try reject(skipped(reason))
        } else {
          switch maker.made(row) {
          case .success(let made):
            if let key { repeated.note(key, row) }
            try emit(made)
          case .failure(let fault): try reject(skipped(fault.reason))
          }
        }
      }
      next = try table.next()
    }
    for field in Maker.lost { report.losses.note(field, of: "row", count: report.rows) }
    return report
  }
}

extension PlainRowMaker {
  static func key(_ row: DelimitedReader.Row) -> String? { row[0] }

  fileprivate mutating func made(
    _ row: DelimitedReader.Row
  ) -> Result<ImportedRow, CodedFault> {
    do throws(CodedFault) { return .success(try make(row)) } catch { return .failure(error) }
  }
}
