internal import GRDB

/// Which of the tables that hold parts of events have any rows.
///
/// Most chronicles use a few of them; asking once saves a query a table and a batch.
struct FilledTables {
  private let names: Set<String>?

  /// Takes every table to have rows: where a change may be filling them.
  static let all = FilledTables(names: nil)

  private init(names: Set<String>?) { self.names = names }

  private static let parts: [(name: String, condition: String)] = [
    ("event_topic", ""), ("event_date", ""), ("figure", ""), ("event_code", ""),
    ("event_bound", ""), ("statement", ""), ("statement_about", ""), ("attribution", ""),
    ("commitment", ""),
    ("claim", "event_id"), ("rule_exception", "event_id"), ("identifier", "event_id"),
    ("citation", "participation_id"),
    ("citation", "link_id"),
  ]

  /// Looks into the tables.
  init(_ db: Database) throws {
    let columns = Self.parts.map { name, column in
      let condition = column.isEmpty ? "" : " WHERE \(column) IS NOT NULL"
      return "EXISTS (SELECT 1 FROM \(name)\(condition))"
    }
    var names: Set<String> = []
    try db.each("SELECT \(columns.joined(separator: ", "))", []) { row in
      for (name, column) in Self.parts where row.flag() { names.insert("\(name).\(column)") }
    }
    self.names = names
  }

  /// Whether a table has rows, of one owner where a column is named.
  func has(_ name: String, _ column: String = "") -> Bool {
    names?.contains("\(name).\(column)") ?? true
  }
}
