internal import GRDB

/// A piece of SQL with its arguments.
struct Clause {
  var sql: String
  var arguments: [(any DatabaseValueConvertible)?]

  init(_ sql: String, _ arguments: (any DatabaseValueConvertible)?...) {
    self.sql = sql
    self.arguments = arguments
  }

  init(sql: String, arguments: [(any DatabaseValueConvertible)?]) {
    self.sql = sql
    self.arguments = arguments
  }

  /// All of several.
  static func and(_ clauses: [Clause]) -> Clause {
    guard !clauses.isEmpty else { return Clause("1") }
    return Clause(
      sql: clauses.map { "(\($0.sql))" }.joined(separator: " AND "),
      arguments: clauses.flatMap(\.arguments))
  }
}
