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
    let ids = Numbers(numbers)
    var events = try ownRows(ids, room: numbers.count)
    try addParticipations(to: &events, ids)
    try addLinks(to: &events, ids)
    try addStatements(to: &events, ids)
    try addCommitments(to: &events, ids)
    try addLists(to: &events, ids)
    let citations = try citations(column: "event_id", ids: ids)
    let claims =
      filled.has("claim", "event_id") ? try claims(column: "event_id", ids: ids) : [:]
    let exceptions =
      filled.has("rule_exception", "event_id") ? try exceptions(column: "event_id", ids: ids) : [:]
    let identifiers =
      filled.has("identifier", "event_id") ? try identifiers(column: "event_id", ids: ids) : [:]
    for (number, found) in citations { events.alter(number) { $0.citations = found } }
    for (number, found) in claims { events.alter(number) { $0.claims = found } }
    for (number, found) in exceptions { events.alter(number) { $0.exceptions = found } }
    for (number, found) in identifiers { events.alter(number) { $0.identifiers = found } }
    return events.inOrder(of: numbers)
  }

  /// The numbers of events of a kind and of a time in which one of these actors takes part, 200 at
  /// most.
  func events(
    of kind: EventKind, at bounds: StoredBounds, with parties: Set<Ref>
  ) throws -> [Int64] {
    try db.rows(
      """
      SELECT DISTINCT p.event_id FROM json_each(?) j CROSS JOIN actor a ON a.ref = j.value
      JOIN participation p ON p.actor_id = a.id AND p.sort_day = ? AND p.latest = ?
      JOIN event e ON e.id = p.event_id
      WHERE e.kind = ? AND p.takes_part = 1 LIMIT 200
      """, [jsonList(parties), bounds.sortDay, bounds.latest, kind.name]
    ).map { $0[0] }
  }

  private func ownRows(_ ids: Numbers, room: Int) throws -> EventBatch {
    var events = EventBatch(room: room)
    let kinds = try self.kinds ?? KindTree(db)
    try db.each(
      """
      SELECT e.id, e.uid, e.ref, e.kind, e.title, e.date, e.date_given, e.date_calendar, e.dateline,
        e.short, e.time, e.zone, e.sequence, p.ref, e.summary, e.note, e.status, e.private,
        e.origin, e.origin_key, e.level, e.channel, e.setting, e.style, e.agenda, e.outcome,
        e.embargo, e.private_note
      FROM event e LEFT JOIN place p ON p.id = e.place_id
      WHERE \(ids.matching("e.id"))
      """, ids.arguments
    ) { row in
      let id = row.number()
      let uid = row.uid()
      let ref = ref(row.text())
      let kind = EventKind(row.word())
      let title = row.text()
      var event = Event(kind: kind, date: try date(&row), title: title, ref: ref)
      event.uid = uid
      event.number = id
      event.short = row.text()
      event.time = try clock(row.text())
      event.zone = row.text()
      event.sequence = row.optionalNumber()
      event.place = self.ref(row.text())
      event.summary = row.text()
      event.note = row.text()
      event.status = try value(row.text()) ?? .confirmed
      event.isPrivate = row.flag()
      let origin = row.text()
      let key = row.text()
      if let origin, let key { event.origin = Origin(name: origin, key: key) }
      let level: Meeting.Level? = try value(row.text())
      let channel: Meeting.Channel? = try value(row.text())
      let setting: Meeting.Setting? = try value(row.text())
      let style: Visit.Style? = try value(row.text())
      let agenda = row.text()
      let outcome = row.text()
      event.embargo = day(row.text())
      event.privateNote = row.text()
      switch kinds.family(of: kind) {
      case .meeting:
        event.meeting = Meeting(
          level: level, channel: channel, setting: setting, agenda: agenda, outcome: outcome)
      case .visit: event.visit = Visit(style: style, agenda: agenda, outcome: outcome)
      case .statement: event.statement = Diplomacy.Statement()
      default: break
      }
      events.add(event, id)
    }
    return events
  }

  private func addParticipations(to events: inout EventBatch, _ ids: Numbers) throws {
    var parts: [(id: Int64, event: Int64, part: Participation)] = []
    try db.each(
      """
      SELECT p.id, p.event_id, a.ref, p.role, p.capacity, p.principal, b.ref, p.side, p.presence,
        p.note
      FROM participation p LEFT JOIN actor a ON a.id = p.actor_id LEFT JOIN actor b ON b.id = p.principal_id
      WHERE \(ids.matching("p.event_id")) ORDER BY p.event_id, p.position
      """, ids.arguments
    ) { row in
      let id = row.number()
      let event = row.number()
      var part = Participation(
        actor: ref(row.text()), role: Role(row.word()), capacity: row.text())
      let principal = row.word()
      let actor = ref(row.text())
      part.principal = principal == "nobody" ? .nobody : actor.map { .actor($0) } ?? .ofTheDay
      part.side = row.text()
      part.presence = try value(row.text()) ?? .full
      part.note = row.text()
      parts.append((id, event, part))
    }
    let cited =
      filled.has("citation", "participation_id")
      ? try citations(column: "participation_id", ids: Numbers(parts.map(\.id))) : [:]
    for (id, event, part) in parts {
      var part = part
      part.citations = cited[id] ?? []
      events.alter(event) { $0.participations.append(part) }
    }
  }

  private func addLinks(to events: inout EventBatch, _ ids: Numbers) throws {
    var links: [(event: Int64, link: Link)] = []
    try db.each(
      """
      SELECT l.event_id, l.id, l.kind, \(Self.handle("t")), l.commitment, l.standing, l.note
      FROM link l JOIN event t ON t.id = l.to_id
      WHERE \(ids.matching("l.event_id")) ORDER BY l.event_id, l.position
      """, ids.arguments
    ) { row in
      links.append(
        (
          row.number(),
          Link(
            number: row.number(), kind: try value(row.text()) ?? .refersTo,
            to: Ref(stored: row.word()), commitment: row.optionalNumber(),
            standing: try value(row.text()) ?? .stated, note: row.text())
        ))
    }
    if !links.isEmpty {
      let cited =
        filled.has("citation", "link_id")
        ? try citations(column: "link_id", ids: Numbers(links.compactMap(\.link.number))) : [:]
      for (event, link) in links {
        var link = link
        link.citations = link.number.flatMap { cited[$0] } ?? []
        events.alter(event) { $0.links.append(link) }
      }
    }
    guard filled.has("event_bound") else { return }
    try db.each(
      """
      SELECT b.event_id, b.side, \(Self.handle("t")) FROM event_bound b
      JOIN event t ON t.id = b.other_id
      WHERE \(ids.matching("b.event_id")) ORDER BY b.event_id, b.side, b.other_id
      """, ids.arguments
    ) { row in
      let event = row.number()
      let side = row.word()
      let target = Ref(stored: row.word())
      events.alter(event) {
        if side == "after" { $0.after.append(target) } else { $0.before.append(target) }
      }
    }
  }

  private func addStatements(to events: inout EventBatch, _ ids: Numbers) throws {
    guard filled.has("statement") else { return }
    try db.each(
      """
      SELECT s.event_id, s.form, s.medium, CASE WHEN o.id IS NOT NULL THEN \(Self.handle("o")) END,
        s.quote, s.original, s.language, s.translation, s.audience
      FROM statement s LEFT JOIN event o ON o.id = s.occasion_id
      WHERE \(ids.matching("s.event_id"))
      """, ids.arguments
    ) { row in
      let event = row.number()
      let statement = Diplomacy.Statement(
        form: try value(row.text()), medium: row.text(), occasion: ref(row.text()),
        quote: row.text(), original: row.text(), language: row.text(), translation: row.text(),
        audience: row.text())
      events.alter(event) { $0.statement = statement }
    }
    guard events.hasStatements else { return }
    if filled.has("statement_about") {
      try db.each(
        """
        SELECT t.event_id,
          coalesce(CASE WHEN e.id IS NOT NULL THEN \(Self.handle("e")) END, a.ref, c.ref, p.ref)
        FROM statement_about t LEFT JOIN event e ON e.id = t.about_event_id
        LEFT JOIN actor a ON a.id = t.about_actor_id LEFT JOIN topic c ON c.id = t.about_topic_id
        LEFT JOIN place p ON p.id = t.about_place_id
        WHERE \(ids.matching("t.event_id")) ORDER BY t.event_id, t.position
        """, ids.arguments
      ) { row in
        let event = row.number()
        if let target = ref(row.text()) {
          events.alter(event) { $0.statement?.about.append(target) }
        }
      }
    }
    if filled.has("attribution") {
      try db.each(
        """
        SELECT t.event_id, a.ref, t.date, t.date_given, t.date_calendar, t.dateline, s.ref,
          t.locator
        FROM attribution t LEFT JOIN actor a ON a.id = t.actor_id LEFT JOIN source s ON s.id = t.source_id
        WHERE \(ids.matching("t.event_id")) ORDER BY t.event_id, t.position
        """, ids.arguments
      ) { row in
        let event = row.number()
        let actor = ref(row.text())
        let date = try date(&row)
        let link = Attribution(
          actor: actor, date: date == .undated ? nil : date, source: ref(row.text()),
          locator: row.text())
        events.alter(event) { $0.statement?.via.append(link) }
      }
    }
  }

  private func addCommitments(to events: inout EventBatch, _ ids: Numbers) throws {
    guard filled.has("commitment") else { return }
    try db.each(
      """
      SELECT t.event_id, t.number, t.kind, t.text, t.due, t.due_given, t.due_calendar, t.dateline,
        a.ref, b.ref
      FROM commitment t LEFT JOIN actor a ON a.id = t.owed_by_id
      LEFT JOIN actor b ON b.id = t.owed_to_id
      WHERE \(ids.matching("t.event_id")) ORDER BY t.event_id, t.number
      """, ids.arguments
    ) { row in
      let event = row.number()
      var commitment = Commitment(
        number: row.number(), kind: try value(row.text()) ?? .promise, text: row.word())
      let due = try date(&row)
      commitment.due = due == .undated ? nil : due
      commitment.owedBy = ref(row.text())
      commitment.owedTo = ref(row.text())
      events.alter(event) { $0.commitments.append(commitment) }
    }
  }

  private func addLists(to events: inout EventBatch, _ ids: Numbers) throws {
    if filled.has("event_topic") {
      try db.each(
        """
        SELECT t.event_id, c.ref FROM event_topic t JOIN topic c ON c.id = t.topic_id
        WHERE \(ids.matching("t.event_id")) ORDER BY t.event_id, t.position
        """, ids.arguments
      ) { row in
        let event = row.number()
        let topic = Ref(stored: row.word())
        events.alter(event) { $0.topics.append(topic) }
      }
    }
    if filled.has("event_date") {
      try db.each(
        """
        SELECT d.event_id, d.role, d.date, d.date_given, d.date_calendar, d.dateline, a.ref
        FROM event_date d LEFT JOIN actor a ON a.id = d.actor_id
        WHERE \(ids.matching("d.event_id")) ORDER BY d.event_id, d.position
        """, ids.arguments
      ) { row in
        let event = row.number()
        let dated = RoleDate(role: row.word(), date: try date(&row), by: ref(row.text()))
        events.alter(event) { $0.dates.append(dated) }
      }
    }
    if filled.has("figure") {
      try db.each(
        """
        SELECT event_id, name, low, best, high FROM figure
        WHERE \(ids.matching("event_id")) ORDER BY event_id, position
        """, ids.arguments
      ) { row in
        let event = row.number()
        let figure = Figure(name: row.word(), low: row.real(), best: row.real(), high: row.real())
        events.alter(event) { $0.figures.append(figure) }
      }
    }
    if filled.has("event_code") {
      try db.each(
        """
        SELECT event_id, scheme, value FROM event_code
        WHERE \(ids.matching("event_id")) ORDER BY event_id, position
        """, ids.arguments
      ) { row in
        let event = row.number()
        let code = Identifier(scheme: row.word(), value: row.word())
        events.alter(event) { $0.codes.append(code) }
      }
    }
  }
}
