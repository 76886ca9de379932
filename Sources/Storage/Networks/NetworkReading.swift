import Chronology
import Diplomacy
internal import GRDB

/// Reads events as far as they tie actors: numbers, parts and days, without names.
///
/// Parts, what statements are about, and codes come from three queries in the same order, side by
/// side, so that each table is read once.
struct NetworkReading {
  let db: Database
  let path: String
  private let kinds: KindTree
  private let hasCodes: Bool
  private let hasSubjects: Bool
  /// How many single events are read together.
  private static let batch = 1_000

  init(_ db: Database, path: String) throws {
    self.db = db
    self.path = path
    kinds = try KindTree(db)
    hasCodes = try db.number("SELECT 1 FROM event_code LIMIT 1") != nil
    hasSubjects =
      try db.number("SELECT 1 FROM statement_about WHERE about_actor_id IS NOT NULL LIMIT 1") != nil
  }

  /// Reads the events of a filter; where it keeps all that is on some shelves, in one sweep over
  /// the tables, else in batches of those that it keeps.
  func forEach(_ filter: Filter, _ body: (NetworkEvent) throws -> Void) throws {
    let streams = try TimelineStreams(db, path: path, filter: filter)
    if let all = try streams.everything() {
      return try sweep(all, body)
    }
    let dates = try RoleDates(db, path: path, filter: filter)
    var batch: [Int64] = []
    func flush() throws {
      try forEach(of: batch) { event in
        var event = event
        dates.place(&event)
        try body(event)
      }
      batch.removeAll(keepingCapacity: true)
    }
    var seen: Set<Int64> = []
    let mayRecur = filter.dateRole != nil
    try streams.forEachKey { key in
      // An event that stands at several dates of its own ties its actors once.
      if mayRecur, !seen.insert(key.id).inserted { return }
      batch.append(key.id)
      if batch.count == Self.batch { try flush() }
    }
    try flush()
  }

  /// Reads single events, by their numbers.
  func forEach(of events: [Int64], _ body: (NetworkEvent) throws -> Void) throws {
    for start in stride(from: 0, to: events.count, by: Self.batch) {
      let ids = jsonList(Array(events[start..<min(start + Self.batch, events.count)]))
      try sweep(Clause("e.id IN (SELECT value FROM json_each(?))", ids), body)
    }
  }

  private func sweep(
    _ condition: Clause, _ body: (NetworkEvent) throws -> Void
  ) throws {
    let codes = EventCoding(kinds: kinds)
    // An event without parties is there, too: it may be about somebody.
    let parts = try cursor(
      """
      SELECT e.id, \(codes.sort), e.earliest, e.latest, \(EventCoding.date), e.sequence, e.second,
        p.actor_id, \(codes.part), p.presence = 'absent', \(EventCoding.principal),
        p.principal_id, p.side
      FROM event e LEFT JOIN participation p ON p.event_id = e.id AND p.actor_id IS NOT NULL
      WHERE \(condition.sql) ORDER BY e.id
      """, condition.arguments)
    var subjects = try SideStream(
      hasSubjects
        ? cursor(
          """
          SELECT s.event_id, s.about_actor_id FROM event e CROSS JOIN statement_about s
            ON s.event_id = e.id WHERE s.about_actor_id IS NOT NULL AND \(condition.sql)
          ORDER BY e.id
          """, condition.arguments) : nil)
    var tones = try SideStream(
      hasCodes
        ? cursor(
          """
          SELECT c.event_id, c.scheme, c.value FROM event e CROSS JOIN event_code c
            ON c.event_id = e.id
          WHERE c.scheme IN ('cameo', 'plover', 'stance') AND \(condition.sql) ORDER BY e.id
          """, condition.arguments) : nil)
    // One event is filled again and again, so that its room is made once.
    var event = NetworkEvent(number: -1, sort: .other)
    func end() throws {
      guard event.number >= 0 else { return }
      try subjects.each(of: event.number) { row in
        event.players.append(NetworkEvent.Player(row[1], .spokenOf))
      }
      if tones.isAt(event.number) {
        var found: [Identifier] = []
        try tones.each(of: event.number) { row in
          found.append(Identifier(scheme: row[1], value: row[2]))
        }
        event.tone = EventTone(found)?.value
      }
      try body(event)
    }
    while let row = try parts.next() {
      let id: Int64 = row[0]
      if event.number != id {
        try end()
        codes.read(row, into: &event)
      }
      if let player = codes.player(row) { event.players.append(player) }
    }
    try end()
  }

  private func cursor(
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?]
  ) throws -> RowCursor {
    // They are open side by side, so that each has a statement of its own.
    try Row.fetchCursor(
      try db.makeStatement(sql: sql), arguments: StatementArguments(arguments))
  }
}

/// Rows of events in the order of their numbers, read beside another stream of the same order.
private struct SideStream {
  private let cursor: RowCursor?
  private var row: Row?

  init(_ cursor: RowCursor?) throws {
    self.cursor = cursor
    row = try cursor?.next()
  }

  /// Whether the next row is one of an event.
  func isAt(_ event: Int64) -> Bool {
    guard let row else { return false }
    let id: Int64 = row[0]
    return id <= event
  }

  /// The rows of an event; those of events that were passed over are passed over, too.
  mutating func each(of event: Int64, _ body: (Row) -> Void) throws {
    while let found = row {
      let id: Int64 = found[0]
      if id > event { return }
      if id == event { body(found) }
      row = try cursor?.next()
    }
  }
}
