import Chronology

/// One event that places somebody.
public struct Stay: Hashable, Sendable {
  /// The event's ref, or its number as one.
  public var event: Ref?
  /// Its title; of a statement, who said it too.
  public var title: String
  /// Where it was.
  public var place: NamedRef
  /// When it was.
  public var date: HistoricalDate
  /// The first day on which it can lie.
  public var first: Int64?
  /// The last day on which it can lie.
  public var last: Int64?
  /// Whether its day, or the days from which to which it went on, are certain.
  public var isCertain: Bool
  /// Where it is from.
  public var sources: [CitedSource]

  /// Makes a stay of an event at a place.
  init(_ entry: TimelineEntry, at place: NamedRef) {
    event = entry.event.handle
    let speakers = entry.parties(in: .speaker).map(\.short)
    title =
      entry.family == .statement && !speakers.isEmpty
      ? "\(TitleRule.list(speakers)): \(entry.title)" : entry.title
    self.place = place
    date = entry.date
    first = entry.earliest
    last = entry.latest
    isCertain = false
    sources = entry.sources
    guard let edtf = entry.date.edtf else { return }
    isCertain = edtf.isDayCertain || Self.isCertainSpan(edtf)
  }

  private static func isCertainSpan(_ date: EDTF) -> Bool {
    guard date.isInterval, !date.isUncertain, !date.isApproximate else { return false }
    let bounds = date.bounds
    return bounds.earliest.day != nil && bounds.earliest == bounds.latestBeginning
      && bounds.latest.day != nil && bounds.earliestEnd == bounds.latest
  }

  /// The first day, else the last: where it stands among others.
  var day: Int64? { first ?? last }

  /// The days of a stay that is certain.
  var days: ClosedRange<Int64>? {
    guard isCertain, let first, let last, first <= last else { return nil }
    return first...last
  }

  /// Whether it can lie within the days of another.
  func lies(within other: Stay) -> Bool {
    guard let first, let last, let begin = other.first, let end = other.last else { return false }
    return begin <= first && last <= end
  }

  /// Whether two certain stays share a day on which neither came and left.
  ///
  /// Two stays of one day each always do. The day on which a longer one begins or ends is a day of
  /// travel.
  func shares(with other: Stay) -> Bool {
    guard let one = days, let two = other.days, one.overlaps(two) else { return false }
    if one.lowerBound == one.upperBound, two.lowerBound == two.upperBound { return true }
    let shared = max(one.lowerBound, two.lowerBound)...min(one.upperBound, two.upperBound)
    guard shared.lowerBound == shared.upperBound else { return true }
    let day = shared.lowerBound
    let ends = [one, two].filter { $0.lowerBound < $0.upperBound }
    return ends.allSatisfy { $0.lowerBound < day && day < $0.upperBound }
  }
}
