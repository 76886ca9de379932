import ArgumentParser
import Diplomacy
import Rendering

/// Tells who is central.
struct Central: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "central",
    abstract: "Tell who is central in the network: with the most ties, or between the others.",
    discussion: """
        chancery central --since 2001
        chancery central --level represented --by betweenness
        chancery central --edges visited --directed --format csv > central.csv

      degree: with how many others an actor is tied; weight: its ties, added up as --weight says; \
      betweenness: on which share of the shortest chains between others it lies; pagerank: its share \
      of a random walk along the ties. Ties are contacts: without --edges, who spoke of whom and who \
      fought whom is left out. See docs/networks.md.
      """)

  @Option(help: "What ranks them: degree, weight, betweenness or pagerank.")
  var by: NetworkMeasures.Measure = .degree
  @Option(help: "Show the first N (else 20 as text, all as data).") var rows: Int?
  @Option(help: "Find betweenness from N actors (else from all, or 256 of a very large network).")
  var pivots: Int?
  @Flag(help: "Let the direction of a tie count: degree is then both ways.") var directed = false
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @OptionGroup(title: "Which network") var options: NetworkOptions
  @Option(help: "text, csv or json.") var format: AnswerFormat = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if let rows, rows < 1 { throw ValidationError("--rows \(rows): at least 1") }
    if let pivots, pivots < 1 { throw ValidationError("--pivots \(pivots): at least 1") }
  }

  func run() throws {
    let asking = try NetworkAsking(filter, options, database)
    let measures = NetworkMeasures(asking.sketch.graph(isDirected: directed), pivots: pivots)
    let ranking = measures.ranking(by: by)
    let shown = Array(ranking.prefix(rows ?? (format == .text ? 20 : .max)))
    var table = NetworkTable([
      .init("rank", head: ""), .init("actor"), .init("name"), .init("degree"), .init("weight"),
      .init("betweenness"), .init("pagerank"),
    ])
    for (rank, node) in zip(shown, try asking.actors(shown)).enumerated() {
      table.rows.append([
        .integer(rank + 1), .text(node.1.ref.text), .text(node.1.name),
        .integer(measures.degrees[node.0]), .number(measures.weights[node.0]),
        .number(measures.betweenness[node.0]), .number(measures.pageRanks[node.0]),
      ])
    }
    try format.write(table, output, hidden: ["actor"])
    if shown.count < ranking.count, format == .text {
      Console.say("\(ranking.count - shown.count) more (--rows N)")
    }
    if let pivots = measures.pivots {
      Console.say("betweenness is estimated from \(pivots) of \(ranking.count) actors (--pivots N)")
    }
  }
}

extension NetworkMeasures.Measure: Choice {}
