/// The actors and the ties of a network in numbers, of which a part is taken.
public struct NetworkPart: Sendable {
  /// A tie between two places of ``refs``.
  public struct Tie: Hashable, Sendable {
    /// What it is.
    public var kind: Network.EdgeKind
    /// Where it starts, a place in ``refs``.
    public var from: Int
    /// Where it ends, a place in ``refs``.
    public var to: Int
    /// Where more is known of it: its place among what was counted, or among the relations.
    public var source: Int
    /// What it weighs; a dated relation, nothing.
    public var weight: Double
  }

  /// The refs of all actors, kept or not.
  public let refs: [Ref]
  /// The places of the actors that are kept, by their refs.
  public private(set) var kept: [Int]
  /// The ties that are kept.
  public private(set) var ties: [Tie]
  /// The places that are events, which stand between actors.
  private let events: Set<Int>

  /// Makes a part that is still the whole.
  ///
  /// - Parameters:
  ///   - kept: Places of `refs`, in the order of the refs.
  ///   - events: The places that are events, which stand between actors.
  public init(refs: [Ref], kept: [Int], ties: [Tie], events: Set<Int> = []) {
    self.refs = refs
    self.events = events
    self.kept = kept
    self.ties = ties
  }

  /// Leaves what is wanted.
  ///
  /// The light ties go first, then what is too far away, then all but the heaviest actors, then
  /// those that nothing ties.
  ///
  /// - Complexity: O(n log n) in actors and ties.
  public mutating func cut(_ cut: NetworkCut) {
    if let least = cut.leastWeight {
      ties.removeAll { $0.kind.isOfEvents && $0.weight < least }
    }
    let wanted = Set(cut.around)
    let centres = Set(kept.filter { wanted.contains(refs[$0]) })
    if !cut.around.isEmpty { keep(within(cut.depth, of: centres)) }
    if let top = cut.top { keep(heaviest(top, with: centres)) }
    if cut.dropsUntied {
      var tied = centres
      for tie in ties {
        tied.insert(tie.from)
        tied.insert(tie.to)
      }
      keep(tied)
    }
  }

  /// The weights of each actor's ties by events, added up, by place.
  public var weights: [Double] {
    var weights = Array(repeating: 0.0, count: refs.count)
    for tie in ties {
      weights[tie.from] += tie.weight
      if tie.to != tie.from { weights[tie.to] += tie.weight }
    }
    return weights
  }

  /// Leaves those actors only, and the ties between them.
  public mutating func keep(_ isKept: (Ref) -> Bool) {
    keep(Set(kept.filter { isKept(refs[$0]) }))
  }

  /// Leaves those ties only.
  public mutating func keepTies(_ isKept: (Tie) -> Bool) { ties.removeAll { !isKept($0) } }

  private mutating func keep(_ places: Set<Int>) {
    kept.removeAll { !places.contains($0) }
    ties.removeAll { !places.contains($0.from) || !places.contains($0.to) }
  }

  /// For each place that is kept, how manieth of the kept it is, which is its node in a graph of
  /// them; -1 for the others.
  var nodes: [Int32] {
    var nodes = Array(repeating: Int32(-1), count: refs.count)
    for (node, place) in kept.enumerated() { nodes[place] = Int32(clamping: node) }
    return nodes
  }

  private func within(_ depth: Int, of centres: Set<Int>) -> Set<Int> {
    let graph = ActorGraph(
      count: refs.count, isDirected: false,
      edges: ties.map {
        ActorGraph.Edge(from: Int32(clamping: $0.from), to: Int32(clamping: $0.to))
      })
    return Set(
      graph.neighbourhood(of: centres.map { Int32(clamping: $0) }, depth: depth).map {
        Int($0.node)
      })
  }

  private func heaviest(_ top: Int, with centres: Set<Int>) -> Set<Int> {
    let weights = weights
    // The kept are in the order of their refs, which decides between equals.
    let tied = Set(ties.flatMap { [$0.from, $0.to] })
    let able = kept.filter { !events.contains($0) && (tied.contains($0) || centres.contains($0)) }
    let ranked = able.enumerated().sorted { left, right in
      let one = centres.contains(left.element)
      let other = centres.contains(right.element)
      if one != other { return one }
      return weights[left.element] == weights[right.element]
        ? left.offset < right.offset : weights[left.element] > weights[right.element]
    }
    var chosen = Set(ranked.prefix(top).map(\.element))
    guard !events.isEmpty else { return chosen }
    // Events are not ranked: those in which one of the heaviest takes part stay.
    for tie in ties where chosen.contains(tie.from) && events.contains(tie.to) {
      chosen.insert(tie.to)
    }
    return chosen
  }
}

extension Network {
  /// A part of the network.
  public func cut(_ cut: NetworkCut) -> Network {
    var places: [Ref: Int] = [:]
    for (place, node) in nodes.enumerated() { places[node.ref] = place }
    let ties = edges.enumerated().compactMap { index, edge -> NetworkPart.Tie? in
      guard let from = places[edge.from], let to = places[edge.to] else { return nil }
      return NetworkPart.Tie(
        kind: edge.kind, from: from, to: to, source: index, weight: edge.weight)
    }
    let refs = nodes.map(\.ref)
    var part = NetworkPart(
      refs: refs, kept: refs.indices.sorted { refs[$0] < refs[$1] }, ties: ties,
      events: Set(nodes.indices.filter { nodes[$0].kind == .event }))
    part.cut(cut)
    let weights = part.weights
    return Network(
      nodes: part.kept.map { place in
        var node = nodes[place]
        node.weight = weights[place]
        return node
      },
      edges: part.ties.map { edges[$0.source] })
  }
}
