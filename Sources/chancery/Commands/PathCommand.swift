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
    let inquiry = try NetworkInquiry(filter, options, database, keepsEvents: true)
    let (from, to) = (try inquiry.actor(one), try inquiry.actor(other))
    guard from != to else { throw Failure("“\(one)” and “\(other)” are the same actor") }
    if let (asking, answer) = try near(inquiry, from, to) { return try show(answer, asking) }
    let asking = try NetworkAsking(inquiry)
    let (start, end) = (try asking.node(of: one), try asking.node(of: other))
    guard let answer = chains(asking, start, end, inOrder: !anyOrder) else {
      let hint =
        !anyOrder && chains(asking, start, end, inOrder: false) != nil
        ? "; there is one whose meetings are not in order (--any-order)" : ""
      throw Failure("no chain of contacts leads from “\(one)” to “\(other)”\(hint)")
    }
    try show(answer, asking)
  }

  /// The answer where it needs no more than the events by which the two are near each other: chains
  /// that are as short as those of all who took part in one event.
  private func near(
    _ inquiry: NetworkInquiry, _ from: Ref, _ to: Ref
  ) throws -> (NetworkAsking, NetworkChains)? {
    guard !byWeight, let asking = try NetworkAsking(inquiry, between: from, and: to),
      let start = asking.node(of: from), let end = asking.node(of: to),
      let answer = chains(asking, start, end, inOrder: !anyOrder),
      answer.chains.first?.count == asking.steps
    else { return nil }
    return (asking, answer)
  }

  private func chains(
    _ asking: NetworkAsking, _ from: Int, _ to: Int, inOrder: Bool
  ) -> NetworkChains? {
    inOrder
      ? .inOrder(asking.sketch, from: from, to: to, isDirected: directed, limit: chains)
      : .anyOrder(
        asking.sketch, from: from, to: to, isDirected: directed, isByWeight: byWeight,
        limit: chains)
  }

  private func show(_ answer: NetworkChains, _ asking: NetworkAsking) throws {
    let inquiry = asking.inquiry
    let events = answer.chains.joined().compactMap(\.event)
    // Names and offices are those of the days that are shown.
    let named = try inquiry.desk.chronicle.networkNodes(of: events, inquiry.question)
    let places = Array(Set(answer.chains.joined().flatMap { [$0.from, $0.to] })).sorted()
    let others = try asking.actors(places)
    let nodes = Dictionary(
      zip(places, others.map { named[$0.ref] ?? $0 }), uniquingKeysWith: { first, _ in first })
    let page = ChainPage(
      answer, nodes: nodes,
      evidence: try inquiry.desk.chronicle.networkEvidence(events, inquiry.filter))
    switch format {
    case .text: Console.out(page.text(options: output.page()))
    case .csv, .json: try format.write(page.table, output)
    }
    if answer.hasMore { Console.say("there are more, as short (--chains N)") }
  }
}
