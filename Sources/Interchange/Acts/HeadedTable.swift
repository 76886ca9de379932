/// A table with a head that one of several files of a set has, read row by row.
final class HeadedTable {
  /// The file.
  let input: InputFile
  /// The columns.
  let head: TableHead
  private var table: DelimitedReader
  private let absent: Set<String>

  /// Opens a file and reads its first line.
  ///
  /// - Parameter absent: What stands for nothing in a cell.
  init(_ file: String, _ encoding: TextEncoding, absent: Set<String> = []) throws(InputError) {
    input = try InputFile(file)
    table = DelimitedReader(input, encoding: encoding)
    self.absent = absent
    guard let row = try table.header() else { throw InputError.empty(input.name) }
    head = TableHead(row)
  }

  /// Whether it has all of these columns.
  func has(_ columns: [String]) -> Bool { head.missing(of: columns).isEmpty }

  /// The next row; nil at the end.
  func next() throws(InputError) -> CodedCells? {
    try table.next().map { CodedCells(row: $0, head: head, absent: absent) }
  }

  /// A row that cannot be read.
  func skipped(_ cells: CodedCells, key: String?, _ fault: CodedFault) -> SkippedRow {
    SkippedRow(
      file: input.name, line: cells.row.line, key: key, reason: fault.reason, text: cells.row.text)
  }
}
