public import Diplomacy

/// A timeline for a person at a terminal: one column of text, from 120 columns on a table.
///
/// An entry is printed when the one after it is known, because the line that runs down the page
/// ends with the last of a year.
public struct TextTimeline: TimelineRenderer {
  private let options: TimelineOptions
  private let pen: Pen
  private let dates: DateWords
  private let found: FoundWords
  private var narrator: Narrator
  private var sections = TimelineSections()
  private var sources = SourceNumbers()
  private var legend = Legend()
  private var held: EntryBlock?
  private var dated: HistoricalDate?
  /// What it leaves out.
  public private(set) var losses = LossReport()
  private var isWide: Bool { options.wide || options.columns >= 120 }
  /// The columns of the date; where no heading has the year, a day with its year fits.
  private var dateWidth: Int { options.grouping.saysYear ? 14 : 16 }
  private var wideLayout: WideLayout {
    WideLayout(pen: pen, columns: options.columns, before: dateWidth + 5)
  }

  /// Makes a renderer that looks as the options say.
  public init(options: TimelineOptions) {
    self.options = options
    pen = Pen(options)
    dates = DateWords(style: options.style)
    found = FoundWords(options)
    narrator = Narrator(
      dates: dates, notes: options.notes, quotations: options.quotations,
      marksAttributed: options.wide || options.columns >= 120)
  }

  /// The title with what the timeline spans, and the heads of the columns.
  public mutating func begin(_ heading: TimelineHeading) -> String {
    var lines = PageHeading(pen: pen, dates: dates).lines(
      heading, width: options.columns, isWide: isWide)
    if isWide, heading.count > 0 {
      lines.append(pen.dim(wideLayout.header))
    }
    if heading.count <= 0 { lines += ["", "nothing recorded"] }
    return text(lines)
  }

  /// The entry before the given one.
  public mutating func append(_ entry: TimelineEntry) -> String {
    losses.note(entry, unsaid: EventField.unlisted(entry, options, isWide: isWide))
    let block = block(entry)
    defer { held = block }
    return held.map { text(print($0, next: block)) } ?? text(opening(block))
  }

  /// The last entry, the signs that were used and the sources.
  public mutating func end() -> String {
    guard let held else { return "" }
    self.held = nil
    var lines = print(held, next: nil)
    lines += ["", pen.dim(pen.rule("─", options.columns))]
    let entries = legend.entries(ascii: options.ascii, isWide: isWide)
    lines += pen.wrapItems(entries, gap: 3, width: options.columns)
    for (index, label) in listed.enumerated() {
      let mark = isWide ? "\(index + 1)  " : "[\(index + 1)] "
      lines += pen.wrap(label, width: options.columns - mark.count).enumerated().map {
        ($0 == 0 ? mark : pen.spaces(mark.count)) + $1
      }
    }
    return text(lines)
  }

  /// The sources in the order of their numbers, by label or as a full note has them.
  private var listed: [String] {
    guard let library = options.chicago else { return sources.labels }
    let chicago = ChicagoNotes(library, dates: ChicagoStyle(dates: options.style))
    return zip(sources.refs, sources.labels).map { ref, label in
      chicago.full(ref).map { $0.plain + "." } ?? label
    }
  }

  // MARK: Blocks

  private mutating func block(_ entry: TimelineEntry) -> EntryBlock {
    let section = TimelineSections.section(of: entry, by: options.grouping)
    if let held, held.section != section, entry.heading != nil { narrator.forgetAbove() }
    let hangs = narrator.hangs(entry)
    let gap = sections.gap(before: entry, by: options.grouping)
    let isNew = held?.section != section || dated?.edtf != entry.date.edtf || entry.date.isUndated
    dated = entry.date
    let glyph = Glyph(entry)
    if entry.isPeriod {
      legend.hasPeriod = true
    } else if !hangs {
      legend.note(glyph, certain: entry.isDayCertain)
    } else {
      legend.hasHanging = true
    }
    let words = narrator.words(for: entry)
    if !entry.differing.isEmpty { legend.hasRivals = true }
    return EntryBlock(
      section: section, gap: gap, date: isNew ? date(entry, section: section) : [], glyph: glyph,
      isCertain: entry.isDayCertain, isPeriod: entry.isPeriod, hangs: hangs,
      isStatement: entry.family == .statement, sharesDate: !isNew,
      isDateMarked: words.isDateMarked, rows: rows(words, entry))
  }

