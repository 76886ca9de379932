import Chronology

/// The bounds of a date as columns: day numbers, sentinels for what has no end, the class of length
/// and the key of the order, as `schema.sql` explains them.
struct StoredBounds: Equatable {
  /// Stands for "no first day".
  static let noFirst: Int64 = -4_611_686_018_427_387_904
  /// Stands for "no last day", and for the sort day of what is undated.
  static let noLast: Int64 = 4_611_686_018_427_387_904

  var earliest: Int64
  var beginLatest: Int64
  var endEarliest: Int64
  var latest: Int64

  /// The bounds of a date; nil is undated.
  init(_ date: EDTF?) {
    guard let bounds = date?.bounds else {
      earliest = Self.noFirst
      beginLatest = Self.noLast
      endEarliest = Self.noFirst
      latest = Self.noLast
      return
    }
    earliest = bounds.earliest.day.map(Self.clamped) ?? Self.noFirst
    beginLatest = bounds.latestBeginning.day.map(Self.clamped) ?? Self.noLast
    endEarliest = bounds.earliestEnd.day.map(Self.clamped) ?? Self.noFirst
    latest = bounds.latest.day.map(Self.clamped) ?? Self.noLast
    // What lies beyond the countable days at one end only is still ordered.
    if latest < earliest { latest = earliest }
  }

  /// A day no farther off than 2^60 days (some 3 × 10^15 years), so that it is neither taken for a
  /// sentinel nor makes a length beyond the classes.
  private static func clamped(_ day: Int64) -> Int64 {
    min(max(day, -farthest), farthest)
  }

  private static let farthest: Int64 = (1 << 60) - 1

  /// Narrows the bounds to what follows from the events that it comes after and before.
  mutating func narrow(after: Int64?, before: Int64?) {
    if let after, after > earliest { earliest = min(after, latest) }
    if let before, before < latest { latest = max(before, earliest) }
  }

  /// Whether there is a first day.
  var hasEarliest: Bool { earliest != Self.noFirst }

  /// The day at which it stands on a timeline.
  var sortDay: Int64 { hasEarliest ? earliest : latest }

  /// The class of the length.
  var span: Int {
    switch (hasEarliest, latest != Self.noLast) {
    case (false, false): return 64
    case (true, false): return 63
    case (false, true): return 62
    case (true, true):
      return Int64.bitWidth - (latest - earliest).leadingZeroBitCount
    }
  }
}
