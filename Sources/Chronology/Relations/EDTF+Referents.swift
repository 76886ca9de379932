extension EDTF {
  /// What stands in a relation where each of these does; one, but for `{a,b}`.
  var referents: [Referent] {
    switch form {
    case .date(let element): [.oneOf([.single(element)])]
    case .dateTime(let pattern, _): [.oneOf([.single(.calendar(pattern))])]
    case .interval(let start, let end): [.interval(start, end)]
    case .set(.oneOf, let members): [.oneOf(members)]
    case .set(.all, let members): members.flatMap(\.each).map { .oneOf([$0]) }
    }
  }
}

extension EDTF.Member {
  /// The single dates of a member of `{a,b}`.
  ///
  /// Of a long range they are the first, the last and some between. If a relation is certain of
  /// the first and the last it is of those between: of disjoint dates that can only be that they
  /// are before, after or during the other. Of `..a` they are `a` and one beyond all days.
  fileprivate var each: [EDTF.Member] {
    switch self {
    case .single: [self]
    case .upTo(let element): [.single(element), .beyond(isNegative: true)]
    case .from(let element): [.single(element), .beyond(isNegative: false)]
    case .range(let a, let b):
      a.pattern.flatMap { first in b.pattern.map { first.each(to: $0) } } ?? [self]
    }
  }

  private static func beyond(isNegative: Bool) -> EDTF.Member {
    .single(.longYear(LongYear(isNegative: isNegative, digits: "1", exponent: 30)))
  }
}

extension CalendarPattern {
  /// The dates of one precision from a plain one to another.
  fileprivate func each(to end: CalendarPattern) -> [EDTF.Member] {
    let (a, b) = (EDTF.Element.calendar(self), EDTF.Element.calendar(end))
    guard isPlain, end.isPlain, let first = place, let last = end.place, first <= last else {
      return [.range(a, b)]
    }
    let step = max(1, (last - first) / 100)
    var places = Array(stride(from: first, to: last, by: Int64.Stride(step)))
    places.append(last)
    return places.map { .single(.calendar(at($0))) }
  }

  /// The number of the year, month or day.
  private var place: Int64? {
    guard let year = plainYear else { return nil }
    switch precision {
    case .day: return plainDay?.dayNumber
    case .month: return month?.value.map { year * 12 + Int64($0) - 1 }
    case .grouping: return nil
    case .year: return year
    }
  }

  /// The date of this precision that has a number.
  private func at(_ place: Int64) -> CalendarPattern {
    switch precision {
    case .day:
      let date = CivilDate(dayNumber: place)
      return CalendarPattern(date.year, date.month, date.day)
    case .month:
      let year = floorDivide(place, 12)
      return CalendarPattern(year, Int(place - year * 12) + 1)
    case .grouping, .year: return CalendarPattern(place)
    }
  }
}
