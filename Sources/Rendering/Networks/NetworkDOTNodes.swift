import Chronology
import Diplomacy

/// The boxes of a graph: the actors, the clusters about them, the columns.
struct NetworkDOTNodes {
  private let network: Network
  private let columns: NetworkColumns
  private let look: NetworkLook
  private let style: DateStyle

  init(_ network: Network, columns: NetworkColumns, look: NetworkLook, style: DateStyle) {
    self.network = network
    self.columns = columns
    self.look = look
    self.style = style
  }

  /// How many ties each unit has with others: those with the most are placed first, in the middle.
  private var weights: [Int] {
    var weights = Array(repeating: 0, count: columns.clusters.units.count)
    var unitOf: [Ref: Int] = [:]
    for (index, node) in network.nodes.enumerated() {
      unitOf[node.ref] = columns.clusters.unitOf[index]
    }
    for edge in network.edges where edge.kind.isOfEvents {
      guard let from = unitOf[edge.from], let to = unitOf[edge.to], from != to else { continue }
      weights[from] += 1
      weights[to] += 1
    }
    return weights
  }

  var text: String {
    var out = ""
    let weights = weights
    let units = columns.clusters.units.enumerated()
      .sorted {
        weights[$0.offset] == weights[$1.offset]
          ? $0.offset < $1.offset
          : weights[$0.offset] > weights[$1.offset]
      }
      .map(\.element)
    for unit in units where unit.members.isEmpty { out += "  \(node(unit.head))\n" }
    for unit in units where !unit.members.isEmpty { out += cluster(unit) }
    out += "\n  // columns, from left to right\n"
    for group in columns.groups {
      out += "  { rank=same; \(group.map { "\(id($0)); " }.joined())}\n"
    }
    return out
  }

  private func id(_ index: Int) -> String { DOTEscaping.id(network.nodes[index].ref.text) }

  private func cluster(_ unit: NetworkClusters.Unit) -> String {
    let head = network.nodes[unit.head]
    let paint = ClusterPaint(head.kind)
    let verb = unit.members.count == 1 ? "speaks" : "speak"
    let name = OfficeOfTheDay.definite(head.name)
    let label = DOTEscaping.html("\(verb) for \(name)", width: 40)
    var out = """

        subgraph \(DOTEscaping.id("cluster_\(head.ref.text)")) {
          label=<\(label)>; labelloc=b; labeljust=r; fontsize=10; fontcolor="\(paint.text)";
          style="rounded,filled"; pencolor="\(paint.line)"; fillcolor="\(paint.fill)"; margin=16;

      """
    for index in [unit.head] + unit.members { out += "    \(node(index))\n" }
    return out + "  }\n"
  }

  private func node(_ index: Int) -> String {
    let node = network.nodes[index]
    let paint = NodePaint(node.kind)
    let styles = ["filled", paint.style, node.ended == nil ? nil : "dashed"].compactMap { $0 }
    let fill = node.ended == nil ? paint.fill : "#F6F8FA"
    var label = DOTEscaping.html(node.name.isEmpty ? node.ref.text : node.name, width: 24)
    for line in beneath(node) {
      label += "<BR/><FONT POINT-SIZE=\"9\" COLOR=\"\(NetworkPalette.grey)\">"
      label += DOTEscaping.html(line, width: 32) + "</FONT>"
    }
    let tooltip = Self.tooltip(node, style: style, isPlain: look.hasPlainTooltips)
    let extras = size(of: node) + Self.link(node, look)
    return "\(id(index)) [label=<\(label)>, shape=\(paint.shape), "
      + "style=\"\(styles.joined(separator: ","))\", fillcolor=\"\(fill)\", "
      + "color=\"\(paint.line)\", margin=\"\(paint.margin)\", "
      + extras.map { "\($0), " }.joined()
      + "tooltip=\(DOTEscaping.quoted(lines: tooltip))];"
  }

  private func size(of node: Network.Node) -> [String] {
    guard !look.sizes.isEmpty else { return [] }
    let size = look.sizes[node.ref] ?? 0
    return ["fontsize=\(NetworkWidths.tenths(10 + 12 * min(max(size.isFinite ? size : 0, 0), 1)))"]
  }

  /// Where the node leads.
  static func link(_ node: Network.Node, _ look: NetworkLook) -> [String] {
    look.links(node.ref, node.kind).map { ["URL=\(DOTEscaping.url($0))"] } ?? []
  }

  /// The small lines: the office, whom it speaks for where no cluster says so, what became of it.
  private func beneath(_ node: Network.Node) -> [String] {
    var lines: [String] = []
    let office = node.office.flatMap { $0.isEmpty ? nil : $0 }
    if node.speaksForNobody {
      lines.append(office.map { "\($0), for nobody" } ?? "for nobody")
    } else if let office {
      lines.append(office)
    }
    if node.kind != .person, let later = node.laterName {
      lines.append("\(later), by its name then")
    }
    if let year = NetworkDates.year(of: node.ended) { lines.append("until \(year)") }
    if let date = node.date {
      lines.append(date.english(DateWording(style: style, abbreviated: true)))
    }
    return lines
  }

  /// Who or what the node is, in full.
  ///
  /// - Parameter isPlain: Whether dates are in words, and the ref is left out.
  static func tooltip(
    _ node: Network.Node, style: DateStyle, isPlain: Bool = false
  ) -> [String] {
    let isNamed = isPlain && !node.name.isEmpty
    var lines = [isNamed ? node.name : "\(node.name) (\(node.ref.text))"]
    if let date = node.date { lines.append(date.english(DateWording(style: style))) }
    if let office = node.office { lines.append(office) }
    if let principal = node.principal {
      lines.append("speaks for \(OfficeOfTheDay.definite(principal.name))")
    }
    if node.speaksForNobody { lines.append("speaks for nobody") }
    if let later = node.laterName { lines.append("today: \(later)") }
    if let ended = node.ended {
      lines.append("until \(isPlain ? ended.english(DateWording(style: style)) : "\(ended)")")
    }
    return lines
  }
}

/// The pale colours of a cluster, after whom it is about.
private struct ClusterPaint {
  var fill: String
  var line: String
  var text: String

  init(_ kind: Network.Node.Kind) {
    switch kind {
    case .state: (fill, line, text) = ("#F5F9FD", "#CFDAE6", "#6F7F90")
    case .organisation: (fill, line, text) = ("#F5FBF6", "#CDE0D1", "#6F8B75")
    case .person: (fill, line, text) = ("#FEFBF2", "#E8DDBE", "#8F8260")
    case .group: (fill, line, text) = ("#FAF7FC", "#DDD2E6", "#84769A")
    case .event: (fill, line, text) = ("#FBFAF7", "#DDDAD0", "#84806F")
    }
  }
}
