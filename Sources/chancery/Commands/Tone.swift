import ArgumentParser
import Diplomacy
import Rendering

/// Tells how a relation warms and cools.
struct Tone: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tone",
    abstract: "How a relation warms or cools: a value for each period, and where it turned.",
    discussion: """
        chancery tone russia nato
        chancery tone egypt israel --by month --since 1977
        chancery tone egypt israel --by quarter --format svg > tone.svg
        chancery edit 2001-11-23-putin --code stance:+2

      An event is worth its CAMEO code's value on Goldstein's scale, from −10 (conflict) to 10 \
      (cooperation), else the score of its PLOVER code, else a stance set by hand from -3 to +3. What \
      has no value, and what can lie in several periods, is counted and named, never guessed. Turns \
      have an interval of 95 percent. See docs/tone.md.
      """)

  /// What a tone can be written as.
  enum Format: String, Choice {
    case text, csv, json, svg
  }

  @Argument(help: "The one.") var one: String
  @Argument(help: "The other.") var other: String
  @Option(help: "day, week, month, quarter or year.") var by: PeriodUnit = .month
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @Option(help: "text, csv, json or svg.") var format: Format = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if !filter.between.isEmpty || filter.limit != nil || filter.reverse {
      throw ValidationError(
        "a tone is of the two that are named; --between, --limit and --reverse are for a timeline")
    }
  }

  func run() throws {
    let desk = Desk(try filter.open(database))
    let report = try ToneCounting(desk, one, other, by: by, filter: filter).report()
    if format != .text { for text in ToneNotes.lines(report) { Console.say(text) } }
    switch format {
    case .text:
      Console.out(TonePage(options: output.page()).text(report, filter: filter.words(desk)))
    case .csv: Console.data(ToneCSV.heads + ToneCSV.lines(report))
    case .json: Console.data(ToneJSON.text(report))
    case .svg:
      Console.data(ToneSVG.text(report, options: output.page(), filter: filter.words(desk)))
    }
  }
}

extension PeriodUnit: Choice {}
