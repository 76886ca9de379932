import Chronology
public import Diplomacy
internal import GRDB

extension Change {
  /// Adds an event.
  ///
  /// - Returns: The event with its number.
  @discardableResult
  public func add(_ event: Event) throws -> Event {
    if let ref = event.ref { try claim(ref) }
    return try add(event, numbered: try numbers.event(wished: event.number))
  }

  /// Adds an event under a number that ``RowNumbers`` gave for it.
  @discardableResult
  func add(_ event: Event, numbered id: Int64) throws -> Event {
    try checkKind(event.kind)
    if let title = event.title { try refuseBlank(title, "the title of an event") }
    let bounds = StoredBounds(event.date.edtf)
    try db.run(Self.insertion, try allColumns(of: event, id, bounds))
    try addParts(of: event, id, bounds)
    var added = event
    added.number = id
    try draft(added)
    return added
  }

  func checkKind(_ kind: EventKind) throws {
    let tree = try kinds.get()
    guard tree.contains(kind) else {
      throw StorageError.invalid(
        "no kind of event “\(kind)”; there are \(tree.names.joined(separator: ", "))")
    }
  }

  /// Writes every column and part of an event but its ref, its id and its origin.
  func set(_ event: Event, _ id: Int64) throws {
    try checkKind(event.kind)
    if let title = event.title { try refuseBlank(title, "the title of an event") }
    let bounds = StoredBounds(event.date.edtf)
    try db.run(Self.update, try columns(of: event, bounds) + [id.cell])
    try addParts(of: event, id, bounds)
    touch(text: id)
  }

  /// The columns that an edit writes anew.
  private static let columns = [
    "kind", "title", "short", "date", "date_given", "date_calendar", "dateline", "earliest",
    "begin_latest", "end_earliest", "latest", "sort_day", "has_earliest", "span", "time", "zone",
    "second", "sequence", "place_id", "summary", "note", "status", "private", "level", "channel",
    "setting", "style", "agenda", "outcome", "embargo", "private_note",
  ]
  private static let update =
    "UPDATE event SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?"

  /// All columns of a new event.
  static let allColumns = ["id", "uid", "ref", "origin", "origin_key", "change_id"] + columns
  private static let insertion =
    "INSERT INTO event (\(allColumns.joined(separator: ", "))) VALUES "
    + "(\(allColumns.map { _ in "?" }.joined(separator: ", ")))"

  /// What stands in ``allColumns``.
  func allColumns(
    of event: Event, _ id: Int64, _ bounds: StoredBounds
  ) throws -> [DatabaseValue] {
    try identity(of: event, id) + columns(of: event, bounds)
  }

  /// The first columns of ``allColumns``, which no edit writes.
  func identity(of event: Event, _ id: Int64) throws -> [DatabaseValue] {
    [
      id.cell, (event.uid ?? stamps.next()).data.cell, (event.ref?.text).cell,
      (event.origin?.name).cell, (event.origin?.key).cell, try self.id().cell,
    ]
  }

  /// What stands in ``columns``.
  func columns(of event: Event, _ bounds: StoredBounds) throws -> [DatabaseValue] {
    let (date, time) = (event.date, event.time)
    let (meeting, visit) = (event.meeting, event.visit)
    return [
      event.kind.name.cell, event.title.cell, event.short.cell, (date.edtf?.description).cell,
      date.given.cell, date.calendar.rawValue.cell, (date.dateline?.description).cell,
      bounds.earliest.cell, bounds.beginLatest.cell, bounds.endEarliest.cell, bounds.latest.cell,
      bounds.sortDay.cell, bounds.hasEarliest.cell, bounds.span.cell, (time?.description).cell,
      event.zone.cell, (time?.start.secondsFromMidnight).cell, event.sequence.cell,
      try event.place.map { try number(of: $0, .place) }.cell, event.summary.cell,
      event.note.cell, event.status.rawValue.cell, Self.isPrivate(event).cell,
      (meeting?.level?.rawValue).cell, (meeting?.channel?.rawValue).cell,
      (meeting?.setting?.rawValue).cell, (visit?.style?.rawValue).cell,
      (meeting?.agenda ?? visit?.agenda).cell, (meeting?.outcome ?? visit?.outcome).cell,
      (event.embargo?.description).cell, event.privateNote.cell,
    ]
  }

