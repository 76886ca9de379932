import Chronology
import Diplomacy

/// What is documented month by month, or year by year; months that have nothing are taken together.
struct CoveragePeriods {
  var table: CoverageTable
  var unit: StripUnit
  var words: CoverageWords
  var names: [Ref: String]

  var heads: [String] { [unit.rawValue, "events", "perhaps", "rests on"] }

  /// The rows; nil where nothing is recorded.
  var rows: [[String]]? {
    guard let row = table.rows.first, let places = table.places(unit) else { return nil }
    var rows: [[String]] = []
    var empty: ClosedRange<Int64>?
    func close() {
      guard let range = empty else { return }
      rows.append(emptyRow(range, row))
      empty = nil
    }
    // Long empty times are passed over by what lies behind them.
    for place in places {
      let cell = row.cell(place...place, unit)
      let isUnderWay = row.isUnderWay(table.days(of: place...place, unit))
      guard cell.events > 0 || cell.perhaps > 0 || isUnderWay else {
        empty = (empty?.lowerBound ?? place)...place
        continue
      }
      close()
      rows.append([
        words.place(place, unit, table.calendar), cell.events == 0 ? "" : String(cell.events),
        cell.perhaps == 0 ? "" : String(cell.perhaps), rest(cell, isUnderWay: isUnderWay),
      ])
    }
    close()
    return rows
  }

  private func rest(_ cell: CoverageCell, isUnderWay: Bool) -> String {
    guard cell.events > 0 else { return isUnderWay ? "(something was under way)" : "" }
    let kinds = table.kinds(of: cell.evidence).map { $0.map(CoverageWords.plural) ?? "others" }
    var parts: [String] = []
    if cell.evidence.count == .none {
      parts.append("no source")
    } else {
      parts.append(CoverageWords.rest(cell.evidence, in: table) ?? kinds.joined(separator: ", "))
      if cell.unsourced > 0 { parts.append("\(cell.unsourced) without a source") }
    }
    return parts.joined(separator: "; ")
  }

  private func emptyRow(_ places: ClosedRange<Int64>, _ row: CoverageRow) -> [String] {
    let days = table.days(of: places, unit)
    let silences = table.silences.filter { silence in
      guard silence.silence.actor == nil else { return false }
      return silence.silence.period?.canLie(
        in: DayRange(first: days.lowerBound, last: days.upperBound)) ?? true
    }.map {
      SilenceWords(dates: words.dates).text($0.silence, in: $0.label) { names[$0] ?? $0.text }
    }
    let length = places.count > 1 ? " for \(CoverageWords.length(days))" : ""
    return [
      words.span(places, unit, table.calendar), "", "",
      silences.isEmpty ? "nothing\(length)" : silences.joined(separator: "; "),
    ]
  }
}
