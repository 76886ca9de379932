import Chronology
import Diplomacy
internal import GRDB

// What facts rest on.
extension Inspection {
  /// Statements in which nobody speaks, not even somebody unknown.
  func findWithoutSpeaker(_ report: Report) throws {
    guard contents.has("words") else { return }
    try db.each(
      """
      SELECT e.id FROM event e WHERE e.kind IN (\(kinds(.statement))) AND e.shelf IN (\(shelves))
        AND NOT EXISTS (
          SELECT 1 FROM participation p WHERE p.event_id = e.id AND p.role = 'speaker')
      ORDER BY e.sort_day, e.id
      """, []
    ) { try report(RawFinding(.event($0.number()))) }
  }

  /// Statements that neither a citation nor their chain of attribution gives a source.
  func findStatementsWithoutSource(_ report: Report) throws {
    guard contents.has("words") else { return }
    try db.each(
      """
      SELECT e.id FROM event e WHERE e.kind IN (\(kinds(.statement))) AND e.shelf IN (\(shelves))
        AND \(isUncited("e"))
        AND NOT EXISTS (
          SELECT 1 FROM attribution a WHERE a.event_id = e.id AND a.source_id IS NOT NULL)
      ORDER BY e.sort_day, e.id
      """, []
    ) { try report(RawFinding(.event($0.number()))) }
  }

  /// Events but statements, relations and dated lives without a source.
  func findUncited(_ report: Report) throws {
    // In a well-kept chronicle as many events are cited as there are.
    let uncited = try db.number(
      """
      SELECT (SELECT count(*) FROM event)
        - (SELECT count(DISTINCT event_id) FROM citation WHERE event_id IS NOT NULL)
      """)
    if uncited != 0 { try findUncitedEvents(report) }
    if contents.has("relation") {
      try db.each(
        """
        SELECT r.id FROM relation r
        WHERE NOT EXISTS (SELECT 1 FROM citation c WHERE c.relation_id = r.id) ORDER BY r.id
        """, []
      ) { try report(RawFinding(.relation($0.number()))) }
    }
    if contents.has("existence") {
      try db.each(
        """
        SELECT a.id FROM actor a WHERE a.existence IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.actor_id = a.id) ORDER BY a.id
        """, []
      ) { try report(RawFinding(.actor($0.number()))) }
    }
  }

  private func findUncitedEvents(_ report: Report) throws {
    try db.each(
      """
      SELECT e.id FROM event e
      WHERE e.shelf IN (\(shelves)) AND \(isUncited("e")) AND e.kind NOT IN (\(kinds(.statement)))
      ORDER BY e.sort_day, e.id
      """, []
    ) { try report(RawFinding(.event($0.number()))) }
  }

  /// Whether neither an event nor a part of it has a citation.
  private func isUncited(_ event: String) -> String {
    let cited = "NOT EXISTS (SELECT 1 FROM citation c WHERE c.event_id = \(event).id)"
    guard contents.has("part citation") else { return cited }
    return cited + """
       AND NOT EXISTS (
            SELECT 1 FROM participation p JOIN citation c ON c.participation_id = p.id
            WHERE p.event_id = \(event).id)
      """
  }

  /// Quoted words of which nothing tells where in their sources they stand.
  ///
  /// A piece that is a numbered or paged part of another source tells by itself where to look.
  func findQuotationsWithoutLocator(_ report: Report) throws {
    guard contents.has("statement") else { return }
    try db.each(
      """
      SELECT e.id, min(c.source_id) FROM statement s CROSS JOIN event e ON e.id = s.event_id
      JOIN citation c ON c.event_id = e.id JOIN source o ON o.id = c.source_id
      WHERE s.form IN ('verbatim', 'translated') AND e.shelf IN (\(shelves))
        AND coalesce(s.quote, s.original, s.translation) IS NOT NULL
      GROUP BY e.id
      HAVING count(c.locator) = 0
        AND sum(o.within_id IS NOT NULL AND coalesce(o.number, o.pages) IS NOT NULL) = 0
      ORDER BY e.sort_day, e.id
      """, []
    ) { try report(RawFinding(.event($0.number()), .source($0.number()))) }
  }

  /// Events that cite what was out before they happened.
  func findSourcesBeforeEvents(_ report: Report) throws {
    guard contents.has("dated source") else { return }
    var days: [String] = []
    try db.each(
      """
      SELECT id, coalesce(published, dateline) FROM source
      WHERE published IS NOT NULL OR dateline IS NOT NULL
      """, []
    ) { row in
      let source = row.number()
      guard let date = row.text().flatMap({ EDTF($0) }), !date.isUncertain, !date.isApproximate,
        let last = date.latest.day
      else { return }
      days.append("[\(source),\(last)]")
    }
    try db.each(
      """
      SELECT DISTINCT e.id, c.source_id FROM json_each(?1) j
      CROSS JOIN citation c ON c.source_id = j.value ->> 0 AND c.event_id IS NOT NULL
      CROSS JOIN event e ON e.id = c.event_id
      WHERE e.earliest > j.value ->> 1 AND e.shelf IN (\(shelves))
        AND \(Self.isUndoubted("e.date"))
      ORDER BY e.sort_day, e.id, c.source_id
      """, ["[\(days.joined(separator: ","))]"]
    ) { try report(RawFinding(.event($0.number()), .source($0.number()))) }
  }

  /// Sources whose dates contradict each other: out before they were written, or before what they
  /// are in or are taken from.
  func findSourcesOutOfOrder(_ report: Report) throws {
    guard contents.has("dated source") else { return }
    func last(_ text: String?) -> Int64? { undoubted(text)?.latest.day }
    func first(_ text: String?) -> Int64? { undoubted(text)?.earliest.day }
    try db.each(
      """
      SELECT s.id, s.published, s.dateline, w.id, w.published
      FROM source s LEFT JOIN source w ON w.id = s.within_id
      WHERE s.dateline IS NOT NULL AND coalesce(s.published, w.published) IS NOT NULL ORDER BY s.id
      """, []
    ) { row in
      let (source, published, written) = (row.number(), row.text(), row.text())
      guard let written = first(written) else { return }
      if let out = last(published), out < written {
        try report(RawFinding(.source(source), aspect: .before))
      }
      if let around = row.optionalNumber(), let out = last(row.text()), out < written {
        try report(RawFinding(.source(source), .source(around), aspect: .nesting))
      }
    }
    guard contents.has("derivation") else { return }
    try db.each(
      """
      SELECT s.id, r.id, s.published, coalesce(r.dateline, r.published)
      FROM derivation d CROSS JOIN source s ON s.id = d.source_id
      CROSS JOIN source r ON r.id = d.from_id
      WHERE s.published IS NOT NULL AND coalesce(r.dateline, r.published) IS NOT NULL
      ORDER BY s.id, d.position
      """, []
    ) { row in
      let (source, root) = (row.number(), row.number())
      guard let out = last(row.text()), let written = first(row.text()), out < written else {
        return
      }
      try report(RawFinding(.source(source), .source(root), aspect: .derivation))
    }
  }

  private func undoubted(_ text: String?) -> EDTF? {
    text.flatMap { EDTF($0) }.flatMap { $0.isUncertain || $0.isApproximate ? nil : $0 }
  }
}
