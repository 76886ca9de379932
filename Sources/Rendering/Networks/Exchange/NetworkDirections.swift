import Diplomacy

/// How GEXF and GraphML say which ties have a direction.
///
/// A meeting has none and a visit has one, so that most networks are mixed. Both formats can say
/// so, tie by tie, and Gephi understands it; but NetworkX, igraph and graph-tool know graphs of one
/// sort only, and NetworkX refuses to read any other.
public enum NetworkDirections: String, CaseIterable, Sendable {
  /// One sort for all: where both occur, the graph is directed, and a tie without direction is told
  /// by its attribute `directed` alone.
  case uniform
  /// To each tie its own.
  case mixed

  /// Whether the graph as a whole is directed; nil where it is of both sorts and may say so.
  func isDirected(_ edges: some Sequence<Network.Edge>) -> Bool? {
    var sorts: Set<Bool> = []
    for edge in edges { sorts.insert(edge.kind.isDirected) }
    guard sorts.count > 1 else { return sorts.first ?? false }
    return self == .uniform ? true : nil
  }
}
