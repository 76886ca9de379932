public import Diplomacy
internal import GRDB

extension Chronicle {
  /// Finds the record that a person means by a ref, a name, a surname, an office or an identifier.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - kinds: The sorts of records that can be meant here.
  ///   - day: The event's day, on which an office is resolved; nil for today's holder.
  /// - Returns: The record, and whether only another spelling of its name was found.
  /// - Throws: ``StorageError`` when nothing or several things have that name.
  public func resolve(
    _ text: String, as kinds: [RecordKind], on day: Int64? = nil
  ) throws -> (ref: Ref, kind: RecordKind, isSpelling: Bool) {
    try read { db in
      let found = try Resolver(db: db, path: path).resolve(text, kinds: kinds, on: day)
      return (found.ref, found.kind, found.isSpelling)
    }
  }

  /// A whole record by its ref or an event's number.
  public func record(_ ref: Ref) throws -> Diplomacy.Record {
    try read { db in
      guard let entry = try RefTable(db: db).entry(ref) else {
        throw StorageError.unknown(
          text: ref.text, kinds: RecordKind.allCases,
          nearest: try Resolver(db: db, path: path).nearest(
            to: ref.text, kinds: RecordKind.allCases))
      }
      guard let record = try records(db, entry.kind, [entry.id]).first else {
        throw StorageError.unknown(text: ref.text, kinds: [entry.kind], nearest: [])
      }
      return record
    }
  }

  func records(
    _ db: Database, _ kind: RecordKind, _ numbers: [Int64]
  ) throws -> [Diplomacy.Record] {
    try RecordRows(db: db, path: path).records(kind, numbers)
  }

  /// Reads every record, in the order in which formats write them, a record at a time.
  ///
  /// - Parameters:
  ///   - filter: Which events; nil for all, private ones, leads and rejected ones included.
  public func forEachRecord(
    filter: Filter? = nil, _ body: (Diplomacy.Record) throws -> Void
  ) throws {
    try forEachPiece(filter: filter) { records in for record in records { try body(record) } }
  }

  /// Reads every record, in the order in which formats write them, some at a time.
  ///
  /// - Parameters:
  ///   - filter: Which events; nil for all, private ones, leads and rejected ones included.
  public func forEachPiece(
    filter: Filter? = nil, _ body: ([Diplomacy.Record]) throws -> Void
  ) throws {
    try forEachRecordButEvents { try body([$0]) }
    if let filter {
      try timeline(filter) { entry in
        try body([published(.event(Self.unnumbered(entry.event)))])
      }
    } else {
      try read { db in
        try forEachPiece(db, .event) { records in
          try body(
            records.map { record in
              guard case .event(let event) = record, !event.links.isEmpty else { return record }
              return .event(Self.unnumbered(event))
            })
        }
      }
    }
    try body(try savedTimelines().map { .timeline($0) })
  }

  /// Reads every record that is no event and no saved timeline, in the order of formats.
  public func forEachRecordButEvents(_ body: (Diplomacy.Record) throws -> Void) throws {
    try read { db in
      try body(.chronicle(try description(db)))
      for row in try db.rows(
        "SELECT name, under FROM event_kind WHERE is_standard = 0 ORDER BY name")
      {
        try body(
          .kind(
            EventKindRecord(
              kind: EventKind(row["name"]),
              under: (row["under"] as String?).map { EventKind($0) })))
      }
      for kind in [RecordKind.topic, .source, .actor, .place, .relation] {
        try forEachPiece(db, kind) { records in for record in records { try body(record) } }
      }
    }
  }

  /// Reads the timeline of a filter as this chronicle gives it away, an entry at a time.
  public func forEachPublishedEntry(
    _ filter: Filter, _ body: (TimelineEntry) throws -> Void
  ) throws {
    try timeline(filter) { entry in
      var entry = entry
      if isPublic { entry.event.privateNote = nil }
      try body(entry)
    }
  }

  /// The record as this chronicle gives it away: without its private note where it is public.
  private func published(_ record: Diplomacy.Record) -> Diplomacy.Record {
    isPublic ? record.withoutPrivateNote : record
  }

  /// An event without the numbers of its links, which another chronicle would give anew.
  static func unnumbered(_ event: Event) -> Event {
    var event = event
    for index in event.links.indices { event.links[index].number = nil }
    return event
  }

  private func forEachPiece(
    _ db: Database, _ kind: RecordKind, _ body: ([Diplomacy.Record]) throws -> Void
  ) throws {
    let rows = RecordRows(
      db: db, path: path, filled: try FilledTables(db), kinds: try KindTree(db))
    try rows.batches(kind) { numbers in
      let records = try rows.records(kind, numbers)
      try body(isPublic ? records.map(\.withoutPrivateNote) : records)
    }
  }

  /// Reads the records of one sort, in the order of their refs, a record at a time.
  public func list(_ kind: RecordKind, _ body: (Diplomacy.Record) throws -> Void) throws {
    try read { db in
      var last = ""
      while true {
        let rows = try db.rows(
          "SELECT id, ref FROM \(kind.rawValue) WHERE ref > ? ORDER BY ref LIMIT 500", [last])
        guard let end = rows.last else { return }
        let refs = rows.map { $0["ref"] as String }
        let records = try self.records(db, kind, rows.map { $0["id"] })
        let byRef = Dictionary(
          records.compactMap { record in record.ref.map { ($0.text, record) } },
          uniquingKeysWith: { first, _ in first })
        for ref in refs { if let record = byRef[ref] { try body(record) } }
        last = end["ref"]
      }
    }
  }

