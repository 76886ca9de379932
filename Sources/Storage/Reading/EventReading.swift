import Chronology
import Diplomacy
import Foundation
internal import GRDB

/// Reads whole events by their numbers.
extension RecordRows {
  /// The ref of an event, or its number as one, in SQL.
  static func handle(_ table: String) -> String { "coalesce(\(table).ref, 'e' || \(table).id)" }

  /// Events, in the order of the numbers given.
  func events(_ numbers: [Int64]) throws -> [Event] {
    let ids = jsonList(numbers)
    var events = try ownRows(ids)
    try addParticipations(to: &events, ids)
    try addLinks(to: &events, ids)
    try addStatements(to: &events, ids)
    try addLists(to: &events, ids)
    let citations = try citations(column: "event_id", ids: ids)
    let claims = try claims(column: "event_id", ids: ids)
    let identifiers = try identifiers(column: "event_id", ids: ids)
    return numbers.compactMap { number in
      guard var event = events[number] else { return nil }
      event.citations = citations[number] ?? []
      event.claims = claims[number] ?? []
      event.identifiers = identifiers[number] ?? []
      return event
    }
  }

  private func ownRows(_ ids: String) throws -> [Int64: Event] {
    var events: [Int64: Event] = [:]
    let kinds = try KindTree(db)
    for row in try db.rows(
      """
      SELECT e.*, p.ref AS place FROM event e LEFT JOIN place p ON p.id = e.place_id
      WHERE e.id IN (SELECT value FROM json_each(?))
      """, [ids])
    {
      let id: Int64 = row["id"]
      let date = try date(row, "date", "date_given", "date_calendar", "dateline")
      var event = Event(
        kind: EventKind(row["kind"]), date: date, title: row["title"], ref: ref(row["ref"]))
      event.uid = UID(row["uid"] as Data)
      event.number = id
      event.short = row["short"]
      event.time = try clock(row["time"])
      event.zone = row["zone"]
      event.sequence = row["sequence"]
      event.place = ref(row["place"])
      event.summary = row["summary"]
      event.note = row["note"]
      event.status = try value(row["status"]) ?? .confirmed
      event.isPrivate = row["private"]
      if let origin = row["origin"] as String?, let key = row["origin_key"] as String? {
        event.origin = Origin(name: origin, key: key)
      }
      switch kinds.family(of: event.kind) {
      case .meeting:
        event.meeting = Meeting(
          level: try value(row["level"]), channel: try value(row["channel"]),
          setting: try value(row["setting"]), agenda: row["agenda"], outcome: row["outcome"])
      case .visit:
        event.visit = Visit(
          style: try value(row["style"]), agenda: row["agenda"], outcome: row["outcome"])
      case .statement: event.statement = Diplomacy.Statement()
      default: break
      }
      events[id] = event
    }
    return events
  }

  private func addParticipations(to events: inout [Int64: Event], _ ids: String) throws {
    let rows = try db.rows(
      """
      SELECT p.id, p.event_id, a.ref AS actor, p.role, p.capacity, p.principal, b.ref AS principal_ref,
        p.side, p.presence, p.note
      FROM participation p LEFT JOIN actor a ON a.id = p.actor_id LEFT JOIN actor b ON b.id = p.principal_id
      WHERE p.event_id IN (SELECT value FROM json_each(?)) ORDER BY p.event_id, p.position
      """, [ids])
    let cited = try citations(
      column: "participation_id", ids: jsonList(rows.map { $0["id"] as Int64 }))
    for row in rows {
      let principal: Participation.Principal =
        switch row["principal"] as String {
        case "nobody": .nobody
        case "actor": ref(row["principal_ref"]).map { .actor($0) } ?? .ofTheDay
        default: .ofTheDay
        }
      events[row["event_id"]]?.participations.append(
        Participation(
          actor: ref(row["actor"]), role: Role(row["role"]), capacity: row["capacity"],
          principal: principal, side: row["side"], presence: try value(row["presence"]) ?? .full,
          note: row["note"], citations: cited[row["id"]] ?? []))
    }
  }

  private func addLinks(to events: inout [Int64: Event], _ ids: String) throws {
    let rows = try db.rows(
      """
      SELECT l.id, l.event_id, l.kind, \(Self.handle("t")) AS target, l.standing, l.note
      FROM link l JOIN event t ON t.id = l.to_id
      WHERE l.event_id IN (SELECT value FROM json_each(?)) ORDER BY l.event_id, l.position
      """, [ids])
    if !rows.isEmpty {
      let cited = try citations(column: "link_id", ids: jsonList(rows.map { $0["id"] as Int64 }))
      for row in rows {
        events[row["event_id"]]?.links.append(
          Link(
            number: row["id"], kind: try value(row["kind"]) ?? .refersTo,
            to: Ref(stored: row["target"]), standing: try value(row["standing"]) ?? .stated,
            note: row["note"], citations: cited[row["id"]] ?? []))
      }
    }
    for row in try db.rows(
      """
      SELECT b.event_id, b.side, \(Self.handle("t")) AS target FROM event_bound b
      JOIN event t ON t.id = b.other_id
      WHERE b.event_id IN (SELECT value FROM json_each(?)) ORDER BY b.event_id, b.side, b.other_id
      """, [ids])
    {
      let target = Ref(stored: row["target"])
      if row["side"] == "after" {
        events[row["event_id"]]?.after.append(target)
      } else {
        events[row["event_id"]]?.before.append(target)
      }
    }
  }

