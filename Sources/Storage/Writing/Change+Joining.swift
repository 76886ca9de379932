public import Diplomacy
internal import GRDB

extension Change {
  /// Makes two records of one thing one: moves every part, source, tie and mention of the first to
  /// the second, and leaves its refs as redirects.
  ///
  /// What the two say differently is kept as claims on the record that stays.
  /// - Throws: ``StorageError/invalid(_:)`` when they are of unlike kinds, are one record already, or
  ///   stand in a relation to each other.
  public func merge(_ from: Ref, into: Ref) throws {
    try writeDrafts()
    let all = RecordKind.allCases
    guard let old = try entry(from), let kept = try entry(into) else {
      let missing = try entry(from) == nil ? from : into
      throw StorageError.unknown(
        text: missing.text, kinds: all,
        nearest: try Resolver(db: db, path: path).nearest(to: missing.text, kinds: all))
    }
    if old == kept {
      throw StorageError.invalid("“\(from)” and “\(into)” are one record already")
    }
    guard old.kind == kept.kind else {
      throw StorageError.invalid(
        "“\(from)” is \(StorageError.article(old.kind)) and “\(into)” \(StorageError.article(kept.kind)): "
          + "only records of one kind can be merged")
    }
    _ = try id()
    let pair = MergedPair(kind: old.kind, from: old.id, into: kept.id)
    do { try merge(pair) } catch StorageError.invalid(let why) {
      throw StorageError.invalid("“\(from)” cannot be merged into “\(into)”: \(why)")
    }
  }

  private func merge(_ pair: MergedPair) throws {
    switch pair.kind {
    case .actor: try mergeActors(pair)
    case .place: try mergePlaces(pair)
    case .source: try mergeSources(pair)
    case .topic: try mergeTopics(pair)
    case .relation: try mergeRelations(pair)
    case .event: try mergeEvents(pair)
    }
  }

  private func mergeActors(_ pair: MergedPair) throws {
    let (old, kept) = try both(rows.actors([pair.from, pair.into]), pair)
    guard old.kind == kept.kind else {
      throw StorageError.invalid(
        "“\(old.ref)” is \(old.kind.article) and “\(kept.ref)” \(kept.kind.article): only actors of one "
          + "kind can be merged")
    }
    try refuse(
      pair,
      "SELECT ref FROM relation WHERE from_id = ?1 AND to_id = ?2 OR from_id = ?2 AND to_id = ?1",
      "they stand in a relation to each other")
    try refuse(
      pair,
      """
      SELECT \(RecordRows.handle("e")) FROM commitment c JOIN event e ON e.id = c.event_id
      WHERE c.owed_by_id = ?1 AND c.owed_to_id = ?2 OR c.owed_by_id = ?2 AND c.owed_to_id = ?1
      """, "one owes something to the other in")
    let shared = try db.rows(
      """
      SELECT event_id FROM participation WHERE actor_id IN (?1, ?2) OR principal_id IN (?1, ?2)
      GROUP BY event_id HAVING count(*) > 1
      """, [pair.from, pair.into]
    ).map { $0[0] as Int64 }
    try touchTexts(ofActor: pair.from)
    try move(
      pair,
      [
        ("participation", "actor_id"), ("participation", "principal_id"), ("relation", "from_id"),
        ("relation", "to_id"), ("statement_about", "about_actor_id"), ("attribution", "actor_id"),
        ("commitment", "owed_by_id"), ("commitment", "owed_to_id"), ("event_date", "actor_id"),
        ("place", "state_id"), ("source", "creator_id"), ("silence", "actor_id"),
      ])
    try finish(pair, .actor(kept.merging(old)), kept.ref)
    try fold(events: shared)
    try foldRelations(of: pair.into)
  }

  private func mergePlaces(_ pair: MergedPair) throws {
    let (old, kept) = try both(rows.places([pair.from, pair.into]), pair)
    try move(
      pair, [("event", "place_id"), ("place", "within_id"), ("statement_about", "about_place_id")])
    try finish(pair, .place(kept.merging(old)), kept.ref)
  }

