import Chronology

/// The wholes that actors are parts of: the state of a ministry.
public struct Wholes: Sendable {
  private var parts: [Ref: [Relation]] = [:]
  private var actors: [Ref: Actor] = [:]

  /// Knows of no wholes.
  public init() {}

  /// Knows the wholes of these relations; all but part-of relations are passed over.
  ///
  /// - Parameter actors: The records of the wholes, which name them.
  public init(_ relations: [Relation], actors: [Ref: Actor]) {
    for relation in relations where relation.kind == .partOf {
      parts[relation.from, default: []].append(relation)
    }
    self.actors = actors
  }

  /// The outermost whole that an actor is a part of on a day; nil when it is none.
  public func whole(of actor: Ref, on day: Int64?) -> NamedRef? {
    var found: Ref?
    var seen: Set<Ref> = [actor]
    var current = actor
    while let next = parts[current]?.first(where: { $0.validity.canHold(on: day) })?.to,
      seen.insert(next).inserted
    {
      found = next
      current = next
    }
    return found.map { ref in
      let name = actors[ref].flatMap { NameOfTheDay.full(of: $0.names, on: day) }
      return NamedRef(ref: ref, name: name ?? ref.text)
    }
  }
}
