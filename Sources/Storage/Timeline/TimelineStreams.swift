import Chronology
import Diplomacy
internal import GRDB

/// The ordered streams of event numbers that together are a filter's timeline.
///
/// Each stream is a query that an index answers in the timeline's order; see `schema.sql`.
struct TimelineStreams {
  let db: Database
  let path: String
  let filter: Filter
  private let conditions: Conditions
  /// Whether the connection withholds what is private: what is left of it may be shown.
  private let isWithholding: Bool

  init(_ db: Database, path: String, filter: Filter) throws {
    self.db = db
    self.path = path
    self.filter = filter
    conditions = Conditions(db: db, path: path, filter: filter, kinds: try KindTree(db))
    isWithholding = try Withholding.isActive(db)
  }

  /// The shelves that the filter looks at.
  private var shelves: [Int] {
    let hasPrivate = filter.includePrivate || isWithholding
    let statuses = filter.shownStatuses
    var shelves: [Int] = []
    if statuses.contains(.confirmed) { shelves += hasPrivate ? [0, 1] : [0] }
    if statuses.contains(.lead) { shelves += hasPrivate ? [2, 3] : [2] }
    if statuses.contains(.rejected) { shelves.append(4) }
    return shelves
  }

  /// What a query has to leave out that names an index, and so cannot ask a view.
  private func withheld(_ event: String, actor: String? = nil) -> [Clause] {
    guard isWithholding else { return [] }
    let events = Clause("\(event) NOT IN (SELECT id FROM hidden_event)")
    guard let actor else { return [events] }
    return [
      events, Clause("\(actor) IS NULL OR \(actor) NOT IN (SELECT id FROM hidden_actor)"),
    ]
  }

  /// The streams of what has a day and, after them, of what is undated.
  func queries() throws -> (dated: [Clause], undated: [Clause]) {
    // No event lies in no days, however long it lasts.
    guard first <= last else { return ([], []) }
    let residual = try conditions.residual()
    let sets = try conditions.sets()
    if let role = filter.dateRole { return try byDateRole(role, residual: residual, sets: sets) }
    if !filter.actors.isEmpty { return try byActor(residual: residual, sets: sets) }
    if !sets.isEmpty { return try bySets(residual: residual, sets: sets) }
    return try byTime(residual: residual)
  }

  /// Runs the queries.
  func cursors(_ queries: [Clause]) throws -> [RowCursor] {
    try queries.map { query in
      // Streams are open side by side, so that each has a statement of its own.
      let statement = try db.makeStatement(sql: query.sql)
      return try Row.fetchCursor(statement, arguments: StatementArguments(query.arguments))
    }
  }

  /// Finds the events, in their order.
  func forEachKey(_ body: (OrderKey) throws -> Void) throws {
    let queries = try queries()
    var rest = filter.limit ?? .max
    // What is undated comes last, newest first or not.
    for clauses in [queries.dated, queries.undated] {
      guard rest > 0 else { return }
      var merge = try OrderedMerge(try cursors(clauses), reverse: filter.reverse)
      while rest > 0, let key = try merge.next() {
        rest -= 1
        try body(key)
      }
    }
  }

  /// The condition on an event, `e`, of a filter that keeps most of what is on some shelves; nil
  /// where days, actors or sets choose, so that an index finds what is kept.
  func everything() throws -> Clause? {
    guard !isBounded, filter.limit == nil, filter.dateRole == nil, filter.actors.isEmpty,
      try conditions.sets().isEmpty
    else { return nil }
    var all = [
      Clause("+e.shelf IN (SELECT value FROM json_each(?))", jsonList(shelves.map(Int64.init)))
    ]
    if let names = try conditions.kindNames() {
      all.append(Clause("+e.kind IN (SELECT value FROM json_each(?))", jsonTexts(names)))
    }
    return Clause.and(all + (try conditions.residual()))
  }

  private var isBounded: Bool { filter.days.first != nil || filter.days.last != nil }
  private var first: Int64 { filter.days.first ?? StoredBounds.noFirst }
  private var last: Int64 { filter.days.last ?? StoredBounds.noLast - 1 }

  private func select(_ table: String, id: String) -> String {
    "SELECT " + OrderKey.columns(table, id: id).joined(separator: ", ")
  }

  private func order(_ table: String, id: String) -> String {
    let columns = OrderKey.columns(table, id: id)
    return "ORDER BY "
      + columns.map { filter.reverse ? "\($0) DESC" : $0 }.joined(separator: ", ")
  }

  // Events by their time alone

