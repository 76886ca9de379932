import ArgumentParser
import Diplomacy
import Rendering

/// Tells which actors belong together.
struct Communities: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "communities",
    abstract: "Tell which actors belong together: more tied to each other than to others.",
    discussion: """
        chancery communities --level represented
        chancery communities --during 1953 --resolution 1.5
        chancery communities --components --format csv

      Louvain's method (Blondel and others 2008), always with the same result; a community that is not \
      connected in itself is split. Modularity says how clear they are: 0 is chance, above 0.3 is \
      much. With --components: who can reach whom at all. See docs/networks.md.
      """)

  @Option(help: "Above 1 for smaller communities, below 1 for larger ones; at most 1000.")
  var resolution = 1.0
  @Flag(help: "The components instead: within each, all are tied through others.")
  var components = false
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @OptionGroup(title: "Which network") var options: NetworkOptions
  @Option(help: "text, csv or json.") var format: AnswerFormat = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    // Far below it everybody is a community already.
    guard resolution > 0, resolution <= 1_000 else {
      throw ValidationError("--resolution \(resolution): a number above 0, at most 1000")
    }
    if components, resolution != 1 {
      throw ValidationError("--resolution goes with communities, not with --components")
    }
  }

  func run() throws {
    let asking = try NetworkAsking(filter, options, database)
    let graph = asking.sketch.graph(isDirected: false)
    let groups =
      components ? graph.components() : graph.communities(resolution: resolution)
    let nodes = try asking.actors(Array(0..<graph.count))
    let weights = graph.weightedDegrees()
    let name = components ? "component" : "community"
    // As data a row an actor, for the eye a row a group.
    var data = NetworkTable([
      .init(name), .init("actor"), .init("name"), .init("kind"), .init("weight"),
    ])
    var page = NetworkTable([.init(name), .init("actors"), .init("members")])
    for (group, members) in groups.members.enumerated() {
      let order = members.map { Int($0) }.sorted {
        weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1]
      }
      for node in order {
        data.rows.append([
          .integer(group + 1), .text(nodes[node].ref.text), .text(nodes[node].name),
          .text(nodes[node].kind.rawValue), .number(weights[node]),
        ])
      }
      let shown = order.prefix(12).map { nodes[$0].name }
      let rest = order.count > 12 ? ["and \(order.count - 12) more"] : []
      page.rows.append([.integer(group + 1), .integer(order.count), .list(shown + rest)])
    }
    try format.write(format == .text ? page : data, output)
    if !components, graph.count > 0 {
      let modularity = graph.modularity(of: groups, resolution: resolution)
      let words = Counted.words(groups.count, "community")
      Console.say("\(words), modularity \(NetworkTable.figure(modularity))")
    }
  }
}
