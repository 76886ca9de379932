/// A number of days that is known between two limits.
public struct DayDistance: Hashable, Sendable {
  /// The least number of days; nil where there is no limit, or none that is known or countable.
  public let least: Int64?
  /// The greatest number of days; nil where there is no limit, or none that is known or countable.
  public let greatest: Int64?

  /// Makes a number of days from its limits.
  public init(least: Int64?, greatest: Int64?) {
    self.least = least
    self.greatest = greatest
  }
}

extension EDTF {
  /// The number of days from one on which this can lie to one on which another date can.
  ///
  /// It is negative where the other comes first: from 1943-01-02 to `1943` it is -1 at the least
  /// and 363 at the greatest.
  public func distance(to other: EDTF) -> DayDistance {
    DayDistance(
      least: days(from: latest, to: other.earliest),
      greatest: days(from: earliest, to: other.latest))
  }

  private func days(from a: DayBound, to b: DayBound) -> Int64? {
    guard let first = a.day, let last = b.day else { return nil }
    let (days, overflow) = last.subtractingReportingOverflow(first)
    return overflow ? nil : days
  }

  /// The number of days it lasts, the first and the last counted.
  ///
  /// The interval `1942/1943` lasts from 2 to 730 days. A date that is no interval lasts as long
  /// as a stretch of days it can stand for, as ``relation(_:to:)`` has it: `1942` from 1 to 365,
  /// `198X` from 1 to 366, a day 1. Of a set it is the number of days of any one member.
  public var duration: DayDistance {
    switch form {
    case .date(let element):
      DayDistance(least: 1, greatest: element.longest)
    case .dateTime: DayDistance(least: 1, greatest: 1)
    case .interval(let start, let end): durationOfInterval(start, end)
    case .set(_, let members):
      DayDistance(
        least: 1,
        greatest: members.reduce(1) { longest, member in
          longest.flatMap { sofar in member.longest.map { max(sofar, $0) } }
        })
    }
  }

  private func durationOfInterval(_ start: End, _ end: End) -> DayDistance {
    func inclusive(_ days: Int64?) -> Int64? { days.flatMap { $0 == .max ? nil : $0 + 1 } }
    let greatest = inclusive(days(from: start.earliest, to: end.latest))
    if start.reach.upper < end.reach.lower {
      return DayDistance(
        least: inclusive(days(from: start.latest, to: end.earliest)), greatest: greatest)
    }
    let whole = DaySpan(start.reach.lower, end.reach.upper)
    let (beginnings, ends) = (
      start.days(in: whole, allowance: 400_000), end.days(in: whole, allowance: 400_000)
    )
    return DayDistance(least: beginnings.leastGap(to: ends).flatMap(inclusive), greatest: greatest)
  }

  /// The days on which an interval is certainly under way: `1942/1943` on 1942-12-31 and the next.
  ///
  /// They run from the last day on which it can begin to the first on which it can end. Nil where
  /// there are none, and for what is no interval unless only a single day is possible.
  public var certainDays: DayRange? {
    guard case .interval(let start, let end) = form else {
      return singleDay.map { DayRange(first: $0.dayNumber, last: $0.dayNumber) }
    }
    let course = Course(start, end, in: DaySpan(.max, .min), allowance: 400_000)
    let first = max(course.lastBeginning, CivilDate.firstDayNumber)
    let last = min(course.firstEnd, CivilDate.lastDayNumber)
    return first <= last ? DayRange(first: first, last: last) : nil
  }
}

extension DaySet {
  /// The fewest days from one of these to one of those on or after it.
  fileprivate func leastGap(to other: DaySet) -> Int64? {
    if overlaps(other) { return 0 }
    return other.runs.compactMap { run in
      last(onOrBefore: run.lower).map { run.lower - $0 }
    }.min()
  }
}
