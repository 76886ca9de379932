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
  let conditions: Conditions
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
  var shelves: [Int] {
    let hasPrivate = filter.includePrivate || isWithholding
    let statuses = filter.shownStatuses
    var shelves: [Int] = []
    if statuses.contains(.confirmed) { shelves += hasPrivate ? [0, 1] : [0] }
    if statuses.contains(.lead) { shelves += hasPrivate ? [2, 3] : [2] }
    if statuses.contains(.rejected) { shelves.append(4) }
    return shelves
  }

  /// What a query has to leave out that names an index, and so cannot ask a view.
  func withheld(_ event: String, actor: String? = nil) -> [Clause] {
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

  var isBounded: Bool { filter.days.first != nil || filter.days.last != nil }
  var first: Int64 { filter.days.first ?? StoredBounds.noFirst }
  var last: Int64 { filter.days.last ?? StoredBounds.noLast - 1 }

  func select(_ table: String, id: String) -> String {
    "SELECT " + OrderKey.columns(table, id: id).joined(separator: ", ")
  }

  func order(_ table: String, id: String) -> String {
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
}
