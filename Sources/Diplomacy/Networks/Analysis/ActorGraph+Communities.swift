extension ActorGraph {
  /// The communities: groups of nodes that are tied more to each other than chance would have it.
  ///
  /// The method is Blondel, Guillaume, Lambiotte and Lefebvre, *Fast unfolding of communities in large
  /// networks* (2008), with the modularity of Leicht and Newman (2008) where ties are directed: nodes
  /// are visited by index, and among equal gains the lowest community is taken. A community is in one
  /// piece: before each folding, parts that are not tied within it are taken apart, which Traag,
  /// Waltman and van Eck (*From Louvain to Leiden*, 2019) found wanting; that never lowers the
  /// modularity.
  ///
  /// - Parameter resolution: More than 1 for more and smaller communities, less for fewer.
  /// - Complexity: O(n + m) a sweep, of which there are some tens.
  public func communities(resolution: Double = 1) -> NodeGroups {
    var level = CommunityLevel(self, resolution: Self.usable(resolution))
    var labels = (0..<count).map { Int32($0) }
    while let (groups, folded) = level.folded() {
      for node in labels.indices { labels[node] = groups[Int(labels[node])] }
      level = folded
    }
    return NodeGroups(labels)
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
