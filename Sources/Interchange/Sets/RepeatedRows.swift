import Diplomacy

/// The keys that the rows of a file have used, so that no row alters what an earlier one brought.
///
/// With each key goes a sum of its row: a second row of the key says the same, or contradicts it.
struct RepeatedRows {
  /// What was found out about a row.
  enum Finding: Hashable {
    /// Its key was not used, or too many were to say.
    case fresh
    /// An earlier row is the same.
    case same
    /// An earlier row of the key, that of a line, says something else.
    case other(line: Int)

    /// Why the row cannot be taken; nil where it can, or is the same.
    func reason(_ key: String) -> String? {
      guard case .other(let line) = self else { return nil }
      return "its key \(CellFault.quoted(key)) was used by line \(line), which says something else"
    }
  }

  private struct Spot {
    var line: UInt32
    var sum: UInt32
  }

  private var spots: [Int: Spot] = [:]

  /// Compares a row with what went before it, and remembers it.
  mutating func find(_ key: String, _ row: DelimitedReader.Row) -> Finding {
    let finding = compare(key, row)
    if finding == .fresh { note(key, row) }
    return finding
  }

  /// Compares a row with what went before it.
  func compare(_ key: String, _ row: DelimitedReader.Row) -> Finding {
    guard let earlier = spots[key.hashValue] else { return .fresh }
    let isSame = earlier.sum == UInt32(truncatingIfNeeded: row.sum)
    return isSame ? .same : .other(line: Int(earlier.line))
  }

  /// Remembers a row that was understood.
  mutating func note(_ key: String, _ row: DelimitedReader.Row) {
    // The memory that a file takes has a bound.
    guard spots.count < SeenKeys.most else { return }
    spots[key.hashValue] = Spot(
      line: UInt32(clamping: row.line), sum: UInt32(truncatingIfNeeded: row.sum))
  }
}

extension SetReport {
  /// Counts a row that is the same as an earlier one.
  mutating func countRepeated() {
    count("rows that are the same as an earlier one", one: "row that is the same as an earlier one")
  }
}

extension DelimitedReader.Row {
  /// A sum of its cells, which only holds within this run.
  var sum: Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    // Of quoted cells nothing stands between the one and the next.
    if cells.count > 1, cells[0].upperBound == cells[1].lowerBound { hasher.combine(cells) }
    return hasher.finalize()
  }
}
