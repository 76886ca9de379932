import Chronology
public import Diplomacy

/// A timeline with a column for each of several actors: what each did, and what they did together.
///
/// An event stands in the lanes of those who take part in it, themselves or through whom acts for
/// them; over lanes beside each other it stands once. A last lane has what none of them was in.
public struct LaneTimeline: TimelineRenderer {
  private let options: TimelineOptions
  private let pen: Pen
  private let dates: DateWords
  private let found: FoundWords
  private var narrator: Narrator
  private var section: TimelineSections.Section?
  /// What it leaves out.
  public private(set) var losses = LossReport()
  private var sections = TimelineSections()
  private var day = ""
  private var legend = Legend()
  private let widths: [Int]

  /// The columns of the date, and between two lanes.
  private static let date = 14
  private static let gap = 2

  /// The columns that so many lanes and that of the others need at least.
  public static func columns(for lanes: Int) -> Int { date + (lanes + 1) * (gap + 14) }

  /// Makes a renderer; the lanes of the options come in their order.
  public init(options: TimelineOptions) {
    self.options = options
    pen = Pen(options)
    dates = DateWords(style: options.style)
    found = FoundWords(options)
    narrator = Narrator(dates: dates, notes: false)
    let count = options.lanes.count + 1
    let room = options.columns - LaneTimeline.date - count * LaneTimeline.gap
    let width = max(room / count, 8)
    // What is left over goes to the first lanes.
    widths = (0..<count).map { width + ($0 < max(0, room - width * count) ? 1 : 0) }
  }

  /// The title, and the names above their lanes.
  public mutating func begin(_ heading: TimelineHeading) -> String {
    var lines = PageHeading(pen: pen, dates: dates).lines(
      heading, width: options.columns, isWide: false)
    if heading.count <= 0 { lines.append("nothing recorded") }
    let names = options.lanes.map(\.name) + ["others"]
    let wrapped = zip(names, widths).map { pen.wrap($0, width: $1) }
    for row in 0..<(wrapped.map(\.count).max() ?? 0) {
      lines.append(
        line(
          "",
          wrapped.enumerated().map { lane, rows in
            (lane, widths[lane], row < rows.count ? rows[row] : "", pen.bold)
          }))
    }
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  /// The event, in each of its lanes.
  public mutating func append(_ entry: TimelineEntry) -> String {
    losses.note(entry, unsaid: EventField.beyondHeadlines(entry, options))
    var lines: [String] = []
    if let years = sections.gap(before: entry) {
      lines += ["", pen.spaces(LaneTimeline.date + LaneTimeline.gap) + pen.dim(gap(years))]
    }
    let now = TimelineSections.section(of: entry)
    if now != section {
      section = now
      day = ""
      let title = pen.clean(now.title)
      let rest = max(0, options.columns - DisplayWidth.of(title) - 1)
      lines += ["", pen.bold(title) + " " + pen.rule("─", rest)]
    }
    let words = narrator.words(for: entry)
    let column = dates.column(entry, isUndated: !now.saysYear)
    let date = column == day ? "" : column
    day = column
    let sign = Glyph.lone(entry, ascii: options.ascii)
    var text = words.headline
    if let place = words.place { text += " (\(place))" }
    let spans = spans(of: lanes(of: entry))
    let cells = spans.map { span in
      pen.wrap(text, width: span.width - DisplayWidth.of(sign) - 1, indent: 0)
    }
    let dateLines = DateColumn(pen: pen, width: LaneTimeline.date).lines(date)
    note(entry, isMarked: words.isDateMarked || text.contains(EntryWords.mark))
    let height = max(cells.map(\.count).max() ?? 0, dateLines.count)
    for row in 0..<height {
      let blocks = zip(spans, cells).map { span, rows -> (Int, Int, String, (String) -> String) in
        guard row < rows.count else { return (span.lane, span.width, "", { $0 }) }
        let lead = row == 0 ? sign : pen.spaces(DisplayWidth.of(sign))
        return (span.lane, span.width, "\(lead) \(rows[row])", found.marked)
      }
      let isMarked = words.isDateMarked && row == max(0, dateLines.count - 1)
      lines.append(line(row < dateLines.count ? dateLines[row] : "", isMarked: isMarked, blocks))
    }
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  /// The signs that were used.
  public mutating func end() -> String {
    let entries = legend.entries(ascii: options.ascii, isWide: false)
    guard !entries.isEmpty else { return "" }
    let lines =
      ["", pen.dim(pen.rule("─", options.columns))]
      + pen.wrapItems(entries, gap: 3, width: options.columns)
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  private mutating func note(_ entry: TimelineEntry, isMarked: Bool) {
    if entry.isPeriod {
      legend.hasPeriod = true
    } else {
      legend.note(Glyph(entry), certain: entry.isDayCertain)
    }
    if isMarked { legend.hasRivals = true }
  }

  // MARK: Lanes

  /// The lanes of an event, by their numbers; the last one where it is in no other.
  private func lanes(of entry: TimelineEntry) -> [Int] {
    let present = entry.parties.filter(\.participation.takesPart)
    let refs = Set(present.compactMap(\.participation.actor) + present.compactMap(\.principal?.ref))
    let own = options.lanes.indices.filter { refs.contains(options.lanes[$0].ref) }
    return own.isEmpty ? [options.lanes.count] : own
  }

  /// Lanes beside each other, joined.
  private func spans(of lanes: [Int]) -> [(lane: Int, width: Int)] {
    var spans: [(lane: Int, width: Int)] = []
    var last = -2
    for lane in lanes {
      if lane == last + 1, !spans.isEmpty {
        spans[spans.count - 1].width += LaneTimeline.gap + widths[lane]
      } else {
        spans.append((lane, widths[lane]))
      }
      last = lane
    }
    return spans
  }

  /// A line: the date, and blocks each at the beginning of its lane.
  private func line(
    _ date: String, isMarked: Bool = false,
    _ blocks: [(lane: Int, width: Int, text: String, style: (String) -> String)]
  ) -> String {
    let mark = isMarked ? pen.clean(EntryWords.mark) : ""
    var line = pen.rightAligned(date, to: LaneTimeline.date, styled: pen.dim(date)) + mark
    var at = LaneTimeline.date + DisplayWidth.of(mark)
    for block in blocks {
      let start =
        LaneTimeline.date
        + widths[..<block.lane].reduce(LaneTimeline.gap) { $0 + $1 + LaneTimeline.gap }
      line += pen.spaces(start - at) + block.style(block.text)
      at = start + DisplayWidth.of(block.text)
    }
    return line
  }

  private func gap(_ years: Int64) -> String { (options.ascii ? ": " : "┊ ") + "\(years) years" }
}
