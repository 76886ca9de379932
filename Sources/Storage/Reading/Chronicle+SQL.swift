internal import GRDB

extension Chronicle {
  /// A value of a user's own query.
  public enum SQLValue: Hashable, Sendable {
    /// Nothing.
    case null
    /// A whole number.
    case integer(Int64)
    /// A number.
    case real(Double)
    /// Text.
    case text(String)
    /// Bytes, as hexadecimal digits.
    case blob(String)
  }

  /// Runs a query of the user's own, which can only read.
  ///
  /// - Parameters:
  ///   - sql: One statement.
  ///   - columns: Gets the names of the columns, before the first row.
  ///   - row: Gets each row.
  /// - Throws: ``StorageError/sql(_:)`` when SQLite refuses it, or when it would write.
  public func query(
    _ sql: String, columns: ([String]) throws -> Void, row: ([SQLValue]) throws -> Void
  ) throws {
    try read { db in
      let statement: GRDB.Statement
      do {
        let all = try db.allStatements(sql: sql)
        guard let first = try all.next() else { throw StorageError.sql("there is no query") }
        if try all.next() != nil { throw StorageError.sql("one query at a time") }
        statement = first
      } catch let error as DatabaseError {
        throw StorageError.sql(error.message ?? "the query cannot be read")
      }
      guard statement.isReadonly else {
        throw StorageError.sql("the query would write; sql only reads")
      }
      // ATTACH, SAVEPOINT and their like count as reading, and answer nothing.
      guard !statement.columnNames.isEmpty else {
        throw StorageError.sql("the query gives no rows; sql only reads")
      }
      do {
        try columns(statement.columnNames)
        let cursor = try Row.fetchCursor(statement)
        while let found = try cursor.next() {
          try row(
            found.databaseValues.map { value in
              switch value.storage {
              case .null: .null
              case .int64(let number): .integer(number)
              case .double(let number): .real(number)
              case .string(let text): .text(text)
              case .blob(let data): .blob(data.map { Hex.pair($0) }.joined())
              }
            })
        }
      } catch let error as DatabaseError {
        throw StorageError.sql(error.message ?? "the query cannot be run")
      }
    }
  }
}

enum Hex {
  /// The two digits of a byte.
  static func pair(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0\(digits)" : digits
  }
}
