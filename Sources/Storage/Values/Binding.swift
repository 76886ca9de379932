import Foundation
internal import GRDB
internal import GRDBSQLite

/// Binds values to a prepared statement of SQLite and steps it: a row of an answer at a time, or to its
/// end.
struct Binding {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { self.handle = handle }

  /// SQLite copies what is bound, for it may outlive the call (`SQLITE_TRANSIENT`).
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  /// Binds the parameter of a place, counted from 1.
  func bind(_ value: DatabaseValue, at place: Int32) throws {
    switch value.storage {
    case .null: try check(sqlite3_bind_null(handle, place))
    case .int64(let number): try check(sqlite3_bind_int64(handle, place, number))
    case .double(let number): try check(sqlite3_bind_double(handle, place, number))
    case .string(var text):
      let code = text.withUTF8 { bytes -> Int32? in
        // A text without any bytes is no NULL.
        guard let start = bytes.baseAddress, !bytes.isEmpty else {
          return sqlite3_bind_text(handle, place, "", 0, Self.transient)
        }
        guard memchr(start, 0, bytes.count) == nil else { return nil }
        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          sqlite3_bind_text64(
            handle, place, $0, sqlite3_uint64(bytes.count), Self.transient, UInt8(SQLITE_UTF8))
        }
      }
      guard let code else { throw Self.nullCharacter(in: text) }
      try check(code)
    case .blob(let data) where data.isEmpty: try check(sqlite3_bind_zeroblob(handle, place, 0))
    case .blob(let data):
      try check(
        data.withUnsafeBytes {
          sqlite3_bind_blob64(
            handle, place, $0.baseAddress, sqlite3_uint64($0.count), Self.transient)
        })
    }
  }

  /// Binds a number.
  func bind(_ number: Int64, at place: Int32) throws {
    try check(sqlite3_bind_int64(handle, place, number))
  }

  /// Binds a number.
  func bind(_ number: Double, at place: Int32) throws {
    try check(sqlite3_bind_double(handle, place, number))
  }

  /// Binds a text in UTF-8 that stays where it is until the statement is reset.
  func bind(text: Slice<UnsafeRawBufferPointer>, at place: Int32) throws {
    let bytes = UnsafeRawBufferPointer(rebasing: text)
    guard let start = bytes.baseAddress, !bytes.isEmpty else {
      return try check(sqlite3_bind_text(handle, place, "", 0, Self.transient))
    }
    try check(
      sqlite3_bind_text64(
        handle, place, start.assumingMemoryBound(to: CChar.self), sqlite3_uint64(bytes.count), nil,
        UInt8(SQLITE_UTF8)))
  }

  /// Binds bytes that stay where they are until the statement is reset.
  func bind(blob: Slice<UnsafeRawBufferPointer>, at place: Int32) throws {
    let bytes = UnsafeRawBufferPointer(rebasing: blob)
    guard let start = bytes.baseAddress, !bytes.isEmpty else {
      return try check(sqlite3_bind_zeroblob(handle, place, 0))
    }
    try check(sqlite3_bind_blob64(handle, place, start, sqlite3_uint64(bytes.count), nil))
  }

  private func check(_ code: Int32) throws {
    if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Runs it to its end.
  func step(in db: Database, _ sql: String) throws { while try hasRow(in: db, sql) {} }

  /// Runs it to its next row; false at the end.
  func hasRow(in db: Database, _ sql: String) throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      throw DatabaseError(
        resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)),
        message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }, sql: sql)
    }
  }

  /// Makes it ready for the next time, and lets go of what was bound.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// What is said of a text that SQLite would cut.
  static func nullCharacter(in text: String) -> StorageError {
    .invalid(
      "a text that begins with “\(text.prefix { $0 != "\0" }.prefix(40))” has a null character, "
        + "which a chronicle cannot keep; take it out")
  }
}
