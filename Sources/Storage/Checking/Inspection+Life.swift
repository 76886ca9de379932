import Chronology
import Diplomacy
internal import GRDB

// Actors and the time for which they are there.
extension Inspection {
  /// The days before which an actor certainly was not, and after which it is certainly no more.
  private struct Life {
    var actor: Int64
    var first: Int64?
    var last: Int64?
  }

  /// The lives that are dated without a mark of doubt.
  private func lives() throws -> [Life] {
    guard contents.has("existence") else { return [] }
    var lives: [Life] = []
    try db.each("SELECT id, existence FROM actor WHERE existence IS NOT NULL", []) { row in
      let actor = row.number()
      guard let date = row.text().flatMap({ EDTF($0) }), !date.isUncertain, !date.isApproximate
      else { return }
      let life = Life(actor: actor, first: date.earliest.day, last: date.latest.day)
      if life.first != nil || life.last != nil { lives.append(life) }
    }
    return lives
  }

  /// Takes part before it was there, or when it was no more.
  func findOutsideExistence(_ report: Report) throws {
    for batch in batches(try lives()) {
      try db.each(
        """
        WITH life (actor, first, last) AS MATERIALIZED (
          SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1)
        ), astray (participation, event, actor, is_late) AS (
          SELECT p.id, p.event_id, p.actor_id, 0 FROM life CROSS JOIN participation p
          ON p.actor_id = life.actor AND p.shelf IN (\(shelves)) AND p.sort_day < life.first
          WHERE p.latest < life.first AND p.takes_part = 1
          UNION ALL
          SELECT p.id, p.event_id, p.actor_id, 1 FROM life CROSS JOIN participation p
          ON p.actor_id = life.actor AND p.shelf IN (\(shelves)) AND p.sort_day > life.last
          WHERE p.has_earliest = 1 AND p.takes_part = 1
        )
        SELECT DISTINCT e.id, astray.actor, astray.is_late FROM astray
        CROSS JOIN event e ON e.id = astray.event
        WHERE \(Self.isUndoubted("e.date")) ORDER BY e.sort_day, e.id, astray.participation
        """, [batch]
      ) { row in
        try report(
          RawFinding(
            .event(row.number()), .actor(row.number()), aspect: row.flag() ? .after : .before))
      }
    }
  }

  /// The lives as JSON, `[actor, first, last]` each, so many that SQLite reads them at a time.
  private func batches(_ lives: [Life]) -> [String] {
    stride(from: 0, to: lives.count, by: 10_000).map { start in
      let rows = lives[start..<min(start + 10_000, lives.count)].map { life in
        // What has no first day has nothing before it, and what has no last nothing after it.
        "[\(life.actor),\(life.first ?? StoredBounds.noFirst),\(life.last ?? StoredBounds.noLast)]"
      }
      return "[\(rows.joined(separator: ","))]"
    }
  }

  /// An office, a membership or a part that begins too early or ends too late.
  func findRelationsOutsideExistence(_ report: Report) throws {
    guard contents.has("relation") else { return }
    for batch in batches(try lives()) {
      try db.each(
        """
        SELECT DISTINCT r.id, r.valid, life.value ->> 0, life.value ->> 1, life.value ->> 2
        FROM json_each(?1) life CROSS JOIN relation r
        WHERE (r.from_id = life.value ->> 0 OR r.to_id = life.value ->> 0)
          AND r.kind IN ('tenure', 'membership', 'part-of') AND r.valid IS NOT NULL
          AND (r.earliest < life.value ->> 1 OR r.latest > life.value ->> 2)
        ORDER BY r.id
        """, [batch]
      ) { row in
        let relation = row.number()
        guard let valid = row.text().flatMap({ EDTF($0) }) else { return }
        let (actor, first, last) = (row.number(), row.number(), row.number())
        guard let aspect = Self.overrun(valid, first: first, last: last) else { return }
        try report(RawFinding(.relation(relation), .actor(actor), aspect: aspect))
      }
    }
  }

  /// Whether a time certainly begins before a first day or goes on after a last one.
  private static func overrun(_ valid: EDTF, first: Int64, last: Int64) -> Finding.Aspect? {
    if valid.isUncertain || valid.isApproximate { return nil }
    let bounds = valid.bounds
    if let begin = bounds.latestBeginning.day, begin < first { return .before }
    if let begin = bounds.earliest.day, begin > last { return .after }
    switch bounds.earliestEnd {
    case .day(let end): return end > last ? .after : nil
    // `1960/..` says that it goes on.
    case .open: return valid.isInterval && last != StoredBounds.noLast ? .after : nil
    case .unknown: return nil
    }
  }
}
