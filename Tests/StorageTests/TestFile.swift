import Diplomacy
import Foundation
import GRDB

@testable import Storage

/// A folder of its own for one test; all of them are removed when the tests have run.
struct TestFolder {
  let path: String

  init() throws {
    path = TestFolder.root + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  private static let root: String = {
    atexit { try? FileManager.default.removeItem(atPath: TestFolder.place) }
    return place
  }()

  private static let place =
    NSTemporaryDirectory() + "chancery-tests-\(ProcessInfo.processInfo.processIdentifier)"

  func file(_ name: String = "chancery.db") -> String { "\(path)/\(name)" }

  /// What is in the folder.
  func contents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Makes a chronicle with these records and opens it.
  func chronicle(
    _ records: [Diplomacy.Record] = [], name: String = "chancery.db"
  ) throws -> Chronicle {
    try Chronicle.create(file(name), command: "test") { change in
      for record in records { try change.add(record) }
    }
    let chronicle = try Chronicle.open(file(name), writing: true)
    // No test pulls the plug.
    try chronicle.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    return chronicle
  }
}

extension Chronicle {
  /// The rows of a query, each as its values in words, for tests that look behind the interface.
  func raw(_ sql: String) throws -> [[String]] {
    try read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { value in
          switch value.storage {
          case .null: "NULL"
          case .int64(let number): String(number)
          case .double(let number): String(number)
          case .string(let text): text
          case .blob(let data): data.map { String($0, radix: 16) }.joined()
          }
        }
      }
    }
  }

  /// Runs SQL of a test's own.
  func execute(_ sql: String) throws {
    try queue.write { try $0.execute(sql: sql) }
  }

  /// The numbers of a filter's events, in their order.
  func numbers(_ filter: Filter) throws -> [Int64] {
    var numbers: [Int64] = []
    try timeline(filter) { entry in numbers.append(entry.event.number ?? 0) }
    return numbers
  }

  /// The same, without reading the events.
  func foundNumbers(_ filter: Filter) throws -> [Int64] {
    try read { db in
      var numbers: [Int64] = []
      try forEachKey(db, filter) { numbers.append($0.id) }
      return numbers
    }
  }

  /// Everything that is stored, as text, to compare before with after.
  func dump() throws -> [String] {
    let tables = try raw(
      """
      SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'event_search%'
      ORDER BY name
      """)
    return try tables.flatMap { table in
      try read { db in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table[0])\"").map { "\(table[0]) \($0)" }
      }.sorted()
    }
  }
}
