/// Counts the events of a timeline and finds the first and the one that ends last.
struct HeadingTally {
  /// Whether the events come oldest first.
  let isLater: Bool
  private(set) var count = 0
  private(set) var first: OrderKey?
  private(set) var last: OrderKey?

  init(isLater: Bool) { self.isLater = isLater }

  /// Takes in the next event.
  mutating func add(_ key: OrderKey) {
    count += 1
    guard key.sortDay != StoredBounds.noLast else { return }
    if first == nil || !isLater { first = key }
    if last.map({ ends(key, after: $0) }) ?? true { last = key }
  }

  /// Whether an event ends later than another.
  ///
  /// Of two that end on one day, the one that stands later is more exact and says it better. One
  /// without an end is as late as it begins, which is all that is known.
  private func ends(_ key: OrderKey, after other: OrderKey) -> Bool {
    let (own, theirs) = (Self.end(of: key), Self.end(of: other))
    return own == theirs ? isLater : own > theirs
  }

  private static func end(of key: OrderKey) -> Int64 {
    key.latest == StoredBounds.noLast ? key.sortDay : key.latest
  }
}
