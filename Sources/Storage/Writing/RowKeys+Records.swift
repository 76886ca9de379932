import Diplomacy
internal import GRDB

extension RowKeys {
  func add(_ actor: Actor) throws {
    guard self[actor.ref] == nil else { return }
    // Who is only named may be anybody of that name, whatever kind a new one would be of.
    let kind = actor.identifiers.isEmpty ? nil : actor.kind.rawValue
    let known = try match(actor.identifiers, names: actor.names, table: "actor", kind: kind)
    if try settle(.actor(actor), actor.ref, actor.identifiers, as: known) { return }
    var made = actor
    let name = actor.names.first?.text ?? actor.kind.rawValue
    let wishes = actor.kind == .person ? RefRule.person(name) : [RefRule.slug(name)]
    made.ref = try free(wishes, actor.kind.rawValue)
    made.names = try made.names.map(real)
    made.citations = try made.citations.map(real)
    try change.add(made)
    self[actor.ref] = made.ref
  }

  func add(_ place: Place) throws {
    guard self[place.ref] == nil else { return }
    let known = try match(place.identifiers, names: place.names, table: "place", kind: nil)
    if try settle(.place(place), place.ref, place.identifiers, as: known) { return }
    var made = place
    made.ref = try free([RefRule.slug(place.names.first?.text ?? "place")], "place")
    made.within = try place.within.map(real)
    made.state = try place.state.map(real)
    made.names = try made.names.map(real)
    made.citations = try made.citations.map(real)
    try change.add(made)
    self[place.ref] = made.ref
  }

  func add(_ source: Source) throws {
    guard self[source.ref] == nil else { return }
    if let known = try match(source.identifiers, names: [], table: "source", kind: nil)
      ?? titled(source)
    {
      self[source.ref] = known
      return
    }
    var made = source
    made.within = try source.within.map(real)
    made.ref = try free(Self.wishes(for: made), "source")
    try change.add(made)
    self[source.ref] = made.ref
  }

  /// A volume goes by its short name, a document by its volume's and its number: a publisher has
  /// hundreds of both.
  private static func wishes(for source: Source) -> [String] {
    if let whole = source.within, let number = source.number {
      return ["\(whole)-\(RefRule.slug(number))"]
    }
    if source.kind == "volume", let short = source.short { return [RefRule.slug(short)] }
    return RefRule.source(source)
  }

  func add(_ topic: Topic) throws {
    guard self[topic.ref] == nil else { return }
    if let known = try called(topic.name, "topic", change.topicNames).first {
      self[topic.ref] = known
      return
    }
    var made = topic
    made.ref = try free([RefRule.slug(topic.name)], "topic")
    try change.add(made)
    self[topic.ref] = made.ref
  }

  func add(_ relation: Relation) throws {
    guard self[relation.ref] == nil else { return }
    var made = relation
    made.from = try real(relation.from)
    made.to = try real(relation.to)
    for index in made.citations.indices { made.citations[index] = try real(made.citations[index]) }
    let known = try change.db.row(
      """
      SELECT r.ref FROM relation r JOIN actor a ON a.id = r.from_id JOIN actor b ON b.id = r.to_id
      WHERE a.ref = ? AND b.ref = ? AND r.kind = ? AND r.office IS ? AND r.valid IS ?
      """,
      [
        made.from.text, made.to.text, made.kind.rawValue, made.office,
        made.validity.date.map { "\($0)" },
      ])
    if let text = known?["ref"] as String? {
      self[relation.ref] = Ref(stored: text)
      return
    }
    made.ref = try free(RefRule.relation(made), "relation")
    try change.add(made)
    self[relation.ref] = made.ref
  }

  /// Lets a key stand for what is there already, if anything is.
  private func settle(
    _ record: Diplomacy.Record, _ key: Ref, _ identifiers: [Identifier], as known: Ref?
  ) throws -> Bool {
    guard let known else { return false }
    self[key] = known
    try introduce(record, identifiers, to: known)
    return true
  }

  private func free(_ wishes: [String], _ fallback: String) throws -> Ref {
    try RefRule.choose(from: wishes, fallback: fallback) { try change.isTaken($0) }
  }
}
