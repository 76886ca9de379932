import Diplomacy
internal import GRDB

/// Reads the parts that actors had in single events.
struct PartReading {
  let db: Database
  let path: String

  init(_ db: Database, path: String) {
    self.db = db
    self.path = path
  }

  /// Each actor's part in the last event in which it took part, with the office of that day.
  func lastParts(
    _ sightings: [NetworkTally.Sighting], _ reading: EntryReading
  ) throws -> [Int64: Party] {
    let pairs = sightings.compactMap { sighting in
      sighting.acted.map { "[\($0),\(sighting.actor)]" }
    }
    guard !pairs.isEmpty else { return [:] }
    let rows = RecordRows(db: db, path: path)
    var found: [(actor: Int64, part: Participation, date: HistoricalDate)] = []
    try db.each(
      """
      SELECT p.actor_id, a.ref, p.role, p.capacity, p.principal, q.ref, p.presence,
        e.date, e.date_given, e.date_calendar, e.dateline
      FROM json_each(?) j
      CROSS JOIN participation p ON p.event_id = json_extract(j.value, '$[0]')
        AND p.actor_id = json_extract(j.value, '$[1]') AND p.takes_part = 1
      JOIN event e ON e.id = p.event_id JOIN actor a ON a.id = p.actor_id
      LEFT JOIN actor q ON q.id = p.principal_id
      ORDER BY p.event_id, p.position
      """, ["[" + pairs.joined(separator: ",") + "]"]
    ) { row in
      let actor = row.number()
      var part = Participation(
        actor: Ref(stored: row.word()), role: Role(row.word()), capacity: row.text())
      let principal = row.word()
      let named = row.text()
      part.principal =
        principal == "nobody"
        ? .nobody : named.map { .actor(Ref(stored: $0)) } ?? .ofTheDay
      part.presence = try rows.value(row.text()) ?? .full
      found.append((actor, part, try rows.date(&row)))
    }
    let principals = found.compactMap { item -> Ref? in
      if case .actor(let ref) = item.part.principal { return ref }
      return nil
    }
    try reading.book.load(actors: Set(principals), places: [])
    var parties: [Int64: Party] = [:]
    for item in found { parties[item.actor] = reading.party(item.part, at: item.date) }
    return parties
  }
}
