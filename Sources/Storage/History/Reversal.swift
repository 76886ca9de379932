internal import GRDB

/// Takes a change back, row by row: what it brought goes, what it altered or took out is as it was.
struct Reversal {
  let db: Database

  /// Takes back one change, whatever came after it.
  ///
  /// References may lead nowhere until it is done; whether all is well then is for the caller.
  ///
  /// - Parameter note: Notes what has to be derived anew; called before and after.
  func apply(_ change: Int64, noting note: (Int64) throws -> Void) throws {
    try note(change)
    try apply(change)
    try note(change)
  }

  private func apply(_ change: Int64) throws {
    // Setting it makes SQLite prepare every statement anew: once a transaction is enough.
    if try db.number("PRAGMA defer_foreign_keys") != 1 {
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    }
    let logged = Set(
      try db.rows("SELECT DISTINCT tbl FROM change_row WHERE change_id = ?", [change])
        .map { $0["tbl"] as String })
    let images = try LoggedTable.all.filter { logged.contains($0.name) }
      .map { try RowImages($0, db) }
    let isRecord = Set(LoggedTable.records.map(\.name))
    let records = images.filter { isRecord.contains($0.table.name) }
    let parts = images.filter { !isRecord.contains($0.table.name) }
    // A record that goes takes its parts and its names along: those that are to be others' again are
    // out of the way by then.
    for image in parts.reversed() { try db.run(image.removal, [change]) }
    for image in parts { if let reversal = image.reversal { try db.run(reversal, [change]) } }
    for image in records.reversed() { try db.run(image.removal, [change]) }
    for table in LoggedTable.records.reversed() {
      try db.run("DELETE FROM \(table.name) WHERE change_id = ?", [change])
    }
    for image in records { if let reversal = image.reversal { try db.run(reversal, [change]) } }
    for image in images { try db.run(image.restoration, [change]) }
  }
}
