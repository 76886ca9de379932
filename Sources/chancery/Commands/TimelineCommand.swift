import ArgumentParser
import Diplomacy
import Rendering
import Storage

/// Prints a timeline.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Print the chronological timeline.",
    discussion: """
        chancery timeline
        chancery timeline --actor Russia --since "September 2001"
        chancery timeline --during 1942-23 --certain
        chancery timeline --between putin robertson --format markdown > talks.md

      † marks what sources differ on: the preferred account is shown, with --all-accounts all are.

      Different options are “and”; repeats of one option are “or”. The order: by the first day on \
      which an event can lie (one without stands at its last day, before what is dated to that day), \
      then the last day, the sequence number, the time, the number. Undated events come last, unless \
      they are bounded by others; a filter by date leaves them out.
      """)

  /// What a timeline can be written as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, csv, json, jsonl

    func renderer(_ options: TimelineOptions, accounts: Bool) -> any TimelineRenderer {
      switch self {
      case .text: TextTimeline(options: options)
      case .markdown: MarkdownTimeline(options: options)
      case .csv: CSVTimeline(options: options, hasAccounts: accounts)
      case .json: JSONTimeline(options: options)
      case .jsonl: JSONLinesTimeline(options: options)
      }
    }
  }

  @OptionGroup(title: "Which events") var filter: FilterOptions
  @Option(help: "text, markdown, csv, json or jsonl.") var format: Format = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @Flag(help: "Show locators and notes.") var notes = false
  @Option(help: "How sources are cited: by their label, or in chicago style (text, markdown).")
  var citations: Citations = .label
  @Flag(help: "Show today's names beside those of the day: Stalingrad (now Volgograd).")
  var todaysNames = false
  @OptionGroup var database: DatabaseOption

  /// How sources are cited.
  enum Citations: String, CaseIterable, ExpressibleByArgument {
    case label, chicago
  }

  func validate() throws {
    if citations == .chicago, format != .text, format != .markdown {
      throw ValidationError("--citations chicago goes with --format text or markdown")
    }
  }

  func run() throws {
    let chronicle = try filter.open(database)
    let filter = try self.filter.filter(Desk(chronicle))
    var options = output.page(notes: notes)
    if citations == .chicago { options.chicago = try CitedWorks.library(of: chronicle) }
    var renderer = format.renderer(options, accounts: filter.allAccounts)
    // Data formats have no heading: they need not count first.
    let needsHeading = format == .text || format == .markdown
    let words = self.filter.words
    var page = Page(isData: !needsHeading)
    var count = 0
    func begin(_ found: TimelineHeading) {
      var heading = found
      heading.filter = words
      count = heading.count
      page.add(renderer.begin(heading))
    }
    if !needsHeading { begin(TimelineHeading(chronicle: ChronicleDescription(), count: 0)) }
    try chronicle.timeline(
      filter, naming: todaysNames ? .withTodays : .ofTheDay, heading: needsHeading ? begin : nil
    ) {
      page.add(renderer.append($0))
    }
    page.add(renderer.end())
    page.end()
    if needsHeading && count == 0 {
      Console.say(
        words == nil
          ? "the chronicle has no events yet; add one with “chancery add”, “meet” or “say”"
          : "no event fits; leave an option out, or see “chancery list events”")
    }
  }
}
