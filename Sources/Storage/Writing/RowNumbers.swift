import Diplomacy
internal import GRDB

/// The numbers of the rows that a change brings: never one that any row has had.
///
/// A part that an edit takes out and writes anew keeps its number, so that what an edit alters is
/// what the history says it altered, and `l42` stays the link that it was.
final class RowNumbers {
  private let connection: WritingConnection
  private var highest: [String: Int64] = [:]
  private var hasEvents: Bool?
  /// The numbers of parts that have been taken out and may come back, by what they said.
  private var kept: [Content: [Int64]] = [:]
  private var keptOf: [RefTable.Entry: [Content]] = [:]
  /// The numbers that are among those kept and not yet taken.
  private var free: [String: Set<Int64>] = [:]

  /// What a row says, or the part of it that tells which it is.
  private struct Content: Hashable {
    var table: String
    var values: [DatabaseValue]
  }

  init(_ connection: WritingConnection) { self.connection = connection }

  /// The next number of a table.
  func next(_ table: String) throws -> Int64 {
    let last = try highest[table] ?? self.last(of: table)
    highest[table] = last + 1
    return last + 1
  }

  /// The highest numbers that the rows of all tables had before the change.
  func all() throws -> [String: Int64] {
    var found: [String: Int64] = [:]
    for table in LoggedTable.numbered {
      let last = try last(of: table)
      found[table] = last
      if highest[table] == nil { highest[table] = last }
    }
    return found
  }

  /// The number of an event: in a chronicle that has had none yet, the one that it had elsewhere.
  ///
  /// So a whole chronicle comes in with the numbers by which it has been cited.
  func event(wished: Int64?) throws -> Int64 {
    if hasEvents == nil { hasEvents = try last(of: "event") > 0 }
    let next = try next("event")
    // Nobody has cited a number so far off; it is not to use up those that there are.
    guard hasEvents == false, let wished, wished > next, wished < next + 1_000_000_000 else {
      return next
    }
    highest["event"] = wished
    return wished
  }

  /// The highest number that a row of a table has ever had.
  private func last(of table: String) throws -> Int64 {
    let db = try connection.db
    let present = try db.number("SELECT max(id) FROM \(table)") ?? 0
    let gone = try db.number(
      "SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?", ["numbers.\(table)"])
    return max(present, gone ?? 0)
  }

  /// The number of a part: the one that it had before the edit, else the next.
  ///
  /// - Parameters:
  ///   - table: The part's table.
  ///   - values: What it says, in the order of ``RowContents``.
  ///   - wished: The number by which somebody has named it.
  func next(
    _ table: String, matching values: @autoclosure () -> [DatabaseValue],
    wished: Int64? = nil
  ) throws -> Int64 {
    guard let numbers = free[table], !numbers.isEmpty else { return try next(table) }
    if let wished, numbers.contains(wished) { return take(wished, table) }
    let values = values()
    let identity = RowContents.tables[table]?.identity ?? values.count
    for length in [values.count, identity] {
      let content = Content(table: table, values: Array(values.prefix(length)))
      if let number = kept[content]?.first(where: numbers.contains) { return take(number, table) }
    }
    return try next(table)
  }

  private func take(_ number: Int64, _ table: String) -> Int64 {
    free[table]?.remove(number)
    return number
  }

  /// Notes the numbers of a record's parts, which are about to be taken out and written anew.
  func keep(of entry: RefTable.Entry) throws {
    for (table, contents) in RowContents.tables {
      guard let owned = contents.owned.first(where: { $0.kind == entry.kind.rawValue }) else {
        continue
      }
      let rows = try connection.db.rows(
        "SELECT id, \(contents.columns.joined(separator: ", ")) FROM \(table) WHERE \(owned.condition) ORDER BY id",
        [entry.id])
      for row in rows {
        let values = Array(row.databaseValues)
        guard let number = Int64.fromDatabaseValue(values[0]) else { continue }
        free[table, default: []].insert(number)
        for length in [contents.columns.count, contents.identity] {
          let content = Content(table: table, values: Array(values[1...length]))
          kept[content, default: []].append(number)
          keptOf[entry, default: []].append(content)
        }
      }
    }
  }

  /// Forgets the numbers of a record's parts that did not come back.
  func forget(_ entry: RefTable.Entry) {
    for content in keptOf.removeValue(forKey: entry) ?? [] {
      for number in kept.removeValue(forKey: content) ?? [] { free[content.table]?.remove(number) }
    }
  }
}
