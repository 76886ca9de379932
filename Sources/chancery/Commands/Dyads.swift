import ArgumentParser
import Diplomacy
import Rendering

/// Counts what pairs of actors do, period by period.
struct Dyads: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dyads",
    abstract: "Who did what towards whom, by year or month, as a table to analyse.",
    discussion: """
        chancery dyads --by year > dyads.csv
        chancery dyads --by month --level state --zeros --since 1977 > dyads.csv
        chancery dyads --undirected --format text
        chancery dyads --codebook

      A row is an ordered pair of actors and a period. Speakers act towards addressees, proposers \
      towards recipients, visitors towards hosts; a meeting counts both ways, and one of n sides in \
      n(n-1) rows: --most 10 leaves larger ones out and says how many. What can lie in several \
      periods has a row without a period. See docs/dyads.md.
      """)

  /// What the table can be written as.
  enum Format: String, Choice {
    case csv, jsonl, text
  }

  /// How far parties are rolled up.
  enum Level: String, Choice {
    case actor, represented, state
  }

  @Option(help: "year, quarter, month, week or day.") var by: PeriodUnit = .year
  @Flag(help: "One row for a pair, whoever acts.") var undirected = false
  @Option(help: "actor: as they took part; represented: whom they stood for; state: states alone.")
  var level: Level = .represented
  @Flag(help: "Rows without events, too: all pairs of the actors over all periods.")
  var zeros = false
  @Option(help: "Leave events of more than N sides out.") var most: Int?
  @Option(help: "The codes of states: cow or iso.") var codes: DyadNames.Codes = .cow
  @Flag(help: "Print what the columns mean, and nothing else.") var codebook = false
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @Option(help: "csv, jsonl or text.") var format: Format = .csv
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if filter.limit != nil || filter.reverse {
      throw ValidationError("--limit and --reverse are for a timeline; a table has all its rows")
    }
    if let most, most < 2 { throw ValidationError("--most \(most): at least 2") }
  }

  func run() throws {
    let data = DyadData(isDirected: !undirected)
    if codebook { return Console.out(data.codebook) }
    let desk = Desk(try filter.open(database))
    let counting = try DyadCounting(desk, filter: filter)
    let (table, actors) = try counting.table(
      by: by, isDirected: !undirected, level: level, most: most)
    let lines = DyadLines(table, names: DyadNames(actors, codes: codes))
    for note in counting.notes(table, most: most) { Console.say(note) }
    if zeros {
      let count = lines.most.map { "at most \($0)" } ?? "very many"
      Console.say("rows without events are let in: \(count) rows")
    }
    var page = Page(isData: format != .text)
    var shown = data.table
    if format == .csv { page.add(data.heads) }
    func add(_ line: DyadLine) {
      switch format {
      case .csv: page.add(data.csv(line))
      case .jsonl: page.add(data.json(line))
      case .text: shown.rows.append(data.cells(line))
      }
    }
    if zeros { lines.all(add) } else { lines.counted(add) }
    if format == .text {
      let options = output.page()
      page.add(
        shown.rows.isEmpty
          ? "nothing recorded\n" : shown.text(options: options) + DyadData.legend(options: options))
    }
    page.end()
  }
}

extension DyadNames.Codes: Choice {}
