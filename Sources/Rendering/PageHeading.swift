import Diplomacy

/// What stands above a timeline: the chronicle's title, how much there is, and a heavy line.
struct PageHeading: Hashable, Sendable {
  var pen: Pen
  var dates: DateWords

  func lines(_ heading: TimelineHeading, width: Int, isWide: Bool) -> [String] {
    var extent = PageHeading.extent(heading, dates: dates)
    var filter = heading.filter
    if isWide {
      extent += " · \(filter ?? "everything in the chronicle")"
      filter = nil
    }
    let title = heading.chronicle.title ?? "Untitled chronicle"
    var lines: [String] = []
    if let joined = pen.joined(Row(pen.clean(title)), Row(pen.clean(extent)), width: width) {
      let name = pen.clean(title)
      lines.append(pen.bold(name) + String(joined.plain.dropFirst(name.count)))
    } else {
      lines += pen.wrap(title, width: width).map(pen.bold)
      lines += pen.wrap(extent, width: width)
    }
    if let filter { lines += pen.wrap(filter, width: width) }
    return lines + [pen.rule("━", width)]
  }

  /// How much there is: "15 events, 1942 to 23 November 2001".
  static func extent(_ heading: TimelineHeading, dates: DateWords) -> String {
    let count = heading.count == 1 ? "1 event" : "\(heading.count) events"
    return [count, dates.span(from: heading.first, to: heading.last)].compactMap { $0 }
      .joined(separator: ", ")
  }
}

extension Pen {
  /// Short items set beside each other, in as many lines as they need.
  func wrapItems(_ items: [String], gap: Int, width: Int) -> [String] {
    var lines: [String] = []
    for item in items.map(clean) {
      if let line = lines.last,
        DisplayWidth.of(line) + gap + DisplayWidth.of(item) <= width
      {
        lines[lines.count - 1] = line + spaces(gap) + item
      } else {
        lines += wrap(item, width: width)
      }
    }
    return lines
  }
}
