extension NetworkSketch {
  /// The actors that are kept and their ties as a graph; its nodes are the kept, in their order.
  ///
  /// Ties of several kinds between two actors are one edge, with their weights added up. A dated
  /// relation weighs 1.
  ///
  /// - Parameter isDirected: Whether an addressee is another end than a speaker; a meeting then has
  ///   both directions.
  public func graph(isDirected: Bool) -> ActorGraph {
    let nodes = part.nodes
    var edges: [ActorGraph.Edge] = []
    edges.reserveCapacity(part.ties.count)
    for tie in part.ties {
      let (from, to) = (nodes[tie.from], nodes[tie.to])
      // What is too old to weigh anything still ties.
      let weight = tie.kind.isOfEvents ? max(tie.weight, ActorGraph.weights.lowerBound) : 1
      edges.append(ActorGraph.Edge(from: from, to: to, weight: weight))
      if isDirected, !tie.kind.isDirected {
        edges.append(ActorGraph.Edge(from: to, to: from, weight: weight))
      }
    }
    return ActorGraph(count: part.kept.count, isDirected: isDirected, edges: edges)
  }

  /// The actors that are kept and the events between them, for questions in which the order of the
  /// events counts; its nodes are those of ``graph(isDirected:)``.
  ///
  /// A contact's `event` is its place among ``occurrences``. An event that ties two in several ways
  /// is one contact, where the direction of none of them is asked for.
  ///
  /// - Parameter isDirected: Whether words go from the speaker to the addressee alone.
  public func contacts(isDirected: Bool) -> ContactGraph {
    let nodes = part.nodes
    var wanted = Array(repeating: false, count: tally.counts.count)
    for tie in part.ties where tie.kind.isOfEvents { wanted[tie.source] = true }
    var contacts: [ContactGraph.Contact] = []
    var event: Int64?
    var tied: Set<UInt64> = []
    for (index, item) in tally.occurrences.enumerated() where wanted[Int(item.tie)] {
      let tie = tally.ties[Int(item.tie)]
      let goesOneWay = isDirected && tie.kind.isDirected
      if event != item.event {
        event = item.event
        tied.removeAll(keepingCapacity: true)
      }
      // The ends are below 2^31, so that the first bit is free to tell a direction.
      let (one, other) =
        goesOneWay ? (tie.from, tie.to) : (min(tie.from, tie.to), max(tie.from, tie.to))
      let ends =
        UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: other))
        | (goesOneWay ? 1 << 63 : 0)
      guard tied.insert(ends).inserted else { continue }
      contacts.append(
        ContactGraph.Contact(
          a: nodes[Int(tie.from)], b: nodes[Int(tie.to)], earliest: item.day.first,
          latest: item.day.last, event: Int64(index),
          isDirected: goesOneWay))
    }
    return ContactGraph(count: part.kept.count, contacts: contacts)
  }

  /// What a contact stands for: the kind of tie, and the number of the event.
  public func meaning(of contact: ContactGraph.Contact) -> (kind: Network.EdgeKind, event: Int64)? {
    let index = Int(contact.event)
    guard tally.occurrences.indices.contains(index) else { return nil }
    let item = tally.occurrences[index]
    return (tally.ties[Int(item.tie)].kind, item.event)
  }
}

extension StandingDay {
  /// The first day on which it can lie; the smallest number where there is none.
  var first: Int64 { latest == .min ? .min : day }
  /// The last day on which it can lie; the greatest number where there is none.
  var last: Int64 { latest == .min ? (day == .min ? .max : day) : latest }
}
