public import Diplomacy

/// Writes the ties of a network as comma-separated values, a tie a line, as RFC 4180 has them.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
public enum NetworkCSV {
  /// The heads of the columns; before them stands `slice` in the table of a series.
  public static let columns = [
    "from", "to", "from_name", "to_name", "kind", "directed", "count", "certain_count", "weight",
    "first", "last", "tone", "label", "validity", "events",
  ]

  /// The table with its line of heads.
  ///
  /// - Complexity: O(n) in ties and pieces of evidence.
  public static func csv(_ network: Network, heading: TimelineHeading) throws -> String {
    var out = CSVTimeline.row(columns)
    for tie in Ends(network).ties { out += line(tie, slice: nil) }
    return out
  }

  /// The table of a series, each line with its slice; a slice without ties has none.
  ///
  /// - Complexity: O(n) in ties and pieces of evidence.
  public static func csv(_ series: NetworkSeries, heading: TimelineHeading) throws -> String {
    var out = CSVTimeline.row(["slice"] + columns)
    for slice in series.slices {
      for tie in Ends(slice.network).ties { out += line(tie, slice: slice.name) }
    }
    return out
  }

  /// What a list of ties does not say of the network.
  public static func losses(_ network: Network) -> LossReport {
    var losses = LossReport()
    var tied: Set<Ref> = []
    for edge in network.edges { tied.formUnion([edge.from, edge.to]) }
    let alone = network.nodes.count { !tied.contains($0.ref) }
    if alone > 0 { losses.note("who has no tie", of: "actor", count: alone) }
    losses.note(network.nodes, unsaid: NetworkField.ofNodes.map(\.name))
    return losses
  }

  /// The ties whose both ends are known.
  private struct Ends {
    var ties: [(edge: Network.Edge, from: String, to: String)] = []

    init(_ network: Network) {
      var names: [Ref: String] = [:]
      for node in network.nodes { names[node.ref] = node.name }
      for edge in network.edges {
        guard let from = names[edge.from], let to = names[edge.to] else { continue }
        ties.append((edge, from, to))
      }
    }
  }

  private static func line(
    _ tie: (edge: Network.Edge, from: String, to: String), slice: String?
  ) -> String {
    let edge = tie.edge
    let values = NetworkField.values(of: edge)
    var cells = slice.map { [plain($0)] } ?? []
    cells += [edge.from.text, edge.to.text, tie.from, tie.to].map(CSVTimeline.cell)
    for column in columns.dropFirst(4) {
      let text = values[column]?.words ?? ""
      // Dates before Christ and the tone of a quarrel begin with a minus sign, and are no formulas.
      let isOurs = !["label", "events"].contains(column)
      cells.append(isOurs ? CSVTimeline.quoted(text) : CSVTimeline.cell(text))
    }
    return cells.joined(separator: ",") + "\r\n"
  }

  /// The name of a slice, which is a date where it begins with a minus sign.
  private static func plain(_ slice: String) -> String {
    let isDate = slice.utf8.allSatisfy { "0123456789-/s".utf8.contains($0) }
    return isDate ? CSVTimeline.quoted(slice) : CSVTimeline.cell(slice)
  }
}
