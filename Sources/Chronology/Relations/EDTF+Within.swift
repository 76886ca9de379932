extension EDTF {
  /// Whether there are days between the first and the last on which this cannot lie.
  public var hasGaps: Bool {
    guard isSet || shape == .masked else { return false }
    var runs = days(in: DayRange(first: earliest.day, last: latest.day))
    return runs.next() != nil && runs.next() != nil
  }

  /// Tells whether this can lie in another date: on a day on which that can.
  ///
  /// Exact where the other has gaps: nothing of 1963 lies in `[1962,1964]`.
  public func canLie(in other: EDTF) -> Bool {
    let hull = DayRange(first: other.earliest.day, last: other.latest.day)
    guard canLie(in: hull) else { return false }
    return !other.hasGaps || other.days(in: ownHull).contains { canLie(in: $0) }
  }

  /// Tells whether this certainly lies in another date: every day of it is one of that.
  public func mustLie(in other: EDTF) -> Bool {
    guard mustLie(in: DayRange(first: other.earliest.day, last: other.latest.day)) else {
      return false
    }
    guard other.hasGaps else { return true }
    // What goes on does not stop for a gap; anything else may have gaps where the other has them.
    if isInterval { return other.days(in: ownHull).contains { mustLie(in: $0) } }
    return days(in: ownHull).allSatisfy { run in
      other.days(in: run).first { $0 == run } != nil
    }
  }

  private var ownHull: DayRange { DayRange(first: earliest.day, last: latest.day) }
}
