public import Chronology
public import Diplomacy

/// Draws a series of networks as small multiples: a panel for each slice of time, every actor at
/// the same place in all of them.
public enum NetworkSeriesPicture {
  /// The most panels of a picture.
  static let mostPanels = 120
  private static let width = 1200.0
  private static let margin = 24.0
  private static let gap = 12.0
  private static let fonts =
    "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"

  /// The picture as SVG: the same series gives the same bytes.
  ///
  /// - Parameters:
  ///   - series: What is drawn: of more than 300 actors the weightiest, at most 120 slices, and
  ///     none before the first or after the last in which there is anybody.
  ///   - heading: The title, the number of events, the window and the filter.
  ///   - style: The order of the parts of a date.
  ///   - look: Colours, sizes and links.
  /// - Complexity: O(n³) in the actors, of which there are at most 300, and O(n log n) in the ties.
  public static func svg(
    _ series: NetworkSeries, heading: TimelineHeading, style: DateStyle,
    look: NetworkLook = NetworkLook()
  ) -> String {
    let range = SeriesRange(series, most: mostPanels)
    let slices = range.slices
    let columns = columns(of: slices.count)
    let panelWidth = (width - 2 * margin - gap * Double(columns - 1)) / Double(columns)
    let panelHeight = (panelWidth * (columns == 1 ? 0.6 : 0.82)).rounded()
    let atlas = SeriesAtlas(
      series, width: panelWidth - 2 * SeriesPanel.pad,
      height: panelHeight - SeriesPanel.head - 2 * SeriesPanel.pad + 4)
    let networks = slices.map(\.network)
    let areCounts = networks.allSatisfy { NetworkWidths($0).areCounts }
    let plain = SeriesPanel(
      atlas: atlas, look: look, widths: NetworkWidths([], areCounts: true),
      sizes: NetworkWidths([], areCounts: true), width: panelWidth, height: panelHeight)
    let lines = networks.flatMap { plain.lines(of: $0) }
    let widths = NetworkWidths(lines.map(\.weight), areCounts: areCounts)
    let weights = networks.flatMap { SeriesPanel.weights($0).values }
    let panel = SeriesPanel(
      atlas: atlas, look: look, widths: widths,
      sizes: NetworkWidths([1e-9] + weights, areCounts: areCounts), width: panelWidth,
      height: panelHeight)

    let title = title(heading, series, style)
    var y = 0.0
    var body = head(title, &y)
    let names = slices.map(panel.names)
    let numbers = SeriesNumbers(names)
    for (number, (slice, names)) in zip(slices, names).enumerated() {
      let left = margin + Double(number % columns) * (panelWidth + gap)
      let top = y + Double(number / columns) * (panelHeight + gap)
      body +=
        "<g transform=\"translate(\(SVG.number(left)) \(SVG.number(top)))\">\n"
        + panel.draw(slice, names: names, numbers: numbers) + "</g>\n"
    }
    y += Double((slices.count + columns - 1) / max(1, columns)) * (panelHeight + gap)
    let legend = SeriesLegend(
      range, atlas: atlas, numbers: numbers, lines: lines, widths: widths, look: look)
    body += legend.draw(&y, width: width, margin: margin)
    return top(title, height: y + 20) + body + "</svg>\n"
  }

  /// What of a series the picture leaves out.
  public static func losses(_ series: NetworkSeries) -> LossReport {
    var losses = LossReport()
    let range = SeriesRange(series, most: mostPanels)
    if let last = range.slices.last, !range.left.isEmpty {
      losses.note("what comes after \(last.name)", of: "slice", count: range.left.count)
    }
    let actors = series.nodes.count - SeriesAtlas.mostNodes
    if actors > 0 {
      losses.note("all but the \(SeriesAtlas.mostNodes) weightiest", of: "actor", count: actors)
    }
    return losses
  }

  /// As many columns as leave the fewest empty places and panels that can be read.
  private static func columns(of count: Int) -> Int {
    switch count {
    case ...1: 1
    case 2, 4: 2
    case 3, 5, 6, 9: 3
    case 7, 8, 10...12: 4
    case 13...20: 5
    default: 6
    }
  }

  private static func title(
    _ heading: TimelineHeading, _ series: NetworkSeries, _ style: DateStyle
  ) -> (name: String, words: [String]) {
    let title = NetworkTitle(
      heading, network: Network(nodes: series.nodes, edges: series.slices.flatMap(\.network.edges)),
      style: style)
    let name = FontMetrics.wrap(title.title, size: 21, width: width - 2 * margin, lines: 1)
    let words = FontMetrics.wrap(title.subtitle, size: 12, width: width - 2 * margin, lines: 3)
    return (name.first ?? "", words)
  }

  private static func head(_ title: (name: String, words: [String]), _ y: inout Double) -> String {
    let left = SVG.number(margin)
    var text =
      "<text x=\"\(left)\" y=\"38\" font-size=\"21\" font-weight=\"bold\">"
      + "\(SVG.text(title.name))</text>\n"
    y = 42
    for line in title.words {
      y += 16
      text +=
        "<text x=\"\(left)\" y=\"\(SVG.number(y))\" font-size=\"12\""
        + " fill=\"\(NetworkPalette.grey)\">\(SVG.text(line))</text>\n"
    }
    y += 16
    return text
  }

  private static func top(_ title: (name: String, words: [String]), height: Double) -> String {
    let size = "\(SVG.number(width)) \(SVG.number(height))"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" \
      width="\(SVG.number(width))" height="\(SVG.number(height))" role="img" \
      aria-labelledby="title desc" font-family="\(fonts)" font-size="11" \
      fill="\(NetworkPalette.ink)">
      <title id="title">\(SVG.text(title.name))</title>
      <desc id="desc">\(SVG.text(title.words.joined(separator: " ")))</desc>
      <style>text{unicode-bidi:plaintext;white-space:pre}\
      .l{paint-order:stroke;stroke:#fff;stroke-width:2.2px;stroke-linejoin:round}</style>
      <rect width="100%" height="100%" fill="#fff"/>

      """
  }
}
