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
      guard !batch.isEmpty else { return }
      let ids = jsonList(batch)
      try sweep(Clause("e.id IN (SELECT value FROM json_each(?))", ids)) { event in
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
      if batch.count == 1_000 { try flush() }
    }
    try flush()
  }

  private func sweep(
    _ condition: Clause, _ body: (NetworkEvent) throws -> Void
  ) throws {
    // The plus keeps the order of the numbers, in which the three queries go side by side. An event
    // without parties is there, too: it may be about somebody.
    let parts = try cursor(
      """
      SELECT e.id, e.kind, e.channel, e.earliest, e.latest, e.date,
        p.actor_id, p.role, p.presence, p.principal, p.principal_id, p.side, e.sequence, e.second
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
    var codes = try SideStream(
      hasCodes
        ? cursor(
          """
          SELECT c.event_id, c.scheme, c.value FROM event e CROSS JOIN event_code c
            ON c.event_id = e.id
          WHERE c.scheme IN ('cameo', 'plover', 'stance') AND \(condition.sql) ORDER BY e.id
          """, condition.arguments) : nil)
    var events = EventMaking(kinds: kinds)
    var current: NetworkEvent?
    func end(_ event: NetworkEvent) throws {
      var event = event
      try subjects.each(of: event.number) { row in
        event.players.append(NetworkEvent.Player(row[1], .spokenOf))
      }
      var found: [Identifier] = []
      try codes.each(of: event.number) { row in
        found.append(Identifier(scheme: row[1], value: row[2]))
      }
      if !found.isEmpty { event.tone = EventTone(found)?.value }
      try body(event)
    }
    while let row = try parts.next() {
      let id: Int64 = row[0]
      if current?.number != id {
        if let event = current { try end(event) }
        current = events.event(row)
      }
      if let player = events.player(row) { current?.players.append(player) }
    }
    if let event = current { try end(event) }
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

/// Makes events of rows; remembers what words mean.
private struct EventMaking {
  private let kinds: KindTree
  private var sorts: [String: EventKind] = [:]
  private var parts: [String: NetworkEvent.Part] = [:]

  init(kinds: KindTree) { self.kinds = kinds }

  mutating func event(_ row: Row) -> NetworkEvent {
    let kind: String = row[1]
    let channel: String? = row[2]
    let earliest: Int64 = row[3]
    let latest: Int64 = row[4]
    let text: String? = row[5]
    let date = StoredDate(text)
    var event = NetworkEvent(
      number: row[0], sort: sort(kind, channel),
      earliest: earliest == StoredBounds.noFirst ? nil : earliest,
      latest: latest == StoredBounds.noLast ? nil : latest,
      turn: NetworkEvent.Turn(sequence: row[12], second: row[13]), hasCertainDay: date.isCertain,
      isPeriod: date.isPeriod)
    if text == nil { event.ownDay = nil }
    return event
  }

  /// The player of a row; nil in that of an event without any.
  mutating func player(_ row: Row) -> NetworkEvent.Player? {
    guard let actor: Int64 = row[6] else { return nil }
    let role: String = row[7]
    let presence: String = row[8]
    let principal: String = row[9]
    return NetworkEvent.Player(
      actor, part(role), isAbsent: presence == "absent",
      principal: principal == "of-the-day"
        ? .ofTheDay
        : principal == "nobody" ? .nobody : (row[10] as Int64?).map { .actor($0) } ?? .nobody,
      side: row[11])
  }

  private mutating func sort(_ kind: String, _ channel: String?) -> NetworkEvent.Sort {
    let family: EventKind
    if let known = sorts[kind] {
      family = known
    } else {
      family = kinds.family(of: EventKind(kind))
      sorts[kind] = family
    }
    switch family {
    case .meeting: return channel == nil || channel == "in-person" ? .meeting : .conversation
    case .visit: return .visit
    default: return .other
    }
  }

  private mutating func part(_ role: String) -> NetworkEvent.Part {
    if let known = parts[role] { return known }
    let part = NetworkEvent.Part(Role(role))
    parts[role] = part
    return part
  }
}

/// What a date's text says about its certainty; a plain day, as most are, is not parsed.
private struct StoredDate {
  var isCertain = false
  var isPeriod = false

  init(_ text: String?) {
    guard let text else { return }
    let isPlain =
      text.utf8.count == 10
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    if isPlain {
      isCertain = true
      return
    }
    guard let date = EDTF(text) else { return }
    isPeriod = date.isInterval
    isCertain = date.isCertainAsWritten
  }
}
