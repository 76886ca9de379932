/// The day on which a year was taken to begin, where it was not 1 January.
enum YearStyle: Hashable {
  /// 25 March after our 1 January; England and Wales before 1752.
  case ladyDay
  /// The same day, in Florence.
  case florentine
  /// 1 March after our 1 January: more veneto.
  case venetian
  /// 1 September before our 1 January: Byzantium, and Muscovy before 1700.
  case byzantine

  /// The first day of the year.
  var start: (month: Int, day: Int) {
    switch self {
    case .ladyDay, .florentine: (3, 25)
    case .venetian: (3, 1)
    case .byzantine: (9, 1)
    }
  }

  /// The year of our reckoning in which a day of a stated year lies.
  func year(of stated: Int64, month: Int, day: Int) -> Int64 {
    let isBefore = (month, day) < start
    return self == .byzantine ? (isBefore ? stated : stated - 1) : (isBefore ? stated + 1 : stated)
  }

  /// Whether a day is one of the Julian calendar, where the words do not say it.
  ///
  /// Lady Day means England, which changed in 1752; Venice and Florence kept their new year after
  /// they had changed the calendar on 15 October 1582; the Byzantine year is always Julian.
  func isJulian(stated: Int64, year: Int64, month: Int, day: Int) -> Bool {
    switch self {
    case .ladyDay: stated < 1752
    case .florentine, .venetian: (year, month, day) < (1582, 10, 15)
    case .byzantine: true
    }
  }
}

extension EnglishParser {
  /// `Lady Day style`, `year beginning 25 March`, `more veneto`, `Byzantine style`.
  mutating func takeYearStyle() -> YearStyle? {
    for (style, phrases) in Self.yearStyles where take(oneOf: phrases) { return style }
    guard take(oneOf: ["year beginning", "year beginning on", "year begins", "year begins on"])
    else { return nil }
    _ = take(words: "on")
    if take(words: "lady day") { return .ladyDay }
    var day = number()?.value
    if day != nil { advance() }
    _ = take(words: "of")
    guard let month = word().flatMap({ Vocabulary.months[$0] }) else { return nil }
    advance()
    if day == nil {
      day = number()?.value
      advance()
    }
    return [.ladyDay, .venetian, .byzantine].first { $0.start == (month, day ?? 0) }
  }

  private static let yearStyles: [(YearStyle, [String])] = [
    (.ladyDay, ["lady day style", "annunciation style", "lady day year"]),
    (.florentine, ["florentine style", "stile fiorentino"]),
    (.venetian, ["venetian style", "more veneto", "stile veneto", "mv", "march style"]),
    (.byzantine, ["byzantine style", "september style", "constantinopolitan style"]),
  ]

  /// Turns a year that began on another day into one of ours, and the calendar with it.
  func reckon(_ date: inout PartialDate, by style: YearStyle) throws(DateReadingError) {
    // The years of the world that go with 1 September are above 5508.
    guard let stated = date.year, (1..<5000).contains(stated), date.fixed == nil,
      date.parts == nil, date.part == nil, date.grouping == nil, date.unspecified.isEmpty
    else { throw .unsupported(text: text) }
    guard let month = date.month else {
      date.fixed = try year(stated, style, date)
      let (month, day) = style.start
      if !date.isNewStyle, style.isJulian(stated: stated, year: stated, month: month, day: day) {
        date.isJulian = true
      }
      return
    }
    if date.isDoubleYear { return }
    let start = style.start
    if date.day == nil, month == start.month, start.day > 1 {
      // March of such a year is its first week and its last weeks.
      throw .ambiguous(text: text, readings: ["March \(stated)", "March \(stated + 1)"])
    }
    let day = date.day ?? 1
    let year = style.year(of: stated, month: month, day: day)
    if !date.isNewStyle, style.isJulian(stated: stated, year: year, month: month, day: day) {
      date.isJulian = true
    }
    date.year = year
  }

  /// The days from one new year to the next.
  private func year(
    _ stated: Int64, _ style: YearStyle, _ date: PartialDate
  ) throws(DateReadingError) -> ResolvedDate {
    func first(_ stated: Int64) -> CivilDate? {
      let (month, day) = style.start
      let year = style.year(of: stated, month: month, day: day)
      let isJulian =
        date.isJulian
        || (!date.isNewStyle
          && style.isJulian(stated: stated, year: year, month: month, day: day))
      return isJulian
        ? JulianCalendar.day(year: year, month: month, day: day)
        : CivilDate(year: year, month: month, day: day)
    }
    guard !date.isDoubleYear, date.qualifier == nil, let a = first(stated),
      let b = first(stated + 1)
    else { throw .unsupported(text: text) }
    return .interval(element(a), element(b.adding(days: -1)))
  }
}
