import Chronology
public import Diplomacy
internal import GRDB

extension Change {
  /// Puts a record in the place of one that is there; all that hung on the old one stays.
  ///
  /// - Parameters:
  ///   - old: The ref, or the number, of the record to be replaced.
  ///   - record: What is to stand there; its ref may differ, and the old one is kept as a redirect.
  public func replace(_ old: Ref, with record: Diplomacy.Record) throws {
    guard let entry = try entry(old) else {
      throw StorageError.unknown(text: old.text, kinds: RecordKind.allCases, nearest: [])
    }
    _ = try id()
    try writeDrafts()
    let number = entry.id
    // What is not altered keeps its number.
    try numbers.keep(of: entry)
    later { change in change.numbers.forget(entry) }
    switch (record, entry.kind) {
    case (.actor(let actor), .actor):
      guard !actor.names.isEmpty else { throw StorageError.invalid("“\(actor.ref)” has no name") }
      try touchTexts(ofNamesakes: number)
      try drop(
        ["name", "identifier", "citation", "claim", "rule_exception"], column: "actor_id", number)
      try db.run(
        """
        UPDATE actor SET kind = ?, existence = ?, note = ?, private_note = ?, private = ?, embargo = ?
        WHERE id = ?
        """,
        [
          actor.kind.rawValue, actor.existence?.description, actor.note, actor.privateNote,
          actor.isPrivate || actor.embargo != nil, actor.embargo?.description, number,
        ])
      try addParts(of: actor, number)
      try touchTexts(ofNamesakes: number)
      try touchTexts(ofActor: number)
    case (.place(let place), .place):
      guard !place.names.isEmpty else { throw StorageError.invalid("“\(place.ref)” has no name") }
      try drop(
        ["name", "identifier", "citation", "claim", "rule_exception"], column: "place_id", number)
      try db.run(
        """
        UPDATE place SET latitude = ?, longitude = ?, zone = ?, note = ?, private_note = ?,
          within_id = NULL, state_id = NULL WHERE id = ?
        """,
        [
          place.coordinates?.latitude, place.coordinates?.longitude, place.zone, place.note,
          place.privateNote, number,
        ])
      try addParts(of: place, number)
      for row in try db.rows("SELECT id FROM event WHERE place_id = ?", [number]) {
        touch(text: row["id"])
      }
    case (.source(let source), .source):
      try drop(
        ["identifier", "rule_exception", "derivation", "silence"], column: "source_id", number)
      try drop(["citation"], column: "about_source_id", number)
      try db.run("UPDATE source SET within_id = NULL WHERE id = ?", [number])
      try set(source, number)
      sourceNames.note([source.title, source.short], of: number)
    case (.topic(let topic), .topic):
      try refuseBlank(topic.name, "the name of “\(topic.ref)”")
      try db.run(
        "UPDATE topic SET name = ?, note = ?, private_note = ?, under_id = NULL WHERE id = ?",
        [topic.name, topic.note, topic.privateNote, number])
      topicNames.note([topic.name], of: number)
      try tie(topic.under, in: "topic", column: "under_id", number, to: .topic)
    case (.relation(let relation), .relation):
      try replace(relation, number)
    case (.event(let event), .event):
      try dropParts(ofEvent: number)
      try set(event, number)
      later { change in
        try EventBounds(db: change.db).deriveDependents(of: number)
        try change.refuseLooseSettlements(of: number)
      }
    // Made titles of statements and linked events do not name this event; its own is enough.
    default:
      throw StorageError.wrongKind(old, is: entry.kind, wanted: [])
    }
    try rename(entry, to: record.ref)
  }

  private func replace(_ relation: Relation, _ number: Int64) throws {
    let (from, to) = try check(relation)
    let bounds = StoredBounds(relation.validity.date)
    try drop(["citation", "claim", "rule_exception"], column: "relation_id", number)
    try touchTexts(ofRelation: number)
    try db.run(
      """
      UPDATE relation SET kind = ?, from_id = ?, to_id = ?, office = ?, title = ?, represents = ?,
        valid = ?, earliest = ?, begin_latest = ?, end_earliest = ?, latest = ?, note = ?,
        private_note = ? WHERE id = ?
      """,
      [
        relation.kind.rawValue, from, to, relation.office, relation.title, relation.represents,
        relation.validity.date?.description, bounds.earliest, bounds.beginLatest,
        bounds.endEarliest, bounds.latest, relation.note, relation.privateNote, number,
      ])
    try addParts(of: relation, number)
    try touchTexts(ofRelation: number)
    try refuseCircle(relation, number)
  }

