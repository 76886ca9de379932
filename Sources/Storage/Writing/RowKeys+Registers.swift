import Diplomacy
internal import GRDB

extension RowKeys {
  /// Schemes of lists that know thousands by number: a namesake is not enough to be one of them.
  private static let registers: Set<String> = ["pocom", "hsg-authority", "gsh", "gsh-locale"]

  /// Whether the first of some identifiers is a register's.
  static func isOfRegister(_ identifiers: [Identifier]) -> Bool {
    identifiers.first.map { registers.contains($0.scheme) } ?? false
  }

  /// Adds what a register says to whom another set's identifier has found, when they meet for the
  /// first time: names, identifiers, and a life where none is known.
  ///
  /// - Throws: ``StorageError`` when the record breaks a rule of the domain.
  func introduce(
    _ record: Diplomacy.Record, _ identifiers: [Identifier], to known: Ref
  ) throws {
    guard Self.isOfRegister(identifiers), let own = identifiers.first,
      let entry = try change.entry(known),
      try change.db.number(
        """
        SELECT 1 FROM identifier
        WHERE scheme = ? AND value = ? AND (actor_id = ? OR place_id = ?)
        """,
        [
          own.scheme, own.value, entry.kind == .actor ? entry.id : nil,
          entry.kind == .place ? entry.id : nil,
        ]) == nil
    else { return }
    switch record {
    case .actor(var actor):
      actor.identifiers = try actor.identifiers.filter { try isFree($0, "actor_id", entry.id) }
      actor.names = try actor.names.map(real)
      actor.citations = try actor.citations.map(real)
      guard let kept = try change.rows.actors([entry.id]).first else { return }
      try change.replace(known, with: .actor(kept.merging(actor)))
    case .place(var place):
      place.identifiers = try place.identifiers.filter { try isFree($0, "place_id", entry.id) }
      place.names = try place.names.map(real)
      place.citations = try place.citations.map(real)
      place.within = try place.within.map(real)
      place.state = try place.state.map(real)
      guard let kept = try change.rows.places([entry.id]).first else { return }
      try change.replace(known, with: .place(kept.merging(place)))
    default: return
    }
  }

  /// Whether nobody but one has an identifier.
  private func isFree(_ identifier: Identifier, _ column: String, _ owner: Int64) throws -> Bool {
    try change.db.number(
      """
      SELECT 1 FROM identifier WHERE scheme = ? AND value = ? AND \(column) <> ?
      """, [identifier.scheme, identifier.value, owner]) == nil
  }
}
