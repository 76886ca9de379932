import Foundation
internal import GRDB

/// Writes rows again from the images that the recorder made of them, in SQL.
struct RowImages {
  let table: LoggedTable
  private let columns: [ColumnInfo]

  init(_ table: LoggedTable, _ db: Database) throws {
    self.table = table
    columns = try db.columns(in: table.name).filter { !table.copies.contains($0.name) }
  }

  /// The condition under which a row `t` is that of an entry `r`.
  func isRow(_ row: String, _ entry: String) -> String {
    guard table.key.count > 1 else { return "\(row).\(table.key[0]) = \(keyPart(0, entry))" }
    return table.key.indices.map { "\(row).\(table.key[$0]) = \(keyPart($0, entry))" }
      .joined(separator: " AND ")
  }

  /// A part of an entry's key, in the type of its column.
  private func keyPart(_ index: Int, _ entry: String) -> String {
    guard table.key.count == 1 else { return "json_extract(\(entry).key, '$[\(index)]')" }
    let isNumber = columns.contains { $0.name == table.key[0] && $0.type == "INTEGER" }
    return isNumber ? "CAST(\(entry).key AS INTEGER)" : "\(entry).key"
  }

  /// Takes out the rows that a change `?1` brought.
  var removal: String {
    let key = table.key.joined(separator: ", ")
    let brought = keys(where: "r.change_id = ?1 AND r.before IS NULL")
    return "DELETE FROM \(table.name) WHERE (\(key)) IN (\(brought))"
  }

  /// The query for the keys of entries `r` that meet a condition.
  func keys(where condition: String) -> String {
    let parts = table.key.indices.map { keyPart($0, "r") }.joined(separator: ", ")
    return """
      SELECT \(parts) FROM change_row r WHERE r.tbl = '\(table.name)' AND \(condition)
      """
  }

  /// Gives the rows that a change `?1` altered the values that they had; nil where a row is its key.
  var reversal: String? {
    let values = columns.filter { !table.key.contains($0.name) }
    if values.isEmpty { return nil }
    let sets = values.map { column in
      """
      \(column.name) = CASE WHEN json_type(r.before, '$.\(column.name)') IS NULL
        THEN \(table.name).\(column.name) ELSE \(value(column)) END
      """
    }
    return """
      UPDATE \(table.name) SET \(sets.joined(separator: ", ")) FROM change_row r
      WHERE r.change_id = ?1 AND r.tbl = '\(table.name)' AND r.before IS NOT NULL
        AND r.after IS NOT NULL AND \(isRow(table.name, "r"))
      """
  }

  /// Writes the rows again that a change `?1` took out.
  var restoration: String {
    var names = columns.map(\.name)
    var values = columns.map(value)
    var source = "change_row r"
    if table.name == "participation" {
      // Its copies are those of the event as it is now.
      let copies = table.copies.sorted()
      names += copies
      values += copies.map { "e.\($0)" }
      source += " JOIN event e ON e.id = json_extract(r.before, '$.event_id')"
    }
    return """
      INSERT INTO \(table.name) (\(names.joined(separator: ", ")))
      SELECT \(values.joined(separator: ", ")) FROM \(source)
      WHERE r.change_id = ?1 AND r.tbl = '\(table.name)' AND r.before IS NOT NULL
        AND r.after IS NULL ORDER BY r.key
      """
  }

  private func value(_ column: ColumnInfo) -> String {
    let value = "json_extract(r.before, '$.\(column.name)')"
    return column.type == "BLOB" ? "from_hex(\(value))" : value
  }
}

/// SQL functions that the history needs.
enum HistoryFunctions {
  /// `from_hex(text)`: the bytes of hexadecimal digits; SQLite has it from 3.41 on.
  static let fromHex = DatabaseFunction("from_hex", argumentCount: 1, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]) else { return nil }
    var bytes: [UInt8] = []
    var rest = Substring(text)
    while rest.count >= 2 {
      guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return Data(bytes)
  }
}
