public import Chronology
import Diplomacy

/// How a date is understood, for a person to read: what it is, its bounds, a strip of months, the
/// convention that was followed, and what to type if something else was meant.
public struct DateCard {
  private let options: TimelineOptions
  private let pen: Pen
  private let style: DateStyle

  /// Makes a card that looks as the options say.
  public init(options: TimelineOptions) {
    self.options = options
    pen = Pen(options)
    style = options.style
  }

  /// The page about a reading.
  ///
  /// - Parameter dateline: The day against which it was read.
  public func page(_ reading: DateReading, dateline: CivilDate?) -> String {
    var page = CardPage(options: options, names: [:])
    page.heading(title(reading, dateline), right: "")
    guard let date = reading.edtf else {
      page.line("EDTF", "none", tail: "the words say that there is no date")
      page.line("", "an undated event stands last in a timeline, under “Undated”")
      return page.text
    }
    page.line("EDTF", date.description, tail: DateKind.words(for: date))
    if let time = reading.time {
      page.line("time", "\(time)" + (reading.zone.map { " \($0)" } ?? ""), tail: "beside the date")
    }
    bounds(of: date, dateline, &page)
    page.drawing(MonthStrip(pen: pen, columns: options.columns - CardPage.labels).lines(date))
    meanings(reading, date, dateline, &page)
    calendars(reading, date, &page)
    filter(date, &page)
    return page.text
  }

  private func title(_ reading: DateReading, _ dateline: CivilDate?) -> String {
    let words = reading.edtf?.english(DateWording(style: style)) ?? "undated"
    let isRelative = reading.usedDateline && reading.edtf != nil
    guard isRelative, let dateline else { return words }
    let given = reading.given.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(given), read on \(day(dateline, weekday: true))"
  }

  private func day(_ date: CivilDate, weekday: Bool = false) -> String {
    let words = DateRange(date, date).words(style, joined: "")
    guard weekday else { return words }
    return "\(date.weekday.name)\(style == .american ? "," : "") \(words)"
  }

  /// A day with its weekday, the days of one digit lined up with the others.
  private func aligned(_ bound: DayBound) -> String {
    switch bound {
    case .open: return "open: no day is set"
    case .unknown: return "not known"
    case .day(let number):
      let date = CivilDate(dayNumber: number)
      // The space that does not break survives wrapping.
      let padding = style == .british && date.day < 10 ? "\u{A0}" : ""
      return "\(date.weekday.abbreviation) \(padding)\(day(date))"
    }
  }

  /// Words filled up with spaces that survive wrapping.
  private func column(_ words: String, _ width: Int) -> String {
    let clean = pen.clean(words)
    return clean + String(repeating: "\u{A0}", count: max(1, width - DisplayWidth.of(clean)))
  }

  // MARK: Bounds

  private func bounds(of date: EDTF, _ dateline: CivilDate?, _ page: inout CardPage) {
    if let day = date.singleDay {
      let distance = dateline.map { Self.distance(of: day, from: $0) }
      // Of a day that is in doubt nobody knows the weekday.
      let isDoubtful = date.isApproximate || date.isUncertain
      return page.line(
        "day", isDoubtful ? self.day(day) : aligned(.day(day.dayNumber)), tail: distance)
    }
    let bounds = date.bounds
    guard date.isInterval else {
      page.line("earliest", text(bounds.earliest, date.earliestText))
      page.line("latest", text(bounds.latest, date.latestText), tail: DateKind.count(of: date))
      return
    }
    page.line("begins", between(bounds.earliest, bounds.latestBeginning))
    page.line("ends", between(bounds.earliestEnd, bounds.latest))
  }

  /// A bound, also of a year that is too far away to have days that can be counted.
  private func text(_ bound: DayBound, _ far: String?) -> String {
    if case .day = bound { return aligned(bound) }
    return far ?? aligned(bound)
  }

  private func between(_ first: DayBound, _ last: DayBound) -> String {
    guard let a = first.day, let b = last.day else {
      switch (first, last) {
      case (.day(let day), _): return "on or after \(self.day(CivilDate(dayNumber: day)))"
      case (_, .day(let day)): return "on or before \(self.day(CivilDate(dayNumber: day)))"
      case (.open, .open): return "open: no day is set"
      default: return "not known"
      }
    }
    if a == b { return "on \(aligned(first))" }
    let range = DateRange(CivilDate(dayNumber: a), CivilDate(dayNumber: b))
    return "between \(range.words(style, joined: "and"))"
  }

  /// "2 days before the dateline".
  static func distance(
    of day: CivilDate, from dateline: CivilDate, named name: String = "the dateline"
  ) -> String {
    let days = day.dayNumber - dateline.dayNumber
    let count = days.magnitude == 1 ? "1 day" : "\(days.magnitude) days"
    return days == 0 ? "\(name) itself" : "\(count) \(days < 0 ? "before" : "after") \(name)"
  }

  // MARK: What else

  private func meanings(
    _ reading: DateReading, _ date: EDTF, _ dateline: CivilDate?, _ page: inout CardPage
  ) {
    if date.isInterval {
      page.gap()
      page.line("lasts", DateKind.duration(date.duration))
      if let days = date.certainDays, let first = days.first, let last = days.last {
        let range = DateRange(CivilDate(dayNumber: first), CivilDate(dayNumber: last))
        let isShort = last <= first + 1
        page.line(
          "certain",
          "that it was under way \(isShort ? "on" : "from") "
            + range.words(style, joined: isShort ? "and" : "to"))
      }
    }
    let meaning = DateMeaning(reading, dateline: dateline, style: style)
    if !date.isInterval, !meaning.readAs.isEmpty { page.gap() }
    for (index, words) in meaning.readAs.enumerated() {
      page.line(index == 0 ? "read as" : "", words)
    }
    for (index, other) in meaning.alternatives.enumerated() {
      page.line(index == 0 ? "if you mean" : "", other.words, tail: other.typed)
    }
  }

  private func calendars(_ reading: DateReading, _ date: EDTF, _ page: inout CardPage) {
    let lines = OtherCalendars(style: style).lines(reading, date)
    if lines.isEmpty { return }
    page.gap()
    for line in lines { page.line(line.label, line.words, tail: line.note) }
  }

  private func filter(_ date: EDTF, _ page: inout CardPage) {
    guard date.singleDay == nil, !date.isSet else { return }
    page.gap()
    let asked = "--during \(date)"
    let width = max(21, DisplayWidth.of(asked) + 2)
    page.line("asked as", column(asked, width) + "what can lie in it")
    page.line("", column("… --certain", width) + "what must")
  }
}
