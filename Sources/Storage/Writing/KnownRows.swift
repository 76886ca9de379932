import Diplomacy
internal import GRDB

/// Which event a row became, before this import or in it.
final class KnownRows {
  private let change: Change
  private var merged: [String: Bool] = [:]
  /// The keys of this import of sets of which nothing was there before.
  private var fresh: [String: KeyFilter] = [:]
  private var old: Set<String> = []
  /// The numbers of events that wait to be stored with others, by their origins.
  private var waiting: [Origin: Int64] = [:]

  init(_ change: Change) { self.change = change }

  /// Notes that an event waits to be stored.
  func note(_ number: Int64, of origin: Origin) { waiting[origin] = number }

  /// Whether the event of a row waits to be stored.
  func isWaiting(_ origin: Origin) -> Bool { waiting[origin] != nil }

  /// Forgets those that wait: they are stored.
  func clear() { waiting.removeAll(keepingCapacity: true) }

  /// The event that a row became; nil where it has not come before.
  func number(of origin: Origin?) throws -> Int64? {
    guard let origin, try mayBeKnown(origin) else { return nil }
    return try number(name: origin.name, key: origin.key)
  }

  /// Whether a row may have come before.
  ///
  /// Of a set that is new to the chronicle, most rows are known not to have, without a look at it.
  private func mayBeKnown(_ origin: Origin) throws -> Bool {
    if fresh[origin.name] == nil {
      if old.contains(origin.name) { return true }
      let isOld =
        try change.db.number("SELECT 1 FROM event WHERE origin = ? LIMIT 1", [origin.name]) != nil
      if try isOld || hasMerged(origin.name) {
        old.insert(origin.name)
        return true
      }
      fresh[origin.name] = KeyFilter()
    }
    return fresh[origin.name]?.insert(origin.key) ?? true
  }

  /// The event that a row became, or that it was merged into, which keeps the row's key as an
  /// identifier.
  func number(name: String, key: String) throws -> Int64? {
    if let number = waiting[Origin(name: name, key: key)] { return number }
    if let known = try change.db.number(
      "SELECT id FROM event WHERE origin = ? AND origin_key = ?", [name, key])
    {
      return known
    }
    guard try hasMerged(name) else { return nil }
    return try change.db.number(
      "SELECT event_id FROM identifier WHERE scheme = ? AND value = ? AND event_id IS NOT NULL",
      [name, key])
  }

  /// Whether any event has a key of the set as an identifier; that is asked once for each set, for
  /// an import merges nothing.
  private func hasMerged(_ name: String) throws -> Bool {
    if let known = merged[name] { return known }
    let found =
      try change.db.number(
        "SELECT 1 FROM identifier WHERE scheme = ? AND event_id IS NOT NULL LIMIT 1", [name]) != nil
    merged[name] = found
    return found
  }
}
