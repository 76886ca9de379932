import Diplomacy

/// A series turned round: of each actor and tie the slices in which it occurs.
struct NetworkHistory {
  /// An actor in a slice.
  struct Stay {
    var slice: Int
    var node: Network.Node
  }

  /// A tie with what it is in each slice.
  struct Tie {
    var key: ExchangeGraph.Key
    var stays: [(slice: Int, edge: Network.Edge)]

    /// The tie over all the slices; the number of its events is the highest of them.
    var whole: Network.Edge {
      var edge = stays[stays.count - 1].edge
      edge.first =
        stays.contains { $0.edge.first == nil } ? nil : stays.compactMap(\.edge.first).min()
      edge.last = stays.contains { $0.edge.last == nil } ? nil : stays.compactMap(\.edge.last).max()
      edge.count = stays.map(\.edge.count).max() ?? 0
      edge.hasCertainDay = stays.contains(where: \.edge.hasCertainDay)
      var seen: Set<Ref> = []
      edge.evidence = stays.flatMap(\.edge.evidence).filter { seen.insert($0.ref).inserted }
      return edge
    }
  }

  /// The ties, by kind and refs.
  let ties: [Tie]
  /// Every actor, and every tie over all the slices, in the order of ``ties``.
  let whole: Network
  private let staysOf: [Ref: [Stay]]

  /// - Complexity: O(n log n) in the actors, ties and pieces of evidence of all slices.
  init(_ series: NetworkSeries) {
    var staysOf: [Ref: [Stay]] = [:]
    var found: [ExchangeGraph.Key: Tie] = [:]
    for (index, slice) in series.slices.enumerated() {
      for node in slice.network.nodes {
        staysOf[node.ref, default: []].append(Stay(slice: index, node: node))
      }
      let edges = slice.network.edges
      for (key, edge) in zip(ExchangeGraph.keys(of: edges), edges) {
        found[key, default: Tie(key: key, stays: [])].stays.append((index, edge))
      }
    }
    ties = found.values.sorted { Self.precedes($0.key, $1.key) }
    self.staysOf = staysOf
    whole = Network(nodes: series.nodes, edges: ties.map(\.whole))
  }

  /// The slices in which an actor occurs.
  func stays(of ref: Ref) -> [Stay] { staysOf[ref] ?? [] }

  private static func precedes(_ left: ExchangeGraph.Key, _ right: ExchangeGraph.Key) -> Bool {
    if left.kind != right.kind { return left.kind.order < right.kind.order }
    return (left.from, left.to, left.dates ?? "", left.ordinal)
      < (right.from, right.to, right.dates ?? "", right.ordinal)
  }
}
