internal import GRDB

/// Finds the sources or the topics of a name, whatever its case and accents.
///
/// The file has no index of their folded names: they are read once, when the first is looked for,
/// and from then on what has come since. A number stands for each name, so that a million of them
/// take some tens of megabytes; what is found is compared.
final class FoldedNames {
  private let connection: WritingConnection
  private let table: String
  private let columns: [String]
  private var last: Int64?
  private var numbers: [Int: [Int64]] = [:]

  /// Names that stand in one or several columns of a table with refs.
  init(_ connection: WritingConnection, _ table: String, _ columns: [String]) {
    self.connection = connection
    self.table = table
    self.columns = columns
  }

  /// Those that have a name, the oldest first.
  ///
  /// - Complexity: O(n) in the rows the first time, then O(log n).
  func records(named name: String, atMost limit: Int = .max) throws -> [(id: Int64, ref: String)] {
    try readOn()
    let folded = name.folded
    guard let possible = numbers[folded.hashValue] else { return [] }
    var found: [(Int64, String)] = []
    let rows = try Row.fetchCursor(
      connection.db.cachedStatement(
        sql: """
          SELECT id, ref, \(columns.joined(separator: ", ")) FROM \(table)
          WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id
          """), arguments: [jsonList(possible)])
    while found.count < limit, let row = try rows.next() {
      let names = columns.compactMap { row[$0] as String? }
      if names.contains(where: { $0.folded == folded }) { found.append((row["id"], row["ref"])) }
    }
    return found
  }

  /// Takes note of the names that a row has got which was there before.
  func note(_ names: [String?], of id: Int64) {
    guard last != nil else { return }
    for name in names { if let name { numbers[name.folded.hashValue, default: []].append(id) } }
  }

  private func readOn() throws {
    var end = last ?? -1
    try connection.db.each(
      "SELECT id, \(columns.joined(separator: ", ")) FROM \(table) WHERE id > ? ORDER BY id", [end]
    ) { row in
      end = row.number()
      let names = columns.map { _ in row.text() }
      for name in Set(names.compactMap { $0?.folded }) {
        numbers[name.hashValue, default: []].append(end)
      }
    }
    last = end
  }
}
