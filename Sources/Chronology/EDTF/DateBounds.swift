/// One end of what a date leaves open.
public enum DayBound: Hashable, Sendable {
  /// A day, counted from 1970-01-01.
  case day(Int64)
  /// No end is set: the `..` of an interval or a set.
  case open
  /// There is an end, and it is not known; also a day beyond ``CivilDate/yearRange``.
  case unknown

  /// The day counted from 1970-01-01, or nil where there is none.
  public var day: Int64? {
    if case .day(let number) = self { number } else { nil }
  }

  /// The day as a calendar day, or nil where there is none.
  public var date: CivilDate? { day.map(CivilDate.init(dayNumber:)) }
}

/// The four bounds of a date: when it can begin, and when it can end.
public struct DateBounds: Hashable, Sendable {
  /// The first day on which it can begin.
  public let earliest: DayBound
  /// The last day on which it can begin.
  public let latestBeginning: DayBound
  /// The first day on which it can end.
  public let earliestEnd: DayBound
  /// The last day on which it can end.
  public let latest: DayBound

  /// Makes bounds from the four days.
  public init(
    earliest: DayBound, latestBeginning: DayBound, earliestEnd: DayBound, latest: DayBound
  ) {
    self.earliest = earliest
    self.latestBeginning = latestBeginning
    self.earliestEnd = earliestEnd
    self.latest = latest
  }
}

/// A span of days, both ends included; nil means unbounded on that side.
public struct DayRange: Hashable, Sendable {
  /// The first day, counted from 1970-01-01.
  public var first: Int64?
  /// The last day, counted from 1970-01-01.
  public var last: Int64?

  /// Makes a span from its first and last days.
  public init(first: Int64?, last: Int64?) {
    self.first = first
    self.last = last
  }
}

/// Days from `lower` to `upper`; the least and the greatest `Int64` stand for what lies beyond.
struct DaySpan: Hashable {
  var lower: Int64
  var upper: Int64

  init(_ lower: Int64, _ upper: Int64) {
    self.lower = lower
    self.upper = upper
  }

  /// The whole years from one to another, saturated where they lie beyond the countable days.
  init(years first: Int64, _ last: Int64) {
    let range = CivilDate.yearRange
    lower =
      range.contains(first) ? CivilDate.startOfYear(first) : (first < 0 ? .min : .max)
    upper =
      range.contains(last)
      ? CivilDate.number(last, 12, 31) : (last < 0 ? .min : .max)
  }

  init(_ range: DayRange) {
    lower = range.first ?? .min
    upper = range.last ?? .max
  }

  func overlaps(_ other: DaySpan) -> Bool {
    lower <= other.upper && other.lower <= upper && lower <= upper && other.lower <= other.upper
  }

  static func bound(_ day: Int64) -> DayBound {
    day == .min || day == .max ? .unknown : .day(day)
  }
}
