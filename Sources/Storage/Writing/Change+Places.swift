public import Diplomacy
internal import GRDB

extension Change {
  /// Adds a place.
  @discardableResult
  public func add(_ place: Place) throws -> Ref {
    guard !place.names.isEmpty else { throw StorageError.invalid("“\(place.ref)” has no name") }
    try claim(place.ref)
    let id = try numbers.next("place")
    try db.run(
      """
      INSERT INTO place (id, uid, ref, latitude, longitude, zone, note, private_note, change_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, (place.uid ?? stamps.next()).data, place.ref.text, place.coordinates?.latitude,
        place.coordinates?.longitude, place.zone, place.note, place.privateNote, try self.id(),
      ])
    try addParts(of: place, id)
    return place.ref
  }

  func addParts(of place: Place, _ id: Int64) throws {
    try add(names: place.names, column: "place_id", id, isPerson: false)
    try add(identifiers: place.identifiers, column: "place_id", id)
    try add(citations: place.citations, column: "place_id", id)
    try add(claims: place.claims, column: "place_id", id)
    try add(exceptions: place.exceptions, column: "place_id", id)
    try tie(place.within, in: "place", column: "within_id", id, to: .place)
    try tie(place.state, in: "place", column: "state_id", id, to: .actor)
  }

  /// Sets a column that points to another record, at once or when that record is there.
  func tie(_ ref: Ref?, in table: String, column: String, _ id: Int64, to kind: RecordKind) throws {
    guard let ref else { return }
    func settle(_ change: Change) throws {
      let other = try change.number(of: ref, kind)
      try change.db.run("UPDATE \(table) SET \(column) = ? WHERE id = ?", [other, id])
      if table == kind.rawValue { try change.refuseCircle(table, column, id, ref) }
    }
    if try entry(ref) != nil { try settle(self) } else { later(settle) }
  }

  /// Refuses a record that lies within itself, by however many steps.
  private func refuseCircle(_ table: String, _ column: String, _ id: Int64, _ ref: Ref) throws {
    let circle = try db.number(
      """
      WITH RECURSIVE up (id) AS (
        SELECT \(column) FROM \(table) WHERE id = ?
        UNION SELECT t.\(column) FROM \(table) t JOIN up ON t.id = up.id WHERE t.\(column) IS NOT NULL
      ) SELECT 1 FROM up WHERE id = ?
      """, [id, id])
    if circle != nil { throw StorageError.invalid("“\(ref)” would lie within itself") }
  }

  /// Adds a topic.
  @discardableResult
  public func add(_ topic: Topic) throws -> Ref {
    try refuseBlank(topic.name, "the name of “\(topic.ref)”")
    try claim(topic.ref)
    let id = try numbers.next("topic")
    try db.run(
      """
      INSERT INTO topic (id, uid, ref, name, note, private_note, change_id)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, (topic.uid ?? stamps.next()).data, topic.ref.text, topic.name, topic.note,
        topic.privateNote, try self.id(),
      ])
    try tie(topic.under, in: "topic", column: "under_id", id, to: .topic)
    return topic.ref
  }
}
