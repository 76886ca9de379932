public import Chronology

/// The time for which a name, an office or a membership holds; nothing given means always.
public struct Validity: Hashable, Sendable {
  /// The date as given; nil when none is known, which is taken for always.
  public var date: EDTF? {
    didSet { possible = Self.days(of: date) }
  }
  /// The days on which it can hold, as wide as the date allows; nil is unbounded.
  ///
  /// They are kept, because naming one actor asks for them several times.
  public private(set) var possible: DayRange

  /// Makes a validity from a date.
  public init(_ date: EDTF?) {
    self.date = date
    possible = Self.days(of: date)
  }

  private static func days(of date: EDTF?) -> DayRange {
    DayRange(first: date?.earliest.day, last: date?.latest.day)
  }

  /// The validity that has no bounds.
  public static let always = Validity(nil)

  /// The days on which it must hold, or nil when there is none.
  public var certain: DayRange? {
    guard let bounds = date?.bounds else { return DayRange(first: nil, last: nil) }
    let first: Int64? =
      switch bounds.latestBeginning {
      case .day(let day): day
      case .open: nil
      // It began, nobody knows when: certain only from the first day of its end on.
      case .unknown: bounds.earliestEnd.day
      }
    let last: Int64? =
      switch bounds.earliestEnd {
      case .day(let day): day
      case .open: nil
      case .unknown: bounds.latestBeginning.day
      }
    if let first, let last, first > last { return nil }
    return DayRange(first: first, last: last)
  }

  /// Whether it can hold on a day; a nil day is one of which nothing is known.
  public func canHold(on day: Int64?) -> Bool {
    guard let day else { return true }
    return possible.contains(day)
  }

  /// Whether it can hold on some day of a span.
  public func canHold(during range: DayRange) -> Bool {
    possible.overlaps(range)
  }

  /// Whether a day is the one on which it can end and no later one.
  public func ends(on day: Int64) -> Bool { possible.last == day }

  /// Whether a day is the one on which it begins.
  public func begins(on day: Int64) -> Bool { possible.first == day }
}

extension DayRange {
  /// Whether a day lies in the span.
  public func contains(_ day: Int64) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }

  /// Whether two spans share a day.
  public func overlaps(_ other: DayRange) -> Bool {
    if let last, let begin = other.first, begin > last { return false }
    if let first, let end = other.last, end < first { return false }
    return true
  }

  /// Whether every day of another span is a day of this one.
  func covers(_ other: DayRange) -> Bool {
    let begins = first.map { day in other.first.map { $0 >= day } ?? false } ?? true
    let ends = last.map { day in other.last.map { $0 <= day } ?? false } ?? true
    return begins && ends
  }

  /// Whether spans that may follow each other leave none of its days out.
  public func isCovered(by spans: [DayRange]) -> Bool {
    if spans.contains(where: { $0.covers(self) }) { return true }
    guard var next = first, let last else { return false }
    while let span = spans.first(where: { $0.contains(next) }) {
      guard let end = span.last, end < last else { return true }
      next = end + 1
    }
    return false
  }

  /// As few spans as have the same days, in their order.
  static func joined(_ spans: [DayRange]) -> [DayRange] {
    let sorted = spans.sorted { ($0.first ?? .min) < ($1.first ?? .min) }
    var result: [DayRange] = []
    for span in sorted {
      guard let last = result.last else {
        result.append(span)
        continue
      }
      guard let end = last.last else { break }
      if let begin = span.first, begin > end, begin - 1 > end {
        result.append(span)
      } else if span.last.map({ $0 > end }) ?? true {
        result[result.count - 1].last = span.last
      }
    }
    return result
  }

  /// The days that both spans have, or nil when there is none.
  public func intersection(_ other: DayRange) -> DayRange? {
    guard overlaps(other) else { return nil }
    let first = [self.first, other.first].compactMap { $0 }.max()
    let last = [self.last, other.last].compactMap { $0 }.min()
    return DayRange(first: first, last: last)
  }
}
