import Chronology
public import Diplomacy
internal import GRDB

extension Chronicle {
  /// The settled event that a lead repeats, it seems: of those that can lie on the same days and
  /// have a party of it, or somebody who acts for one, the most alike.
  ///
  /// - Parameter least: The score that the pair has to reach.
  public func repeated(by lead: Ref, least: Double = 0.55) throws -> DuplicatePair? {
    try read { db in
      guard let found = try RefTable(db: db).entry(lead), found.kind == .event else { return nil }
      let reading = try EntryReading(db, path: path)
      guard let entry = try reading.entries([found.id]).first, let ref = entry.event.handle,
        entry.earliest != nil || entry.latest != nil
      else { return nil }
      let parties = entry.parties.filter(\.participation.takesPart)
      let actors = Set(parties.compactMap { $0.participation.actor })
      var sides = actors
      sides.formUnion(parties.compactMap { $0.principal?.ref })
      let first = entry.earliest ?? StoredBounds.noFirst
      let last = entry.latest ?? StoredBounds.noLast
      let ids = try db.rows(
        """
        WITH side (id) AS (SELECT a.id FROM json_each(?) j CROSS JOIN actor a ON a.ref = j.value),
          party (id) AS (
            SELECT id FROM side
            UNION SELECT r.from_id FROM side JOIN relation r ON r.to_id = side.id
              AND r.kind IN ('tenure', 'part-of') AND r.earliest <= ? AND r.latest >= ?)
        SELECT DISTINCT p.event_id FROM party JOIN participation p ON p.actor_id = party.id
          AND p.shelf IN (0, 1) AND p.takes_part = 1 AND p.latest >= ?
          AND p.sort_day < ? AND p.sort_day <= ? AND p.event_id <> ?
        LIMIT 500
        """,
        [jsonList(sides), last, first, first, StoredBounds.noLast, last, found.id])
      var best: DuplicatePair?
      for other in try reading.entries(ids.map { $0[0] }) {
        guard let alike = entry.repeats(other), alike.score >= least,
          alike.score > best?.likeness.score ?? 0, let kept = other.event.handle
        else { continue }
        best = DuplicatePair(
          kind: .event, kept: NamedRef(ref: kept, name: other.title),
          other: NamedRef(ref: ref, name: entry.title), likeness: alike)
      }
      return best
    }
  }
}
