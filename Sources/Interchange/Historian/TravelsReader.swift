/// Reads the Historian's trips abroad of presidents and secretaries of state, leg by leg.
public struct TravelsReader {
  /// The legs that were left out, with their reasons.
  public private(set) var skipped: [SkippedRow] = []
  /// How many legs the file has.
  public private(set) var rowCount = 0

  private let file: String

  /// Makes a reader of a file; nothing is opened yet.
  public init(file: String) { self.file = file }

  /// The name under which legs are known again.
  public static let originName = "hsg-travels"

  /// Reads all legs of the file and hands each on.
  ///
  /// - Throws: ``XMLError`` where the file is no such file; what `emit` throws.
  public mutating func read(_ emit: (ImportedRow) throws -> Void) throws {
    skipped = []
    rowCount = 0
    let table = try HistorianTable(file: file, root: "trips", row: "trip")
    var seen: Set<String> = []
    while let row = try table.next() {
      rowCount += 1
      switch TravelRow.read(row) {
      case .failure(let fault):
        skipped.append(
          SkippedRow(file: file, line: row.line, key: row.text("id"), reason: fault.reason))
      case .success(let leg):
        guard seen.insert(leg.id).inserted else {
          let reason = "its id has been used by an earlier row"
          skipped.append(SkippedRow(file: file, line: row.line, key: leg.id, reason: reason))
          continue
        }
        try emit(TravelRecords.row(of: leg))
      }
    }
  }
}
