import Chronology
import Diplomacy

/// Draws what is documented as a strip: a sign for each month or year, the higher the more events.
struct CoverageStrip: Sendable {
  var scale: StripScale
  var table: CoverageTable
  var pen: Pen
  private var used: Set<Sign> = []

  init(scale: StripScale, table: CoverageTable, pen: Pen) {
    self.scale = scale
    self.table = table
    self.pen = pen
  }

  private enum Sign: Int, CaseIterable {
    case one, few, some, many, lasting, perhaps, searched, nothing
  }

  /// The strip of a row.
  mutating func strip(_ row: CoverageRow) -> Row {
    var plain = ""
    var styled = ""
    for place in 0..<scale.count {
      let gap = place == 0 ? "" : pen.spaces(scale.pitch - 1)
      let sign = sign(row, scale.units(place))
      used.insert(sign)
      plain += gap + "."
      styled += gap + drawn(sign)
    }
    // Every sign takes one cell, so that dots do for measuring.
    return Row(plain, styled: styled)
  }

  private func sign(_ row: CoverageRow, _ places: ClosedRange<Int64>) -> Sign {
    let cell = row.cell(places, scale.unit)
    let days = table.days(of: places, scale.unit)
    switch cell.events {
    case 1: return .one
    case 2...3: return .few
    case 4...7: return .some
    case 8...: return .many
    default: break
    }
    if row.isUnderWay(days) { return .lasting }
    if cell.perhaps > 0 { return .perhaps }
    return table.isSearched(row, days) ? .searched : .nothing
  }

  private func drawn(_ sign: Sign) -> String {
    switch sign {
    case .nothing: pen.dim(text(sign))
    case .perhaps, .searched: pen.yellow(text(sign))
    default: text(sign)
    }
  }

  private func text(_ sign: Sign) -> String {
    switch sign {
    case .one: pen.ascii ? "-" : "▂"
    case .few: pen.ascii ? "=" : "▄"
    case .some: pen.ascii ? "+" : "▆"
    case .many: pen.ascii ? "#" : "█"
    case .lasting: pen.ascii ? "~" : "─"
    case .perhaps: pen.ascii ? "?" : "◌"
    case .searched: pen.ascii ? "x" : "×"
    case .nothing: pen.ascii ? "." : "·"
    }
  }

  /// What the signs that were drawn mean, and what a place stands for.
  func legend(_ dates: DateWords) -> [String] {
    let words: [Sign: String] = [
      .one: "1 event", .few: "2 or 3", .some: "4 to 7", .many: "8 or more",
      .lasting: "under way", .perhaps: "perhaps", .searched: "searched, nothing found",
      .nothing: "nothing",
    ]
    let signs = Sign.allCases.filter(used.contains)
      .map { "\(text($0)) \(words[$0] ?? "")" }
    let drawing = StripDrawing(scale: scale, cells: table.calendar, pen: pen)
    return signs + drawing.words(dates, isOneYear: false)
  }
}
