/// Days, as the runs of them from the first to the last, which neither overlap nor adjoin.
struct DaySet {
  private(set) var runs: [DaySpan] = []

  /// The days of all the spans; those that run backwards have none.
  init(_ spans: [DaySpan]) {
    let isSorted = zip(spans, spans.dropFirst()).allSatisfy { $0.lower <= $1.lower }
    runs.reserveCapacity(spans.count)
    for span in isSorted ? spans : spans.sorted(by: { $0.lower < $1.lower })
    where span.lower <= span.upper {
      if let last = runs.indices.last, span.lower <= runs[last].upper.next {
        runs[last].upper = max(runs[last].upper, span.upper)
      } else {
        runs.append(span)
      }
    }
  }

  /// The place of the first run that ends on or after a day.
  private func index(onOrAfter day: Int64) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].upper < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func first(onOrAfter day: Int64) -> Int64? {
    let index = index(onOrAfter: day)
    return index < runs.count ? max(day, runs[index].lower) : nil
  }

  func last(onOrBefore day: Int64) -> Int64? {
    let index = index(onOrAfter: day)
    if index < runs.count, runs[index].lower <= day { return day }
    return index > 0 ? runs[index - 1].upper : nil
  }

  /// The days within a span.
  func clipped(_ lower: Int64, _ upper: Int64) -> DaySet {
    guard let first = runs.first, let last = runs.last else { return self }
    if first.lower >= lower, last.upper <= upper { return self }
    return DaySet(runs.map { DaySpan(max($0.lower, lower), min($0.upper, upper)) })
  }

  /// The days, each one later.
  var shifted: DaySet {
    var copy = self
    for index in copy.runs.indices {
      copy.runs[index].lower = copy.runs[index].lower.next
      copy.runs[index].upper = copy.runs[index].upper.next
    }
    return copy
  }

  /// The first day on or after one that is in both.
  func firstCommon(with other: DaySet, onOrAfter day: Int64 = .min) -> Int64? {
    var (i, j) = (index(onOrAfter: day), other.index(onOrAfter: day))
    while i < runs.count, j < other.runs.count {
      let (a, b) = (runs[i], other.runs[j])
      let lower = max(a.lower, b.lower)
      if lower <= min(a.upper, b.upper) { return max(lower, day) }
      if a.upper < b.upper { i += 1 } else { j += 1 }
    }
    return nil
  }

  func overlaps(_ other: DaySet) -> Bool { firstCommon(with: other) != nil }

  /// The days that are in both.
  func intersection(_ other: DaySet) -> DaySet {
    var (i, j) = (0, 0)
    var common: [DaySpan] = []
    while i < runs.count, j < other.runs.count {
      let (a, b) = (runs[i], other.runs[j])
      let span = DaySpan(max(a.lower, b.lower), min(a.upper, b.upper))
      if span.lower <= span.upper { common.append(span) }
      if a.upper < b.upper { i += 1 } else { j += 1 }
    }
    return DaySet(common)
  }
}

extension Int64 {
  /// The day after, if it can be counted.
  var next: Int64 { self == .max ? self : self + 1 }
  /// The day before, if it can be counted.
  var previous: Int64 { self == .min ? self : self - 1 }
}
