import Diplomacy

/// What stands below the panels: the signs and lines that occur, and how to read them.
struct SeriesLegend {
  private struct Item {
    var drawing: String
    var words: String
    /// How wide the drawing is.
    var width: Double
  }

  private var items: [Item] = []
  /// The numbers that stand for names.
  private var keys: [Item] = []
  private var notes: [String] = []

  init(
    _ range: SeriesRange, atlas: SeriesAtlas, numbers: SeriesNumbers, lines: [NetworkMapLine],
    widths: NetworkWidths, look: NetworkLook
  ) {
    let kinds = Set(atlas.nodes.map(\.kind))
    for kind in [Network.Node.Kind.state, .organisation, .person, .group, .event]
    where kinds.contains(kind) {
      let paint = NodePaint(kind)
      let path = SeriesMark.path(kind, at: StressLayout.Point(x: 5, y: -3.5), radius: 4.5)
      items.append(
        Item(
          drawing: "<path d=\"\(path)\" fill=\"\(paint.mark)\"/>", words: paint.legend, width: 10)
      )
    }
    let drawn = lines.compactMap { line in line.edges.first.map { ($0.kind, line) } }
    if look.colours == .tone {
      let tones = Set(drawn.filter { $0.0.isOfEvents }.map { NetworkTone($0.1.tone) })
      for tone in NetworkTone.allCases where tones.contains(tone) {
        items.append(Self.line(tone.line, 2.4, tone.legend))
      }
    }
    let ties = Set(drawn.map(\.0)).filter { look.colours == .kind || !$0.isOfEvents }
    for kind in Network.EdgeKind.allCases where ties.contains(kind) {
      let paint = EdgePaint(kind)
      items.append(Self.line(paint.line, kind.isOfEvents ? 2.4 : 1, paint.legend))
    }
    keys = numbers.listed.map { Self.key($0.number, atlas.name($0.index)) }
    notes = Self.notes(range, atlas: atlas, lines: lines, widths: widths, look: look)
    if !numbers.unnamed.isEmpty {
      let names = numbers.unnamed.map { SafeText.line(atlas.name($0)) }
      notes.append("Without room for a name: \(names.joined(separator: ", ")).")
    }
  }

  private static func line(_ colour: String, _ width: Double, _ words: String) -> Item {
    Item(
      drawing:
        "<path d=\"M0 -3.5h20\" stroke=\"\(colour)\" stroke-width=\"\(SVG.number(width))\"/>",
      words: words, width: 20)
  }

  private static func key(_ number: Int, _ name: String) -> Item {
    let width = FontMetrics.width("\(number)", size: 11, isBold: true)
    return Item(
      drawing: "<text font-weight=\"bold\">\(number)</text>",
      words: SeriesAtlas.cut(name, size: 11, width: 500), width: width)
  }

  private static func notes(
    _ range: SeriesRange, atlas: SeriesAtlas, lines: [NetworkMapLine], widths: NetworkWidths,
    look: NetworkLook
  ) -> [String] {
    var notes = ["Each actor stands at the same place in every panel, faint where it is absent."]
    if widths.differ {
      notes.append("The wider a line, the \(widths.areCounts ? "more events" : "more weight").")
    }
    if !look.sizes.isEmpty {
      notes.append("The larger an actor, the greater its \(look.sizeName ?? "centrality").")
    } else if widths.differ {
      notes.append("The larger an actor, the weightier its ties in that panel.")
    }
    if look.colours == .tone {
      notes.append("The colour of a line is the mean tone of its events.")
    }
    if look.colours == .kind, lines.contains(where: { Set($0.edges.map(\.kind)).count > 1 }) {
      notes.append("Several ties of two are one line, coloured as the strongest.")
    }
    if lines.contains(where: \.isUncertain) { notes.append("Dashed: the date is not certain.") }
    if atlas.left > 0 {
      notes.append(
        "The \(atlas.nodes.count) weightiest of \(atlas.nodes.count + atlas.left) actors.")
    }
    let (shown, more) = (range.slices.count, range.left.count)
    if range.empty > 0 {
      notes.append("Left out: \(range.empty) slices in which nothing is recorded.")
    }
    if more > 0 { notes.append("The first \(shown) of \(shown + more) slices.") }
    return notes
  }

  /// The legend from a height on, which it moves on.
  func draw(_ y: inout Double, width: Double, margin: Double) -> String {
    var out = ""
    for row in [items, keys] where !row.isEmpty {
      out += Self.draw(row, &y, width: width, margin: margin)
    }
    y += 4
    for line in FontMetrics.wrap(
      notes.joined(separator: " "), size: 11, width: width - 2 * margin, lines: 40)
    {
      y += 16
      out +=
        "<text x=\"\(SVG.number(margin))\" y=\"\(SVG.number(y))\""
        + " fill=\"\(NetworkPalette.grey)\">\(SVG.text(line))</text>\n"
    }
    return out
  }

  private static func draw(
    _ row: [Item], _ y: inout Double, width: Double, margin: Double
  ) -> String {
    var out = ""
    var x = margin
    y += 18
    for item in row {
      let words = FontMetrics.width(item.words, size: 11)
      if x + item.width + 5 + words > width - margin, x > margin {
        x = margin
        y += 18
      }
      out +=
        "<g transform=\"translate(\(SVG.number(x)) \(SVG.number(y)))\">\(item.drawing)"
        + "<text x=\"\(SVG.number(item.width + 5))\">\(SVG.text(item.words))</text></g>\n"
      x += item.width + 5 + words + 18
    }
    return out
  }
}
