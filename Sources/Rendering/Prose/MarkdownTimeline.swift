public import Diplomacy

/// A timeline as a Markdown page: a paragraph an event, a footnote for its sources.
public struct MarkdownTimeline: TimelineRenderer {
  /// What it leaves out.
  public var losses: LossReport { prose.losses }
  private var prose: ProseTimeline<MarkdownMarkup>

  /// Makes a renderer; width and colours do not count.
  public init(options: TimelineOptions) {
    prose = ProseTimeline(options: options, markup: MarkdownMarkup())
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

/// The signs of Markdown, with the footnotes that its readers have in common.
struct MarkdownMarkup: ProseMarkup {
  var notesEndSection: Bool { false }
  var list: (begin: String, end: String) { ("\n", "") }
  var nested: (begin: String, end: String) { ("", "") }
  var closing: String { "" }

  func escape(_ words: String) -> String { MarkdownEscaping.escape(words) }
  func strong(_ words: String) -> String { "**\(escape(words))**" }
  func italic(_ words: String) -> String { "*\(escape(words))*" }
  func styled(_ text: StyledText) -> String { text.markdown }
  func reference(to note: Int) -> String { "note \(note)" }

  func opening(title: String, extent: String, rules: String, keeper: String?) -> String {
    "# \(title)\n\n*\(extent).* \(rules)\n" + (keeper.map { "\n\($0)\n" } ?? "")
  }

  func heading(_ title: String) -> String { "\n## \(title)\n" }
  func paragraph(_ text: String) -> String { "\n\(text)\n" }
  func item(_ text: String, isBeneath: Bool) -> String { "\(isBeneath ? "  " : "")- \(text)\n" }

  func note(_ number: Int, _ text: String) -> (mark: String, foot: String?) {
    ("[^\(number)]", "[^\(number)]: \(text)\n")
  }

  func persons(_ rows: [PersonRow]) -> String {
    "\n| | office held in these years | |\n| --- | --- | --- |\n"
      + rows.map { row in
        "|"
          + [row.name, row.office, row.time + row.mark].map { $0.isEmpty ? " |" : " \($0) |" }
          .joined() + "\n"
      }.joined()
  }

  func sources(_ entries: [String], isNumbered: Bool) -> String {
    "\n"
      + entries.enumerated().map { isNumbered ? "\($0 + 1). \($1)\n" : "- \($1)\n" }.joined()
  }
}
