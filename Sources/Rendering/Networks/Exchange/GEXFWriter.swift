import Diplomacy

/// The parts of a GEXF file that networks and series of them share.
struct GEXFWriter {
  private static let namespace = "http://gexf.net/1.3"

  /// From the declaration to the graph's start tag.
  static func head(
    _ title: NetworkTitle, note: String? = nil, isDirected: Bool?, graph attributes: String
  ) -> String {
    let words = ["\(title.title): \(title.subtitle)", note].compactMap { $0 }
    // Where the graph is of both sorts it has no default: Gephi drops the edges that differ from it.
    let sort = isDirected.map { " defaultedgetype=\"\($0 ? "" : "un")directed\"" } ?? ""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="\(namespace)" xmlns:viz="\(namespace)/viz" version="1.3">
      <meta>
      <creator>Chancery</creator>
      <description>\(XMLEscaping.escaped(words.joined(separator: ". ")))</description>
      </meta>
      <graph\(attributes)\(sort)>

      """
  }

  /// The end tags.
  static let foot = "</graph>\n</gexf>\n"

  /// The declaration of the fields of the nodes, or of the edges.
  static func attributes(
    of owner: String, mode: String = "static", _ fields: [NetworkField]
  ) -> String {
    let lines = fields.map { field in
      let type =
        switch field.sort {
        case .text: "string"
        case .number: "integer"
        case .real: "double"
        case .flag: "boolean"
        }
      return "<attribute id=\"\(owner)-\(field.name)\" title=\"\(field.name)\" type=\"\(type)\"/>\n"
    }
    return "<attributes class=\"\(owner)\" mode=\"\(mode)\">\n\(lines.joined())</attributes>\n"
  }

  /// A value of a field, for all time or between two moments.
  static func value(
    of owner: String, _ field: NetworkField, _ values: [String: NetworkField.Value],
    during time: String = ""
  ) -> String {
    guard let value = values[field.name] else { return "" }
    return "<attvalue for=\"\(owner)-\(field.name)\""
      + XMLEscaping.attribute("value", value.words) + "\(time)/>"
  }

  /// The start tag of a node.
  static func start(_ node: ExchangeGraph.Node) -> String {
    "<node\(XMLEscaping.attribute("id", node.id))\(XMLEscaping.attribute("label", node.node.name))>"
  }

  /// The start tag of an edge.
  ///
  /// - Parameters:
  ///   - isDirected: Whether the graph is; in one of both sorts each edge says for itself.
  ///   - weight: What it weighs, unless that changes with time.
  static func start(
    _ tie: ExchangeGraph.Tie, isDirected: Bool?, weight: NetworkField.Value?
  ) -> String {
    let edge = tie.edge
    var out =
      "<edge\(XMLEscaping.attribute("id", tie.id))\(XMLEscaping.attribute("source", tie.source))"
    out += XMLEscaping.attribute("target", tie.target)
    // A tie without direction in a directed graph takes the default, and does not assert it.
    if isDirected ?? edge.kind.isDirected == edge.kind.isDirected {
      out += " type=\"\(edge.kind.isDirected ? "" : "un")directed\""
    }
    // Parallel edges are told apart by their kind.
    out += " kind=\"\(edge.kind.rawValue)\""
    if let label = edge.label { out += XMLEscaping.attribute("label", label) }
    if let weight { out += " weight=\"\(weight.words)\"" }
    return out + ">"
  }

  /// How a node looks: its colour, its size and its shape.
  static func look(of kind: Network.Node.Kind, weight: Double) -> String {
    let shape =
      switch kind {
      case .person: "disc"
      case .state, .event: "square"
      case .organisation: "diamond"
      case .group: "triangle"
      }
    let size = 10 + 4 * doublings(Int(min(max(weight, 0), 1_000_000)))
    return color(NodePaint(kind).line)
      + "<viz:size value=\"\(size)\"/><viz:shape value=\"\(shape)\"/>"
  }

  /// How an edge looks.
  static func look(of edge: Network.Edge) -> String {
    let paint = EdgePaint(edge.kind)
    let shape = edge.isUncertain ? "dashed" : paint.style ?? "solid"
    return color(paint.line) + "<viz:thickness value=\"\(paint.points(count: edge.count))\"/>"
      + "<viz:shape value=\"\(shape)\"/>"
  }

  private static func doublings(_ number: Int) -> Int {
    number > 1 ? Int.bitWidth - number.leadingZeroBitCount - 1 : 0
  }

  /// A colour of the form `#3A6EA5`.
  private static func color(_ hex: String) -> String {
    let number = Int(hex.dropFirst(), radix: 16) ?? 0
    return
      "<viz:color r=\"\(number >> 16 & 255)\" g=\"\(number >> 8 & 255)\" b=\"\(number & 255)\"/>"
  }
}
