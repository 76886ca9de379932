public import Chronology

/// Says who stands for an actor, and when.
public enum Representation {
  /// An actor that stands for another on the days of a span.
  public struct Spell: Hashable, Sendable {
    /// Who stands for it.
    public var actor: Ref
    /// On which days.
    public var days: DayRange

    /// Makes a spell.
    public init(actor: Ref, days: DayRange) {
      self.actor = actor
      self.days = days
    }
  }

  /// Everyone who can stand for an actor, with the days on which they do.
  ///
  /// The actor itself always; the parts of it (a ministry of a state) while they are that, and
  /// theirs; whoever holds an office of any of these, while the tenure can hold, unless the tenure
  /// is said not to represent. With `certainly`, only the days on which it must hold. A tenure that
  /// ends on the day on which another of the same office or the same person begins ends the day
  /// before. The first spell is the actor's own; each other actor has as few as there can be.
  ///
  /// - Parameters:
  ///   - actor: The actor that is stood for.
  ///   - relations: The tenures and part-of relations that lead to a whole, and all other tenures
  ///     of those who hold one there; more do no harm.
  ///   - certainly: Whether to count only what is certain.
  /// - Complexity: O(r²) in the relations that lead to the actor.
  public static func spells(
    for actor: Ref, certainly: Bool = false, relations: (Ref) throws -> [Relation]
  ) rethrows -> [Spell] {
    var spells = [Spell(actor: actor, days: DayRange(first: nil, last: nil))]
    var seen: [Ref: [DayRange]] = [actor: [spells[0].days]]
    var next = 0
    while next < spells.count {
      let whole = spells[next]
      next += 1
      let leading = try relations(whole.actor)
      for relation in leading where relation.to == whole.actor && stands(relation) {
        guard let held = days(of: relation, among: leading, certainly: certainly),
          let days = held.intersection(whole.days)
        else { continue }
        // Days that are known add nothing, and parts that are parts of each other come to an end.
        if seen[relation.from, default: []].contains(where: { $0.covers(days) }) { continue }
        seen[relation.from, default: []].append(days)
        spells.append(Spell(actor: relation.from, days: days))
      }
    }
    return joined(spells)
  }

  /// Spells of one actor that overlap or follow each other without a break, made one: who was
  /// minister and then president spoke for the state throughout.
  private static func joined(_ spells: [Spell]) -> [Spell] {
    var order: [Ref] = []
    var days: [Ref: [DayRange]] = [:]
    for spell in spells {
      if days[spell.actor] == nil { order.append(spell.actor) }
      days[spell.actor, default: []].append(spell.days)
    }
    return order.flatMap { actor in
      DayRange.joined(days[actor] ?? []).map { Spell(actor: actor, days: $0) }
    }
  }

  private static func stands(_ relation: Relation) -> Bool {
    switch relation.kind {
    case .tenure: relation.represents
    case .partOf: true
    case .membership, .succeeds, .continues: false
    }
  }

  private static func days(
    of relation: Relation, among others: [Relation], certainly: Bool
  ) -> DayRange? {
    guard var days = certainly ? relation.validity.certain : relation.validity.possible else {
      return nil
    }
    if relation.kind == .tenure, let last = days.last {
      let follows = others.contains {
        $0.kind == .tenure && $0 != relation && $0.validity.begins(on: last)
          && ($0.from == relation.from || $0.to == relation.to && $0.office == relation.office)
          && !relation.validity.begins(on: last)
      }
      if follows { days.last = last - 1 }
    }
    if let first = days.first, let last = days.last, first > last { return nil }
    return days
  }
}
