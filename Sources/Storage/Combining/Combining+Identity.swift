import Diplomacy
internal import GRDB

/// Which of their records is which of mine.
extension Combining {
  /// The scheme under which a record keeps the global id of another that it was found to be.
  private static let scheme = "chancery"

  /// Finds mine for records of theirs that have another global id, and decides on what looks alike.
  func match(_ kind: RecordKind, _ ids: [Int64]) throws {
    for id in ids {
      let entry = RefTable.Entry(kind: kind, id: id)
      guard matched[entry] == nil, let record = try theirs.record(kind, id),
        let uid = record.uid, try mine.number(kind, uid) == nil
      else { continue }
      if let number = try known(record, entry, uid) {
        pair(entry, number)
      } else if let number = try alike(record, entry) {
        pair(entry, number)
        decided.insert(entry)
      }
    }
  }

  /// Finds mine for relations of theirs: of one kind and office between the same two, in the same
  /// time.
  func matchRelations(_ ids: [Int64]) throws {
    for id in ids {
      let entry = RefTable.Entry(kind: .relation, id: id)
      guard let relation = try theirs.rows.relations([id]).first, let uid = relation.uid,
        try mine.number(.relation, uid) == nil
      else { continue }
      if let number = try known(.relation(relation), entry, uid) {
        pair(entry, number)
        continue
      }
      let found = try change.db.rows(
        """
        SELECT r.id FROM relation r JOIN actor a ON a.id = r.from_id JOIN actor b ON b.id = r.to_id
        WHERE a.ref = ? AND b.ref = ? AND r.kind = ? AND folded(r.office) IS ? AND r.valid IS ?
        """,
        [
          try mine(relation.from).text, try mine(relation.to).text, relation.kind.rawValue,
          relation.office?.folded, relation.validity.date.map { "\($0)" },
        ]
      ).map { $0["id"] as Int64 }
      let free = try found.filter { try canBe(.relation(relation), .relation, $0) }
      if let number = free.first { pair(entry, number) }
    }
  }

  /// Finds my event for one of theirs.
  func match(_ event: Event, _ id: Int64) throws -> Int64? {
    let entry = RefTable.Entry(kind: .event, id: id)
    if let number = matched[entry] { return number }
    guard let uid = event.uid else { return nil }
    if let number = try mine.number(.event, uid) { return number }
    if let number = try known(.event(event), entry, uid) {
      pair(entry, number)
    } else if let number = try alike(.event(event), entry) {
      pair(entry, number)
      decided.insert(entry)
    }
    return matched[entry]
  }

  private func pair(_ entry: RefTable.Entry, _ number: Int64) {
    matched[entry] = number
    taken[RefTable.Entry(kind: entry.kind, id: number)] = entry.id
  }

  /// The identifier by which a record is found again that somebody has decided to be another.
  func trace(of uid: UID) -> Identifier { Identifier(scheme: Self.scheme, value: "\(uid)") }

  private func known(
    _ record: Diplomacy.Record, _ entry: RefTable.Entry, _ uid: UID
  ) throws -> Int64? {
    if let number = try mergedAway(entry.kind, uid) ?? givenUp(entry) { return number }
    if let ref = try theirs.handle(entry.kind, entry.id), let own = same[ref],
      let found = try mine.entry(own), found.kind == entry.kind
    {
      decided.insert(entry)
      return found.id
    }
    if case .topic(let topic) = record {
      let found = try change.topicNames.records(named: topic.name).map(\.id)
      // What both have had is itself, whatever it is called by now.
      let new = try found.filter { number in
        guard let base, let uid = try mine.uid(.topic, number) else { return true }
        return try base.number(.topic, uid) == nil
      }
      return new.count == 1 ? new[0] : nil
    }
    if case .event(let event) = record, let origin = event.origin,
      let number = try change.db.number(
        "SELECT id FROM event WHERE origin = ? AND origin_key = ?", [origin.name, origin.key])
    {
      return number
    }
    let decided = try numbers(with: trace(of: uid), entry.kind, in: mine)
    if decided.count == 1, try canBe(record, entry.kind, decided[0]) { return decided[0] }
    for identifier in record.identifiers where identifier.scheme == Self.scheme {
      if let other = UID(identifier.value), let number = try mine.number(entry.kind, other) {
        return number
      }
    }
    return try identified(record, entry)
  }

  /// Mine that gave its global id up there, when it was found to be one of theirs: its ref leads
  /// there still.
  private func givenUp(_ entry: RefTable.Entry) throws -> Int64? {
    guard let base else { return nil }
    for row in try theirs.db.rows(
      "SELECT name FROM ref WHERE kind = ? AND record_id = ? ORDER BY name",
      [entry.kind.rawValue, entry.id])
    {
      guard let before = try base.entry(Ref(stored: row[0])), before.kind == entry.kind,
        let uid = try base.uid(before.kind, before.id),
        let number = try mine.number(entry.kind, uid),
        taken[RefTable.Entry(kind: entry.kind, id: number)] == nil,
        try theirs.number(entry.kind, uid) == nil, try !gone(entry.kind).contains(uid)
      else { continue }
      return number
    }
    return nil
  }

