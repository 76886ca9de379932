import Foundation
internal import GRDB

/// Reads a row's columns in the order in which its query names them.
///
/// Looking columns up by name costs more than all the rest of reading a row.
struct Columns {
  private let row: Row
  private var next = 0

  init(_ row: Row) { self.row = row }

  /// The next column, which may be NULL.
  mutating func text() -> String? {
    defer { next += 1 }
    return row[next]
  }

  /// The next column, which is not NULL.
  mutating func word() -> String {
    defer { next += 1 }
    return row[next]
  }

  /// The next column, which is not NULL.
  mutating func number() -> Int64 {
    defer { next += 1 }
    return row[next]
  }

  /// The next column, which may be NULL.
  mutating func optionalNumber() -> Int64? {
    defer { next += 1 }
    return row[next]
  }

  /// The next column, which may be NULL.
  mutating func real() -> Double? {
    defer { next += 1 }
    return row[next]
  }

  /// The next column, which is 0 or 1.
  mutating func flag() -> Bool {
    defer { next += 1 }
    return row[next]
  }

  /// The next column, which is not NULL.
  mutating func bytes() -> Data {
    defer { next += 1 }
    return row[next]
  }
}

extension Database {
  /// Reads the rows of a query that is prepared once, without copying them.
  func each(
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?],
    _ body: (inout Columns) throws -> Void
  ) throws {
    let cursor = try Row.fetchCursor(
      cachedStatement(sql: sql), arguments: StatementArguments(arguments))
    while let row = try cursor.next() {
      var columns = Columns(row)
      try body(&columns)
    }
  }
}
