import Foundation

/// A step of a plan that costs as much as there is in the chronicle, not as there is to answer.
struct PlanFault: Hashable, Comparable, CustomStringConvertible {
  /// The statement, in one line.
  let sql: String
  /// The step, as SQLite words it.
  let step: String
  /// What was being done.
  let activity: String

  var description: String { "\(activity): \(step) IN \(sql)" }

  static func < (left: PlanFault, right: PlanFault) -> Bool {
    (left.activity, left.sql, left.step) < (right.activity, right.sql, right.step)
  }

  /// Tables that stay small, however long people work at a chronicle: reading them costs nothing.
  static let small: Set<String> = [
    "chronicle", "setting", "saved_timeline", "edition", "event_kind", "sqlite_master",
    "sqlite_schema", "sqlite_temp_master", "sqlite_temp_schema", "json_each", "recorder",
    "recorder_marks",
  ]

  /// The faults of a plan.
  ///
  /// - Parameter tables: All tables and views, but those that stay small.
  static func all(in plan: PlanBook.Plan, growing tables: Set<String>) -> [PlanFault] {
    plan.steps.filter { isFault($0, plan, tables) }
      .map { PlanFault(sql: plan.sql, step: $0, activity: plan.activity) }
  }

  private static func isFault(_ step: String, _ plan: PlanBook.Plan, _ growing: Set<String>) -> Bool
  {
    if step.contains("AUTOMATIC") { return true }
    guard let match = step.wholeMatch(of: /SCAN (\w+)(?: (.*))?/) else { return false }
    let (name, how) = (String(match.1), match.2.map(String.init) ?? "")
    // A virtual table is asked for words, or turns a list into rows.
    if how.hasPrefix("VIRTUAL TABLE INDEX") {
      let tables = plan.aliases[name] ?? [name]
      return tables.contains("event_search") && !how.contains(":M")
    }
    // Whether there is any row is known from the first.
    let probe = "SELECT 1 FROM \"?\(name)\"?( WHERE private = 1)?( LIMIT 1)?(\\)|$)"
    if plan.sql.range(of: probe, options: .regularExpression) != nil { return false }
    if how.hasPrefix("CONSTANT") || name == "CONSTANT" { return false }
    if small.contains(name) { return false }
    if growing.contains(name) { return true }
    guard let tables = plan.aliases[name] else {
      // What a part of the statement is called.
      return !plan.sql.contains("\(name) AS (") && !plan.sql.contains("\(name) (")
    }
    return !tables.isDisjoint(with: growing)
  }
}
