internal import GRDB

extension Change {
  /// Takes a change back, or brings one again that was taken back: an undo is a change like any.
  ///
  /// What it brought goes, with all its parts; what it altered or took out is as it was before. What
  /// a later change has altered elsewhere stays.
  ///
  /// - Parameter number: The change; an undo is taken back to redo what it undid.
  /// - Throws: ``StorageError/invalid(_:)`` when there is no such change, when it is taken back already,
  ///   or when a later change stands on it; the error names that one.
  public func takeBack(_ number: Int64) throws {
    try writeDrafts()
    guard
      let row = try db.row("SELECT undoes, stands FROM change WHERE id = ?", [number])
    else {
      throw StorageError.invalid("there is no change \(number); “chancery log” lists them")
    }
    guard row["stands"] as Bool else {
      let by = try db.number(
        "SELECT max(id) FROM change WHERE undoes = ? AND stands = 1", [number])
      let who = by.map { " by change \($0)" } ?? ""
      throw StorageError.invalid(
        "change \(number) is taken back already\(who); “chancery redo \(number)” brings it again")
    }
    undoes = number
    let own = try id()
    let check = UndoCheck(db: try db, undone: number, own: own)
    try check.refuseLaterChanges(of: number)
    try check.refuseLaterRecords()
    do { try Reversal(db: db).apply(number, noting: touchTexts(touchedBy:)) } catch let error
      as DatabaseError
      where error.resultCode == .SQLITE_CONSTRAINT
    {
      throw StorageError.invalid(
        "change \(number) cannot be taken back: what it took out has been entered again since")
    }
    try Recorder(db: db).condense(own)
    try check.refuseLaterChanges(of: own)
    try check.refuseLooseReferences()
    try markStanding(number)
    try forgetWhatIsGone()
  }

  /// Notes which changes stand now: taking back an undo brings again what it took back.
  func markStanding(_ number: Int64) throws {
    var next: Int64? = number
    var stands = false
    while let current = next {
      try db.run("UPDATE change SET stands = ? WHERE id = ?", [stands, current])
      next = try db.number("SELECT undoes FROM change WHERE id = ?", [current])
      stands.toggle()
    }
  }

  /// Notes the events whose words may read otherwise, now that records come, go or change.
  func touchTexts(touchedBy change: Int64) throws {
    let touched = try db.rows(
      """
      SELECT DISTINCT kind, record_id FROM change_row WHERE change_id = ?1 AND kind IS NOT NULL
      UNION SELECT 'relation', id FROM relation WHERE change_id = ?1
      UNION SELECT 'actor', id FROM actor WHERE change_id = ?1
      """, [change])
    for row in touched {
      let record: Int64 = row["record_id"]
      switch row["kind"] as String {
      case "event": touch(text: record)
      case "actor":
        try touchTexts(ofNamesakes: record)
        try touchTexts(ofActor: record)
      case "relation": try touchTexts(ofRelation: record)
      case "place":
        for event in try db.rows("SELECT id FROM event WHERE place_id = ?", [record]) {
          touch(text: event["id"])
        }
      case "chronicle":
        // Another language may mean other names.
        for event in try db.rows("SELECT id FROM event") { touch(text: event["id"]) }
      default: continue
      }
    }
  }

  /// Forgets a source, a topic or a record in hand that is no more.
  private func forgetWhatIsGone() throws {
    try db.run(
      """
      DELETE FROM setting WHERE key IN ('source', 'topic', 'last') AND NOT EXISTS (
        SELECT 1 FROM ref WHERE name = substr(value, 1, instr(value || '#', '#') - 1))
        AND NOT EXISTS (
          SELECT 1 FROM event WHERE id = CAST(substr(value, 2) AS INTEGER) AND 'e' || id = value)
      """)
  }
}
