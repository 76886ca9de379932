public import Chronology

/// Towards whom something was said or done, of two sides.
public enum ToneDirection: String, CaseIterable, Sendable {
  /// By the first towards the second.
  case there
  /// By the second towards the first.
  case back
  /// Either way or together: every event between them.
  case both
}

/// An event between two sides, with its value.
public struct TonedEvent: Hashable, Sendable {
  /// The event.
  public var ref: Ref?
  /// Its title.
  public var title: String
  /// Its date.
  public var date: HistoricalDate
  /// Whether the first side acts in it towards the second.
  public var isThere: Bool
  /// Whether the second side acts in it towards the first.
  public var isBack: Bool
  /// Its value.
  public var tone: EventTone
  /// The days on which it can begin.
  public var days: ClosedRange<Int64>

  /// Whether it counts in a direction.
  public func counts(_ direction: ToneDirection) -> Bool {
    switch direction {
    case .there: isThere
    case .back: isBack
    case .both: true
    }
  }
}

/// How a relation warmed and cooled.
public struct ToneReport: Sendable {
  /// A period with events.
  public struct Period: Hashable, Sendable {
    /// Its number, counted in the report's unit.
    public var number: Int64
    /// The events in it that have a value, in the timeline's order.
    public var events: [TonedEvent]

    /// The mean and the number of the events in a direction; nil where there are none.
    public func level(_ direction: ToneDirection) -> Turn.Level? {
      let values = events.filter { $0.counts(direction) }.map(\.tone.value)
      guard !values.isEmpty else { return nil }
      return Turn.Level(
        mean: values.reduce(0, +) / Double(values.count), count: values.count)
    }
  }

  /// The two sides.
  public var one: NamedRef
  /// The second of them.
  public var other: NamedRef
  /// By what events are counted together.
  public var unit: PeriodUnit
  /// The days that were asked for.
  public var window: DayRange
  /// The periods that have events, in their order.
  public var periods: [Period]
  /// Where the tone turned; of every event between the two, whoever acted.
  public var turns: [Turn]
  /// Events with a value that can lie in several periods.
  public var imprecise: [TonedEvent]
  /// The refs of events that have no value.
  public var uncoded: [Ref]
  /// How many events there are without a value, those without a ref too.
  public var uncodedCount: Int

  /// How many values there are.
  public var count: Int { periods.reduce(0) { $0 + $1.events.count } }

  /// How many values each basis gives.
  public var bases: [(basis: EventTone.Basis, count: Int)] {
    EventTone.Basis.allCases.compactMap { basis in
      let count = periods.reduce(0) { $0 + $1.events.count { $0.tone.basis == basis } }
      return count > 0 ? (basis, count) : nil
    }
  }
}
