import Chronology

/// By which rule a date was read, and what to type for the other readings.
struct DateMeaning: Hashable, Sendable {
  /// Another reading, in words, and what to type for it.
  struct Other: Hashable, Sendable {
    var words: String
    var typed: String?
  }

  private(set) var readAs: [String] = []
  private(set) var alternatives: [Other] = []
  private let style: DateStyle

  init(_ reading: DateReading, dateline: CivilDate?, style: DateStyle) {
    self.style = style
    guard let date = reading.edtf else { return }
    for convention in reading.conventions {
      follow(convention, reading, date, dateline)
    }
    if let part = date.partOfYear { season(part.code, part.year) }
    if let (start, end) = date.ends, start.shape == .year, end.shape == .year,
      let first = start.years?.lowerBound, let last = end.years?.lowerBound, last > first
    {
      readAs.append(
        "one thing that goes on from the first year into the \(last == first + 1 ? "second" : "last")"
      )
      alternatives.append(
        Other(
          words: "one day in \(last == first + 1 ? "either year" : "these years")",
          typed: "[\(start)..\(end)]"))
    }
    if date.shape == .significant {
      readAs.append("an estimate, of which only the first digits count")
    }
    if date.isApproximate, !reading.conventions.contains(.countedBack) {
      readAs.append(
        "near it: nobody says how near, so that the bounds are those of what is written")
    }
  }

  private mutating func add(_ words: String, or other: String, _ typed: String?) {
    readAs.append(words)
    alternatives.append(Other(words: other, typed: typed))
  }

  private func typed(_ day: CivilDate) -> String {
    EDTF(day: day).english(DateWording(style: style))
  }

  private mutating func follow(
    _ convention: DateConvention, _ reading: DateReading, _ date: EDTF, _ dateline: CivilDate?
  ) {
    switch convention {
    case .weekdayOnOrBefore(let weekday):
      let next = dateline.map { $0.adding(days: Self.daysUntil(weekday, from: $0)) }
      add(
        "the last \(weekday.name) on or before the dateline", or: "the next one",
        next.map(typed))
    case .nearestYear: nearest(date, dateline)
    case .latestYear:
      readAs.append("the latest year with these two digits that is not after the dateline")
    case .oldStyle: oldStyle(date)
    case .twoCalendars:
      guard let day = date.singleDay, let old = day.inCalendar(.julian),
        let other = CivilDate(year: old.year, month: old.month, day: old.day)
      else { return }
      add(
        "one day, written in two calendars that are \(day.dayNumber - other.dayNumber) days apart",
        or: "from one day to the other", "\(other)/\(day)")
    case .doubleYear:
      readAs.append(
        "a double year: in England the year began on 25 March until 1752; the later is ours")
    case .thirds: thirds(date)
    case .strict, .inclusive: bounded(convention, reading)
    case .centuryByDigits:
      guard let years = date.years, years.upperBound - years.lowerBound == 99 else { return }
      let first = years.lowerBound + 1
      add(
        "a century whose years have the same first two digits", or: "as centuries are counted",
        "\(first)/\(first + 99)")
    case .yearsNotSeason:
      let other = EDTF(reading.given.filter { $0 != " " })
      add(
        "two years, as people write them",
        or: "what EDTF makes of it: \(other?.english() ?? "a part of a year")", "--edtf")
    case .countedBack:
      readAs.append(
        "counted back from the dateline: days are exact, weeks near to a day, months and years to "
          + "themselves")
    case .toldOrder(let order):
      let isDayFirst = order == .dayFirst
      add(
        isDayFirst ? "the day first, as was said" : "the month first, as was said",
        or: isDayFirst ? "the month first" : "the day first",
        isDayFirst ? "--month-first" : "--day-first")
    }
  }

  private static func daysUntil(_ weekday: Weekday, from day: CivilDate) -> Int64 {
    Int64((weekday.rawValue - day.weekday.rawValue + 6) % 7 + 1)
  }

  private mutating func nearest(_ date: EDTF, _ dateline: CivilDate?) {
    guard let dateline, let day = date.singleDay else {
      readAs.append("the one nearest to the dateline")
      return
    }
    let isBefore = day < dateline
    let other = CivilDate(
      year: day.year + (isBefore ? 1 : -1), month: day.month, day: day.day)
    add(
      "the one nearest to the dateline, \(DateCard.distance(of: day, from: dateline, named: "it"))",
      or: isBefore ? "the next one" : "the last one", other.map(typed))
  }

  private mutating func oldStyle(_ date: EDTF) {
    let first = date.earliest.date
    let old = first?.inCalendar(.julian)
    let behind = first.flatMap { JulianCalendar.offset(on: $0) }
    let written = old.flatMap { CivilDate(year: $0.year, month: $0.month, day: $0.day) }
    let isDay = date.singleDay != nil
    readAs.append(
      "Old Style: a day of the Julian calendar, "
        + (behind.map { "\($0) days behind" } ?? "converted"))
    if isDay, let written {
      alternatives.append(Other(words: "a day of our calendar, New Style", typed: typed(written)))
    }
  }

  private mutating func thirds(_ date: EDTF) {
    // The days, months or years at its ends tell what was parted in three.
    let ends = date.description.split { "[]/.,~?%".contains($0) }
    switch ends.map({ $0.drop { $0 == "-" }.count { $0 == "-" } }).max() {
    case 2:
      readAs.append("a third of the month: the 1st to 10th, 11th to 20th, 21st to the end")
    case 1: readAs.append("a third of the year: January–April, May–August, September–December")
    default: readAs.append("a part of the decade: its years 0–3, 4–6 or 7–9")
    }
  }

  /// "Before" and "by", "after" and "not before", each the other's other reading.
  private mutating func bounded(_ convention: DateConvention, _ reading: DateReading) {
    let given = reading.given.lowercased()
    let pairs = [("before ", "by "), ("after ", "not before "), ("by ", "before ")]
    let isStrict = convention == .strict
    let words =
      isStrict ? "what is named does not count itself" : "what is named counts as well"
    guard let (from, to) = pairs.first(where: { given.hasPrefix($0.0) }) else {
      readAs.append(words)
      return
    }
    let rest = reading.given.dropFirst(from.count)
    add(
      words, or: isStrict ? "that it counts as well" : "that it does not count", "\"\(to)\(rest)\"")
  }

  private mutating func season(_ code: Int, _ year: Int64) {
    let seasons = ["spring", "summer", "autumn", "winter"]
    let months = [
      "March to May", "June to August", "September to November", "December to February",
    ]
    guard (21...32).contains(code) else { return }
    let season = (code - 21) % 4
    let isSouthern = code >= 29
    let span = { (index: Int) in
      months[index] + (index == 3 ? " of the next year" : "")
    }
    let here =
      "the \(isSouthern ? "southern" : "northern") \(seasons[season]), "
      + span(isSouthern ? (season + 2) % 4 : season)
    guard code <= 24 else {
      readAs.append(here)
      return
    }
    readAs.append("\(here) (our convention: the standard names the season and no months)")
    let typed = EDTF("\(EDTF.padded(year))-\(code + 8)")?.description
    alternatives.append(
      Other(words: "the southern \(seasons[season]), \(span((season + 2) % 4))", typed: typed))
    if season == 2 {
      alternatives.append(
        Other(words: "the last third of the year", typed: "\"late \(DateWords.year(year))\""))
    }
    if season == 3 {
      alternatives.append(
        Other(
          words: "its end, January and February of that year",
          typed: "\(EDTF.padded(year))-01/\(EDTF.padded(year))-02"))
    }
  }
}
