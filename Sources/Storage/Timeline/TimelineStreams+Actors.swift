import Chronology
import Diplomacy

extension TimelineStreams {
  /// An actor's events, and those of whoever stands for it.
  func byActor(
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
}
