import GRDB
import GRDBSQLite
import Synchronization

@testable import Storage

/// The plan of every statement that is run on any connection to a chronicle.
///
/// SQLite is asked for it when the statement runs, so that the plan is that of the tables, the
/// temporary tables and the views that the statement meets.
final class PlanBook: Sendable {
  /// A statement, written in one line, and the steps of its plan.
  struct Plan: Hashable, Sendable {
    let sql: String
    let steps: [String]
    /// What was being done.
    let activity: String
    /// Whether what is private was being withheld.
    let isMasked: Bool
    /// What stands in the statement, or in a view that it may read, for a table.
    let aliases: [String: Set<String>]
  }

  private struct Pages {
    var plans: Set<Plan> = []
    var unexplained: Set<String> = []
    var activity = ""
  }

  private let pages = Mutex(Pages())

  /// The plans of all statements that were run.
  var plans: Set<Plan> { pages.withLock { $0.plans } }
  /// The statements of which SQLite would not tell the plan.
  var unexplained: Set<String> { pages.withLock { $0.unexplained } }

  /// Runs a body and notes the plan of each statement that it makes a chronicle run.
  func watching(_ body: () throws -> Void) rethrows {
    try ConnectionWatch.$watcher.withValue({ [self] in watch($0) }, operation: body)
  }

  /// Names what is being done from now on.
  func begin(_ activity: String) { pages.withLock { $0.activity = activity } }

  private func watch(_ db: Database) {
    guard let connection = db.sqliteConnection else { return }
    let ledger = Ledger(connection: connection)
    db.trace(options: .statement) { [self] event in
      guard case .statement(let statement) = event else { return }
      note(statement.sql, ledger)
    }
  }

  /// What is known of one connection; it is used where the connection is.
  private final class Ledger {
    let connection: OpaquePointer
    /// The statements as they were told, and as they were asked about.
    var heard: Set<String> = []
    var seen: Set<String> = []
    var isAsking = false
    var activity = ""

    init(connection: OpaquePointer) { self.connection = connection }

    /// The rows of a query, each as its last column.
    func ask(_ sql: String) -> [String]? {
      var statement: OpaquePointer?
      defer { sqlite3_finalize(statement) }
      guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else {
        return nil
      }
      var rows: [String] = []
      while sqlite3_step(statement) == SQLITE_ROW {
        let last = sqlite3_column_count(statement) - 1
        rows.append(sqlite3_column_text(statement, last).map { String(cString: $0) } ?? "")
      }
      return rows
    }
  }

  private func note(_ text: String, _ ledger: Ledger) {
    guard !ledger.isAsking else { return }
    let activity = pages.withLock { $0.activity }
    if activity != ledger.activity { (ledger.heard, ledger.seen) = ([], []) }
    ledger.activity = activity
    guard ledger.heard.insert(text).inserted else { return }
    var sql = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // A trigger's statements are told as comments.
    if sql.hasPrefix("-- ") {
      sql = String(sql.dropFirst(3)).replacing(/\b(?i:new|old)\.\w+/, with: "?")
    }
    let word = sql.prefix { $0.isLetter }.uppercased()
    guard ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "REPLACE"].contains(word) else {
      // Views that come or go change what a name stands for.
      if sql.contains("TEMP VIEW") { (ledger.heard, ledger.seen) = ([], []) }
      return
    }
    // Many rows are inserted with one statement, of which only the number of rows differs.
    let key = sql.replacing(/(\(\?(?:, \?)*\))(?:, \(\?(?:, \?)*\))+/, with: { "\($0.1)" })
    guard ledger.seen.insert(key).inserted else { return }
    ledger.isAsking = true
    defer { ledger.isAsking = false }
    guard let steps = ledger.ask("EXPLAIN QUERY PLAN \(key)") else {
      return pages.withLock { _ = $0.unexplained.insert(key) }
    }
    let views =
      ledger.ask(
        """
        SELECT sql FROM sqlite_temp_master WHERE type = 'view'
        UNION ALL SELECT sql FROM sqlite_master WHERE type = 'view'
        """) ?? []
    guard !steps.isEmpty else { return }
    var aliases = Self.aliases(in: key)
    for view in views where Self.names(aliases, theViewOf: view) {
      aliases.merge(Self.aliases(in: view)) { $0.union($1) }
    }
    let isMasked = ledger.ask("SELECT 1 FROM sqlite_temp_master WHERE type = 'view'")?.first != nil
    let plan = Plan(
      sql: key, steps: steps, activity: activity, isMasked: isMasked, aliases: aliases)
    pages.withLock { _ = $0.plans.insert(plan) }
  }

  private static func names(_ aliases: [String: Set<String>], theViewOf sql: String) -> Bool {
    guard let name = sql.firstMatch(of: /VIEW "?(\w+)/)?.1 else { return false }
    return aliases.values.contains { $0.contains(String(name)) }
  }

  private static let keywords: Set<String> = [
    "JOIN", "CROSS", "LEFT", "WHERE", "ON", "ORDER", "GROUP", "LIMIT", "UNION", "SET", "INDEXED",
    "INNER", "NOT", "EXCEPT", "INTERSECT", "VALUES", "SELECT", "DEFAULT", "USING", "RETURNING",
  ]

  /// The names by which a statement calls tables, each with the tables that it calls so.
  static func aliases(in sql: String) -> [String: Set<String>] {
    var aliases: [String: Set<String>] = [:]
    let places =
      /(?i:FROM|JOIN|UPDATE|INTO)\s+"?(?:(?:main|temp)\.)?(\w+)"?(?:\s+(?i:AS\s+)?(\w+))?/
    for match in sql.matches(of: places) {
      let table = String(match.1)
      aliases[table, default: []].insert(table)
      if let alias = match.2, !keywords.contains(alias.uppercased()) {
        aliases[String(alias), default: []].insert(table)
      }
    }
    return aliases
  }
}
