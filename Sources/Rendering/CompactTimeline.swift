import Chronology
public import Diplomacy

/// A timeline with one line an event: date, sign and headline, whole however long they are; where
/// there is a width to keep to, what is too long goes on beneath.
public struct CompactTimeline: TimelineRenderer {
  private let options: TimelineOptions
  private let pen: Pen
  private let dates: DateWords
  private let found: FoundWords
  private var narrator: Narrator
  private var section: TimelineSections.Section?
  private var legend = Legend()
  /// What it leaves out.
  public private(set) var losses = LossReport()

  /// Makes a renderer that looks as the options say.
  public init(options: TimelineOptions) {
    self.options = options
    pen = Pen(options)
    dates = DateWords(style: options.style)
    found = FoundWords(options)
    narrator = Narrator(dates: dates, notes: false)
  }

  /// The title with what the timeline spans.
  public mutating func begin(_ heading: TimelineHeading) -> String {
    var lines = PageHeading(pen: pen, dates: dates).lines(
      heading, width: options.columns, isWide: false)
    if heading.count <= 0 { lines.append("nothing recorded") }
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  /// The event's line.
  public mutating func append(_ entry: TimelineEntry) -> String {
    losses.note(entry, unsaid: EventField.beyondHeadlines(entry, options))
    let now = TimelineSections.section(of: entry, by: options.grouping)
    // Years are in the dates.
    let isNew = now != section && options.grouping != .year
    section = now
    if isNew, entry.heading != nil { narrator.forgetAbove() }
    let heading = isNew ? "\n\(pen.bold(pen.clean(now.title)))\n" : ""
    let words = narrator.words(for: entry)
    let date = pen.clean(CompactTimeline.date(entry, dates))
    let sign = Glyph.lone(entry, ascii: options.ascii)
    let shown = entry.isDayCertain || entry.isPeriod ? sign : pen.yellow(sign)
    let mark = words.isDateMarked ? pen.clean(EntryWords.mark) : " "
    if words.isDateMarked || words.headline.contains(EntryWords.mark) { legend.hasRivals = true }
    let signed = shown + pen.spaces(3 - DisplayWidth.of(sign))
    let isNarrow = options.isFitted && options.columns < Self.indent + Self.leastHeadline
    if isNarrow {
      // Without room for both the headline stands beneath its date.
      let first = pen.dim(date) + mark
      let beneath = pen.wrap(words.headline, width: options.columns - 5).enumerated().map {
        "  " + ($0 == 0 ? signed : pen.spaces(3)) + found.marked($1)
      }
      return heading + ([first] + beneath).map { $0.trimmedEnd + "\n" }.joined()
    }
    let headlines =
      options.isFitted
      ? pen.wrap(words.headline, width: options.columns - Self.indent)
      : [pen.clean(words.headline)]
    let days = options.isFitted ? DateColumn(pen: pen, width: Self.date).lines(date) : [date]
    let lines = (0..<max(headlines.count, days.count, 1)).map { row in
      let day = row < days.count ? days[row] : ""
      let isMarked = row == max(0, days.count - 1)
      return pen.rightAligned(day, to: Self.date, styled: pen.dim(day)) + (isMarked ? mark : " ")
        + " " + (row == 0 ? signed : pen.spaces(3))
        + found.marked(row < headlines.count ? headlines[row] : "")
    }
    return heading + lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  /// The columns of a date, those before a headline, and those that a headline needs.
  private static let date = 18
  private static let indent = 23
  private static let leastHeadline = 20

  /// What the mark of sources that differ means, where it occurs.
  public mutating func end() -> String {
    let entries = legend.entries(ascii: options.ascii, isWide: false)
    guard !entries.isEmpty else { return "" }
    return "\n" + pen.wrapItems(entries, gap: 3, width: options.columns).map { $0 + "\n" }.joined()
  }

  /// The date, cut short, with its year.
  static func date(_ entry: TimelineEntry, _ dates: DateWords) -> String {
    dates.shown(entry)?.english(
      DateWording(style: dates.style, abbreviated: true, weekday: true)) ?? "undated"
  }
}
