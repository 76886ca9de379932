extension ActorGraph {
  /// What two nodes of a directed graph send each other.
  public struct Exchange: Hashable, Sendable {
    /// The lower index.
    public let first: Int32
    /// The higher index.
    public let second: Int32
    /// The weight from the first to the second; 0 for none.
    public let forth: Double
    /// The weight from the second to the first; 0 for none.
    public let back: Double

    /// Whether both send something.
    public var isAnswered: Bool { forth > 0 && back > 0 }
  }

  /// The share of edges that are answered by one the other way, from 0 to 1.
  ///
  /// As NetworkX has it (`overall_reciprocity`). Nil for an undirected graph, of which it says nothing,
  /// and for one without edges.
  ///
  /// - Complexity: O(n + m).
  public var reciprocity: Double? {
    guard isDirected, edgeCount > 0 else { return nil }
    return Double(2 * exchanges().count(where: \.isAnswered)) / Double(edgeCount)
  }

  /// The pairs with at least one edge, in ascending order; none for an undirected graph.
  ///
  /// - Complexity: O(n + m).
  public func exchanges() -> [Exchange] {
    guard isDirected else { return [] }
    var found: [Exchange] = []
    for node in 0..<count {
      // Both rows are in ascending order, and are read side by side.
      var (out, into) = (outgoing[node], incoming[node])
      while let (other, forth, back) = next(&out, &into) {
        guard node < Int(other) else { continue }
        found.append(Exchange(first: Int32(node), second: other, forth: forth, back: back))
      }
    }
    return found
  }

  /// The next neighbour of either row, and the weights to and from it.
  private func next(
    _ out: inout Range<Int>, _ into: inout Range<Int>
  ) -> (other: Int32, forth: Double, back: Double)? {
    let to = out.isEmpty ? Int32.max : outgoing.nodes[out.lowerBound]
    let from = into.isEmpty ? Int32.max : incoming.nodes[into.lowerBound]
    guard !out.isEmpty || !into.isEmpty else { return nil }
    let other = min(to, from)
    var (forth, back) = (0.0, 0.0)
    if to == other, let place = out.popFirst() { forth = outgoing.weights[place] }
    if from == other, let place = into.popFirst() { back = incoming.weights[place] }
    return (other, forth, back)
  }
}
