public import Chronology

/// What a network is to be made of.
public struct NetworkQuestion: Hashable, Sendable {
  /// How far actors are rolled up.
  public enum Level: String, CaseIterable, Sendable {
    /// Not at all: a person is a person.
    case actor
    /// To the state or organisation that each represented on that day.
    case represented
    /// To states; whoever represents none is left out.
    case state
  }

  /// What an event adds to the weight of a tie.
  public enum Weighting: Hashable, Sendable {
    /// One.
    case count
    /// One divided among the others: 1/(n−1) of an event that ties n actors in this way, so that a
    /// conference of forty weighs as much for each as a talk between two (Newman 2001, Physical
    /// Review E 64, 016132, equation 2).
    case inverseSize
    /// One for an event on the last day, half of that for each half-life (in days) before it.
    case recency(halfLife: Double)
  }

  /// How far actors are rolled up.
  public var level: Level
  /// Whether a state that another follows is drawn as that one.
  public var foldsPredecessors: Bool
  /// The kinds of ties; nil for all.
  public var kinds: Set<Network.EdgeKind>?
  /// What an event adds to the weight of a tie.
  public var weighting: Weighting
  /// The days of the filter.
  public var window: DayRange
  /// Whether to keep which events are behind each tie.
  public var keepsEvents: Bool

  /// Asks for actors, all kinds of ties and the number of events.
  public init(
    level: Level = .actor, foldsPredecessors: Bool = false, kinds: Set<Network.EdgeKind>? = nil,
    weighting: Weighting = .count, window: DayRange = DayRange(first: nil, last: nil),
    keepsEvents: Bool = true
  ) {
    self.level = level
    self.foldsPredecessors = foldsPredecessors
    self.kinds = kinds
    self.weighting = weighting
    self.window = window
    self.keepsEvents = keepsEvents
  }

  /// Whether all that ties is to have taken part in one event, each actor as itself: no dated
  /// relations, nobody who is only spoken of, nobody rolled up.
  public var isOfContactsBetweenActors: Bool {
    guard let kinds, level == .actor, !foldsPredecessors else { return false }
    return kinds.allSatisfy { $0.isOfEvents && $0 != .spokeOf }
  }
}
