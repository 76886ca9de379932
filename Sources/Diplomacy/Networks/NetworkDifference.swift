/// What is different between the networks of two times.
public struct NetworkDifference: Hashable, Sendable {
  /// What became of an actor or a tie.
  public enum Change: String, CaseIterable, Sendable {
    /// It is in the later network alone.
    case new
    /// It is in the earlier network alone.
    case gone
    /// It weighs more in the later one.
    case more
    /// It weighs less in the later one.
    case less
  }

  /// An actor that is new or gone.
  public struct Actor: Hashable, Sendable {
    /// What became of it.
    public var change: Change
    /// The actor, as in the network in which it is.
    public var node: Network.Node
  }

  /// A tie that is not the same in both.
  public struct Tie: Hashable, Sendable {
    /// What became of it.
    public var change: Change
    /// What it is.
    public var kind: Network.EdgeKind
    /// Where it starts.
    public var from: NamedRef
    /// Where it ends.
    public var to: NamedRef
    /// What it weighed; nil where it was not there, and of a dated relation.
    public var before: Double?
    /// What it weighs now.
    public var after: Double?
  }

  /// The actors that are new, then those that are gone, by ref.
  public private(set) var actors: [Actor] = []
  /// The ties by change, then kind, then refs.
  public private(set) var ties: [Tie] = []

  /// Compares two networks.
  ///
  /// - Complexity: O(n log n) in their actors and ties.
  public init(from earlier: Network, to later: Network) {
    let before = Set(earlier.nodes.map(\.ref))
    let after = Set(later.nodes.map(\.ref))
    actors =
      later.nodes.filter { !before.contains($0.ref) }.map { Actor(change: .new, node: $0) }
      + earlier.nodes.filter { !after.contains($0.ref) }.map { Actor(change: .gone, node: $0) }
    var names: [Ref: String] = [:]
    for node in earlier.nodes + later.nodes { names[node.ref] = node.name }
    let (old, new) = (Self.weights(earlier), Self.weights(later))
    for key in Set(old.keys).union(new.keys) {
      let change: Change
      switch (old[key], new[key]) {
      case (nil, _): change = .new
      case (_, nil): change = .gone
      case (let was?, let now?) where was < now: change = .more
      case (let was?, let now?) where was > now: change = .less
      default: continue
      }
      ties.append(
        Tie(
          change: change, kind: key.kind,
          from: NamedRef(ref: key.from, name: names[key.from] ?? key.from.text),
          to: NamedRef(ref: key.to, name: names[key.to] ?? key.to.text),
          before: key.kind.isOfEvents ? old[key] : nil,
          after: key.kind.isOfEvents ? new[key] : nil))
    }
    ties.sort { left, right in
      if left.change != right.change { return left.change.order < right.change.order }
      if left.kind != right.kind { return left.kind.order < right.kind.order }
      return (left.from.ref, left.to.ref) < (right.from.ref, right.to.ref)
    }
  }

  private struct Key: Hashable {
    var kind: Network.EdgeKind
    var from: Ref
    var to: Ref
  }

  /// Several relations of a kind between the same two, one after the other, are one tie.
  private static func weights(_ network: Network) -> [Key: Double] {
    var weights: [Key: Double] = [:]
    for edge in network.edges {
      let key = Key(kind: edge.kind, from: edge.from, to: edge.to)
      if edge.kind.isOfEvents { weights[key, default: 0] += edge.weight } else { weights[key] = 1 }
    }
    return weights
  }
}

extension NetworkDifference.Change {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
