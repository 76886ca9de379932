/// How central each actor of a network is, as a share of the most central, for whoever draws it.
public struct NetworkSizes: Sendable {
  /// From 0 to 1, by actor.
  public let sizes: [Ref: Double]

  /// Measures the ties by events of a network.
  public init(_ network: Network, by measure: NetworkMeasures.Measure) {
    var nodes: [Ref: Int32] = [:]
    for (index, node) in network.nodes.enumerated() { nodes[node.ref] = Int32(clamping: index) }
    let edges = network.edges.compactMap { edge -> ActorGraph.Edge? in
      guard edge.kind.isOfEvents, let from = nodes[edge.from], let to = nodes[edge.to] else {
        return nil
      }
      return ActorGraph.Edge(from: from, to: to, weight: edge.weight)
    }
    let measures = NetworkMeasures(
      ActorGraph(count: network.nodes.count, isDirected: false, edges: edges))
    let values = network.nodes.indices.map { measures.value(measure, of: $0) }
    let greatest = values.max() ?? 0
    sizes = Dictionary(
      zip(network.nodes.map(\.ref), values.map { greatest > 0 ? $0 / greatest : 0 }),
      uniquingKeysWith: { first, _ in first })
  }
}
