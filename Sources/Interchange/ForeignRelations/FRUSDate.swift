import Chronology
import Diplomacy

/// The date of a document, with the hour where one is given.
struct FRUSDate: Hashable, Sendable {
  /// The date; undated where none is given.
  var date = HistoricalDate.undated
  /// The time of day.
  var time: ClockSpan?
  /// The zone of that time, where the file names one.
  var zone: String?
  /// The printed day, where it is another than the encoded one.
  var rival: String?

  /// The date that markup and print give.
  ///
  /// The markup counts; of print only a day in words is read, and only where the markup has none.
  ///
  /// - Parameter hours: The hours, where they stand apart.
  static func read(_ stamp: FRUSDocument.Stamp, hours: FRUSDocument.Stamp? = nil) -> FRUSDate {
    var result = FRUSDate()
    let words = stamp.print.isEmpty ? nil : stamp.print
    let attributes = stamp.attributes
    let isJulian = attributes["calendar"]?.lowercased() == "julian"
    func set(_ edtf: EDTF?) {
      result.date = HistoricalDate(
        edtf, given: words, calendar: isJulian ? .julian : .gregorian)
    }
    if let moment = attributes["when"].flatMap(Moment.init) {
      set(moment.edtf)
      result.take(moment, nil, words)
    } else if let first = attributes["from"].flatMap(Moment.init),
      let last = attributes["to"].flatMap(Moment.init)
    {
      set(span(first, last, isOneDay: words?.contains { "[/".contains($0) } ?? false))
      result.take(first, last, words)
    } else if let first = (attributes["notBefore"] ?? attributes["from"]).flatMap(Moment.init),
      let last = attributes["notAfter"].flatMap(Moment.init)
    {
      set(span(first, last, isOneDay: true))
    } else if let first = attributes["notBefore"].flatMap(Moment.init) {
      set(EDTF("[\(first.words)..]"))
    } else if let last = attributes["notAfter"].flatMap(Moment.init) {
      set(EDTF("[..\(last.words)]"))
    } else if let only = (attributes["from"] ?? attributes["to"]).flatMap(Moment.init) {
      set(only.edtf)
      result.take(only, nil, words)
    } else {
      set(words.flatMap { ProseDate.first(in: $0)?.edtf(year: nil) })
    }
    if let hours { result.take(hours) }
    result.rival = words.flatMap { differing($0, from: result.date.edtf) }
    return result
  }

  /// What the markup gives as a date and is none: "1958-02-30".
  static func misencoded(_ stamp: FRUSDocument.Stamp) -> String? {
    ["when", "from", "to", "notBefore", "notAfter"].lazy.compactMap { stamp.attributes[$0] }
      .first { !$0.trimmed.isEmpty && Moment($0) == nil }
  }

  /// The date in the prose of a heading; the year is that of the chapter where only that has one.
  static func inHeading(_ date: ProseDate, chapters: [String]) -> FRUSDate {
    let year = date.year ?? chapters.reversed().lazy.compactMap(onlyYear).first
    let edtf = date.edtf(year: year)
    return FRUSDate(date: HistoricalDate(edtf, given: date.given))
  }

  private static func onlyYear(in heading: String) -> Int64? {
    let years = Set(heading.matches(of: Self.year).compactMap { Int64($0.0) })
    return years.count == 1 ? years.first : nil
  }

  /// The only day that a document is of, as today's files compute it; nil where it is of several.
  static func onlyDay(_ days: FRUSDocument.Stamp) -> FRUSDate? {
    guard let first = days.attributes["from"].flatMap(Moment.init)?.day,
      first == days.attributes["to"].flatMap(Moment.init)?.day
    else { return nil }
    return FRUSDate(date: HistoricalDate(EDTF(day: first)))
  }

  private static func span(_ first: Moment, _ last: Moment, isOneDay: Bool) -> EDTF? {
    if first.words == last.words { return first.edtf }
    guard isOneDay else { return EDTF("\(first.words)/\(last.words)") }
    if let day = first.day, let end = last.day, day.day == 1, day.month == end.month,
      day.year == end.year, end.day == CivilDate.daysInMonth(end.month, of: end.year)
    {
      return EDTF(String(first.words.prefix(7)))
    }
    return EDTF("[\(first.words)..\(last.words)]")
  }

  /// The printed day, where print has exactly one, in full, and the encoded day is another.
  private static func differing(_ words: String, from encoded: EDTF?) -> String? {
    guard let day = encoded?.singleDay, !words.contains(where: { "[]/–".contains($0) }) else {
      return nil
    }
    guard let printed = ProseDate.first(in: words)?.edtf(year: nil)?.singleDay, printed != day
    else { return nil }
    return printed.description
  }
}

/// A moment as an attribute gives it: `1959-08-10T13:00:00`, `1967-10`.
struct Moment: Hashable, Sendable {
  /// The date without the time.
  var words: String
  /// The day, where it is one.
  var day: CivilDate?
  /// The time of day.
  var time: ClockTime?
  /// `Z`, `-05:00`.
  var zone: String?

  /// Reads an attribute; nil where it is no date.
  init?(_ text: String) {
    guard let match = TextTokens.tidy(text).wholeMatch(of: Self.attribute) else { return nil }
    words = String(match.1)
    day = CivilDate(iso: words)
    guard EDTF(words) != nil, words.count != 10 || day != nil else { return nil }
    time = match.2.flatMap { text in
      // Seconds that are none are not as exact as they look.
      let plain = text.hasSuffix(":00") && text.count == 8 ? text.dropLast(3) : text
      return try? ClockTime(parsing: String(plain))
    }
    zone = match.3.map(String.init)
  }

  /// The date.
  var edtf: EDTF? { EDTF(words) }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSDate {
  nonisolated(unsafe) private static let year = #/\b1[789]\d\d\b/#
}

// Patterns are made once: making one costs more than looking for it.
extension Moment {
  nonisolated(unsafe) private static let attribute =
    #/(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?/#
}
