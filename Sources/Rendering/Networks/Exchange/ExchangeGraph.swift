import Chronology
import Diplomacy

/// A network with an id for every tie, which is the same in every file made of the chronicle.
///
/// The id is made of what the tie is, `met:putin:robertson`, of a dated relation with its dates after
/// it. Ties to what is no actor of the network are left
/// out, as from the drawing: a reader would make an actor without a name of it, or stop.
struct ExchangeGraph {
  /// An actor, or an event.
  struct Node {
    var id: String
    var node: Network.Node
  }

  /// A tie between two of the nodes.
  struct Tie {
    var id: String
    var source: String
    var target: String
    var edge: Network.Edge
    /// Its place among the network's ties.
    var index: Int
  }

  /// What makes two ties of two slices one.
  struct Key: Hashable {
    var kind: Network.EdgeKind
    var from: Ref
    var to: Ref
    var dates: String?
    /// The how manieth of those that are otherwise alike.
    var ordinal: Int
  }

  let nodes: [Node]
  let ties: [Tie]

  /// - Parameter clean: Makes an id of a ref; two refs of which it makes the same have two ids all
  ///   the same.
  /// - Complexity: O(n) in actors and ties.
  init(_ network: Network, clean: (String) -> String = { $0 }) {
    var ids = UniqueIDs()
    var idOf: [Ref: String] = [:]
    var nodes: [Node] = []
    for node in network.nodes where idOf[node.ref] == nil {
      let id = ids.take(clean(node.ref.text))
      idOf[node.ref] = id
      nodes.append(Node(id: id, node: node))
    }
    self.nodes = nodes
    let keys = Self.keys(of: network.edges)
    ties = zip(network.edges, keys).enumerated().compactMap { index, pair in
      let (edge, key) = pair
      guard let source = idOf[edge.from], let target = idOf[edge.to] else { return nil }
      let parts = [edge.kind.rawValue, source, target] + [key.dates.map(clean)].compactMap { $0 }
      return Tie(
        id: ids.take(parts.joined(separator: ":")), source: source, target: target, edge: edge,
        index: index)
    }
  }

  /// A key for each tie, by which it is found again in another slice.
  static func keys(of edges: [Network.Edge]) -> [Key] {
    var seen: [Key: Int] = [:]
    return edges.map { edge in
      let dates = edge.kind.isOfEvents ? nil : edge.validity?.description
      var key = Key(kind: edge.kind, from: edge.from, to: edge.to, dates: dates, ordinal: 0)
      let ordinal = seen[key, default: 0]
      seen[key] = ordinal + 1
      key.ordinal = ordinal
      return key
    }
  }
}

/// Ids of which no two are the same.
private struct UniqueIDs {
  private var taken: Set<String> = []

  /// The id, or the first of `id~2`, `id~3` that is free.
  mutating func take(_ id: String) -> String {
    var number = 1
    var free = id
    while !taken.insert(free).inserted {
      number += 1
      free = "\(id)~\(number)"
    }
    return free
  }
}
