extension ActorGraph {
  /// What the length of a chain is.
  public enum Length: Sendable {
    /// The number of ties.
    case hops
    /// The sum of 1/weight over the ties: strong ties are short.
    case cost
  }

  /// The shortest chains from one node to another.
  public struct Chains: Hashable, Sendable {
    /// The nodes of each chain with both ends, in lexicographic order.
    public let chains: [[Int32]]
    /// How many there are in all; `Int.max` for as many or more.
    public let total: Int
    /// The length of each, as it was asked for.
    public let length: Double
  }

  /// All the shortest chains from one node to another, up to a limit; nil when there is none.
  ///
  /// By hops, the search is breadth first; by cost it is Dijkstra's (1959), with costs as Newman has
  /// them in *Scientific collaboration networks II* (2001). Costs that differ by 1e-12 of themselves
  /// are taken as equal, for the sums of doubles are not exact. A node is reached from itself by one
  /// chain without ties.
  ///
  /// - Parameter limit: The most chains to list; they are counted in any case.
  /// - Complexity: O(n + m) by hops, O((n + m) log n) by cost; then the length and the neighbours on
  ///   the way for each chain.
  public func shortestChains(
    from source: Int32, to target: Int32, by length: Length = .hops, limit: Int = 100
  ) -> Chains? {
    guard has(source), has(target) else { return nil }
    var search = ChainSearch(self, to: target)
    let isFound = length == .hops ? search.byHops(until: source) : search.byCost(until: source)
    return isFound ? search.chains(from: source, limit: limit) : nil
  }
}
