/// The visits as a data set.
struct VisitsSet: SetReader {
  /// The file.
  let file: String

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var reader = VisitsReader(file: file)
    try reader.read(emit)
    for fault in reader.skipped { try reject(fault) }
    var report = SetReport()
    report.rows = reader.rowCount
    return report
  }
}

/// The travels as a data set.
struct TravelsSet: SetReader {
  /// The file.
  let file: String

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var reader = TravelsReader(file: file)
    try reader.read(emit)
    for fault in reader.skipped { try reject(fault) }
    var report = SetReport()
    report.rows = reader.rowCount
    return report
  }
}
