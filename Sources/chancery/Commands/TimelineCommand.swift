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
        chancery timeline --format latex > chronology.tex
        chancery timeline save talks --between putin robertson
        chancery timeline run talks --format html > talks.html

      † marks what sources differ on: the preferred account is shown, with --all-accounts all are.

      Different options are “and”; repeats of one option are “or”. The order: by the first day on \
      which an event can lie (one without stands at its last day, before what is dated to that day), \
      then the last day, the sequence number, the time, the number. Undated events come last, unless \
      they are bounded by others; a filter by date leaves them out.
      """,
    subcommands: [
      TimelineSave.self, TimelineRun.self, TimelineSaved.self, TimelineForget.self,
    ])

  @OptionGroup(title: "Which events") var filter: FilterOptions
  @Option(help: "What it is written as.") var format: TimelineFormat = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @Flag(help: "One line an event: date, sign and headline (text).") var compact = false
  @Flag(help: "Show first how thickly the events stand, by month or year (text, plain).")
  var chart = false
  @Option(help: "What the headings are: year, month, decade, actor, place, topic (text, prose).")
  var by: TimelineGrouping = .year
  @Flag(help: "Draw the columns of a wide page on a narrow one, too (text).") var wide = false
  @Flag(help: "Do not show long text on a terminal with $CHANCERY_PAGER, $PAGER or less.")
  var noPager = false
  @Flag(help: "Show locators and notes.") var notes = false
  @Option(help: "How sources are cited: by their label, or in chicago style (text, prose).")
  var citations: Citations = .label
  @Flag(help: "Show today's names beside those of the day: Stalingrad (now Volgograd).")
  var todaysNames = false
  @Flag(help: "Write nothing, and fail, where the format cannot say all.") var strict = false
  @OptionGroup var database: DatabaseOption

  /// How sources are cited.
  enum Citations: String, CaseIterable, ExpressibleByArgument {
    case label, chicago
  }

  func validate() throws {
    if citations == .chicago, format != .text, !format.isProse {
      throw ValidationError(
        "--citations chicago goes with --format text, plain, markdown or latex")
    }
    if compact || wide, format != .text {
      throw ValidationError("--\(compact ? "compact" : "wide") goes with --format text")
    }
    if by != .year, format != .text, !format.isProse {
      throw ValidationError("--by goes with --format text, plain, markdown or latex")
    }
    if chart, format != .text, format != .plain {
      throw ValidationError("--chart goes with --format text or plain")
    }
    if compact && (wide || notes || citations == .chicago) {
      throw ValidationError("--compact leaves out what --wide, --notes and --citations show")
    }
  }

  func run() throws {
    let chronicle = try filter.open(database)
    let filter = try self.filter.filter(Desk(chronicle))
    var options = output.page(notes: notes)
    if citations == .chicago { options.chicago = try CitedWorks.library(of: chronicle) }
    options.wide = wide
    options.grouping = by
    options.found = filter.text
    if !noPager, format == .text || format == .plain { Console.page() }
    if strict { Console.hold() }
    let printing = TimelinePrinting(
      chronicle: chronicle, filter: filter, words: self.filter.words, format: format,
      options: options, compact: compact, chart: chart,
      naming: todaysNames ? .withTodays : .ofTheDay)
    try printing.run(strict: strict)
  }
}

extension TimelineGrouping: ExpressibleByArgument {}
