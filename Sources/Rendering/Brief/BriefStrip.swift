import Chronology
import Diplomacy

/// Draws when two actors met and spoke: a row for the meetings and one for each side's statements, a
/// mark for each event, a place for each week, month or year.
struct BriefStrip {
  private let brief: Brief
  private let pen: Pen
  private let dates: DateWords
  private let room: Int
  /// The cells of the column of names.
  private let label: Int

  init(_ brief: Brief, page: CardPage) {
    self.brief = brief
    pen = page.pen
    dates = page.dates
    room = page.room
    let names = (["met"] + brief.sides.map(\.name)).map { DisplayWidth.of(page.pen.clean($0)) }
    label = min((names.max() ?? 3), 20) + 2
  }

  /// More marks than this at a place are told by their number.
  private static let most = 4

  /// In fewer cells than this there is nothing to see, and no room for a year above them.
  private static let least = 8

  /// The lines; none where there is nothing to draw.
  var lines: [String] {
    let cells = StripCells(weeksFrom: brief.cells)
    let space = room - label - 2
    guard space >= Self.least,
      let found = StripScale.choose(brief.span, cells, by: nil, rooms: [space]),
      brief.meetings + brief.statements > 1
    else { return [] }
    var scale = found
    let most =
      (0..<scale.count).flatMap { place in
        brief.rows.map { marks(in: $0, place, scale).total }
      }.max() ?? 1
    // As wide apart as the fullest place needs, where there is room for that.
    scale.pitch = max(
      scale.pitch,
      min(min(most, Self.most) + 1, (space - min(most, Self.most)) / max(scale.count - 1, 1)))
    let overhang = min(4, room - label - scale.width)
    let drawing = StripDrawing(scale: scale, cells: cells, pen: pen, overhang: overhang)
    var lines = drawing.heads.map { pen.spaces(label) + pen.dim($0) }
    for (name, row) in zip(["met"] + brief.sides.map(\.name), brief.rows) {
      let sign = name == "met" ? ("●", "○", "*", "o") : ("▸", "▹", ">", ")")
      lines.append(
        pen.padded(pen.wrap(name, width: label - 2).first ?? "", to: label)
          + strip(row, sign, scale))
    }
    var words = drawing.words(dates, isOneYear: false)
    if most >= scale.pitch, most > 1 {
      words.append("a number where there are more of them\(most > 9 ? " (+: ten or more)" : "")")
    }
    return lines + [""]
      + pen.wrap("a mark for each event, \(words.joined(separator: ", "))\(legend)", width: room)
      .map(pen.dim)
  }

  private func marks(in row: BriefRow, _ place: Int, _ scale: StripScale) -> BriefRow.Count {
    scale.units(place).reduce(into: BriefRow.Count()) { sum, unit in
      let count = row.count(unit, scale.unit)
      sum.certain += count.certain
      sum.open += count.open
    }
  }

  private func strip(
    _ row: BriefRow, _ sign: (String, String, String, String), _ scale: StripScale
  ) -> String {
    var line = ""
    for place in 0..<scale.count {
      let count = marks(in: row, place, scale)
      let certain = pen.ascii ? sign.2 : sign.0
      let open = pen.ascii ? sign.3 : sign.1
      // The marks of the last place have the rest of the line.
      let isLast = place == scale.count - 1
      let free = isLast ? room - label - place * scale.pitch : scale.pitch - 1
      var cell: String
      var width = min(count.total, Self.most)
      if count.total == 0 {
        cell = pen.dim(pen.ascii ? "." : "·")
        width = 1
      } else if count.total <= max(1, min(Self.most, scale.pitch - 1, free)) {
        cell =
          String(repeating: certain, count: count.certain)
          + pen.yellow(String(repeating: open, count: count.open))
      } else {
        cell = count.total < 10 ? String(count.total) : "+"
        width = 1
      }
      if !isLast { cell += pen.spaces(scale.pitch - width) }
      line += cell
    }
    return line
  }

  private var legend: String {
    brief.hasOpenDays ? "; \(pen.ascii ? ") o" : "▹ ○") day not certain" : ""
  }
}

extension BriefRow.Count {
  fileprivate var total: Int { certain + open }
}
