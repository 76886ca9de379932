import Chronology
public import Diplomacy

/// Writes a network as GEXF 1.3, which Gephi and NetworkX read.
public enum NetworkGEXF {
  /// The graph, with typed fields, colours, sizes and shapes: the same network gives the same bytes.
  ///
  /// - Complexity: O(n) in actors, ties and pieces of evidence.
  public static func gexf(
    _ network: Network, heading: TimelineHeading, directions: NetworkDirections = .uniform
  ) throws -> String {
    let graph = ExchangeGraph(network, clean: XMLEscaping.allowed)
    let isDirected = directions.isDirected(graph.ties.map(\.edge))
    // What the format has a place of its own for is no field.
    let fields = NetworkField.ofEdges.filter { !["label", "weight"].contains($0.name) }
    var out = GEXFWriter.head(
      NetworkTitle(heading, network: network, style: .iso), isDirected: isDirected,
      graph: " mode=\"static\"")
    out += GEXFWriter.attributes(of: "node", NetworkField.ofNodes)
    out += GEXFWriter.attributes(of: "edge", fields)
    out += "<nodes count=\"\(graph.nodes.count)\">\n"
    for node in graph.nodes {
      let values = NetworkField.values(of: node.node)
      out += GEXFWriter.start(node) + "<attvalues>"
      for field in NetworkField.ofNodes { out += GEXFWriter.value(of: "node", field, values) }
      out += "</attvalues>\(GEXFWriter.look(of: node.node.kind, weight: node.node.weight))</node>\n"
    }
    out += "</nodes>\n<edges count=\"\(graph.ties.count)\">\n"
    for tie in graph.ties {
      let values = NetworkField.values(of: tie.edge)
      out += GEXFWriter.start(tie, isDirected: isDirected, weight: values["weight"])
      out += "<attvalues>"
      for field in fields { out += GEXFWriter.value(of: "edge", field, values) }
      out += "</attvalues>\(GEXFWriter.look(of: tie.edge))</edge>\n"
    }
    return out + "</edges>\n\(GEXFWriter.foot)"
  }

  /// What the form does not say of the network.
  public static func losses(
    _ network: Network, directions: NetworkDirections = .uniform
  ) -> LossReport {
    var losses = LossReport()
    losses.note(directionsOf: network.edges, directions)
    return losses
  }
}
