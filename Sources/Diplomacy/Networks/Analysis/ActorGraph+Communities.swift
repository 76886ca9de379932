extension ActorGraph {
  /// The communities: groups of nodes that are tied more to each other than chance would have it.
  ///
  /// The method is Blondel, Guillaume, Lambiotte and Lefebvre, *Fast unfolding of communities in
  /// large networks* (2008), with the modularity of Leicht and Newman (2008) where ties are
  /// directed: nodes are visited by index, and among equal gains the lowest community is taken.
  /// What is found hangs on the order of the visits, so that a graph that is not very large is gone
  /// through in some more orders, which are always the same, and the best is taken. A community is
  /// in one piece: before each folding, parts that are not tied within it are taken apart, which
  /// Traag, Waltman and van Eck (*From Louvain to Leiden*, 2019) found wanting; that never lowers
  /// the modularity.
  ///
  /// - Parameter resolution: More than 1 for more and smaller communities, less for fewer.
  /// - Complexity: O(n + m) a sweep, of which there are some tens for each order.
  public func communities(resolution: Double = 1) -> NodeGroups {
    var best = NodeGroups(unfolded(resolution: resolution))
    guard count > 2, edgeCount <= Self.mostEdgesInOrders else { return best }
    var most = modularity(of: best, resolution: resolution)
    for turn in 1..<Self.orders {
      let places = Self.places(count, turn: UInt64(turn))
      let turned = edges.map {
        Edge(from: places[Int($0.from)], to: places[Int($0.to)], weight: $0.weight)
      }
      let labels = ActorGraph(count: count, isDirected: isDirected, edges: turned)
        .unfolded(resolution: resolution)
      let groups = NodeGroups(places.map { labels[Int($0)] })
      let found = modularity(of: groups, resolution: resolution)
      // Sums of doubles in another order are no better.
      if found > most + 1e-12 { (best, most) = (groups, found) }
    }
    return best
  }

  /// In so many orders nodes are visited, in a graph with no more edges than these.
  private static let orders = 16
  private static let mostEdgesInOrders = 100_000

  /// Where each node goes in one of the orders: a shuffle by Fisher and Yates.
  private static func places(_ count: Int, turn: UInt64) -> [Int32] {
    var places = (0..<count).map { Int32($0) }
    var state = turn
    for place in places.indices.reversed().dropLast() {
      // The constants of Knuth's MMIX; its high bits are the random ones.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      places.swapAt(place, Int(state >> 33) % (place + 1))
    }
    return places
  }

  /// The community of each node when nodes are visited by index.
  private func unfolded(resolution: Double) -> [Int32] {
    var level = CommunityLevel(self, resolution: Self.usable(resolution))
    var labels = (0..<count).map { Int32($0) }
    while let (groups, folded) = level.folded() {
      for node in labels.indices { labels[node] = groups[Int(labels[node])] }
      level = folded
    }
    return labels
  }

  /// How much more weight lies within groups than chance would have it, from -1 to 1.
  ///
  /// As NetworkX has it: for each group, the share of the weight within it less the share to be
  /// expected of the degrees (Newman 2004; Leicht and Newman 2008). 0 for a graph without edges.
  ///
  /// - Parameter groups: The group of each node; nodes beyond are each a group of their own.
  /// - Parameter resolution: What the expected share is multiplied with.
  /// - Complexity: O(n + m).
  public func modularity(of groups: NodeGroups, resolution: Double = 1) -> Double {
    let (out, into) = (outgoing.sums(), incoming.sums())
    let total = out.reduce(0, +)
    guard total > 0 else { return 0 }
    let beyond = max(0, count - groups.groups.count)
    var within = [Double](repeating: 0, count: groups.count + beyond)
    var (leaving, arriving) = (within, within)
    func group(_ node: Int) -> Int {
      node < groups.groups.count
        ? Int(groups.groups[node]) : groups.count + node - groups.groups.count
    }
    for node in 0..<count {
      let own = group(node)
      leaving[own] += out[node]
      arriving[own] += into[node]
      for arc in outgoing[node] where group(Int(outgoing.nodes[arc])) == own {
        within[own] += outgoing.weights[arc]
      }
    }
    let resolution = Self.usable(resolution)
    return within.indices.reduce(0) { sum, group in
      sum + within[group] / total
        - resolution * (leaving[group] / total) * (arriving[group] / total)
    }
  }

  private static func usable(_ resolution: Double) -> Double {
    resolution.isNaN ? 1 : min(max(0, resolution), 1e100)
  }
}
