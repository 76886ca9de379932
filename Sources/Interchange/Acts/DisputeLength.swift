import Chronology
import Diplomacy

/// How long a dispute lasted, as the table of disputes has it: the month in which it began, and the
/// fewest and the most days that it can have lasted.
struct DisputeLength {
  /// When it began: a month, or a year; nil where the participants have days of their own.
  let start: PartialDay?
  private let fewest: Int?
  private let most: Int?

  /// Reads a row of the table of disputes.
  init(_ cells: CodedCells, of form: DisputeMaker.Form) throws(CodedFault) {
    start = form == .pairs ? try cells.partialDay("styear", "stmon") : nil
    (fewest, most) = (try cells.length("mindur"), try cells.length("maxdur"))
  }

  /// The days as a figure; nil where they are not known.
  var figure: Figure? {
    guard let fewest, let most, fewest <= most else { return nil }
    return fewest == most
      ? Figure(name: "days", best: Double(fewest))
      : Figure(name: "days", low: Double(fewest), high: Double(most))
  }

  /// The month in which it ended, of what is known to have begun with the table's month and to have
  /// ended in a year; nil where it could be two.
  ///
  /// The fewest days are counted to the first day on which it can have ended, the most to the last.
  /// Both are in the month of the end, for it is the day of the end alone that may be unknown.
  func end(from first: PartialDay, in year: PartialDay) -> PartialDay? {
    guard let start, let fewest, let most, fewest <= most, first == start, !start.isYear,
      year.isYear
    else { return nil }
    let months = [fewest, most].map { days in
      Set(start.months(after: days - 1).filter { $0.earliest.year == year.earliest.year })
    }
    let both = months[0].intersection(months[1])
    return both.count == 1 ? both.first : nil
  }
}

extension PartialDay {
  /// Whether it is a whole year.
  fileprivate var isYear: Bool { text.utf8.count == 4 }

  /// The months that its days are in a number of days later.
  fileprivate func months(after days: Int) -> [PartialDay] {
    let (first, last) = (earliest.adding(days), latest.adding(days))
    var found: [PartialDay] = []
    for year in Int(first.year)...Int(last.year) {
      for month in 1...12 {
        guard let month = PartialDay(year: year, month: month), month.latest >= first,
          month.earliest <= last
        else { continue }
        found.append(month)
      }
    }
    return found
  }
}

extension CivilDate {
  fileprivate func adding(_ days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + Int64(days))
  }
}

extension CodedCells {
  /// A number of days, at least one; nil where it is not known, or more than a thousand years.
  fileprivate func length(_ column: String) throws(CodedFault) -> Int? {
    try number(column).flatMap { (1...400_000).contains($0) ? $0 : nil }
  }
}
