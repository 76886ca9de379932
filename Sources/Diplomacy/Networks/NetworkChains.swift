/// The shortest chains between two actors, each step with an event behind it.
public struct NetworkChains: Hashable, Sendable {
  /// One step of a chain.
  public struct Step: Hashable, Sendable {
    /// The node that it leaves.
    public var from: Int
    /// The node that it comes to.
    public var to: Int
    /// The kind of tie.
    public var kind: Network.EdgeKind
    /// The number of the event that is its evidence: the first that will do; nil of a dated
    /// relation.
    public var event: Int64?
    /// How many further events of the two would do as well.
    public var others: Int
  }

  /// The chains; of chains through time, those that are completed first come first.
  public var chains: [[Step]]
  /// Whether there are more than were asked for.
  public var hasMore: Bool

  /// Finds chains whose events can have happened one after the other; nil where there are none.
  ///
  /// - Complexity: See ``ContactGraph``.
  public static func inOrder(
    _ sketch: NetworkSketch, from: Int, to: Int, isDirected: Bool, limit: Int
  ) -> NetworkChains? {
    let graph = sketch.contacts(isDirected: isDirected)
    guard
      let found = graph.chains(from: Int32(clamping: from), to: Int32(clamping: to), limit: limit)
    else { return nil }
    let chains = found.chains.map { chain in
      chain.steps.compactMap { step -> Step? in
        guard let meaning = sketch.meaning(of: step.contact) else { return nil }
        return Step(
          from: Int(step.from), to: Int(step.to), kind: meaning.kind, event: meaning.event,
          others: step.others)
      }
    }
    return NetworkChains(chains: chains, hasMore: found.hasMore)
  }

  /// Finds chains whatever the order of their events; nil where there are none.
  ///
  /// - Parameter isByWeight: Whether heavy ties are short.
  /// - Complexity: See ``ActorGraph/shortestChains(from:to:by:limit:)``.
  public static func anyOrder(
    _ sketch: NetworkSketch, from: Int, to: Int, isDirected: Bool, isByWeight: Bool, limit: Int
  ) -> NetworkChains? {
    let graph = sketch.graph(isDirected: isDirected)
    guard
      let found = graph.shortestChains(
        from: Int32(clamping: from), to: Int32(clamping: to), by: isByWeight ? .cost : .hops,
        limit: limit)
    else { return nil }
    var wanted: Set<[Int]> = []
    for chain in found.chains {
      for (one, other) in zip(chain, chain.dropFirst()) { wanted.insert([Int(one), Int(other)]) }
    }
    let evidence = evidence(sketch, of: wanted, isDirected: isDirected)
    let chains = found.chains.map { chain in
      zip(chain, chain.dropFirst()).compactMap { evidence[[Int($0), Int($1)]] }
    }
    return NetworkChains(chains: chains, hasMore: found.total > found.chains.count)
  }

  /// The first event of each pair, and how many others there are.
  private static func evidence(
    _ sketch: NetworkSketch, of wanted: Set<[Int]>, isDirected: Bool
  ) -> [[Int]: Step] {
    let nodes = sketch.part.nodes
    var pairOf: [Int: [[Int]]] = [:]
    var steps: [[Int]: Step] = [:]
    for tie in sketch.part.ties {
      let (from, to) = (Int(nodes[tie.from]), Int(nodes[tie.to]))
      let isBoth = !isDirected || !tie.kind.isDirected
      let pairs = [[from, to], isBoth ? [to, from] : []].filter { wanted.contains($0) }
      guard !pairs.isEmpty else { continue }
      if tie.kind.isOfEvents {
        pairOf[tie.source] = pairs
      } else {
        for pair in pairs where steps[pair] == nil {
          steps[pair] = Step(from: pair[0], to: pair[1], kind: tie.kind, event: nil, others: 0)
        }
      }
    }
    var days: [[Int]: StandingDay] = [:]
    var last: [[Int]: Int64] = [:]
    for item in sketch.tally.occurrences {
      for pair in pairOf[Int(item.tie)] ?? [] {
        let kind = sketch.tally.ties[Int(item.tie)].kind
        var step =
          steps[pair] ?? Step(from: pair[0], to: pair[1], kind: kind, event: nil, others: 0)
        // An event's ties follow each other: one that ties two in several ways is one event.
        let isNew = last.updateValue(item.event, forKey: pair) != item.event
        if step.event != nil, isNew { step.others += 1 }
        // What is undated comes last.
        let day = item.day.day == .min ? StandingDay(earliest: .max, latest: .max) : item.day
        if days[pair].map({ day < $0 }) ?? true {
          days[pair] = day
          step.kind = kind
          step.event = item.event
        }
        steps[pair] = step
      }
    }
    return steps
  }
}
