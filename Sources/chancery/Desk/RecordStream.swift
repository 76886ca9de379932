import Diplomacy
import Storage

/// The records of a chronicle in the order of formats, read on a thread of their own while others are
/// written.
struct RecordStream {
  let chronicle: Chronicle
  /// Which events; nil for all of them.
  let filter: Filter?
  /// How many records are handed over at once.
  private static let piece = 250

  /// Works on one record after the other.
  func read(_ body: (Record) throws -> Void) throws {
    let (chronicle, filter) = (chronicle, filter)
    try ReadAhead<[Record]>.run(
      make: { pieces in
        var held: [Record] = []
        try chronicle.forEachPiece(filter: filter) { records in
          held += records
          guard held.count >= Self.piece else { return }
          try pieces.put(held)
          held.removeAll(keepingCapacity: true)
        }
        try pieces.put(held)
      },
      { piece in for record in piece { try body(record) } })
  }
}
