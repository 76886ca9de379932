internal import GRDB
import Synchronization

/// Rows of one table that are inserted many at a time.
///
/// SQLite opens a savepoint for each statement whose triggers or keys can fail, and at each savepoint
/// the full text writes out what it has gathered: a row at a time costs several times as much as many
/// rows with one statement. Rows wait until they are flushed, so that tables can be filled in the order
/// in which they refer to each other. Their texts wait in one piece of memory, which SQLite reads where
/// it is: a copy of each would cost as much as parsing it.
///
/// What has been closed is inserted by itself, if need be on another thread, while further rows wait.
final class RowBatch {
  private let db: Database
  private let head: String
  private let marks: String
  private let width: Int
  /// The most values that one statement has.
  private static let mostValues = 20_000
  /// The most rows of one statement, a power of two.
  private let most: Int
  /// The rows that wait.
  private var waiting = Rows()
  /// Memory of rows that have been inserted, for the next.
  private let spare = Mutex<[Rows]>([])
  private var statements: [Int: Statement] = [:]

  /// Rows, one after the other, and the bytes of their texts.
  fileprivate struct Rows: Sendable {
    var values: [Value] = []
    var bytes: [UInt8] = []

    mutating func add(_ row: [DatabaseValue]) throws {
      for value in row {
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
    }

    mutating func clear() {
      values.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
    }
  }

  /// A value that waits.
  fileprivate enum Value: Sendable {
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
    try waiting.add(first)
    try waiting.add(rest)
    try waiting.add(last)
  }

  /// How many rows wait.
  var count: Int { waiting.values.count / width }

  /// Forgets the rows that wait.
  func clear() { waiting.clear() }

  /// Inserts the rows that wait.
  func flush() throws { try close()?.insert() }

  /// Closes the rows that wait.
  ///
  /// - Parameter making: What is done before a statement is made that is not known yet.
  /// - Returns: The rows, to be inserted; nil where there are none.
  func close(before making: () throws -> Void = {}) throws -> ClosedRows? {
    guard !waiting.values.isEmpty else { return nil }
    let rows = waiting
    waiting = spare.withLock { $0.popLast() } ?? Rows()
    var pieces: [ClosedRows.Piece] = []
    var done = 0
    var count = most
    while done < rows.values.count {
      while count > max(1, (rows.values.count - done) / width) { count /= 2 }
      let values = done..<(done + count * width)
      pieces.append((try statement(of: count, before: making), values))
      done = values.upperBound
    }
    return ClosedRows(batch: self, rows: rows, pieces: pieces)
  }

  private func statement(of rows: Int, before making: () throws -> Void) throws -> Statement {
    if let known = statements[rows] { return known }
    try making()
    let sql = head + repeatElement(marks, count: rows).joined(separator: ", ")
    let made = try db.makeStatement(sql: sql)
    statements[rows] = made
    return made
  }

  /// Takes the memory of rows that have been inserted.
  fileprivate func takeBack(_ rows: Rows) { spare.withLock { $0.append(rows) } }

  fileprivate func insert(_ rows: Rows, _ range: Range<Int>, _ statement: Statement) throws {
    let binding = Binding(statement.sqliteStatement)
    // What is bound lies here no longer than this takes.
    defer { binding.reset() }
    try rows.bytes.withUnsafeBytes { bytes in
      for (index, value) in rows.values[range].enumerated() {
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

/// Rows that wait no longer for others, with the statements that insert them.
final class ClosedRows {
  /// A statement, and the values that it takes.
  fileprivate typealias Piece = (statement: Statement, values: Range<Int>)

  private let batch: RowBatch
  private var rows: RowBatch.Rows
  private let pieces: [Piece]

  fileprivate init(batch: RowBatch, rows: RowBatch.Rows, pieces: [Piece]) {
    self.batch = batch
    self.rows = rows
    self.pieces = pieces
  }

  /// Inserts them, once.
  func insert() throws {
    for (statement, values) in pieces { try batch.insert(rows, values, statement) }
    rows.clear()
    batch.takeBack(rows)
    rows = RowBatch.Rows()
  }
}
