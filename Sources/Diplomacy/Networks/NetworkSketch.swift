/// What was counted of a network, and the part of it that is wanted: before names and events are
/// read for what is left.
public struct NetworkSketch: Sendable {
  /// A dated relation between two actors.
  public struct DatedTie: Sendable {
    var kind: Network.EdgeKind
    var from: Int
    var to: Int
    var relation: Int
    var begins: Int64?

    /// Makes one of two places, and the relation's place among those of the store.
    public init(kind: Network.EdgeKind, from: Int, to: Int, relation: Int, begins: Int64?) {
      self.kind = kind
      self.from = from
      self.to = to
      self.relation = relation
      self.begins = begins
    }
  }

  /// What was counted.
  public let tally: NetworkTally
  /// The actors by their places in the tally, and the ties: by kind and refs, each with its place
  /// in the tally's counts or, of a dated relation, that among the store's relations.
  public var part: NetworkPart

  /// Joins the ties of a tally to the dated relations between the actors that it saw.
  ///
  /// - Parameters:
  ///   - refs: The refs of the actors, by their places.
  ///   - isKept: Whether an actor belongs into the network at all, by its place.
  ///   - relations: Dated relations between the actors.
  public init(
    _ tally: NetworkTally, refs: [Ref], isKept: (Int) -> Bool, relations: [DatedTie]
  ) {
    self.tally = tally
    let members = refs.indices.map(isKept)
    let order = refs.indices.sorted { refs[$0] < refs[$1] }
    var rank = Array(repeating: 0, count: refs.count)
    for (index, place) in order.enumerated() { rank[place] = index }
    var ties: [NetworkPart.Tie] = []
    ties.reserveCapacity(tally.ties.count + relations.count)
    for (source, tie) in tally.ties.enumerated() {
      var (from, to) = (Int(tie.from), Int(tie.to))
      guard members[from], members[to] else { continue }
      if !tie.kind.isDirected, rank[to] < rank[from] { swap(&from, &to) }
      ties.append(
        NetworkPart.Tie(
          kind: tie.kind, from: from, to: to, source: source, weight: tally.counts[source].weight))
    }
    // Of the same two actors, what began first comes first.
    let dated = relations.sorted {
      ($0.begins ?? .min, $0.relation) < ($1.begins ?? .min, $1.relation)
    }
    var ages: [Int: Int] = [:]
    for tie in dated where members[tie.from] && members[tie.to] {
      ages[tie.relation] = ages.count
      ties.append(
        NetworkPart.Tie(
          kind: tie.kind, from: tie.from, to: tie.to, source: tie.relation, weight: 0))
    }
    part = NetworkPart(
      refs: refs, kept: order.filter { members[$0] },
      ties: Self.sorted(ties, rank: rank, ages: ages))
  }

  /// The ties by kind, refs and age; what is compared is made once for each.
  private static func sorted(
    _ ties: [NetworkPart.Tie], rank: [Int], ages: [Int: Int]
  ) -> [NetworkPart.Tie] {
    let keys = ties.enumerated().map { index, tie in
      (
        ends: UInt64(tie.kind.order) << 60 | UInt64(rank[tie.from]) << 30 | UInt64(rank[tie.to]),
        age: tie.kind.isOfEvents ? 0 : ages[tie.source] ?? 0, index: index
      )
    }
    return keys.sorted { ($0.ends, $0.age, $0.index) < ($1.ends, $1.age, $1.index) }
      .map { ties[$0.index] }
  }

  /// The numbers of the events behind each tie that is kept, by its place in the tally's counts.
  public var events: [Int: [Int64]] {
    let wanted = Set(part.ties.filter(\.kind.isOfEvents).map { Int32(clamping: $0.source) })
    var events: [Int: [Int64]] = [:]
    for item in tally.occurrences where wanted.contains(item.tie) {
      events[Int(item.tie), default: []].append(item.event)
    }
    return events
  }
}
