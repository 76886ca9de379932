import Chronology
public import Diplomacy
import Foundation
internal import GRDB

extension Chronicle {
  /// Reads a filter's timeline, in its order, an entry at a time.
  ///
  /// The entries are read on a thread of their own, a little ahead of the body. Memory does not grow
  /// with the number of events.
  ///
  /// - Parameters:
  ///   - naming: Which names to show.
  ///   - heading: Gets what stands above the timeline, before the first entry; without it nothing
  ///     is counted beforehand.
  /// - Complexity: O(answer); see `schema.sql` for how.
  public func timeline(
    _ filter: Filter, naming: Naming = .ofTheDay,
    heading: ((TimelineHeading) throws -> Void)? = nil,
    _ body: (TimelineEntry) throws -> Void
  ) throws {
    let hasHeading = heading != nil
    try ReadAhead<TimelinePiece>.run { pieces in
      try self.read {
        try self.read($0, filter, naming, hasHeading: hasHeading, into: pieces)
      }
    } _: { piece in
      switch piece {
      case .heading(let found): try heading?(found)
      case .entries(let entries): for entry in entries { try body(entry) }
      }
    }
  }

  /// What is handed from the thread that reads to the one that writes.
  private enum TimelinePiece: Sendable {
    case heading(TimelineHeading)
    case entries([TimelineEntry])
  }

  /// More keys than this are not kept between counting and reading, but found again.
  private static let mostKeys = 100_000

  private func read(
    _ db: Database, _ filter: Filter, _ naming: Naming, hasHeading: Bool,
    into pieces: ReadAhead<TimelinePiece>
  ) throws {
    var keys: [OrderKey]?
    if hasHeading {
      var tally = HeadingTally(isLater: !filter.reverse)
      var held: [OrderKey] = []
      try forEachKey(db, filter) { key in
        tally.add(key)
        if tally.count <= Self.mostKeys { held.append(key) }
      }
      if tally.count <= Self.mostKeys { keys = held }
      try pieces.put(.heading(try heading(tally, db)))
    }
    let reading = try EntryReading(
      db, path: path, naming: naming, hasAccounts: filter.allAccounts)
    let sides = try CertainSides(Sides(db: db, path: path), filter)
    var batch: [OrderKey] = []
    // Few at first, so that writing begins early.
    var size = 32
    func flush() throws {
      var entries = try reading.entries(at: batch)
      if let sides {
        for index in entries.indices {
          entries[index].takesPartPossibly = !sides.takePart(in: entries[index])
        }
      }
      batch.removeAll(keepingCapacity: true)
      size = min(256, size * 2)
      try pieces.put(.entries(entries))
    }
    func take(_ key: OrderKey) throws {
      batch.append(key)
      if batch.count == size { try flush() }
    }
    if let keys {
      for key in keys { try take(key) }
    } else {
      try forEachKey(db, filter, take)
    }
    try flush()
  }

  /// Counts a filter's events and finds the first date and the last.
  public func heading(_ filter: Filter) throws -> TimelineHeading {
    try read { db in
      var tally = HeadingTally(isLater: !filter.reverse)
      try forEachKey(db, filter) { tally.add($0) }
      return try heading(tally, db)
    }
  }

  private func heading(_ tally: HeadingTally, _ db: Database) throws -> TimelineHeading {
    TimelineHeading(
      chronicle: try description(db), count: tally.count,
      first: try tally.first.map { try date($0, db, or: $0.sortDay) } ?? nil,
      last: try tally.last.map { try date($0, db, or: $0.latest) } ?? nil)
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
    try TimelineStreams(db, path: path, filter: filter).forEachKey(body)
  }

  /// The chronicle's own global id.
  public func uid() throws -> UID {
    let data: Data? = try read { try $0.row("SELECT uid FROM chronicle")?["uid"] }
    guard let uid = data.flatMap({ UID(bytes: $0) }) else {
      throw StorageError.damaged(path: path, detail: "the chronicle has no id")
    }
    return uid
  }

  /// The chronicle's own record.
  public func description() throws -> ChronicleDescription {
    try read { try description($0) }
  }

  func description(_ db: Database) throws -> ChronicleDescription {
    try RecordRows(db: db, path: path).description()
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
