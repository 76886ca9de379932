import Chronology
public import Diplomacy

/// Draws how a relation warmed and cooled: bars over time, the means between turns, the turns.
///
/// The drawing needs no font but the reader's own, runs nothing and refers to nothing.
public struct ToneSVG: Sendable {
  private let report: ToneReport
  private let words: ToneWords
  private let scale: ToneScale

  /// The whole drawing.
  public static func text(
    _ report: ToneReport, options: TimelineOptions, filter: String? = nil
  ) -> String {
    let words = ToneWords(dates: DateWords(style: options.style))
    return ToneSVG(report: report, words: words, scale: ToneScale(report)).drawing(filter)
  }

  private func drawing(_ filter: String?) -> String {
    let title = "Tone of \(report.names)"
    let count = "\(Counted.words(report.count, "event")) by \(report.unit.rawValue)"
    let beneath = [count, filter, report.periods.isEmpty ? nil : words.bases(report)]
      .compactMap { $0 }.joined(separator: "; ")
    var parts = [
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 520" width="960" height="520" \
      font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif" font-size="12" fill="#333">
      <title>\(SVGText.escape(title))</title>
      <rect width="960" height="520" fill="#fff"/>
      """,
      text(60, 30, title, "font-size=\"18\" font-weight=\"bold\""),
      text(60, 50, SVGText.clipped(beneath, 120), "fill=\"#666\""),
    ]
    parts += grid
    if report.periods.isEmpty {
      parts.append(text(490, 275, "no event with a value", "text-anchor=\"middle\""))
    } else {
      parts += report.turns.map(band) + report.periods.map(bar) + report.periods.flatMap(marks)
      parts += levels + caption
    }
    return parts.joined(separator: "\n") + "\n</svg>\n"
  }

  private func text(_ x: Double, _ y: Double, _ words: String, _ more: String = "") -> String {
    let rest = more.isEmpty ? "" : " " + more
    return "<text x=\"\(px(x))\" y=\"\(px(y))\"\(rest)>\(SVGText.escape(words))</text>"
  }

  private func px(_ value: Double) -> String { ToneScale.px(value) }

  // MARK: Axes

  private var grid: [String] {
    let rows = [-10, -5, 0, 5, 10].flatMap { value in
      let y = scale.y(Double(value))
      let colour = value == 0 ? "#333" : "#ddd"
      let label = value < 0 ? "−\(-value)" : value > 0 ? "+\(value)" : "0"
      return [
        "<line x1=\"60\" y1=\"\(px(y))\" x2=\"940\" y2=\"\(px(y))\" stroke=\"\(colour)\"/>",
        text(52, y + 4, label, "text-anchor=\"end\""),
      ]
    }
    let ends = [
      text(-240, 16, "conflict – cooperation", "transform=\"rotate(-90)\" text-anchor=\"middle\"")
    ]
    let columns = scale.ticks.flatMap { tick in
      let x = scale.x(Double(tick.day))
      return [
        "<line x1=\"\(px(x))\" y1=\"410\" x2=\"\(px(x))\" y2=\"416\" stroke=\"#333\"/>",
        text(x, 430, words.period(tick.period, tick.unit), "text-anchor=\"middle\""),
      ]
    }
    return rows + ends + columns
      + ["<line x1=\"60\" y1=\"410\" x2=\"940\" y2=\"410\" stroke=\"#333\"/>"]
  }

  // MARK: What happened

  private func bar(_ period: ToneReport.Period) -> String {
    let mean = period.level(.both)?.mean ?? 0
    let (left, right) = scale.bar(period.number)
    let (top, bottom) = (min(scale.y(mean), scale.y(0)), max(scale.y(mean), scale.y(0)))
    let height = max(2, bottom - top)
    let colour = mean < 0 ? "#c0392b" : mean > 0 ? "#2f6fab" : "#888"
    return "<rect x=\"\(px(left))\" y=\"\(px(mean == 0 ? top - 1 : top))\" "
      + "width=\"\(px(right - left))\" height=\"\(px(height))\" fill=\"\(colour)\" "
      + "fill-opacity=\"0.75\"><title>\(tip(period, mean))</title></rect>"
  }

  private func tip(_ period: ToneReport.Period, _ mean: Double) -> String {
    let count = Counted.words(period.events.count, "event")
    var lines = ["\(words.period(period.number, report.unit)): \(words.figure(mean)), \(count)"]
    lines += period.events.prefix(12).map { event in
      let ref = event.ref.map { " (\($0.text))" } ?? ""
      let value = words.figure(event.tone.value)
      let day = words.dates.short(event.date, weekday: false)
      return "\(day) \(words.arrow(event)) \(value) \(SVGText.clipped(event.title, 90))\(ref)"
    }
    if period.events.count > 12 { lines.append("and \(period.events.count - 12) more") }
    return lines.map(SVGText.escape).joined(separator: "\n")
  }

  /// A mark for each direction that has a mean of its own: a triangle that points where it goes.
  private func marks(_ period: ToneReport.Period) -> [String] {
    let (left, right) = scale.bar(period.number)
    let middle = (left + right) / 2
    return [(ToneDirection.there, 1.0), (.back, -1.0)].compactMap { direction, sign in
      guard let mean = period.level(direction)?.mean else { return nil }
      let y = scale.y(mean)
      let (tail, tip) = (px(middle + sign), px(middle + 8 * sign))
      let fill = direction == .there ? "#222" : "#fff"
      return "<path d=\"M\(tail) \(px(y - 4.5))L\(tip) \(px(y))L\(tail) \(px(y + 4.5))Z\" "
        + "fill=\"\(fill)\" stroke=\"#222\"/>"
    }
  }

  // MARK: Turns

  private func band(_ turn: Turn) -> String {
    func rect(_ days: ClosedRange<Int64>, _ colour: String) -> String {
      let left = scale.x(Double(days.lowerBound))
      let width = max(2, scale.x(Double(days.upperBound)) - left)
      return "<rect x=\"\(px(left))\" y=\"70\" width=\"\(px(width))\" height=\"340\" "
        + "fill=\"\(colour)\"/>"
    }
    let tip = [
      "Turned \(words.place(turn))", words.interval(turn), words.change(turn),
    ]
    return "<g><title>\(tip.map(SVGText.escape).joined(separator: "\n"))</title>"
      + rect(turn.interval, "#f6e7c1") + rect(turn.from...max(turn.from, turn.by), "#e8b84a")
      + "</g>"
  }

  /// The means between turns, as lines.
  private var levels: [String] {
    var starts = [scale.first]
    var ends: [Int64] = []
    var means: [Double] = []
    for turn in report.turns {
      ends.append(turn.from)
      starts.append(turn.by)
      means.append(turn.before.mean)
    }
    ends.append(scale.last)
    let values = report.periods.flatMap(\.events).map(\.tone.value)
    means.append(
      report.turns.last?.after.mean ?? values.reduce(0, +) / Double(max(1, values.count)))
    return means.indices.map { index in
      let y = px(scale.y(means[index]))
      let (left, right) = (scale.x(Double(starts[index])), scale.x(Double(ends[index])))
      return "<line x1=\"\(px(left))\" y1=\"\(y)\" x2=\"\(px(max(left + 4, right)))\" y2=\"\(y)\" "
        + "stroke=\"#222\" stroke-width=\"2\" stroke-dasharray=\"6 3\"/>"
    }
  }

  private var caption: [String] {
    let (one, other) = (report.one.name, report.other.name)
    var lines = ["▶ \(one) to \(other) · ◁ \(other) to \(one) · bars: both · dashed: mean"]
    if let turn = report.turns.max(by: { $0.difference.magnitude < $1.difference.magnitude }) {
      let many = report.turns.count > 1 ? "Largest of \(report.turns.count) turns: " : "Turned "
      lines.append("\(many)\(words.place(turn)) (\(words.interval(turn)))")
    } else {
      lines.append(ToneWords.noTurn(report))
    }
    let left = report.uncodedCount + report.imprecise.count
    if left > 0 {
      lines.append(
        "Not drawn: \(report.uncodedCount) without a value, \(report.imprecise.count) not exact "
          + "enough for \(report.unit.rawValue)s")
    }
    return lines.enumerated().map { index, line in
      text(60, 458 + Double(index) * 18, SVGText.clipped(line, 150))
    }
  }
}