  private static func isPrivate(_ event: Event) -> Bool {
    event.isPrivate || event.embargo != nil
  }

  /// The shelf of an event, as the schema generates it.
  private static func shelf(_ event: Event) -> Int64 {
    switch event.status {
    case .confirmed: isPrivate(event) ? 1 : 0
    case .lead: isPrivate(event) ? 3 : 2
    case .rejected: 4
    }
  }

  private func addParts(of event: Event, _ id: Int64, _ bounds: StoredBounds) throws {
    if !event.participations.isEmpty {
      let copies = Self.copies(of: event, bounds)
      for (position, part) in event.participations.enumerated() {
        try add(part, to: id, at: position, copies: copies)
      }
    }
    for (position, code) in event.codes.enumerated() {
      try db.run(
        "INSERT INTO event_code (event_id, position, scheme, value) VALUES (?, ?, ?, ?)",
        [id, position, code.scheme, try checked(code, of: event).value])
    }
    try add(citations: event.citations, column: "event_id", id)
    try addRarerParts(of: event, id)
  }

  /// Writes the parts that few of many events have.
  func addRarerParts(of event: Event, _ id: Int64) throws {
    try add(links: event.links, to: id)
    for (position, topic) in event.topics.enumerated() {
      try db.run(
        "INSERT OR IGNORE INTO event_topic (event_id, topic_id, position) VALUES (?, ?, ?)",
        [id, try number(of: topic, .topic), position])
    }
    for (position, dated) in event.dates.enumerated() {
      try add(dated, to: id, at: position)
    }
    for (position, figure) in event.figures.enumerated() {
      try db.run(
        "INSERT INTO figure (event_id, position, name, low, best, high) VALUES (?, ?, ?, ?, ?, ?)",
        [id, position, figure.name, figure.low, figure.best, figure.high])
    }
    try add(identifiers: event.identifiers, column: "event_id", id)
    try add(claims: event.claims, column: "event_id", id)
    try add(exceptions: event.exceptions, column: "event_id", id)
    if let statement = event.statement { try add(statement, to: id) }
    try add(commitments: event.commitments, to: id)
    try addBounds(of: event, id)
  }

  /// What each part repeats of the event, so that its actor's timeline is found.
  static func copies(of event: Event, _ bounds: StoredBounds) -> [DatabaseValue] {
    [
      shelf(event).cell, bounds.sortDay.cell, bounds.hasEarliest.cell, bounds.latest.cell,
      bounds.span.cell, event.sequence.cell, (event.time?.start.secondsFromMidnight).cell,
    ]
  }

  /// A code in the spelling of its scheme; what an importer found is kept as it was found.
  func checked(_ code: Identifier, of event: Event) throws -> Identifier {
    guard event.origin == nil else { return code }
    do { return try EventCode.check(code).get() } catch { throw StorageError.invalid("\(error)") }
  }

  /// What a part says, in the order of ``RowContents``.
  func content(of part: Participation) throws -> [DatabaseValue] {
    var principal: (String, Int64?) = ("of-the-day", nil)
    switch part.principal {
    case .ofTheDay: break
    case .nobody: principal = ("nobody", nil)
    case .actor(let ref): principal = ("actor", try number(of: ref, .actor))
    }
    if !Role.all.contains(part.role) {
      throw StorageError.invalid(
        "no role “\(part.role)”; there are \(Role.all.map(\.name).joined(separator: ", "))")
    }
    let actor = try part.actor.map { try number(of: $0, .actor) }
    return [
      actor.cell, part.role.name.cell, part.takesPart.cell, part.capacity.cell, principal.0.cell,
      principal.1.cell, part.side.cell, part.presence.rawValue.cell, part.note.cell,
    ]
  }

