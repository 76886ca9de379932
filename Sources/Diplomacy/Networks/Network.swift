/// The relations between actors that a set of events shows.
public struct Network: Hashable, Sendable {
  /// The actors, by ref.
  public var nodes: [Node]
  /// The ties, by kind and refs.
  public var edges: [Edge]

  /// Makes a network.
  public init(nodes: [Node] = [], edges: [Edge] = []) {
    self.nodes = nodes
    self.edges = edges
  }
}
