import Diplomacy
internal import GRDB

/// The words by which events are found follow names, offices and namesakes.
extension Change {
  /// Notes the events in which an actor's name stands: its own, and those of whoever holds an
  /// office of it.
  func touchTexts(ofActor id: Int64) throws {
    try touchParts(ofActor: id)
    for row in try db.rows(
      "SELECT DISTINCT from_id FROM relation WHERE to_id = ? AND kind = 'tenure'", [id])
    { try touchParts(ofActor: row["from_id"]) }
  }

  /// Notes the events in which an actor has a part.
  func touchParts(ofActor id: Int64) throws {
    for row in try db.rows("SELECT DISTINCT event_id FROM participation WHERE actor_id = ?", [id]) {
      touch(text: row["event_id"])
    }
  }

  /// Notes the events of a person whose surname is no longer theirs alone, or is so again, now
  /// that another bears it or ceases to: made titles name them otherwise.
  func touchTexts(ofNamesakes id: Int64) throws {
    for surname in try db.rows(
      """
      SELECT DISTINCT surname_folded FROM name
      WHERE actor_id = ? AND surname_folded IS NOT NULL
      """, [id])
    {
      let others = try db.rows(
        "SELECT DISTINCT actor_id FROM name WHERE surname_folded = ? AND actor_id <> ? LIMIT 2",
        [surname["surname_folded"] as String, id])
      // Of several, all were named in full before and still are.
      if others.count == 1 { try touchParts(ofActor: others[0]["actor_id"]) }
    }
  }

  /// Notes the events of a person whose office is entered, altered or taken out.
  func touchTexts(ofRelation id: Int64) throws {
    for row in try db.rows("SELECT from_id FROM relation WHERE id = ? AND kind = 'tenure'", [id]) {
      try touchParts(ofActor: row["from_id"])
    }
  }
}
