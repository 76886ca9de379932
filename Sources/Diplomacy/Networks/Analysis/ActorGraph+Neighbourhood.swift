extension ActorGraph {
  /// A node and how many steps it is away.
  public struct Neighbour: Hashable, Sendable {
    /// The index of the node.
    public let node: Int32
    /// The fewest steps to it, 0 for where they begin.
    public let distance: Int

    /// Says how far away a node is.
    public init(node: Int32, distance: Int) {
      self.node = node
      self.distance = distance
    }
  }

  /// The nodes within some steps of any of those given, the nearest first, then by index.
  ///
  /// - Parameters:
  ///   - nodes: Where the steps begin; indices out of range are passed over.
  ///   - depth: The most steps; 0 for the nodes themselves, and none at all below.
  ///   - direction: Which way ties are followed.
  /// - Complexity: O(k log k + a) for k nodes found and their a ties, and O(n) of memory.
  public func neighbourhood(
    of nodes: [Int32], depth: Int, following direction: Direction = .either
  ) -> [Neighbour] {
    guard depth >= 0 else { return [] }
    let followed =
      switch isDirected ? direction : .outward {
      case .outward: [outgoing]
      case .inward: [incoming]
      case .either: [outgoing, incoming]
      }
    var isFound = [Bool](repeating: false, count: count)
    var found: [Neighbour] = []
    var ring: [Int32] = []
    for node in nodes where has(node) && !isFound[Int(node)] {
      isFound[Int(node)] = true
      ring.append(node)
    }
    var distance = 0
    while !ring.isEmpty {
      found += ring.sorted().map { Neighbour(node: $0, distance: distance) }
      if distance == depth { break }
      distance += 1
      var next: [Int32] = []
      for node in ring {
        for rows in followed {
          for other in rows.nodes[rows[Int(node)]] where !isFound[Int(other)] {
            isFound[Int(other)] = true
            next.append(other)
          }
        }
      }
      ring = next
    }
    return found
  }

  /// Through whom each node of an undirected graph's neighbourhood is reached: of its neighbours
  /// that are a step nearer, the one with the heaviest tie, of equals the first; none of where the
  /// steps begin.
  ///
  /// - Complexity: O(k + a) for k nodes and their a ties.
  public func nearerNeighbours(_ neighbourhood: [Neighbour]) -> [Int32: Int32] {
    var distances: [Int32: Int] = [:]
    for item in neighbourhood { distances[item.node] = item.distance }
    var nearer: [Int32: Int32] = [:]
    for item in neighbourhood {
      var most = -Double.infinity
      for arc in outgoing[Int(item.node)] {
        let other = outgoing.nodes[arc]
        guard distances[other] == item.distance - 1, outgoing.weights[arc] > most else { continue }
        most = outgoing.weights[arc]
        nearer[item.node] = other
      }
    }
    return nearer
  }
}
