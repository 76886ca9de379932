import ArgumentParser
import Chronology
import Diplomacy
import Rendering

/// Tells to whom an actor is tied.
struct Neighbours: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbours",
    abstract: "Tell to whom an actor is tied, by how much, from when to when.",
    discussion: """
        chancery neighbours putin
        chancery neighbours Russia --level represented --since 1991
        chancery neighbours putin --depth 2 --format json

      With --depth 2 also those who are tied to these, and how many steps away each is, and via whom: \
      the heaviest of its ties to one who is a step nearer.
      """, aliases: ["neighbors"])

  @Argument(help: ArgumentHelp("Whose: a ref, name, office or SCHEME:VALUE.", valueName: "actor"))
  var whose: String
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @OptionGroup(title: "Which network") var options: NetworkOptions
  @Option(help: "text, csv or json.") var format: AnswerFormat = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    // The steps are those from the actor; about others, too, where these are named.
    let depth = options.depth ?? 1
    var options = options
    if options.around.isEmpty { options.depth = nil }
    let asking = try NetworkAsking(NetworkInquiry(filter, options, database))
    let centre = try asking.node(of: whose)
    let graph = asking.sketch.graph(isDirected: false)
    let all = graph.neighbourhood(of: [Int32(centre)], depth: depth)
    let found = all.filter { $0.distance > 0 }
    let nearer = graph.nearerNeighbours(all)
    let ties = NeighbourTies(asking.sketch, of: centre)
    let order = found.sorted { left, right in
      if left.distance != right.distance { return left.distance < right.distance }
      let (one, other) = (ties[Int(left.node)].weight, ties[Int(right.node)].weight)
      return one == other ? left.node < right.node : one > other
    }
    let nodes = try asking.actors(order.map { Int($0.node) })
    let known = Dictionary(
      zip(order.map(\.node), nodes), uniquingKeysWith: { first, _ in first })
    var table = NetworkTable([
      .init("steps"), .init("actor"), .init("name"), .init("via"),
      .init("via_name", head: "via"), .init("kinds", head: "by"),
      .init("count", head: "events"), .init("weight"), .init("first"), .init("last"),
    ])
    for (neighbour, node) in zip(order, nodes) {
      let tie = ties[Int(neighbour.node)]
      // The actor itself is no stop on the way.
      let via = nearer[neighbour.node].flatMap { known[$0] }
      table.rows.append([
        .integer(neighbour.distance), .text(node.ref.text), .text(node.name),
        .text(via?.ref.text), .text(via?.name), .list(tie.kinds.map(\.rawValue)),
        .integer(tie.count), .number(tie.weight),
        .date(tie.first.map { CivilDate(dayNumber: $0).description }),
        .date(tie.last.map { CivilDate(dayNumber: $0).description }),
      ])
    }
    var hidden: Set<String> = ["actor", "via"]
    if depth == 1 { hidden.formUnion(["steps", "via_name"]) }
    if options.weight == .count { hidden.insert("weight") }
    try format.write(table, output, hidden: hidden)
  }
}
