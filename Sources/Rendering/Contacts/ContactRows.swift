import Diplomacy

/// Lays the rows of a page of contacts out.
struct ContactRows: Sendable {
  let layout: ContactLayout
  let words: ContactWords
  let pen: Pen
  let drawing: StripDrawing?
  private var signs: ContactSigns

  init(layout: ContactLayout, words: ContactWords, pen: Pen, drawing: StripDrawing?) {
    self.layout = layout
    self.words = words
    self.pen = pen
    self.drawing = drawing
    signs = ContactSigns(pen: pen)
  }

  /// What explains the strips, after they have been drawn.
  var legend: [String] {
    guard let drawing else { return [] }
    return signs.legend + drawing.words(words.dates, isOneYear: words.isOneYear)
  }

  /// The heads of the columns.
  var heads: [String] {
    let strip = drawing?.heads ?? []
    if layout.isStacked { return strip.map { "  " + $0 } }
    let above = strip.dropLast().map { pen.spaces(layout.beforeStrip) + $0 }
    var line = pen.spaces(layout.beforeCounts)
    for (channel, width) in layout.counts {
      line += "  " + pen.rightAligned(channel.head, to: width)
    }
    if let strip = strip.last { line = pen.padded(line, to: layout.beforeStrip) + strip }
    return above + [pen.padded(line, to: layout.beforeLast) + "last"]
  }

  /// The lines of a row.
  mutating func lines(_ row: ContactRow) -> [String] {
    let strip = drawing.map { $0.strip(row.marks, &signs) }
    if layout.isStacked { return stacked(row, strip) }
    return layout.isPairs ? pair(row) : single(row, strip)
  }

  // MARK: Columns

  private func single(_ row: ContactRow, _ strip: Row?) -> [String] {
    let name = pen.wrap(row.other.name, width: layout.name)
    let last = last(row)
    var left = [Row(name.first ?? "", styled: pen.bold(name.first ?? ""))]
    left[0] = joined(left[0], to: layout.beforeCounts, counts(row))
    if let strip { left[0] = joined(left[0], to: layout.beforeStrip, strip) }
    left += name.dropFirst().map { Row($0, styled: pen.bold($0)) }
    if let beneath = words.beneath(row.other, row) {
      // Where the place stands beside the day, the line below is free.
      let width = (last.count == 1 ? layout.columns : layout.beforeLast - 2) - 2
      left += pen.wrap(beneath, width: width).map { Row("  \($0)", styled: "  \(pen.dim($0))") }
    }
    return sideBySide(left, last, at: layout.beforeLast)
  }

  private func pair(_ row: ContactRow) -> [String] {
    let one = side(row.one, row)
    let other = side(row.other, row)
    let last = last(row)
    return (0..<max(one.count, other.count, last.count)).map { index in
      var line = index < one.count ? one[index] : Row("")
      line = joined(line, to: layout.name + 2, index < other.count ? other[index] : Row(""))
      if index == 0 { line = joined(line, to: layout.beforeCounts, counts(row)) }
      let end = index < last.count ? last[index] : Row("")
      return joined(line, to: layout.beforeLast, end).styled
    }
  }

  private func side(_ side: ContactSide, _ row: ContactRow) -> [Row] {
    let names = pen.wrap(side.name, width: layout.name).map { Row($0, styled: pen.bold($0)) }
    let beneath = words.beneath(side, row) ?? ""
    return names
      + pen.wrap(beneath, width: layout.name - 2).map { Row("  \($0)", styled: "  \(pen.dim($0))") }
  }

  private func counts(_ row: ContactRow) -> Row {
    var line = Row("")
    for (channel, width) in layout.counts {
      let count = row.counts[channel]
      let words = count == 0 ? (pen.ascii ? "." : "·") : String(count)
      let gap = "  " + pen.spaces(width - words.count)
      line.plain += gap + words
      line.styled += gap + (count == 0 ? pen.dim(words) : words)
    }
    return line
  }

  /// The last day and place, on one line where they fit.
  private func last(_ row: ContactRow) -> [Row] {
    let day = pen.clean(words.day(row.last))
    let place = pen.clean(words.place(row.last))
    let whole = place.isEmpty ? day : "\(day) \(place)"
    if DisplayWidth.of(whole) <= layout.last { return [Row(whole)] }
    let days = DisplayWidth.of(day) <= layout.last ? [day] : pen.wrap(day, width: layout.last)
    return (days + pen.wrap(place, width: layout.last)).map { Row($0) }
  }

  private func joined(_ left: Row, to width: Int, _ right: Row) -> Row {
    let gap = pen.spaces(width - DisplayWidth.of(left.plain))
    return Row(left.plain + gap + right.plain, styled: left.styled + gap + right.styled)
  }

  private func sideBySide(_ left: [Row], _ right: [Row], at column: Int) -> [String] {
    (0..<max(left.count, right.count)).map { index in
      let line = index < left.count ? left[index] : Row("")
      guard index < right.count else { return line.styled }
      return joined(line, to: column, right[index]).styled
    }
  }

  // MARK: One below the other

  private func stacked(_ row: ContactRow, _ strip: Row?) -> [String] {
    var lines: [String] = []
    for side in layout.isPairs ? [row.one, row.other] : [row.other] {
      lines += pen.wrap(side.name, width: layout.columns).map(pen.bold)
      lines += indented(words.beneath(side, row) ?? "").map(pen.dim)
    }
    if let strip { lines.append("  " + strip.styled) }
    let counted = layout.counts.filter { row.counts[$0.channel] > 0 }
      .map { "\($0.channel.head) \(row.counts[$0.channel])" }
    let last = [words.day(row.last), words.place(row.last)].filter { !$0.isEmpty }
    return lines
      + indented("\(counted.joined(separator: ", ")); last \(last.joined(separator: " "))")
  }

  private func indented(_ text: String) -> [String] {
    pen.wrap(text, width: layout.columns - 2).map { "  " + $0 }
  }
}
