/// Finds how far nodes are from a target, and the shortest chains that lead there.
struct ChainSearch {
  private let graph: ActorGraph
  private let target: Int32
  private var isByHops = true
  /// The nodes in the order of their distance, from the target on.
  private var order: [Int32] = []
  /// The place of each node in the order; -1 for one farther away than was looked.
  private var ranks: [Int32]
  private var distances: [Double]

  init(_ graph: ActorGraph, to target: Int32) {
    self.graph = graph
    self.target = target
    ranks = Array(repeating: -1, count: graph.count)
    distances = Array(repeating: .infinity, count: graph.count)
  }

  /// Looks back from the target, breadth first, up to a source; whether it was found.
  mutating func byHops(until source: Int32) -> Bool {
    let rows = graph.incoming
    distances[Int(target)] = 0
    order = [target]
    var place = 0
    while place < order.count {
      let node = order[place]
      ranks[Int(node)] = Int32(place)
      place += 1
      if node == source { return true }
      for other in rows.nodes[rows[Int(node)]] where distances[Int(other)] == .infinity {
        distances[Int(other)] = distances[Int(node)] + 1
        order.append(other)
      }
    }
    return false
  }

  /// Looks back from the target, the least cost first, up to a source; whether it was found.
  mutating func byCost(until source: Int32) -> Bool {
    isByHops = false
    let rows = graph.incoming
    var heap = NodeHeap()
    distances[Int(target)] = 0
    heap.push(NodeHeap.Entry(key: 0, node: target))
    while let entry = heap.pop() {
      guard ranks[Int(entry.node)] < 0 else { continue }
      ranks[Int(entry.node)] = Int32(order.count)
      order.append(entry.node)
      if entry.node == source { return true }
      for arc in rows[Int(entry.node)] {
        let other = rows.nodes[arc]
        let distance = entry.key + 1 / rows.weights[arc]
        guard ranks[Int(other)] < 0, distance < distances[Int(other)] else { continue }
        distances[Int(other)] = distance
        heap.push(NodeHeap.Entry(key: distance, node: other))
      }
    }
    return false
  }

  /// Whether an arc of a node is on a shortest chain.
  private func leadsOn(_ node: Int32, _ arc: Int) -> Bool {
    let other = Int(graph.outgoing.nodes[arc])
    let rank = ranks[other]
    guard rank >= 0, rank < ranks[Int(node)] else { return false }
    if isByHops { return distances[other] + 1 == distances[Int(node)] }
    let distance = distances[other] + 1 / graph.outgoing.weights[arc]
    return distance <= distances[Int(node)] * (1 + 1e-12)
  }

  /// The chains from a source that was found.
  func chains(from source: Int32, limit: Int) -> ActorGraph.Chains {
    ActorGraph.Chains(
      chains: list(from: source, limit: limit), total: total(),
      length: distances[Int(source)])
  }

  /// How many chains lead from the last node found to the target.
  private func total() -> Int {
    var ways = [Int](repeating: 0, count: order.count)
    for (place, node) in order.enumerated() {
      if place == 0 {
        ways[0] = 1
        continue
      }
      guard ranks[Int(node)] >= 0 else { break }
      for arc in graph.outgoing[Int(node)] where leadsOn(node, arc) {
        let sum = ways[place].addingReportingOverflow(
          ways[Int(ranks[Int(graph.outgoing.nodes[arc])])])
        ways[place] = sum.overflow ? .max : sum.partialValue
      }
    }
    return ways[Int(ranks.max() ?? 0)]
  }

  /// Lists chains in lexicographic order: every step taken leads to the target.
  private func list(from source: Int32, limit: Int) -> [[Int32]] {
    guard limit > 0 else { return [] }
    var chains: [[Int32]] = []
    var path = [source]
    var arcs = [graph.outgoing[Int(source)]]
    while let node = path.last {
      if node == target {
        chains.append(path)
        if chains.count == limit { break }
      } else if let arc = arcs[arcs.count - 1].popFirst() {
        guard leadsOn(node, arc) else { continue }
        let next = graph.outgoing.nodes[arc]
        path.append(next)
        arcs.append(graph.outgoing[Int(next)])
        continue
      }
      path.removeLast()
      arcs.removeLast()
    }
    return chains
  }
}
