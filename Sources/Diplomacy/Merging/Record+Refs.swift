/// Every ref in a record, told as another chronicle knows what it stands for.
///
/// What a record is called itself stays; so do refs in free text.
extension Record {
  /// The record with every ref in it translated.
  public func mapRefs(_ translate: (Ref) throws -> Ref) rethrows -> Record {
    switch self {
    case .chronicle, .kind: self
    case .timeline(let timeline): .timeline(try timeline.mapRefs(translate))
    case .topic(let topic): .topic(try topic.mapRefs(translate))
    case .source(let source): .source(try source.mapRefs(translate))
    case .actor(let actor): .actor(try actor.mapRefs(translate))
    case .place(let place): .place(try place.mapRefs(translate))
    case .relation(let relation): .relation(try relation.mapRefs(translate))
    case .event(let event): .event(try event.mapRefs(translate))
    case .supplement(let supplement): .supplement(try supplement.mapRefs(translate))
    }
  }
}

extension Topic {
  fileprivate func mapRefs(_ translate: (Ref) throws -> Ref) rethrows -> Topic {
    var topic = self
    topic.under = try under.map(translate)
    return topic
  }
}

extension Source {
  fileprivate func mapRefs(_ translate: (Ref) throws -> Ref) rethrows -> Source {
    var source = self
    source.creator = try creator.map(translate)
    source.within = try within.map(translate)
    source.derivesFrom = try derivesFrom.mapOnce(translate)
    for index in silences.indices {
      source.silences[index].actor = try silences[index].actor.map(translate)
      source.silences[index].topic = try silences[index].topic.map(translate)
    }
    source.citations = try citations.mapSources(translate)
    return source
  }
}

extension Actor {
  fileprivate func mapRefs(_ translate: (Ref) throws -> Ref) rethrows -> Actor {
    var actor = self
    actor.names = try names.mapSources(translate)
    actor.citations = try citations.mapSources(translate)
    actor.claims = try claims.mapRefs(.actor, translate)
    return actor
  }
}

extension Place {
  fileprivate func mapRefs(_ translate: (Ref) throws -> Ref) rethrows -> Place {
    var place = self
    place.names = try names.mapSources(translate)
    place.within = try within.map(translate)
    place.state = try state.map(translate)
    place.citations = try citations.mapSources(translate)
    place.claims = try claims.mapRefs(.place, translate)
    return place
  }
}

extension Relation {
  fileprivate func mapRefs(_ translate: (Ref) throws -> Ref) rethrows -> Relation {
    var relation = self
    relation.from = try translate(from)
    relation.to = try translate(to)
    relation.citations = try citations.mapSources(translate)
    relation.claims = try claims.mapRefs(.relation, translate)
    return relation
  }
}

extension Supplement {
  fileprivate func mapRefs(_ translate: (Ref) throws -> Ref) rethrows -> Supplement {
    var supplement = self
    supplement.to = try translate(to)
    supplement.citations = try citations.mapSources(translate)
    supplement.links = try links.mapRefs(translate)
    for index in claims.indices {
      supplement.claims[index].citations = try claims[index].citations.mapSources(translate)
    }
    return supplement
  }
}

extension Event {
  /// The event with every ref in it translated.
  public func mapRefs(_ translate: (Ref) throws -> Ref) rethrows -> Event {
    var event = self
    for index in dates.indices { event.dates[index].by = try dates[index].by.map(translate) }
    event.place = try place.map(translate)
    event.topics = try topics.mapOnce(translate)
    for index in participations.indices {
      let part = participations[index]
      event.participations[index].actor = try part.actor.map(translate)
      if case .actor(let principal) = part.principal {
        event.participations[index].principal = .actor(try translate(principal))
      }
      event.participations[index].citations = try part.citations.mapSources(translate)
    }
    event.links = try links.mapRefs(translate)
    event.after = try after.mapOnce(translate)
    event.before = try before.mapOnce(translate)
    event.citations = try citations.mapSources(translate)
    event.claims = try claims.mapRefs(.event, translate)
    for index in commitments.indices {
      event.commitments[index].owedBy = try commitments[index].owedBy.map(translate)
      event.commitments[index].owedTo = try commitments[index].owedTo.map(translate)
    }
    event.statement = try statement?.mapRefs(translate)
    return event
  }
}

extension Statement {
  fileprivate func mapRefs(_ translate: (Ref) throws -> Ref) rethrows -> Statement {
    var statement = self
    statement.occasion = try occasion.map(translate)
    statement.about = try about.mapOnce(translate)
    for index in via.indices {
      statement.via[index].actor = try via[index].actor.map(translate)
      statement.via[index].source = try via[index].source.map(translate)
    }
    return statement
  }
}

extension [Ref] {
  /// The refs translated; two of what is one by now are one, where the first stood.
  fileprivate func mapOnce(_ translate: (Ref) throws -> Ref) rethrows -> [Ref] {
    var refs: [Ref] = []
    for ref in try map(translate) where !refs.contains(ref) { refs.append(ref) }
    return refs
  }
}

extension [Link] {
  fileprivate func mapRefs(_ translate: (Ref) throws -> Ref) rethrows -> [Link] {
    try map { link in
      var link = link
      link.to = try translate(link.to)
      link.citations = try link.citations.mapSources(translate)
      return link
    }
  }
}

extension [Name] {
  fileprivate func mapSources(_ translate: (Ref) throws -> Ref) rethrows -> [Name] {
    try map { name in
      var name = name
      name.citations = try name.citations.mapSources(translate)
      return name
    }
  }
}

extension [Citation] {
  fileprivate func mapSources(_ translate: (Ref) throws -> Ref) rethrows -> [Citation] {
    try map { citation in
      var citation = citation
      citation.source = try translate(citation.source)
      return citation
    }
  }
}

extension [Claim] {
  /// A value may name a place, an actor, an event or a part.
  fileprivate func mapRefs(
    _ kind: RecordKind, _ translate: (Ref) throws -> Ref
  ) rethrows -> [Claim] {
    try map { claim in
      var claim = claim
      claim.citations = try claim.citations.mapSources(translate)
      guard let field = ClaimField.named(claim.field, of: kind) else { return claim }
      var known: [Ref: Ref] = [:]
      for (ref, _) in field.refs(in: claim.value) { known[ref] = try translate(ref) }
      if !known.isEmpty {
        claim.value = field.replacingRefs(in: claim.value) { known[$0] ?? $0 }
      }
      return claim
    }
  }
}
