extension DaySpan {
  /// A day beyond all that can be counted, with room for a day or two after it.
  static let far: Int64 = .max - 8

  /// Every day, and what lies beyond.
  static let endless = DaySpan(-far, far)

  /// The same days, where what lies beyond the countable days is a stretch of days as well.
  ///
  /// Of two years beyond them nothing is known but that they are beyond.
  var reach: DaySpan {
    let (first, last) = (CivilDate.firstDayNumber, CivilDate.lastDayNumber)
    let low = lower == .min ? -Self.far : (lower == .max ? last + 1 : lower)
    let high = upper == .max ? Self.far : (upper == .min ? first - 1 : upper)
    return DaySpan(low, high)
  }

  /// What of it lies within another; it runs backwards where they do not overlap.
  func clamped(to other: DaySpan) -> DaySpan {
    DaySpan(max(lower, other.lower), min(upper, other.upper))
  }
}

extension CivilDate {
  /// The years in which a span begins and ends, as far as they can be counted.
  static func years(of span: DaySpan) -> ClosedRange<Int64> {
    let first = CivilDate(dayNumber: span.lower).year
    return first...max(first, CivilDate(dayNumber: span.upper).year)
  }
}

extension EDTF.Element {
  /// Whether it is fine to the day.
  var isDay: Bool { pattern?.precision == .day }

  var reach: DaySpan { span.reach }
}

extension EDTF.Member {
  /// The days of all that it can stand for.
  var reach: DaySpan { span.reach }
}

extension EDTF.End {
  /// The days it can be; anything where nothing is set or known.
  var reach: DaySpan { element?.reach ?? .endless }
}
