import Chronology
public import Diplomacy

/// Prints who was in touch with whom, as a table.
public struct ContactPage: Sendable {
  private let options: TimelineOptions
  private let unit: StripUnit?
  private let pen: Pen
  private let dates: DateWords

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - options: How it looks.
  ///   - unit: What a place of the strip stands for; nil for what fits.
  public init(options: TimelineOptions, by unit: StripUnit? = nil) {
    self.options = options
    self.unit = unit
    pen = Pen(options)
    dates = DateWords(style: options.style)
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - table: The contacts.
  ///   - filter: What the filter keeps, in words; nil for everything.
  ///   - limit: How many rows were asked for at most, where that was said.
  public func text(_ table: ContactTable, filter: String? = nil, limit: Int? = nil) -> String {
    let words = ContactWords(table, dates: dates)
    var lines = heading(table, words, filter)
    if table.rows.isEmpty {
      lines += ["", "nothing recorded"]
    } else {
      let layout = ContactLayout(
        table, words: words, pen: pen, by: unit, columns: options.columns)
      var rows = ContactRows(
        layout: layout, words: words, pen: pen,
        drawing: layout.scale.map { StripDrawing(scale: $0, cells: table.cells, pen: pen) })
      lines += rows.heads.map(pen.dim)
      lines.append("")
      for (index, row) in table.rows.enumerated() {
        if layout.isStacked && index > 0 { lines.append("") }
        lines += rows.lines(row)
      }
      lines += foot(table, rows, limit)
    }
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  private func heading(
    _ table: ContactTable, _ words: ContactWords, _ filter: String?
  ) -> [String] {
    let window = Row(pen.clean(words.window(table)))
    let titles = ContactWords.titles(table).map(pen.clean)
    let fitting = titles.lazy.compactMap { title in
      pen.joined(Row(title, styled: pen.bold(title)), window, width: options.columns)
    }
    var lines: [String] = []
    if let row = fitting.first {
      lines.append(row.styled)
    } else {
      lines += pen.wrap(titles.last ?? "", width: options.columns).map(pen.bold)
      lines += pen.wrap(window.plain, width: options.columns)
    }
    if let filter { lines += pen.wrap(filter, width: options.columns) }
    return lines + [pen.rule("━", options.columns)]
  }

  // MARK: Foot

  private func foot(_ table: ContactTable, _ rows: ContactRows, _ limit: Int?) -> [String] {
    var items = rows.legend
    if let unit = rows.drawing?.scale.unit {
      let count = table.rows.reduce(0) { $0 + ($1.marks.unplaced[unit] ?? 0) }
      if count > 0 { items.append("\(count) without a \(unit.rawValue)") }
    }
    if table.rows.count < table.total {
      let limited = limit.map { " (--limit \($0))" } ?? ""
      let total = DateWording.grouped(UInt64(table.total))
      items.append("\(table.rows.count) of \(total) shown\(limited)")
    }
    var lines = [""] + pen.wrapItems(items, gap: 3, width: options.columns)
    lines.append(pen.dim(pen.rule("─", options.columns)))
    if table.sourceCount > ContactTable.mostSources {
      lines.append("from \(DateWording.grouped(UInt64(table.sourceCount))) sources")
    } else {
      for label in table.sources { lines += pen.wrap(label, width: options.columns, indent: 2) }
    }
    return lines
  }
}
