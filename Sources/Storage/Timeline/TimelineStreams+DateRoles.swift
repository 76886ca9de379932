import Chronology
import Diplomacy

extension TimelineStreams {
  /// Events by one of their further dates.
  func byDateRole(
    _ role: String, residual: [Clause], sets: [Clause]
  ) throws -> (dated: [Clause], undated: [Clause]) {
    var all = [
      Clause("d.role = ?", role),
      // Of several dates of its own the first that is given counts; those of its parties stand each
      // for itself, and parties that share a date share a line.
      Clause(
        """
        NOT EXISTS (SELECT 1 FROM event_date o WHERE o.event_id = d.event_id AND o.role = d.role
          AND o.position < d.position AND (d.actor_id IS NULL AND o.actor_id IS NULL
            OR d.actor_id IS NOT NULL AND o.actor_id IS NOT NULL AND o.date IS d.date))
        """),
      Clause("e.shelf IN (SELECT value FROM json_each(?))", jsonList(shelves.map(Int64.init))),
    ]
    all += residual
    all += sets.map { Clause(sql: "e.id IN (\($0.sql))", arguments: $0.arguments) }
    if !filter.actors.isEmpty {
      let roles = filter.roles.isEmpty ? nil : filter.roles.map(\.name)
      let sides = try filter.actors.map {
        try Sides(db: db, path: path).events(of: $0, filter: filter, roles: roles)
      }
      all.append(
        Clause(
          sql: "e.id IN (\(sides.map(\.sql).joined(separator: " UNION ")))",
          arguments: sides.flatMap(\.arguments)))
      // Whoever asks for a party wants that party's date, not those of the others.
      let parties = try jsonList(filter.actors.map { try conditions.number($0, .actor) })
      all.append(
        Clause(
          """
          d.actor_id IS NULL OR d.actor_id IN (SELECT value FROM json_each(?))
            OR NOT EXISTS (SELECT 1 FROM event_date o WHERE o.event_id = d.event_id
              AND o.role = d.role AND o.actor_id IN (SELECT value FROM json_each(?)))
          """, parties, parties))
    }
    if let names = try conditions.kindNames() {
      all.append(Clause("e.kind IN (SELECT value FROM json_each(?))", jsonTexts(names)))
    }
    let descending = filter.reverse ? " DESC" : ""
    func query(_ time: Clause) -> Clause {
      let clause = Clause.and(all + [time])
      return Clause(
        sql: """
          SELECT d.sort_day, d.has_earliest, d.latest, e.sequence, e.second, e.id, d.position
          FROM event_date d CROSS JOIN event e ON e.id = d.event_id WHERE \(clause.sql)
          ORDER BY d.sort_day\(descending), d.has_earliest\(descending), d.latest\(descending),
            e.sequence\(descending), e.second\(descending), e.id\(descending),
            d.position\(descending)
          """, arguments: clause.arguments)
    }
    let dated = query(
      Clause(
        "d.sort_day < ? AND d.earliest <= ? AND d.latest >= ?", StoredBounds.noLast, last, first))
    let undated = isBounded ? [] : [query(Clause("d.sort_day = ?", StoredBounds.noLast))]
    return ([dated], undated)
  }
}
