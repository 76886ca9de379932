import Diplomacy

/// All that ties two actors, drawn as one line.
struct NetworkMapLine {
  /// The ties, the strongest first; none where one only speaks for the other.
  var edges: [Network.Edge]
  /// Where it starts and ends, by the nodes' places.
  var from: Int
  var to: Int
  /// What the ties by events weigh together.
  var weight: Double

  /// Whether one merely speaks for the other.
  var isRepresentation: Bool { edges.isEmpty }

  /// The arrow, by the strongest: at both ends where each is the end of such a tie.
  var direction: String? {
    guard let first = edges.first, first.kind.hasArrow else { return nil }
    let isMutual = edges.contains { $0.kind == first.kind && $0.from == first.to }
    return isMutual ? "both" : first.kind == .succeeded ? "back" : "forward"
  }

  /// The mean tone, each tie counting by its events.
  var tone: Double? {
    let known = edges.filter { $0.tone != nil }
    let count = known.reduce(0) { $0 + max(1, $1.count) }
    guard count > 0 else { return nil }
    return known.reduce(0) { $0 + ($1.tone ?? 0) * Double(max(1, $1.count)) } / Double(count)
  }

  /// Whether nothing of it has a certain date.
  var isUncertain: Bool {
    let ofEvents = edges.filter(\.kind.isOfEvents)
    return !ofEvents.isEmpty && ofEvents.allSatisfy(\.isUncertain)
  }

  /// The lines of a network, by the places of their nodes, those who speak for another and have
  /// no tie with it included.
  ///
  /// - Complexity: O(n log n) in actors and ties.
  static func lines(of network: Network) -> [NetworkMapLine] {
    var indices: [Ref: Int] = [:]
    for (index, node) in network.nodes.enumerated() { indices[node.ref] = index }
    var pairs: [Pair: [Network.Edge]] = [:]
    for edge in network.edges {
      guard let from = indices[edge.from], let to = indices[edge.to], from != to else { continue }
      pairs[Pair(from, to), default: []].append(edge)
    }
    for (index, node) in network.nodes.enumerated() {
      guard let head = node.principal.flatMap({ indices[$0.ref] }), head != index else { continue }
      pairs[Pair(index, head), default: []] += []
    }
    return pairs.keys.sorted { ($0.low, $0.high) < ($1.low, $1.high) }.map { pair in
      let edges = (pairs[pair] ?? []).sorted(by: isStronger)
      let weight = edges.reduce(0) { $0 + ($1.kind.isOfEvents ? $1.weight : 0) }
      let (from, to) = (
        edges.first.flatMap { indices[$0.from] } ?? pair.low,
        edges.first.flatMap { indices[$0.to] } ?? pair.high
      )
      return NetworkMapLine(edges: edges, from: from, to: to, weight: weight)
    }
  }

  /// Two actors, whichever is named first.
  private struct Pair: Hashable {
    let low: Int
    let high: Int

    init(_ one: Int, _ other: Int) {
      low = min(one, other)
      high = max(one, other)
    }
  }

  private static func isStronger(_ left: Network.Edge, _ right: Network.Edge) -> Bool {
    if left.kind.isOfEvents != right.kind.isOfEvents { return left.kind.isOfEvents }
    if left.kind.isOfEvents, left.weight != right.weight { return left.weight > right.weight }
    if left.kind != right.kind { return left.kind.order < right.kind.order }
    return (left.from, left.to) < (right.from, right.to)
  }
}

extension Network.EdgeKind {
  /// Whether its lines have an arrow.
  var hasArrow: Bool {
    switch self {
    case .met, .conversed, .signed, .fought, .tookPart, .office, .member: false
    default: true
    }
  }
}
