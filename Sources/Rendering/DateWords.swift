import Chronology
import Diplomacy

/// Puts the dates of entries, links and headings into the words of a page.
struct DateWords: Hashable, Sendable {
  /// The order of the parts.
  var style: DateStyle

  /// The date in the narrow column of a timeline, beneath a heading that has the year.
  func column(_ entry: TimelineEntry, isUndated: Bool) -> String {
    shown(entry)?.english(
      DateWording(style: style, abbreviated: true, weekday: true, omitYear: !isUndated)) ?? ""
  }

  /// The date at the beginning of a paragraph, beneath a heading that has the year.
  func paragraph(_ entry: TimelineEntry, isUndated: Bool) -> String {
    shown(entry)?.english(DateWording(style: style, weekday: true, omitYear: !isUndated)) ?? ""
  }

  /// The date in full.
  func full(_ date: HistoricalDate, weekday: Bool = false) -> String {
    date.edtf?.english(DateWording(style: style, weekday: weekday)) ?? "undated"
  }

  /// The date cut short, with its year and where it can be the weekday.
  func short(_ date: HistoricalDate, weekday: Bool = true) -> String {
    date.edtf?.english(DateWording(style: style, abbreviated: true, weekday: weekday)) ?? "undated"
  }

  /// The date of another event, without the year where the two share it; nil when it has none.
  func linked(_ date: HistoricalDate, from own: HistoricalDate) -> String? {
    guard let edtf = date.edtf else { return nil }
    let years = edtf.years
    let isOneYear = years.map { $0.lowerBound == $0.upperBound } ?? false
    let shares = isOneYear && years == own.edtf?.years
    let words = edtf.english(
      DateWording(style: style, abbreviated: edtf.isInterval && !isOneYear, omitYear: shares))
    // A short one is not to be torn apart at the end of a line.
    return words.count > 15 ? words : String(words.map { $0 == " " ? "\u{A0}" : $0 })
  }

  /// The date as its own calendar has it: "25 October 1917 (Old Style)"; nil for one of ours.
  ///
  /// Of more than a day it is the words themselves, which say the calendar.
  func inItsCalendar(_ date: HistoricalDate) -> String? {
    guard date.calendar != .gregorian, let edtf = date.edtf else { return nil }
    guard let day = edtf.singleDay?.inCalendar(date.calendar) else {
      return date.given.map { "given as “\($0)”" }
    }
    let words = day.words(style == .iso ? .british : style)
    return date.calendar == .julian ? words : "\(words) (\(date.calendar.name))"
  }

  /// A day in full.
  func day(_ number: Int64) -> String {
    EDTF(day: CivilDate(dayNumber: number)).english(DateWording(style: style))
  }

  /// The date that an entry shows: its own, else one made of the bounds that follow from others.
  func shown(_ entry: TimelineEntry) -> EDTF? { entry.shownDate }

  /// A year as a heading: "2001", "AD 1", "44 BC", "50,001 BC".
  static func year(_ year: Int64) -> String {
    // Astronomical years: 0 is 1 BC.
    let number = year > 0 ? year.magnitude : year.magnitude + 1
    let digits = number < 10_000 ? String(number) : DateWording.grouped(number)
    if year <= 0 { return "\(digits) BC" }
    return (1000...9999).contains(year) ? digits : "AD \(digits)"
  }

  /// The span of a heading: "1942 to 23 November 2001"; nil where no event has a date.
  func span(from first: EDTF?, to last: EDTF?) -> String? {
    guard let start = first ?? last else { return nil }
    let finish = last ?? start
    if finish.latest.day == nil, start != finish, let from = end(of: start, isLast: false),
      let to = openEnd(of: finish)
    {
      let wording = DateWording(style: style)
      return "\(from.english(wording)) to \(to.english(wording)) or later"
    }
    if start == finish { return start.english(DateWording(style: style)) }
    let beginning = end(of: start, isLast: false)
    let ending = end(of: finish, isLast: true)
    switch (beginning, ending) {
    case (let from?, let to?):
      if from == to { return from.english(DateWording(style: style)) }
      let shares = from.years != nil && from.years == to.years && style != .iso
      let isDay = from.singleDay != nil && to.singleDay != nil
      let words = from.english(DateWording(style: style, omitYear: shares && isDay))
      return "\(words) to \(to.english(DateWording(style: style)))"
    case (let from?, nil): return "from \(from.english(DateWording(style: style)))"
    case (nil, let to?): return "to \(to.english(DateWording(style: style)))"
    case (nil, nil): return nil
    }
  }

  /// The beginning of what has no end: 2003 of `2003/..` and of `[2003..]`.
  private func openEnd(of date: EDTF) -> EDTF? {
    let text = date.description.filter { $0 != "[" && $0 != "]" && $0 != "/" }
    guard text.hasSuffix("..") else { return nil }
    return EDTF(String(text.dropLast(2)))
  }

  /// The first or the last of the dates that make up an interval or a set.
  private func end(of date: EDTF, isLast: Bool) -> EDTF? {
    if date.isInterval {
      let parts = date.description.split(separator: "/", omittingEmptySubsequences: false)
      let part = isLast ? parts.last : parts.first
      guard let part, !part.isEmpty, part != ".." else { return nil }
      return EDTF(String(part))
    }
    guard date.isSet else { return date }
    let days =
      isLast ? [date.latest.day, date.earliest.day] : [date.earliest.day, date.latest.day]
    return days.compactMap { $0 }.first.map { EDTF(day: CivilDate(dayNumber: $0)) }
  }
}
