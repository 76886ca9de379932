public import Chronology
public import Diplomacy

/// What happened on a day of the month in any year: certainly, and possibly.
public struct OnThisDayPage: Sendable {
  private let day: CivilDate
  /// The year from which the others are counted.
  private let now: Int64
  private let pen: Pen
  private let options: TimelineOptions
  private let dates: DateWords
  private let narrator: Narrator
  private var year: Int64?
  private var possible: [String] = []
  private var count = 0
  /// What is dated more loosely than to a month falls on every day, and so on none.
  private static let loosest: Int64 = 31

  /// Makes a page for the day of the month that a day is, seen from a year.
  public init(day: CivilDate, from year: Int64, options: TimelineOptions) {
    self.day = day
    now = year
    self.options = options
    pen = Pen(options)
    dates = DateWords(style: options.style)
    narrator = Narrator(dates: dates, notes: false)
  }

  /// The day, above a line.
  public var heading: String {
    let name = EDTF(day: day).english(
      DateWording(style: options.style == .iso ? .british : options.style, omitYear: true))
    return pen.bold("On \(name)") + "\n" + pen.rule("━", options.columns) + "\n"
  }

  /// An event that can lie on the day: its lines where it does for certain.
  public mutating func append(_ entry: TimelineEntry) -> String {
    guard let date = entry.shownDate, let on = Self.year(of: entry, on: day) else { return "" }
    let words = narrator.headline(of: entry)
    guard let certain = date.certainDays, certain.contains(on.dayNumber) else {
      possible += line(entry, words, date: true)
      return ""
    }
    count += 1
    var lines: [String] = []
    if on.year != year {
      year = on.year
      lines += ["", pen.bold(DateWords.year(on.year)) + "  " + pen.dim(ago(on.year))]
    }
    lines += line(entry, words, date: date.singleDay == nil)
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  /// What falls on the day only possibly.
  public mutating func end() -> String {
    var lines: [String] = []
    if count == 0 { lines += ["", "nothing recorded on this day for certain"] }
    if !possible.isEmpty { lines += ["", pen.bold("possibly on this day")] + possible }
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  /// The day in the one year in which an event can lie on it; nil where that is too loosely dated.
  static func year(of entry: TimelineEntry, on day: CivilDate) -> CivilDate? {
    guard let first = entry.earliest ?? entry.latest, let last = entry.latest ?? entry.earliest,
      entry.earliest != nil || entry.shownDate?.singleDay != nil, last - first < loosest
    else { return nil }
    return (first...last).lazy.map(CivilDate.init(dayNumber:))
      .first { $0.month == day.month && $0.day == day.day }
  }

  private func ago(_ year: Int64) -> String {
    let years = now - year
    return switch years {
    case 0: "this year"
    case 1: "a year ago"
    case 2...: "\(years) years ago"
    default: "in \(-years) years"
    }
  }

  private func line(_ entry: TimelineEntry, _ words: String, date: Bool) -> [String] {
    let sign = Glyph.lone(entry, ascii: options.ascii)
    let when = date ? " (\(dates.short(HistoricalDate(entry.shownDate), weekday: false)))" : ""
    // What somebody says may end with a place of its own, and a title with this one.
    let told = entry.place.map { words.hasSuffix(" \($0.name)") } ?? false
    let comma = entry.family == .statement ? pen.ascii ? " - " : " · " : ", "
    let place = told ? "" : entry.place.map { comma + $0.name } ?? ""
    let text = pen.wrap(words + place + when, width: options.columns - 5)
    return text.enumerated().map { index, row in
      (index == 0 ? "  \(sign)" + pen.spaces(3 - DisplayWidth.of(sign)) : pen.spaces(5)) + row
    }
  }
}

extension Narrator {
  /// The headline of an entry told by itself: names in full.
  func headline(of entry: TimelineEntry) -> String {
    var alone = self
    return alone.words(for: entry).headline
  }
}
