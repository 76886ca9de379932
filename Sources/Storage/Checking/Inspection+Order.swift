import Diplomacy
internal import GRDB

// What comes before what.
extension Inspection {
  /// The links whose two events stand in an order that cannot be, by the rule that they break.
  ///
  /// Where both begin to be true with the beginning of an event – a cause, a sequel – beginnings
  /// are compared; where something lasting may do it at its end – answering, keeping – what ended
  /// before the other began is wrong.
  func linksOutOfOrder() throws -> [CheckRule: [RawFinding]] {
    guard contents.has("link") else { return [:] }
    var found: [CheckRule: [RawFinding]] = [:]
    try db.each(
      """
      SELECT l.kind, e.id, w.id
      FROM link l CROSS JOIN event e ON e.id = l.event_id CROSS JOIN event w ON w.id = l.to_id
      -- The marks of doubt are looked for last: it takes longer than all else.
      WHERE CASE WHEN CASE l.kind
          WHEN 'part-of' THEN e.latest < w.earliest OR e.earliest > w.latest
          WHEN 'causes' THEN w.begin_latest < e.earliest
          WHEN 'follows' THEN e.begin_latest < w.earliest
          -- What is announced is spoken of before it is; words that nobody has spoken are not.
          WHEN 'refers-to' THEN e.latest < w.earliest AND w.kind IN (\(kinds(.statement)))
          ELSE e.latest < w.earliest END
        THEN e.shelf IN (\(shelves)) AND w.shelf < 4 AND l.standing <> 'doubtful'
          AND \(Self.isUndoubted("e.date")) AND \(Self.isUndoubted("w.date"))
        ELSE 0 END
      ORDER BY e.sort_day, e.id, l.position
      """, []
    ) { row in
      guard let kind = Link.Kind(rawValue: row.word()) else { return }
      let raw = RawFinding(.event(row.number()), .event(row.number()), aspect: .link(kind))
      found[Self.rule(of: kind), default: []].append(raw)
    }
    return found
  }

  private static func rule(of kind: Link.Kind) -> CheckRule {
    switch kind {
    case .partOf: .partOutsideWhole
    case .causes: .effectBeforeCause
    case .follows: .sequelBeforeEvent
    case .respondsTo, .refersTo: .answerBeforeQuestion
    case .commemorates: .memoryBeforeEvent
    case .fulfils, .breaks, .overtakes: .settledBeforePromise
    }
  }

  /// Roles of further dates, each with one that cannot come before it.
  private static let steps: [(first: String, then: String)] = [
    ("drafted", "sent"), ("drafted", "signed"), ("drafted", "received"), ("sent", "received"),
    ("sent", "read"), ("received", "read"), ("initialled", "signed"), ("initialled", "ratified"),
    ("signed", "ratified"), ("signed", "denounced"), ("ratified", "denounced"),
    ("in-force", "ends"), ("arrived", "departed"), ("began", "ended"),
  ]

  /// Further dates of one event in an order that cannot be.
  ///
  /// The date of one party is compared with its own and with those of the event as a whole. A treaty
  /// can be in force before all have ratified it, and have force from before its signature, so that
  /// these two are not compared.
  func findDatesOutOfOrder(_ report: Report) throws {
    guard contents.has("event_date") else { return }
    let steps = Self.steps.map { "('\($0.first)', '\($0.then)')" }.joined(separator: ", ")
    try db.each(
      """
      WITH step (first, next) AS (VALUES \(steps)), astray AS (
        SELECT y.event_id, y.role, y.date, x.role AS next, x.date AS next_date, x.actor_id
        FROM step CROSS JOIN event_date x ON x.role = step.next
        CROSS JOIN event_date y ON y.event_id = x.event_id AND y.role = step.first
        WHERE x.latest < y.earliest AND (y.actor_id IS NULL OR y.actor_id = x.actor_id)
        UNION ALL
        SELECT e.id, 'signed', e.date, x.role, x.date, x.actor_id
        FROM event_date x CROSS JOIN event e ON e.id = x.event_id
        WHERE x.role IN ('ratified', 'denounced') AND x.latest < e.earliest
          AND e.kind IN ('agreement', 'signature')
      )
      SELECT e.id, a.actor_id, a.role, a.date, a.next, a.next_date
      FROM astray a CROSS JOIN event e ON e.id = a.event_id
      WHERE e.shelf IN (\(shelves)) AND \(Self.isUndoubted("a.date"))
        AND \(Self.isUndoubted("a.next_date"))
      ORDER BY e.sort_day, e.id, a.next
      """, []
    ) { row in
      let event = RecordKey.event(row.number())
      let actor = row.optionalNumber().map(RecordKey.actor)
      let details = [row.word(), row.word(), row.word(), row.word()]
      try report(RawFinding(all: [event] + [actor].compactMap { $0 }, details: details))
    }
  }

  /// Words that were said more than a day before or after their occasion.
  func findOffOccasion(_ report: Report) throws {
    guard contents.has("statement") else { return }
    try db.each(
      """
      SELECT e.id, o.id, e.latest < o.earliest
      FROM statement s CROSS JOIN event e ON e.id = s.event_id
      CROSS JOIN event o ON o.id = s.occasion_id
      WHERE s.occasion_id IS NOT NULL AND e.shelf IN (\(shelves)) AND o.shelf < 4
        AND (e.latest < o.earliest - 1 OR e.earliest > o.latest + 1)
        AND \(Self.isUndoubted("e.date")) AND \(Self.isUndoubted("o.date"))
      ORDER BY e.sort_day, e.id
      """, []
    ) { row in
      try report(
        RawFinding(
          .event(row.number()), .event(row.number()), aspect: row.flag() ? .before : .after))
    }
  }

  /// Events of which nothing tells when they were: no date, no bound, no whole, no occasion.
  func findUndated(_ report: Report) throws {
    try db.each(
      """
      SELECT e.id FROM event e
      -- The index has what is longer than a day, and SQLite wants to be told that this is.
      WHERE e.shelf IN (\(shelves)) AND e.span > 0 AND e.span = 64 AND e.date IS NULL
        AND NOT EXISTS (SELECT 1 FROM event_bound b WHERE b.event_id = e.id)
        AND NOT EXISTS (SELECT 1 FROM link l WHERE l.event_id = e.id AND l.kind = 'part-of')
        AND NOT EXISTS (SELECT 1 FROM event_date d WHERE d.event_id = e.id AND d.date IS NOT NULL)
        AND NOT EXISTS (
          SELECT 1 FROM statement s WHERE s.event_id = e.id AND s.occasion_id IS NOT NULL)
      ORDER BY e.id
      """, []
    ) { try report(RawFinding(.event($0.number()))) }
  }
}
