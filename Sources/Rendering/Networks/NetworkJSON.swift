import Chronology
public import Diplomacy

/// Writes a network as node-link JSON, which most tools for networks read.
public enum NetworkJSON {
  /// One object with `nodes` and `links`, its keys sorted, with a line end after it.
  ///
  /// A key that has nothing to say is left out, as in the other JSON. `first` and `last` are days:
  /// the earliest and the latest on which what ties the two can lie. `certain_count` stands where
  /// not all of the events certainly lie in the window. With a heading, `graph` says what it is of.
  ///
  /// - Complexity: O(n) in actors and pieces of evidence.
  public static func json(_ network: Network, heading: TimelineHeading? = nil) throws -> String {
    try JSONText.page(Graph(network, heading: heading))
  }

  /// One object with `slices`: of each its name, its first and last day, and its graph.
  ///
  /// - Complexity: O(n) in the actors and pieces of evidence of all slices.
  public static func json(
    _ series: NetworkSeries, heading: TimelineHeading? = nil
  ) throws -> String {
    let slices = series.slices.map { slice in
      Slice(
        name: slice.name, first: CivilDate(dayNumber: slice.first).description,
        last: CivilDate(dayNumber: slice.last).description,
        graph: Graph(slice.network, heading: nil))
    }
    return try JSONText.page(Series(graph: heading.map(NetworkHeadingData.init), slices: slices))
  }

  private struct Series: Encodable {
    var graph: NetworkHeadingData?
    var slices: [Slice]
  }

  private struct Slice: Encodable {
    var name: String
    var first: String
    var last: String
    var graph: Graph
  }

  private struct Graph: Encodable {
    var directed = true
    var multigraph = true
    var graph: NetworkHeadingData?
    var nodes: [Element]
    var links: [Element]

    init(_ network: Network, heading: TimelineHeading?) {
      let exchange = ExchangeGraph(network)
      graph = heading.map(NetworkHeadingData.init)
      nodes = exchange.nodes.map(Element.init)
      links = exchange.ties.map(Element.init)
    }
  }

  private struct Element: Encodable {
    private var values: [String: NetworkField.Value]

    init(_ node: ExchangeGraph.Node) {
      values = NetworkField.values(of: node.node)
      values["id"] = .text(node.id)
      values["name"] = .text(node.node.name)
    }

    init(_ tie: ExchangeGraph.Tie) {
      values = NetworkField.values(of: tie.edge)
      values["source"] = .text(tie.source)
      values["target"] = .text(tie.target)
      // By which NetworkX tells parallel ties apart.
      values["key"] = .text(tie.id)
      if tie.edge.certainCount == tie.edge.count { values["certain_count"] = nil }
    }

    func encode(to encoder: any Encoder) throws { try values.encode(to: encoder) }
  }
}
