import Chronology
import Diplomacy

/// Writes a picture: heading, axis, lanes, what is undated, and the legend.
struct PictureDrawing {
  let heading: TimelineHeading
  let events: [PictureEvent]
  let dates: DateWords
  let layout: PictureLayout
  private let head: [String]
  private let title: String
  private let sources: Int

  static let ink = "#1B1F23"
  static let grey = "#5C656D"
  static let line = "#DCDCD7"
  private static let fonts = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
  private static let mostUndated = 40

  init(
    heading: TimelineHeading, events: [PictureEvent], lanes: [String], sources: Int,
    dates: DateWords
  ) {
    self.heading = heading
    self.events = events
    self.dates = dates
    self.sources = sources
    title = Self.short(heading.chronicle.title ?? "Untitled chronicle", 400)
    var extent = PageHeading.extent(heading, dates: dates)
    if let filter = heading.filter { extent += "; \(Self.short(filter, 400))" }
    head = FontMetrics.wrap(
      extent, size: 12, width: PictureLayout.width - 2 * PictureLayout.margin, lines: 3)
    layout = PictureLayout(
      events, lanes: lanes.map { Self.short($0, 80) }, top: 70 + Double(head.count) * 16,
      dates: dates)
  }

  private static func short(_ text: String, _ limit: Int) -> String {
    text.unicodeScalars.count <= limit
      ? text : String(text.unicodeScalars.prefix(limit)) + "…"
  }

  /// The whole file.
  func svg() -> String {
    var body = ""
    let axis = PictureAxis(layout: layout, style: dates.style)
    if !layout.marks.isEmpty || !layout.columns.isEmpty { body += axis.background() }
    body += laneNames()
    var marks = PictureMarks(events: events, breaks: axis.breaks)
    for mark in layout.marks { body += marks.draw(mark) }
    for column in layout.columns { body += marks.draw(column) }
    var y = layout.axisY
    if !layout.marks.isEmpty || !layout.columns.isEmpty {
      body += axis.foreground()
      y += 40
    }
    body += undated(&y) + foot(&y)
    let height = (y + 14).rounded(.up)
    return top(height: height) + marks.definitions() + header() + body + "</svg>\n"
  }

  // MARK: Parts

