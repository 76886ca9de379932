import Diplomacy

/// Makes records of the rows of a table without a head, one after the other.
protocol PlainRowMaker {
  /// How such tables are written; nil where the first line tells.
  static var dialect: DelimitedReader.Dialect? { get }
  /// The columns that have no place in a chronicle.
  static var lost: [String] { get }

  /// Whether each row has a key of its own, so that none may have that of another.
  static var isKeyed: Bool { get }

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
    var table = DelimitedReader(input, dialect: Maker.dialect ?? .csv, encoding: encoding)
    var next = Maker.dialect == nil ? try table.header() : try table.next()
    // Addresses and quotations in tab-separated files have marks that quote nothing.
    if Maker.dialect == nil, table.dialect == .tabs { table.dialect = .plainTabs }
    while let row = next {
      if report.rows > 0 || !Maker.isHead(row) {
        report.rows += 1
        func skipped(_ reason: String) -> SkippedRow {
          SkippedRow(
            file: input.name, line: row.line, key: row[0], reason: reason, text: row.text)
        }
        // Before it is made: what rows share goes with the first that has it.
        let key = Maker.isKeyed ? row[0] : nil
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
  static var isKeyed: Bool { true }

  fileprivate mutating func made(
    _ row: DelimitedReader.Row
  ) -> Result<ImportedRow, CodedFault> {
    do throws(CodedFault) { return .success(try make(row)) } catch { return .failure(error) }
  }
}
