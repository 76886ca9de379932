extension ActorGraph {
  /// The number of ties of each node.
  ///
  /// - Parameter direction: In a directed graph, `.either` is the sum of both: two nodes that are
  ///   tied both ways count two ties.
  /// - Complexity: O(n).
  public func degrees(_ direction: Direction = .either) -> [Int] {
    let (out, into) = (outgoing, incoming)
    return (0..<count).map { node in
      switch isDirected ? direction : .outward {
      case .outward: out[node].count
      case .inward: into[node].count
      case .either: out[node].count + into[node].count
      }
    }
  }

  /// The sum of the weights of each node's ties, in the unit of the weights.
  ///
  /// - Parameter direction: In a directed graph, `.either` is the sum of both.
  /// - Complexity: O(n + m).
  public func weightedDegrees(_ direction: Direction = .either) -> [Double] {
    switch isDirected ? direction : .outward {
    case .outward: outgoing.sums()
    case .inward: incoming.sums()
    case .either: zip(outgoing.sums(), incoming.sums()).map { $0 + $1 }
    }
  }
}
