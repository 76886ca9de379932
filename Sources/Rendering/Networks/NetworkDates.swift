import Chronology
import Diplomacy

/// The dates that stand beside a tie.
struct NetworkDates {
  /// The order of a date's parts.
  var style: DateStyle
  /// Whether all the days of the graph lie in the year that the title names.
  var omitsYear: Bool

  /// Takes the year out of the labels where every day of the network has that of the title.
  init(_ network: Network, style: DateStyle, year: Int64?) {
    self.style = style
    guard let year else {
      omitsYear = false
      return
    }
    var years: Set<Int64> = [year]
    for edge in network.edges {
      for item in edge.evidence {
        guard let date = item.date.edtf, let range = Self.years(of: date), Self.isWithinYear(date)
        else { continue }
        years.insert(range.lowerBound)
        years.insert(range.upperBound)
        if years.count > 1 { break }
      }
    }
    omitsYear = years.count < 2
  }

  /// At most three dates, else how many and from when to when: "3 Oct, 23 Nov" or
  /// "7, 3 Oct – 23 Nov".
  func label(_ evidence: [Network.Evidence]) -> String {
    let (counted, dates) = parts(evidence)
    return counted.map { "\($0), \(dates)" } ?? dates
  }

  /// The number of events where the dates do not show it, and the dates.
  func parts(_ evidence: [Network.Evidence]) -> (counted: Int?, dates: String) {
    var distinct: [EDTF?] = []
    for item in evidence where !distinct.contains(item.date.edtf) {
      distinct.append(item.date.edtf)
      if distinct.count > 3 { break }
    }
    if distinct.count > 3, let first = evidence.first, let last = evidence.last {
      // What is undated comes last and says nothing about the end.
      let end = evidence.last { $0.date.edtf != nil } ?? last
      return (evidence.count, run([first.date.edtf, end.date.edtf]).joined(separator: " – "))
    }
    return (
      evidence.count > distinct.count ? evidence.count : nil,
      run(distinct).joined(separator: ", ")
    )
  }

  /// One date after another, the year once where several in a row share it.
  private func run(_ dates: [EDTF?]) -> [String] {
    dates.enumerated().map { index, date in
      let next = index + 1 < dates.count ? dates[index + 1] : nil
      return words(date, omitYear: omitsYear || Self.shareYear(date, next))
    }
  }

  private func words(_ date: EDTF?, omitYear: Bool) -> String {
    guard let date else { return "undated" }
    let wording = DateWording(
      style: style, abbreviated: true, weekday: false,
      omitYear: omitYear && Self.isWithinYear(date))
    let text = date.english(wording)
    // A span that stands alone between commas needs no room around its dash.
    return date.isInterval ? text.replacing(" – ", with: "–") : text
  }

  private static func shareYear(_ date: EDTF?, _ next: EDTF?) -> Bool {
    guard let date, let next, let year = years(of: date), let other = years(of: next) else {
      return false
    }
    return isWithinYear(date) && isWithinYear(next) && year.upperBound == other.lowerBound
      && year.lowerBound == other.upperBound
  }

  /// Whether a date says more than its year, and lies in one.
  private static func isWithinYear(_ date: EDTF) -> Bool {
    guard let years = years(of: date), years.count == 1 else { return false }
    if date.earliest.day == nil || date.latest.day == nil { return true }
    guard let first = date.earliest.date, let last = date.latest.date else { return false }
    return !(first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31)
  }

  /// The years of a date; where one end is open, those of the other.
  static func years(of date: EDTF) -> ClosedRange<Int64>? {
    let first = date.earliest.date?.year
    let last = date.latest.date?.year
    guard let lower = first ?? last, let upper = last ?? first, lower <= upper else { return nil }
    return lower...upper
  }

  /// The year, or the years, of a change that the graph shows without its day.
  static func year(of date: EDTF?) -> String? {
    guard let date, let years = years(of: date) else { return nil }
    let words: [String] = [years.lowerBound, years.upperBound].map { year in
      year > 0 ? String(year) : "\(1 - year) BC"
    }
    return years.lowerBound == years.upperBound ? words[0] : words.joined(separator: "–")
  }
}
