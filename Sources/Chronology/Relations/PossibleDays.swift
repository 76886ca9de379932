/// The runs of days on which a date can lie, in order.
public struct PossibleDays: Sequence, IteratorProtocol, Sendable {
  /// The runs that need no search, the last of them first.
  private var plain: [DaySpan]
  /// The patterns with unspecified digits, and the next days of each.
  private var masks: [(pattern: CalendarPattern, days: DaySpan)] = []
  private let last: Int64

  init(_ date: EDTF, in range: DayRange) {
    let (least, greatest) = (CivilDate.firstDayNumber, CivilDate.lastDayNumber)
    let first = Swift.max(range.first ?? least, least)
    last = Swift.min(range.last ?? greatest, greatest)
    let members: [EDTF.Member] =
      switch date.form {
      case .date(let element): [.single(element)]
      case .dateTime(let pattern, _): [.single(.calendar(pattern))]
      case .set(_, let members): members
      case .interval: []
      }
    var spans: [DaySpan] = []
    if case .interval(let start, let end) = date.form {
      spans = [DaySpan(start.reach.lower, end.reach.upper)]
    }
    for member in members {
      if case .single(.calendar(let pattern)) = member, pattern.hasUnspecified {
        if let days = pattern.firstSpan(onOrAfter: first) { masks.append((pattern, days)) }
      } else {
        spans.append(member.reach)
      }
    }
    plain = DaySet(spans).clipped(first, last).runs.reversed()
  }

  /// The next run of days, nil when there are no more.
  public mutating func next() -> DayRange? {
    var run: DaySpan?
    while let days = nextSpan(adjoining: run) {
      run = DaySpan(run?.lower ?? days.lower, Swift.max(run?.upper ?? days.upper, days.upper))
    }
    return run.map { DayRange(first: $0.lower, last: Swift.min($0.upper, last)) }
  }

  /// Takes the earliest days, if they adjoin the run that there is.
  private mutating func nextSpan(adjoining run: DaySpan?) -> DaySpan? {
    let mask = masks.indices.min { masks[$0].days.lower < masks[$1].days.lower }
    let limit = run.map { Swift.min($0.upper.next, last) } ?? last
    if let mask, masks[mask].days.lower <= plain.last?.lower ?? .max {
      let (pattern, days) = masks[mask]
      guard days.lower <= limit else { return nil }
      if let more = pattern.firstSpan(onOrAfter: Swift.max(days.upper, run?.upper ?? .min).next) {
        masks[mask].days = more
      } else {
        masks.remove(at: mask)
      }
      return days
    }
    guard let days = plain.last, days.lower <= limit else { return nil }
    plain.removeLast()
    return days
  }
}