  /// The global ids of records that they have had and taken out.
  private func gone(_ kind: RecordKind) throws -> Set<UID> {
    if let known = gone[kind] { return known }
    let uids = Set(try (touched?[kind] ?? []).compactMap { try theirs.uid(gone: kind, $0) })
    gone[kind] = uids
    return uids
  }

  /// Whether my record can be one of theirs: of the same kind, nobody else's twin, and known by no
  /// other identifier of a scheme that both have.
  func canBe(
    _ record: Diplomacy.Record, _ kind: RecordKind, _ number: Int64
  ) throws -> Bool {
    guard taken[RefTable.Entry(kind: kind, id: number)] == nil,
      let uid = try mine.uid(kind, number), try theirs.number(kind, uid) == nil,
      let own = try mine.record(kind, number)
    else { return false }
    if case .actor(let one) = record, case .actor(let other) = own, one.kind != other.kind {
      return false
    }
    if case .event(let one) = record, case .event(let other) = own {
      let tree = try change.kinds.get()
      guard tree.contains(one.kind), tree.family(of: one.kind) == tree.family(of: other.kind) else {
        return false
      }
    }
    return !record.identifiers.contains { identifier in
      let values = own.identifiers.filter { $0.scheme == identifier.scheme }.map(\.value)
      return !values.isEmpty && !values.contains(identifier.value)
        && !record.identifiers.contains {
          $0.scheme == identifier.scheme && values.contains($0.value)
        }
    }
  }

  // What looks alike

  private func alike(_ record: Diplomacy.Record, _ entry: RefTable.Entry) throws -> Int64? {
    let (name, numbers) = try candidates(record)
    let possible = try numbers.filter { try canBe(record, entry.kind, $0) }
    guard possible.count == 1, let number = possible.first,
      let ref = try theirs.handle(entry.kind, entry.id),
      let own = try mine.handle(entry.kind, number)
    else { return nil }
    let pair = AlikePair(
      kind: entry.kind, theirs: ref, arrived: ref, mine: own, kept: own, name: name)
    switch try decide(pair) {
    case true?: return number
    case false?: return nil
    case nil:
      outcome.alike.append(pair)
      return nil
    }
  }

  private func candidates(_ record: Diplomacy.Record) throws -> (name: String, numbers: [Int64]) {
    switch record {
    case .actor(let actor): return try namesakes(actor.names, "actor_id")
    case .place(let place): return try namesakes(place.names, "place_id")
    case .source(let source): return (source.label, try titles.get()[source.title.folded] ?? [])
    case .event(let event):
      let parties = event.participations.filter(\.takesPart).compactMap(\.actor)
      guard !event.date.isUndated, !parties.isEmpty else { return ("", []) }
      let own = Set(try parties.map(mine(_:)))
      let bounds = StoredBounds(event.date.edtf)
      let found = try change.rows.events(of: event.kind, at: bounds, with: own)
      let twins = try change.rows.events(found).filter { twin in
        Set(twin.participations.filter(\.takesPart).compactMap(\.actor)) == own
          && (twin.title == nil || event.title == nil || twin.title == event.title)
      }
      let title = try theirs.db.row(
        "SELECT title FROM event_text WHERE event_id = ?", [event.number])
      return (title?["title"] ?? event.title ?? "", twins.compactMap(\.number))
    case .chronicle, .kind, .timeline, .topic, .relation, .supplement: return ("", [])
    }
  }

  private func namesakes(
    _ names: [Name], _ column: String
  ) throws -> (name: String, numbers: [Int64]) {
    let folded = names.filter { $0.kind != .code }.map(\.text.folded)
    let found = try change.db.rows(
      """
      SELECT DISTINCT n.\(column) FROM json_each(?) j CROSS JOIN name n ON n.folded = j.value
      WHERE n.\(column) IS NOT NULL AND n.kind <> 'code' LIMIT 20
      """, [jsonTexts(folded)])
    return (names.first?.text ?? "", found.map { $0[0] })
  }

  func sourceTitles() throws -> [String: [Int64]] {
    var titles: [String: [Int64]] = [:]
    try mine.rows.batches(.source) { ids in
      for row in try mine.db.rows(
        "SELECT id, title FROM source WHERE id IN (SELECT value FROM json_each(?))",
        [jsonList(ids)])
      {
        titles[(row["title"] as String).folded, default: []].append(row["id"])
      }
    }
    return titles
  }
}
