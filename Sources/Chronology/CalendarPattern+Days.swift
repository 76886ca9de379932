extension CalendarPattern {
  /// The years the pattern allows at the least and at the most.
  private var yearLimits: (Int64, Int64) {
    var least = Int64(year.least)
    var greatest = Int64(year.greatest)
    if let significant {
      var unit: Int64 = 1
      for _ in 0..<max(0, 4 - significant) { unit *= 10 }
      least -= least % unit
      greatest = least + unit - 1
    }
    // There is no year -0000, whatever the unspecified digits would make.
    return isNegative ? (-greatest, -max(least, significant == nil ? 1 : 0)) : (least, greatest)
  }

  private func allows(year number: Int64) -> Bool {
    significant != nil || year.matches(Int(number.magnitude))
  }

  /// The stretches of days the month and day allow, counted from 1 January.
  private func offsets(leap: Bool) -> [DaySpan] {
    var spans: [DaySpan] = []
    var start: Int64 = 0
    for number in 1...12 {
      let length = CivilDate.daysInMonth(number, of: leap ? 4 : 1)
      defer { start += Int64(length) }
      if let month, !month.matches(number) { continue }
      guard let day else {
        spans.append(DaySpan(start, start + Int64(length) - 1))
        continue
      }
      for candidate in 1...length where day.matches(candidate) {
        let offset = start + Int64(candidate) - 1
        if let last = spans.indices.last, spans[last].upper == offset - 1 {
          spans[last].upper = offset
        } else {
          spans.append(DaySpan(offset, offset))
        }
      }
    }
    return spans
  }

  /// The first days the pattern allows on or after a day; nil when there are none.
  ///
  /// At most ten thousand years are looked at.
  func firstSpan(onOrAfter day: Int64) -> DaySpan? {
    var (year, last) = yearLimits
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
    let (least, greatest) = yearLimits
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

  func overlaps(_ range: DaySpan) -> Bool {
    guard range.lower <= range.upper, let span, span.overlaps(range) else { return false }
    if !hasUnspecified { return true }
    guard let first = firstSpan(onOrAfter: max(range.lower, span.lower)) else { return false }
    return first.lower <= range.upper
  }
}
