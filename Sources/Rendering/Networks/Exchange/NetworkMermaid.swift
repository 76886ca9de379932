import Chronology
public import Diplomacy

/// Draws a network as a flowchart in the language of Mermaid, which GitHub, GitLab, Obsidian and
/// many other programs show.
public enum NetworkMermaid {
  /// The flowchart: the same network gives the same bytes.
  ///
  /// Ties without direction have no arrow, those of which no event has a certain day are dashed, and
  /// the more events the wider the line. Mermaid draws no more than 500 edges unless the page that it
  /// stands in says otherwise.
  ///
  /// - Complexity: O(n log n) in actors and ties.
  public static func flowchart(_ network: Network, heading: TimelineHeading) throws -> String {
    let graph = ExchangeGraph(network)
    let title = NetworkTitle(heading, network: network, style: .iso)
    var out = "---\ntitle: \(MermaidText.title(title.title))\n---\nflowchart LR\n"
    out += "  accDescr: \(MermaidText.line(title.subtitle))\n"
    var numbers: [String: Int] = [:]
    for (index, node) in graph.nodes.enumerated() {
      numbers[node.id] = index + 1
      let (left, right) = brackets(node.node.kind)
      let ended = node.node.ended == nil ? "" : "Ended"
      out += "  n\(index + 1)\(left)\(MermaidText.label(words(node.node)))\(right)"
      out += ":::\(node.node.kind.rawValue)\(ended)\n"
    }
    var styles: [String: [Int]] = [:]
    for (index, tie) in graph.ties.enumerated() {
      // A succession is recorded from the successor, and drawn from what it follows.
      let ends = [tie.source, tie.target].map { numbers[$0] ?? 0 }
      let (from, to) = tie.edge.kind == .succeeded ? (ends[1], ends[0]) : (ends[0], ends[1])
      out += "  n\(from) \(line(tie.edge))|\(MermaidText.label(words(tie.edge)))| n\(to)\n"
      styles[style(tie.edge), default: []].append(index)
    }
    let classes = Set(graph.nodes.map { ClassKey(kind: $0.node.kind, ended: $0.node.ended != nil) })
    out += classes.map(\.definition).sorted().joined()
    for (style, indices) in styles.sorted(by: { $0.value[0] < $1.value[0] }) {
      out += "  linkStyle \(indices.map(String.init).joined(separator: ",")) \(style)\n"
    }
    return out
  }

  /// What the drawing does not say of the network.
  public static func losses(_ network: Network) -> LossReport {
    var losses = LossReport()
    losses.note(network.nodes, unsaid: ["for", "later", "ended", "date", "weight"])
    losses.note(network.edges, unsaid: ["first", "last", "tone", "validity", "events"])
    let weighed = network.edges.count { $0.kind.isOfEvents && $0.weight != Double($0.count) }
    if weighed > 0 { losses.note("weight", of: "tie", count: weighed) }
    let doubtful = network.edges.count { $0.certainCount != $0.count }
    if doubtful > 0 { losses.note("certain_count", of: "tie", count: doubtful) }
    return losses
  }

  private static func words(_ node: Network.Node) -> String {
    node.office.map { "\(node.name), \($0)" } ?? node.name
  }

  private static func words(_ edge: Network.Edge) -> String {
    if let label = edge.label { return label }
    let legend = EdgePaint(edge.kind).legend
    return edge.count > 1 ? "\(legend) \(edge.count)" : legend
  }

  private static func line(_ edge: Network.Edge) -> String {
    let isDotted = edge.isUncertain || EdgePaint(edge.kind).style != nil
    return switch (edge.kind.isDirected, isDotted) {
    case (true, true): "-.->"
    case (true, false): "-->"
    case (false, true): "-.-"
    case (false, false): "---"
    }
  }

  private static func style(_ edge: Network.Edge) -> String {
    let paint = EdgePaint(edge.kind)
    return "stroke:\(paint.line),stroke-width:\(paint.points(count: edge.count))px"
      + (edge.isUncertain ? ",stroke-dasharray:6 4" : "")
  }

  private static func brackets(_ kind: Network.Node.Kind) -> (String, String) {
    switch kind {
    case .person: ("([", "])")
    case .state, .event: ("[", "]")
    case .organisation: ("{{", "}}")
    case .group: ("(", ")")
    }
  }

  /// A class of nodes; what has ended has a dashed border.
  private struct ClassKey: Hashable {
    var kind: Network.Node.Kind
    var ended: Bool

    var definition: String {
      let paint = NodePaint(kind)
      return "  classDef \(kind.rawValue)\(ended ? "Ended" : "") fill:\(paint.fill),"
        + "stroke:\(paint.line),color:\(NetworkPalette.ink)"
        + (ended ? ",stroke-dasharray:5 4\n" : "\n")
    }
  }
}
