/// A table with a head that one of several files of a set has, read row by row.
final class HeadedTable {
  /// The file.
  let input: InputFile
  /// The columns.
  let head: TableHead
  private var table: DelimitedReader
  private let absent: Set<String>
  private let hasWholeNumbers: Bool
  private var waiting: DelimitedReader.Row?

  /// Opens a file and reads its first line.
  ///
  /// - Parameters:
  ///   - absent: What stands for nothing in a cell.
  ///   - hasWholeNumbers: Whether all numbers are whole, and 645.0 is 645.
  init(
    _ file: String, _ encoding: TextEncoding, absent: Set<String> = [],
    hasWholeNumbers: Bool = false
  ) throws(InputError) {
    input = try InputFile(file)
    table = DelimitedReader(input, encoding: encoding)
    self.absent = absent
    self.hasWholeNumbers = hasWholeNumbers
    guard let row = try table.header() else { throw InputError.empty(input.name) }
    head = TableHead(row)
  }

  /// Whether it has all of these columns.
  func has(_ columns: [String]) -> Bool { head.missing(of: columns).isEmpty }

  /// The next row; nil at the end.
  func next() throws(InputError) -> CodedCells? {
    defer { waiting = nil }
    return try peek()
  }

  /// The next row, which stays the next one.
  func peek() throws(InputError) -> CodedCells? {
    if waiting == nil { waiting = try table.next() }
    guard let cells = waiting.map(cells) else { return nil }
    guard !cells.runsOver else {
      throw InputError(
        file: input.name, line: cells.row.line, reason: CodedFault.columns(cells).reason)
    }
    return cells
  }

  private func cells(_ row: DelimitedReader.Row) -> CodedCells {
    CodedCells(row: row, head: head, absent: absent, hasWholeNumbers: hasWholeNumbers)
  }

  /// A row that cannot be read.
  func skipped(_ cells: CodedCells, key: String?, _ fault: CodedFault) -> SkippedRow {
    SkippedRow(
      file: input.name, line: cells.row.line, key: key, reason: fault.reason, text: cells.row.text)
  }
}
