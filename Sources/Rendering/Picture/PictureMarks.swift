/// Draws the marks of a picture, and keeps the gradients of those that fade.
struct PictureMarks {
  let events: [PictureEvent]
  let breaks: [PictureAxis.Break]
  /// The gradients by what they say, with their number.
  private var gradients: [String: Int] = [:]
  private var order: [String] = []

  init(events: [PictureEvent], breaks: [PictureAxis.Break]) {
    self.events = events
    self.breaks = breaks
  }

  /// The gradients that were used, to stand at the beginning.
  func definitions() -> String {
    if order.isEmpty { return "" }
    let all = order.enumerated().map { index, stops in
      "<linearGradient id=\"f\(index)\">\(stops)</linearGradient>"
    }
    return "<defs>\(all.joined())</defs>\n"
  }

  /// Several lines of a tooltip.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n").map { SVG.text($0) }.joined(separator: "\n")
  }

  /// A mark with its bar, its label and its tooltip.
  mutating func draw(_ mark: PictureLayout.Mark) -> String {
    let event = events[mark.event]
    var text = "<g><title>\(Self.lines(event.tooltip))</title>"
    if let bar = mark.bar { text += draw(bar, event) }
    if let x = mark.sign {
      let path = mark.paint.path(x: x, y: mark.y, radius: mark.radius)
      text +=
        mark.isCertain
        ? "<path d=\"\(path)\" fill=\"\(mark.paint.colour)\"/>"
        : "<path d=\"\(path)\" fill=\"#fff\" stroke=\"\(mark.paint.colour)\" stroke-width=\"1.4\"/>"
    }
    if let label = mark.label { text += draw(label, isOnBar: mark.bar?.height ?? 0 > 12) }
    return text + "</g>\n"
  }

  /// A column of events without labels.
  func draw(_ column: PictureLayout.Column) -> String {
    var text = "<g><title>\(Self.lines(column.tooltip))</title>"
    var y = column.bottom
    for part in column.parts {
      y -= part.height
      text +=
        "<rect x=\"\(SVG.number(column.x))\" y=\"\(SVG.number(y))\""
        + " width=\"\(SVG.number(column.width))\" height=\"\(SVG.number(max(part.height, 0.6)))\""
        + " fill=\"\(part.paint.colour)\"/>"
    }
    if column.isHighest {
      let width = FontMetrics.width("\(column.count)", size: 10)
      let x = min(max(column.x + column.width / 2, width / 2 + 4), 996 - width / 2)
      text +=
        "<text class=\"l\" x=\"\(SVG.number(x))\" y=\"\(SVG.number(y - 4))\" font-size=\"10\""
        + " text-anchor=\"middle\" fill=\"\(PictureDrawing.grey)\">\(column.count)</text>"
    }
    return text + "</g>\n"
  }

  private func draw(_ label: PictureLayout.Label, isOnBar: Bool) -> String {
    var text = ""
    let lines = label.lines.isEmpty ? [""] : label.lines
    for (index, line) in lines.enumerated() {
      let y = SVG.number(label.y + Double(index) * 13)
      let anchor = label.endsAtX ? " text-anchor=\"end\"" : ""
      text +=
        "<text\(isOnBar ? "" : " class=\"l\"") x=\"\(SVG.number(label.x))\" y=\"\(y)\"\(anchor)>"
      if index == 0, !label.date.isEmpty {
        text += "<tspan class=\"d\">\(SVG.text(label.date))</tspan>"
        if !line.isEmpty { text += " " }
      }
      text += (index == 0 ? "<tspan>\(SVG.text(line))</tspan>" : SVG.text(line)) + "</text>"
    }
    return text
  }

  // MARK: Bars

  private mutating func draw(_ bar: PictureLayout.Bar, _ event: PictureEvent) -> String {
    let colour = event.paint.colour
    let width = max(bar.right - bar.left, 1)
    let isBand = bar.height > 12
    let opacity = isBand ? 0.3 : event.extent == .period ? 0.75 : 0.55
    var fill = "fill=\"\(colour)\" fill-opacity=\"\(hundredths(opacity))\""
    let isWhole =
      bar.full.map { $0.lowerBound <= bar.left + 0.5 && $0.upperBound >= bar.right - 0.5 } ?? false
    if !isWhole { fill = "fill=\"url(#f\(gradient(bar, event, opacity: opacity, width: width)))\"" }
    var text =
      "<rect x=\"\(SVG.number(bar.left))\" y=\"\(SVG.number(bar.y))\" width=\"\(SVG.number(width))\""
      + " height=\"\(SVG.number(bar.height))\" \(fill)/>"
    if let x = bar.capX {
      text +=
        "<path d=\"M\(SVG.number(x)) \(SVG.number(bar.y - 2.5))v\(SVG.number(bar.height + 5))\""
        + " stroke=\"\(colour)\" stroke-width=\"1.4\"/>"
    }
    for gap in breaks where bar.left < gap.left && bar.right > gap.right {
      let x = (gap.left + gap.right) / 2
      let slant = "l5 -\(SVG.number(bar.height + 2))"
      text +=
        "<path d=\"M\(SVG.number(x - 6)) \(SVG.number(bar.y + bar.height + 1))\(slant)"
        + "M\(SVG.number(x)) \(SVG.number(bar.y + bar.height + 1))\(slant)\""
        + " stroke=\"#fff\" stroke-width=\"2.2\"/>"
    }
    return text
  }

  /// The number of the gradient of a bar: it fades at the ends that are not certain, and where an
  /// end is open to nothing.
  private mutating func gradient(
    _ bar: PictureLayout.Bar, _ event: PictureEvent, opacity: Double, width: Double
  ) -> Int {
    let colour = event.paint.colour
    func stop(_ offset: Double, _ opacity: Double) -> String {
      "<stop offset=\"\(hundredths(min(max(offset, 0), 1)))\" stop-color=\"\(colour)\""
        + " stop-opacity=\"\(hundredths(opacity))\"/>"
    }
    let faint = opacity / 5
    let start = event.first == nil || event.isOpenBefore ? 0 : faint
    let end = event.last == nil || event.isOpenAfter ? 0 : faint
    let stops: String
    if let full = bar.full {
      let from = (full.lowerBound - bar.left) / width
      let to = (full.upperBound - bar.left) / width
      stops =
        stop(0, from < 0.01 ? opacity : start) + stop(from, opacity) + stop(to, opacity)
        + stop(1, to > 0.99 ? opacity : end)
    } else if bar.capX != nil {
      stops = stop(0, event.first == nil ? 0 : opacity) + stop(1, event.last == nil ? 0 : opacity)
    } else {
      stops = stop(0, start) + stop(0.5, opacity) + stop(1, end)
    }
    if let number = gradients[stops] { return number }
    gradients[stops] = order.count
    order.append(stops)
    return order.count - 1
  }

  private func hundredths(_ value: Double) -> String {
    let count = Int((value * 100).rounded())
    return count >= 100
      ? "1" : count % 10 == 0 ? "0.\(count / 10)" : "0.\(count < 10 ? "0" : "")\(count)"
  }
}
