public import Diplomacy
import Foundation
internal import GRDB

extension Chronicle {
  /// Some of the changes, the last one first.
  ///
  /// - Parameters:
  ///   - ref: A record, to have only the changes that brought, altered or removed it; one that is no
  ///     more is named as it was.
  ///   - since: Only changes from this time on, in milliseconds since 1970.
  ///   - who: Only changes of this person.
  ///   - number: Only changes before this one.
  ///   - limit: At most so many.
  public func history(
    of ref: Ref? = nil, since: Int64? = nil, who: String? = nil, before number: Int64 = .max,
    limit: Int = 500
  ) throws -> [ChangeEntry] {
    try read { db in
      let numbers = try ref.map { try changes(db, of: $0) }
      return try db.rows(
        """
        SELECT id, at, who, why, command, undoes, stands, tally FROM change
        WHERE id < ?1 AND at >= ?2 AND (?3 IS NULL OR who = ?3)
          AND (?4 IS NULL OR id IN (SELECT value FROM json_each(?4)))
        ORDER BY id DESC LIMIT ?5
        """, [number, since ?? .min, who, numbers.map(jsonList), limit]
      ).map { try entry(db, $0) }
    }
  }

  /// A change by its number; nil where there is none.
  public func change(numbered number: Int64) throws -> ChangeEntry? {
    try read { db in
      try db.row(
        "SELECT id, at, who, why, command, undoes, stands, tally FROM change WHERE id = ?", [number]
      ).map { try entry(db, $0) }
    }
  }

  /// The number of the change that an undo, or a redo, without a number takes back; nil where there
  /// is none.
  public func lastChange(toRedo: Bool) throws -> Int64? {
    try read { db in
      // A redo is the undo of an undo, and is itself undone like any change.
      let isUndo = """
        c.undoes IS NOT NULL
          AND (SELECT u.undoes FROM change u WHERE u.id = c.undoes) IS NULL
        """
      return toRedo
        ? try db.number("SELECT max(id) FROM change c WHERE c.stands = 1 AND \(isUndo)")
        : try db.number("SELECT max(id) FROM change c WHERE c.stands = 1 AND c.undoes IS NULL")
    }
  }

  /// The undo that stands of a change; nil where it has not been taken back.
  public func undo(of change: Int64) throws -> Int64? {
    try read { db in
      try db.number("SELECT max(id) FROM change WHERE undoes = ? AND stands = 1", [change])
    }
  }

  private func entry(_ db: Database, _ row: Row) throws -> ChangeEntry {
    let number: Int64 = row["id"]
    var tallies: [RecordKind: ChangeEntry.Tally] = [:]
    let counts = (row["tally"] as String?).flatMap {
      try? JSONDecoder().decode([String: [Int]].self, from: Data($0.utf8))
    }
    for (name, counts) in counts ?? [:] where counts.count == 3 {
      guard let kind = RecordKind(rawValue: name) else { continue }
      tallies[kind] = ChangeEntry.Tally(
        added: counts[0], altered: counts[1], removed: counts[2])
    }
    let editions = try db.rows(
      "SELECT name FROM edition WHERE change_id = ? ORDER BY at, name", [number])
    return ChangeEntry(
      number: number, at: row["at"], who: row["who"], why: row["why"], command: row["command"],
      undoes: row["undoes"], stands: row["stands"], tallies: tallies,
      editions: editions.map { $0["name"] })
  }

  /// The numbers of the changes that brought, altered or removed a record.
  private func changes(_ db: Database, of ref: Ref) throws -> [Int64] {
    let words = RowWords(db)
    guard let entry = try RefTable(db: db).entry(ref) ?? words.formerRecord(ref.text) else {
      let all = RecordKind.allCases
      throw StorageError.unknown(
        text: ref.text, kinds: all,
        nearest: try Resolver(db: db, path: path).nearest(to: ref.text, kinds: all))
    }
    return try db.rows(
      """
      SELECT change_id FROM \(entry.kind.rawValue) WHERE id = ?2 AND change_id IS NOT NULL
      UNION SELECT change_id FROM change_row WHERE kind = ?1 AND record_id = ?2
      UNION SELECT before ->> '$.change_id' FROM change_row
        WHERE tbl = ?1 AND key = CAST(?2 AS TEXT) AND before ->> '$.change_id' IS NOT NULL
      """, [entry.kind.rawValue, entry.id]
    ).map { $0[0] }
  }

  /// What a change did to the records, each in the words of its fields.
  ///
  /// - Parameters:
  ///   - change: The change's number.
  ///   - ref: A record, to have only that one.
  ///   - limit: At most so many records; what a large import brought is better counted.
  public func alterations(
    by change: Int64, of ref: Ref? = nil, limit: Int = 200
  ) throws -> [RecordChange] {
    try read { db in
      let words = RowWords(db)
      let only = try ref.flatMap { try RefTable(db: db).entry($0) ?? words.formerRecord($0.text) }
      return try words.changes(by: change, of: only, limit: limit)
    }
  }
}
