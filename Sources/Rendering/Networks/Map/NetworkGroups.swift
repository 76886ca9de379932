import Diplomacy

/// Whom the actors of a network speak for, and the colours of those for whom several speak.
struct NetworkGroups {
  /// A colour with the actor whose it is.
  struct Group: Hashable {
    var head: Int
    var members: Int
    var fill: String
  }

  /// Those that have a colour, the largest first.
  let coloured: [Group]
  /// Whether other actors are left without one.
  let hasMore: Bool
  private let clusters: NetworkClusters
  private let fills: [Int: String]

  /// Pale, so that ink can be read on them, and of different lightness.
  private static let palette = [
    "#C6DDF2", "#F8D3B5", "#CFE8C6", "#E3D2EE", "#F5E9A9", "#F4C6D4", "#BFE5E1", "#DDD2C0",
  ]

  init(_ network: Network) {
    clusters = NetworkClusters(network)
    let groups = clusters.units.filter { $0.members.count > 1 }
      .sorted { left, right in
        left.members.count == right.members.count
          ? left.head < right.head : left.members.count > right.members.count
      }
    coloured = zip(groups, Self.palette).map { unit, fill in
      Group(head: unit.head, members: unit.members.count, fill: fill)
    }
    let fills = Dictionary(uniqueKeysWithValues: coloured.map { ($0.head, $0.fill) })
    self.fills = fills
    let heads = Set(clusters.units.map(\.head).filter { fills[$0] == nil })
    hasMore =
      !coloured.isEmpty && heads.contains { network.nodes[$0].kind != .event }
  }

  /// The colour of a node's group.
  func fill(of index: Int) -> String? { fills[head(of: index)] }

  /// Whom a node speaks for in the end; itself where it speaks for none other.
  func head(of index: Int) -> Int { clusters.units[clusters.unitOf[index]].head }
}
