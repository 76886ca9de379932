import ArgumentParser
import Diplomacy
import Rendering
import Storage

/// Tells by whom two actors are connected.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Tell by whom two actors are connected: the shortest chains, and their meetings.",
    discussion: """
        chancery path putin ivanov
        chancery path putin blair --since 2000 --directed
        chancery path Germany Cuba --level state --any-order --chains 3

      The contacts of a chain follow each other in time, so that something can have been passed on by \
      it: a chain never runs backwards, and dates that are not exact are given the benefit of the \
      doubt. --any-order lets it. Ties are contacts: without --edges, who spoke of whom and who fought \
      whom is left out. See docs/networks.md.
      """)

  @Argument(help: ArgumentHelp("From whom: a ref, name, office or SCHEME:VALUE.", valueName: "a"))
  var one: String
  @Argument(help: ArgumentHelp("To whom.", valueName: "b")) var other: String
  @Flag(help: "Let later contacts come before earlier ones.") var anyOrder = false
  @Flag(help: "With --any-order: the heavier a tie, the shorter.") var byWeight = false
  @Flag(help: "Let words go from the speaker to the addressee alone, visitors to hosts.")
  var directed = false
  @Option(help: "Show at most N chains.") var chains = 5
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @OptionGroup(title: "Which network") var options: NetworkOptions
  @Option(help: "text, csv or json.") var format: AnswerFormat = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if chains < 1 { throw ValidationError("--chains \(chains): at least 1") }
    if byWeight, !anyOrder { throw ValidationError("--by-weight goes with --any-order") }
    let kinds = commaList(options.edges).compactMap { Network.EdgeKind(rawValue: $0.lowercased()) }
    if !anyOrder, !kinds.allSatisfy(\.isOfEvents) {
      throw ValidationError("offices and memberships are no contacts in time; add --any-order")
    }
  }

  func run() throws {
    let asking = try NetworkAsking(filter, options, database, keepsEvents: true)
    let (from, to) = (try asking.node(of: one), try asking.node(of: other))
    guard from != to else { throw Failure("“\(one)” and “\(other)” are the same actor") }
    let sketch = asking.sketch
    func found(inOrder: Bool) -> NetworkChains? {
      inOrder
        ? .inOrder(sketch, from: from, to: to, isDirected: directed, limit: chains)
        : .anyOrder(
          sketch, from: from, to: to, isDirected: directed, isByWeight: byWeight, limit: chains)
    }
    guard let answer = found(inOrder: !anyOrder) else {
      let hint =
        !anyOrder && found(inOrder: false) != nil
        ? "; there is one whose meetings are not in order (--any-order)" : ""
      throw Failure("no chain of contacts leads from “\(one)” to “\(other)”\(hint)")
    }
    let places = Array(Set(answer.chains.joined().flatMap { [$0.from, $0.to] })).sorted()
    let nodes = Dictionary(
      zip(places, try asking.actors(places)), uniquingKeysWith: { first, _ in first })
    let page = ChainPage(
      answer, nodes: nodes,
      evidence: try asking.desk.chronicle.networkEvidence(
        answer.chains.joined().compactMap(\.event), asking.filter))
    switch format {
    case .text: Console.out(page.text(options: output.page()))
    case .csv, .json: try format.write(page.table, output)
    }
    if answer.hasMore { Console.say("there are more, as short (--chains N)") }
  }
}
