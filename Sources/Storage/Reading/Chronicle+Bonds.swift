public import Diplomacy
internal import GRDB

extension Chronicle {
  /// Reads the commitments that a filter's events make, in the order of the events, with what
  /// became of each.
  ///
  /// - Complexity: O(n) in the commitments of the chronicle, not in its events.
  public func bonds(_ filter: Filter, _ body: (Bond) throws -> Void) throws {
    var filter = filter
    filter.withCommitments = true
    try read { db in
      let reading = try EntryReading(db, path: path)
      var batch: [Int64] = []
      func flush() throws {
        for bond in try bonds(of: batch, reading) { try body(bond) }
        batch.removeAll(keepingCapacity: true)
      }
      try forEachKey(db, filter) { key in
        batch.append(key.id)
        if batch.count == 256 { try flush() }
      }
      try flush()
    }
  }

  private func bonds(of numbers: [Int64], _ reading: EntryReading) throws -> [Bond] {
    let entries = try reading.entries(numbers)
    let settlements = try settlements(of: numbers, reading)
    let owing = entries.flatMap { entry in
      entry.event.commitments.flatMap { [$0.owedBy, $0.owedTo].compactMap { $0 } }
    }
    try reading.book.load(actors: Set(owing), places: [])
    return entries.flatMap { entry in
      let day = entry.event.date.earliest ?? entry.event.date.latest
      func named(_ ref: Ref?) -> NamedRef? {
        ref.map { NamedRef(ref: $0, name: reading.book.name($0, on: day)) }
      }
      return entry.event.commitments.map { commitment in
        let found = (entry.event.number.flatMap { settlements[$0] } ?? [])
          .filter { $0.commitment == nil || $0.commitment == commitment.number }
        return Bond(
          commitment: commitment, entry: entry, debtor: named(commitment.owedBy),
          creditor: named(commitment.owedTo), settlements: found.map(\.settlement))
      }
    }
  }

  /// What settles the commitments of events, by the events' numbers.
  private func settlements(
    of numbers: [Int64], _ reading: EntryReading
  ) throws -> [Int64: [(commitment: Int64?, settlement: Bond.Settlement)]] {
    let rows = RecordRows(db: reading.db, path: path)
    var found: [Int64: [(Int64?, Bond.Settlement)]] = [:]
    for row in try reading.db.rows(
      """
      SELECT l.to_id, l.commitment, l.kind, l.standing, \(RecordRows.handle("e")) AS handle,
        coalesce(e.short, e.title, t.title, e.kind) AS title, e.date, e.date_given,
        e.date_calendar, e.dateline
      FROM json_each(?) j CROSS JOIN link l ON l.to_id = j.value
      JOIN event e ON e.id = l.event_id LEFT JOIN event_text t ON t.event_id = e.id
      WHERE l.kind IN ('fulfils', 'breaks', 'overtakes') AND e.status = 'confirmed'
      ORDER BY e.sort_day, e.has_earliest, e.latest, e.sequence, e.second, e.id
      """, [jsonList(numbers)])
    {
      let settlement = Bond.Settlement(
        kind: try rows.value(row["kind"]) ?? .fulfils,
        standing: try rows.value(row["standing"]) ?? .stated,
        event: NamedRef(ref: Ref(stored: row["handle"]), name: row["title"]),
        date: try rows.date(row, "date", "date_given", "date_calendar", "dateline"))
      found[row["to_id"], default: []].append((row["commitment"], settlement))
    }
    return found
  }
}
