import Chronology
public import Diplomacy

/// Writes a network as GraphML, which NetworkX, igraph, yEd and Gephi read.
public enum NetworkGraphML {
  /// The graph, with a typed key for each field that occurs anywhere: the same network gives the
  /// same bytes.
  ///
  /// - Complexity: O(n) in actors, ties and pieces of evidence.
  public static func graphML(
    _ network: Network, heading: TimelineHeading, directions: NetworkDirections = .uniform
  ) throws -> String {
    let graph = ExchangeGraph(network, clean: XMLEscaping.allowed)
    let title = NetworkTitle(heading, network: network, style: .iso)
    let isDirected = directions.isDirected(graph.ties.map(\.edge))
    var out = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
      <desc>\(XMLEscaping.escaped("\(title.title): \(title.subtitle)"))</desc>

      """
    // What Gephi and yEd show beside a node is called label.
    out += key("label", .text, of: "node")
    for field in NetworkField.ofNodes { out += key(field.name, field.sort, of: "node") }
    for field in NetworkField.ofEdges { out += key(field.name, field.sort, of: "edge") }
    out += "<graph id=\"relations\" edgedefault=\"\(isDirected ?? true ? "" : "un")directed\">\n"
    for node in graph.nodes {
      out += "<node\(XMLEscaping.attribute("id", node.id))>"
      out += data("node", "label", .text(node.node.name))
      let values = NetworkField.values(of: node.node)
      for field in NetworkField.ofNodes { out += data("node", field.name, values[field.name]) }
      out += "</node>\n"
    }
    for tie in graph.ties {
      out +=
        "<edge\(XMLEscaping.attribute("id", tie.id))\(XMLEscaping.attribute("source", tie.source))"
      out += XMLEscaping.attribute("target", tie.target)
      if isDirected == nil { out += " directed=\"\(tie.edge.kind.isDirected)\"" }
      out += ">"
      let values = NetworkField.values(of: tie.edge)
      for field in NetworkField.ofEdges { out += data("edge", field.name, values[field.name]) }
      out += "</edge>\n"
    }
    return out + "</graph>\n</graphml>\n"
  }

  /// What the form does not say of the network.
  public static func losses(
    _ network: Network, directions: NetworkDirections = .uniform
  ) -> LossReport {
    var losses = LossReport()
    losses.note(directionsOf: network.edges, directions)
    return losses
  }

  private static func key(_ name: String, _ sort: NetworkField.Sort, of owner: String) -> String {
    let type =
      switch sort {
      case .text: "string"
      case .number: "int"
      case .real: "double"
      case .flag: "boolean"
      }
    return "<key id=\"\(owner)-\(name)\" for=\"\(owner)\" attr.name=\"\(name)\" "
      + "attr.type=\"\(type)\"/>\n"
  }

  private static func data(
    _ owner: String, _ name: String, _ value: NetworkField.Value?
  ) -> String {
    guard let value else { return "" }
    return "<data key=\"\(owner)-\(name)\">\(XMLEscaping.escaped(value.words))</data>"
  }
}
