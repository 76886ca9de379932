public import Diplomacy

/// Coverage for spreadsheets and statistics: a line for each row and each month or year, those that
/// have nothing too.
public enum CoverageCSV {
  /// What the rows are.
  public enum Sort: Hashable, Sendable {
    /// Actors.
    case actors
    /// Kinds of sources.
    case sourceKinds
    /// No rows: the events as a whole.
    case whole
  }

  /// The line of column heads.
  public static func heads(_ sort: Sort) -> String {
    let own: [String] =
      switch sort {
      case .actors: ["ref", "name"]
      case .sourceKinds: ["source_kind"]
      case .whole: []
      }
    return CSVTimeline.row(
      own + [
        "period", "events", "perhaps", "under_way", "unsourced", "sources", "source_kinds",
        "searched",
      ])
  }

  /// The lines of a row.
  public static func lines(
    _ row: CoverageRow, in table: CoverageTable, by unit: StripUnit, _ sort: Sort
  ) -> String {
    guard let places = table.places(unit) else { return "" }
    let own: [String] =
      switch sort {
      case .actors: [row.ref?.text ?? "", row.name]
      case .sourceKinds: [row.name]
      case .whole: []
      }
    var lines = ""
    for place in places {
      let cell = row.cell(place...place, unit)
      let days = table.days(of: place...place, unit)
      let sources =
        switch cell.evidence.count {
        case .none: "none"
        case .one: "one"
        case .several: "several"
        }
      let cells =
        own.map(CSVTimeline.cell)
        + [
          // A year before Christ begins with a minus sign and is no formula.
          DelimitedCell.quoted(CoverageWords.key(place, unit, table.calendar)), String(cell.events),
          String(cell.perhaps), row.isUnderWay(days) ? "1" : "0", String(cell.unsourced),
          cell.events == 0 ? "" : sources,
          CSVTimeline.cell(table.kinds(of: cell.evidence).map { $0 ?? "" }.joined(separator: "; ")),
          table.isSearched(row, days) ? "1" : "0",
        ]
      lines += cells.joined(separator: ",") + "\r\n"
    }
    return lines
  }
}
