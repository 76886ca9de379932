import Diplomacy

/// A panel of a series: one slice, with every actor at its place.
struct SeriesPanel {
  let atlas: SeriesAtlas
  let look: NetworkLook
  /// How wide the lines are, in the measure of the whole series.
  let widths: NetworkWidths
  /// How large the actors are, in the measure of the whole series.
  let sizes: NetworkWidths
  let width: Double
  let height: Double

  /// What is above the drawing, and the room about it.
  static let head = 26.0
  static let pad = 14.0
  private static let labelSize = 9.0
  private static let dotWidth = 3.6

  /// The panel, with its upper left corner at the origin.
  ///
  /// - Parameters:
  ///   - names: What stands beside its marks.
  ///   - numbers: The numbers among them.
  func draw(
    _ slice: NetworkSeries.Slice, names: PanelNames, numbers: SeriesNumbers
  ) -> String {
    let network = slice.network
    let lines = lines(of: network)
    var out =
      "<rect width=\"\(SVG.number(width))\" height=\"\(SVG.number(height))\" rx=\"3\""
      + " fill=\"#fff\" stroke=\"#D5D8DB\"/>\n"
    out += header(slice, ties: lines.count)
    out += absent(network)
    for line in lines { out += draw(line) }
    let present = present(network)
    for (index, size) in present.reversed() { out += draw(index, size: size) }
    for name in names.names { out += draw(name, numbers) }
    return out
  }

  /// All that ties two of those who are drawn, the strongest last.
  func lines(of network: Network) -> [NetworkMapLine] {
    var drawn = Network(
      nodes: atlas.nodes,
      edges: network.edges.filter { atlas.indices[$0.from] != nil && atlas.indices[$0.to] != nil })
    for index in drawn.nodes.indices { drawn.nodes[index].principal = nil }
    return NetworkMapLine.lines(of: drawn).enumerated()
      .sorted {
        $0.element.weight == $1.element.weight
          ? $0.offset < $1.offset : $0.element.weight < $1.element.weight
      }
      .map(\.element)
  }

  /// Those who are in a slice, the weightiest first, with their sizes.
  private func present(_ network: Network) -> [(index: Int, size: Double)] {
    let weights = Self.weights(network)
    return network.nodes.compactMap { node -> (index: Int, size: Double)? in
      guard let index = atlas.indices[node.ref] else { return nil }
      let given = look.sizes[node.ref] ?? 0
      let size =
        look.sizes.isEmpty
        ? sizes.share(weights[node.ref] ?? 0) : given.isFinite ? min(max(given, 0), 1) : 0
      return (index, size)
    }
    .sorted { $0.size == $1.size ? $0.index < $1.index : $0.size > $1.size }
  }

  /// What the ties by events of each actor weigh together.
  static func weights(_ network: Network) -> [Ref: Double] {
    var weights: [Ref: Double] = [:]
    for edge in network.edges where edge.kind.isOfEvents {
      weights[edge.from, default: 0] += edge.weight
      weights[edge.to, default: 0] += edge.weight
    }
    return weights
  }

  // MARK: Parts

  private func header(_ slice: NetworkSeries.Slice, ties: Int) -> String {
    let count = slice.network.nodes.count
    let words =
      count == 0
      ? "nothing recorded"
      : "\(count) \(count == 1 ? "actor" : "actors") · \(ties) \(ties == 1 ? "tie" : "ties")"
    let name =
      FontMetrics.wrap(SafeText.line(slice.name), size: 13, width: width - 120, lines: 1).first
      ?? ""
    return "<text x=\"9\" y=\"18\" font-size=\"13\" font-weight=\"bold\">\(SVG.text(name))</text>"
      + "<text x=\"\(SVG.number(width - 9))\" y=\"17.5\" font-size=\"9.5\" text-anchor=\"end\""
      + " fill=\"\(NetworkPalette.pale)\">\(words)</text>\n"
  }

  private func point(_ index: Int) -> StressLayout.Point {
    let place = atlas.places[index]
    return StressLayout.Point(x: place.x + Self.pad, y: place.y + Self.head + Self.pad - 4)
  }

