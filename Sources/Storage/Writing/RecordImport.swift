public import Diplomacy
internal import GRDB

/// Takes in the records of a chronicle's own formats: events that need no looking at are stored many
/// at a time, all else one by one.
public final class RecordImport {
  private let change: Change
  /// Events that are new, and where each stands.
  private var waiting: [(event: Event, location: String)] = []
  private var uids: Set<UID> = []
  private var origins: Set<Origin> = []

  /// Makes one for a change, which it is to have to itself until ``flush()``.
  public init(_ change: Change) { self.change = change }

  /// Takes in a record, as ``Change/merge(_:_:)`` does.
  ///
  /// - Parameter location: The file and the line, for errors.
  /// - Throws: ``LocatedError`` of this record or one before it.
  public func add(
    _ record: Diplomacy.Record, _ incoming: Change.Incoming = Change.Incoming(),
    at location: String
  ) throws {
    let identified = record.uid == nil ? record.identified(by: incoming.contentID) : record
    if case .event(let event) = identified, try isPlain(event) {
      if let uid = event.uid { uids.insert(uid) }
      if let origin = event.origin { origins.insert(origin) }
      waiting.append((event, location))
      if waiting.count >= Change.together { try flush() }
      return
    }
    try flush()
    try locating(location) { try change.merge(record, incoming) }
  }

  /// Stores what waits.
  public func flush() throws {
    guard !waiting.isEmpty else { return }
    let items = waiting
    waiting.removeAll(keepingCapacity: true)
    uids.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    _ = try change.id()
    let events = try items.map { item in
      var event = item.event
      event.number = try change.numbers.event(wished: event.number)
      return event
    }
    do { try change.add(many: events) } catch let refusal as Change.Refusal {
      throw LocatedError(location: items[refusal.place].location, reason: "\(refusal.reason)")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw LocatedError(
        location: items[0].location,
        reason: "one of \(items.count) records from here on: "
          + "\(StorageError.translate(error, path: change.path))")
    }
  }

  /// Whether an event is new, has no ref that could be taken, and names no other event.
  private func isPlain(_ event: Event) throws -> Bool {
    guard event.ref == nil, event.links.isEmpty, event.after.isEmpty, event.before.isEmpty,
      event.statement == nil, try change.kinds.get().contains(event.kind),
      event.title.map({ !$0.allSatisfy(\.isWhitespace) }) ?? true
    else { return false }
    if let uid = event.uid {
      guard !uids.contains(uid),
        try change.db.number("SELECT id FROM event WHERE uid = ?", [uid.data]) == nil
      else { return false }
    }
    if let origin = event.origin {
      guard !origins.contains(origin),
        try change.db.number(
          "SELECT id FROM event WHERE origin = ? AND origin_key = ?", [origin.name, origin.key])
          == nil
      else { return false }
    }
    return true
  }

  private func locating(_ location: String, _ body: () throws -> Void) throws {
    change.location = location
    do { try body() } catch let error as StorageError {
      if case .refTaken(let ref, let kind) = error {
        throw LocatedError(
          location: location,
          reason: "the ref “\(ref)” is another \(kind.rawValue)'s here; give this record "
            + "one of its own")
      }
      throw LocatedError(location: location, reason: "\(error)")
    }
  }
}