  private func byTime(residual: [Clause]) throws -> (dated: [Clause], undated: [Clause]) {
    let select = select("e", id: "e.id")
    let order = order("e", id: "e.id")
    let kindNames = try conditions.kindNames()
    var dated: [Clause] = []
    var undated: [Clause] = []
    for shelf in shelves {
      let starts: [Clause] =
        kindNames.map { names in names.map { Clause("e.kind = ? AND e.shelf = ?", $0, shelf) } }
        ?? [Clause("e.shelf = ?", shelf)]
      for start in starts {
        let standing = Clause.and(
          [start, Clause("e.sort_day BETWEEN ? AND ?", first, last)] + residual)
        dated.append(
          Clause(
            sql: "\(select) FROM event e WHERE \(standing.sql) \(order)",
            arguments: standing.arguments))
        if !isBounded {
          let rest = Clause.and([start, Clause("e.sort_day = ?", StoredBounds.noLast)] + residual)
          undated.append(
            Clause(
              sql: "\(select) FROM event e WHERE \(rest.sql) \(order)", arguments: rest.arguments))
        }
      }
      let kind = kindNames.map {
        Clause("e.kind IN (SELECT value FROM json_each(?))", jsonTexts($0))
      }
      for clause in lasting("e", index: "event_lasting", window: filter.days) {
        let all = Clause.and(
          [clause.on, Clause("e.shelf = ?", shelf)] + [kind].compactMap { $0 } + residual
            + withheld("e.id"))
        dated.append(
          Clause(
            sql: """
              \(clause.with)\(select) FROM \(clause.join) main.event e INDEXED BY \(clause.index)
              WHERE \(all.sql) \(order)
              """, arguments: all.arguments))
      }
    }
    return (dated, undated)
  }

  /// A stream of what lasts: the table of classes and the condition on it.
  private struct Lasting {
    var with: String
    var join: String
    var index: String
    var on: Clause
  }

  /// What was under way when a window opens, by classes of length, and what has no first day and
  /// stands after its end; both from the index of what lasts.
  private func lasting(_ table: String, index: String, window: DayRange) -> [Lasting] {
    var parts: [Lasting] = []
    if let first = window.first {
      let classes = (1...61).map { "(\($0),\(Int64(1) << Int64($0)))" }.joined(separator: ",")
      parts.append(
        Lasting(
          with: "WITH class (k, reach) AS (VALUES \(classes),(63,4611686018427387904)) ",
          join: "class CROSS JOIN", index: index,
          on: Clause(
            """
            \(table).span = class.k AND \(table).span > 0
            AND \(table).sort_day BETWEEN max(? - class.reach, ?) AND ? AND \(table).latest >= ?
            """, first, StoredBounds.noFirst + 1, first - 1, first)))
    }
    if let last = window.last {
      parts.append(
        Lasting(
          with: "", join: "", index: index,
          on: Clause(
            """
            \(table).span = 62 AND \(table).span > 0
            AND \(table).sort_day > ? AND \(table).sort_day < ?
            """, last, StoredBounds.noLast)))
    }
    return parts
  }

  /// The same for those whom others act for: they are few, so that one index does.
  private func lastingForOthers(window: DayRange) -> [Lasting] {
    let index = "participation_by_principal"
    let underWay = window.first.map {
      Clause("p.span > 0 AND p.sort_day < ? AND p.latest >= ?", $0, $0)
    }
    let endless = window.last.map {
      Clause("p.span = 62 AND p.sort_day > ? AND p.sort_day < ?", $0, StoredBounds.noLast)
    }
    return [underWay, endless].compactMap { $0 }.map {
      Lasting(with: "", join: "", index: index, on: $0)
    }
  }

  // Events of sets that other indexes answer

  private func bySets(
    residual: [Clause], sets: [Clause]
  ) throws -> (dated: [Clause], undated: [Clause]) {
    let members = sets.map { Clause(sql: "e.id IN (\($0.sql))", arguments: $0.arguments) }
    let kind = try conditions.kindNames().map {
      Clause("e.kind IN (SELECT value FROM json_each(?))", jsonTexts($0))
    }
    let shelf = Clause(
      "+e.shelf IN (SELECT value FROM json_each(?))", jsonList(shelves.map(Int64.init)))
    func query(_ time: Clause) -> Clause {
      let all = Clause.and(members + [shelf, time] + [kind].compactMap { $0 } + residual)
      return Clause(
        sql:
          "\(select("e", id: "e.id")) FROM event e WHERE \(all.sql) \(order("e", id: "e.id"))",
        arguments: all.arguments)
    }
    let within = Clause(
      "+e.sort_day < ? AND e.latest >= ? AND e.earliest <= ?", StoredBounds.noLast, first, last)
    let undated = isBounded ? [] : [query(Clause("+e.sort_day = ?", StoredBounds.noLast))]
    return ([query(within)], undated)
  }

