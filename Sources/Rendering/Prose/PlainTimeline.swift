public import Diplomacy

/// A timeline as plain text to be read: paragraphs, numbered notes at the end of each year.
public struct PlainTimeline: TimelineRenderer {
  /// What it leaves out.
  public var losses: LossReport { prose.losses }
  private var prose: ProseTimeline<PlainMarkup>

  /// Makes a renderer of the width that the options say.
  public init(options: TimelineOptions) {
    prose = ProseTimeline(options: options, markup: PlainMarkup(options))
  }

  /// The title and what the timeline spans.
  public mutating func begin(_ heading: TimelineHeading) -> String { prose.begin(heading) }

  /// The event's paragraph, or its line in the list below its occasion.
  public mutating func append(_ entry: TimelineEntry) -> String { prose.append(entry) }

  /// The persons with the offices that they held.
  public mutating func persons(_ persons: [ListedPerson]) -> String { prose.persons(persons) }

  /// The sources.
  public mutating func end() -> String { prose.end() }
}

/// No markup but lines, indents and numbers in brackets.
struct PlainMarkup: ProseMarkup {
  private let pen: Pen
  private let width: Int

  init(_ options: TimelineOptions) {
    pen = Pen(options)
    width = options.columns
  }

  var notesEndSection: Bool { true }
  var list: (begin: String, end: String) { ("", "") }
  var nested: (begin: String, end: String) { ("", "") }
  var closing: String { "" }

  func escape(_ words: String) -> String { pen.clean(words) }
  func strong(_ words: String) -> String { pen.clean(words) }
  func italic(_ words: String) -> String { pen.clean(words) }
  func styled(_ text: StyledText) -> String { pen.clean(text.plain) }
  func reference(to note: Int) -> String { "note \(note)" }

  func opening(title: String, extent: String, rules: String, keeper: String?) -> String {
    lines(title) + pen.rule("━", width) + "\n" + paragraph("\(extent). \(rules)")
      + (keeper.map(paragraph) ?? "")
  }

  func heading(_ title: String) -> String {
    "\n\(title)\n" + pen.rule("─", min(width, DisplayWidth.of(title))) + "\n"
  }

  func paragraph(_ text: String) -> String { "\n" + lines(text) }

  func item(_ text: String, isBeneath: Bool) -> String {
    lines(text, mark: isBeneath ? "    - " : "  - ")
  }

  func note(_ number: Int, _ text: String) -> (mark: String, foot: String?) {
    ("[\(number)]", lines(text, mark: "[\(number)] "))
  }

  func persons(_ rows: [PersonRow]) -> String {
    "\n"
      + rows.map { row in
        let office = [row.office, row.time].filter { !$0.isEmpty }.joined(separator: ", ")
        let name = row.name.isEmpty ? "" : lines(row.name)
        return office.isEmpty ? name : name + lines(office + row.mark, mark: "    ")
      }.joined()
  }

  func sources(_ entries: [String], isNumbered: Bool) -> String {
    "\n"
      + entries.enumerated().map { lines($1, mark: isNumbered ? "\($0 + 1). " : "- ") }.joined()
  }

  /// The text in lines, the later ones set in beneath what stands behind the mark.
  private func lines(_ text: String, mark: String = "") -> String {
    let indent = mark.count
    let room = max(1, width - indent)
    let wrapped = pen.wrap(text, width: room)
    return (wrapped.isEmpty ? [""] : wrapped).enumerated()
      .map { (($0 == 0 ? mark : pen.spaces(indent)) + $1).trimmedEnd + "\n" }.joined()
  }
}
