/// Stretches of days, one of which a date stands for that is not an interval.
///
/// A stretch lies within one of the units, years for instance, and may be a day or all of it. A
/// date that is fine to the day is one of the points. Only what lies near the window is listed.
struct Stretches {
  private(set) var units: [DaySpan] = []
  private(set) var points: [DaySpan] = []
  private let window: DaySpan
  /// How many more spans may be listed one by one.
  private var allowance: Int

  /// The spans of the members that overlap a window.
  ///
  /// Where there would be more of them than the allowance, one wider span stands for those of a
  /// member.
  init(_ members: [EDTF.Member], in window: DaySpan, allowance: Int) {
    self.window = window
    self.allowance = allowance
    for member in members where member.reach.overlaps(window) {
      switch member {
      case .single(let element): add(element)
      case .range(let a, let b): addRange(from: a, to: b)
      case .upTo(let element), .from(let element): add(member.reach, element.isDay)
      }
    }
  }

  private mutating func add(_ span: DaySpan, _ isDay: Bool) {
    guard span.overlaps(window) else { return }
    if isDay { points.append(span) } else { units.append(span) }
  }

  private mutating func add(_ element: EDTF.Element) {
    switch element {
    case .calendar(let pattern):
      guard pattern.hasUnspecified || pattern.significant != nil,
        let completions = pattern.completions(in: window, atMost: allowance)
      else { return add(element.reach, element.isDay) }
      allowance -= completions.count
      if element.isDay { points += completions } else { units += completions }
    case .longYear(let year):
      guard let years = year.years, years.lowerBound < years.upperBound else {
        return add(element.reach, false)
      }
      addYears(years, within: element.reach)
    }
  }

  private mutating func addRange(from a: EDTF.Element, to b: EDTF.Element) {
    let reach = DaySpan(a.reach.lower, b.reach.upper)
    switch (a.pattern?.precision, b.pattern?.precision) {
    case (.day, .day): add(reach, true)
    case (.year, .year): addYears(CivilDate.years(of: reach), within: reach)
    case (.month, .month):
      var pattern = CalendarPattern()
      pattern.month = .anyTwo
      let years = CivilDate.years(of: reach.clamped(to: window))
      guard years.count <= allowance / 12 else { return add(reach, false) }
      for year in years {
        for unit in pattern.completions(ofYear: year) where unit.overlaps(reach) {
          add(unit, false)
        }
      }
      allowance -= years.count * 12
    default: add(reach, false)
    }
  }

  /// Each of the years that can be counted, and together those that cannot.
  private mutating func addYears(_ all: ClosedRange<Int64>, within reach: DaySpan) {
    if reach.lower < CivilDate.firstDayNumber {
      add(DaySpan(reach.lower, CivilDate.firstDayNumber - 1), false)
    }
    if reach.upper > CivilDate.lastDayNumber {
      add(DaySpan(CivilDate.lastDayNumber + 1, reach.upper), false)
    }
    guard reach.overlaps(window) else { return }
    let years = CivilDate.years(of: reach.clamped(to: window))
    guard years.upperBound - years.lowerBound < allowance else { return add(reach, false) }
    for year in years.clamped(to: all) { add(DaySpan(years: year, year).reach, false) }
    allowance -= years.count
  }
}

extension Stretches {
  /// The units without so many of their first days and so many of their last.
  func units(without first: Int64, _ last: Int64) -> [DaySpan] {
    units.map { DaySpan($0.lower + first, $0.upper - last) }
  }

  /// The days that have, in a stretch, so many days before them and so many after.
  func days(before first: Int64 = 0, after last: Int64 = 0) -> DaySet {
    DaySet(first == 0 && last == 0 ? units + points : units(without: first, last))
  }
}
