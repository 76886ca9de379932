import Chronology
import Diplomacy

/// The lines of a graph.
struct NetworkDOTEdges {
  private let network: Network
  private let dates: NetworkDates
  private let style: DateStyle
  private let columnOf: [Ref: Int]
  private let clusterOf: [Ref: Int]
  private let firstOfColumn: [Ref]
  private let look: NetworkLook
  private let widths: NetworkWidths

  /// - Parameter year: The year that the title names; labels leave it out.
  init(
    _ network: Network, columns: NetworkColumns, look: NetworkLook, style: DateStyle, year: Int64?
  ) {
    self.network = network
    self.look = look
    self.style = style
    widths = NetworkWidths(network)
    dates = NetworkDates(network, style: style, year: year)
    var columnOf: [Ref: Int] = [:]
    var clusterOf: [Ref: Int] = [:]
    for (index, node) in network.nodes.enumerated() {
      columnOf[node.ref] = columns.columns[index]
      clusterOf[node.ref] = columns.clusters.unitOf[index]
    }
    self.columnOf = columnOf
    self.clusterOf = clusterOf
    firstOfColumn = columns.groups.compactMap { $0.first.map { network.nodes[$0].ref } }
  }

  /// A line of the drawing: an edge, or several dated relations of a kind between the same two.
  private struct Line {
    var edges: [Network.Edge]
    var from: Ref { edges[0].from }
    var to: Ref { edges[0].to }
    var kind: Network.EdgeKind { edges[0].kind }
  }

  var text: String {
    var out = ""
    var lines: [Line] = []
    for edge in network.edges where columnOf[edge.from] != nil && columnOf[edge.to] != nil {
      if let last = lines.last, last.kind == edge.kind, last.from == edge.from,
        last.to == edge.to
      {
        lines[lines.count - 1].edges.append(edge)
      } else {
        lines.append(Line(edges: [edge]))
      }
    }
    var upright: [Set<Ref>: Int] = [:]
    var heading: Network.EdgeKind?
    // Those that hold the picture together come first: GraphViz keeps what it has placed.
    for line in lines.sorted(by: Self.precedes) {
      if heading != line.kind {
        out += "\n  // \(EdgePaint(line.kind).legend)\n"
        heading = line.kind
      }
      out += edge(line, upright: &upright)
    }
    return out + anchors(lines)
  }

  private static func precedes(_ left: Line, _ right: Line) -> Bool {
    if left.kind != right.kind { return left.kind.order > right.kind.order }
    return (left.from, left.to) < (right.from, right.to)
  }

  private func edge(_ line: Line, upright: inout [Set<Ref>: Int]) -> String {
    let from = columnOf[line.from] ?? 0
    let to = columnOf[line.to] ?? 0
    // Against the columns a label would land on its neighbours: such a line is written backwards.
    // A succession is recorded from the successor, and drawn from what it follows.
    let isTurned = line.kind == .succeeded ? from >= to : from > to
    let tail = isTurned ? line.to : line.from
    let head = isTurned ? line.from : line.to
    let paint = EdgePaint(line.kind)
    let isToned = look.colours == .tone && line.kind.isOfEvents
    let colour = isToned ? NetworkTone(line.edges[0].tone).line : paint.line
    let points = paint.points(line.edges[0], widths)
    var attributes = [
      "color=\"\(colour)\(points < 3 ? "" : Self.alpha)\"",
      "fontcolor=\"\(isToned ? NetworkPalette.grey : paint.text)\"",
      "penwidth=\(NetworkWidths.tenths(points))",
    ]
    if let style = line.edges[0].isUncertain ? "dashed" : paint.style {
      // Dots are already the sign of what is only said of somebody: the date's doubt comes first.
      attributes.append("style=\"\(style)\"")
    }
    attributes += arrows(line.kind, isTurned: isTurned)
    attributes += weight(line, distance: to - from)
    attributes += label(line, isUpright: from == to, upright: &upright)
    let tooltip = Self.tooltip(line.edges, style: style, isPlain: look.hasPlainTooltips)
    attributes.append(
      "tooltip=\(DOTEscaping.quoted(lines: tooltip))")
    return "  \(DOTEscaping.id(tail.text)) -> \(DOTEscaping.id(head.text)) "
      + "[\(attributes.joined(separator: ", "))];\n"
  }

