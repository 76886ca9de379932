import Diplomacy

/// An entry, laid out to the right of the line that runs down a timeline.
struct EntryBlock: Sendable {
  var section: TimelineSections.Section
  var gap: Int64?
  /// The date, right-aligned, on one or more lines; empty where it stands above already.
  var date: [String]
  var glyph: Glyph
  var isCertain: Bool
  var isPeriod: Bool
  var hangs: Bool
  var isStatement: Bool
  /// Whether it has the date of the entry above.
  var sharesDate: Bool
  var rows: [Row]
}

/// Lays the words of an entry out in one column, as a timeline of less than 120 columns has it.
struct NarrowLayout: Hashable, Sendable {
  var pen: Pen
  /// The cells of a row.
  var width: Int

  func rows(_ words: EntryWords, marks: [String]) -> [Row] {
    var rows: [Row] = []
    let place = words.place.map(pen.clean) ?? ""
    let placeWidth = DisplayWidth.of(place)
    // The place stands beside the title unless that would leave the title too little.
    let isBeside = !place.isEmpty && width - placeWidth - 2 >= max(24, width / 2)
    let first = isBeside ? width - placeWidth - 2 : width
    var titles = pen.wrap(words.headline, width: width, first: first)
    if titles.isEmpty { titles = [""] }
    for (index, line) in titles.enumerated() {
      rows.append(Row(line, styled: index == 0 ? bold(words.speaker, in: line) : line))
    }
    if isBeside {
      let gap = pen.spaces(width - placeWidth - DisplayWidth.of(rows[0].plain))
      rows[0] = Row(rows[0].plain + gap + place, styled: rows[0].styled + gap + place)
    } else if !place.isEmpty {
      rows += pen.wrap(place, width: width).map { pen.right(Row($0), width: width) }
    }
    for line in [words.capacity].compactMap({ $0 }) + words.parties + words.details {
      rows += pen.wrap(line, width: width).map { Row($0) }
    }
    return withTail(rows, pen.tail(words.tail, marks: marks, width: width))
  }

  private func withTail(_ rows: [Row], _ tail: [Row]) -> [Row] {
    guard let first = tail.first, let last = rows.last else { return rows }
    if tail.count == 1, let joined = pen.joined(last, first, width: width) {
      return rows.dropLast() + [joined]
    }
    return rows + tail.map { pen.right($0, width: width) }
  }

  private func bold(_ speaker: String?, in line: String) -> String {
    guard let name = speaker.map(pen.clean), !name.isEmpty, line.hasPrefix(name) else {
      return line
    }
    return pen.bold(name) + line.dropFirst(name.count)
  }
}
