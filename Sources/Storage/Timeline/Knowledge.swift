import Chronology
import Diplomacy
internal import GRDB

/// The events that an actor can have known of by a day, or must have.
///
/// An actor knows of what was made public by then; of what the actor, or somebody who stood for it
/// then, learnt by then; and of what it took part in by then, unless a later day is given on which
/// it learnt of it. Whoever was written to knows of it when it was received or read, where that is
/// recorded.
struct Knowledge {
  let sides: Sides
  let knower: Filter.Knower
  let certainly: Bool

  /// The numbers of the events.
  func events() throws -> Clause {
    let parts = [try learnt(), published(), try tookPart()]
    return Clause(
      sql: parts.map { "SELECT * FROM (\($0.sql))" }.joined(separator: " UNION "),
      arguments: parts.flatMap(\.arguments))
  }

  /// Whether a row's day is past: it can be, or it must.
  private func past(_ table: String) -> String {
    certainly ? "\(table).latest <= ?" : "\(table).earliest <= ?"
  }

  private func published() -> Clause {
    Clause(
      """
      SELECT d.event_id FROM event_date d
      WHERE d.role IN ('published', 'declassified') AND \(past("d"))
      """, knower.day)
  }

  private func learnt() throws -> Clause {
    Clause(
      sql: """
        SELECT d.event_id FROM \(Sides.spellRows) s CROSS JOIN event_date d
          ON d.actor_id = s.actor AND d.role = 'learnt'
        WHERE \(past("d"))
          AND (s.is_itself = 1 OR d.earliest <= s.last AND d.latest >= s.first)
        """, arguments: try spells() + [knower.day])
  }

  private func tookPart() throws -> Clause {
    var filter = Filter()
    filter.certain = certainly
    let all = try sides.events(of: knower.actor, filter: filter)
    // Who is written to and does nothing else knows of it on receipt.
    let others = Role.all.filter { $0.takesPart && !Self.byLetter.contains($0.name) }
    let present = try sides.events(of: knower.actor, filter: filter, roles: others.map(\.name))
    return Clause(
      sql: """
        SELECT e.id FROM event e WHERE e.id IN (\(all.sql)) AND \(past("e"))
          AND (e.id IN (\(present.sql)) OR NOT EXISTS (\(later(["received", "read"], or: "r.actor_id IS NULL"))))
          AND NOT EXISTS (\(later([RoleDate.learnt], or: "0")))
        """,
      arguments: all.arguments + [knower.day] + present.arguments
        + [knower.actor.text, knower.day, knower.actor.text, knower.day])
  }

  /// The roles of those who get a paper.
  private static let byLetter = ["addressee", "recipient", "copied"]

  /// The dates of some roles, of the actor or as a condition says, that are not past.
  private func later(_ roles: [String], or condition: String) -> String {
    let list = roles.map { "'\($0)'" }.joined(separator: ", ")
    return """
      SELECT 1 FROM event_date r LEFT JOIN actor a ON a.id = r.actor_id
      WHERE r.event_id = e.id AND r.role IN (\(list)) AND (a.ref = ? OR \(condition))
        AND NOT (\(past("r")))
      """
  }

  private func spells() throws -> [(any DatabaseValueConvertible)?] {
    var filter = Filter()
    filter.certain = certainly
    return try sides.spellTable(for: knower.actor, filter: filter)
  }
}
