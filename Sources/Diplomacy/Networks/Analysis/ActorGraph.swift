/// A simple weighted network of actors that are known by their indices, made for analysis.
///
/// Parallel edges are added together in the order they come in, and loops are dropped: an actor's
/// acts towards itself say nothing of its place among others. The neighbours of a node lie together
/// in flat arrays, in ascending order.
public struct ActorGraph: Sendable {
  /// A tie between two nodes and how strong it is.
  public struct Edge: Hashable, Sendable {
    /// The index of the node that the tie comes from; of an undirected tie, either node.
    public var from: Int32
    /// The index of the node that the tie goes to.
    public var to: Int32
    /// The strength, such as the number of contacts.
    public var weight: Double

    /// Ties two nodes.
    public init(from: Int32, to: Int32, weight: Double = 1) {
      self.from = from
      self.to = to
      self.weight = weight
    }
  }

  /// Which of a node's ties count: in an undirected graph, all are the same.
  public enum Direction: Sendable {
    /// The ties that go out from the node.
    case outward
    /// The ties that come in to the node.
    case inward
    /// The ties that go out and those that come in.
    case either
  }

  /// The weights that are possible: sums of those within neither overflow nor vanish.
  public static let weights: ClosedRange<Double> = 1e-100...1e100

  /// The number of nodes.
  public let count: Int
  /// Whether a tie goes from one node to the other only.
  public let isDirected: Bool
  let outgoing: Adjacency
  let incoming: Adjacency

  /// Makes a graph of edges.
  ///
  /// Dropped are edges to indices that are not in `0..<count`, loops, and weights that are not finite
  /// or not above zero. Weights are brought into ``weights``.
  ///
  /// - Parameter count: The number of nodes, at most `Int32.max`.
  /// - Complexity: O(n + m) for n nodes and m edges.
  public init(count: Int, isDirected: Bool, edges: [Edge]) {
    let count = min(max(0, count), Int(Int32.max))
    self.count = count
    self.isDirected = isDirected
    var arcs = Arcs()
    arcs.reserve(isDirected ? edges.count : 2 * edges.count)
    let nodes = 0..<count
    for edge in edges {
      guard edge.from != edge.to, edge.weight > 0, edge.weight < .infinity,
        nodes.contains(Int(edge.from)), nodes.contains(Int(edge.to))
      else { continue }
      let weight = min(max(edge.weight, Self.weights.lowerBound), Self.weights.upperBound)
      arcs.append(edge.from, edge.to, weight)
      if !isDirected { arcs.append(edge.to, edge.from, weight) }
    }
    outgoing = Adjacency(count: count, arcs)
    incoming = isDirected ? outgoing.reversed() : outgoing
  }

  /// The number of edges, parallel ones as one.
  public var edgeCount: Int { isDirected ? outgoing.nodes.count : outgoing.nodes.count / 2 }

  /// The nodes that ties go to from a node, in ascending order; none of an index out of range.
  public func outNeighbours(of node: Int32) -> ArraySlice<Int32> {
    outgoing.nodes[row(node, outgoing)]
  }

  /// The nodes that ties come from to a node, in ascending order; none of an index out of range.
  public func inNeighbours(of node: Int32) -> ArraySlice<Int32> {
    incoming.nodes[row(node, incoming)]
  }

  /// The weight of the tie from one node to another; nil where there is none.
  ///
  /// - Complexity: O(log d) for a node with d neighbours.
  public func weight(from: Int32, to: Int32) -> Double? {
    outgoing.place(of: to, in: row(from, outgoing)).map { outgoing.weights[$0] }
  }

  /// The edges, in ascending order; of an undirected graph each once, from the lower index.
  ///
  /// - Complexity: O(n + m).
  public var edges: [Edge] {
    var edges: [Edge] = []
    edges.reserveCapacity(edgeCount)
    for node in 0..<count {
      for arc in outgoing[node] where isDirected || node < Int(outgoing.nodes[arc]) {
        edges.append(
          Edge(from: Int32(node), to: outgoing.nodes[arc], weight: outgoing.weights[arc]))
      }
    }
    return edges
  }

  /// Whether there is a node of that index.
  func has(_ node: Int32) -> Bool { node >= 0 && Int(node) < count }

  private func row(_ node: Int32, _ rows: Adjacency) -> Range<Int> {
    has(node) ? rows[Int(node)] : 0..<0
  }
}
