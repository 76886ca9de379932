import Chronology

/// A strip of months, or of years, with a block for each in which a date can lie.
///
/// Of a date a full block stands for a whole month and half a block for a part of one; of an
/// interval a pale block is possible, a darker one certain in part, a full one certain.
struct MonthStrip: Hashable, Sendable {
  var pen: Pen
  /// The cells there are.
  var columns: Int

  private static let initials = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]

  /// The lines; none for a day, for a few days of one month, and for what is longer than the page.
  func lines(_ date: EDTF) -> [String] {
    guard date.singleDay == nil, date.shape != .longYear, let first = date.earliest.date,
      let last = date.latest.date
    else { return [] }
    if date.isSet, first.year == last.year, first.month == last.month { return [] }
    let years = first.year...last.year
    guard last.year - first.year < Int64(columns / 2) else { return [] }
    if Int64(columns) >= 24 * (last.year - first.year + 1) { return months(date, years) }
    return self.years(date, years)
  }

  private func months(_ date: EDTF, _ years: ClosedRange<Int64>) -> [String] {
    let certain = date.certainDays
    var heads = ""
    var cells: [String] = []
    for year in years {
      heads += pen.padded("      " + DateWords.year(year), to: 24)
      for month in 1...12 {
        guard let start = CivilDate(year: year, month: month, day: 1) else { continue }
        let last = start.dayNumber + Int64(CivilDate.daysInMonth(month, of: year)) - 1
        cells.append(block(date, certain: certain, start.dayNumber, last))
      }
    }
    let letters = years.map { _ in Self.initials.joined(separator: " ") }
    return [heads, letters.joined(separator: " "), cells.joined(separator: " ")]
  }

  private func years(_ date: EDTF, _ years: ClosedRange<Int64>) -> [String] {
    let certain = date.certainDays
    var heads = ""
    var digits: [String] = []
    var cells: [String] = []
    for year in years {
      let place = Int(year - years.lowerBound) * 2
      if year == years.lowerBound || year % 10 == 0 {
        let name = DateWords.year(year)
        let fits = place + DisplayWidth.of(name) <= columns
        if fits, heads.isEmpty || DisplayWidth.of(heads) < place {
          heads = pen.padded(heads, to: place) + name
        }
      }
      digits.append(String((year > 0 ? year : 1 - year) % 10))
      guard let start = CivilDate(year: year, month: 1, day: 1),
        let end = CivilDate(year: year, month: 12, day: 31)
      else { continue }
      cells.append(block(date, certain: certain, start.dayNumber, end.dayNumber))
    }
    return [heads, digits.joined(separator: " "), cells.joined(separator: " ")]
  }

  /// The block of a month or a year.
  private func block(
    _ date: EDTF, certain: DayRange?, _ first: Int64, _ last: Int64
  ) -> String {
    let range = DayRange(first: first, last: last)
    guard date.canLie(in: range) else { return pen.ascii ? "." : "·" }
    if date.isInterval {
      guard let certain, let from = certain.first, let to = certain.last,
        from <= last, to >= first
      else { return pen.ascii ? ":" : "░" }
      if from <= first && to >= last { return pen.ascii ? "#" : "█" }
      return pen.ascii ? "%" : "▒"
    }
    let isWhole = DateKind.days(of: date, in: range) == last - first + 1
    return isWhole ? (pen.ascii ? "#" : "█") : (pen.ascii ? "+" : "▄")
  }
}