  /// What lies beneath a wide line, an arrow's head, can be seen through it.
  private static let alpha = "C0"

  private func arrows(_ kind: Network.EdgeKind, isTurned: Bool) -> [String] {
    switch kind {
    case .met, .conversed, .signed, .fought, .tookPart, .office, .member: ["dir=none"]
    // Drawn from the predecessor, although recorded from the successor.
    case .succeeded: [isTurned ? "dir=forward, arrowhead=vee" : "dir=back, arrowtail=vee"]
    default: isTurned ? ["dir=back"] : []
    }
  }

  private func weight(_ line: Line, distance: Int) -> [String] {
    if clusterOf[line.from] == clusterOf[line.to] { return ["weight=4"] }
    return line.kind == .met && abs(distance) == 1 ? ["weight=10"] : []
  }

  /// The dates.
  ///
  /// Between two of a column they stand beside the line, near one end: GraphViz has no room of its
  /// own for them there.
  private func label(_ line: Line, isUpright: Bool, upright: inout [Set<Ref>: Int]) -> [String] {
    guard let (text, html) = words(line) else { return [] }
    guard isUpright else { return ["label=\(Self.roomy(html))"] }
    let nth = upright[[line.from, line.to], default: 0]
    upright[[line.from, line.to]] = nth + 1
    // One label at each end; a third would lie on one of them, and the tooltip has it.
    guard nth < 2 else { return [] }
    return ["\(nth == 0 ? "taillabel" : "headlabel")=<\(html)>"] + LabelPosition(text).attributes
  }

  private func words(_ line: Line) -> (text: String, html: String)? {
    if line.kind == .succeeded {
      guard let year = NetworkDates.year(of: line.edges[0].validity) else { return nil }
      return (year, DOTEscaping.html(year))
    }
    let evidence = line.edges[0].evidence
    guard line.kind.isOfEvents, !evidence.isEmpty else { return nil }
    if line.kind == .met, evidence.count > 1 {
      let text = dates.parts(evidence).dates
      return (text, "<B>met \(evidence.count)</B><BR/>\(DOTEscaping.html(text))")
    }
    let text = dates.label(evidence)
    return (text, DOTEscaping.html(text))
  }

  /// A label with room about it, or lines that pass by run through its letters.
  private static func roomy(_ html: String) -> String {
    "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\"><TR><TD>"
      + "\(html)</TD></TR></TABLE>>"
  }

  /// Keeps the columns in their order where no tie does.
  private func anchors(_ lines: [Line]) -> String {
    var steps: Set<Int> = []
    for line in lines {
      let from = columnOf[line.from] ?? 0
      let to = columnOf[line.to] ?? 0
      if abs(from - to) == 1 { steps.insert(min(from, to)) }
    }
    let missing = firstOfColumn.indices.dropLast().filter { !steps.contains($0) }
    guard !missing.isEmpty else { return "" }
    return missing.reduce("\n  // the order of the columns\n") { out, column in
      out + "  \(DOTEscaping.id(firstOfColumn[column].text)) -> "
        + "\(DOTEscaping.id(firstOfColumn[column + 1].text)) [style=\"invis\", weight=0];\n"
    }
  }
}

/// Where a label beside an upright line goes: as far to the side as half its width.
private struct LabelPosition {
  let attributes: [String]

  init(_ text: String) {
    // Five and a half points a letter, half of them, and room to the line: at 10 points of type.
    let aside = Double(text.count) * 2.75 + 6
    let along = 24.0
    let distance = (aside * aside + along * along).squareRoot() / 10
    let angle = Self.degrees(aside, over: along)
    attributes = [
      "labeldistance=\(Int(distance * 10) / 10).\(Int(distance * 10) % 10)",
      "labelangle=-\(angle)",
    ]
  }

  /// The angle whose tangent is the ratio, to a few degrees, which is as near as type needs.
  private static func degrees(_ aside: Double, over along: Double) -> Int {
    let ratio = aside / along
    return ratio <= 1 ? Int(45 * ratio * (1.27 - 0.27 * ratio)) : 90 - degrees(along, over: aside)
  }
}