  /// Names actors, places, topics and sources for people who read about a record, by ref.
  public func names(_ refs: Set<Ref>, on day: Int64? = nil) throws -> [Ref: String] {
    try read { db in
      let book = try NameBook(db, path: path)
      try book.load(actors: refs, places: refs)
      var names: [Ref: String] = [:]
      for ref in refs {
        guard let entry = try RefTable(db: db).entry(ref) else { continue }
        switch entry.kind {
        case .actor: names[ref] = book.name(ref, on: day)
        case .place: names[ref] = book.place(ref, on: day)
        case .topic: names[ref] = try db.row("SELECT name FROM topic WHERE id = ?", [entry.id])?[0]
        case .source:
          names[ref] = try RecordRows(db: db, path: path).sources([entry.id]).first?.label
        case .event:
          names[ref] = try db.row("SELECT title FROM event_text WHERE event_id = ?", [entry.id])?[0]
        case .relation: continue
        }
      }
      return names
    }
  }

  /// Actors by their refs.
  public func actors(_ refs: Set<Ref>) throws -> [Ref: Actor] {
    try read { db in
      let ids = try db.rows(
        "SELECT a.id FROM json_each(?) j CROSS JOIN actor a ON a.ref = j.value ORDER BY a.id",
        [jsonList(refs)])
      let actors = try RecordRows(db: db, path: path).actors(ids.map { $0["id"] })
      return Dictionary(actors.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The relations in which an actor of a set stands, either end.
  public func relations(of refs: Set<Ref>) throws -> [Relation] {
    try read { db in
      let ids = try db.rows(
        """
        SELECT r.id FROM json_each(?1) j CROSS JOIN actor a ON a.ref = j.value
          JOIN relation r ON r.from_id = a.id
        UNION SELECT r.id FROM json_each(?1) j CROSS JOIN actor a ON a.ref = j.value
          JOIN relation r ON r.to_id = a.id
        ORDER BY 1
        """, [jsonList(refs)])
      return try RecordRows(db: db, path: path).relations(ids.map { $0[0] })
    }
  }

  /// The entries of events that link to an event, have it as their occasion or speak about it.
  public func entries(leadingTo event: Ref, limit: Int = 200) throws -> [TimelineEntry] {
    try read { db in
      guard let entry = try RefTable(db: db).entry(event), entry.kind == .event else { return [] }
      let ids = try db.rows(
        """
        SELECT event_id FROM link WHERE to_id = ?1
        UNION SELECT event_id FROM statement WHERE occasion_id = ?1
        UNION SELECT event_id FROM statement_about WHERE about_event_id = ?1 LIMIT ?2
        """, [entry.id, limit])
      return try EntryReading(db, path: path).entries(ids.map { $0[0] })
    }
  }

  /// The entry of one event.
  public func entry(_ event: Ref) throws -> TimelineEntry? {
    try read { db in
      guard let entry = try RefTable(db: db).entry(event), entry.kind == .event else { return nil }
      return try EntryReading(db, path: path).entries([entry.id]).first
    }
  }

  /// The label under which a source is listed.
  public func label(ofSource ref: Ref) throws -> String {
    guard case .source(let source) = try record(ref) else { return ref.text }
    return source.label
  }

  /// The event from which a link goes out, by the link's number.
  public func origin(ofLink number: Int64) throws -> Ref? {
    try read { db in
      try db.row(
        "SELECT \(RecordRows.handle("e")) AS handle FROM link l JOIN event e ON e.id = l.event_id WHERE l.id = ?",
        [number]
      ).map { Ref(stored: $0["handle"]) }
    }
  }

  /// Events of the same day and with the same parties as one that is to be added.
  public func similar(to event: Event) throws -> [TimelineEntry] {
    let parties = Set(event.participations.filter(\.takesPart).compactMap(\.actor))
    guard let date = event.date.edtf, !parties.isEmpty else { return [] }
    return try read { db in
      let bounds = StoredBounds(date)
      let ids = try RecordRows(db: db, path: path).events(of: event.kind, at: bounds, with: parties)
      return try EntryReading(db, path: path).entries(ids).filter { entry in
        Set(entry.event.participations.filter(\.takesPart).compactMap(\.actor)) == parties
      }
    }
  }
}

extension Chronicle {
  /// Whether a ref stands for something.
  public func isTaken(_ ref: Ref) throws -> Bool {
    try read { try RefTable(db: $0).entry(ref) != nil }
  }
}

extension Chronicle {
  /// The standard kind that a kind is, or is beneath.
  ///
  /// - Throws: ``StorageError/invalid(_:)`` when the chronicle has no such kind.
  public func family(of kind: EventKind) throws -> EventKind {
    try read { db in
      let tree = try KindTree(db)
      guard tree.contains(kind) else {
        throw StorageError.invalid(
          "no kind of event “\(kind)”; there are \(tree.names.joined(separator: ", ")); "
            + "PARENT/\(kind) adds one")
      }
      return tree.family(of: kind)
    }
  }
}
