import ArgumentParser
import Diplomacy
import Rendering

/// Tells whose words are answered.
struct Reciprocity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reciprocity",
    abstract: "Tell who addresses, visits or proposes to whom, and whether it is returned.",
    discussion: """
        chancery reciprocity
        chancery reciprocity --edges visited --level represented --since 1945
        chancery reciprocity --format csv > returned.csv

      Without --edges: statements, from the speaker to the addressee. The balance is 0 where all goes \
      one way and 1 where as much comes back.
      """)

  @OptionGroup(title: "Which events") var filter: FilterOptions
  @OptionGroup(title: "Which network") var options: NetworkOptions
  @Option(help: "text, csv or json.") var format: AnswerFormat = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    let kinds = commaList(options.edges).compactMap { Network.EdgeKind(rawValue: $0.lowercased()) }
    // What has no direction would be returned as a whole, and say nothing.
    if let kind = kinds.first(where: { !$0.isDirected }) {
      let others = Network.EdgeKind.allCases.filter { $0.isDirected && $0 != .tookPart }
      throw ValidationError(
        "“\(kind.rawValue)” has no direction in which it could be returned; there are "
          + others.map(\.rawValue).joined(separator: ", "))
    }
  }

  func run() throws {
    var options = options
    if options.edges.isEmpty { options.edges = [Network.EdgeKind.addressed.rawValue] }
    let asking = try NetworkAsking(filter, options, database)
    let graph = asking.sketch.graph(isDirected: true)
    let exchanges = graph.exchanges().sorted { left, right in
      let (one, other) = (left.forth + left.back, right.forth + right.back)
      if one != other { return one > other }
      return (left.first, left.second) < (right.first, right.second)
    }
    let nodes = try asking.actors(Array(0..<graph.count))
    var table = NetworkTable([
      .init("a"), .init("a_name", head: "A"), .init("b"), .init("b_name", head: "B"),
      .init("forth", head: "A to B"), .init("back", head: "B to A"), .init("balance"),
    ])
    for exchange in exchanges {
      // Whoever does more stands first.
      let isTurned = exchange.back > exchange.forth
      let (a, b) = isTurned ? (exchange.second, exchange.first) : (exchange.first, exchange.second)
      let (more, less) = (
        max(exchange.forth, exchange.back), min(exchange.forth, exchange.back)
      )
      table.rows.append([
        .text(nodes[Int(a)].ref.text), .text(nodes[Int(a)].name), .text(nodes[Int(b)].ref.text),
        .text(nodes[Int(b)].name), .number(more), .number(less),
        .number(more > 0 ? less / more : nil),
      ])
    }
    try format.write(table, output, hidden: ["a", "b"])
    if let reciprocity = graph.reciprocity {
      let tenths = Int((reciprocity * 1_000).rounded())
      let share = "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
      Console.say("\(share) % of the ties are returned")
    }
  }
}
