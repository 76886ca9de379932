import Diplomacy

extension Diplomacy.Record {
  /// The record under another ref.
  func called(_ ref: Ref?) -> Diplomacy.Record {
    switch self {
    case .topic(var topic):
      topic.ref = ref ?? topic.ref
      return .topic(topic)
    case .source(var source):
      source.ref = ref ?? source.ref
      return .source(source)
    case .actor(var actor):
      actor.ref = ref ?? actor.ref
      return .actor(actor)
    case .place(var place):
      place.ref = ref ?? place.ref
      return .place(place)
    case .relation(var relation):
      relation.ref = ref ?? relation.ref
      return .relation(relation)
    case .event(var event):
      event.ref = ref
      return .event(event)
    case .chronicle, .kind, .timeline, .supplement: return self
    }
  }

  /// The record without its ties to others of its kind.
  var untied: Diplomacy.Record {
    switch self {
    case .topic(var topic):
      topic.under = nil
      return .topic(topic)
    case .source(var source):
      (source.within, source.derivesFrom) = (nil, [])
      return .source(source)
    case .place(var place):
      place.within = nil
      return .place(place)
    case .event(var event):
      (event.links, event.after, event.before, event.commitments) = ([], [], [], [])
      return .event(event)
    case .actor, .relation, .chronicle, .kind, .timeline, .supplement: return self
    }
  }

  /// The record with the ties of another state of it.
  func tied(as other: Diplomacy.Record) -> Diplomacy.Record {
    switch (self, other) {
    case (.topic(var topic), .topic(let other)):
      topic.under = other.under
      return .topic(topic)
    case (.source(var source), .source(let other)):
      (source.within, source.derivesFrom) = (other.within, other.derivesFrom)
      return .source(source)
    case (.place(var place), .place(let other)):
      place.within = other.within
      return .place(place)
    case (.relation, .relation): return other
    case (.event(var event), .event(let other)):
      (event.links, event.commitments) = (other.links, other.commitments)
      (event.after, event.before) = (other.after, other.before)
      return .event(event)
    default: return self
    }
  }

  /// The record with its refs translated, without what ties it to what has become one with it.
  func told(
    as itself: Set<Ref>, _ translate: (Ref) throws -> Ref
  ) rethrows -> Diplomacy.Record {
    let joined = Ref(stored: "")
    return try mapRefs { ref in
      let here = try translate(ref)
      return itself.contains(here) && ref != self.ref ? joined : here
    }.withoutTies(to: [joined])
  }

  /// The record without what ties it to what goes by these refs.
  func withoutTies(to refs: Set<Ref>) -> Diplomacy.Record {
    func isOther(_ ref: Ref?) -> Bool { ref.map { !refs.contains($0) } ?? true }
    switch self {
    case .topic(var topic):
      topic.under = isOther(topic.under) ? topic.under : nil
      return .topic(topic)
    case .source(var source):
      source.within = isOther(source.within) ? source.within : nil
      source.derivesFrom.removeAll { !isOther($0) }
      source.citations.removeAll { !isOther($0.source) }
      return .source(source)
    case .place(var place):
      place.within = isOther(place.within) ? place.within : nil
      return .place(place)
    case .event(var event):
      event.links.removeAll { !isOther($0.to) }
      event.after.removeAll { !isOther($0) }
      event.before.removeAll { !isOther($0) }
      if !isOther(event.statement?.occasion) { event.statement?.occasion = nil }
      event.statement?.about.removeAll { !isOther($0) }
      return .event(event)
    case .actor, .relation, .chronicle, .kind, .timeline, .supplement: return self
    }
  }

  /// The record with a further identifier, where its sort can have any.
  func identified(by identifier: Identifier) -> Diplomacy.Record {
    guard !identifiers.contains(identifier) else { return self }
    switch self {
    case .source(var source):
      source.identifiers.append(identifier)
      return .source(source)
    case .actor(var actor):
      actor.identifiers.append(identifier)
      return .actor(actor)
    case .place(var place):
      place.identifiers.append(identifier)
      return .place(place)
    case .event(var event):
      event.identifiers.append(identifier)
      return .event(event)
    case .topic, .relation, .chronicle, .kind, .timeline, .supplement: return self
    }
  }

  /// The least that a record of its sort has to have, under another's ref.
  func bare(called ref: Ref?) -> Diplomacy.Record {
    let record: Diplomacy.Record =
      switch self {
      case .topic(let topic): .topic(Topic(ref: topic.ref, name: topic.name))
      case .source(let source): .source(Source(ref: source.ref, title: source.title))
      case .actor(let actor):
        .actor(Actor(ref: actor.ref, kind: actor.kind, names: Array(actor.names.prefix(1))))
      case .place(let place): .place(Place(ref: place.ref, names: Array(place.names.prefix(1))))
      case .relation(let relation):
        .relation(
          Relation(
            ref: relation.ref, kind: relation.kind, from: relation.from, to: relation.to,
            office: relation.office, validity: relation.validity))
      case .event(let event):
        .event(event.bare)
      case .chronicle, .kind, .timeline, .supplement: self
      }
    return record.called(ref)
  }
}

extension Event {
  /// The least that an event has to have; merged into this one it leaves its standing alone.
  fileprivate var bare: Event {
    var bare = Event(kind: kind, date: .undated, ref: ref)
    bare.status = status
    return bare
  }
}
