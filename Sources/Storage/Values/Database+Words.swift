internal import GRDB

/// The few forms in which the store speaks SQL.
extension Database {
  /// Runs a statement that is prepared once.
  ///
  /// SQLite's texts end at a null character: one that has it would lose its rest without a word.
  func run(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws {
    for case let text as String in arguments where text.utf8.contains(0) {
      throw StorageError.invalid(
        "a text that begins with “\(text.prefix { $0 != "\0" }.prefix(40))” has a null character, "
          + "which a chronicle cannot keep; take it out")
    }
    try cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
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
}

/// A list of numbers as JSON, which `json_each` turns into rows.
func jsonList(_ numbers: some Sequence<Int64>) -> String {
  "[" + numbers.map(String.init).joined(separator: ",") + "]"
}
