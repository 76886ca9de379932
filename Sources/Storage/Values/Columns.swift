import Diplomacy
internal import GRDB
internal import GRDBSQLite

/// Reads a row's columns in the order in which its query names them, straight from SQLite.
///
/// Looking columns up by name costs more than all the rest of reading a row, and so does asking for
/// their types.
struct Columns {
  private let handle: OpaquePointer
  private var next: Int32 = 0

  init(_ handle: OpaquePointer) { self.handle = handle }

  private mutating func take() -> Int32 {
    defer { next += 1 }
    return next
  }

  /// The next column, which may be NULL.
  mutating func text() -> String? {
    let place = take()
    guard let start = sqlite3_column_text(handle, place) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, place))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The next column, which is not NULL.
  mutating func word() -> String { text() ?? "" }

  /// The next column, which is not NULL.
  mutating func number() -> Int64 { sqlite3_column_int64(handle, take()) }

  /// The next column, which may be NULL.
  mutating func optionalNumber() -> Int64? {
    let place = take()
    guard sqlite3_column_type(handle, place) != SQLITE_NULL else { return nil }
    return sqlite3_column_int64(handle, place)
  }

  /// The next column, which may be NULL.
  mutating func real() -> Double? {
    let place = take()
    guard sqlite3_column_type(handle, place) != SQLITE_NULL else { return nil }
    return sqlite3_column_double(handle, place)
  }

  /// The next column, which is 0 or 1.
  mutating func flag() -> Bool { number() != 0 }

  /// The next column, the sixteen bytes of a global id.
  mutating func uid() -> UID? {
    let place = take()
    guard let start = sqlite3_column_blob(handle, place) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, place))
    return UID(raw: UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension Database {
  /// Reads the rows of a query that is prepared once, without copying them.
  func each(
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?],
    _ body: (inout Columns) throws -> Void
  ) throws {
    let handle = try cachedStatement(sql: sql).sqliteStatement
    let binding = Binding(handle)
    defer { binding.reset() }
    for (index, argument) in arguments.enumerated() {
      try binding.bind(
        argument?.databaseValue ?? .null, at: Int32(truncatingIfNeeded: index + 1))
    }
    while try binding.hasRow(in: self, sql) {
      var columns = Columns(handle)
      try body(&columns)
    }
  }
}
