import Diplomacy
internal import GRDB

extension Change {
  /// Says of what settles all that an event promised, where that is one thing, which it is: what
  /// the other promised is not settled by it.
  func nameSettled(_ pair: MergedPair) throws {
    try db.run(
      """
      UPDATE link SET commitment = (SELECT number FROM commitment WHERE event_id = link.to_id)
      WHERE to_id IN (?1, ?2) AND commitment IS NULL AND kind IN ('fulfils', 'breaks', 'overtakes')
        AND (SELECT count(*) FROM commitment WHERE event_id = link.to_id) = 1
        AND (SELECT count(*) FROM commitment WHERE event_id IN (?1, ?2)) > 1
      """, [pair.from, pair.into])
  }
}