  static let partColumns = [
    "id", "event_id", "position", "actor_id", "role", "takes_part", "capacity", "principal",
    "principal_id", "side", "presence", "note", "shelf", "sort_day", "has_earliest", "latest",
    "span", "sequence", "second",
  ]
  private static let partInsertion =
    "INSERT INTO participation (\(partColumns.joined(separator: ", "))) VALUES "
    + "(\(partColumns.map { _ in "?" }.joined(separator: ", ")))"

  /// - Parameter copies: What the part repeats of the event.
  private func add(
    _ part: Participation, to event: Int64, at position: Int,
    copies: [DatabaseValue]
  ) throws {
    let content = try content(of: part)
    let id = try numbers.next("participation", matching: [event.cell] + content)
    try db.run(Self.partInsertion, [id.cell, event.cell, position.cell] + content + copies)
    try add(citations: part.citations, column: "participation_id", id)
  }

  private func add(_ dated: RoleDate, to event: Int64, at position: Int) throws {
    let bounds = StoredBounds(dated.date.edtf)
    let content = [
      dated.role.cell, try dated.by.map { try number(of: $0, .actor) }.cell,
      (dated.date.edtf?.description).cell, dated.date.given.cell,
      dated.date.calendar.rawValue.cell, (dated.date.dateline?.description).cell,
    ]
    try db.run(
      """
      INSERT INTO event_date (id, event_id, position, role, actor_id, date, date_given, date_calendar,
        dateline, earliest, begin_latest, end_earliest, latest, sort_day, has_earliest, span)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        try numbers.next("event_date", matching: [event.cell] + content).cell, event.cell,
        position.cell,
      ] + content + [
        bounds.earliest.cell, bounds.beginLatest.cell, bounds.endEarliest.cell,
        bounds.latest.cell, bounds.sortDay.cell, bounds.hasEarliest.cell, bounds.span.cell,
      ])
  }

  /// Adds links from an event; one to an event that comes later waits for it.
  func add(links: [Link], to event: Int64) throws {
    guard !links.isEmpty else { return }
    let first = try next("link", "event_id", event)
    for (offset, link) in links.enumerated() {
      func settle(_ change: Change) throws {
        let target = try change.number(of: link.to, .event)
        if target == event {
          throw StorageError.invalid(
            link.kind.settles
              ? "what promises something cannot itself be what settles it"
              : "an event cannot be linked to itself")
        }
        try change.check(settling: link, target: target)
        let id = try change.numbers.next(
          "link",
          matching: [
            event.cell, link.kind.rawValue.cell, target.cell, link.commitment.cell,
            link.standing.rawValue.cell, link.note.cell,
          ], wished: link.number)
        try change.db.run(
          """
          INSERT INTO link (id, event_id, position, kind, to_id, commitment, standing, note)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            id, event, first + offset, link.kind.rawValue, target, link.commitment,
            link.standing.rawValue, link.note,
          ])
        try change.add(citations: link.citations, column: "link_id", id)
        if link.kind == .partOf { try change.refusePartOfItself(event, link.to) }
      }
      if try entry(link.to) != nil { try settle(self) } else { later(settle) }
    }
  }

  private func refusePartOfItself(_ event: Int64, _ ref: Ref) throws {
    let circle = try db.number(
      """
      WITH RECURSIVE up (id) AS (
        SELECT to_id FROM link WHERE event_id = ? AND kind = 'part-of'
        UNION SELECT l.to_id FROM link l JOIN up ON l.event_id = up.id WHERE l.kind = 'part-of'
      ) SELECT 1 FROM up WHERE id = ?
      """, [event, event])
    if circle != nil { throw StorageError.invalid("“\(ref)” is itself a part of that event") }
  }
}
