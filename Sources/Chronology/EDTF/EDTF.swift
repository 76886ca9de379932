/// A date as ISO 8601-2:2019 writes it, the Extended Date/Time Format at levels 0, 1 and 2.
///
///     let date = try EDTF(parsing: "156X-12-25")
///     date.level             // 2
///     date.bounds.earliest   // 25 December 1560
///
/// Days are those of the proleptic Gregorian calendar, whatever calendar was in use.
public struct EDTF: Hashable, Sendable {
  let form: Form

  init(_ form: Form) {
    self.form = form
  }

  /// A single day; of a year of more than four digits, which EDTF writes alone, the year.
  public init(day: CivilDate) {
    form = .date(Element(day: day))
  }

  /// Whether this is an interval, `a/b`: something that goes on.
  public var isInterval: Bool {
    if case .interval = form { true } else { false }
  }

  /// Whether this is a set: one of several, `[a,b]`, or all of several, `{a,b}`.
  public var isSet: Bool {
    if case .set = form { true } else { false }
  }

  /// Whether any part is marked uncertain, with `?` or `%`.
  public var isUncertain: Bool { marks.contains(where: \.isUncertain) }

  /// Whether any part is marked approximate, with `~` or `%`.
  public var isApproximate: Bool { marks.contains(where: \.isApproximate) }

  /// The time of day of a date-time; its shift from UTC is in the description.
  public var time: ClockTime? {
    if case .dateTime(_, let time) = form { time.clock } else { nil }
  }
}

extension EDTF {
  /// The zone of a date-time as it was written, `UTC` for `Z` and else the shift: `+03:00`.
  public var zone: String? {
    guard case .dateTime(_, let time) = form else { return nil }
    return switch time.shift {
    case nil: nil
    case .utc: "UTC"
    case .hours: String(time.text.dropFirst(8))
    }
  }

  /// The day of a date-time without its time; anything else as it is.
  public var withoutTime: EDTF {
    if case .dateTime(let pattern, _) = form { EDTF(.date(.calendar(pattern))) } else { self }
  }

  enum Form: Hashable, Sendable {
    case date(Element)
    case dateTime(CalendarPattern, ShiftedTime)
    case interval(End, End)
    case set(SetKind, [Member])
  }

  /// A date that is not an interval, a set or a date-time.
  enum Element: Hashable, Sendable {
    case calendar(CalendarPattern)
    case longYear(LongYear)
  }

  enum End: Hashable, Sendable {
    case date(Element)
    case open
    case unknown
  }

  enum SetKind: Hashable, Sendable {
    case oneOf
    case all
  }

  enum Member: Hashable, Sendable {
    case single(Element)
    case range(Element, Element)
    case upTo(Element)
    case from(Element)
  }

  /// The dates that are written, from left to right.
  var elements: [Element] {
    switch form {
    case .date(let element): [element]
    case .dateTime(let pattern, _): [.calendar(pattern)]
    case .interval(let start, let end): [start, end].compactMap(\.element)
    case .set(_, let members): members.flatMap(\.elements)
    }
  }

  private var marks: [Qualifier] { elements.flatMap(\.marks) }
}

extension EDTF.Element {
  /// A single day, or the year alone where it has more than four digits.
  init(day: CivilDate) {
    self =
      (-9999...9999).contains(day.year)
      ? .calendar(CalendarPattern(day.year, day.month, day.day)) : Self(farYear: day.year)
  }

  /// A year of more than four digits.
  init(farYear year: Int64) {
    self = .longYear(LongYear(isNegative: year < 0, digits: String(year.magnitude)))
  }

  var marks: [Qualifier] {
    switch self {
    case .calendar(let pattern): pattern.marks.all
    case .longYear(let year): year.qualifier.map { [$0] } ?? []
    }
  }

  /// The pattern, unless it is a year written with `Y`.
  var pattern: CalendarPattern? {
    if case .calendar(let pattern) = self { pattern } else { nil }
  }

  /// The same date with a mark for the whole, joined to one that is there.
  func qualified(_ qualifier: Qualifier) -> EDTF.Element {
    switch self {
    case .calendar(var pattern):
      pattern.lastMark = qualifier.joined(pattern.lastMark)
      return .calendar(pattern)
    case .longYear(var year):
      year.qualifier = qualifier.joined(year.qualifier)
      return .longYear(year)
    }
  }
}

extension EDTF.End {
  var element: EDTF.Element? {
    if case .date(let element) = self { element } else { nil }
  }
}

extension EDTF.Member {
  var elements: [EDTF.Element] {
    switch self {
    case .single(let a), .upTo(let a), .from(let a): [a]
    case .range(let a, let b): [a, b]
    }
  }
}
