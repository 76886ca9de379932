import Chronology
public import Diplomacy

/// Writes a network as the JSON of Cytoscape.js, which Cytoscape's desktop program reads as well.
public enum NetworkCytoscape {
  /// One object with `elements`, its keys sorted, with a line end after it.
  ///
  /// Nodes and edges share one space of ids; those of the edges are made of what they tie, and last.
  /// The classes of an element are its kind and what is doubtful about it, for style sheets.
  ///
  /// - Complexity: O(n log n) in actors, ties and pieces of evidence.
  public static func json(_ network: Network, heading: TimelineHeading) throws -> String {
    let graph = ExchangeGraph(network)
    let nodes = graph.nodes.map { node in
      var data = NetworkField.values(of: node.node)
      data["id"] = .text(node.id)
      data["name"] = .text(node.node.name)
      // Where Cytoscape's exchange, and NetworkX after it, keep the identity of a node.
      data["value"] = .text(node.id)
      let classes = [node.node.kind.rawValue] + (node.node.ended == nil ? [] : ["ended"])
      return Element(data: data, classes: classes.joined(separator: " "))
    }
    let edges = graph.ties.map { tie in
      var data = NetworkField.values(of: tie.edge)
      data["id"] = .text(tie.id)
      data["key"] = .text(tie.id)
      data["source"] = .text(tie.source)
      data["target"] = .text(tie.target)
      let classes =
        [tie.edge.kind.rawValue] + (tie.edge.kind.isDirected ? ["directed"] : [])
        + (tie.edge.isUncertain ? ["uncertain"] : [])
      return Element(data: data, classes: classes.joined(separator: " "))
    }
    return try JSONText.page(
      Graph(
        data: NetworkHeadingData(heading), elements: Elements(nodes: nodes, edges: edges)))
  }

  private struct Graph: Encodable {
    var data: NetworkHeadingData
    var directed = true
    var multigraph = true
    var elements: Elements
  }

  private struct Elements: Encodable {
    var nodes: [Element]
    var edges: [Element]
  }

  private struct Element: Encodable {
    var data: [String: NetworkField.Value]
    var classes: String
  }
}

/// What a network is of, as JSON.
struct NetworkHeadingData: Encodable {
  var title: String?
  var events: Int
  var first: String?
  var last: String?
  var filter: String?

  init(_ heading: TimelineHeading) {
    title = heading.chronicle.title
    events = heading.count
    first = heading.first?.description
    last = heading.last?.description
    filter = heading.filter
  }
}
