/// A table of aligned columns, as `list` prints it.
public struct ListTable: Hashable, Sendable {
  /// The heads of the columns.
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
    guard !heads.isEmpty else { return "" }
    let pen = Pen(options)
    let widths = widths(options.columns, pen)
    var lines = [pen.dim(line(heads.map(pen.clean), widths, pen))]
    for row in rows {
      let cells = heads.indices.map { index in
        pen.wrap(index < row.count ? row[index] : "", width: widths[index])
      }
      for part in 0..<max(1, cells.map(\.count).max() ?? 1) {
        lines.append(line(cells.map { part < $0.count ? $0[part] : "" }, widths, pen))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int], _ pen: Pen) -> String {
    zip(cells, widths).map { pen.padded($0, to: $1) }.joined(separator: "  ").trimmedEnd
  }

  /// The widths that fit on a line: what is too wide is taken from the widest column, again and
  /// again, and no column gets less than six cells.
  private func widths(_ columns: Int, _ pen: Pen) -> [Int] {
    var widths = heads.map { DisplayWidth.of(pen.clean($0)) }
    for row in rows {
      for (index, cell) in row.prefix(widths.count).enumerated() {
        widths[index] = max(widths[index], DisplayWidth.of(pen.clean(cell)))
      }
    }
    let room = columns - 2 * (widths.count - 1)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 6,
      let index = widths.firstIndex(of: widest)
    {
      let second = widths.filter { $0 < widest }.max() ?? 6
      let excess = widths.reduce(0, +) - room
      widths[index] = max(6, max(second - 1, widest - excess))
    }
    return widths
  }
}
