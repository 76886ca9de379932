import Diplomacy
internal import GRDB

// Where a person can be.
extension Inspection {
  /// Two events that place one person, on a certain day, where they cannot both be.
  ///
  /// The day on which a stay of several days begins or ends is a day of travel, as in an itinerary.
  func findTwoPlaces(_ report: Report) throws {
    var pairs: [Pair] = []
    var seen: Set<[Int64]> = []
    try db.each(twoPlaces, []) { row in
      let pair = Pair(
        actor: row.number(), event: row.number(), place: row.number(), other: row.number(),
        elsewhere: row.number())
      if seen.insert([pair.actor, pair.event, pair.other]).inserted { pairs.append(pair) }
    }
    guard !pairs.isEmpty else { return }
    let tree = try placeTree(Set(pairs.flatMap { [$0.place, $0.elsewhere] }))
    for group in Self.groups(of: pairs, in: tree) {
      guard let first = group.first else { continue }
      var places = [first.place]
      var records: [RecordKey] = [.event(first.event), .actor(first.actor), .place(first.place)]
      for pair in group where !places.contains(pair.elsewhere) {
        places.append(pair.elsewhere)
        records += [.event(pair.other), .place(pair.elsewhere)]
      }
      let ways = places.flatMap { one in
        places.compactMap { tree.kilometres(Self.key(one), Self.key($0)) }
      }
      let longest = ways.max().flatMap { $0 >= 1 ? String(Int64($0.rounded())) : nil }
      try report(RawFinding(all: records, details: [longest].compactMap { $0 }))
    }
  }

  /// Two events that share a certain day and a person, and their places.
  private struct Pair {
    var actor: Int64
    var event: Int64
    var place: Int64
    var other: Int64
    var elsewhere: Int64
  }

  /// The pairs whose places exclude each other, those of one person and the same days together: what
  /// happened on a journey round the world is one finding.
  private static func groups(of pairs: [Pair], in tree: PlaceTree) -> [[Pair]] {
    var groups: [[Pair]] = []
    var groupOf: [[Int64]: Int] = [:]
    for pair in pairs where tree.exclude(key(pair.place), key(pair.elsewhere)) {
      let (event, other) = ([pair.actor, pair.event], [pair.actor, pair.other])
      if let known = groupOf[event] ?? groupOf[other] {
        groups[known].append(pair)
        (groupOf[event], groupOf[other]) = (known, known)
      } else {
        (groupOf[event], groupOf[other]) = (groups.count, groups.count)
        groups.append([pair])
      }
    }
    return groups
  }

  /// Pairs of events that share a certain day and a person, and not the place.
  private var twoPlaces: String {
    // What is undated, or has no last day, stands beyond every certain day.
    let days = "BETWEEN p.sort_day AND max(p.sort_day, p.latest - 1)"
    return """
      SELECT a.id, e.id, e.place_id, f.id, f.place_id
      FROM actor a
      CROSS JOIN participation p ON p.actor_id = a.id AND p.shelf IN (\(shelves))
        AND p.sort_day < \(StoredBounds.noLast)
      CROSS JOIN participation q ON q.actor_id = a.id AND q.shelf IN (\(shelves))
        AND q.sort_day \(days)
      CROSS JOIN event e ON e.id = p.event_id
      CROSS JOIN event f ON f.id = q.event_id AND f.place_id <> e.place_id
      WHERE a.kind = 'person' AND p.takes_part = 1 AND q.takes_part = 1
        AND p.latest < \(StoredBounds.noLast)
        AND CASE WHEN p.latest = p.sort_day
          THEN q.sort_day = p.sort_day AND q.latest = q.sort_day AND q.event_id > p.event_id
          ELSE q.sort_day > p.sort_day OR q.latest > q.sort_day AND q.event_id > p.event_id END
        AND \(isCertain("e")) AND \(isCertain("f"))
        AND \(isThere("p", at: "e")) AND \(isThere("q", at: "f"))
      ORDER BY e.sort_day, e.id, f.sort_day, f.id
      """
  }

  private func isCertain(_ event: String) -> String {
    """
    \(event).earliest = \(event).begin_latest AND \(event).end_earliest = \(event).latest
        AND \(Self.isUndoubted("\(event).date"))
    """
  }

  /// Whether a part in an event places its actor there; ``PresenceRule`` in SQL.
  private func isThere(_ part: String, at event: String) -> String {
    let solemn = PresenceRule.solemn.flatMap(contents.kinds.withSubkinds)
    let near = Self.list(PresenceRule.near)
    var cases = """
      \(event).kind IN (\(kinds(.visit)), \(Self.list(solemn)))
        OR \(event).kind IN (\(kinds(.meeting)))
          AND coalesce(\(event).channel, 'in-person') = 'in-person'
      """
    if contents.has("statement") {
      cases += """

          OR \(event).kind IN (\(kinds(.statement))) AND EXISTS (
            SELECT 1 FROM statement s WHERE s.event_id = \(event).id
            AND lower(coalesce(s.medium, '')) NOT IN (\(Self.list(PresenceRule.distant)))
            AND (\(part).role <> 'addressee' OR s.occasion_id IS NOT NULL
              OR lower(s.medium) IN (\(near))))
        """
    }
    let papers = Self.list(PresenceRule.papers.map(\.name))
    return "\(part).role NOT IN (\(papers)) AND (\(cases))"
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