  /// Gives a record another ref, and keeps the old one as a redirect.
  func rename(_ entry: RefTable.Entry, to ref: Ref?) throws {
    guard let ref, Ref.number(in: ref.text, prefix: "e") == nil else { return }
    let table = entry.kind.rawValue
    let current: String? = try db.row("SELECT ref FROM \(table) WHERE id = ?", [entry.id])?["ref"]
    guard current != ref.text else { return }
    if let other = try self.entry(ref), other != entry {
      throw StorageError.refTaken(ref, kind: other.kind)
    }
    try db.run("UPDATE \(table) SET ref = ? WHERE id = ?", [ref.text, entry.id])
    try db.run("UPDATE ref SET is_current = 0 WHERE kind = ? AND record_id = ?", [table, entry.id])
    try db.run(
      """
      INSERT INTO ref (name, kind, record_id) VALUES (?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET is_current = 1
      """, [ref.text, table, entry.id])
    forget(ref)
    if let current { forget(Ref(stored: current)) }
  }

  private func drop(_ tables: [String], column: String, _ id: Int64) throws {
    for table in tables { try db.run("DELETE FROM \(table) WHERE \(column) = ?", [id]) }
  }

  private func dropParts(ofEvent id: Int64) throws {
    try drop(
      [
        "participation", "link", "event_topic", "event_date", "figure", "event_code", "identifier",
        "citation", "claim", "rule_exception", "statement", "statement_about", "attribution",
        "commitment",
        "event_bound",
      ], column: "event_id", id)
  }

  /// Adds a link between two events that are there.
  ///
  /// - Returns: The link's number.
  public func add(_ link: Link, from event: Ref) throws -> Int64 {
    let from = try number(of: event, .event)
    let target = try number(of: link.to, .event)
    if let same = try db.number(
      "SELECT id FROM link WHERE event_id = ? AND kind = ? AND to_id = ? AND commitment IS ?",
      [from, link.kind.rawValue, target, link.commitment])
    {
      throw StorageError.invalid("that is linked so already: l\(same)")
    }
    _ = try id()
    try add(links: [link], to: from)
    return try db.number("SELECT max(id) FROM link WHERE event_id = ?", [from]) ?? 0
  }

  /// Removes a link by its number.
  public func removeLink(_ number: Int64) throws {
    guard try db.number("SELECT 1 FROM link WHERE id = ?", [number]) != nil else {
      throw StorageError.invalid("no link “l\(number)”")
    }
    _ = try id()
    try db.run("DELETE FROM link WHERE id = ?", [number])
  }

  /// Removes a record; one that others need stays, and the error says which.
  public func remove(_ ref: Ref) throws {
    guard let entry = try entry(ref) else {
      throw StorageError.unknown(
        text: ref.text, kinds: RecordKind.allCases,
        nearest: try Resolver(db: db, path: path).nearest(to: ref.text, kinds: RecordKind.allCases))
    }
    try writeDrafts()
    for use in RecordUse.all where use.kind == entry.kind {
      let users = try db.rows(use.sql, [entry.id])
      guard !users.isEmpty else { continue }
      var names: [String] = []
      for user in users.prefix(3).map({ ($0[0] as String?) ?? "?" }) where !names.contains(user) {
        names.append(user)
      }
      let named = names.joined(separator: ", ")
      let more = users.count > 3 ? ", …" : ""
      throw StorageError.inUse(ref, by: "\(use.words) \(named)\(more)")
    }
    _ = try id()
    if entry.kind == .actor { try touchTexts(ofNamesakes: entry.id) }
    if entry.kind == .relation { try touchTexts(ofRelation: entry.id) }
    try db.run("DELETE FROM \(entry.kind.rawValue) WHERE id = ?", [entry.id])
    forget(entry)
    for setting in Chronicle.Setting.allCases where setting != .asOf {
      try db.run(
        "DELETE FROM setting WHERE key = ? AND (value = ? OR value LIKE ? ESCAPE '\\')",
        [setting.rawValue, ref.text, "\(ref.text)#%"])
    }
  }
}
