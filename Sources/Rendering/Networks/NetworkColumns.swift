import Diplomacy

/// Puts the actors of a network into columns, from left to right.
///
/// A *side* is a column of actors that are spoken for and one of those who speak for them. The
/// first side has the spoken-for on the left, the others on the right, and beyond the last there is
/// a column for members: so with two sides the columns are states, their persons, the persons of
/// the other side, organisations, members. Where more than two speak with each other there are more
/// sides. Each unit is put where its ties are short and never stand upright; what is best for all
/// is approached unit by unit, in a fixed order, so that the same network gives the same columns.
struct NetworkColumns {
  /// The clusters that the columns keep together.
  let clusters: NetworkClusters
  /// The column of each node, from 0, without gaps.
  let columns: [Int]

  /// - Complexity: O(s² e) in the sides, of which there are at most six, and the edges.
  init(_ network: Network) {
    let clusters = NetworkClusters(network)
    let pull = NetworkPull(network)
    // Many ties make the search long and its result no better: a thicket stays one.
    let mostSides = pull.pairs.count > 5_000 ? 3 : 6
    var best: (cost: Int, columns: [Int])?
    for sides in 2...mostSides {
      var placing = NetworkPlacing(network, clusters: clusters, pull: pull, sides: sides)
      placing.settle()
      let cost = placing.totalCost + 15 * sides
      if best.map({ cost < $0.cost }) ?? true { best = (cost, placing.columns) }
    }
    self.clusters = clusters
    let found = best?.columns ?? []
    let used = Set(found).sorted()
    columns = found.map { used.firstIndex(of: $0) ?? 0 }
  }

  /// The nodes of each column, in the network's order.
  var groups: [[Int]] {
    var groups = Array(repeating: [Int](), count: (columns.max() ?? -1) + 1)
    for (index, column) in columns.enumerated() { groups[column].append(index) }
    return groups
  }
}

/// The ties between two actors, as far as they pull these together or apart.
struct NetworkPull {
  struct Pair {
    var other: Int
    /// Ties with dates beside them: these must not stand upright.
    var labelled = 0
    /// Ties without: offices, memberships.
    var bare = 0
    /// Wars and successions, which may.
    var upright = 0
  }

  /// The pairs of each node.
  private(set) var of: [[Pair]]
  /// How many pairs there are, each seen from both ends.
  var pairs: [Pair] { of.flatMap { $0 } }

  init(_ network: Network) {
    var indices: [Ref: Int] = [:]
    for (index, node) in network.nodes.enumerated() { indices[node.ref] = index }
    var wars: [Ref: Int] = [:]
    for edge in network.edges where edge.kind == .fought {
      wars[edge.from, default: 0] += 1
      wars[edge.to, default: 0] += 1
    }
    var found: [[Int: Pair]] = Array(repeating: [:], count: network.nodes.count)
    for edge in network.edges {
      guard let from = indices[edge.from], let to = indices[edge.to], from != to else { continue }
      for (one, other) in [(from, to), (to, from)] {
        var pair = found[one][other] ?? Pair(other: other)
        switch edge.kind {
        case .succeeded: pair.upright += 1
        // One against one stands upright; a world war would be a bundle of arcs.
        case .fought where max(wars[edge.from] ?? 0, wars[edge.to] ?? 0) <= 2: pair.upright += 1
        case .office, .member, .partOf: pair.bare += 1
        default: pair.labelled += 1
        }
        found[one][other] = pair
      }
    }
    of = found.map { pairs in pairs.values.sorted { $0.other < $1.other } }
  }
}
