public import Chronology

/// All that `show` says of an actor.
public struct ActorCard: Hashable, Sendable {
  /// The actor.
  public var actor: Actor
  /// Its name of today.
  public var name: String
  /// Its relations to others, both ways.
  public var ties: [Tie]
  /// The events in which it takes part, in order, and what answers its statements; the caller may
  /// give the first or the last of many.
  public var entries: [TimelineEntry]
  /// How many there are in all.
  public var totals: EventTotals
  /// Names for the refs that the records have: sources by their short form, places, actors.
  public var names: [Ref: String]
  /// How far its sources can be relied on, and what they are taken from.
  public var sources = SourceBook()

  /// Makes a card; without totals, those of the entries in which the actor takes part.
  public init(
    actor: Actor, name: String, ties: [Tie] = [], entries: [TimelineEntry] = [],
    totals: EventTotals? = nil, names: [Ref: String] = [:]
  ) {
    self.actor = actor
    self.name = name
    self.ties = ties
    self.entries = entries
    self.names = names
    self.totals = EventTotals()
    self.totals = totals ?? EventTotals(present)
  }

  /// Whom the actor met, and where.
  public struct Encounter: Hashable, Sendable {
    /// The other.
    public var other: NamedRef
    /// The meetings, in order.
    public var meetings: [TimelineEntry]
  }

  /// A span for which a person speaks for another actor without a break.
  public struct Spokesmanship: Hashable, Sendable {
    /// Whom the person speaks for.
    public var principal: NamedRef
    /// The days on which that is so, as far as known.
    public var days: DayRange
    /// How many tenures it is made of.
    public var tenures: Int
  }

  /// The entries in which the actor takes part, itself or through someone who acts for it.
  public var present: [TimelineEntry] {
    entries.filter { entry in entry.parties.contains { $0.participation.takesPart && isOwn($0) } }
  }

  /// Those with whom the actor was at meetings, the most often met first.
  public var met: [Encounter] {
    var encounters: [Encounter] = []
    var places: [Ref: Int] = [:]
    for entry in present where entry.family == .meeting {
      var counted: Set<Ref> = []
      for party in entry.parties where party.participation.takesPart && !isOwn(party) {
        guard let ref = party.participation.actor, counted.insert(ref).inserted else { continue }
        if let place = places[ref] {
          encounters[place].meetings.append(entry)
        } else {
          places[ref] = encounters.count
          encounters.append(
            Encounter(other: NamedRef(ref: ref, name: party.name), meetings: [entry]))
        }
      }
    }
    return encounters.enumerated().sorted {
      let (left, right) = ($0.element.meetings.count, $1.element.meetings.count)
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
  }

  /// What the actor said.
  public var said: [TimelineEntry] {
    entries.filter { $0.parties(in: .speaker).contains(where: isOwn) }
  }

  /// What others said in answer to the actor.
  public var answers: [TimelineEntry] {
    let own = Set(
      said.flatMap(\.event.handles))
    return entries.filter { entry in
      entry.links.contains { $0.link.kind == .respondsTo && own.contains($0.link.to) }
    }
  }

  /// Meetings from which no words are among the entries.
  public var silent: [TimelineEntry] {
    let occasions = Set(entries.compactMap { $0.occasion?.ref ?? $0.event.statement?.occasion })
    return present.filter { entry in
      let refs = entry.event.handles
      return entry.family == .meeting && !refs.contains(where: occasions.contains)
    }
  }

  /// Whom the actor speaks for, tenures that follow each other without a break taken together.
  public var spokesmanship: [Spokesmanship] {
    var spans: [Spokesmanship] = []
    let tenures = ties.filter {
      $0.isOutgoing && $0.relation.kind == .tenure && $0.relation.represents
        && $0.relation.validity.date != nil
    }.sorted {
      ($0.relation.validity.possible.first ?? Int64.min)
        < ($1.relation.validity.possible.first ?? Int64.min)
    }
    for tie in tenures {
      let days = tie.relation.validity.possible
      if let index = spans.lastIndex(where: { $0.principal.ref == tie.other.ref }),
        touches(spans[index].days, days)
      {
        let last = spans[index].days.last
        spans[index].days.last = last.flatMap { end in days.last.map { max(end, $0) } }
        spans[index].tenures += 1
      } else {
        spans.append(Spokesmanship(principal: tie.other, days: days, tenures: 1))
      }
    }
    return spans
  }

  private func touches(_ earlier: DayRange, _ later: DayRange) -> Bool {
    guard let end = earlier.last, let begin = later.first else { return true }
    return begin <= end || begin - end == 1
  }

  private func isOwn(_ party: Party) -> Bool {
    party.participation.actor == actor.ref || party.principal?.ref == actor.ref
  }
}
