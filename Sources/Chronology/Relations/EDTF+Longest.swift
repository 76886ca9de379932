extension EDTF.Element {
  /// The number of days of the longest year, month, season or day that completes it.
  var longest: Int64 {
    switch self {
    case .calendar(let pattern): pattern.longest
    case .longYear(let year):
      year.years.map { years in
        // Of eight years in a row one at least has a 29 February.
        years.upperBound - years.lowerBound >= 7 || years.contains(where: CivilDate.isLeap)
          ? 366 : 365
      } ?? 366
    }
  }
}

extension EDTF.Member {
  /// The number of days of the longest stretch it can be; nil where it has no limit.
  var longest: Int64? {
    switch self {
    case .single(let element): return element.longest
    case .upTo(let element), .from(let element): return element.isDay ? 1 : nil
    case .range(let a, let b):
      let days = DaySpan(a.reach.lower, b.reach.upper)
      guard let precision = a.pattern?.precision, precision == b.pattern?.precision,
        precision != .grouping
      else { return days.upper - days.lower + 1 }
      if precision == .day { return 1 }
      var unit = CalendarPattern()
      if precision == .month { unit.month = .anyTwo }
      return CivilDate.years(of: days).lazy.flatMap { unit.completions(ofYear: $0) }
        .filter { $0.overlaps(days) }.prefix(24).map { $0.upper - $0.lower + 1 }.max()
    }
  }
}

extension CalendarPattern {
  fileprivate var longest: Int64 {
    if precision == .day { return 1 }
    let (least, greatest) = completeYears
    var longest: Int64 = 1
    for number in least...max(least, greatest)
    where significant != nil || year.matches(Int(number.magnitude)) {
      for unit in completions(ofYear: number) {
        longest = max(longest, unit.upper - unit.lower + 1)
      }
    }
    return longest
  }
}
