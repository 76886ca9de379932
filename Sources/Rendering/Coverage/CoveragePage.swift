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
      var rows = CoverageRows(table, head: head, pen: pen, columns: columns, hasGaps: hasGaps)
      lines += rows.lines(dates)
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

  // MARK: Gaps

  /// So many gaps are listed, the longest first.
  private static let mostGaps = 12

  private func gaps(_ table: CoverageTable) -> [String] {
    let all = table.rows.flatMap { row in row.gaps.map { (row, $0) } }
      .sorted { ($1.1.count, $0.1.days.lowerBound) < ($0.1.count, $1.1.days.lowerBound) }
    guard !all.isEmpty else { return [] }
    let shown = all.prefix(Self.mostGaps)
    let nameWidth = min(
      shown.map { DisplayWidth.of(pen.clean(CoverageRows.name($0.0))) }.max() ?? 0, columns * 3 / 10
    )
    let spanWidth = shown.map { DisplayWidth.of(pen.clean(words.span($0.1.days))) }.max() ?? 0
    var lines = ["", "Nothing is recorded"]
    for (row, gap) in shown {
      let doubt = gap.isDoubtful ? ", perhaps broken" : ""
      let length = CoverageWords.length(gap.days) + doubt
      let names = pen.wrap(CoverageRows.name(row), width: nameWidth)
      let span = pen.clean(words.span(gap.days))
      let rest = columns - nameWidth - spanWidth - 6
      // Without room for three columns the length stands beneath the span.
      let cells =
        rest < 9
        ? pen.wrap(span, width: columns - nameWidth - 4)
          + pen.wrap(length, width: columns - nameWidth - 4)
        : pen.wrap(length, width: rest).enumerated().map {
          pen.padded($0 == 0 ? span : "", to: spanWidth) + "  " + $1
        }
      for line in 0..<max(names.count, cells.count) {
        let name = pen.padded(line < names.count ? names[line] : "", to: nameWidth)
        lines.append("  \(name)  \(line < cells.count ? cells[line] : "")")
      }
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
