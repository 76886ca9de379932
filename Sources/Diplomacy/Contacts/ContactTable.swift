public import Chronology

/// Who was in touch with whom, how often and when last.
public struct ContactTable: Sendable {
  /// Whose contacts they are; nil for those of every pair.
  public var actor: NamedRef?
  /// How far the others are rolled up.
  public var level: ContactLevel
  /// The pairs, the most frequent first.
  public var rows: [ContactRow]
  /// How many pairs there are, those that a limit leaves out too.
  public var total: Int
  /// The days that were asked for; where a side is open, those of the contacts.
  public var window: DayRange
  /// How the days are divided into the places of a strip.
  public var cells: StripCells
  /// The labels of the first few sources, in the order in which they were cited.
  public var sources: [String]
  /// How many sources there are.
  public var sourceCount: Int

  /// So many sources at most are listed by name.
  public static let mostSources = 3

  /// Keeps the first so many rows, or with `reverse` the last, the least frequent one first.
  public mutating func show(limit: Int?, reverse: Bool) {
    if reverse { rows.reverse() }
    if let limit, limit < rows.count { rows.removeLast(rows.count - limit) }
  }

  /// The channels by which there was contact, the closest first.
  public var channels: [Meeting.Channel] {
    Meeting.Channel.allCases
      .filter { channel in rows.contains { $0.counts[channel] > 0 } }
      .sorted { $0.rank < $1.rank }
  }
}
