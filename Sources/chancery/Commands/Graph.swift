import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// Draws the relations between actors.
struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw the relations between the actors, or write them for other programs.",
    discussion: """
        chancery graph | dot -Tsvg > relations.svg
        chancery graph --from 1945 --to 1953 --output relations.svg
        chancery graph --level represented --edges visited --top 30 -o visits.pdf
        chancery graph --around putin --depth 2 --on 2001-11-23
        chancery graph --every year --output years.gexf
        chancery graph diff 1991 2001 --level state

      An edge for each kind of relation in the filtered events (met, conversed, visited, addressed, \
      proposed, spoke-of, signed, mediated, fought), and for offices, memberships, parts and \
      successions (office, member, part-of, succeeded) that hold at some time in the window. A \
      meeting of n is n(n-1)/2 edges, or one star with --bipartite. See docs/networks.md.
      """,
    subcommands: [GraphDiff.self])

  @OptionGroup(title: "Which events") var filter: FilterOptions
  @OptionGroup(title: "Which network") var options: NetworkOptions
  @OptionGroup(title: "How it is written") var written: GraphFormatOption
  @OptionGroup(title: "How it is written") var drawing: DrawingOptions
  @Option(help: "How dates are written: british, american or iso.") var dates: DateStyle = .british
  @OptionGroup var database: DatabaseOption

  /// What it is written as: as it says, or as the file's name does.
  private var chosen: GraphFormat {
    written.format ?? drawing.file.flatMap(GraphFormat.named) ?? .dot
  }

  /// Refuses what does not go together; not before the command runs, since the words of
  /// `graph diff` are read as those of `graph` first.
  private func check() throws {
    if let file = drawing.file, written.format == nil, GraphFormat.named(by: file) == nil {
      throw ValidationError("--output “\(file)”: the name does not say as what; give --format, too")
    }
    if drawing.every != nil, !chosen.hasSlices {
      throw ValidationError(
        "--every goes with --format svg, png, pdf, gexf, json or csv, not with \(chosen.rawValue)")
    }
    if drawing.every != nil,
      let others = given([
        "bipartite": drawing.bipartite, "layout": drawing.layout != nil,
        "size": drawing.size != nil,
      ])
    {
      throw ValidationError("--every does not go with \(others)")
    }
    if drawing.bipartite,
      let others = given([
        "edges": !options.edges.isEmpty, "fold-predecessors": options.foldPredecessors,
        "weight": options.weight != .count, "min-weight": options.minWeight != nil,
      ])
    {
      throw ValidationError("--bipartite does not go with \(others)")
    }
    if drawing.layout != nil || drawing.site != nil || drawing.size != nil
      || drawing.colours != .kind, !chosen.isDrawn
    {
      throw ValidationError(
        "--layout, --site, --size and --colours go with --format dot, svg, png or pdf")
    }
    if drawing.mixed, chosen != .gexf, chosen != .graphml {
      throw ValidationError("--mixed goes with --format gexf or graphml")
    }
    if chosen.isBinary, drawing.file == nil, Console.isTerminal {
      throw ValidationError(
        "\(chosen.rawValue) is not for a terminal; name a file with --output")
    }
  }

  func run() throws {
    try check()
    let events = try filter.ofNetwork
    let chronicle = try events.open(database)
    let output = try drawing.file.map { try OutputFile($0, sparing: database.path) }
    let desk = Desk(chronicle)
    let filter = try events.filter(desk)
    let making = NetworkMaking(
      chronicle, filter,
      try options.question(filter, keepsEvents: chosen.isDrawn || !drawing.noEvents),
      cut: try options.cut(desk, filter))
    let words = [events.words(desk), try options.words(desk, filter)].compactMap { $0 }
      .joined(separator: "; ")
    func heading() throws -> TimelineHeading {
      try making.heading(words: words.isEmpty ? nil : words)
    }
    func printing(_ look: NetworkLook, drawn: Network? = nil) -> GraphPrinting {
      GraphPrinting(
        format: chosen,
        heading: {
          // A part of the network has but a part of the events.
          guard chosen.isDrawn, options.isCut, let events = drawn?.events else {
            return try heading()
          }
          return try heading().of(events)
        },
        style: dates, layout: drawing.layout, look: look,
        directions: drawing.mixed ? .mixed : .uniform, file: output, isStrict: drawing.strict)
    }
    if let every = drawing.every {
      let (series, unsliced) = try making.series(
        by: every, detail: drawing.noEvents ? .none : .refs)
      if unsliced > 0 {
        Console.say(
          "\(Counted.words(unsliced, "event")) without a day left out: they lie in no \(every.rawValue)"
        )
      }
      if series.nodes.isEmpty, try heading().count == 0 { Console.say(Self.wordsOfNothing) }
      return try printing(look(for: nil)).print(series)
    }
    let detail: Chronicle.EvidenceDetail = drawing.noEvents ? .none : .refs
    let network =
      try drawing.bipartite
      ? making.bipartite() : making.network(detail: chosen.isDrawn ? .titles : detail)
    if network.nodes.isEmpty {
      Console.say(
        try heading().count == 0 ? Self.wordsOfNothing : options.wordsOfNothing(desk, filter))
    }
    try printing(look(for: network), drawn: network).print(network)
  }

  private static let wordsOfNothing = "no event fits: the graph is empty"

  private func look(for network: Network?) -> NetworkLook {
    let address = drawing.site.map { $0.isEmpty || $0.hasSuffix("/") ? $0 : $0 + "/" }
    var look = NetworkLook(
      colours: drawing.colours,
      links: { ref, kind in
        guard let address, kind != .event else { return nil }
        return SiteLinks.file(of: .actor, ref).map { address + $0 }
      })
    look.hasPlainTooltips = chosen.isDrawn && chosen != .dot
    if let size = drawing.size, let network {
      look.sizes = NetworkSizes(network, by: size).sizes
      look.sizeName = size.rawValue
    }
    return look
  }
}
