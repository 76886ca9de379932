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

  /// A date for a cell: it breaks after a dash, not within a day.
  public static func date(_ words: String) -> String { DateColumn.unbroken(words) }

  /// The table as text: columns as wide as they need, the widest wrapped where a line is too short.
  ///
  /// - Complexity: O(n) in the cells.
  public func text(options: TimelineOptions) -> String {
    lines(columns: options.columns, pen: Pen(options)).map { $0 + "\n" }.joined()
  }

  /// The lines of the table.
  func lines(columns: Int, pen: Pen) -> [String] {
    let widths = widths(columns, pen)
    let above = heads.isEmpty ? [] : lines(heads, widths, pen).map(pen.dim)
    return above + rows.flatMap { lines($0, widths, pen) }
  }

  /// The table without the columns in which no row has anything.
  public var filled: ListTable {
    let kept = (0..<columnCount).filter { index in
      rows.isEmpty || rows.contains { index < $0.count && !$0[index].isEmpty }
    }
    if kept.count == columnCount { return self }
    func shorten(_ row: [String]) -> [String] { kept.map { $0 < row.count ? row[$0] : "" } }
    return ListTable(heads: heads.isEmpty ? [] : shorten(heads), rows: rows.map(shorten))
  }

  private func lines(_ row: [String], _ widths: [Int], _ pen: Pen) -> [String] {
    let cells = widths.indices.map { index in
      pen.wrap(index < row.count ? row[index] : "", width: widths[index])
    }
    return (0..<max(1, cells.map(\.count).max() ?? 1)).map { part in
      line(cells.map { part < $0.count ? $0[part] : "" }, widths, pen)
    }
  }

  private func line(_ cells: [String], _ widths: [Int], _ pen: Pen) -> String {
    zip(cells, widths).map { pen.padded($0, to: $1) }.joined(separator: "  ").trimmedEnd
  }

  /// The widths that fit on a line.
  ///
  /// What is too wide is taken from the widest column, again and again: first from columns of more
  /// than one word, which wrap, though the widest of them keeps some room while long words can be
  /// broken behind a hyphen; then, down to a few cells, from those whose words must be torn.
  private func widths(_ columns: Int, _ pen: Pen) -> [Int] {
    var widths = Array(repeating: 0, count: columnCount)
    var words = widths
    var pieces = widths
    for row in [heads] + rows {
      for (index, cell) in row.enumerated() {
        let clean = pen.clean(cell)
        widths[index] = max(widths[index], DisplayWidth.of(clean))
        for word in clean.split(separator: " ") {
          words[index] = max(words[index], DisplayWidth.of(word))
          for piece in Pen.pieces(of: word) {
            pieces[index] = max(pieces[index], DisplayWidth.of(piece))
          }
        }
      }
    }
    let room = columns - 2 * (widths.count - 1)
    var roomy = words
    var hyphened = zip(words, pieces).map { max($1, min($0, 20)) }
    let wrapped = widths.indices.filter { widths[$0] > words[$0] }
    if let main = wrapped.max(by: { (widths[$0], -$0) < (widths[$1], -$1) }) {
      roomy[main] = max(words[main], min(widths[main], 24))
      hyphened[main] = roomy[main]
    }
    let narrower = [hyphened, zip(words, hyphened).map { min($0, $1) }, pieces]
    for least in [roomy] + narrower + [6, 3].map({ most in widths.map { min($0, most) } }) {
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
