public import Diplomacy
internal import GRDB

extension Chronicle {
  /// Proposes pairs of actors or places that may be one, the most alike first.
  ///
  /// - Parameters:
  ///   - kind: Actors or places.
  ///   - least: The score that a pair has to reach.
  /// - Complexity: Near O(n): only records that share a part of a name or an identifier are compared,
  ///   and parts that very many share (“John”, “Saint”) are passed over.
  public func duplicates(
    _ kind: RecordKind, least: Double, progress: (Int) -> Void = { _ in }
  ) throws -> [DuplicatePair] {
    switch kind {
    case .actor:
      var actors: [Actor] = []
      try list(.actor) { if case .actor(let actor) = $0 { actors.append(actor) } }
      let related = try relatedActors()
      return Self.pairs(
        actors, kind, least: least, names: \.names, identifiers: \.identifiers, ref: \.ref
      ) { one, other in
        related.contains(Set([one.ref, other.ref])) ? nil : one.likeness(to: other)
      }
    case .place:
      var places: [Place] = []
      try list(.place) { if case .place(let place) = $0 { places.append(place) } }
      return Self.pairs(
        places, kind, least: least, names: \.names, identifiers: \.identifiers, ref: \.ref
      ) {
        $0.likeness(to: $1)
      }
    case .event: return try eventDuplicates(least: least, progress: progress)
    default:
      throw StorageError.invalid("duplicates are looked for among actors, places and events")
    }
  }

  /// A block of more records than this says nothing of any two of them.
  private static let largestBlock = 200

  private static func pairs<Value>(
    _ records: [Value], _ kind: RecordKind, least: Double, names: (Value) -> [Name],
    identifiers: (Value) -> [Identifier], ref: (Value) -> Ref,
    likeness: (Value, Value) -> Likeness?
  ) -> [DuplicatePair] {
    var blocks: [String: [Int]] = [:]
    for (index, record) in records.enumerated() {
      var keys = names(record).reduce(into: Set<String>()) {
        $0.formUnion(NameBlocks.keys(for: $1.text))
      }
      // The same thing by two names shares none; no key of a name has a colon.
      keys.formUnion(identifiers(record).map { "\($0.scheme):\($0.value)" })
      for key in keys { blocks[key, default: []].append(index) }
    }
    var seen: Set<[Int]> = []
    var found: [DuplicatePair] = []
    for block in blocks.values where block.count > 1 && block.count <= largestBlock {
      for (place, first) in block.enumerated() {
        for second in block[(place + 1)...] where seen.insert([first, second]).inserted {
          guard let alike = likeness(records[first], records[second]), alike.score >= least else {
            continue
          }
          func named(_ index: Int) -> NamedRef {
            let name = NameOfTheDay.full(of: names(records[index]), on: nil)
            return NamedRef(ref: ref(records[index]), name: name ?? ref(records[index]).text)
          }
          found.append(
            DuplicatePair(
              kind: kind, kept: named(first), other: named(second), likeness: alike))
        }
      }
    }
    return sorted(found)
  }

  private static func sorted(_ pairs: [DuplicatePair]) -> [DuplicatePair] {
    pairs.sorted {
      if $0.likeness.score != $1.likeness.score { return $0.likeness.score > $1.likeness.score }
      return ($0.kept.ref, $0.other.ref) < ($1.kept.ref, $1.other.ref)
    }
  }

  /// Actors that stand in a relation to each other: the one is not the other.
  private func relatedActors() throws -> Set<Set<Ref>> {
    try read { db in
      Set(
        try db.rows(
          "SELECT a.ref, b.ref FROM relation r JOIN actor a ON a.id = r.from_id JOIN actor b ON b.id = r.to_id"
        ).map { Set([Ref(stored: $0[0]), Ref(stored: $0[1])]) })
    }
  }

  /// Events that stand on the same day and share an actor.
  private func eventDuplicates(
    least: Double, progress: (Int) -> Void
  ) throws -> [DuplicatePair] {
    try read { db in
      let reading = try EntryReading(db, path: path)
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT DISTINCT p.event_id, q.event_id FROM participation p
          JOIN participation q ON q.actor_id = p.actor_id AND q.shelf = p.shelf
            AND q.sort_day = p.sort_day AND q.has_earliest = p.has_earliest AND q.latest = p.latest
            AND q.event_id > p.event_id AND q.takes_part = 1
          WHERE p.takes_part = 1 AND p.shelf < 4 AND p.sort_day < ?
          """, arguments: [StoredBounds.noLast])
      var found: [DuplicatePair] = []
      var pairs: [(Int64, Int64)] = []
      var count = 0
      func flush() throws {
        let numbers = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
        let entries = Dictionary(
          try reading.entries(numbers).compactMap { entry in
            entry.event.number.map { ($0, entry) }
          }, uniquingKeysWith: { first, _ in first })
        for (one, other) in pairs {
          guard let kept = entries[one], let twin = entries[other],
            let alike = kept.likeness(to: twin), alike.score >= least,
            let ref = kept.event.handle, let second = twin.event.handle
          else { continue }
          found.append(
            DuplicatePair(
              kind: .event, kept: NamedRef(ref: ref, name: kept.title),
              other: NamedRef(ref: second, name: twin.title), likeness: alike))
        }
        count += pairs.count
        progress(count)
        pairs.removeAll(keepingCapacity: true)
      }
      while let row = try cursor.next() {
        pairs.append((row[0], row[1]))
        if pairs.count == 128 { try flush() }
      }
      if !pairs.isEmpty { try flush() }
      return Self.sorted(found)
    }
  }
}
