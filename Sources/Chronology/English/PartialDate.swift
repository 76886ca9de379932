/// What the words for one date say, before what they leave out is supplied.
struct PartialDate: Hashable {
  /// A third of a month, a year or a decade.
  enum Part: Hashable { case early, mid, late }

  /// Which component the words mark as unknown or doubtful.
  enum Component: Hashable { case day, month, year }

  var weekday: Weekday?
  var day: Int?
  var month: Int?
  var year: Int64?
  var grouping: Int?
  /// A number that may be a day or the end of a year, with its digits.
  var bare: Int?
  var bareDigits = 0
  /// Whether the bare number is an ordinal, and so a day: `the 14th`.
  var isBareOrdinal = false
  var part: Part?
  var isBeforeChrist = false
  var isJulian = false
  /// Whether the words say that it is not Old Style.
  var isNewStyle = false
  /// Whether its year was double, `1731/2`, and is the later one.
  var isDoubleYear = false
  /// Whether only two digits of the year were given.
  var isShortYear = false
  var yearStyle: YearStyle?
  /// A date in a calendar that is neither Julian nor Gregorian.
  var parts: CalendarParts?
  var qualifier: Qualifier?
  /// The components said not to be known.
  var unspecified: Set<Component> = []
  /// The component that alone is in doubt.
  var doubtful: Component?
  /// How that component is in doubt.
  var doubt = Qualifier.uncertain
  /// What needs nothing supplied: a decade, `yesterday`, `last week`.
  var fixed: ResolvedDate?
  var time: TimeInWords?
  /// The date of an event, of a form that nothing else can be said of.
  var exact: EDTF?

  /// Whether the words are for a day of a month.
  var isDay: Bool { day != nil && month != nil }

  var isYearOnly: Bool {
    year != nil && month == nil && day == nil && grouping == nil && fixed == nil
  }

  /// Supplies what this leaves out from the other end of a range or list.
  mutating func supply(from other: PartialDate) {
    if supplyParts(from: other) { return }
    guard fixed == nil else { return }
    if other.isBeforeChrist, !isBeforeChrist, let number = bare, other.isYearOnly {
      year = 1 - Int64(number)
      (bare, isBeforeChrist) = (nil, true)
      return
    }
    if let number = bare {
      if other.isDay || other.day != nil {
        (day, bare) = (number, nil)
      } else if let theirs = other.year, other.isYearOnly, bareDigits <= 2, theirs > 0,
        !isBareOrdinal
      {
        let unit: Int64 = bareDigits == 1 ? 10 : 100
        // "1999–00" and "1899–01" go on into the next century.
        let carry = unit == 100 && number <= 10 && theirs % unit >= 90 ? unit : 0
        (year, bare) = (theirs - theirs % unit + Int64(number) + carry, nil)
        return
      }
    }
    if day != nil, month == nil { month = other.month }
    if year == nil, other.unspecified.contains(.year) { unspecified.insert(.year) }
    if year == nil, unspecified.contains(.year) == false { year = other.year }
    if other.isJulian, !isNewStyle { isJulian = true }
  }
}

/// A date with everything supplied.
enum ResolvedDate: Hashable {
  case element(EDTF.Element)
  /// One date from the first to the last.
  case oneOf(EDTF.Element, EDTF.Element)
  /// Something that goes on from the first to the last.
  case interval(EDTF.Element, EDTF.Element)

  /// Its first day, month or year, which can stand in a set.
  var earliest: EDTF.Element {
    switch self {
    case .element(let a), .oneOf(let a, _), .interval(let a, _): a
    }
  }

  /// Its last day, month or year, which can stand in a set.
  var latest: EDTF.Element {
    switch self {
    case .element(let b), .oneOf(_, let b), .interval(_, let b): b
    }
  }

  /// The date that stands for it at the beginning of a range.
  var first: EDTF.Element {
    switch self {
    case .element(let a): a
    case .oneOf(let a, let b): third(a, b) ?? a
    case .interval(let a, _): a
    }
  }

  /// The date that stands for it at the end of a range.
  var last: EDTF.Element {
    switch self {
    case .element(let a): a
    case .oneOf(let a, let b): third(a, b) ?? b
    case .interval(_, let b): b
    }
  }

  var form: EDTF.Form {
    switch self {
    case .element(let a): .date(a)
    case .oneOf(let a, let b): .set(.oneOf, [a == b ? .single(a) : .range(a, b)])
    case .interval(let a, let b): .interval(.date(a), .date(b))
    }
  }

  /// The third of a year as one grouping, so that it can be an end of an interval.
  private func third(_ a: EDTF.Element, _ b: EDTF.Element) -> EDTF.Element? {
    guard let start = a.pattern, let end = b.pattern, start.year == end.year,
      start.precision == .month, let first = start.month?.value, let last = end.month?.value,
      last == first + 3, first % 4 == 1
    else { return nil }
    var pattern = start
    pattern.month = nil
    pattern.grouping = Grouping(code: 37 + first / 4)
    return .calendar(pattern)
  }
}
