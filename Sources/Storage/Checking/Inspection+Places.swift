import Diplomacy
internal import GRDB

// Where a person can be.
extension Inspection {
  /// Two events that place one person, on a certain day, where they cannot both be.
  ///
  /// A sweep over each person's stays finds those whose days meet; whether they were there in person
  /// is asked for only where the places exclude each other.
  func findTwoPlaces(_ report: Report) throws {
    var sweep = StaySweep()
    // A certain stay at a place does not last for years; what is vague, or has no end, does.
    try db.each(
      """
      SELECT a.id, e.id, e.place_id, p.sort_day, p.latest FROM actor a
      CROSS JOIN participation p ON p.actor_id = a.id AND p.shelf IN (\(shelves))
        AND p.sort_day < \(StoredBounds.noLast)
      CROSS JOIN event e ON e.id = p.event_id
      WHERE a.kind = 'person' AND p.takes_part = 1 AND p.latest - p.sort_day < 400
        AND e.place_id IS NOT NULL AND e.earliest = e.begin_latest AND e.end_earliest = e.latest
      """, []
    ) { row in
      let actor = row.number()
      let stay = StaySweep.Stay(
        event: row.number(), place: row.number(), first: row.number(), last: row.number())
      sweep.add(stay, of: actor)
      if sweep.pairs.count > 50_000 { try twoPlaces(among: sweep.taken()).forEach(report) }
    }
    sweep.end()
    try twoPlaces(among: sweep.taken()).forEach(report)
  }

  /// The pairs of stays at two places that exclude each other, those of one person and the same days
  /// together: a journey round the world is one finding.
  private func twoPlaces(among pairs: [StaySweep.Pair]) throws -> [RawFinding] {
    guard !pairs.isEmpty else { return [] }
    let tree = try placeTree(Set(pairs.flatMap { [$0.one.place, $0.other.place] }))
    let excluding = pairs.filter { tree.exclude(Self.key($0.one.place), Self.key($0.other.place)) }
      .sorted { ($0.day, $0.one.event, $0.other.event) < ($1.day, $1.one.event, $1.other.event) }
    let present = try presences(of: excluding)
    var groups: [[StaySweep.Pair]] = []
    var groupOf: [StaySweep.Presence: Int] = [:]
    for pair in excluding {
      let (one, other) = (pair.presence(at: pair.one), pair.presence(at: pair.other))
      guard present.contains(one), present.contains(other) else { continue }
      let known = groupOf[one] ?? groupOf[other] ?? groups.count
      if known == groups.count { groups.append([]) }
      groups[known].append(pair)
      (groupOf[one], groupOf[other]) = (known, known)
    }
    return groups.compactMap { group in
      guard let first = group.first else { return nil }
      var known = [first.one.place]
      var records: [RecordKey] = [
        .event(first.one.event), .actor(first.actor), .place(first.one.place),
      ]
      for stay in group.flatMap({ [$0.one, $0.other] }) where !known.contains(stay.place) {
        known.append(stay.place)
        records += [.event(stay.event), .place(stay.place)]
      }
      let ways = known.flatMap { one in
        known.compactMap { tree.kilometres(Self.key(one), Self.key($0)) }
      }
      let longest = ways.max().flatMap { $0 >= 1 ? String(Int64($0.rounded())) : nil }
      return RawFinding(all: records, details: [longest].compactMap { $0 })
    }
  }

  /// Who was there in person, of the persons and events of pairs, on a day that is not in doubt.
  private func presences(of pairs: [StaySweep.Pair]) throws -> Set<StaySweep.Presence> {
    let asked = Set(pairs.flatMap { [$0.presence(at: $0.one), $0.presence(at: $0.other)] })
    guard !asked.isEmpty else { return [] }
    var present: Set<StaySweep.Presence> = []
    try db.each(
      """
      SELECT p.actor_id, p.event_id
      FROM json_each(?) j CROSS JOIN event e ON e.id = j.value ->> 1
      CROSS JOIN participation p ON p.event_id = e.id AND p.actor_id = j.value ->> 0
      WHERE p.takes_part = 1 AND \(Self.isUndoubted("e.date")) AND \(isThere)
      """, ["[\(asked.map { "[\($0.actor),\($0.event)]" }.joined(separator: ","))]"]
    ) { present.insert(StaySweep.Presence(actor: $0.number(), event: $0.number())) }
    return present
  }

  /// Whether a part `p` in an event `e` places its actor there; ``PresenceRule`` in SQL.
  private var isThere: String {
    let solemn = Self.list(PresenceRule.solemn.flatMap(contents.kinds.withSubkinds))
    let papers = Self.list(PresenceRule.papers.map(\.name))
    return """
      p.role NOT IN (\(papers)) AND (
        e.kind IN (\(kinds(.visit)), \(solemn))
        OR e.kind IN (\(kinds(.meeting))) AND coalesce(e.channel, 'in-person') = 'in-person'
        OR e.kind IN (\(kinds(.statement))) AND EXISTS (
          SELECT 1 FROM statement s WHERE s.event_id = e.id
          AND lower(coalesce(s.medium, '')) NOT IN (\(Self.list(PresenceRule.distant)))
          AND (p.role <> 'addressee' OR s.occasion_id IS NOT NULL
            OR lower(s.medium) IN (\(Self.list(PresenceRule.near))))))
      """
  }

  /// The places and those around them, as far as it matters where they are.
  private func placeTree(_ ids: Set<Int64>) throws -> PlaceTree {
    var places: [Ref: Place] = [:]
    try db.each(
      """
      WITH RECURSIVE up (id) AS (
        SELECT value FROM json_each(?)
        UNION SELECT p.within_id FROM up JOIN place p ON p.id = up.id
        WHERE p.within_id IS NOT NULL
      )
      SELECT p.id, p.within_id, p.state_id, p.latitude, p.longitude
      FROM up JOIN place p ON p.id = up.id
      """, [jsonList(ids)]
    ) { row in
      let ref = Self.key(row.number())
      var place = Place(ref: ref, names: [])
      place.within = row.optionalNumber().map(Self.key)
      place.state = row.optionalNumber().map(Self.key)
      if let north = row.real(), let east = row.real() {
        place.coordinates = Coordinates(latitude: north, longitude: east)
      }
      places[ref] = place
    }
    return PlaceTree(places)
  }

  /// A number as the ref that stands for it here.
  private static func key(_ id: Int64) -> Ref { Ref(stored: String(id)) }
}