  private mutating func rows(_ words: EntryWords, _ entry: TimelineEntry) -> [Row] {
    if isWide {
      if !entry.parties(in: .addressee).isEmpty { legend.hasArrow = true }
      let layout = wideLayout
      return layout.rows(words, entry: entry, sources: &sources)
        + layout.accounts(entry, dates: dates, sources: &sources)
    }
    let marks = sources.marks(for: entry.sources, locators: options.notes)
    let width = options.columns - dateWidth - 5
    return NarrowLayout(pen: pen, width: width).rows(words, marks: marks)
      + AccountRows(pen: pen, words: AccountWords(dates: dates, names: entry.accountNames))
      .narrow(entry.accounts, width: width) { claim in
        sources.marks(for: entry.cited(claim), locators: true)
      }
  }

  private func date(_ entry: TimelineEntry, section: TimelineSections.Section) -> [String] {
    DateColumn(pen: pen, width: dateWidth).lines(
      dates.column(entry, isUndated: !section.saysYear))
  }

  // MARK: Lines

  private func opening(_ block: EntryBlock) -> [String] {
    [""] + heading(block.section) + [""]
  }

  private func heading(_ section: TimelineSections.Section) -> [String] {
    let title = section.title
    let rest = options.columns - 1 - DisplayWidth.of(title)
    // A long name has the lines that it needs, and no rule.
    if rest < 0 { return pen.wrap(title, width: options.columns).map(pen.bold) }
    return [pen.bold(title) + " " + pen.dim(pen.rule("─", rest))]
  }

  private func print(_ block: EntryBlock, next: EntryBlock?) -> [String] {
    let runsOn = next.map { $0.section == block.section } ?? false
    var lines: [String] = []
    for line in 0..<max(block.rows.count, block.date.count) {
      let date = line < block.date.count ? block.date[line] : ""
      let sign =
        line == 0 ? first(block, next: next) : later(block, runsOn: runsOn)
      let row = line < block.rows.count ? found.marked(block.rows[line].styled) : ""
      let isMarked = block.isDateMarked && line == max(0, block.date.count - 1)
      let gap = isMarked ? pen.clean(EntryWords.mark) + " " : "  "
      lines.append(pen.rightAligned(date, to: dateWidth, styled: pen.dim(date)) + gap + sign + row)
    }
    guard let next else { return lines }
    guard runsOn else { return lines + between(next) }
    if !isTight(block, next) { lines.append(pen.spaces(dateWidth + 2) + rail) }
    return lines
  }

  /// What stands between the last entry of a year and the first of another.
  private func between(_ next: EntryBlock) -> [String] {
    var lines: [String] = []
    if let gap = next.gap {
      lines += ["", pen.spaces(dateWidth + 2) + pen.dim("\(options.ascii ? ":" : "┊")  \(gap)")]
    }
    return lines + opening(next)
  }

  private func isTight(_ block: EntryBlock, _ next: EntryBlock) -> Bool {
    if next.hangs { return true }
    guard next.sharesDate, !block.hangs else { return false }
    return isWide || (block.isStatement && next.isStatement)
  }

  private var rail: String { options.ascii ? "|" : "│" }

  private func first(_ block: EntryBlock, next: EntryBlock?) -> String {
    if block.hangs {
      let goesOn = next?.hangs ?? false
      return options.ascii ? "+- " : (goesOn ? "├─ " : "└─ ")
    }
    if block.isPeriod { return options.ascii ? "I  " : "┃  " }
    let sign = block.glyph.sign(certain: block.isCertain, ascii: options.ascii)
    let shown = block.isCertain ? sign : pen.yellow(sign)
    return shown + pen.spaces(3 - DisplayWidth.of(sign))
  }

  private func later(_ block: EntryBlock, runsOn: Bool) -> String {
    if block.isPeriod, !block.hangs { return options.ascii ? "I  " : "┃  " }
    return (runsOn ? rail : " ") + "  "
  }

  private func text(_ lines: [String]) -> String {
    lines.map { $0.trimmedEnd + "\n" }.joined()
  }
}
