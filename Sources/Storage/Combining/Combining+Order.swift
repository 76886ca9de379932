import Diplomacy
internal import GRDB

/// Which of two states comes first, whichever chronicle takes the other in.
extension Combining {
  /// A record of mine in words that would be the same if they took this chronicle in: others are
  /// called by their global ids, for refs and numbers are a chronicle's own.
  func words(_ record: Diplomacy.Record) throws -> String {
    "\(try record.mapRefs { ref in try lasting(ref).map { Ref(stored: "\($0)") } ?? ref })"
  }

  /// The global id of what a ref stands for, the older of the two where it has two.
  private func lasting(_ ref: Ref) throws -> UID? {
    if let ref = unmarked(ref) {
      guard let entry = try theirs.entry(ref) else { return nil }
      return try theirs.uid(entry.kind, entry.id)
    }
    if let entry = try mine.entry(ref) { return try age(of: entry) }
    guard let number = Ref.number(in: ref.text, prefix: "e"),
      let id = reserved.first(where: { $0.value == number })?.key
    else { return nil }
    return try theirs.uid(.event, id)
  }

  /// The older of the global ids that a record of mine has on either side.
  func age(of entry: RefTable.Entry) throws -> UID? {
    let own = try mine.uid(entry.kind, entry.id)
    guard let twin = taken[entry] else { return own }
    return try [own, theirs.uid(entry.kind, twin)].compactMap(\.self).min { $0.isBefore($1) }
  }
}
