import Chronology
import Diplomacy

/// Makes records of rows one after the other, and keeps count.
struct RowWork {
  let maker: MappedRow
  /// What the file is called in messages.
  let file: String
  /// The count so far.
  var report = SetReport()
  private let used: UsedKeys

  init(maker: MappedRow, file: String, _ used: UsedKeys) {
    self.maker = maker
    self.file = file
    self.used = used
  }

  /// Makes the records of a row and hands them on, or says why it cannot be read.
  ///
  /// - Parameters:
  ///   - text: The row as it stands in the file.
  ///   - digest: The sum by which it is known again where it has no key.
  ///   - order: What the other rows say of the order of day and month in a column.
  mutating func take(
    _ row: some CellRow, line: Int, text: () -> String, digest: () -> RowDigest,
    order: (String) -> String?, emit: (ImportedRow) throws -> Void,
    reject: (SkippedRow) throws -> Void
  ) throws {
    report.rows += 1
    let isSkipped = maker.mapping.skipped.contains { rule in
      row.values(rule.column).contains(where: rule.values.contains)
    }
    if isSkipped {
      return maker.mapping.hasTitleSlides
        ? report.count("title slides left out", one: "title slide left out")
        : report.count(
          "rows left out as the mapping says", one: "row left out as the mapping says")
    }
    let own = maker.key(of: row)
    let key = own ?? digest().words
    if let earlier = used.spot(of: key, in: maker.name) {
      guard let own else {
        return report.count(
          "rows that are the same as an earlier one", one: "row that is the same as an earlier one")
      }
      return try reject(
        SkippedRow(
          file: file, line: line, key: own,
          reason: "its key \(CellFault.quoted(own)) was used by \(words(earlier))", text: text()))
    }
    let records: [Record]
    do throws(CellFault) {
      records = try maker.records(
        of: row, key: key, place: own.map { "row \($0)" } ?? "line \(line)")
    } catch {
      var reason = "\(error)"
      if error.isAmbiguous, let column = error.column, let more = order(column) {
        reason += "; \(more)"
      }
      return try reject(
        SkippedRow(file: file, line: line, key: own, reason: reason, text: text()))
    }
    used.note(key, in: maker.name, UsedKeys.Spot(file: file, line: line))
    try emit(
      ImportedRow(records: records, origin: Origin(name: maker.name, key: key), line: line))
  }

  private func words(_ spot: UsedKeys.Spot) -> String {
    "line \(spot.line)" + (spot.file == file ? "" : " of \(spot.file)")
  }
}
