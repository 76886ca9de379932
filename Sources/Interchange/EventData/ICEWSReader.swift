import Diplomacy

/// Reads the event files of ICEWS: tab-separated with a head of twenty columns, a lead a row.
///
/// What two sides do together has a row for each ("A consults B", "B consults A"); the two, of one
/// sentence of one story, become one event.
struct ICEWSReader: InputSetReader {
  let input: InputFile
  private let encoding: TextEncoding

  /// The name under which rows are known again.
  static let originName = "icews"

  /// How many rows are held back, so that a row and that of the other side find each other: those
  /// of a story stand together.
  static let held = 64

  /// Opens a file.
  init(file: String, _ options: SetOptions) throws {
    input = try InputFile(file)
    encoding = options.encoding
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var report = SetReport()
    var table = DelimitedReader(input, encoding: encoding)
    guard let head = try Rows.head(&table, hasPlainTabs: true) else { return report }
    var rows = Rows()
    while let row = try table.next() {
      report.rows += 1
      let cells = CodedCells(row: row, head: head, absent: Rows.absent)
      do throws(CodedFault) {
        if try !rows.take(cells) { report.countRepeated() }
      } catch {
        try reject(Rows.skipped(cells, error, input.name))
      }
      while let ready = rows.next(holding: Self.held) { try emit(ready.made()) }
    }
    while let ready = rows.next(holding: 0) { try emit(ready.made()) }
    if rows.folded > 0 {
      report.count(
        "rows of the other side put together", one: "row of the other side put together",
        rows.folded)
    }
    for field in Rows.lost { report.losses.note(field, of: "row", count: report.rows) }
    return report
  }

  /// The rows that are held back.
  private struct Rows: TableForm {
    static let needed = [
      "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "CAMEO Code",
      "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",
      "Sentence Number", "Publisher", "City", "Province", "Country", "Latitude", "Longitude",
    ]
    static let what = "ICEWS' event files"
    static let lost = ["sectors", "district"]
    static let key = "Event ID"

    private var waiting: [ICEWSRow] = []
    private var first = 0
    private var keys: [String: Int] = [:]
    private(set) var folded = 0
    private var repeated = RepeatedRows()

    /// Takes a row, or puts it together with that of the other side; not where an earlier one is
    /// the same.
    mutating func take(_ cells: CodedCells) throws(CodedFault) -> Bool {
      guard cells.row.count >= cells.head.count else { throw .columns(cells) }
      let row = try ICEWSRow(cells)
      let finding = repeated.find(row.id, cells.row)
      if finding == .same { return false }
      if let reason = finding.reason(row.id) { throw CodedFault(reason) }
      if let key = row.otherKey, let place = keys[key], place >= first {
        keys[key] = nil
        waiting[place - first].mirror = (row.id, row.code)
        folded += 1
        return true
      }
      if let key = row.ownKey { keys[key] = first + waiting.count }
      waiting.append(row)
      return true
    }

    /// The row that has waited longest, where more than so many wait.
    mutating func next(holding count: Int) -> ICEWSRow? {
      guard waiting.count > count else { return nil }
      let row = waiting.removeFirst()
      if let key = row.ownKey, keys[key] == first { keys[key] = nil }
      first += 1
      return row
    }
  }
}