  private func addStatements(to events: inout [Int64: Event], _ ids: String) throws {
    // Not statements alone: an agreement, too, says and promises something.
    for row in try db.rows(
      """
      SELECT s.*, \(Self.handle("o")) AS occasion FROM statement s
      LEFT JOIN event o ON o.id = s.occasion_id
      WHERE s.event_id IN (SELECT value FROM json_each(?))
      """, [ids])
    {
      let hasOccasion = row["occasion_id"] as Int64? != nil
      events[row["event_id"]]?.statement = Diplomacy.Statement(
        form: try value(row["form"]), medium: row["medium"],
        occasion: hasOccasion ? ref(row["occasion"]) : nil, quote: row["quote"],
        original: row["original"], language: row["language"], translation: row["translation"])
    }
    guard events.values.contains(where: { $0.statement != nil }) else { return }
    for row in try db.rows(
      """
      SELECT t.event_id, CASE WHEN e.id IS NOT NULL THEN \(Self.handle("e")) END AS event,
        a.ref AS actor, c.ref AS topic, p.ref AS place
      FROM statement_about t LEFT JOIN event e ON e.id = t.about_event_id
      LEFT JOIN actor a ON a.id = t.about_actor_id LEFT JOIN topic c ON c.id = t.about_topic_id
      LEFT JOIN place p ON p.id = t.about_place_id
      WHERE t.event_id IN (SELECT value FROM json_each(?)) ORDER BY t.event_id, t.position
      """, [ids])
    {
      let targets = ["event", "actor", "topic", "place"].lazy.compactMap { row[$0] as String? }
      if let target = ref(targets.first) {
        events[row["event_id"]]?.statement?.about.append(target)
      }
    }
    for row in try db.rows(
      """
      SELECT t.*, a.ref AS actor, s.ref AS source FROM attribution t
      LEFT JOIN actor a ON a.id = t.actor_id LEFT JOIN source s ON s.id = t.source_id
      WHERE t.event_id IN (SELECT value FROM json_each(?)) ORDER BY t.event_id, t.position
      """, [ids])
    {
      let date = try date(row, "date", "date_given", "date_calendar", "dateline")
      events[row["event_id"]]?.statement?.via.append(
        Attribution(
          actor: ref(row["actor"]), date: date == .undated ? nil : date, source: ref(row["source"]))
      )
    }
    for row in try db.rows(
      """
      SELECT t.*, a.ref AS owed_to FROM commitment t LEFT JOIN actor a ON a.id = t.owed_to_id
      WHERE t.event_id IN (SELECT value FROM json_each(?)) ORDER BY t.event_id, t.position
      """, [ids])
    {
      let due = try date(row, "due", "due_given", "due_calendar", "dateline")
      events[row["event_id"]]?.statement?.commitments.append(
        Commitment(
          kind: try value(row["kind"]) ?? .promise, text: row["text"],
          due: due == .undated ? nil : due, owedTo: ref(row["owed_to"])))
    }
  }

  private func addLists(to events: inout [Int64: Event], _ ids: String) throws {
    for row in try db.rows(
      """
      SELECT t.event_id, c.ref FROM event_topic t JOIN topic c ON c.id = t.topic_id
      WHERE t.event_id IN (SELECT value FROM json_each(?)) ORDER BY t.event_id, t.position
      """, [ids])
    { events[row["event_id"]]?.topics.append(Ref(stored: row["ref"])) }
    for row in try db.rows(
      """
      SELECT * FROM event_date WHERE event_id IN (SELECT value FROM json_each(?))
      ORDER BY event_id, position
      """, [ids])
    {
      events[row["event_id"]]?.dates.append(
        RoleDate(
          role: row["role"],
          date: try date(row, "date", "date_given", "date_calendar", "dateline")))
    }
    for row in try db.rows(
      """
      SELECT * FROM figure WHERE event_id IN (SELECT value FROM json_each(?))
      ORDER BY event_id, position
      """, [ids])
    {
      events[row["event_id"]]?.figures.append(
        Figure(name: row["name"], low: row["low"], best: row["best"], high: row["high"]))
    }
    for row in try db.rows(
      """
      SELECT * FROM event_code WHERE event_id IN (SELECT value FROM json_each(?))
      ORDER BY event_id, position
      """, [ids])
    {
      events[row["event_id"]]?.codes.append(
        Identifier(scheme: row["scheme"], value: row["value"]))
    }
  }
}

/// The kinds of events of a chronicle, each beneath its own.
struct KindTree {
  private let parents: [String: String?]

  init(_ db: Database) throws {
    var parents: [String: String?] = [:]
    for row in try db.rows("SELECT name, under FROM event_kind") {
      parents[row["name"]] = row["under"] as String?
    }
    self.parents = parents
  }

  /// Whether the chronicle has the kind.
  func contains(_ kind: EventKind) -> Bool { parents[kind.name] != nil }

  /// The names of all kinds, sorted.
  var names: [String] { parents.keys.sorted() }

  /// The topmost kind that a kind is beneath.
  func family(of kind: EventKind) -> EventKind {
    var name = kind.name
    var steps = 0
    while let parent = parents[name] ?? nil, steps < 32 {
      name = parent
      steps += 1
    }
    return EventKind(name)
  }

  /// A kind and all beneath it.
  func withSubkinds(of kind: EventKind) -> [String] {
    names.filter { name in
      var current: String? = name
      var steps = 0
      while let found = current, steps < 32 {
        if found == kind.name { return true }
        current = parents[found] ?? nil
        steps += 1
      }
      return false
    }
  }
}
