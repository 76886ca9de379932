public import Chronology

extension NetworkBuilder {
  /// The network of what has been seen, with the dated relations that hold between its actors.
  ///
  /// - Parameters:
  ///   - actors: The records of ``actorRefs``; one that is missing is drawn from its events alone.
  ///   - relations: Relations that may hold between these actors; others are passed over.
  ///   - window: The days of the filter. A side without a bound ends with the events, so that a
  ///     chronicle of 2001 does not show the office of 2012.
  /// - Complexity: O(n log n) in actors, ties and relations.
  public func network(
    actors: [Ref: Actor], relations: [Relation], window: DayRange
  ) -> Network {
    let nodes = sightings.keys.sorted().compactMap { node($0, record: actors[$0]) }
    let ofEvents = ties.keys.sorted().map { tie in
      Network.Edge(
        from: tie.from, to: tie.to, kind: tie.kind, evidence: inOrder(ties[tie] ?? []))
    }
    let days = DayRange(first: window.first ?? span.first, last: window.last ?? span.last)
    return Network(nodes: nodes, edges: ofEvents + edges(of: relations, in: days))
  }

  private func node(_ ref: Ref, record: Actor?) -> Network.Node? {
    guard let sighting = sightings[ref] else { return nil }
    // Whoever others act for, and whose record is not at hand, is a body of some sort.
    let kind = record?.kind ?? sighting.kind ?? .organisation
    let today = record.flatMap { NameOfTheDay.full(of: $0.names, on: nil) }
    return Network.Node(
      ref: ref, kind: Network.Node.Kind(kind), name: sighting.name,
      laterName: today == sighting.name ? nil : today, office: sighting.office,
      principal: sighting.principal, speaksForNobody: sighting.speaksForNobody,
      ended: kind == .person ? nil : record?.existence?.knownEnd)
  }

  /// The events behind a tie in the timeline's order, whatever the order in which they came.
  private func inOrder(_ indices: [Int]) -> [Network.Evidence] {
    let standing = indices.map { index in
      let date = evidence[index].date
      let days = StandingDay(earliest: date.earliest, latest: date.latest)
      return (isUndated: days.day == .min, days: days, index: index)
    }
    return
      standing
      .sorted { left, right in
        if left.isUndated != right.isUndated { return right.isUndated }
        if left.days != right.days { return left.days < right.days }
        return left.index < right.index
      }
      .map { evidence[$0.index] }
  }

  private func edges(of relations: [Relation], in days: DayRange) -> [Network.Edge] {
    relations
      .filter { relation in
        relation.from != relation.to && sightings[relation.from] != nil
          && sightings[relation.to] != nil && relation.isInForce(during: days)
      }
      .sorted { left, right in
        let first = Tie(kind: left.edgeKind, from: left.from, to: left.to)
        let second = Tie(kind: right.edgeKind, from: right.from, to: right.to)
        if first != second { return first < second }
        let begins = left.validity.possible.first ?? .min
        let follows = right.validity.possible.first ?? .min
        return begins == follows ? left.ref < right.ref : begins < follows
      }
      .map { relation in
        Network.Edge(
          from: relation.from, to: relation.to, kind: relation.edgeKind,
          label: words(for: relation), validity: relation.validity.date)
      }
  }

  private func words(for relation: Relation) -> String? {
    guard relation.kind == .tenure else { return nil }
    let name = sightings[relation.to]?.name ?? relation.to.text
    return OfficeOfTheDay.words(for: relation, of: name)
  }
}

extension Relation {
  fileprivate var edgeKind: Network.EdgeKind {
    switch kind {
    case .tenure: .office
    case .membership: .member
    case .partOf: .partOf
    case .succeeds, .continues: .succeeded
    }
  }

  /// Whether it can hold on one of the days; a succession holds from its day on.
  fileprivate func isInForce(during days: DayRange) -> Bool {
    switch kind {
    case .succeeds, .continues:
      DayRange(first: validity.possible.first, last: nil).overlaps(days)
    case .tenure, .membership, .partOf:
      validity.canHold(during: days)
    }
  }
}

extension EDTF {
  /// The end of an interval whose end is given; nil for what goes on, or was never begun.
  fileprivate var knownEnd: EDTF? {
    guard isInterval, let slash = description.firstIndex(of: "/") else { return nil }
    return EDTF(String(description[description.index(after: slash)...]))
  }
}
