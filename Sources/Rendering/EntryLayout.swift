import Diplomacy

/// An entry, laid out to the right of the line that runs down a timeline.
struct EntryBlock: Sendable {
  var section: TimelineSections.Section
  /// How long nothing was before, in words.
  var gap: String?
  /// The date, right-aligned, on one or more lines; empty where it stands above already.
  var date: [String]
  var glyph: Glyph
  var isCertain: Bool
  var isPeriod: Bool
  var hangs: Bool
  var isStatement: Bool
  /// Whether it has the date of the entry above.
  var sharesDate: Bool
  /// Whether sources differ on the date.
  var isDateMarked: Bool
  var rows: [Row]
}

/// Lays the words of an entry out in one column, as a timeline of less than 120 columns has it.
struct NarrowLayout: Hashable, Sendable {
  var pen: Pen
  /// The cells of a row.
  var width: Int

  func rows(_ words: EntryWords, marks: [String]) -> [Row] {
    let place = words.place.map(pen.clean) ?? ""
    let placeWidth = DisplayWidth.of(place)
    // The place stands beside the title unless that would leave the title too little.
    let isBeside = !place.isEmpty && width - placeWidth - 2 >= max(24, width / 2)
    let first = isBeside ? width - placeWidth - 2 : width
    // One cell stays free at the right, or text would run into what stands at the edge above it.
    let text = width - 1
    var lines = pen.wrap(words.headline, width: text, first: first)
    if lines.isEmpty { lines = [""] }
    if isBeside {
      lines[0] = pen.padded(lines[0], to: width - placeWidth) + place
    } else if !place.isEmpty {
      lines += pen.wrap(place, width: width).map { pen.rightAligned($0, to: width) }
    }
    for line in [words.capacity].compactMap({ $0 }) + words.parties + words.details {
      lines += pen.wrap(line, width: text)
    }
    let tail = pen.tail(words.tail, marks: marks, width: width)
    let isTitleOnly = lines.count == 1
    if let end = tail.first, tail.count == 1, !(isTitleOnly && isBeside) {
      lines = makingRoom(for: end, in: lines)
    }
    var rows = lines.map { Row($0) }
    rows[0].styled = bold(words.speaker, in: lines[0])
    return withTail(rows, tail)
  }

  /// Takes a word from a full last line to a line below, so that the end does not stand alone.
  private func makingRoom(for end: Row, in lines: [String]) -> [String] {
    guard let last = lines.last, pen.joined(Row(last), end, width: width) == nil,
      let space = last.lastIndex(of: " "), space > last.startIndex, last.first != " "
    else { return lines }
    let word = String(last[last.index(after: space)...])
    guard pen.joined(Row(word), end, width: width) != nil else { return lines }
    return lines.dropLast() + [String(last[..<space]), word]
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
