import ArgumentParser
import Diplomacy
import Rendering
import Storage

/// Tells what is documented, and what is not.
struct Coverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Tell of whom, and of what time, nothing or little is documented.",
    discussion: """
        chancery coverage
        chancery coverage --actor putin --during 2001
        chancery coverage --by month --kind meeting
        chancery coverage --by source-kind --format csv > kinds.csv

      An event counts for a month, or a year, only where it can lie nowhere else; else it is counted as \
      “perhaps”, and never fills a gap. “add silence” records that a source was searched in vain, which \
      is laid over the gaps. --limit N shows N rows. See docs/coverage.md.
      """)

  /// What the rows are.
  enum By: String, Choice {
    case actor, month, year
    case sourceKind = "source-kind"
  }

  /// What coverage can be written as.
  enum Format: String, Choice {
    case text, csv, json
  }

  @Option(help: "actor, month, year or source-kind.") var by: By = .actor
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @Option(help: "text, csv or json.") var format: Format = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let desk = Desk(try filter.open(database))
    let table = try CoverageCounting(desk, by: by, filter: filter).table()
    let unit = by.unit ?? table.unit
    switch format {
    case .text: Console.out(try text(table, desk))
    case .csv:
      var page = Page(isData: true)
      page.add(CoverageCSV.heads(by.sort))
      for row in table.rows { page.add(CoverageCSV.lines(row, in: table, by: unit, by.sort)) }
      page.end()
    case .json: Console.data(try CoverageJSON.page(table, by: unit))
    }
  }

  private func text(_ table: CoverageTable, _ desk: Desk) throws -> String {
    let refs = table.silences.flatMap { [$0.silence.actor, $0.silence.topic].compactMap { $0 } }
    let page = CoveragePage(options: output.page(), names: try desk.chronicle.names(Set(refs)))
    let words = filter.wordsWithoutDates(desk)
    if let unit = by.unit { return page.text(table, by: unit, filter: words) }
    return page.text(
      table, head: by == .actor ? "actor" : "kind of source", filter: words, hasGaps: by == .actor)
  }
}

extension Coverage.By {
  /// The unit, where the rows are months or years.
  var unit: StripUnit? {
    switch self {
    case .month: .month
    case .year: .year
    case .actor, .sourceKind: nil
    }
  }

  /// What the rows are, for data.
  var sort: CoverageCSV.Sort {
    switch self {
    case .actor: .actors
    case .sourceKind: .sourceKinds
    case .month, .year: .whole
    }
  }
}
