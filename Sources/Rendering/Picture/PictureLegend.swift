/// The line that explains the signs that occur.
struct PictureLegend {
  private enum Item: Hashable {
    case sign(PicturePaint)
    /// What is not certain, in the shapes in which it occurs.
    case hollow([PicturePaint])
    case period, fading
    case mark
  }

  private var items: [Item] = []

  init(events: [PictureEvent], marks: [PictureLayout.Mark]) {
    let paints = Set(events.map(\.paint))
    items = PicturePaint.allCases.filter(paints.contains).map(Item.sign)
    if events.contains(where: { $0.extent == .period }) { items.append(.period) }
    let open = Set(marks.filter { $0.sign != nil && !$0.isCertain }.map(\.paint))
    var shapes: [PicturePaint] = []
    for paint in PicturePaint.allCases where open.contains(paint) {
      let shape = paint.path(x: 0, y: 0, radius: 4)
      if !shapes.contains(where: { $0.path(x: 0, y: 0, radius: 4) == shape }) {
        shapes.append(paint)
      }
    }
    if !shapes.isEmpty { items.append(.hollow(shapes)) }
    let fades = marks.contains { mark in
      mark.bar.map { bar in
        bar.full.map { $0.lowerBound > bar.left + 0.5 || $0.upperBound < bar.right - 0.5 } ?? true
      } ?? false
    }
    if fades { items.append(.fading) }
    if events.contains(where: { $0.label.hasSuffix(EntryWords.mark) }) { items.append(.mark) }
  }

  /// The items side by side, in as many lines as they need.
  func draw(_ y: inout Double, colour: String) -> String {
    var text = ""
    var x = PictureLayout.margin
    for item in items {
      let words = self.words(item)
      let sign = signWidth(item)
      let width = sign + FontMetrics.width(words, size: 11) + 20
      if x + width > PictureLayout.width - PictureLayout.margin {
        x = PictureLayout.margin
        y += 18
      }
      text += draw(item, x, y - 4)
      text +=
        "<text x=\"\(SVG.number(x + sign))\" y=\"\(SVG.number(y))\" fill=\"\(colour)\">"
        + "\(words)</text>\n"
      x += width
    }
    return text
  }

  private func words(_ item: Item) -> String {
    switch item {
    case .sign(let paint): paint.legend
    case .period: "period"
    case .hollow: "day not certain"
    case .fading: "begins or ends at some time where it fades"
    case .mark: "sources differ"
    }
  }

  private func signWidth(_ item: Item) -> Double {
    switch item {
    case .sign, .mark: 14
    case .hollow(let shapes): 14 + 13 * Double(shapes.count - 1)
    case .period, .fading: 34
    }
  }

  private func draw(_ item: Item, _ x: Double, _ y: Double) -> String {
    let grey = PictureDrawing.grey
    switch item {
    case .sign(let paint):
      return "<path d=\"\(paint.path(x: x + 5, y: y, radius: 4.5))\" fill=\"\(paint.colour)\"/>"
    case .hollow(let shapes):
      let paths = shapes.enumerated().map { $1.path(x: x + 5 + 13 * Double($0), y: y, radius: 4) }
      return "<path d=\"\(paths.joined())\" fill=\"#fff\" stroke=\"\(grey)\" stroke-width=\"1.4\"/>"
    case .period:
      return "<rect x=\"\(SVG.number(x))\" y=\"\(SVG.number(y - 5))\" width=\"28\" height=\"10\""
        + " fill=\"\(grey)\" fill-opacity=\"0.6\"/>"
    case .fading:
      return "<linearGradient id=\"fl\"><stop offset=\"0\" stop-color=\"\(grey)\""
        + " stop-opacity=\"0\"/><stop offset=\"0.5\" stop-color=\"\(grey)\" stop-opacity=\"0.6\"/>"
        + "<stop offset=\"1\" stop-color=\"\(grey)\" stop-opacity=\"0\"/></linearGradient>"
        + "<rect x=\"\(SVG.number(x))\" y=\"\(SVG.number(y - 4))\" width=\"28\" height=\"8\""
        + " fill=\"url(#fl)\"/>"
    case .mark:
      return "<text x=\"\(SVG.number(x + 2))\" y=\"\(SVG.number(y + 4))\">\(EntryWords.mark)</text>"
    }
  }
}