  /// A faint dot for each actor that is not in the slice: one path for all.
  private func absent(_ network: Network) -> String {
    let here = Set(network.nodes.compactMap { atlas.indices[$0.ref] })
    let dots = atlas.nodes.indices.filter { !here.contains($0) }.map { index in
      "M\(SVG.number(point(index).x)) \(SVG.number(point(index).y))h0"
    }
    guard !dots.isEmpty else { return "" }
    return "<path class=\"absent\" d=\"\(dots.joined())\" stroke=\"#D9DCDF\""
      + " stroke-width=\"\(SVG.number(Self.dotWidth))\" stroke-linecap=\"round\"/>\n"
  }

  private func draw(_ line: NetworkMapLine) -> String {
    guard let kind = line.edges.first?.kind else { return "" }
    let (from, to) = (point(line.from), point(line.to))
    let isToned = look.colours == .tone && kind.isOfEvents
    let colour = isToned ? NetworkTone(line.tone).line : EdgePaint(kind).line
    let points = kind.isOfEvents ? widths.points(line.weight, from: 0.8, to: 4.5) : 0.6
    let dashes = line.isUncertain ? " stroke-dasharray=\"4 2.5\"" : ""
    let parts = line.edges.map { edge in
      "\(EdgePaint(edge.kind).legend)\(edge.kind.isOfEvents ? " \(edge.count)" : "")"
    }
    let title =
      "\(atlas.name(line.from)) – \(atlas.name(line.to)): \(parts.joined(separator: ", "))"
    return "<path d=\"M\(SVG.number(from.x)) \(SVG.number(from.y))L\(SVG.number(to.x)) "
      + "\(SVG.number(to.y))\" stroke=\"\(colour)\" stroke-width=\"\(SVG.number(points))\""
      + " stroke-opacity=\"0.6\"\(dashes)><title>\(SVG.text(title))</title></path>\n"
  }

  private func radius(_ size: Double) -> Double {
    (2.6 + 4.4 * size) * min(1, max(0.75, atlas.gap / 15))
  }

  private func draw(_ index: Int, size: Double) -> String {
    let node = atlas.nodes[index]
    let office = node.office.map { ", " + String($0.unicodeScalars.prefix(200)) } ?? ""
    let shape = SeriesMark.path(node.kind, at: point(index), radius: radius(size))
    let mark =
      "<path d=\"\(shape)\" fill=\"\(NodePaint(node.kind).mark)\" stroke=\"#fff\""
      + " stroke-width=\"0.8\"><title>\(SVG.text(atlas.name(index) + office))</title></path>"
    guard let link = look.links(node.ref, node.kind) else { return mark + "\n" }
    return "<a href=\"\(SVG.text(link))\">\(mark)</a>\n"
  }

  // MARK: Names

  /// What stands beside the marks of a slice.
  func names(_ slice: NetworkSeries.Slice) -> PanelNames {
    let present = present(slice.network)
    let here = Set(present.map(\.index))
    let actors = present.map { index, size in
      let points = Self.labelSize + 2.5 * size
      return PanelNames.Actor(
        index: index, name: SeriesAtlas.cut(atlas.names[index], size: points, width: 130),
        mark: PanelLabels.Mark(center: point(index), radius: radius(size)), size: points)
    }
    let dots = atlas.nodes.indices.filter { !here.contains($0) }
      .map { PanelLabels.Mark(center: point($0), radius: Self.dotWidth / 2) }
    return PanelNames(
      actors,
      frame: PanelLabels.Box(left: 3, top: Self.head - 2, right: width - 3, bottom: height - 3),
      dots: dots, digits: String(atlas.nodes.count).count)
  }

  private func draw(_ name: PanelNames.Name, _ numbers: SeriesNumbers) -> String {
    let label = name.label
    let anchor = label.anchor == "start" ? "" : " text-anchor=\"\(label.anchor)\""
    let weight = name.isNumber ? " font-weight=\"bold\"" : ""
    let text = name.isNumber ? "\(numbers.numbers[name.index] ?? 0)" : label.text
    return "<text class=\"l\" x=\"\(SVG.number(label.x))\" y=\"\(SVG.number(label.y))\""
      + " font-size=\"\(SVG.number(name.size))\"\(anchor)\(weight)>\(SVG.text(text))</text>\n"
  }
}
