import Chronology
import Diplomacy
internal import GRDB

/// Derives the bounds of undated events from the events that they come after and before.
struct EventBounds {
  let db: Database

  /// Derives the bounds of one event, where it is undated and has such ties.
  func derive(_ event: Int64) throws {
    guard
      let row = try db.row(
        """
        SELECT e.date,
          (SELECT max(o.earliest) FROM event_bound b JOIN event o ON o.id = b.other_id
            WHERE b.event_id = e.id AND b.side = 'after') AS after,
          (SELECT min(o.latest) FROM event_bound b JOIN event o ON o.id = b.other_id
            WHERE b.event_id = e.id AND b.side = 'before') AS before
        FROM event e WHERE e.id = ?
        """, [event]), row["date"] as String? == nil
    else { return }
    var bounds = StoredBounds(nil)
    let after: Int64? = row["after"]
    let before: Int64? = row["before"]
    if let after, let before, after > before {
      throw StorageError.invalid(
        "the events that it comes after are later than those that it comes before")
    }
    bounds.narrow(after: after, before: before)
    try db.run(
      """
      UPDATE event SET earliest = ?, begin_latest = ?, end_earliest = ?, latest = ?, sort_day = ?,
        has_earliest = ?, span = ? WHERE id = ?
      """,
      [
        bounds.earliest, bounds.latest, bounds.earliest, bounds.latest, bounds.sortDay,
        bounds.hasEarliest, bounds.span, event,
      ])
  }

  /// Derives anew the bounds of everything that hangs on an event, by however many steps.
  func deriveDependents(of event: Int64) throws {
    var seen: Set<Int64> = [event]
    var queue = [event]
    while let next = queue.popLast() {
      for row in try db.rows("SELECT event_id FROM event_bound WHERE other_id = ?", [next]) {
        let dependent: Int64 = row["event_id"]
        guard seen.insert(dependent).inserted else { continue }
        try derive(dependent)
        queue.append(dependent)
      }
    }
  }
}
