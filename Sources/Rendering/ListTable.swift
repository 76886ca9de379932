/// A table of aligned columns, as `list` prints it.
public struct ListTable: Hashable, Sendable {
  /// The heads of the columns; none for a table without heads.
  public var heads: [String]
  /// The rows, each with a cell for a column; missing ones are empty.
  public var rows: [[String]]

  /// Makes a table.
  public init(heads: [String], rows: [[String]] = []) {
    self.heads = heads
    self.rows = rows
  }

  /// The table as text: columns as wide as they need, the widest wrapped where a line is too short.
  ///
  /// - Complexity: O(n) in the cells.
  public func text(options: TimelineOptions) -> String {
    lines(columns: options.columns, pen: Pen(options)).map { $0 + "\n" }.joined()
  }

  /// The lines of the table.
  func lines(columns: Int, pen: Pen) -> [String] {
    let widths = widths(columns, pen)
    var lines = heads.isEmpty ? [] : [pen.dim(line(heads.map(pen.clean), widths, pen))]
    for row in rows {
      let cells = widths.indices.map { index in
        pen.wrap(index < row.count ? row[index] : "", width: widths[index])
      }
      for part in 0..<max(1, cells.map(\.count).max() ?? 1) {
        lines.append(line(cells.map { part < $0.count ? $0[part] : "" }, widths, pen))
      }
    }
    return lines
  }

  private func line(_ cells: [String], _ widths: [Int], _ pen: Pen) -> String {
    zip(cells, widths).map { pen.padded($0, to: $1) }.joined(separator: "  ").trimmedEnd
  }

  /// The widths that fit on a line.
  ///
  /// What is too wide is taken from the widest column, again and again: first from columns of more
  /// than one word, which wrap; then, down to six cells, from those whose words must be broken.
  private func widths(_ columns: Int, _ pen: Pen) -> [Int] {
    var widths = Array(repeating: 0, count: columnCount)
    var words = widths
    for row in [heads] + rows {
      for (index, cell) in row.enumerated() {
        let clean = pen.clean(cell)
        widths[index] = max(widths[index], DisplayWidth.of(clean))
        let longest = clean.split(separator: " ").map { DisplayWidth.of($0) }.max() ?? 0
        words[index] = max(words[index], longest)
      }
    }
    let room = columns - 2 * (widths.count - 1)
    for least in [words, widths.map { min($0, 6) }] {
      while widths.reduce(0, +) > room {
        let wide = widths.indices.filter { widths[$0] > least[$0] }
        guard let index = wide.max(by: { (widths[$0], -$0) < (widths[$1], -$1) }) else { break }
        let second = wide.filter { $0 != index }.map { widths[$0] }.max() ?? 0
        let excess = widths.reduce(0, +) - room
        widths[index] = max(least[index], second - 1, widths[index] - excess)
      }
    }
    return widths
  }

  private var columnCount: Int { max(heads.count, rows.map(\.count).max() ?? 0) }
}
