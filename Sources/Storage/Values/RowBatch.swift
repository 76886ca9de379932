internal import GRDB

/// Rows of one table that are inserted many at a time.
///
/// SQLite opens a savepoint for each statement whose triggers or keys can fail, and at each savepoint
/// the full text writes out what it has gathered: a row at a time costs several times as much as many
/// rows with one statement. Rows wait until they are flushed, so that tables can be filled in the order
/// in which they refer to each other. Their texts wait in one piece of memory, which SQLite reads where
/// it is: a copy of each would cost as much as parsing it.
final class RowBatch {
  private let db: Database
  private let head: String
  private let marks: String
  private let width: Int
  /// The most values that one statement has.
  private static let mostValues = 20_000
  /// The most rows of one statement, a power of two.
  private let most: Int
  private var values: [Value] = []
  private var bytes: [UInt8] = []
  private var statements: [Int: Statement] = [:]

  /// A value that waits.
  private enum Value {
    case null
    case integer(Int64)
    case real(Double)
    case text(Range<Int>)
    case blob(Range<Int>)
  }

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
  ///
  /// - Throws: ``StorageError`` for a text with a null character, at which SQLite's texts end.
  func add(
    _ first: [DatabaseValue], _ rest: [DatabaseValue] = [], _ last: [DatabaseValue] = []
  ) throws {
    for pieces in [first, rest, last] {
      for value in pieces { try add(value) }
    }
  }

  private func add(_ value: DatabaseValue) throws {
    switch value.storage {
    case .null: values.append(.null)
    case .int64(let number): values.append(.integer(number))
    case .double(let number): values.append(.real(number))
    case .string(let text):
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      if bytes[start...].contains(0) { throw Binding.nullCharacter(in: text) }
      values.append(.text(start..<bytes.count))
    case .blob(let data):
      let start = bytes.count
      bytes.append(contentsOf: data)
      values.append(.blob(start..<bytes.count))
    }
  }

  /// How many rows wait.
  var count: Int { values.count / width }

  /// Forgets the rows that wait.
  func clear() {
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Inserts the rows that wait.
  func flush() throws {
    defer { clear() }
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
    let binding = Binding(try statement(of: rows).sqliteStatement)
    // What is bound lies here no longer than this takes.
    defer { binding.reset() }
    try bytes.withUnsafeBytes { bytes in
      for (index, value) in values[start..<(start + rows * width)].enumerated() {
        let place = Int32(truncatingIfNeeded: index + 1)
        switch value {
        case .null: continue
        case .integer(let number): try binding.bind(number, at: place)
        case .real(let number): try binding.bind(number, at: place)
        case .text(let range): try binding.bind(text: bytes[range], at: place)
        case .blob(let range): try binding.bind(blob: bytes[range], at: place)
        }
      }
      try binding.step(in: db, head)
    }
  }
}
