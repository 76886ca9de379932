import Chronology
import Diplomacy

/// Draws a network that columns cannot hold: as a map, on which forces put the actors.
///
/// The weightier an actor, the larger; one line for all that ties two; no dates beside lines, which
/// the tooltips have; a colour for each group of those who speak for the same.
struct NetworkMap {
  private let network: Network
  private let layout: NetworkLayout
  private let look: NetworkLook
  private let style: DateStyle
  private let groups: NetworkGroups
  private let lines: [NetworkMapLine]
  private let widths: NetworkWidths
  private let weights: [Double]
  private let sizes: NetworkWidths

  init(_ network: Network, layout: NetworkLayout, look: NetworkLook, style: DateStyle) {
    self.network = network
    self.layout = layout
    self.look = look
    self.style = style
    groups = NetworkGroups(network)
    let lines = NetworkMapLine.lines(of: network)
    self.lines = lines
    let areCounts = NetworkWidths(network).areCounts
    widths = NetworkWidths(lines.map(\.weight), areCounts: areCounts)
    weights = Self.weights(network, lines)
    sizes = NetworkWidths([1e-9] + weights, areCounts: areCounts)
  }

  /// What each node weighs, as it says itself or else as its lines do.
  private static func weights(_ network: Network, _ lines: [NetworkMapLine]) -> [Double] {
    let own = network.nodes.map(\.weight)
    guard !own.contains(where: { $0 > 0 }) else { return own }
    var weights = Array(repeating: 0.0, count: network.nodes.count)
    for line in lines {
      weights[line.from] += line.weight
      weights[line.to] += line.weight
    }
    return weights
  }

  /// The whole text between the braces.
  func text(_ title: NetworkTitle) -> String {
    var out = preamble(title) + "\n"
    for index in network.nodes.indices { out += node(index) }
    out += "\n"
    // The strongest lie on top.
    for line in lines.enumerated().sorted(by: {
      $0.element.weight == $1.element.weight
        ? $0.offset < $1.offset : $0.element.weight < $1.element.weight
    }) {
      out += edge(line.element)
    }
    return out
  }

  // MARK: Parts

  private func preamble(_ title: NetworkTitle) -> String {
    let font = "fontname=\"\(NetworkPalette.font)\""
    let legend = NetworkMapLegend(
      network, lines: lines, groups: groups, widths: widths, look: look,
      isRouted: isRouted)
    return """
        graph [
          label=<\(legend.table(title, scale: scale).joined(separator: "\n      "))>,
          labelloc=t, labeljust=c, \(font), fontsize=\(Int(10 * scale)), layout=\(layout.rawValue),
          \(engine)outputorder=edgesfirst, splines=\(isRouted ? "true" : "line"), bgcolor="white", pad=0.3,
          tooltip=" "
        ];
        node [\(font), fontsize=9, fontcolor="\(NetworkPalette.ink)", penwidth=0.8, shape=box,
          style="filled", fillcolor="white", color="#8A8A8A", margin="0.05,0.03", width=0.1,
          height=0.1, tooltip=" "];
        edge [color="#8A8A8A", arrowsize=0.5, penwidth=0.8, style="solid", dir=none, len=1,
          arrowhead=normal, arrowtail=normal, tooltip=" "];

      """
  }

  /// How much larger the words above a large map are, which is looked at from farther away.
  private var scale: Double {
    min(3, max(1, (Double(network.nodes.count) / 150).squareRoot()))
  }

  /// The greatest product of lines and squared boxes with which lines go about boxes: GraphViz takes
  /// some three seconds then, and beyond nobody could follow the lines anyway.
  private static let mostRouting = 2_000_000

  /// Whether lines go about the boxes of others, and not beneath them as if they ended there.
  private var isRouted: Bool {
    let (boxes, lines) = (network.nodes.count, lines.count)
    return layout == .dot
      || boxes <= NetworkLayout.mostNodes && lines <= Self.mostRouting / max(1, boxes * boxes)
  }

  /// Where lines pass beneath boxes, one sees it through these.
  private var fillAlpha: String { isRouted ? "" : "B8" }

  private var engine: String {
    // Lines that go about boxes need room between these.
    let room = isRouted ? "sep=\"+8\", esep=\"+2\"" : "sep=\"+4\""
    return switch layout {
    case .dot: "rankdir=LR, nodesep=0.15, ranksep=1.2, "
    case .neato: "overlap=prism, overlap_scaling=-3, \(room), start=7, "
    case .fdp: "overlap=prism, overlap_scaling=-3, \(room), start=7, "
    case .sfdp: "overlap=prism, overlap_scaling=-4, \(room), start=7, "
    case .circo: "overlap=false, mindist=0.1, "
    case .twopi: "overlap=prism, \(room), ranksep=1.4, root=\(root), "
    }
  }

