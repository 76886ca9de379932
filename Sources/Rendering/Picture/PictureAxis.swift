import Chronology

/// Draws the axis of a picture: lines behind the events, and ticks with their words beneath them.
struct PictureAxis {
  let layout: PictureLayout
  let style: DateStyle
  /// Where the axis is broken.
  let breaks: [Break]

  /// A place where the axis is broken, and how long nothing was.
  struct Break: Hashable, Sendable {
    var left: Double
    var right: Double
    var words: String
  }

  init(layout: PictureLayout, style: DateStyle) {
    self.layout = layout
    self.style = style
    let pieces = layout.scale.pieces
    breaks = zip(pieces, pieces.dropFirst()).map { before, after in
      let years =
        AxisTicks.civil(after.first).year - AxisTicks.civil(before.last - 0.5).year
      return Break(
        left: before.right, right: after.left,
        words: years == 1 ? "1 year" : "\(DateWording.grouped(years.magnitude)) years")
    }
  }

  private var top: Double { (layout.lanes.first?.top ?? 0) - 2 }

  /// Whether the ticks are so far from the uppermost events that they are named above as well.
  private var isTall: Bool { layout.axisY - top > 420 }

  /// Where the words of a break stand.
  private func words(of gap: Break) -> ClosedRange<Double> {
    let middle = (gap.left + gap.right) / 2
    let half = FontMetrics.width(gap.words, size: AxisTicks.size) / 2 + 3
    return (middle - half)...(middle + half)
  }

  private func meets(_ tick: AxisTick, _ gap: Break) -> Bool {
    let words = words(of: gap)
    return !tick.isMajor && tick.textX < words.upperBound
      && tick.textX + tick.width > words.lowerBound
  }

  /// Whether the words of a break are written: a piece keeps the name of a tick at least.
  private func isNamed(_ gap: Break) -> Bool {
    layout.scale.pieces.allSatisfy { piece in
      let named = AxisTicks.ticks(of: piece, style: style).filter { !$0.isMajor }
      return named.isEmpty || named.contains { tick in !breaks.contains { meets(tick, $0) } }
        || !named.contains { meets($0, gap) }
    }
  }

  /// The ticks that have no words, because those of a break stand there.
  private func silent(_ ticks: [AxisTick]) -> Set<AxisTick> {
    let named = breaks.filter(isNamed)
    return Set(ticks.filter { tick in named.contains { meets(tick, $0) } })
  }

  /// What lies behind the events.
  func background() -> String {
    var text = ""
    for piece in layout.scale.pieces {
      let ticks = AxisTicks.ticks(of: piece, style: style)
      let hasMajor = ticks.contains(where: \.isMajor)
      let strong = ticks.filter { $0.isMajor == hasMajor && $0.x > piece.left + 1 }
      let path = strong.map {
        "M\(SVG.number($0.x)) \(SVG.number(top))V\(SVG.number(layout.axisY))"
      }.joined()
      if !path.isEmpty { text += "<path d=\"\(path)\" stroke=\"#E6E6E1\" stroke-width=\"1\"/>\n" }
      guard isTall else { continue }
      for tick in ticks where tick.isMajor == hasMajor {
        text +=
          "<text x=\"\(SVG.number(tick.textX))\" y=\"\(SVG.number(top - 3))\" font-size=\"10\""
          + " fill=\"\(PictureDrawing.grey)\">\(SVG.text(tick.text))</text>\n"
      }
    }
    for gap in breaks {
      let middle = (gap.left + gap.right) / 2
      text +=
        "<rect x=\"\(SVG.number(gap.left + 6))\" y=\"\(SVG.number(top))\""
        + " width=\"\(SVG.number(gap.right - gap.left - 12))\""
        + " height=\"\(SVG.number(layout.axisY - top))\" fill=\"#F5F5F2\"/>"
        + "<path d=\"M\(SVG.number(middle)) \(SVG.number(top))V\(SVG.number(layout.axisY))\""
        + " stroke=\"#B9BEC2\" stroke-dasharray=\"1.5 4\"/>\n"
    }
    return text
  }

  /// The axis itself.
  func foreground() -> String {
    let y = layout.axisY
    var text = ""
    for piece in layout.scale.pieces {
      text +=
        "<path d=\"M\(SVG.number(piece.left)) \(SVG.number(y))H\(SVG.number(piece.right))\""
        + " stroke=\"\(PictureDrawing.ink)\" stroke-width=\"1.4\"/>\n"
      let ticks = AxisTicks.ticks(of: piece, style: style)
      let silent = silent(ticks)
      let path = ticks.map {
        // The line of a greater unit leaves out the words of the smaller.
        "M\(SVG.number($0.x)) \(SVG.number(y))v5" + ($0.isMajor ? "m0 17v13" : "")
      }.joined()
      if !path.isEmpty {
        text += "<path d=\"\(path)\" stroke=\"\(PictureDrawing.ink)\" stroke-width=\"0.8\"/>\n"
      }
      for tick in ticks where !silent.contains(tick) {
        let base = y + (tick.isMajor ? 33 : 17)
        text +=
          "<text x=\"\(SVG.number(tick.textX))\" y=\"\(SVG.number(base))\""
          + (tick.isMajor ? " font-weight=\"bold\"" : "") + ">\(SVG.text(tick.text))</text>\n"
      }
    }
    for gap in breaks {
      let middle = (gap.left + gap.right) / 2
      let strokes = [-3.0, 3.0].map {
        "M\(SVG.number(middle + $0 - 3)) \(SVG.number(y + 6))l6 -12"
      }.joined()
      text +=
        "<path d=\"M\(SVG.number(gap.left)) \(SVG.number(y))H\(SVG.number(middle - 3))"
        + "M\(SVG.number(middle + 3)) \(SVG.number(y))H\(SVG.number(gap.right))\(strokes)\""
        + " stroke=\"\(PictureDrawing.ink)\" stroke-width=\"1.2\" fill=\"none\"/>"
      if isNamed(gap) {
        text +=
          "<text x=\"\(SVG.number(middle))\" y=\"\(SVG.number(y + 20))\" text-anchor=\"middle\""
          + " font-style=\"italic\" fill=\"\(PictureDrawing.grey)\">\(gap.words)</text>"
      }
      text += "\n"
    }
    return text
  }
}
