import ArgumentParser
import Diplomacy
import Rendering

/// How a graph is written: the words of `graph` alone.
///
/// A command reads its own options for its subcommands, too: those of one type are handed on.
struct DrawingOptions: ParsableArguments {
  @Flag(help: "Draw the events between those who took part, not ties of every two.")
  var bipartite = false
  @Option(help: "One network for each year, or decade, quarter, month (svg, png, pdf, gexf, ...).")
  var every: PeriodUnit?
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Write it to FILE, whose name may say as what: relations.svg, .pdf, .gexf, .csv, ...")
  private var named: String?
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

  /// The file; nil for standard output, which “-” stands for.
  var file: String? { named == "-" ? nil : named }

  /// The options given that only a graph can have; nil for none.
  var ofGraph: String? {
    given([
      "bipartite": bipartite, "every": every != nil, "output": file != nil,
      "layout": layout != nil, "colours": colours != .kind, "size": size != nil,
      "site": site != nil, "mixed": mixed, "no-events": noEvents, "strict": strict,
    ])
  }
}

/// What a graph, or a difference between two, is written as.
struct GraphFormatOption: ParsableArguments {
  @Option(
    help: """
      What a graph is written as (else dot, or as the name of --output ends); a difference as csv \
      or json (else text).
      """)
  var format: GraphFormat?
}

extension NetworkLayout: Choice {}
extension NetworkLook.Colours: Choice {}
