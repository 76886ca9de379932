import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// Draws the relations between actors.
struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Draw the relations between the actors, as GraphViz dot.",
    discussion: """
        chancery graph | dot -Tsvg > relations.svg
        chancery graph --from 1945 --to 1953 --actor "Harry S. Truman" > truman.dot
        chancery graph --format json

      An edge for each kind of relation in the filtered events (met, visited, addressed, proposed, \
      spoke of, signed, fought), and for offices, memberships, parts and successions that hold at \
      some time in the window.
      """)

  /// What a graph can be written as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case dot, json, gexf, graphml, csv, mermaid, cytoscape
  }

  @OptionGroup(title: "Which events") var filter: FilterOptions
  @OptionGroup(title: "Which network") var options: NetworkOptions
  @Flag(help: "Draw the events between those who took part, not ties of every two.")
  var bipartite = false
  @Option(help: "dot, json, gexf, graphml, csv, mermaid or cytoscape.") var format: Format = .dot
  @Flag(help: "In gexf and graphml, a direction for each tie; NetworkX reads no such graph.")
  var mixed = false
  @Option(help: "How dates are written: british, american or iso.") var dates: DateStyle = .british
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try filter.open(database)
    let desk = Desk(chronicle)
    let filter = try self.filter.filter(desk)
    let making = NetworkMaking(
      chronicle, filter, try options.question(filter, keepsEvents: true),
      cut: try options.cut(desk, filter))
    let words = [self.filter.words, options.words].compactMap { $0 }.joined(separator: "; ")
    let heading = try making.heading(words: words.isEmpty ? nil : words)
    let network =
      try bipartite
      ? making.bipartite() : making.network(detail: format == .dot ? .titles : .refs)
    switch format {
    case .dot: Console.data(NetworkDOT.dot(network, heading: heading, style: dates))
    case .json: Console.data(try NetworkJSON.json(network, heading: heading))
    case .gexf, .graphml, .csv, .mermaid, .cytoscape:
      let directions: NetworkDirections = mixed ? .mixed : .uniform
      let (text, losses) = try format.write(network, heading, directions)
      try Publication.tell(losses, of: format.rawValue, strict: false)
      Console.data(text)
    }
    if heading.count == 0 { Console.say("no event fits: the graph is empty") }
  }
}

extension Graph.Format {
  /// The network for another program, and what its form does not say.
  func write(
    _ network: Network, _ heading: TimelineHeading, _ directions: NetworkDirections
  ) throws -> (String, LossReport) {
    switch self {
    case .gexf:
      (
        try NetworkGEXF.gexf(network, heading: heading, directions: directions),
        NetworkGEXF.losses(network, directions: directions)
      )
    case .graphml:
      (
        try NetworkGraphML.graphML(network, heading: heading, directions: directions),
        NetworkGraphML.losses(network, directions: directions)
      )
    case .csv: (try NetworkCSV.csv(network, heading: heading), NetworkCSV.losses(network))
    case .mermaid:
      (try NetworkMermaid.flowchart(network, heading: heading), NetworkMermaid.losses(network))
    case .cytoscape: (try NetworkCytoscape.json(network, heading: heading), LossReport())
    case .dot, .json: (try NetworkJSON.json(network, heading: heading), LossReport())
    }
  }
}
