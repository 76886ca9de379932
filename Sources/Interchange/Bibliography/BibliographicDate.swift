import Chronology
import Diplomacy

/// Dates between bibliographies and a chronicle: never more exact, and never less, than they stand.
enum BibliographicDate {
  /// The date that a text says: EDTF, else English, else no date that anybody knows, with its words.
  ///
  /// Nil for nothing at all. "n.d.", "forthcoming" and what cannot be read are undated and keep
  /// their words.
  static func read(_ text: String) -> HistoricalDate? {
    let words = TextTokens.tidy(text)
    guard !words.isEmpty else { return nil }
    if let edtf = EDTF(words) {
      return HistoricalDate(edtf.withoutTime, given: edtf.time == nil ? nil : words)
    }
    if let edtf = earlier(words) { return HistoricalDate(edtf, given: words) }
    guard words.utf8.count < 200, let reading = try? EnglishDateReader().read(words),
      let edtf = reading.edtf
    else { return HistoricalDate(nil, given: words) }
    return HistoricalDate(edtf.withoutTime, given: words, calendar: reading.calendar)
  }

  /// What the older forms mean: `19uu`, `199u`, `1998-uu`, `1998/unknown`, `1998/open`.
  private static func earlier(_ words: String) -> EDTF? {
    let text =
      words
      .replacing("/unknown", with: "/").replacing("unknown/", with: "/")
      .replacing("/open", with: "/..").replacing("u", with: "X")
    return text == words ? nil : EDTF(text)
  }

  /// The date as words that ``read(_:)`` takes back: EDTF where it is of level 0 or 1 and so known
  /// to others, else the words that were given, else English; nil where nothing is known.
  static func words(_ date: HistoricalDate) -> String? {
    guard let edtf = date.edtf else { return date.given }
    if edtf.level < 2, !edtf.isSet { return edtf.description }
    return inWords(date)
  }

  /// The date in words, those that were given where they still mean the same.
  static func inWords(_ date: HistoricalDate) -> String? {
    guard let edtf = date.edtf else { return date.given }
    if let given = date.given, read(given)?.edtf == edtf { return given }
    return edtf.english()
  }

  /// The year, month and day of a date that is a plain one, as far as it goes.
  static func parts(_ date: EDTF) -> [Int]? {
    guard [.day, .month, .year].contains(date.shape), !date.isUncertain, !date.isApproximate,
      date.level == 0
    else { return nil }
    return date.description.split(separator: "-").compactMap { Int($0) }
  }

  /// The year in which a date lies; nil where it may lie in several, or before the year 1.
  static func year(_ date: EDTF) -> String? {
    guard let first = date.earliest.day, let last = date.latest.day, first <= last else {
      return nil
    }
    let year = CivilDate(dayNumber: first).year
    guard CivilDate(dayNumber: last).year == year, (1...9999).contains(year) else { return nil }
    return EDTF.padded(year)
  }

  /// The plain date of a year, a month and a day; nil where there is none such.
  static func date(_ parts: [Int]) -> EDTF? {
    guard let year = parts.first, (1...3).contains(parts.count), (-9998...9999).contains(year)
    else {
      return nil
    }
    let rest = parts.dropFirst().map { $0 < 10 && $0 >= 0 ? "0\($0)" : "\($0)" }
    return EDTF(([EDTF.padded(Int64(year))] + rest).joined(separator: "-"))
  }
}
