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
        chancery timeline --lanes russia,nato --output talks.pdf

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
  @Option(help: "What it is written as (else text, or as the name of --output ends).")
  var format: TimelineFormat?
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Write it to FILE, whose name may say as what: talks.html, .md, .pdf, ... (-: no file).")
  var named: String?
  @Option(help: "Actors who have lanes of their own (text, svg, png, pdf).")
  var lanes: [String] = []
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @Flag(help: "One line an event: date, sign and headline (text).") var compact = false
  @Flag(help: "Show first how thickly the events stand, by month or year (text, plain).")
  var chart = false
  @Option(help: "What the headings are: year, month, decade, actor, place, topic (text, prose).")
  var by: TimelineGrouping = .year
  @Flag(help: "Draw the columns of a wide page on a narrow one, too (text).") var wide = false
  @Flag(help: "Do not show long text on a terminal with $CHANCERY_PAGER, $PAGER or less.")
  var noPager = false
  @Flag(help: "Show locators, notes, promises, figures and further dates.") var notes = false
  @Flag(help: "Show the words of statements beside their gist (text, prose).")
  var quotations = false
  @Option(help: "How sources are cited: by their label, or in chicago style (text, prose).")
  var citations: Citations = .label
  @Flag(help: "Show today's names beside those of the day: Stalingrad (now Volgograd).")
  var todaysNames = false
  @Flag(help: "Write nothing, and fail, where the format cannot say all.") var strict = false
  @OptionGroup var database: DatabaseOption

  /// How sources are cited.
  enum Citations: String, Choice {
    case label, chicago
  }

  /// The file; nil for standard output, which “-” stands for.
  private var file: String? { named == "-" ? nil : named }

  /// What it is written as: as it says, or as the file's name does.
  private var chosen: TimelineFormat { format ?? file.flatMap(TimelineFile.format) ?? .text }

  func validate() throws {
    if citations == .chicago, chosen != .text, !chosen.isProse {
      throw ValidationError(
        "--citations chicago goes with --format text, plain, markdown or latex")
    }
    if compact || wide, chosen != .text {
      throw ValidationError("--\(compact ? "compact" : "wide") goes with --format text")
    }
    if by != .year, chosen != .text, !chosen.isProse {
      throw ValidationError("--by goes with --format text, plain, markdown or latex")
    }
    if chart, chosen != .text, chosen != .plain {
      throw ValidationError("--chart goes with --format text or plain")
    }
    if !lanes.isEmpty, compact || wide || by != .year || citations == .chicago {
      throw ValidationError("--lanes does not go with --compact, --wide, --by and --citations")
    }
    if compact && (wide || notes || quotations || citations == .chicago) {
      throw ValidationError(
        "--compact leaves out what --wide, --notes, --quotations and --citations show")
    }
    if quotations, chosen.isPicture || !lanes.isEmpty {
      throw ValidationError("--quotations does not go with pictures and lanes")
    }
    try refuseEmpty([("lanes", lanes)])
    if !lanes.isEmpty, !chosen.hasLanes {
      throw ValidationError("--lanes goes with --format text, svg, png or pdf")
    }
    if let file, format == nil, TimelineFile.format(of: file) == nil {
      throw ValidationError("--output “\(file)”: the name does not say as what; give --format, too")
    }
    if let file, let named = TimelineFile.format(of: file), named.isPicture || chosen.isPicture,
      named != chosen
    {
      throw ValidationError(
        "--output “\(file)” and --format \(chosen.rawValue) are two formats")
    }
    if chosen.isConverted, file == nil, Console.isTerminal {
      throw ValidationError(
        "\(chosen.rawValue) is not for a terminal; name a file with --output")
    }
  }

  func run() throws {
    let chronicle = try filter.open(database)
    let output = try file.map { try OutputFile($0, sparing: database.path) }
    let desk = Desk(chronicle)
    let filter = try self.filter.filter(desk)
    var options = self.output.page(notes: notes)
    if citations == .chicago { options.chicago = try CitedWorks.library(of: chronicle) }
    if chosen.isProse { options.sources = try options.chicago ?? CitedWorks.library(of: chronicle) }
    options.lanes = try commaList(lanes).map { name in
      let ref = try desk.actor(name)
      let actor = try chronicle.actors([ref])[ref]
      return NamedRef(ref: ref, name: actor?.names.first?.text ?? ref.text)
    }
    options.wide = wide
    options.quotations = quotations
    options.grouping = by
    options.found = filter.text
    if !noPager, chosen == .text || chosen == .plain, file == nil { Console.page() }
    let needed = LaneTimeline.columns(for: options.lanes.count)
    if chosen == .text, !options.lanes.isEmpty, options.width < needed {
      throw ValidationError(
        "lanes for \(options.lanes.count) and the others need \(needed) columns: give --width \(needed), or fewer lanes"
      )
    }
    if strict { Console.hold() }
    let printing = TimelinePrinting(
      chronicle: chronicle, filter: filter, words: self.filter.words(desk), format: chosen,
      options: options, compact: compact, chart: chart,
      naming: todaysNames ? .withTodays : .ofTheDay, file: output)
    try printing.run(strict: strict)
  }
}

extension TimelineGrouping: Choice {}
