internal import GRDB

/// Rows of one table that are inserted many at a time.
///
/// SQLite opens a savepoint for each statement whose triggers or keys can fail, and at each savepoint
/// the full text writes out what it has gathered: a row at a time costs several times as much as many
/// rows with one statement.
final class RowBatch {
  private let db: Database
  private let head: String
  private let marks: String
  private let width: Int
  /// The most values that one statement has.
  private static let mostValues = 20_000
  /// The most rows of one statement, a power of two.
  private let most: Int
  private var values: [DatabaseValue] = []
  private var statements: [Int: Statement] = [:]

  init(_ db: Database, _ table: String, _ columns: [String]) {
    self.db = db
    head = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    marks = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    width = max(1, columns.count)
    var rows = 1
    while rows * 2 * width <= Self.mostValues { rows *= 2 }
    self.most = rows
  }

  /// Adds a row, its values in the order of the columns, in one or several pieces.
  func add(
    _ first: [(any DatabaseValueConvertible)?], _ rest: [(any DatabaseValueConvertible)?] = [],
    _ last: [(any DatabaseValueConvertible)?] = []
  ) throws {
    for value in first { values.append(value?.databaseValue ?? .null) }
    for value in rest { values.append(value?.databaseValue ?? .null) }
    for value in last { values.append(value?.databaseValue ?? .null) }
    if values.count >= most * width {
      try insert(most, from: 0)
      values.removeAll(keepingCapacity: true)
    }
  }

  /// Inserts what is left.
  func flush() throws {
    defer { values.removeAll(keepingCapacity: true) }
    var done = 0
    var rows = most
    while done < values.count {
      while rows > max(1, (values.count - done) / width) { rows /= 2 }
      try insert(rows, from: done)
      done += rows * width
    }
  }

  private func statement(of rows: Int) throws -> Statement {
    if let known = statements[rows] { return known }
    let sql = head + repeatElement(marks, count: rows).joined(separator: ", ")
    let made = try db.makeStatement(sql: sql)
    statements[rows] = made
    return made
  }

  private func insert(_ rows: Int, from start: Int) throws {
    let statement = try statement(of: rows)
    let binding = Binding(statement.sqliteStatement)
    defer { binding.rewind() }
    for place in 0..<(rows * width) {
      try binding.bind(values[start + place], at: Int32(truncatingIfNeeded: place + 1))
    }
    try binding.step(in: db, head)
  }
}
