import Chronology
import Diplomacy

/// A page with a column of labels: what `show` prints.
///
/// Blocks stand one blank line apart; refs, words of warning and source numbers are at the right
/// edge; the sources come last.
struct CardPage: Sendable {
  let pen: Pen
  let dates: DateWords
  let names: [Ref: String]
  private let width: Int
  private var lines: [String] = []
  private var label = ""
  private var numbering = SourceNumbers()
  /// How far the sources can be relied on, and what they are taken from.
  let sources: SourceBook
  private var hasGrades = false

  /// The cells of the column of labels.
  static let labels = 12

  /// The cells to the right of the labels.
  var room: Int { width - CardPage.labels }

  init(options: TimelineOptions, names: [Ref: String], sources: SourceBook = SourceBook()) {
    self.sources = sources
    pen = Pen(options)
    dates = DateWords(style: options.style)
    width = options.columns
    self.names = names
  }

  // MARK: Building

  /// The title, and at the right what the record is and how it is typed.
  mutating func heading(_ title: String, right: String) {
    let name = pen.clean(title)
    if let row = pen.joined(Row(name, styled: pen.bold(name)), Row(pen.clean(right)), width: width)
    {
      lines.append(row.styled)
    } else {
      lines += pen.wrap(title, width: width).map(pen.bold)
      lines += pen.wrap(right, width: width).map { pen.right(Row($0), width: width).plain }
    }
    lines.append(pen.rule("━", width))
  }

  /// Begins a block; its label stands beside the first row that comes.
  mutating func block(_ name: String) {
    if lines.count > 2 { lines.append("") }
    label = name
  }

  /// A row, wrapped; what follows a prefix hangs from it.
  mutating func row(
    _ text: String, prefix: String = "", indent: Int = 0, tail: [TailWord] = [],
    marks: [String] = []
  ) {
    let sign = pen.clean(prefix)
    let hang = DisplayWidth.of(sign) + (prefix.isEmpty ? 0 : 1)
    var rows = pen.wrap(text, width: room - indent - hang).enumerated().map { index, line in
      Row(pen.spaces(indent) + (index == 0 && hang > 0 ? sign + " " : pen.spaces(hang)) + line)
    }
    if rows.isEmpty { rows = [Row("")] }
    let ends = pen.tail(tail, marks: marks, width: room)
    if ends.count == 1, let last = rows.last, let row = pen.joined(last, ends[0], width: room) {
      rows[rows.count - 1] = row
    } else {
      rows += ends.map { pen.right($0, width: room) }
    }
    for row in rows { put(row.styled) }
  }

  /// A row with a column of its own at the left: "Brussels", "31 Dec 1999 – 7 May 2000".
  mutating func columns(
    _ first: String, width wanted: Int, _ text: String, tail: [TailWord] = [], marks: [String] = []
  ) {
    guard wanted <= room / 2, DisplayWidth.of(pen.clean(first)) <= wanted else {
      if !first.isEmpty { row(first) }
      row(text, indent: 3, tail: tail, marks: marks)
      return
    }
    let prefix = pen.padded(pen.clean(first), to: wanted) + "  "
    row(text, prefix: prefix, tail: tail, marks: marks)
  }

  /// A block of one row, where there is something to say.
  mutating func field(_ name: String, _ text: String?, marks: [String] = []) {
    guard let text, !text.isEmpty else { return }
    block(name)
    row(text, marks: marks)
  }

  /// Words across the page beneath its heading: what the filter keeps.
  mutating func aside(_ text: String) {
    for line in pen.wrap(text, width: width) { lines.append(pen.dim(line)) }
  }

  /// A row with a label of its own, on the line below the last one.
  mutating func line(_ name: String, _ text: String, tail: String? = nil) {
    label = name
    row(text, tail: tail.map { [TailWord($0)] } ?? [])
  }

  /// Lines that are drawn already, one blank line below the last.
  mutating func drawing(_ drawn: [String]) {
    if drawn.isEmpty { return }
    lines.append("")
    for line in drawn { put(line) }
  }

  /// A blank line, where something stands above it.
  mutating func gap() { if lines.count > 2 { lines.append("") } }

  /// The page as it is, without an end.
  var text: String { lines.map { $0.trimmedEnd + "\n" }.joined() }

  /// The sources and the commands to type next.
  ///
  /// - Parameter listingSources: Whether the sources are not listed on the page already.
  mutating func end(next: [String], listingSources: Bool = true) -> String {
    lines += ["", pen.dim(pen.rule("─", width))]
    for (index, label) in numbering.labels.enumerated() where listingSources {
      let mark = "[\(index + 1)] "
      lines += pen.wrap(label, width: width - mark.count).enumerated().map {
        ($0 == 0 ? mark : pen.spaces(mark.count)) + $1
      }
    }
    if hasGrades {
      let words =
        "B2 and the like: how reliable the source is (A to F), how credible the piece (1 to 6)"
      lines += pen.wrap(words, width: width)
    }
    if !next.isEmpty {
      if listingSources, !numbering.labels.isEmpty { lines.append("") }
      let items = pen.wrapItems(next, gap: 4, width: width - 7)
      lines += items.enumerated().map { ($0 == 0 ? "next:  " : pen.spaces(7)) + $1 }
    }
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  private mutating func put(_ line: String) {
    lines.append(pen.padded(label, to: CardPage.labels) + line)
    label = ""
  }

  // MARK: Words

  /// The name of a ref, where the card has one, else the ref.
  func name(_ ref: Ref) -> String { names[ref] ?? ref.text }

  /// The source numbers of a record's own citations, with their locators.
  mutating func marks(_ citations: [Citation]) -> [String] {
    let cited = citations.map { citation in
      var citation = citation
      if let grade = sources.grade(of: citation) {
        hasGrades = true
        citation.locator = [citation.locator, grade].compactMap { $0 }.joined(separator: ", ")
      }
      return CitedSource(citation: citation, label: name(citation.source))
    }
    return numbering.marks(for: cited, locators: true)
  }

  /// The numbers of sources, with their locators.
  mutating func numbers(_ cited: [CitedSource]) -> [String] {
    numbering.marks(for: cited, locators: true)
  }

  /// A line that is drawn already, to the right of the labels.
  mutating func drawn(_ line: String) { put(line) }

  /// The source numbers of an entry.
  mutating func sourceMarks(_ entry: TimelineEntry) -> [String] {
    numbering.marks(for: entry.sources)
  }

  /// The handle and the source numbers that stand at the right of an entry: "e3  [1]".
  mutating func marks(_ entry: TimelineEntry) -> [String] {
    var numbers = numbering.marks(for: entry.sources)
    // A row tells where to look; "show" of the event has all of its sources.
    if numbers.count > 4 { numbers = numbers.prefix(3) + ["+\(numbers.count - 3)"] }
    guard let handle = entry.event.number.map(Ref.init(event:)) ?? entry.event.ref else {
      return numbers
    }
    let padded = pen.padded(handle.text, to: 3)
    return numbers.isEmpty ? [handle.text] : [padded + " " + numbers[0]] + numbers.dropFirst()
  }
}