  // An actor's events, and those of whoever stands for it

  private func byActor(
    residual: [Clause], sets: [Clause]
  ) throws -> (dated: [Clause], undated: [Clause]) {
    let members = sets.map { Clause(sql: "e.id IN (\($0.sql))", arguments: $0.arguments) }
    let kind = try conditions.kindNames().map {
      Clause("e.kind IN (SELECT value FROM json_each(?))", jsonTexts($0))
    }
    let onEvent = residual + members + [kind].compactMap { $0 }
    let select = select("p", id: "p.event_id")
    let order = order("p", id: "p.event_id")
    let join = onEvent.isEmpty ? "" : " CROSS JOIN event e ON e.id = p.event_id"
    var dated: [Clause] = []
    var undated: [Clause] = []
    for stream in try actorStreams() {
      for shelf in shelves {
        guard let window = stream.days.intersection(filter.days) else { continue }
        let start = [stream.start, Clause("p.shelf = ?", shelf)]
        let rest = stream.rest + onEvent
        let standing = Clause.and(
          start + [
            Clause(
              "p.sort_day BETWEEN ? AND ?", window.first ?? StoredBounds.noFirst,
              window.last ?? StoredBounds.noLast - 1)
          ] + rest)
        dated.append(
          Clause(
            sql: "\(select) FROM participation p\(join) WHERE \(standing.sql) \(order)",
            arguments: standing.arguments))
        let lasting =
          stream.isForOthers
          ? lastingForOthers(window: window)
          : lasting("p", index: "participation_lasting", window: window)
        for clause in lasting {
          let all = Clause.and(
            [clause.on] + start + rest + withheld("p.event_id", actor: "p.actor_id"))
          dated.append(
            Clause(
              sql: """
                \(clause.with)\(select) FROM \(clause.join) main.participation p
                INDEXED BY \(clause.index)\(join) WHERE \(all.sql) \(order)
                """, arguments: all.arguments))
        }
        if !isBounded {
          let all = Clause.and(start + [Clause("p.sort_day = ?", StoredBounds.noLast)] + rest)
          undated.append(
            Clause(
              sql: "\(select) FROM participation p\(join) WHERE \(all.sql) \(order)",
              arguments: all.arguments))
        }
      }
    }
    return (dated, undated)
  }

  private struct ActorStream {
    var start: Clause
    var rest: [Clause]
    var days: DayRange
    var isForOthers = false
  }

  private func actorStreams() throws -> [ActorStream] {
    let part = Sides.part(filter.roles.isEmpty ? nil : filter.roles.map(\.name))
    var streams: [ActorStream] = []
    var seen: Set<Sides.Spell> = []
    for actor in filter.actors {
      for spell in try Sides(db: db, path: path).spells(for: actor, filter: filter)
      where seen.insert(spell).inserted {
        // Whoever is said to act for somebody else, or for nobody, does not act for the actor here.
        let standing = spell.isItself ? [] : [Clause("p.principal = 'of-the-day'")]
        let rest = exact(spell) + [part]
        streams.append(
          ActorStream(
            start: Clause("p.actor_id = ?", spell.actor), rest: standing + rest, days: spell.days))
        if !filter.direct, try isPrincipal(spell.actor) {
          streams.append(
            ActorStream(
              start: Clause("p.principal_id = ?", spell.actor), rest: rest, days: spell.days,
              isForOthers: true))
        }
      }
    }
    return streams
  }

  /// Whether somebody is said to act for an actor; mostly tenures say it all.
  private func isPrincipal(_ actor: Int64) throws -> Bool {
    try db.number("SELECT 1 FROM participation WHERE principal_id = ? LIMIT 1", [actor]) != nil
  }

  /// What a part has to fulfil beyond that its event's hull has a day in a spell.
  private func exact(_ spell: Sides.Spell) -> [Clause] {
    guard !spell.isItself, spell.days != DayRange(first: nil, last: nil) else { return [] }
    if filter.certain {
      let ends = spell.days.last.map { Clause("p.latest <= ?", $0) }
      let begins = spell.days.first.map { Clause("p.has_earliest = 1 AND p.sort_day >= ?", $0) }
      return [ends, begins].compactMap { $0 }
    }
    guard let window = spell.days.intersection(filter.days) else { return [] }
    return [
      Clause(
        Sides.exactly("p", id: "p.event_id", first: "?", last: "?"),
        window.first ?? StoredBounds.noFirst, window.last ?? StoredBounds.noLast)
    ]
  }

  // Events by one of their further dates

  private func byDateRole(
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
