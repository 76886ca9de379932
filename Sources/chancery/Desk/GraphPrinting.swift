import Chronology
import Diplomacy
import Foundation
import Rendering

/// Writes a network in a format, to standard output or to a file.
struct GraphPrinting {
  let format: GraphFormat
  /// What stands above it; counting its events takes time, which a format without heading saves.
  let heading: () throws -> TimelineHeading
  let style: DateStyle
  let layout: NetworkLayout?
  let look: NetworkLook
  let directions: NetworkDirections
  let file: OutputFile?
  let isStrict: Bool

  /// Writes a network.
  func print(_ network: Network) throws {
    if format.isDrawn, let reason = NetworkLayout.tooLarge(network) {
      guard format == .dot else { throw Failure("\(reason); --format gexf or csv takes all") }
      Console.say(reason)
    }
    if format == .csv, file == nil {
      try Publication.tell(NetworkCSV.losses(network), of: format.rawValue, strict: isStrict)
      var page = Page(isData: true)
      NetworkCSV.lines(network) { page.add($0) }
      return page.end()
    }
    let (text, losses) = try written(network)
    try Publication.tell(losses, of: format.rawValue, strict: isStrict)
    try Console.prove(text)
    if let drawing = format.drawing {
      return try end(try GraphViz.picture(of: text, as: drawing, layout: layout))
    }
    try end(text)
  }

  /// Writes a series of networks.
  func print(_ series: NetworkSeries) throws {
    let text: String
    var losses = LossReport()
    switch format {
    case .json: text = try NetworkJSON.json(series, heading: heading())
    case .csv: text = NetworkCSV.csv(series)
    case .gexf:
      text = try NetworkGEXF.gexf(series, heading: heading(), directions: directions)
      losses = NetworkGEXF.losses(series, directions: directions)
    default:
      text = try NetworkSeriesPicture.svg(series, heading: heading(), style: style, look: look)
      losses = NetworkSeriesPicture.losses(series)
    }
    try Publication.tell(losses, of: format.rawValue, strict: isStrict)
    try Console.prove(text)
    // Small multiples are drawn here, and not by GraphViz.
    if format.isBinary { return try end(try SVGConversion.convert(text, to: format.rawValue)) }
    try end(text)
  }

  private func written(_ network: Network) throws -> (String, LossReport) {
    switch format {
    case .dot, .svg, .png, .pdf:
      (
        try NetworkDOT.dot(network, heading: heading(), style: style, layout: layout, look: look),
        LossReport()
      )
    case .json: (try NetworkJSON.json(network, heading: heading()), LossReport())
    case .gexf:
      (
        try NetworkGEXF.gexf(network, heading: heading(), directions: directions),
        NetworkGEXF.losses(network, directions: directions)
      )
    case .graphml:
      (
        try NetworkGraphML.graphML(network, heading: heading(), directions: directions),
        NetworkGraphML.losses(network, directions: directions)
      )
    case .csv: (NetworkCSV.csv(network), NetworkCSV.losses(network))
    case .mermaid:
      (try NetworkMermaid.flowchart(network, heading: heading()), NetworkMermaid.losses(network))
    case .cytoscape: (try NetworkCytoscape.json(network, heading: heading()), LossReport())
    }
  }

  private func end(_ text: String) throws {
    guard let file, !file.isStandardOutput else { return Console.data(text) }
    try file.write(Data(text.utf8))
  }

  private func end(_ data: Data) throws {
    guard let file, !file.isStandardOutput else { return Console.picture(data) }
    try file.write(data)
  }
}
