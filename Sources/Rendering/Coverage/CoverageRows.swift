import Diplomacy

/// Lays out the rows of a page of coverage: names, counts, a strip, and the longest gap.
struct CoverageRows {
  private let table: CoverageTable
  private let head: String
  private let pen: Pen
  private let columns: Int
  /// The lengths of the longest gaps, row by row.
  private let longest: [String]
  /// How many events of each row are only perhaps in the place where they stand.
  private let perhaps: [Int]
  private let name: Int
  private let count: Int
  private let perhapsWidth: Int
  private var gap: Int
  /// Whether the strip stands beneath its row, because the page is too narrow.
  private let isStacked: Bool
  private var strip: CoverageStrip?

  /// Below this there is no room for a strip beside the counts.
  private static let leastStrip = 12

  init(_ table: CoverageTable, head: String, pen: Pen, columns: Int, hasGaps: Bool) {
    self.table = table
    self.head = head
    self.pen = pen
    self.columns = columns
    let unit = table.unit
    longest = table.rows.map { row in
      hasGaps ? row.gaps.first.map { CoverageWords.length($0.days) } ?? "" : ""
    }
    perhaps = table.rows.map { $0.perhaps[unit, default: 0] + $0.unplaced[unit, default: 0] }
    let widest = table.rows.map { DisplayWidth.of(pen.clean(Self.name($0))) }.max() ?? 0
    name = min(max(widest, 12), max(16, columns * 3 / 10))
    count = max(6, table.rows.map { CoverageWords.number($0.events).count }.max() ?? 0)
    perhapsWidth = perhaps.contains { $0 > 0 } ? 9 : 0
    gap = longest.allSatisfy(\.isEmpty) ? 0 : max(11, longest.map(\.count).max() ?? 0)
    let before = name + 2 + count + perhapsWidth + 3
    let room = columns - before - (gap == 0 ? 0 : gap + 3)
    isStacked = room < Self.leastStrip
    func scale(_ room: Int) -> StripScale? {
      StripScale.choose(table.window, table.calendar, by: nil, rooms: [room], finest: unit)
    }
    var chosen = scale(isStacked ? columns - 2 : room)
    // The gaps stand below as well: where months need their room, they get it.
    if !isStacked, chosen?.unit != unit, let finer = scale(columns - before), finer.unit == unit {
      chosen = finer
      gap = 0
    }
    strip = chosen.map { CoverageStrip(scale: $0, table: table, pen: pen) }
  }

  /// The lines: the heads, a row for each, and what the signs mean.
  mutating func lines(_ dates: DateWords) -> [String] {
    // What is true of every row is said once.
    let notes = table.rows.map(note)
    let common = Set(notes).count == 1 && notes.count > 1 ? notes[0] : nil
    var lines = heads.map(pen.dim) + [""]
    for (index, row) in table.rows.enumerated() {
      lines += self.lines(row, at: index)
      if common == nil, let note = notes[index] {
        lines += pen.wrap(note, width: columns - 2).map { "  " + pen.dim($0) }
      }
    }
    if let common { lines += [""] + pen.wrap("all of them: \(common)", width: columns) }
    if let strip { lines += [""] + pen.wrapItems(strip.legend(dates), gap: 3, width: columns) }
    if table.rows.count < table.total {
      lines.append("\(table.rows.count) of \(table.total) rows shown (--limit)")
    }
    return lines
  }

  /// The name of a row.
  static func name(_ row: CoverageRow) -> String {
    row.name.isEmpty ? "no kind" : row.ref == nil ? row.name.spaced : row.name
  }

  // MARK: Columns

  private var beforeStrip: Int { name + 2 + count + perhapsWidth + 3 }

  private var heads: [String] {
    let strip = self.strip.map { strip in
      let free = columns - beforeStrip - strip.scale.width
      return StripDrawing(
        scale: strip.scale, cells: table.calendar, pen: pen,
        overhang: gap > 0 || isStacked ? 1 : min(4, free)
      ).heads
    }
    let above = (strip ?? []).dropLast()
    var line =
      pen.padded(head, to: name) + "  " + pen.rightAligned("events", to: count)
      + (perhapsWidth > 0 ? pen.rightAligned("perhaps", to: perhapsWidth) : "")
    if isStacked { return [line] + (strip ?? []).map { "  " + $0 } }
    if let last = strip?.last { line = pen.padded(line, to: beforeStrip) + last }
    if gap > 0 { line = pen.padded(line, to: columns - gap) + "longest gap" }
    return above.map { pen.spaces(beforeStrip) + $0 } + [line]
  }

  private mutating func lines(_ row: CoverageRow, at index: Int) -> [String] {
    let names = pen.wrap(Self.name(row), width: name)
    let first = names.first ?? ""
    var line = Row(first, styled: pen.bold(first))
    let certain = pen.rightAligned(CoverageWords.number(row.events), to: count)
    let open = perhaps[index] == 0 ? "" : CoverageWords.number(perhaps[index])
    line = join(
      line, at: name + 2,
      Row(certain + (perhapsWidth > 0 ? pen.rightAligned(open, to: perhapsWidth) : "")))
    let drawn = strip?.strip(row)
    if let drawn, !isStacked { line = join(line, at: beforeStrip, drawn) }
    if gap > 0, !isStacked { line = join(line, at: columns - gap, Row(longest[index])) }
    var lines = [line.styled] + names.dropFirst().map(pen.bold)
    if let drawn, isStacked { lines.append("  " + drawn.styled) }
    return lines
  }

  private func join(_ left: Row, at column: Int, _ right: Row) -> Row {
    let gap = pen.spaces(column - DisplayWidth.of(left.plain))
    return Row(left.plain + gap + right.plain, styled: left.styled + gap + right.styled)
  }

  /// What is to be said of a row's sources and of what has no date.
  private func note(_ row: CoverageRow) -> String? {
    var parts: [String] = []
    if row.ref != nil, let rest = CoverageWords.rest(row.evidence, in: table) { parts.append(rest) }
    if row.unsourced > 0 {
      parts.append(
        row.unsourced == row.events ? "no source at all" : "\(row.unsourced) without a source")
    }
    if row.undated > 0 { parts.append("\(row.undated) undated") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
