import Chronology
public import Diplomacy
internal import GRDB

extension Chronicle {
  /// The side on which each actor stood on the day of a date: the state or organisation for which
  /// it spoke, however many bodies stand between them, else the actor itself.
  public func sides(of actors: Set<Ref>, at date: HistoricalDate) throws -> [Ref: NamedRef] {
    try read { db in
      let book = try NameBook(db, path: path)
      try book.load(actors: actors, places: [])
      let day = date.earliest ?? date.latest
      return Dictionary(
        uniqueKeysWithValues: actors.map { ref in
          var side = ref
          var seen: Set<Ref> = [ref]
          while let next = book.principal(side, on: day, tenures: book.tenures(side, on: day)),
            seen.insert(next).inserted
          { side = next }
          return (ref, NamedRef(ref: side, name: book.name(side, on: day)))
        })
    }
  }

  /// Whose account each source is: its own creator, else that of the source that it is in.
  public func creators(of sources: Set<Ref>) throws -> [Ref: Ref] {
    try read { db in
      var creators: [Ref: Ref] = [:]
      for row in try db.rows(
        """
        WITH RECURSIVE up (start, id, creator_id, depth) AS (
          SELECT s.ref, s.within_id, s.creator_id, 0
          FROM json_each(?) j CROSS JOIN source s ON s.ref = j.value
          UNION SELECT up.start, s.within_id, s.creator_id, up.depth + 1
          FROM up JOIN source s ON s.id = up.id WHERE up.creator_id IS NULL
        ) SELECT up.start, a.ref FROM up JOIN actor a ON a.id = up.creator_id ORDER BY up.depth
        """, [jsonList(sources)])
      {
        let source = Ref(stored: row[0])
        if creators[source] == nil { creators[source] = Ref(stored: row[1]) }
      }
      return creators
    }
  }

  /// An event's parts, by however many steps, and what was said on its occasion or on theirs, in
  /// the order of a timeline.
  public func parts(of event: Ref) throws -> [TimelineEntry] {
    try read { db in
      guard let entry = try RefTable(db: db).entry(event), entry.kind == .event else { return [] }
      let ids = try db.rows(
        """
        WITH RECURSIVE part (id) AS (
          SELECT ?1
          UNION SELECT l.event_id FROM part JOIN link l ON l.to_id = part.id AND l.kind = 'part-of'
          UNION SELECT s.event_id FROM part JOIN statement s ON s.occasion_id = part.id
        ) SELECT e.id FROM part JOIN event e ON e.id = part.id
        WHERE e.id <> ?1 AND e.status = 'confirmed'
        ORDER BY e.sort_day, e.has_earliest, e.latest, e.sequence, e.second, e.id
        """, [entry.id])
      return try EntryReading(db, path: path).entries(ids.map { $0[0] })
    }
  }
}
