import Chronology
public import Diplomacy
internal import GRDB

extension Change {
  /// Adds an actor.
  @discardableResult
  public func add(_ actor: Actor) throws -> Ref {
    guard !actor.names.isEmpty else { throw StorageError.invalid("“\(actor.ref)” has no name") }
    try claim(actor.ref)
    let id = try numbers.next("actor")
    try db.run(
      """
      INSERT INTO actor (id, uid, ref, kind, existence, note, private_note, private, embargo, change_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, (actor.uid ?? stamps.next()).data, actor.ref.text, actor.kind.rawValue,
        actor.existence?.description, actor.note, actor.privateNote,
        actor.isPrivate || actor.embargo != nil, actor.embargo?.description, try self.id(),
      ])
    try addParts(of: actor, id)
    if actor.kind == .person { try touchTexts(ofNamesakes: id) }
    return actor.ref
  }

  func addParts(of actor: Actor, _ id: Int64) throws {
    try add(names: actor.names, column: "actor_id", id, isPerson: actor.kind == .person)
    try add(identifiers: actor.identifiers, column: "actor_id", id)
    try add(citations: actor.citations, column: "actor_id", id)
    try add(claims: actor.claims, column: "actor_id", id)
    try add(exceptions: actor.exceptions, column: "actor_id", id)
  }

  func add(names: [Name], column: String, _ id: Int64, isPerson: Bool) throws {
    for (position, name) in names.enumerated() {
      try refuseBlank(name.text, "a name")
      let surname = isPerson && name.kind != .code ? Surname.of(name.text) : nil
      let number = try numbers.next(
        "name",
        matching: [
          column == "actor_id" ? id.cell : .null, column == "place_id" ? id.cell : .null,
          name.text.cell, name.kind.rawValue.cell, name.language.cell,
          (name.validity.date?.description).cell,
        ])
      try db.run(
        """
        INSERT INTO name (id, \(column), position, text, kind, language, valid, folded,
          surname_folded, spelling, surname_spelling)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          number, id, position, name.text, name.kind.rawValue, name.language,
          name.validity.date?.description, name.text.folded, surname?.folded,
          NameKey.of(name.text), surname.map(NameKey.of),
        ])
      try add(citations: name.citations, column: "name_id", number)
    }
  }

  /// Adds a relation between two actors.
  @discardableResult
  public func add(_ relation: Relation) throws -> Ref {
    try claim(relation.ref)
    let (from, to) = try check(relation)
    let bounds = StoredBounds(relation.validity.date)
    let id = try numbers.next("relation")
    try db.run(
      """
      INSERT INTO relation (id, uid, ref, kind, from_id, to_id, office, title, represents, valid,
        earliest, begin_latest, end_earliest, latest, note, private_note, change_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, (relation.uid ?? stamps.next()).data, relation.ref.text, relation.kind.rawValue, from,
        to,
        relation.office, relation.title, relation.represents,
        relation.validity.date?.description, bounds.earliest, bounds.beginLatest,
        bounds.endEarliest, bounds.latest, relation.note, relation.privateNote, try self.id(),
      ])
    try addParts(of: relation, id)
    try touchTexts(ofRelation: id)
    forgetNames(of: relation.from)
    try refuseCircle(relation, id)
    return relation.ref
  }

  func addParts(of relation: Relation, _ id: Int64) throws {
    try add(citations: relation.citations, column: "relation_id", id)
    try add(claims: relation.claims, column: "relation_id", id)
    try add(exceptions: relation.exceptions, column: "relation_id", id)
  }

  /// Refuses an actor that would be a part of itself on some day, or would follow itself.
  func refuseCircle(_ relation: Relation, _ id: Int64) throws {
    switch relation.kind {
    case .tenure, .membership: return
    case .partOf:
      let circle = try db.number(
        """
        WITH RECURSIVE up (id, first, last) AS (
          SELECT to_id, earliest, latest FROM relation WHERE id = ?1
          UNION SELECT r.to_id, max(up.first, r.earliest), min(up.last, r.latest)
          FROM up JOIN relation r ON r.from_id = up.id AND r.kind = 'part-of'
          WHERE max(up.first, r.earliest) <= min(up.last, r.latest)
        ) SELECT 1 FROM up WHERE id = (SELECT from_id FROM relation WHERE id = ?1)
        """, [id])
      if circle != nil {
        throw StorageError.invalid(
          "“\(relation.to)” is itself a part of “\(relation.from)” then; nothing is a part of itself"
        )
      }
    case .succeeds, .continues:
      let circle = try db.number(
        """
        WITH RECURSIVE back (id) AS (
          SELECT to_id FROM relation WHERE id = ?1
          UNION SELECT r.to_id FROM back JOIN relation r ON r.from_id = back.id
          WHERE r.kind IN ('succeeds', 'continues')
        ) SELECT 1 FROM back WHERE id = (SELECT from_id FROM relation WHERE id = ?1)
        """, [id])
      if circle != nil {
        throw StorageError.invalid(
          "“\(relation.to)” itself follows “\(relation.from)”; a state that came back is an actor of "
            + "its own")
      }
    }
  }

  /// Checks who can stand in a relation, and finds their numbers.
  func check(_ relation: Relation) throws -> (from: Int64, to: Int64) {
    let from = try number(of: relation.from, .actor)
    let to = try number(of: relation.to, .actor)
    if from == to {
      throw StorageError.invalid("“\(relation.from)” cannot stand in a relation to itself")
    }
    let kind = try actorKind(from)
    let other = try actorKind(to)
    switch relation.kind {
    case .tenure:
      if kind != .person {
        throw StorageError.invalid(
          "“\(relation.from)” is \(kind.article), and only a person holds an office")
      }
      if other == .person {
        throw StorageError.invalid(
          "“\(relation.to)” is a person; an office is of a state or an organisation")
      }
      if relation.office?.isEmpty ?? true { throw StorageError.invalid("a tenure needs an office") }
    case .membership, .partOf:
      if other == .person {
        throw StorageError.invalid("“\(relation.to)” is a person, and nobody can be a part of one")
      }
    case .succeeds, .continues:
      if (kind == .person) != (other == .person) || kind == .person {
        throw StorageError.invalid("a succession is of states or organisations, not of persons")
      }
    }
    return (from, to)
  }

  func actorKind(_ id: Int64) throws -> Actor.Kind {
    let text: String? = try db.row("SELECT kind FROM actor WHERE id = ?", [id])?["kind"]
    return text.flatMap(Actor.Kind.init) ?? .group
  }
}

extension Actor.Kind {
  /// The kind with its article: "a state".
  var article: String { self == .organisation ? "an organisation" : "a \(rawValue)" }
}
