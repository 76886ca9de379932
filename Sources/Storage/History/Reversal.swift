internal import GRDB

/// Takes a change back, row by row: what it brought goes, what it altered or took out is as it was.
struct Reversal {
  let db: Database

  /// Takes back one change, whatever came after it.
  ///
  /// References may lead nowhere until it is done; whether all is well then is for the caller.
  func apply(_ change: Int64) throws {
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let logged = Set(
      try db.rows("SELECT DISTINCT tbl FROM change_row WHERE change_id = ?", [change])
        .map { $0["tbl"] as String })
    let images = try LoggedTable.all.filter { logged.contains($0.name) }
      .map { try RowImages($0, db) }
    // A record that goes takes the names along that lead to it: those that are to lead to others
    // again are out of the way by then.
    if let names = images.first(where: { $0.table.name == "ref" }), let reversal = names.reversal {
      try db.run(reversal, [change])
    }
    for image in images.reversed() { try db.run(image.removal, [change]) }
    for table in LoggedTable.records.reversed() {
      try db.run("DELETE FROM \(table.name) WHERE change_id = ?", [change])
    }
    for image in images {
      if image.table.name != "ref", let reversal = image.reversal {
        try db.run(reversal, [change])
      }
      try db.run(image.restoration, [change])
    }
  }
}
