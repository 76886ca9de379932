import Chronology
import Diplomacy

extension Oracle {
  /// What counts as one actor: the actor with its predecessors, and who stands for them and when.
  struct Side {
    var wholes: Set<Ref>
    var spells: [Representation.Spell]
    var certainly: Bool
  }

  func side(_ actor: Ref, _ filter: Filter) -> Side {
    let flags = [filter.direct, filter.withPredecessors, filter.certain]
    let key = Sides.Key(actor: actor, flags: flags)
    if let known = sides.known[key] { return known }
    let made = makeSide(actor, filter)
    sides.known[key] = made
    return made
  }

  private func makeSide(_ actor: Ref, _ filter: Filter) -> Side {
    var wholes: Set<Ref> = [actor]
    if filter.withPredecessors {
      var size = 0
      while size != wholes.count {
        size = wholes.count
        for relation in world.relations
        where [.succeeds, .continues].contains(relation.kind) && wholes.contains(relation.from) {
          wholes.insert(relation.to)
        }
      }
    }
    var spells: [Representation.Spell] = []
    if !filter.direct {
      for whole in wholes {
        spells += Representation.spells(for: whole, certainly: filter.certain) { _ in
          world.relations
        }.dropFirst()
      }
    }
    return Side(wholes: wholes, spells: spells, certainly: filter.certain)
  }

  func hasParts(_ event: Event, _ filter: Filter) -> Bool {
    let roles = filter.roles.isEmpty ? nil : filter.roles
    if filter.actors.isEmpty {
      let isPlayed = event.participations.contains { part in
        roles.map { $0.contains(part.role) && part.presence != .absent } ?? true
      }
      if roles != nil && !isPlayed { return false }
    } else {
      // The day on which someone represents an actor is one of the days that are asked for.
      let days = filter.dateRole == nil ? filter.days : DayRange(first: nil, last: nil)
      let isIn = filter.actors.contains {
        takes(event, side($0, filter), roles: roles, days: days, filter)
      }
      if !isIn { return false }
    }
    if filter.without.contains(where: { takes(event, side($0, filter), filter) }) { return false }
    return filter.between.isEmpty || filter.between.contains { isBetween(event, $0, filter) }
  }

  /// Whether the actor asked for can have known of an event by the day, or must have.
  func isKnown(_ event: Event, _ filter: Filter) -> Bool {
    guard let knower = filter.knownTo else { return true }
    func isPast(_ date: HistoricalDate) -> Bool {
      filter.certain
        ? date.latest.map { $0 <= knower.day } ?? false
        : date.earliest.map { $0 <= knower.day } ?? true
    }
    var whole = Filter()
    whole.certain = filter.certain
    let side = side(knower.actor, whole)
    let isPublic = event.dates.contains {
      ["published", "declassified"].contains($0.role) && isPast($0.date)
    }
    let isLearnt = event.dates.contains { dated in
      guard dated.role == "learnt", let by = dated.by, isPast(dated.date) else { return false }
      let days = DayRange(first: dated.date.earliest, last: dated.date.latest)
      return side.wholes.contains(by)
        || side.spells.contains { $0.actor == by && $0.days.overlaps(days) }
    }
    if isPublic || isLearnt { return true }
    guard takes(event, side, whole),
      self.isPast(event, by: knower.day, certainly: filter.certain)
    else { return false }
    let papers = ["addressee", "recipient", "copied"]
    let others = Role.all.filter { $0.takesPart && !papers.contains($0.name) }
    func isLater(_ roles: [String], orAll: Bool) -> Bool {
      event.dates.contains {
        roles.contains($0.role) && ($0.by == knower.actor || orAll && $0.by == nil)
          && !isPast($0.date)
      }
    }
    if isLater(["learnt"], orAll: false) { return false }
    return takes(event, side, roles: others, whole) || !isLater(["received", "read"], orAll: true)
  }

  private func takes(
    _ event: Event, _ side: Side, roles: [Role]? = nil,
    days: DayRange = DayRange(first: nil, last: nil), _ filter: Filter
  ) -> Bool {
    event.participations.contains { part in
      guard roles.map({ $0.contains(part.role) && part.presence != .absent }) ?? part.takesPart
      else { return false }
      if let actor = part.actor, side.wholes.contains(actor) { return true }
      if filter.direct { return false }
      switch part.principal {
      case .nobody: return false
      case .ofTheDay:
        return part.actor.map { stands($0, for: side, in: event, days: days) } ?? false
      case .actor(let principal):
        return side.wholes.contains(principal)
          || stands(principal, for: side, in: event, days: days)
      }
    }
  }

  private func stands(
    _ actor: Ref, for side: Side, in event: Event, days: DayRange
  ) -> Bool {
    side.spells.contains { spell in
      guard spell.actor == actor, let window = spell.days.intersection(days) else { return false }
      if side.certainly {
        return lies(event, in: spell.days, certainly: true)
      }
      return lies(event, in: window, certainly: false)
    }
  }

  private func isBetween(_ event: Event, _ pair: Filter.Pair, _ filter: Filter) -> Bool {
    let one = side(pair.first, filter)
    let two = side(pair.second, filter)
    func isJoint(_ event: Event) -> Bool {
      takes(event, one, filter) && takes(event, two, filter)
    }
    if isJoint(event) { return true }
    if filter.onlyJoint { return false }
    if let occasion = event.statement?.occasion.flatMap(world.event), isJoint(occasion) {
      return true
    }
    return [(one, two), (two, one)].contains { speaker, other in
      takes(event, speaker, roles: [.speaker], filter)
        && (takes(event, other, roles: [.mentioned, .subject, .addressee], filter)
          || (event.statement?.about ?? []).contains {
            other.wholes.contains($0)
              || stands($0, for: other, in: event, days: DayRange(first: nil, last: nil))
          })
    }
  }
}