  private var root: String {
    let center = network.nodes.indices.max { (weights[$0], -$0) < (weights[$1], -$1) } ?? 0
    return DOTEscaping.id(network.nodes[center].ref.text)
  }

  private func size(of index: Int) -> Double {
    guard !look.sizes.isEmpty else { return sizes.share(weights[index]) }
    let size = look.sizes[network.nodes[index].ref] ?? 0
    return size.isFinite ? min(max(size, 0), 1) : 0
  }

  private func node(_ index: Int) -> String {
    let node = network.nodes[index]
    let paint = NodePaint(node.kind)
    let size = size(of: index)
    let isRound = node.kind == .person || node.kind == .group
    let styles = [isRound ? "rounded" : nil, "filled", node.ended == nil ? nil : "dashed"]
    let shape = node.kind == .organisation ? "hexagon" : "box"
    let points = node.kind == .event ? 8 : 9 + 11 * size
    let fill = groups.fill(of: index) ?? paint.mapFill
    let tooltip = NetworkDOTNodes.tooltip(node, style: style, isPlain: look.hasPlainTooltips)
    let attributes =
      [
        "label=<\(label(node))>", "shape=\(shape)",
        "style=\"\(styles.compactMap { $0 }.joined(separator: ","))\"",
        "fillcolor=\"\(fill)\(fillAlpha)\"",
        "color=\"\(paint.line)\"", "fontsize=\(NetworkWidths.tenths(points))",
        "penwidth=\(NetworkWidths.tenths(node.kind == .event ? 0.8 : 0.8 + size))",
        "margin=\"\(margin(size, hasCorners: shape == "hexagon"))\"",
      ] + NetworkDOTNodes.link(node, look)
      + ["tooltip=\(DOTEscaping.quoted(lines: tooltip))"]
    return "  \(DOTEscaping.id(node.ref.text)) [\(attributes.joined(separator: ", "))];\n"
  }

  private func margin(_ size: Double, hasCorners: Bool) -> String {
    let hundredths = hasCorners ? (2, 1) : (6 + Int(size * 6), 3 + Int(size * 4))
    return [hundredths.0, hundredths.1].map { $0 < 10 ? "0.0\($0)" : "0.\($0)" }
      .joined(separator: ",")
  }

  private func label(_ node: Network.Node) -> String {
    let name = node.name.isEmpty ? node.ref.text : node.name
    guard node.kind == .event else { return DOTEscaping.html(name, width: 16) }
    let date = node.date.map { $0.english(DateWording(style: style, abbreviated: true)) }
    let head = date.map { "<B>\(DOTEscaping.html($0, width: 24))</B><BR/>" } ?? ""
    return head + DOTEscaping.html(name, width: 22)
  }

  private func edge(_ line: NetworkMapLine) -> String {
    let (from, to) = (network.nodes[line.from].ref.text, network.nodes[line.to].ref.text)
    var attributes: [String]
    if let kind = line.edges.first?.kind {
      let colour =
        look.colours == .tone && kind.isOfEvents
        ? NetworkTone(line.tone).line : EdgePaint(kind).line
      let isWide = kind.isOfEvents && kind != .tookPart
      let points =
        isWide ? widths.points(line.weight, from: 0.9, to: 5) : kind == .tookPart ? 1.0 : 0.7
      attributes = ["color=\"\(colour)\(alpha)\"", "penwidth=\(NetworkWidths.tenths(points))"]
      if let style = line.isUncertain ? "dashed" : kind == .spokeOf ? "dotted" : nil {
        attributes.append("style=\"\(style)\"")
      }
      if !kind.isOfEvents { attributes.append(Self.near) }
      if let direction = line.direction { attributes.append("dir=\(direction)") }
      let tooltip = NetworkDOTEdges.tooltip(
        line.edges, style: style, isPlain: look.hasPlainTooltips, isMixed: true)
      attributes.append("tooltip=\(DOTEscaping.quoted(lines: tooltip))")
    } else {
      attributes = ["color=\"\(NetworkMapLegend.representation)\"", "penwidth=0.6", Self.near]
    }
    return "  \(DOTEscaping.id(from)) -> \(DOTEscaping.id(to)) "
      + "[\(attributes.joined(separator: ", "))];\n"
  }

  /// Who has an office of a state stands near it: half as far as those who met.
  private static let near = "len=0.5"

  /// The more lines, the more one sees through them.
  private var alpha: String { lines.count <= 150 ? "B0" : lines.count <= 600 ? "90" : "60" }
}

extension NodePaint {
  /// The paler colour where a stronger one says whom an actor speaks for.
  var mapFill: String { legend == "person" ? "#FDFAF1" : legend == "state" ? "#EFF4F9" : fill }
}
