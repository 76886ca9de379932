import Diplomacy

/// The form of a table with a head.
protocol TableForm {
  /// The columns that have to be there.
  static var needed: [String] { get }
  /// What is called so in messages: "ICEWS' event files".
  static var what: String { get }
  /// The columns that have no place in a chronicle.
  static var lost: [String] { get }
  /// What stands for nothing in a cell.
  static var absent: Set<String> { get }
  /// Whether all numbers are whole, and 645.0 is 645.
  static var hasWholeNumbers: Bool { get }
  /// The column of the row's own key.
  static var key: String { get }

  /// What keeps a head from being one of this form, though it has what is needed: "has no column …".
  static func misfit(_ head: TableHead) -> String?
}

/// Makes records of the rows of a table, one after the other.
protocol RowMaker: TableForm {
  /// Makes a maker for one file.
  init()

  /// The columns of one file's head that have no place in a chronicle.
  static func lost(of head: TableHead) -> [String]

  /// Makes a row's records.
  mutating func make(_ cells: CodedCells) throws(CodedFault) -> ImportedRow
}

/// A table with a head as a data set, a row at a time.
struct HeadedSet<Maker: RowMaker>: InputSetReader {
  let input: InputFile
  private let encoding: TextEncoding
  private let hasPlainTabs: Bool

  /// Opens a file.
  ///
  /// - Parameter hasPlainTabs: Whether marks quote nothing where tabs stand between cells.
  init(
    file: String, _ options: SetOptions, _ maker: Maker.Type, hasPlainTabs: Bool = false
  ) throws {
    input = try InputFile(file)
    encoding = options.encoding
    self.hasPlainTabs = hasPlainTabs
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var report = SetReport()
    var maker = Maker()
    var repeated = RepeatedRows()
    var table = DelimitedReader(input, encoding: encoding)
    guard let head = try Maker.head(&table, hasPlainTabs: hasPlainTabs) else { return report }
    while let row = try table.next() {
      report.rows += 1
      let cells = CodedCells(
        row: row, head: head, absent: Maker.absent, hasWholeNumbers: Maker.hasWholeNumbers)
      switch maker.made(cells) {
      case .success(let made):
        let finding = repeated.find(made.origin.key, row)
        if finding == .same {
          report.countRepeated()
        } else if let reason = finding.reason(made.origin.key) {
          try reject(Maker.skipped(cells, CodedFault(reason), input.name))
        } else {
          try emit(made)
        }
      case .failure(let fault): try reject(Maker.skipped(cells, fault, input.name))
      }
    }
    for field in Maker.lost(of: head) { report.losses.note(field, of: "row", count: report.rows) }
    return report
  }
}

extension TableForm {
  /// What stands for nothing everywhere.
  static var absent: Set<String> { CodedCells.nothing }
  static var hasWholeNumbers: Bool { false }

  /// Nothing more than the columns that are needed.
  static func misfit(_ head: TableHead) -> String? { nil }

  /// Reads the head of a table, which must have what is needed; nil where the file is empty.
  static func head(
    _ table: inout DelimitedReader, hasPlainTabs: Bool = false
  ) throws(InputError) -> TableHead? {
    guard let row = try table.header(hasPlainTabs: hasPlainTabs) else { return nil }
    let head = TableHead(row)
    let missing = head.missing(of: needed)
    guard missing.isEmpty else {
      throw InputError(
        file: table.file, line: row.line,
        reason: "has no column \(missing.joined(separator: ", ")); \(what) have, in the first line")
    }
    if let reason = misfit(head) {
      throw InputError(file: table.file, line: row.line, reason: reason)
    }
    return head
  }

  /// A row that cannot be read.
  static func skipped(_ cells: CodedCells, _ fault: CodedFault, _ file: String) -> SkippedRow {
    SkippedRow(
      file: file, line: cells.row.line, key: cells[key], reason: fault.reason, text: cells.row.text)
  }
}

extension CodedFault {
  /// The fault of a row that ends too early.
  static func columns(_ cells: CodedCells) -> CodedFault {
    CodedFault("has \(cells.row.count) columns; the first line has \(cells.head.count)")
  }
}

extension RowMaker {
  /// Those of every file.
  static func lost(of head: TableHead) -> [String] { lost }

  /// Makes a row's records where it has as many cells as the head.
  mutating func made(_ cells: CodedCells) -> Result<ImportedRow, CodedFault> {
    guard cells.row.count >= cells.head.count, !cells.runsOver else {
      return .failure(.columns(cells))
    }
    do throws(CodedFault) { return .success(try make(cells)) } catch { return .failure(error) }
  }
}
