public import Diplomacy
internal import GRDB

extension Chronicle {
  /// An actor with those who stand for it, as a filter by that actor takes them.
  ///
  /// - Parameters:
  ///   - actor: The actor, with the name to show for it.
  ///   - filter: Whose `direct`, `certain` and `withPredecessors` count.
  public func side(of actor: NamedRef, filter: Filter) throws -> OwnSide {
    try read { db in
      let spells = try Sides(db: db, path: path).spells(for: actor.ref, filter: filter)
      var itself: Set<Ref> = []
      var others: [Representation.Spell] = []
      for spell in spells {
        guard let row = try db.row("SELECT ref FROM actor WHERE id = ?", [spell.actor]) else {
          continue
        }
        let ref = Ref(stored: row["ref"])
        if spell.isItself {
          itself.insert(ref)
        } else {
          others.append(Representation.Spell(actor: ref, days: spell.days))
        }
      }
      return OwnSide(actor: actor, itself: itself, spells: others, certainly: filter.certain)
    }
  }

  /// The wholes that actors of the chronicle are parts of.
  ///
  /// - Complexity: O(n) in the relations.
  public func wholes() throws -> Wholes {
    try read { db in
      let rows = try db.rows("SELECT id FROM relation WHERE kind = 'part-of' ORDER BY id")
      let records = RecordRows(db: db, path: path)
      let relations = try records.relations(rows.map { $0["id"] })
      let ids = try db.rows(
        "SELECT a.id FROM json_each(?) j CROSS JOIN actor a ON a.ref = j.value ORDER BY a.id",
        [jsonList(Set(relations.map(\.to)))])
      let actors = try records.actors(ids.map { $0["id"] })
      return Wholes(
        relations,
        actors: Dictionary(actors.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// Places by their refs, and the places that they lie in, by however many steps.
  public func places(around refs: Set<Ref>) throws -> [Ref: Place] {
    try read { db in
      let ids = try db.rows(
        """
        WITH RECURSIVE up (id) AS (
          SELECT p.id FROM json_each(?) j CROSS JOIN place p ON p.ref = j.value
          UNION SELECT p.within_id FROM up JOIN place p ON p.id = up.id
          WHERE p.within_id IS NOT NULL
        ) SELECT id FROM up ORDER BY id
        """, [jsonList(refs)])
      let places = try RecordRows(db: db, path: path).places(ids.map { $0["id"] })
      return Dictionary(places.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
