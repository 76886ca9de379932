/// The course of an interval: it begins on one of some days, and ends on one of some.
///
/// Only the days near the window are listed; the four outermost are always right.
struct Course {
  let firstBeginning: Int64
  let lastBeginning: Int64
  let firstEnd: Int64
  let lastEnd: Int64
  let beginnings: DaySet
  let ends: DaySet

  init(_ start: EDTF.End, _ end: EDTF.End, in window: DaySpan, allowance: Int) {
    let (first, last) = (start.reach.lower, end.reach.upper)
    firstBeginning = first
    lastEnd = last
    lastBeginning =
      start.reach.upper <= last
      ? start.reach.upper : start.last(from: first, through: last, allowance: allowance) ?? first
    firstEnd =
      end.reach.lower >= first
      ? end.reach.lower : end.first(onOrAfter: first) ?? last
    beginnings = start.days(in: window, allowance: allowance).clipped(first, last)
    ends = end.days(in: window, allowance: allowance).clipped(first, last)
  }
}

extension EDTF.End {
  /// The days it can be, near a window.
  func days(in window: DaySpan, allowance: Int) -> DaySet {
    guard let element else { return DaySet([.endless]) }
    return Stretches([.single(element)], in: window, allowance: allowance).days()
  }

  fileprivate func first(onOrAfter day: Int64) -> Int64? {
    guard let pattern = element?.pattern, pattern.hasUnspecified else { return day }
    return pattern.firstSpan(onOrAfter: day)?.lower
  }

  /// Looks at the last years first, where it mostly is.
  fileprivate func last(from first: Int64, through day: Int64, allowance: Int) -> Int64? {
    for start in [max(first, day - 800), first] {
      let days = days(in: DaySpan(start, day), allowance: allowance)
      if let found = days.last(onOrBefore: day) { return found }
    }
    return nil
  }
}