  private func top(height: Double) -> String {
    let size = "\(SVG.number(PictureLayout.width)) \(SVG.number(height))"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" \
      width="\(SVG.number(PictureLayout.width))" height="\(SVG.number(height))" role="img" \
      aria-labelledby="title desc" font-family="\(Self.fonts)" font-size="11" fill="\(Self.ink)">
      <title id="title">\(SVG.text(title))</title>
      <desc id="desc">\(SVG.text(([PageHeading.extent(heading, dates: dates)] + remarks)
        .joined(separator: ". "))).</desc>
      <style>text{unicode-bidi:plaintext;white-space:pre}tspan{unicode-bidi:isolate}\
      .d{fill:\(Self.grey);font-weight:bold}\
      .l{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}</style>
      <rect width="100%" height="100%" fill="#fff"/>

      """
  }

  private func header() -> String {
    let left = SVG.number(PictureLayout.margin)
    let name = FontMetrics.wrap(
      title, size: 21, width: (PictureLayout.width - 2 * PictureLayout.margin - 30) / 1.08,
      lines: 1)
    var text =
      "<text x=\"\(left)\" y=\"38\" font-size=\"21\" font-weight=\"bold\">"
      + "\(SVG.text(name.first ?? ""))</text>\n"
    for (index, line) in head.enumerated() {
      text +=
        "<text x=\"\(left)\" y=\"\(58 + index * 16)\" font-size=\"12\" fill=\"\(Self.grey)\">"
        + "\(SVG.text(line))</text>\n"
    }
    return text
  }

  private func laneNames() -> String {
    layout.lanes.filter { $0.name != nil }.map { lane in
      let left = SVG.number(PictureLayout.margin)
      let right = SVG.number(PictureLayout.width - PictureLayout.margin)
      let y = SVG.number(lane.top)
      return "<path d=\"M\(left) \(y)H\(right)\" stroke=\"#8A9299\" stroke-width=\"0.8\"/>\n"
        + "<text class=\"l\" x=\"\(left)\" y=\"\(SVG.number(lane.top + 16))\" font-size=\"13\""
        + " font-weight=\"bold\">\(SVG.text(lane.name ?? ""))</text>\n"
    }.joined()
  }

  /// What is dated and cannot be counted has a date before its label.
  private var undatedHeading: String {
    layout.undated.allSatisfy { events[$0].date.isEmpty } ? "Undated" : "Not on the axis"
  }

  private func undated(_ y: inout Double) -> String {
    guard !layout.undated.isEmpty else { return "" }
    var text =
      "<text x=\"\(SVG.number(PictureLayout.margin))\" y=\"\(SVG.number(y + 18))\""
      + " font-size=\"13\" font-weight=\"bold\">\(undatedHeading)</text>\n"
    y += 24
    for index in layout.undated.prefix(Self.mostUndated) {
      let event = events[index]
      let lines = FontMetrics.wrap(
        [event.date, event.label].filter { !$0.isEmpty }.joined(separator: " "),
        size: PictureLayout.labelSize, width: PictureLayout.width - 80, lines: 1)
      let x = PictureLayout.margin + 6
      let sign = event.paint.path(x: x, y: y + 7, radius: 4)
      text +=
        "<g><title>\(PictureMarks.lines(event.tooltip))</title><path d=\"\(sign)\" fill=\"#fff\""
        + " stroke=\"\(event.paint.colour)\" stroke-width=\"1.4\"/>"
        + "<text x=\"\(SVG.number(x + 12))\" y=\"\(SVG.number(y + 11))\">"
        + "\(SVG.text(lines.first ?? ""))</text></g>\n"
      y += 17
    }
    let more = layout.undated.count - Self.mostUndated
    if more > 0 {
      text +=
        "<text x=\"\(SVG.number(PictureLayout.margin + 18))\" y=\"\(SVG.number(y + 11))\""
        + " fill=\"\(Self.grey)\">and \(more) more</text>\n"
      y += 17
    }
    return text
  }

  // MARK: The foot

  /// What a reader has to know to read the picture right.
  private var remarks: [String] {
    var remarks: [String] = []
    if layout.unlabelled > 0 {
      let count = layout.unlabelled
      remarks.append(
        "\(count) of \(events.count) events \(count == 1 ? "has" : "have") no label here, for want"
          + " of room")
    }
    let listed = layout.undated.count - Self.mostUndated
    if listed > 0 { remarks.append("\(listed) undated events are not listed") }
    if layout.scale.pieces.count > 1 {
      remarks.append("Where the axis is broken, each part has a scale of its own")
    }
    return remarks
  }

  private func foot(_ y: inout Double) -> String {
    let legend = PictureLegend(events: events, marks: layout.marks)
    let left = PictureLayout.margin
    y += 12
    var text =
      "<path d=\"M\(SVG.number(left)) \(SVG.number(y))H"
      + "\(SVG.number(PictureLayout.width - left))\" stroke=\"\(Self.line)\"/>\n"
    y += 20
    text += legend.draw(&y, colour: Self.grey)
    var notes = remarks.map { "\($0)." }
    if sources > 0 { notes.append(sources == 1 ? "1 source." : "\(sources) sources.") }
    for line in FontMetrics.wrap(
      notes.joined(separator: " "), size: 11, width: PictureLayout.width - 2 * left, lines: 3)
    {
      y += 17
      text +=
        "<text x=\"\(SVG.number(left))\" y=\"\(SVG.number(y))\" fill=\"\(Self.grey)\">"
        + "\(SVG.text(line))</text>\n"
    }
    return text
  }
}
