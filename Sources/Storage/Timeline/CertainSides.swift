import Chronology
import Diplomacy

/// Whether the actors that a filter asks for certainly take part in what it keeps.
///
/// An office whose dates are not exact, or an event whose day is not, may leave that open.
struct CertainSides {
  private let wholes: Set<Ref>
  private let spells: [Ref: [DayRange]]
  private let roles: Set<Role>

  /// Nil where nothing can be open: without actors, and where only what is certain is kept.
  init?(_ sides: Sides, _ filter: Filter) throws {
    guard !filter.actors.isEmpty, !filter.direct, !filter.certain else { return nil }
    var wholes: Set<Ref> = []
    var spells: [Ref: [DayRange]] = [:]
    for actor in filter.actors {
      for whole in try sides.actors(counting: actor, filter: filter) {
        wholes.insert(whole)
        let all = try Representation.spells(for: whole, certainly: true, relations: sides.relations)
        for spell in all.dropFirst() { spells[spell.actor, default: []].append(spell.days) }
      }
    }
    self.wholes = wholes
    self.spells = spells
    roles = Set(filter.roles)
  }

  /// Whether one of the actors takes part whatever the day of the event is.
  func takePart(in entry: TimelineEntry) -> Bool {
    // Where it stands at another date of its own, the day of the event itself counts; else its
    // bounds, which may follow from other events.
    let days =
      entry.placing == nil
      ? DayRange(first: entry.earliest, last: entry.latest)
      : DayRange(first: entry.event.date.earliest, last: entry.event.date.latest)
    return entry.parties.contains { party in
      let part = party.participation
      let counts =
        roles.isEmpty ? part.takesPart : roles.contains(part.role) && part.presence != .absent
      guard counts else { return false }
      if let actor = part.actor, wholes.contains(actor) { return true }
      switch part.principal {
      case .nobody: return false
      case .actor(let ref): return wholes.contains(ref) || covers(ref, days)
      case .ofTheDay: return part.actor.map { covers($0, days) } ?? false
      }
    }
  }

  private func covers(_ actor: Ref, _ days: DayRange) -> Bool {
    spells[actor].map(days.isCovered) ?? false
  }
}
