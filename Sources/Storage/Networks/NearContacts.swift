import Diplomacy
internal import GRDB

/// Reads with whom single actors took part in events, by the index of an actor's parts.
struct NearContacts {
  /// How many contacts are worth reading one actor at a time: beyond, a sweep is as fast.
  static let most = 200_000

  private let db: Database
  private let condition: Clause
  private var left = most

  /// Nil where the filter is one that reads the events of its days or actors anyway.
  init?(_ db: Database, path: String, filter: Filter) throws {
    guard let all = try TimelineStreams(db, path: path, filter: filter).everything() else {
      return nil
    }
    self.db = db
    condition = all
  }

  /// The number of an actor.
  func number(of actor: Ref) throws -> Int64? {
    try db.number("SELECT id FROM actor WHERE ref = ?", [actor.text])
  }

  /// Whom some actors were in contact with; nil where that is too much in all.
  mutating func contacts(of actors: [Int64]) throws -> [NearSearch.Contact]? {
    var found: [NearSearch.Contact] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT p.event_id, p.actor_id, q.actor_id
        FROM json_each(?) j
        CROSS JOIN participation p ON p.actor_id = j.value AND p.takes_part = 1
        CROSS JOIN event e ON e.id = p.event_id
        CROSS JOIN participation q ON q.event_id = p.event_id
        WHERE q.actor_id <> p.actor_id AND q.takes_part = 1 AND \(condition.sql)
        """, arguments: StatementArguments([jsonList(actors)] + condition.arguments))
    while let row = try rows.next() {
      guard left > 0 else { return nil }
      left -= 1
      found.append(NearSearch.Contact(event: row[0], from: row[1], to: row[2]))
    }
    return found
  }
}
