public import Diplomacy
internal import GRDB

extension Chronicle {
  /// What is quoted word by word from a source, or from a part of it that has no copy of its own:
  /// the words of statements, and the passages that citations give.
  ///
  /// Words of a statement are a source's where a citation says so (its fact is the words); where none
  /// of the statement's says so, each of them may have them.
  /// - Complexity: O(n) in the citations of the source.
  public func quotations(from source: Ref) throws -> [CitedQuotation] {
    try read { db in
      let sources = try db.rows(Self.uncopiedParts, [source.text]).map { $0["id"] as Int64 }
      let list = jsonList(sources)
      return try words(db, list) + excerpts(db, list)
    }
  }

  /// A source and the parts of it, by however many steps, that have no copy of their own.
  private static let uncopiedParts = """
    WITH RECURSIVE part (id) AS (
      SELECT id FROM source WHERE ref = ?
      UNION SELECT s.id FROM part JOIN source s ON s.within_id = part.id
      WHERE s.file IS NULL AND (s.url IS NULL OR s.url NOT LIKE 'file:%')
    ) SELECT id FROM part ORDER BY id
    """

  private func words(_ db: Database, _ sources: String) throws -> [CitedQuotation] {
    let rows = try db.rows(
      """
      SELECT \(RecordRows.handle("e")) AS record, t.event_id, t.quote, t.original, t.language,
        t.translation, c.locator
      FROM json_each(?1) j CROSS JOIN citation c ON c.source_id = j.value
      JOIN statement t ON t.event_id = c.event_id JOIN event e ON e.id = t.event_id
      WHERE (c.fact = 'words' OR c.fact IS NULL AND NOT EXISTS (
          SELECT 1 FROM citation o WHERE o.event_id = c.event_id AND o.fact = 'words'))
        AND coalesce(t.quote, t.original, t.translation) IS NOT NULL
      GROUP BY t.event_id ORDER BY e.sort_day, e.id
      """, [sources])
    return try rows.flatMap { row -> [CitedQuotation] in
      let event: Int64 = row["event_id"]
      let others = try db.rows(
        """
        SELECT DISTINCT s.ref FROM citation c JOIN source s ON s.id = c.source_id
        WHERE c.event_id = ?1 AND (c.fact = 'words' OR c.fact IS NULL)
          AND c.source_id NOT IN (SELECT value FROM json_each(?2)) ORDER BY 1
        """, [event, sources]
      ).map { Ref(stored: $0[0]) }
      let kinds: [(CitedQuotation.Kind, String)] = [
        (.quote, "quote"), (.original, "original"), (.translation, "translation"),
      ]
      return kinds.compactMap { kind, column in
        guard let text = row[column] as String? else { return nil }
        return CitedQuotation(
          record: Ref(stored: row["record"]), kind: kind, text: text, locator: row["locator"],
          language: row["language"], others: others)
      }
    }
  }

  private func excerpts(_ db: Database, _ sources: String) throws -> [CitedQuotation] {
    try db.rows(
      """
      SELECT c.excerpt, c.locator, coalesce(e.ref, 'e' || e.id, a.ref, p.ref, s.ref, r.ref, '') AS record
      FROM json_each(?) j CROSS JOIN citation c ON c.source_id = j.value
      LEFT JOIN claim m ON m.id = c.claim_id
      LEFT JOIN participation t ON t.id = c.participation_id
      LEFT JOIN link l ON l.id = c.link_id
      LEFT JOIN name n ON n.id = c.name_id
      LEFT JOIN event e ON e.id = coalesce(c.event_id, t.event_id, l.event_id, m.event_id)
      LEFT JOIN actor a ON a.id = coalesce(c.actor_id, n.actor_id, m.actor_id)
      LEFT JOIN place p ON p.id = coalesce(c.place_id, n.place_id, m.place_id)
      LEFT JOIN source s ON s.id = c.about_source_id
      LEFT JOIN relation r ON r.id = coalesce(c.relation_id, m.relation_id)
      WHERE c.excerpt IS NOT NULL ORDER BY c.id
      """, [sources]
    ).map {
      CitedQuotation(
        record: Ref(stored: $0["record"]), kind: .excerpt, text: $0["excerpt"],
        locator: $0["locator"])
    }
  }

  /// What coverage asks of each source: its kind, and the source that it is taken from in the end,
  /// where that is another one.
  public func sourceTraits() throws -> [Ref: SourceTraits] {
    try read { db in
      var traits: [Ref: SourceTraits] = [:]
      for row in try db.rows("SELECT ref, kind FROM source") {
        traits[Ref(stored: row[0])] = SourceTraits(kind: row[1])
      }
      var roots: [Ref: [Ref]] = [:]
      for row in try db.rows(
        """
        SELECT s.ref, r.ref FROM derivation d JOIN source s ON s.id = d.source_id
        JOIN source r ON r.id = d.from_id ORDER BY d.source_id, d.position
        """)
      {
        roots[Ref(stored: row[0]), default: []].append(Ref(stored: row[1]))
      }
      for ref in roots.keys {
        // What is taken from several is a source of its own: nobody else has them together.
        var (root, steps) = (ref, 0)
        while let above = roots[root], above.count == 1, steps < roots.count {
          (root, steps) = (above[0], steps + 1)
        }
        if root != ref { traits[ref]?.root = root }
      }
      return traits
    }
  }

  /// The titles of the journals and magazines of articles, by the refs of the articles.
  public func journals() throws -> [Ref: String] {
    try read { db in
      let rows = try db.rows(
        """
        SELECT s.ref, j.title FROM source j CROSS JOIN source s ON s.within_id = j.id
        WHERE j.kind IN ('journal', 'magazine')
        """)
      return Dictionary(
        rows.map { (Ref(stored: $0[0]), $0[1] as String) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// All silences, each with its source.
  public func silences() throws -> [SourceSilence] {
    try read { db in
      let rows = try db.rows(
        """
        SELECT s.id, s.ref, a.ref AS actor, t.ref AS topic, v.period, v.searched, v.note
        FROM silence v CROSS JOIN source s ON s.id = v.source_id LEFT JOIN actor a ON a.id = v.actor_id
        LEFT JOIN topic t ON t.id = v.topic_id ORDER BY s.ref, v.position
        """)
      let records = RecordRows(db: db, path: path)
      var labels: [Int64: String] = [:]
      return try rows.map { row in
        let id: Int64 = row["id"]
        let label = try labels[id] ?? records.sources([id]).first?.label ?? ""
        labels[id] = label
        let silence = Silence(
          actor: (row["actor"] as String?).map { Ref(stored: $0) },
          topic: (row["topic"] as String?).map { Ref(stored: $0) },
          period: try records.edtfDate(row["period"]),
          searched: try records.edtfDate(row["searched"]),
          note: row["note"])
        return SourceSilence(source: Ref(stored: row["ref"]), label: label, silence: silence)
      }
    }
  }
}
