import Diplomacy
import Interchange
import Storage

/// Brings the rows of a data set into a change: read on one core, stored on the other.
struct SetImport {
  let set: DataSet
  let options: SetOptions
  /// Takes the rows that cannot be read; nil where the first one ends it all.
  let rejects: RejectFile?
  /// Ends it in order when a signal comes.
  let interruption: Interruption

  /// Reads the files of one group: most often one.
  ///
  /// - Throws: ``LocatedError`` with file and line where a row cannot be read or stored, and nobody
  ///   takes rejects.
  func read(_ paths: [String], into rows: RowImport, _ report: inout ImportReport) throws {
    let first = paths.first ?? "-"
    let name = first == "-" ? "standard input" : first
    var progress = Progress(name)
    defer { progress.end() }
    var found = report
    try set.read(paths, options) { batch in
      try interruption.check()
      for item in batch.items {
        switch item {
        case .row(let row): try add(row, name, to: rows, &found)
        case .rejected(let row): try reject(row, &found)
        }
      }
      progress.note(batch.items.count, position: batch.position, size: batch.size)
      if let end = batch.report { found.note(end) }
    }
    report = found
  }

  private func add(
    _ row: ImportedRow, _ file: String, to rows: RowImport, _ report: inout ImportReport
  ) throws {
    if row.origin.name == DataSet.unnamed { report.hasUnnamed = true }
    let spot = RowImport.Spot(file: row.file ?? file, line: row.line)
    do { try rows.add(row.records, untold: row.untold, at: spot) } catch let error as StorageError {
      guard rejects != nil else { throw LocatedError(location: "\(spot)", reason: "\(error)") }
      try reject(
        SkippedRow(file: spot.file, line: row.line, key: row.origin.key, reason: "\(error)"),
        &report)
    }
    try takeRefused(of: rows, &report)
  }

  /// Rejects the rows whose events were refused when they were stored together with others.
  func takeRefused(of rows: RowImport, _ report: inout ImportReport) throws {
    for event in rows.takeRefused() {
      try reject(
        SkippedRow(
          file: event.spot.file, line: event.spot.line, key: event.key, reason: event.reason),
        &report)
    }
  }

  private func reject(_ row: SkippedRow, _ report: inout ImportReport) throws {
    report.note(row)
    if let rejects { return rejects.add(row) }
    guard set.leavesFaultsOut else {
      throw LocatedError(
        location: "\(row.file):\(row.line)",
        reason: "\(row.reason); nothing was imported (--rejects FILE leaves such rows out)")
    }
  }
}
