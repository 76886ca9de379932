import Diplomacy
internal import GRDB

/// The few forms in which the store speaks SQL.
extension Database {
  /// Runs a statement that is prepared once and answers nothing.
  ///
  /// Rows come in by millions: it is bound and stepped without the machinery that GRDB has for
  /// observers, which a chronicle does not use.
  ///
  /// - Throws: ``StorageError`` for a text with a null character, at which SQLite's texts end.
  func run(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws {
    try run(sql, arguments.map { $0?.databaseValue ?? .null })
  }

  /// Runs it with values that are already as SQLite keeps them.
  func run(_ sql: String, _ cells: [DatabaseValue]) throws {
    let statement = try cachedStatement(sql: sql)
    let binding = Binding(statement.sqliteStatement)
    defer { binding.reset() }
    for (index, cell) in cells.enumerated() {
      try binding.bind(cell, at: Int32(truncatingIfNeeded: index + 1))
    }
    try binding.step(in: self, sql)
  }

  /// Inserts a row and tells its number.
  func insert(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> Int64 {
    try run(sql, arguments)
    return lastInsertedRowID
  }

  /// The rows of a query that is prepared once.
  func rows(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: StatementArguments(arguments))
  }

  /// The first row of a query that is prepared once.
  func row(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: StatementArguments(arguments))
  }

  /// The first value of a query that is prepared once.
  func number(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> Int64? {
    try Int64.fetchOne(cachedStatement(sql: sql), arguments: StatementArguments(arguments))
  }

  /// The number of a record with a global id; nil where there is none.
  func number(_ kind: RecordKind, _ uid: UID) throws -> Int64? {
    try number("SELECT id FROM \(kind.rawValue) WHERE uid = ?", [uid.data])
  }
}

extension DatabaseValueConvertible {
  /// The value as SQLite keeps it.
  ///
  /// Values by millions are handed on so: an array of mixed ones as protocols costs several times as
  /// much.
  var cell: DatabaseValue { databaseValue }
}

/// A list of numbers as JSON, which `json_each` turns into rows.
func jsonList(_ numbers: some Sequence<Int64>) -> String {
  "[" + numbers.map(String.init).joined(separator: ",") + "]"
}
