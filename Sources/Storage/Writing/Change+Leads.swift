public import Diplomacy
internal import GRDB

extension Change {
  /// Settles events: confirms or rejects them, or makes leads of them again.
  ///
  /// The reason of a rejection stands in the note of the event, where `show` and every export have
  /// it; it goes when the event is confirmed after all.
  /// - Parameters:
  ///   - events: Refs or numbers of events.
  ///   - status: How far they are settled from now on.
  ///   - reason: Why.
  /// - Returns: Those that were not so settled before.
  /// - Complexity: O(n log n) in the events: only the columns that change are written.
  @discardableResult
  public func settle(
    _ events: [Ref], as status: Event.Status, because reason: String? = nil
  ) throws -> [Ref] {
    var settled: [Ref] = []
    for ref in events {
      let number = try number(of: ref, .event)
      guard let row = try db.row("SELECT status, note FROM event WHERE id = ?", [number]) else {
        continue
      }
      let old: String? = row["note"]
      let note = status.note(old, because: reason)
      guard row["status"] as String != status.rawValue || note != old else { continue }
      _ = try id()
      try db.run(
        "UPDATE event SET status = ?, note = ? WHERE id = ?", [status.rawValue, note, number])
      if note != old { touch(text: number) }
      settled.append(ref)
    }
    return settled
  }
}

extension Event.Status {
  private static let rejection = "Rejected: "

  /// The note of an event that is so settled from now on: with the reason of its rejection, and
  /// without that of an earlier one.
  fileprivate func note(_ old: String?, because reason: String?) -> String? {
    if self == .rejected && reason == nil { return old }
    let added = self == .rejected ? reason.map { Self.rejection + $0 } : nil
    let note = [Self.withoutRejection(old), added].compactMap { $0 }.joined(separator: "\n")
    return note.isEmpty ? nil : note
  }

  /// A note without the reason of a rejection.
  static func withoutRejection(_ note: String?) -> String? {
    let lines = (note ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix(Self.rejection) }.map(String.init)
    let kept = lines.joined(separator: "\n")
    return kept.isEmpty ? nil : kept
  }
}
