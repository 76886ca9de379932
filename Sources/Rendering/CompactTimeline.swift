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
    let headlines =
      options.isFitted
      ? pen.wrap(words.headline, width: max(20, options.columns - Self.indent))
      : [pen.clean(words.headline)]
    let line =
      pen.rightAligned(date, to: 18, styled: pen.dim(date)) + mark + " " + shown
      + pen.spaces(3 - DisplayWidth.of(sign)) + found.marked(headlines.first ?? "")
    let rest = headlines.dropFirst().map { pen.spaces(Self.indent) + found.marked($0) + "\n" }
    return heading + line.trimmedEnd + "\n" + rest.joined()
  }

  /// The columns before a headline.
  private static let indent = 23

  /// Nothing.
  public mutating func end() -> String { "" }

  /// The date, cut short, with its year.
  static func date(_ entry: TimelineEntry, _ dates: DateWords) -> String {
    dates.shown(entry)?.english(
      DateWording(style: dates.style, abbreviated: true, weekday: true)) ?? "undated"
  }
}
