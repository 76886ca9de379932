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
      var batch: [Int64] = []
      func flush() throws {
        for entry in try reading.entries(batch, dateRole: filter.dateRole) { try body(entry) }
        batch.removeAll(keepingCapacity: true)
      }
      try forEachKey(db, filter) { key in
        batch.append(key.id)
        if batch.count == 256 { try flush() }
      }
      try flush()
    }
  }

  /// Counts a filter's events and finds the first date and the last.
  public func heading(_ filter: Filter) throws -> TimelineHeading {
    try read { db in
      var count = 0
      var first: Int64?
      var last: (day: Int64, id: Int64)?
      var fallback: Int64?
      try forEachKey(db, filter) { key in
        count += 1
        guard key.sortDay != StoredBounds.noLast else { return }
        if first == nil || filter.reverse { first = key.id }
        if fallback == nil || !filter.reverse { fallback = key.id }
        if key.latest != StoredBounds.noLast && key.latest >= (last?.day ?? .min) {
          // Of two that end on a day, the more exact one says it better.
          last = (key.latest, key.id)
        }
      }
      let table =
        filter.dateRole == nil ? "event WHERE id = ?" : "event_date WHERE event_id = ? AND role = ?"
      func date(_ id: Int64?) throws -> EDTF? {
        guard let id else { return nil }
        let arguments: [(any DatabaseValueConvertible)?] = filter.dateRole.map { [id, $0] } ?? [id]
        let text: String? = try db.row("SELECT date FROM \(table)", arguments)?["date"]
        return text.flatMap { EDTF($0) }
      }
      return TimelineHeading(
        chronicle: try description(db), count: count, first: try date(first),
        last: try date(last?.id ?? fallback))
    }
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
