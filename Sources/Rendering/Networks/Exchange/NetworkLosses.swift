import Diplomacy

extension LossReport {
  /// Notes the ties without direction where a graph has to be of one sort.
  mutating func note(directionsOf edges: [Network.Edge], _ directions: NetworkDirections) {
    guard directions == .uniform, directions.isDirected(edges) == true else { return }
    let count = edges.count { !$0.kind.isDirected }
    if count > 0 { note("that it has no direction", of: "tie", count: count) }
  }

  /// Notes what is known of the actors, by field, and is not among what a format says.
  mutating func note(_ nodes: [Network.Node], unsaid: [String]) {
    for node in nodes {
      let values = NetworkField.values(of: node)
      for field in unsaid where values[field].map(Self.isWorthSaying) ?? false {
        note(field, of: "actor")
      }
    }
  }

  /// Notes what is known of the ties, by field, and is not among what a format says.
  mutating func note(_ edges: [Network.Edge], unsaid: [String]) {
    for edge in edges {
      let values = NetworkField.values(of: edge)
      for field in unsaid where values[field].map(Self.isWorthSaying) ?? false {
        note(field, of: "tie")
      }
    }
  }

  private static func isWorthSaying(_ value: NetworkField.Value) -> Bool { value != .real(0) }
}
