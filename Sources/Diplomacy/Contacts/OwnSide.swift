public import Chronology

/// An actor and those who stand for it, as a filter of events knows them.
public struct OwnSide: Hashable, Sendable {
  /// The actor.
  public var actor: NamedRef
  /// The actor, and its predecessors where they count as the actor.
  public var itself: Set<Ref>
  /// Who stands for it by an office or as a part of it, and on which days.
  public var spells: [Ref: [DayRange]]
  /// Whether to count only what must lie in these days, and not what can.
  public var certainly: Bool

  /// Makes a side.
  ///
  /// - Parameter itself: Predecessors that count as the actor; the actor itself always does.
  public init(
    actor: NamedRef, itself: Set<Ref> = [], spells: [Representation.Spell] = [],
    certainly: Bool = false
  ) {
    self.actor = actor
    self.itself = itself.union([actor.ref])
    self.spells = Dictionary(grouping: spells, by: \.actor).mapValues { $0.map(\.days) }
    self.certainly = certainly
  }

  /// Whether a party of an event is this side, or acts for it there.
  public func includes(_ party: Party, of entry: TimelineEntry) -> Bool {
    guard let actor = party.participation.actor else { return false }
    if itself.contains(actor) { return true }
    switch party.participation.principal {
    case .nobody: return false
    case .ofTheDay: return stands(actor, in: entry)
    case .actor(let principal): return itself.contains(principal) || stands(principal, in: entry)
    }
  }

  private func stands(_ actor: Ref, in entry: TimelineEntry) -> Bool {
    spells[actor, default: []].contains { days in
      certainly ? mustLie(entry, in: days) : canLie(entry, in: days)
    }
  }

  private func canLie(_ entry: TimelineEntry, in days: DayRange) -> Bool {
    guard DayRange(first: entry.earliest, last: entry.latest).overlaps(days) else { return false }
    return entry.date.edtf?.canLie(in: days) ?? true
  }

  private func mustLie(_ entry: TimelineEntry, in days: DayRange) -> Bool {
    days.covers(DayRange(first: entry.earliest, last: entry.latest))
  }
}
