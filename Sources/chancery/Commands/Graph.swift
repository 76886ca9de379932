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
  @Flag(help: "Draw the events between those who took part, not ties of every two.")
  var bipartite = false
  @Option(help: "One network for each year, or decade, quarter, month (svg, png, pdf, gexf, ...).")
  var every: PeriodUnit?
  @Option(help: "What it is written as (else dot, or as the name of --output ends).")
  var format: GraphFormat?
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Write it to FILE, whose name may say as what: relations.svg, .pdf, .gexf, .csv, ...")
  var file: String?
  @Option(
    help: "How GraphViz lays it out: dot, neato, fdp, sfdp, circo or twopi (else what suits).")
  var layout: NetworkLayout?
  @Option(help: "What the colours of lines say: kind or tone (from conflict to cooperation).")
  var colours: NetworkLook.Colours = .kind
  @Option(help: "Draw actors by degree, weight, betweenness or pagerank.")
  var size: NetworkMeasures.Measure?
  @Option(help: "Let actors lead to their pages in a published site: its address, or a folder.")
  var site: String?
  @Flag(help: "In gexf and graphml, a direction for each tie; NetworkX reads no such graph.")
  var mixed = false
  @Flag(help: "Leave the refs of the events out of what is written as data.") var noEvents = false
  @Flag(help: "Write nothing, and fail, where the format cannot say all.") var strict = false
  @Option(help: "How dates are written: british, american or iso.") var dates: DateStyle = .british
  @OptionGroup var database: DatabaseOption

  /// What it is written as: as it says, or as the file's name does.
  private var chosen: GraphFormat { format ?? file.flatMap(GraphFormat.named) ?? .dot }

  func validate() throws {
    if let file, format == nil, GraphFormat.named(by: file) == nil {
      throw ValidationError("--output “\(file)”: the name does not say as what; give --format, too")
    }
    if every != nil, !chosen.hasSlices {
      throw ValidationError(
        "--every goes with --format svg, png, pdf, gexf, json or csv, not with \(chosen.rawValue)")
    }
    if every != nil, bipartite || layout != nil || size != nil {
      throw ValidationError("--every does not go with --bipartite, --layout and --size")
    }
    if bipartite, !options.edges.isEmpty || options.foldPredecessors || options.weight != .count {
      throw ValidationError(
        "--bipartite does not go with --edges, --fold-predecessors and --weight")
    }
    if layout != nil || site != nil || size != nil || colours != .kind, !chosen.isDrawn {
      throw ValidationError(
        "--layout, --site, --size and --colours go with --format dot, svg, png or pdf")
    }
    if mixed, chosen != .gexf, chosen != .graphml {
      throw ValidationError("--mixed goes with --format gexf or graphml")
    }
    if chosen.isBinary, file == nil, Console.isTerminal {
      throw ValidationError(
        "\(chosen.rawValue) is not for a terminal; name a file with --output")
    }
  }

  func run() throws {
    var events = filter
    // A network at a date: what can lie on it, and what holds then.
    if events.asKnownBy == nil, let on = events.on {
      guard events.during == nil else { throw ValidationError("--on and --during: give one date") }
      (events.during, events.on) = (on, nil)
    }
    let chronicle = try events.open(database)
    let output = try file.map { try OutputFile($0, sparing: database.path) }
    let desk = Desk(chronicle)
    let filter = try events.filter(desk)
    let making = NetworkMaking(
      chronicle, filter, try options.question(filter, keepsEvents: chosen.isDrawn || !noEvents),
      cut: try options.cut(desk, filter))
    let words = [events.words(desk), options.words].compactMap { $0 }.joined(separator: "; ")
    let heading = try making.heading(words: words.isEmpty ? nil : words)
    func printing(_ look: NetworkLook) -> GraphPrinting {
      GraphPrinting(
        format: chosen, heading: heading, style: dates, layout: layout, look: look,
        directions: mixed ? .mixed : .uniform, file: output, isStrict: strict)
    }
    if heading.count == 0 { Console.say("no event fits: the graph is empty") }
    if let every {
      let (series, unsliced) = try making.series(by: every, detail: noEvents ? .none : .refs)
      if unsliced > 0 {
        Console.say(
          "\(Counted.words(unsliced, "event")) without a day left out: they lie in no \(every.rawValue)"
        )
      }
      return try printing(look(for: nil)).print(series)
    }
    let detail: Chronicle.EvidenceDetail = noEvents ? .none : .refs
    let network =
      try bipartite
      ? making.bipartite() : making.network(detail: chosen.isDrawn ? .titles : detail)
    try printing(look(for: network)).print(network)
  }

  private func look(for network: Network?) -> NetworkLook {
    let address = site.map { $0.isEmpty || $0.hasSuffix("/") ? $0 : $0 + "/" }
    var look = NetworkLook(
      colours: colours,
      links: { ref, kind in
        guard let address, kind != .event else { return nil }
        return SiteLinks.file(of: .actor, ref).map { address + $0 }
      })
    if let size, let network {
      look.sizes = NetworkSizes(network, by: size).sizes
      look.sizeName = size.rawValue
    }
    return look
  }
}

extension NetworkLayout: ExpressibleByArgument {}
extension NetworkLook.Colours: ExpressibleByArgument {}
