extension EDTF {
  /// The first and the last day on which this can begin, and on which it can end.
  ///
  /// A date that is no interval is one day among those it allows, or all of them, so that it can
  /// begin and end on any. The two inner bounds of `{a,b}`, which is all of its members, are the
  /// last day of the first member to end and the first day of the last to begin.
  public var bounds: DateBounds {
    switch form {
    case .interval(let start, let end): intervalBounds(start, end)
    case .set(.all, let members): allBounds(members)
    case .date, .dateTime, .set:
      DateBounds(
        earliest: earliest, latestBeginning: latest, earliestEnd: earliest, latest: latest)
    }
  }

  /// The first day this can lie on.
  public var earliest: DayBound {
    switch form {
    case .date(let element): DaySpan.bound(element.span.lower)
    case .dateTime(let pattern, _): DaySpan.bound(Element.calendar(pattern).span.lower)
    case .interval(let start, _): start.earliest
    case .set(_, let members):
      members.contains(where: \.isOpenBefore)
        ? .open : DaySpan.bound(members.map(\.span.lower).min() ?? .min)
    }
  }

  /// The last day this can lie on.
  public var latest: DayBound {
    switch form {
    case .date(let element): DaySpan.bound(element.span.upper)
    case .dateTime(let pattern, _): DaySpan.bound(Element.calendar(pattern).span.upper)
    case .interval(_, let end): end.latest
    case .set(_, let members):
      members.contains(where: \.isOpenAfter)
        ? .open : DaySpan.bound(members.map(\.span.upper).max() ?? .max)
    }
  }

  /// The first day as ISO 8601 writes it, nil where there is none, or none known.
  ///
  /// Also of a year that is too far away to count its days, as long as the year can be counted.
  public var earliestText: String? {
    earliest.date?.description ?? farYears.map { "\($0.lowerBound)-01-01" }
  }

  /// The last day as ISO 8601 writes it, as ``earliestText`` is the first.
  public var latestText: String? {
    latest.date?.description ?? farYears.map { "\($0.upperBound)-12-31" }
  }

  private var farYears: ClosedRange<Int64>? {
    if case .date(.longYear(let year)) = form { year.years } else { nil }
  }

  /// The years from the first day to the last, where both are known.
  public var years: ClosedRange<Int64>? {
    if case .date(.longYear(let year)) = form { return year.years }
    guard let first = earliest.date?.year, let last = latest.date?.year, first <= last else {
      return nil
    }
    return first...last
  }

  /// The day, if only one is possible, however qualified.
  public var singleDay: CivilDate? {
    guard let day = earliest.day, latest.day == day else { return nil }
    return CivilDate(dayNumber: day)
  }

  /// Whether this is exactly one calendar day with no mark of doubt; a date-time counts.
  public var isDayCertain: Bool {
    singleDay != nil && !isUncertain && !isApproximate
  }

  private func intervalBounds(_ start: End, _ end: End) -> DateBounds {
    if start.hasUnspecified || end.hasUnspecified {
      // Of a mask not every day is one: the last beginning is a day of it on or before the end.
      let course = Course(start, end, in: DaySpan(.max, .min), allowance: 400_000)
      return DateBounds(
        earliest: start.earliest, latestBeginning: start.bound(course.lastBeginning),
        earliestEnd: end.bound(course.firstEnd), latest: end.latest)
    }
    var latestBeginning = start.latest
    if let begins = latestBeginning.day, let ends = end.latest.day {
      latestBeginning = .day(min(begins, ends))
    }
    var earliestEnd = end.earliest
    if let begins = start.earliest.day, let ends = earliestEnd.day {
      earliestEnd = .day(max(begins, ends))
    }
    return DateBounds(
      earliest: start.earliest, latestBeginning: latestBeginning, earliestEnd: earliestEnd,
      latest: end.latest)
  }

  private func allBounds(_ members: [Member]) -> DateBounds {
    DateBounds(
      earliest: earliest,
      latestBeginning: DaySpan.bound(members.map(\.span.upper).min() ?? .max),
      earliestEnd: DaySpan.bound(members.map(\.span.lower).max() ?? .min),
      latest: latest)
  }
}

extension EDTF.Element {
  /// The days of all completions; a year beyond the countable days is saturated.
  var span: DaySpan {
    switch self {
    case .calendar(let pattern): pattern.span ?? DaySpan(.max, .min)
    case .longYear(let year): year.span
    }
  }

  func overlaps(_ range: DaySpan) -> Bool {
    switch self {
    case .calendar(let pattern): pattern.overlaps(range)
    case .longYear(let year): year.span.overlaps(range)
    }
  }
}

extension EDTF.End {
  fileprivate var hasUnspecified: Bool { element?.pattern?.hasUnspecified ?? false }

  /// A day of this end; open and unknown ends stay what they are.
  fileprivate func bound(_ day: Int64) -> DayBound {
    element == nil ? latest : DaySpan.bound(day)
  }

  var earliest: DayBound {
    switch self {
    case .date(let element): DaySpan.bound(element.span.lower)
    case .open: .open
    case .unknown: .unknown
    }
  }

  var latest: DayBound {
    switch self {
    case .date(let element): DaySpan.bound(element.span.upper)
    case .open: .open
    case .unknown: .unknown
    }
  }
}

extension EDTF.Member {
  var isOpenBefore: Bool { if case .upTo = self { true } else { false } }
  var isOpenAfter: Bool { if case .from = self { true } else { false } }

  var span: DaySpan {
    switch self {
    case .single(let element): element.span
    case .range(let a, let b): DaySpan(a.span.lower, b.span.upper)
    case .upTo(let element): DaySpan(.min, element.span.upper)
    case .from(let element): DaySpan(element.span.lower, .max)
    }
  }
}