  private func mergeSources(_ pair: MergedPair) throws {
    let (old, kept) = try both(rows.sources([pair.from, pair.into]), pair)
    try db.run(
      """
      DELETE FROM derivation WHERE source_id IN (?1, ?2) AND from_id IN (?1, ?2)
        OR from_id IN (?1, ?2) AND EXISTS (
          SELECT 1 FROM derivation d WHERE d.source_id = derivation.source_id
            AND d.from_id IN (?1, ?2) AND d.position < derivation.position)
      """, [pair.from, pair.into])
    try move(
      pair,
      [
        ("citation", "source_id"), ("source", "within_id"), ("attribution", "source_id"),
        ("derivation", "from_id"),
      ])
    var merged = kept.merging(old)
    // A source that was cited for the other does not rest on itself.
    merged.citations.removeAll { $0.source == old.ref || $0.source == kept.ref }
    try finish(pair, .source(merged), kept.ref)
    let columns = [
      "locator", "fact", "excerpt", "credibility", "note", "event_id", "actor_id", "place_id",
      "about_source_id", "relation_id", "name_id", "participation_id", "link_id", "claim_id",
      "accessed", "archived",
    ].joined(separator: ", ")
    try db.run(
      """
      DELETE FROM citation WHERE source_id = ?1 AND id NOT IN (
        SELECT min(id) FROM citation WHERE source_id = ?1 GROUP BY \(columns))
      """, [pair.into])
  }

  private func mergeTopics(_ pair: MergedPair) throws {
    let (old, kept) = try both(rows.topics([pair.from, pair.into]), pair)
    // An event that has both has the one where the first of them stood.
    try db.run(
      """
      DELETE FROM event_topic WHERE (topic_id IN (?1, ?2)) AND EXISTS (
        SELECT 1 FROM event_topic t WHERE t.event_id = event_topic.event_id
          AND t.topic_id IN (?1, ?2) AND t.position < event_topic.position)
      """, [pair.from, pair.into])
    try move(
      pair,
      [
        ("event_topic", "topic_id"), ("topic", "under_id"), ("statement_about", "about_topic_id"),
        ("silence", "topic_id"),
      ])
    try finish(pair, .topic(kept.merging(old)), kept.ref)
  }

  private func mergeRelations(_ pair: MergedPair) throws {
    let (old, kept) = try both(rows.relations([pair.from, pair.into]), pair)
    guard old.kind == kept.kind, old.from == kept.from, old.to == kept.to,
      old.office?.lowercased() == kept.office?.lowercased()
    else {
      throw StorageError.invalid(
        "“\(old.ref)” and “\(kept.ref)” are different relations: only those of one kind and office "
          + "between the same two can be merged")
    }
    try finish(pair, .relation(kept.merging(old)), kept.ref)
  }

  private func mergeEvents(_ pair: MergedPair) throws {
    let found = try rows.events([pair.from, pair.into])
    let (old, kept) = try both(found, pair)
    let tree = try kinds.get()
    guard tree.family(of: old.kind) == tree.family(of: kept.kind) else {
      throw StorageError.invalid(
        "“\(old.handle?.text ?? "")” is of the kind \(old.kind) and “\(kept.handle?.text ?? "")” of "
          + "\(kept.kind): only events of one kind can be merged")
    }
    try refuse(
      pair,
      "SELECT 'l' || id FROM link WHERE event_id = ?1 AND to_id = ?2 OR event_id = ?2 AND to_id = ?1",
      "they are linked to each other")
    try refuse(
      pair,
      """
      SELECT other_id FROM event_bound WHERE event_id = ?1 AND other_id = ?2
        OR event_id = ?2 AND other_id = ?1
      """, "one bounds the date of the other")
    try refuse(
      pair,
      """
      SELECT event_id FROM statement WHERE event_id = ?1 AND occasion_id = ?2
        OR event_id = ?2 AND occasion_id = ?1
      UNION SELECT event_id FROM statement_about WHERE event_id = ?1 AND about_event_id = ?2
        OR event_id = ?2 AND about_event_id = ?1
      """, "one is the occasion of the other, or about it, in event")
    try nameSettled(pair)
    // What settles the other's commitments follows their new numbers.
    try db.run(
      "UPDATE link SET commitment = commitment + ? WHERE to_id = ? AND commitment IS NOT NULL",
      [kept.numberOfCommitments, pair.from])
    try db.run(
      "DELETE FROM event_bound WHERE other_id = ?1 AND event_id IN (SELECT event_id FROM event_bound WHERE other_id = ?2)",
      [pair.from, pair.into])
    try move(
      pair,
      [
        ("link", "to_id"), ("link", "event_id"), ("statement", "occasion_id"),
        ("statement_about", "about_event_id"), ("event_bound", "other_id"),
      ])
    var merged = kept.merging(old)
    let (ref, origin) = (merged.ref, merged.origin)
    // The other still has its ref until it is gone.
    merged.ref = kept.ref
    try finish(pair, .event(merged), Ref(event: pair.into))
    try db.run(
      "UPDATE event SET ref = ?, origin = ?, origin_key = ? WHERE id = ?",
      [ref?.text, origin?.name, origin?.key, pair.into])
    try db.run(
      "UPDATE ref SET is_current = 1 WHERE name = ? AND kind = 'event'", [ref?.text])
  }
}

