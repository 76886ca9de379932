public import Chronology

/// Gathers the tone between two sides from the events of a timeline.
public struct ToneBuilder: Sendable {
  private let one: OwnSide
  private let other: OwnSide
  private let unit: PeriodUnit
  private let window: DayRange
  private var periods: [Int64: [TonedEvent]] = [:]
  private var imprecise: [TonedEvent] = []
  private var uncoded: [Ref] = []
  private var uncodedCount = 0

  /// Of refs without a code, so many are kept.
  private static let mostUncoded = 1000

  /// Makes a builder that has seen nothing.
  public init(_ one: OwnSide, _ other: OwnSide, by unit: PeriodUnit, window: DayRange) {
    self.one = one
    self.other = other
    self.unit = unit
    self.window = window
  }

  /// Takes in an entry; what is not between the two is passed over.
  ///
  /// - Complexity: O(n²) in the parties.
  public mutating func add(_ entry: TimelineEntry) {
    let acts = Acts(entry)
    let isThere = acts.go(from: one, to: other, entry)
    let isBack = acts.go(from: other, to: one, entry)
    guard isThere || isBack else { return }
    guard let tone = EventTone(entry.event.codes) else {
      uncodedCount += 1
      if let ref = entry.event.handle, uncoded.count < Self.mostUncoded { uncoded.append(ref) }
      return
    }
    let days = ContactDays(entry)
    let first = days.first ?? .min
    var event = TonedEvent(
      ref: entry.event.handle, title: entry.title, date: entry.date, isThere: isThere,
      isBack: isBack, tone: tone, days: first...max(first, days.last ?? .max))
    guard let period = unit.period(of: entry, window: window) else {
      imprecise.append(event)
      return
    }
    // What was under way when the window opens stands at its beginning, in the search too.
    if let opens = window.first, event.days.upperBound < opens { event.days = opens...opens }
    periods[period, default: []].append(event)
  }

  /// The report of what has been gathered.
  public func report() -> ToneReport {
    let periods = periods.sorted { $0.key < $1.key }
      .map { ToneReport.Period(number: $0.key, events: $0.value) }
    let values = periods.flatMap(\.events).map {
      TonedDay(first: $0.days.lowerBound, last: $0.days.upperBound, value: $0.tone.value)
    }
    return ToneReport(
      one: one.actor, other: other.actor, unit: unit, window: window, periods: periods,
      turns: TurnSearch(values).turns(), imprecise: imprecise, uncoded: uncoded,
      uncodedCount: uncodedCount)
  }
}

extension Acts {
  /// Whether one side acts towards another, by different parties.
  fileprivate func go(from one: OwnSide, to other: OwnSide, _ entry: TimelineEntry) -> Bool {
    func exists(_ sources: [Party], _ targets: [Party], areJoint: Bool) -> Bool {
      sources.contains { source in
        one.includes(source, of: entry)
          && targets.contains { target in
            target.participation.actor != source.participation.actor
              && !(areJoint && Acts.areAllied(source, target))
              && other.includes(target, of: entry)
          }
      }
    }
    return exists(joint, joint, areJoint: true)
      || directed.contains { exists($0.sources, $0.targets, areJoint: false) }
  }
}
