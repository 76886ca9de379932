extension EnglishParser {
  /// `Christmas Day 1914`, `Easter 1916`, `New Year's Eve`: feasts of the Western churches and of
  /// the civil year, in the year that is said or the nearest.
  mutating func parseFeast() throws(DateReadingError) -> PartialDate? {
    guard let feast = takeFeast() else { return nil }
    _ = take(",")
    _ = take(oneOf: ["of the year", "of", "in"])
    if let number = number(), number.digits == 4, !number.isOrdinal {
      advance()
      return fixed(try feast.day(in: Int64(number.value), of: text))
    }
    let dateline = try needDateline()
    var best: CivilDate?
    for year in (dateline.year - 1)...(dateline.year + 1) {
      let day = try feast.day(in: year, of: text)
      let distance = (day.dayNumber - dateline.dayNumber).magnitude
      if distance < best.map({ ($0.dayNumber - dateline.dayNumber).magnitude }) ?? .max {
        best = day
      }
    }
    return best.map(fixed)
  }

  private mutating func takeFeast() -> Feast? {
    for (phrases, feast) in Feast.all where take(oneOf: phrases) { return feast }
    return nil
  }
}

/// A feast by its day and month, or by its distance from Easter Sunday.
enum Feast: Hashable {
  case fixed(Int, Int)
  case fromEaster(Int64)

  static let all: [([String], Feast)] = [
    (["new years day", "new year’s day"], .fixed(1, 1)),
    (["new years eve"], .fixed(12, 31)),
    (["epiphany", "the epiphany"], .fixed(1, 6)),
    (["candlemas"], .fixed(2, 2)),
    (["lady day"], .fixed(3, 25)),
    (["may day"], .fixed(5, 1)),
    (["lammas day", "lammas"], .fixed(8, 1)),
    (["michaelmas day", "michaelmas"], .fixed(9, 29)),
    (["all saints day"], .fixed(11, 1)),
    (["martinmas"], .fixed(11, 11)),
    (["christmas eve"], .fixed(12, 24)),
    (["christmas day", "christmas"], .fixed(12, 25)),
    (["boxing day"], .fixed(12, 26)),
    (["ash wednesday"], .fromEaster(-46)),
    (["palm sunday"], .fromEaster(-7)),
    (["maundy thursday", "holy thursday"], .fromEaster(-3)),
    (["good friday"], .fromEaster(-2)),
    (["easter monday"], .fromEaster(1)),
    (["easter sunday", "easter day", "easter"], .fromEaster(0)),
    (["ascension day"], .fromEaster(39)),
    (["whit monday"], .fromEaster(50)),
    (["whit sunday", "whitsunday", "whitsun", "pentecost"], .fromEaster(49)),
    (["corpus christi"], .fromEaster(60)),
  ]

  /// The day in a year; Easter is that of the Gregorian calendar, which began with 1583.
  func day(in year: Int64, of text: String) throws(DateReadingError) -> CivilDate {
    switch self {
    case .fixed(let month, let day):
      guard let date = CivilDate(year: year, month: month, day: day) else {
        throw .unsupported(text: text)
      }
      return date
    case .fromEaster(let days):
      guard (1583...9999).contains(year), let easter = Self.easter(year) else {
        throw .unsupported(text: text)
      }
      return easter.adding(days: days)
    }
  }

  /// Easter Sunday by the rule of the Gregorian calendar.
  ///
  /// It is the Sunday after the full moon, as tables reckon it, on or after 21 March; see Meeus,
  /// Astronomical Algorithms (second edition, 1998), chapter 8.
  static func easter(_ year: Int64) -> CivilDate? {
    let golden = year % 19
    let (century, ofCentury) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let march = epact + weekday - 7 * late + 114
    return CivilDate(year: year, month: Int(march / 31), day: Int(march % 31) + 1)
  }
}
