public import Chronology
public import Diplomacy

/// Draws a network as a directed graph in GraphViz's language.
public enum NetworkDOT {
  /// The graph, for `dot -Tsvg`: the same network gives the same bytes.
  ///
  /// A small one has columns: from left to right states, who speaks for them, who speaks for the other side, organisations,
  /// members; a pale box holds an actor and those who speak for it. Whatever is in the names is
  /// escaped; GraphViz reads the result without a warning.
  ///
  /// - Parameters:
  ///   - network: What is drawn.
  ///   - heading: The title, the number of events, the window and the filter.
  ///   - style: The order of the parts of a date.
  ///   - layout: The layout engine; without one, what suits the network.
  ///   - look: Colours, sizes and links.
  /// - Complexity: O(n log n) in actors and ties, beside the search for columns.
  public static func dot(
    _ network: Network, heading: TimelineHeading, style: DateStyle,
    layout: NetworkLayout? = nil, look: NetworkLook = NetworkLook()
  ) -> String {
    let title = NetworkTitle(heading, network: network, style: style)
    var out = "// \(DOTEscaping.comment("\(title.title): \(title.subtitle)"))\n"
    out += "digraph \"relations\" {\n"
    let layout = layout ?? NetworkLayout(for: network)
    guard layout.hasColumns(network) || network.nodes.isEmpty else {
      return out + NetworkMap(network, layout: layout, look: look, style: style).text(title) + "}\n"
    }
    out += preamble(network, title: title, look: look)
    if !network.nodes.isEmpty {
      let columns = NetworkColumns(network)
      let nodes = NetworkDOTNodes(network, columns: columns, look: look, style: style)
      out += "\n" + nodes.text
      out +=
        NetworkDOTEdges(network, columns: columns, look: look, style: style, year: title.year).text
    }
    return out + "}\n"
  }

  /// Title and legend are the label of the whole, which lies outside of all lines: a cluster's label
  /// does not, and lines and dates lay upon it.
  ///
  /// Every attribute that is used anywhere is declared here: GraphViz 2.43 warns of an arrow that
  /// it first meets after an edge between two nodes of one column.
  private static func preamble(
    _ network: Network, title: NetworkTitle, look: NetworkLook
  ) -> String {
    var label = "<\(title.label)>"
    if let legend = NetworkLegend(network, look: look).lines(beneath: title) {
      label = "<\(legend.joined(separator: "\n      "))>"
    }
    let font = "fontname=\"\(NetworkPalette.font)\""
    return """
        graph [
          label=\(label),
          labelloc=t, labeljust=c, \(font), fontsize=10, rankdir=LR, newrank=true,
          nodesep=0.42, ranksep=1.0, splines=true, bgcolor="white", pad=0.3, tooltip=" "
        ];
        node [\(font), fontsize=12, fontcolor="\(NetworkPalette.ink)", penwidth=1.2, shape=box,
          style="filled", fillcolor="white", color="#8A8A8A", margin="0.08,0.06", tooltip=" "];
        edge [\(font), fontsize=10, color="#8A8A8A", fontcolor="#5A5A5A", arrowsize=0.7,
          penwidth=1.1, style="solid", dir=forward, arrowhead=normal, arrowtail=normal, weight=1,
          label="", taillabel="", headlabel="", labeldistance=1, labelangle=-25, tooltip=" "];

      """
  }
}
