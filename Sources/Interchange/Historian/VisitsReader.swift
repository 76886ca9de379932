/// Reads the Historian's visits by foreign leaders, row by row, into the records they become.
///
/// The file is read twice, so that only the gatherings that several rows name are held in memory.
public struct VisitsReader {
  /// The rows that were left out, with their reasons.
  public private(set) var skipped: [SkippedRow] = []
  /// How many rows the file has.
  public private(set) var rowCount = 0

  private let file: String

  /// Makes a reader of a file; nothing is opened yet.
  public init(file: String) { self.file = file }

  /// The name under which rows are known again.
  public static let originName = "hsg-visits"

  /// Reads all rows of the file and hands each on.
  ///
  /// - Throws: ``XMLError`` where the file is no such file; what `emit` throws.
  public mutating func read(_ emit: (ImportedRow) throws -> Void) throws {
    skipped = []
    rowCount = 0
    var summits = Summits()
    try eachRow { row, _ in
      if case .success(let visit) = VisitRow.read(row) { summits.note(visit) }
    }
    summits.close()
    var seen: Set<String> = []
    var faults: [SkippedRow] = []
    var count = 0
    try eachRow { row, file in
      count += 1
      switch VisitRow.read(row) {
      case .failure(let fault):
        faults.append(
          SkippedRow(file: file, line: row.line, key: row.text("id"), reason: fault.reason))
      case .success(let visit):
        guard seen.insert(visit.id).inserted else {
          let reason = "its id has been used by an earlier row"
          faults.append(SkippedRow(file: file, line: row.line, key: visit.id, reason: reason))
          return
        }
        if let shared = summits.unannounced(for: visit) { try emit(shared) }
        try emit(VisitRecords.row(of: visit, partOf: summits.origin(for: visit)))
      }
    }
    skipped = faults
    rowCount = count
  }

  private func eachRow(_ body: (HistorianTable.Row, String) throws -> Void) throws {
    let table = try HistorianTable(file: file, root: "visits", row: "visit")
    while let row = try table.next() { try body(row, file) }
  }
}
