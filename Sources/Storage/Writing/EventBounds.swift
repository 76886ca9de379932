import Chronology
import Diplomacy
internal import GRDB

/// Derives the bounds of undated events from the events that they come after and before.
struct EventBounds {
  let db: Database

  /// Derives the bounds of one event, where it is undated.
  ///
  /// - Returns: Whether they are others than before.
  @discardableResult
  func derive(_ event: Int64) throws -> Bool {
    guard
      let row = try db.row(
        """
        SELECT e.date, e.earliest, e.latest,
          (SELECT max(o.earliest) FROM event_bound b JOIN event o ON o.id = b.other_id
            WHERE b.event_id = e.id AND b.side = 'after') AS after,
          (SELECT min(o.latest) FROM event_bound b JOIN event o ON o.id = b.other_id
            WHERE b.event_id = e.id AND b.side = 'before') AS before
        FROM event e WHERE e.id = ?
        """, [event]), row["date"] as String? == nil
    else { return false }
    var bounds = StoredBounds(nil)
    let after: Int64? = row["after"]
    let before: Int64? = row["before"]
    if let after, let before, after > before {
      throw StorageError.invalid(
        "the events that it comes after are later than those that it comes before")
    }
    bounds.narrow(after: after, before: before)
    guard bounds.earliest != row["earliest"] || bounds.latest != row["latest"] else { return false }
    try db.run(
      """
      UPDATE event SET earliest = ?, begin_latest = ?, end_earliest = ?, latest = ?, sort_day = ?,
        has_earliest = ?, span = ? WHERE id = ?
      """,
      [
        bounds.earliest, bounds.latest, bounds.earliest, bounds.latest, bounds.sortDay,
        bounds.hasEarliest, bounds.span, event,
      ])
    return true
  }

  /// Derives anew the bounds of everything that hangs on an event, by however many steps.
  ///
  /// It ends because no event comes after itself, or before; see ``refuseCircle(_:_:)``.
  func deriveDependents(of event: Int64) throws {
    var queue = [event]
    while let next = queue.popLast() {
      for row in try db.rows(
        "SELECT DISTINCT event_id FROM event_bound WHERE other_id = ?", [next])
      {
        let dependent: Int64 = row["event_id"]
        if try derive(dependent) { queue.append(dependent) }
      }
    }
  }

  /// Refuses an event that comes after itself, or before, by however many steps.
  func refuseCircle(_ event: Int64, _ side: String) throws {
    let circle = try db.number(
      """
      WITH RECURSIVE up (id) AS (
        SELECT other_id FROM event_bound WHERE event_id = ?1 AND side = ?2
        UNION SELECT b.other_id FROM event_bound b JOIN up ON b.event_id = up.id AND b.side = ?2
      ) SELECT 1 FROM up WHERE id = ?1
      """, [event, side])
    if circle != nil { throw StorageError.invalid("an event cannot come \(side) itself") }
  }
}
