import Chronology
public import Diplomacy

/// Writes a network as node-link JSON, which most tools for networks read.
public enum NetworkJSON {
  /// One object with `nodes` and `links`, its keys sorted, with a line end after it.
  ///
  /// A key that has nothing to say is left out, as in the other JSON. `first` and `last` are days:
  /// the earliest and the latest on which what ties the two can lie.
  ///
  /// - Complexity: O(n) in actors and pieces of evidence.
  public static func json(_ network: Network) throws -> String {
    let graph = Graph(
      nodes: network.nodes.map(Node.init), links: network.edges.map(Link.init))
    return try JSONText.page(graph)
  }

  private struct Graph: Encodable {
    var directed = true
    var multigraph = true
    var nodes: [Node]
    var links: [Link]
  }

  private struct Node: Encodable {
    var id: String
    var name: String
    var later: String?
    var kind: String
    var office: String?
    var principal: String?
    var ended: String?

    enum CodingKeys: String, CodingKey {
      case id, name, later, kind, office, ended
      case principal = "for"
    }

    init(_ node: Network.Node) {
      id = node.ref.text
      name = node.name
      later = node.laterName
      kind = node.kind.rawValue
      office = node.office
      principal = node.speaksForNobody ? "nobody" : node.principal?.ref.text
      ended = node.ended?.description
    }
  }

  private struct Link: Encodable {
    var source: String
    var target: String
    var kind: String
    var directed: Bool
    /// Of a relation there are no events to count.
    var count: Int?
    var first: String?
    var last: String?
    var certain: Bool
    var label: String?
    var validity: String?
    var events: [String]?

    init(_ edge: Network.Edge) {
      source = edge.from.text
      target = edge.to.text
      kind = edge.kind.rawValue
      directed = edge.kind.isDirected
      certain = !edge.isUncertain
      label = edge.label
      validity = edge.validity?.description
      guard edge.kind.isOfEvents else {
        first = edge.validity?.earliest.date?.description
        last = edge.validity?.latest.date?.description
        return
      }
      count = edge.count
      first = edge.first.map { CivilDate(dayNumber: $0).description }
      last = edge.last.map { CivilDate(dayNumber: $0).description }
      events = edge.evidence.map(\.ref.text)
    }
  }
}
