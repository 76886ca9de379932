extension CalendarPattern {
  private func allows(year number: Int64) -> Bool {
    significant != nil || year.matches(Int(number.magnitude))
  }

  /// The stretches of days the month and day allow, counted from 1 January.
  private func offsets(leap: Bool) -> [DaySpan] {
    let year: Int64 = leap ? 4 : 1
    let start = CivilDate.startOfYear(year)
    return completions(ofYear: year).reduce(into: []) { spans, span in
      let (lower, upper) = (span.lower - start, span.upper - start)
      if let last = spans.indices.last, spans[last].upper == lower - 1 {
        spans[last].upper = upper
      } else {
        spans.append(DaySpan(lower, upper))
      }
    }
  }

  /// The first days the pattern allows on or after a day; nil when there are none.
  ///
  /// At most ten thousand years are looked at.
  func firstSpan(onOrAfter day: Int64) -> DaySpan? {
    var (year, last) = completeYears
    // A grouping may run on into the year after its own.
    year = max(year, CivilDate(dayNumber: day).year - 1)
    let (common, leap) = grouping == nil ? (offsets(leap: false), offsets(leap: true)) : ([], [])
    while year <= last {
      defer { year += 1 }
      guard allows(year: year) else { continue }
      let spans = self.spans(in: year, common: common, leap: leap)
      if let span = spans.first(where: { $0.upper >= day }) {
        return DaySpan(max(span.lower, day), span.upper)
      }
    }
    return nil
  }

  private func spans(in year: Int64, common: [DaySpan], leap: [DaySpan]) -> [DaySpan] {
    if let grouping { return [grouping.span(in: year)] }
    let start = CivilDate.startOfYear(year)
    return (CivilDate.isLeap(year) ? leap : common).map {
      DaySpan(start + $0.lower, start + $0.upper)
    }
  }

  /// The first and the last day of all completions; nil when no real date completes the pattern.
  var span: DaySpan? {
    if let date = plainDay { return DaySpan(date.dayNumber, date.dayNumber) }
    if let plain = plainSpan { return plain }
    let (least, greatest) = completeYears
    if month == nil, day == nil, grouping == nil { return DaySpan(years: least, greatest) }
    guard let first = firstSpan(onOrAfter: CivilDate.startOfYear(least)) else { return nil }
    let (common, leap) = grouping == nil ? (offsets(leap: false), offsets(leap: true)) : ([], [])
    var year = greatest
    while year >= least {
      defer { year -= 1 }
      guard allows(year: year) else { continue }
      if let last = spans(in: year, common: common, leap: leap).last {
        return DaySpan(first.lower, last.upper)
      }
    }
    return nil
  }

  /// The days of a month or of a part of a year that are written in full.
  private var plainSpan: DaySpan? {
    guard day == nil, significant == nil, let year = plainYear else { return nil }
    if let grouping { return grouping.span(in: year) }
    guard let number = month?.value, (1...12).contains(number) else { return nil }
    let first = CivilDate.number(year, number, 1)
    return DaySpan(first, first + Int64(CivilDate.daysInMonth(number, of: year)) - 1)
  }

  func overlaps(_ range: DaySpan) -> Bool {
    guard range.lower <= range.upper, let span, span.overlaps(range) else { return false }
    if !hasUnspecified { return true }
    guard let first = firstSpan(onOrAfter: max(range.lower, span.lower)) else { return false }
    return first.lower <= range.upper
  }
}
