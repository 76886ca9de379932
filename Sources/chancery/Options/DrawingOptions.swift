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

  /// What it is written as: as it says, or as the file's name does.
  var chosen: GraphFormat { format ?? file.flatMap(GraphFormat.named) ?? .dot }

  /// Whether something is asked for that only a graph can have.
  var isOfGraph: Bool {
    bipartite || every != nil || file != nil || layout != nil || colours != .kind || size != nil
      || site != nil || mixed || noEvents || strict
  }
}

extension NetworkLayout: ExpressibleByArgument {}
extension NetworkLook.Colours: ExpressibleByArgument {}
