/// A season, quarter, quadrimester or half of a year, by its code from 21 to 41.
///
/// The standard gives the codes and no months for the seasons. Ours are whole months: spring is
/// March to May where the hemisphere is northern or not said, and winter runs from December of
/// the year that is written to the last of February of the next.
struct Grouping: Hashable {
  let code: Int

  init?(code: Int) {
    guard (21...41).contains(code) else { return nil }
    self.code = code
  }

  /// Whether the code belongs to level 1.
  var isPlainSeason: Bool { code <= 24 }

  /// The first month, and how many there are; a southern summer and a winter run into next year.
  var months: (first: Int, count: Int) {
    switch code {
    case 21...24: (code * 3 - 60, 3)
    case 25...28: ((code - 4) * 3 - 60, 3)
    case 29: (9, 3)
    case 30: (12, 3)
    case 31: (3, 3)
    case 32: (6, 3)
    case 33...36: ((code - 33) * 3 + 1, 3)
    case 37...39: ((code - 37) * 4 + 1, 4)
    default: ((code - 40) * 6 + 1, 6)
    }
  }

  /// The days of the grouping in a year.
  func span(in year: Int64) -> DaySpan {
    let (first, count) = months
    let lastMonth = first + count - 1
    let lastYear = lastMonth > 12 ? year + 1 : year
    let month = lastMonth > 12 ? lastMonth - 12 : lastMonth
    return DaySpan(
      CivilDate.number(year, first, 1),
      CivilDate.number(lastYear, month, CivilDate.daysInMonth(month, of: lastYear)))
  }
}
