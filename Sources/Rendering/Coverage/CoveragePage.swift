import Chronology
public import Diplomacy

/// Prints what is documented, and what is not: a strip for each row, the longest gaps, and what
/// rests on no source.
public struct CoveragePage: Sendable {
  private let pen: Pen
  private let dates: DateWords
  private let words: CoverageWords
  private let columns: Int
  private let names: [Ref: String]

  /// Makes a page.
  ///
  /// - Parameter names: The names of actors and topics that silences have.
  public init(options: TimelineOptions, names: [Ref: String] = [:]) {
    pen = Pen(options)
    dates = DateWords(style: options.style)
    words = CoverageWords(dates: dates)
    columns = options.columns
    self.names = names
  }

  /// The page of actors or of kinds of sources.
  ///
  /// - Parameters:
  ///   - table: What was counted.
  ///   - head: What the rows are: "actor", "kind of source".
  ///   - filter: What the filter keeps, in words; nil for everything.
  ///   - hasGaps: Whether the gaps of the rows say something.
  public func text(
    _ table: CoverageTable, head: String, filter: String? = nil, hasGaps: Bool = true
  ) -> String {
    var lines = heading(table, filter)
    if table.rows.isEmpty {
      lines += ["", "nothing recorded"]
    } else {
      lines += rows(table, head, hasGaps: hasGaps)
      if hasGaps { lines += gaps(table) }
    }
    lines += foot(table)
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  /// The page of months or years.
  public func text(
    _ table: CoverageTable, by unit: StripUnit, filter: String? = nil
  ) -> String {
    var lines = heading(table, filter)
    let periods = CoveragePeriods(table: table, unit: unit, words: words, names: names)
    if let rows = periods.rows {
      let options = ListTable(heads: periods.heads, rows: rows)
      lines.append("")
      lines += options.lines(columns: columns, pen: pen)
    } else {
      lines += ["", "nothing recorded"]
    }
    lines += foot(table)
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  // MARK: Heading

  private func heading(_ table: CoverageTable, _ filter: String?) -> [String] {
    var extent = CoverageWords.events(table.events)
    if let places = table.places(table.unit) {
      extent += ", \(words.span(places, table.unit, table.calendar))"
    }
    let title = "What is documented"
    var lines: [String] = []
    if let row = pen.joined(
      Row(title, styled: pen.bold(title)), Row(pen.clean(extent)), width: columns)
    {
      lines.append(row.styled)
    } else {
      lines += [pen.bold(title)] + pen.wrap(extent, width: columns)
    }
    if let filter { lines += pen.wrap(filter, width: columns) }
    return lines + [pen.rule("━", columns)]
  }

  // MARK: Rows

  private func rows(_ table: CoverageTable, _ head: String, hasGaps: Bool) -> [String] {
    let unit = table.unit
    let longest = table.rows.map { row in
      hasGaps ? row.gaps.first.map { CoverageWords.length($0.days) } ?? "" : ""
    }
    var gapWidth = longest.allSatisfy(\.isEmpty) ? 0 : max(11, longest.map(\.count).max() ?? 0)
    let widest = table.rows.map { DisplayWidth.of(pen.clean(name($0))) }.max() ?? 0
    let nameWidth = min(max(widest, 12), max(16, columns * 3 / 10))
    let countWidth = max(6, table.rows.map { String($0.events).count }.max() ?? 0)
    let perhaps = table.rows.map { $0.perhaps[unit, default: 0] + $0.unplaced[unit, default: 0] }
    let perhapsWidth = perhaps.contains { $0 > 0 } ? 9 : 0
    let before = nameWidth + 2 + countWidth + perhapsWidth + 3
    let room = columns - before - (gapWidth == 0 ? 0 : gapWidth + 3)
    let isStacked = room < 12
    var scale = scale(table, isStacked ? columns - 2 : room)
    // The gaps stand below as well: where months need their room, they get it.
    if !isStacked, scale?.unit != unit, let finer = self.scale(table, columns - before),
      finer.unit == unit
    {
      (scale, gapWidth) = (finer, 0)
    }
    // What is true of every row is said once.
    let notes = table.rows.map { note($0, table) }
    let common = Set(notes).count == 1 && notes.count > 1 ? notes[0] : nil
    var strip = scale.map { CoverageStrip(scale: $0, table: table, pen: pen) }
    let heads = strip.map { strip in
      let free = columns - before - strip.scale.width
      return StripDrawing(
        scale: strip.scale, cells: table.calendar, pen: pen,
        overhang: gapWidth > 0 || isStacked ? 1 : min(4, free)
      ).heads
    }
    let indent = isStacked ? 2 : before
    var lines = (heads ?? []).dropLast().map { pen.spaces(indent) + $0 }
    var line =
      pen.padded(head, to: nameWidth) + "  " + pen.rightAligned("events", to: countWidth)
      + (perhapsWidth > 0 ? pen.rightAligned("perhaps", to: perhapsWidth) : "")
    if isStacked {
      lines = [line] + lines + (heads?.last.map { [pen.spaces(2) + $0] } ?? [])
    } else {
      if let last = heads?.last { line = pen.padded(line, to: before) + last }
      if gapWidth > 0 {
        line = pen.padded(line, to: columns - gapWidth) + "longest gap"
      }
      lines.append(line)
    }
    lines = lines.map(pen.dim) + [""]
    for (index, row) in table.rows.enumerated() {
      let name = pen.wrap(self.name(row), width: nameWidth)
      let count = DateWording.grouped(UInt64(row.events))
      var left = Row(name.first ?? "", styled: pen.bold(name.first ?? ""))
      let counts =
        "  " + pen.rightAligned(count, to: countWidth)
        + (perhapsWidth > 0
          ? pen.rightAligned(perhaps[index] == 0 ? "" : String(perhaps[index]), to: perhapsWidth)
          : "")
      left = join(left, at: nameWidth, Row(counts))
      let drawn = strip?.strip(row)
      if let drawn, !isStacked { left = join(left, at: before, drawn) }
      if gapWidth > 0, !isStacked { left = join(left, at: columns - gapWidth, Row(longest[index])) }
      lines.append(left.styled)
      lines += name.dropFirst().map(pen.bold)
      if let drawn, isStacked { lines.append(pen.spaces(2) + drawn.styled) }
      if common == nil, let note = notes[index] {
        lines += pen.wrap(note, width: columns - 2).map { "  " + pen.dim($0) }
      }
    }
    if let common { lines += [""] + pen.wrap("all of them: \(common)", width: columns) }
    if let strip {
      lines += [""] + pen.wrapItems(strip.legend(dates), gap: 3, width: columns)
    }
    if table.rows.count < table.total {
      lines.append("\(table.rows.count) of \(table.total) rows shown (--limit)")
    }
    return lines
  }

  private func scale(_ table: CoverageTable, _ room: Int) -> StripScale? {
    StripScale.choose(table.window, table.calendar, by: nil, rooms: [room], finest: table.unit)
  }

  private func name(_ row: CoverageRow) -> String {
    row.name.isEmpty ? "no kind" : row.ref == nil ? row.name.spaced : row.name
  }

  private func note(_ row: CoverageRow, _ table: CoverageTable) -> String? {
    var parts: [String] = []
    if row.ref != nil, let rest = CoverageWords.rest(row.evidence, in: table) {
      parts.append(rest)
    }
    if row.unsourced > 0 {
      parts.append(
        row.unsourced == row.events ? "no source at all" : "\(row.unsourced) without a source")
    }
    if row.undated > 0 { parts.append("\(row.undated) undated") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func join(_ left: Row, at column: Int, _ right: Row) -> Row {
    let gap = pen.spaces(column - DisplayWidth.of(left.plain))
    return Row(left.plain + gap + right.plain, styled: left.styled + gap + right.styled)
  }

  // MARK: Gaps

  /// So many gaps are listed, the longest first.
  private static let mostGaps = 12

  private func gaps(_ table: CoverageTable) -> [String] {
    let all = table.rows.flatMap { row in row.gaps.map { (row, $0) } }
      .sorted { ($1.1.count, $0.1.days.lowerBound) < ($0.1.count, $1.1.days.lowerBound) }
    guard !all.isEmpty else { return [] }
    let shown = all.prefix(Self.mostGaps)
    let nameWidth = min(
      shown.map { DisplayWidth.of(pen.clean(name($0.0))) }.max() ?? 0, columns * 3 / 10)
    let spanWidth = shown.map { DisplayWidth.of(pen.clean(words.span($0.1.days))) }.max() ?? 0
    var lines = ["", "Nothing is recorded"]
    for (row, gap) in shown {
      let doubt = gap.isDoubtful ? ", perhaps broken" : ""
      let length = CoverageWords.length(gap.days) + doubt
      let head =
        "  " + pen.padded(pen.clean(name(row)), to: nameWidth) + "  "
        + pen.padded(pen.clean(words.span(gap.days)), to: spanWidth) + "  "
      let rest = pen.wrap(length, width: max(12, columns - DisplayWidth.of(head)))
      lines.append(head + (rest.first ?? ""))
      lines += rest.dropFirst().map { pen.spaces(DisplayWidth.of(head)) + $0 }
      for searched in gap.silences { lines += silence(searched) }
    }
    if all.count > shown.count { lines.append("  and \(all.count - shown.count) shorter ones") }
    return lines
  }

  private func silence(_ searched: CoverageGap.Searched) -> [String] {
    let text = SilenceWords(dates: dates).text(
      searched.silence.silence, in: searched.silence.label, name: { names[$0] ?? $0.text })
    let part = searched.isWhole ? "" : " (a part of it)"
    let sign = pen.ascii ? "x" : "×"
    return pen.wrap("\(sign) \(text)\(part)", width: columns - 4, indent: 2)
      .map { "    " + pen.yellow($0) }
  }

  // MARK: Foot

  private func foot(_ table: CoverageTable) -> [String] {
    guard table.unsourced > 0 else { return [] }
    var lines = ["", "\(CoverageWords.events(table.unsourced)) without a source"]
    for event in table.examples {
      let text = "\(event.ref): \(event.name)"
      lines += pen.wrap(text, width: columns - 2, indent: 2).map { "  " + $0 }
    }
    if table.unsourced > table.examples.count {
      lines.append("  and \(table.unsourced - table.examples.count) more")
    }
    return lines
  }
}
