public import Diplomacy

/// How a network is laid out: the layout engines of GraphViz.
public enum NetworkLayout: String, CaseIterable, Sendable {
  /// In columns, from left to right: for what fits on a page with every date beside its line.
  case dot
  /// Distances on the page follow the distances in the network.
  case neato
  /// Ties pull and actors push.
  case fdp
  /// As `fdp`, for large networks.
  case sfdp
  /// On circles, one for each part that hangs together closely.
  case circo
  /// On rings about the weightiest actor.
  case twopi

  /// The layout that suits a network: columns while they can be followed, distances up to 150
  /// actors and where events stand between them, forces beyond.
  public init(for network: Network) {
    let isSmall =
      network.nodes.count <= Self.mostInColumns
      && network.nodes.count + network.edges.count <= 2 * Self.mostInColumns
      && Self.mostTiesOfOne(network) <= Self.mostAtHub
      && Self.mostPartnersOfSpokenFor(network) <= Self.mostAtCluster
    // Events between the actors would need columns of their own.
    if isSmall, !network.nodes.contains(where: { $0.kind == .event }) {
      self = .dot
    } else {
      self = network.nodes.count <= Self.mostByDistance ? .neato : .sfdp
    }
  }

  /// The most ties with a date beside them that meet in one actor of columns: where more do, the
  /// dates lie on each other.
  static let mostAtHub = 10

  private static func mostTiesOfOne(_ network: Network) -> Int {
    var ties: [Ref: Int] = [:]
    for edge in network.edges where edge.kind.isOfEvents {
      ties[edge.from, default: 0] += 1
      ties[edge.to, default: 0] += 1
    }
    return ties.values.max() ?? 0
  }

  /// The most others to whom one is tied who stands in a box with those who speak for it: the dates
  /// of more do not fit beside that box, and lie on each other.
  static let mostAtCluster = 5

  private static func mostPartnersOfSpokenFor(_ network: Network) -> Int {
    let clusters = NetworkClusters(network)
    var unitOf: [Ref: Int] = [:]
    for (index, node) in network.nodes.enumerated() { unitOf[node.ref] = clusters.unitOf[index] }
    var partners: [Ref: Set<Ref>] = [:]
    for edge in network.edges where edge.kind.isOfEvents && unitOf[edge.from] != unitOf[edge.to] {
      for (one, other) in [(edge.from, edge.to), (edge.to, edge.from)] {
        guard let unit = unitOf[one], !clusters.units[unit].members.isEmpty
        else { continue }
        partners[one, default: []].insert(other)
      }
    }
    return partners.values.map(\.count).max() ?? 0
  }

  /// The most actors that stand in columns unless columns are asked for, and half the most actors
  /// and ties.
  static let mostInColumns = 40
  /// The most actors whose distances can all be kept to; beyond, the middle would be a thicket.
  private static let mostByDistance = 150
  /// The most actors of which a picture still shows something.
  public static let mostNodes = 2_000
  /// The most ties of which a picture still shows something.
  public static let mostEdges = 20_000

  /// Why a picture of a network makes no sense, and what helps; nil where it makes sense.
  public static func tooLarge(_ network: Network) -> String? {
    let (nodes, edges) = (network.nodes.count, network.edges.count)
    guard nodes > mostNodes || edges > mostEdges else { return nil }
    let most =
      nodes > mostNodes
      ? "\(nodes) actors are too many for a picture, which shows at most \(mostNodes)"
      : "\(edges) ties are too many for a picture, which shows at most \(mostEdges)"
    return most + "; --top N keeps the weightiest actors, --min-weight N the weightier ties, "
      + "--around ACTOR one actor with those about it"
  }

  /// Whether the network is drawn in columns, with a label on every line: the search for columns
  /// is not for large networks, which are drawn as a map whatever the engine.
  func hasColumns(_ network: Network) -> Bool {
    self == .dot && network.nodes.count <= 400 && network.edges.count <= 2_000
  }
}
