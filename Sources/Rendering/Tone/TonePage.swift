import Chronology
public import Diplomacy

/// Prints how a relation warmed and cooled: a bar for each period, the turns, the events.
public struct TonePage: Sendable {
  private let options: TimelineOptions
  private let pen: Pen
  private let words: ToneWords

  /// Makes a page.
  public init(options: TimelineOptions) {
    self.options = options
    pen = Pen(options)
    words = ToneWords(dates: DateWords(style: options.style), ascii: options.ascii)
  }

  /// The page.
  ///
  /// - Parameter filter: What the filter keeps, in words; nil for everything between the two.
  public func text(_ report: ToneReport, filter: String? = nil) -> String {
    var lines = heading(report, filter)
    if report.periods.isEmpty {
      lines += ["", "no event with a value"]
    } else {
      lines += chart(report) + [""] + turns(report) + [""] + events(report)
    }
    let left = ToneWords.left(report)
    if !left.isEmpty || !report.periods.isEmpty { lines.append("") }
    if !report.periods.isEmpty {
      lines += pen.wrapItems(legend(report), gap: 3, width: options.columns)
    }
    for text in left { lines += pen.wrap(text, width: options.columns, indent: 2) }
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  private func heading(_ report: ToneReport, _ filter: String?) -> [String] {
    let title = pen.clean("Tone of \(report.names)")
    let count = Counted.words(report.count, "event")
    let extent = pen.clean("\(count) by \(report.unit.rawValue)")
    var lines: [String] = []
    if let row = pen.joined(
      Row(title, styled: pen.bold(title)), Row(extent), width: options.columns)
    {
      lines.append(row.styled)
    } else {
      lines += pen.wrap(title, width: options.columns).map(pen.bold) + [extent]
    }
    if let filter { lines += pen.wrap(filter, width: options.columns) }
    return lines + [pen.rule("━", options.columns)]
  }

  private func legend(_ report: ToneReport) -> [String] {
    let there = pen.ascii ? "->" : "→"
    let back = pen.ascii ? "<-" : "←"
    let (one, other) = (report.one.name, report.other.name)
    return [
      "\(there) \(one) to \(other)", "\(back) \(other) to \(one)", "n events", words.bases(report),
    ]
  }

  // MARK: Chart

  private func chart(_ report: ToneReport) -> [String] {
    let labels = report.periods.map { words.period($0.number, report.unit) }
    let label = labels.map { DisplayWidth.of($0) }.max() ?? 0
    let count = max(2, String(report.periods.map(\.events.count).max() ?? 0).count)
    let figures: [ToneDirection] = options.columns < 60 ? [.both] : [.there, .back, .both]
    let used = label + 2 + count + figures.count * 7 + 2
    let bar = ToneBar(half: min(20, max(4, (options.columns - used - 1) / 2)), pen: pen)
    let heads = figures.map { direction in
      switch direction {
      case .there: pen.ascii ? "->" : "→"
      case .back: pen.ascii ? "<-" : "←"
      case .both: "both"
      }
    }
    var head = pen.spaces(label + 2) + pen.rightAligned("n", to: count)
    for text in heads { head += pen.rightAligned(text, to: 7) }
    var lines = [pen.dim(head + "  " + bar.head)]
    var turns = report.turns[...]
    for (period, name) in zip(report.periods, labels) {
      while let turn = turns.first, report.unit.period(of: turn.by) <= period.number {
        lines.append(mark(turn, report, width: used + bar.width))
        turns.removeFirst()
      }
      var line =
        pen.padded(name, to: label + 2) + pen.rightAligned("\(period.events.count)", to: count)
      for direction in figures {
        let mean = period.level(direction).map { words.figure($0.mean) } ?? (pen.ascii ? "." : "·")
        line += pen.rightAligned(mean, to: 7)
      }
      lines.append(line + "  " + bar.bar(period.level(.both)?.mean ?? 0))
    }
    return lines
  }

  /// A line across the chart where the tone turned.
  private func mark(_ turn: Turn, _ report: ToneReport, width: Int) -> String {
    let word = turn.difference < 0 ? "cooler" : "warmer"
    let period = report.unit.period(of: turn.by)
    let isWithin = report.unit.period(of: turn.from) == period
    let within = isWithin ? " within \(self.words.period(period, report.unit))" : ""
    let words = " turned \(word)\(within) "
    return pen.rule("─", 2) + words + pen.rule("─", max(2, width - words.count - 2))
  }

  private func turns(_ report: ToneReport) -> [String] {
    guard !report.turns.isEmpty else {
      return pen.wrap(ToneWords.noTurn(report), width: options.columns)
    }
    return report.turns.flatMap { turn in
      pen.wrap("turned \(words.place(turn))", width: options.columns, indent: 2).map(pen.bold)
        + [words.interval(turn), words.change(turn)].flatMap { text in
          pen.wrap(text, width: options.columns - 2, indent: 2).map { "  " + $0 }
        }
    }
  }

  // MARK: Events

  private func events(_ report: ToneReport) -> [String] {
    let all = report.periods.flatMap(\.events)
    let dates = all.map { pen.clean(words.dates.short($0.date, weekday: false)) }
    let date = min(24, dates.map { DisplayWidth.of($0) }.max() ?? 0)
    return zip(all, dates).flatMap { event, day in
      var head = pen.padded(day, to: date)
      // A date that is too long for its column has a line of its own.
      var above: [String] = []
      if DisplayWidth.of(day) > date {
        above = pen.wrap(day, width: options.columns)
        head = pen.spaces(date)
      }
      head = pen.dim(head) + pen.rightAligned(words.figure(event.tone.value), to: 7)
      head += "  " + pen.padded(words.arrow(event), to: 3)
      let indent = date + 12
      // Where there is no room beside them, titles stand beneath.
      guard options.columns - indent < 16 else {
        return above + body(event, head: head, indent: indent)
      }
      return above + [head] + body(event, head: pen.spaces(2), indent: 2)
    }
  }

  private func body(_ event: TonedEvent, head: String, indent: Int) -> [String] {
    let room = max(10, options.columns - indent)
    let title = pen.wrap(event.title, width: room)
    let ref = pen.clean(event.ref?.text ?? "")
    var lines = title.enumerated().map { ($0 == 0 ? head : pen.spaces(indent)) + $1 }
    if title.isEmpty { lines = [head] }
    let gap = room - DisplayWidth.of(title.last ?? "") - DisplayWidth.of(ref)
    if gap >= 2, let last = lines.popLast() {
      lines.append(last + pen.spaces(gap) + pen.dim(ref))
    } else {
      lines += pen.wrap(ref, width: room).map { pen.spaces(indent) + pen.dim($0) }
    }
    return lines
  }
}
