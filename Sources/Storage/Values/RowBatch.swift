internal import GRDB

/// Rows of one table that are inserted many at a time.
///
/// SQLite opens a savepoint for each statement whose triggers or keys can fail, and at each savepoint
/// the full text writes out what it has gathered: a row at a time costs several times as much as many
/// rows with one statement.
struct RowBatch {
  private let db: Database
  private let table: String
  private let columns: [String]
  /// The most rows of one statement, a power of two.
  private let most: Int
  private var values: [DatabaseValue] = []

  /// - Parameter most: The most values that one statement is to have.
  init(_ db: Database, _ table: String, _ columns: [String], most: Int = 20_000) {
    self.db = db
    self.table = table
    self.columns = columns
    var rows = 1
    while rows * 2 * columns.count <= most { rows *= 2 }
    self.most = rows
  }

  /// Adds a row, its values in the order of the columns, in one or several pieces.
  mutating func add(
    _ first: [(any DatabaseValueConvertible)?], _ rest: [(any DatabaseValueConvertible)?] = [],
    _ last: [(any DatabaseValueConvertible)?] = []
  ) throws {
    for value in first { values.append(value?.databaseValue ?? .null) }
    for value in rest { values.append(value?.databaseValue ?? .null) }
    for value in last { values.append(value?.databaseValue ?? .null) }
    if values.count >= most * columns.count { try insert(most) }
  }

  /// Inserts what is left.
  mutating func flush() throws {
    var rows = most
    while !values.isEmpty {
      let left = values.count / max(1, columns.count)
      while rows > left { rows /= 2 }
      try insert(max(1, rows))
    }
  }

  private mutating func insert(_ rows: Int) throws {
    let count = rows * columns.count
    let marks = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    let sql =
      "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
      + repeatElement(marks, count: rows).joined(separator: ", ")
    try db.run(sql, values.prefix(count))
    if count == values.count {
      values.removeAll(keepingCapacity: true)
    } else {
      values.removeFirst(count)
    }
  }
}
