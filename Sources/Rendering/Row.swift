/// A laid out line: the text that was measured, and the same with its styles.
struct Row: Hashable, Sendable {
  var plain: String
  var styled: String

  init(_ plain: String, styled: String? = nil) {
    self.plain = plain
    self.styled = styled ?? plain
  }
}

extension Pen {
  /// The words at the right edge in rows of at most so many cells, with their styles.
  func tail(_ words: [TailWord], marks: [String], width: Int) -> [Row] {
    var rows: [Row] = []
    let last = words.count - 1
    let pieces =
      words.enumerated().map { TailWord($1.text + ($0 < last ? "," : ""), isWarning: $1.isWarning) }
      + marks.map { TailWord($0) }
    for piece in pieces {
      // A mark such as "[1 p. 14]" stays in one piece unless it is longer than a row.
      let text = clean(piece.text)
      let parts = DisplayWidth.of(text) <= width ? [text] : wrap(text, width: width)
      for part in parts {
        let styled = piece.isWarning ? part : dim(part)
        if let row = rows.last,
          DisplayWidth.of(row.plain) + 1 + DisplayWidth.of(part) <= width
        {
          rows[rows.count - 1] = Row(row.plain + " " + part, styled: row.styled + " " + styled)
        } else {
          rows.append(Row(part, styled: styled))
        }
      }
    }
    return rows
  }

  /// A row with another at its right edge, or nil where they do not fit on one line.
  func joined(_ left: Row, _ right: Row, width: Int) -> Row? {
    let gap = width - DisplayWidth.of(left.plain) - DisplayWidth.of(right.plain)
    guard gap >= 2 else { return nil }
    return Row(
      left.plain + spaces(gap) + right.plain, styled: left.styled + spaces(gap) + right.styled)
  }

  /// A row set against the right edge.
  func right(_ row: Row, width: Int) -> Row {
    let gap = spaces(width - DisplayWidth.of(row.plain))
    return Row(gap + row.plain, styled: gap + row.styled)
  }
}
