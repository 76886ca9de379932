import Chronology
public import Diplomacy
internal import GRDB

extension Chronicle {
  /// Reads a filter's timeline, in its order, an entry at a time.
  ///
  /// Memory does not grow with the number of events.
  /// - Complexity: O(answer); see `schema.sql` for how.
  public func timeline(_ filter: Filter, _ body: (TimelineEntry) throws -> Void) throws {
    try read { db in
      let reading = try EntryReading(db, path: path)
      let sides = try CertainSides(Sides(db: db, path: path), filter)
      var batch: [OrderKey] = []
      func flush() throws {
        for var entry in try reading.entries(at: batch) {
          entry.takesPartPossibly = sides.map { !$0.takePart(in: entry) } ?? false
          try body(entry)
        }
        batch.removeAll(keepingCapacity: true)
      }
      try forEachKey(db, filter) { key in
        batch.append(key)
        if batch.count == 256 { try flush() }
      }
      try flush()
    }
  }

  /// Counts a filter's events and finds the first date and the last.
  public func heading(_ filter: Filter) throws -> TimelineHeading {
    try read { db in
      var count = 0
      var first: OrderKey?
      var last: OrderKey?
      try forEachKey(db, filter) { key in
        count += 1
        guard key.sortDay != StoredBounds.noLast else { return }
        if first == nil || filter.reverse { first = key }
        guard let found = last else {
          last = key
          return
        }
        if Self.ends(key, after: found, isLater: !filter.reverse) { last = key }
      }
      return TimelineHeading(
        chronicle: try description(db), count: count,
        first: try first.map { try date($0, db, or: $0.sortDay) } ?? nil,
        last: try last.map { try date($0, db, or: $0.latest) } ?? nil)
    }
  }

  /// Whether an event ends later than another.
  ///
  /// Of two that end on one day, the one that stands later is more exact and says it better.
  private static func ends(_ key: OrderKey, after other: OrderKey, isLater: Bool) -> Bool {
    let hasEnd = key.latest != StoredBounds.noLast
    guard hasEnd == (other.latest != StoredBounds.noLast) else { return hasEnd }
    return key.latest == other.latest ? isLater : key.latest > other.latest
  }

  /// The date at which an event stands; of one that is undated and bounded, the day.
  private func date(_ key: OrderKey, _ db: Database, or day: Int64) throws -> EDTF? {
    let row =
      if let position = key.date {
        try db.row(
          "SELECT date FROM event_date WHERE event_id = ? AND position = ?", [key.id, position])
      } else {
        try db.row("SELECT date FROM event WHERE id = ?", [key.id])
      }
    if let text = row?["date"] as String? { return EDTF(text) }
    return EDTF(day: CivilDate(dayNumber: day == StoredBounds.noLast ? key.sortDay : day))
  }

  /// Finds a filter's events, in their order.
  func forEachKey(_ db: Database, _ filter: Filter, _ body: (OrderKey) throws -> Void) throws {
    let streams = try TimelineStreams(db, path: path, filter: filter)
    let queries = try streams.queries()
    var rest = filter.limit ?? .max
    // What is undated comes last, newest first or not.
    for clauses in [queries.dated, queries.undated] {
      guard rest > 0 else { return }
      var merge = try OrderedMerge(try streams.cursors(clauses), reverse: filter.reverse)
      while rest > 0, let key = try merge.next() {
        rest -= 1
        try body(key)
      }
    }
  }

  /// The chronicle's own record.
  public func description() throws -> ChronicleDescription {
    try read { try description($0) }
  }

  func description(_ db: Database) throws -> ChronicleDescription {
    guard let row = try db.row("SELECT * FROM chronicle") else { return ChronicleDescription() }
    return ChronicleDescription(
      title: row["title"], editor: row["editor"], licence: row["licence"],
      language: row["language"], note: row["note"])
  }

  /// The plans by which SQLite answers a filter, one a query, for tests of the indexes.
  func plans(_ filter: Filter) throws -> [[String]] {
    try read { db in
      let streams = try TimelineStreams(db, path: path, filter: filter)
      let queries = try streams.queries()
      return try (queries.dated + queries.undated).map { query in
        try Row.fetchAll(
          db, sql: "EXPLAIN QUERY PLAN \(query.sql)",
          arguments: StatementArguments(query.arguments)
        ).map { $0["detail"] as String }
      }
    }
  }
}
