import Chronology
public import Diplomacy

/// The tone of a relation as comma-separated values: a line for each period and direction.
public enum ToneCSV {
  /// The line of column heads.
  public static let heads = CSVTimeline.row([
    "period", "begins", "ends", "direction", "mean", "count", "events",
  ])

  /// The lines of the periods; a direction in which there was nothing has none.
  public static func lines(_ report: ToneReport) -> String {
    report.periods.map { period in
      ToneDirection.allCases.map { line(period, $0, report) }.joined()
    }.joined()
  }

  private static func line(
    _ period: ToneReport.Period, _ direction: ToneDirection, _ report: ToneReport
  ) -> String {
    guard let level = period.level(direction) else { return "" }
    let refs = period.events.filter { $0.counts(direction) }.compactMap(\.ref?.text)
    // Dates before Christ and means begin with a minus sign, and neither is a formula.
    let own = [
      report.unit.name(of: period.number), report.unit.firstDay(of: period.number).description,
      report.unit.lastDay(of: period.number).description,
    ].map(DelimitedCell.quoted)
    let cells =
      own + [
        CSVTimeline.cell(ToneData.name(direction, report)),
        DelimitedCell.quoted(ToneData.number(level.mean).description),
        "\(level.count)", CSVTimeline.cell(refs.joined(separator: "; ")),
      ]
    return cells.joined(separator: ",") + "\r\n"
  }
}

/// What the data formats of a tone share.
enum ToneData {
  /// A direction by the refs of the two: `russia>nato`, `both`.
  static func name(_ direction: ToneDirection, _ report: ToneReport) -> String {
    let (one, other) = (report.one.ref.text, report.other.ref.text)
    return switch direction {
    case .there: "\(one)>\(other)"
    case .back: "\(other)>\(one)"
    case .both: "both"
    }
  }

  /// A mean to three places, which is more than the values are known to.
  static func number(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
