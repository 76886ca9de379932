/// Where an event stands on the timeline, as far as its days tell.
public struct StandingDay: Hashable, Comparable, Sendable {
  /// Undated events are taken to be older than all others: they say least about the latest name.
  var day: Int64
  var latest: Int64

  init(earliest: Int64?, latest: Int64?) {
    day = earliest ?? latest ?? .min
    // What has no first day stands before what is dated to its last.
    self.latest = earliest == nil ? .min : latest ?? .max
  }

  /// Whether the first stands before the second.
  public static func < (left: StandingDay, right: StandingDay) -> Bool {
    (left.day, left.latest) < (right.day, right.latest)
  }
}