/// The numbers of two records that become one.
struct MergedPair {
  var kind: RecordKind
  var from: Int64
  var into: Int64
}

extension Change {
  func both<Value>(_ found: [Value], _ pair: MergedPair) throws -> (Value, Value) {
    guard found.count == 2 else {
      throw StorageError.damaged(path: path, detail: "a record that was found is not there")
    }
    // Events come as asked for, all others in the order of their numbers.
    return pair.kind == .event || pair.from < pair.into
      ? (found[0], found[1]) : (found[1], found[0])
  }

  func refuse(_ pair: MergedPair, _ sql: String, _ why: String) throws {
    guard let row = try db.row(sql, [pair.from, pair.into]) else { return }
    let which: DatabaseValue = row[0]
    throw StorageError.invalid(
      "\(why): \(String(describing: which.storage.value ?? "")); take that away first")
  }

  /// Moves everything that points to the one record to the other.
  private func move(_ pair: MergedPair, _ columns: [(table: String, column: String)]) throws {
    for (table, column) in columns {
      try db.run(
        "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?", [pair.into, pair.from])
    }
  }

  /// Writes the record that stays, takes the other out and leaves its refs as redirects.
  private func finish(_ pair: MergedPair, _ merged: Diplomacy.Record, _ ref: Ref) throws {
    let table = pair.kind.rawValue
    var names = try db.rows(
      "SELECT name FROM ref WHERE kind = ? AND record_id = ?", [table, pair.from]
    ).map { $0[0] as String }
    if pair.kind == .event { names.append(Ref(event: pair.from).text) }
    try replace(ref, with: merged)
    if pair.kind == .actor { try touchTexts(ofNamesakes: pair.from) }
    try db.run("DELETE FROM \(table) WHERE id = ?", [pair.from])
    forget(RefTable.Entry(kind: pair.kind, id: pair.from))
    for name in names {
      try db.run(
        """
        INSERT INTO ref (name, kind, record_id, is_current) VALUES (?, ?, ?, 0)
        ON CONFLICT (name) DO UPDATE SET record_id = excluded.record_id, is_current = 0
        """, [name, table, pair.into])
    }
  }

  /// Makes parts of events one that have come to say the same of one actor.
  private func fold(events: [Int64]) throws {
    for event in try rows.events(events) {
      let folded = event.folded()
      guard folded != event, let handle = event.handle else { continue }
      try replace(handle, with: .event(folded))
    }
  }

  /// Makes relations one that have come to say the same, dates included.
  private func foldRelations(of actor: Int64) throws {
    let ids = try db.rows(
      "SELECT id FROM relation WHERE from_id = ?1 OR to_id = ?1 ORDER BY id", [actor])
    var kept: [Relation] = []
    for row in ids {
      guard let relation = try rows.relations([row["id"]]).first else { continue }
      try refuseCircle(relation, row["id"])
      let twin = kept.first {
        $0.kind == relation.kind && $0.from == relation.from && $0.to == relation.to
          && $0.office == relation.office && $0.represents == relation.represents
          && $0.validity == relation.validity
      }
      if let twin { try merge(relation.ref, into: twin.ref) } else { kept.append(relation) }
    }
  }
}
