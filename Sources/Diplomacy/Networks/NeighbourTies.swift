/// What ties one actor of a network to each of the others.
public struct NeighbourTies: Sendable {
  /// The ties to one other actor, taken together.
  public struct Tie: Hashable, Sendable {
    /// The kinds of ties, in their order.
    public var kinds: [Network.EdgeKind] = []
    /// How many events, each as often as it ties in different ways.
    public var count = 0
    /// What they weigh together.
    public var weight = 0.0
    /// The first day on which the first of the events can lie.
    public var first: Int64?
    /// The last day on which the last of them can lie.
    public var last: Int64?
  }

  private var ties: [Int: Tie] = [:]

  /// Gathers the ties of a node of the sketch's graph.
  ///
  /// - Complexity: O(n) in the ties of the whole network.
  public init(_ sketch: NetworkSketch, of centre: Int) {
    let place = sketch.part.kept[centre]
    let nodes = sketch.part.nodes
    for tie in sketch.part.ties where tie.from == place || tie.to == place {
      let other = Int(nodes[tie.from == place ? tie.to : tie.from])
      var all = ties[other] ?? Tie()
      if !all.kinds.contains(tie.kind) { all.kinds.append(tie.kind) }
      if tie.kind.isOfEvents {
        let counted = sketch.tally.counts[tie.source]
        all.count += counted.events
        all.weight += counted.weight
        all.first = [all.first, counted.first].compactMap { $0 }.min()
        all.last = [all.last, counted.last].compactMap { $0 }.max()
      }
      ties[other] = all
    }
  }

  /// The ties to a node; none where they are not tied at all.
  public subscript(node: Int) -> Tie { ties[node] ?? Tie() }
}
