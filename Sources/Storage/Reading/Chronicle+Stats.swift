import Chronology
public import Diplomacy
internal import GRDB

/// How much a chronicle holds.
public struct ChronicleStats: Hashable, Sendable {
  /// A count with its name.
  public struct Count: Hashable, Sendable {
    /// What is counted.
    public var name: String
    /// How many there are.
    public var count: Int

    /// Makes a count.
    public init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// Records by sort.
  public var records: [Count]
  /// Events by kind, most first.
  public var kinds: [Count]
  /// Events by status, and how many are private.
  public var statuses: [Count]
  /// Events by the year in which they can begin first, in order.
  public var years: [Count]
  /// The actors with the most parts in events, most first; names are refs.
  public var actors: [Count]
  /// Events that cite no source.
  public var uncited: Int
}

extension Chronicle {
  /// Counts what a filter keeps, or everything; leads and rejected events only by their status.
  public func stats(_ filter: Filter?) throws -> ChronicleStats {
    if let filter { return try stats(of: filter) }
    return try read { db in
      func counts(_ sql: String) throws -> [ChronicleStats.Count] {
        try db.rows(sql).map {
          ChronicleStats.Count(name: $0[0] as String? ?? "undated", count: $0[1])
        }
      }
      let tables = [
        ("actors", "actor"), ("relations", "relation"), ("places", "place"), ("sources", "source"),
        ("topics", "topic"), ("events", "event"), ("citations", "citation"),
      ]
      return ChronicleStats(
        records: try tables.map { name, table in
          ChronicleStats.Count(
            name: name, count: Int(try db.number("SELECT count(*) FROM \(table)") ?? 0))
        },
        kinds: try counts(
          "SELECT kind, count(*) FROM event WHERE shelf < 2 GROUP BY kind ORDER BY 2 DESC, 1"),
        statuses: try counts(
          """
          SELECT CASE shelf WHEN 0 THEN 'confirmed' WHEN 1 THEN 'confirmed, private' WHEN 2 THEN 'leads'
            WHEN 3 THEN 'leads, private' ELSE 'rejected' END, count(*) FROM event GROUP BY shelf ORDER BY shelf
          """),
        years: try yearCounts(
          db.rows(
            """
            SELECT CASE WHEN sort_day BETWEEN -719528 AND 2932896
              THEN strftime('%Y', sort_day * 86400, 'unixepoch') END, count(*)
            FROM event WHERE shelf < 2 GROUP BY 1 ORDER BY 1 IS NULL, 1
            """)),
        actors: try counts(
          """
          SELECT a.ref, count(DISTINCT p.event_id) FROM participation p JOIN actor a ON a.id = p.actor_id
          WHERE p.takes_part = 1 AND p.shelf < 2 GROUP BY a.id ORDER BY 2 DESC, 1 LIMIT 10
          """),
        uncited: Int(
          try db.number(
            """
            SELECT count(*) FROM event e WHERE e.shelf < 2
              AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.event_id = e.id)
            """
          ) ?? 0))
    }
  }

  private func yearCounts(_ rows: [Row]) -> [ChronicleStats.Count] {
    rows.map { ChronicleStats.Count(name: ($0[0] as String?) ?? "undated", count: $0[1]) }
  }

  private func stats(of filter: Filter) throws -> ChronicleStats {
    var kinds: [String: Int] = [:]
    var years: [String: Int] = [:]
    var statuses: [String: Int] = [:]
    var actors: [String: Int] = [:]
    var events = 0
    var citations = 0
    var uncited = 0
    try timeline(filter) { entry in
      events += 1
      kinds[entry.event.kind.name, default: 0] += 1
      let day = entry.earliest ?? entry.latest
      years[day.map { Self.year(of: $0) } ?? "undated", default: 0] += 1
      let status = entry.event.status == .lead ? "leads" : entry.event.status.rawValue
      statuses[entry.event.isPrivate ? "\(status), private" : status, default: 0] += 1
      for actor in Set(entry.event.participations.filter(\.takesPart).compactMap(\.actor)) {
        actors[actor.text, default: 0] += 1
      }
      citations += entry.event.citations.count
      if entry.event.citations.isEmpty { uncited += 1 }
    }
    func counts(_ numbers: [String: Int], byName: Bool = false) -> [ChronicleStats.Count] {
      numbers.map { ChronicleStats.Count(name: $0.key, count: $0.value) }.sorted {
        byName || $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count
      }
    }
    return ChronicleStats(
      records: [
        ChronicleStats.Count(name: "events", count: events),
        ChronicleStats.Count(name: "actors", count: actors.count),
        ChronicleStats.Count(name: "citations", count: citations),
      ],
      kinds: counts(kinds), statuses: counts(statuses, byName: true),
      years: counts(years, byName: true), actors: Array(counts(actors).prefix(10)),
      uncited: uncited)
  }

  private static func year(of day: Int64) -> String {
    let year = CivilDate(dayNumber: day).year
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return year < 0 ? "-\(padded)" : padded
  }
}
