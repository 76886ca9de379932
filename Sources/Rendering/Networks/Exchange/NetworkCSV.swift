import Chronology
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
  public static func csv(_ network: Network) -> String {
    var out = ""
    lines(network) { out += $0 }
    return out
  }

  /// The lines of the table, each with its end, so that a large one need not be held.
  public static func lines(_ network: Network, _ body: (String) -> Void) {
    body(CSVTimeline.row(columns))
    write(network, slice: nil, body)
  }

  /// The table of a series, each line with its slice; a slice without ties has none.
  ///
  /// - Complexity: O(n) in ties and pieces of evidence.
  public static func csv(_ series: NetworkSeries) -> String {
    var out = CSVTimeline.row(["slice"] + columns)
    for slice in series.slices { write(slice.network, slice: slice.name) { out += $0 } }
    return out
  }

  /// What a list of ties does not say of the network.
  public static func losses(_ network: Network) -> LossReport {
    var losses = LossReport()
    var tied: Set<Ref> = []
    for edge in network.edges {
      tied.insert(edge.from)
      tied.insert(edge.to)
    }
    let alone = network.nodes.count { !tied.contains($0.ref) }
    if alone > 0 { losses.note("who has no tie", of: "actor", count: alone) }
    losses.note(network.nodes, unsaid: NetworkField.ofNodes.map(\.name))
    return losses
  }

  /// The ties whose both ends are known, a line each.
  private static func write(_ network: Network, slice: String?, _ body: (String) -> Void) {
    var names: [Ref: String] = [:]
    for node in network.nodes { names[node.ref] = CSVTimeline.cell(node.name) }
    let start = slice.map { plain($0) + "," } ?? ""
    for edge in network.edges {
      guard let from = names[edge.from], let to = names[edge.to] else { continue }
      body(start + line(edge, from: from, to: to))
    }
  }

  /// A line of a tie, made piece by piece: there may be millions.
  ///
  /// Dates before Christ and the tone of a quarrel begin with a minus sign, and are no formulas.
  private static func line(_ edge: Network.Edge, from: String, to: String) -> String {
    var line = CSVTimeline.cell(edge.from.text)
    func add(_ text: String) {
      line += ","
      line += text
    }
    func day(_ day: Int64?) { add(day.map { CivilDate(dayNumber: $0).description } ?? "") }
    let isOfEvents = edge.kind.isOfEvents
    add(CSVTimeline.cell(edge.to.text))
    add(from)
    add(to)
    add(edge.kind.rawValue)
    add(edge.kind.isDirected ? "true" : "false")
    add(isOfEvents ? String(edge.count) : "")
    add(isOfEvents ? String(edge.certainCount) : "")
    let isWeighed = (isOfEvents || edge.weight != 0) && edge.weight.isFinite
    add(isWeighed ? NetworkField.words(edge.weight) : "")
    day(edge.first)
    day(edge.last)
    add(edge.tone.map { $0.isFinite ? NetworkField.words($0) : "" } ?? "")
    add(edge.label.map(CSVTimeline.cell) ?? "")
    add(edge.validity.map { DelimitedCell.quoted($0.description) } ?? "")
    add(
      edge.evidence.isEmpty
        ? "" : CSVTimeline.cell(edge.evidence.map(\.ref.text).joined(separator: " ")))
    line += "\r\n"
    return line
  }

  /// The name of a slice, which is a date where it begins with a minus sign.
  private static func plain(_ slice: String) -> String {
    let isDate = slice.utf8.allSatisfy { "0123456789-/s".utf8.contains($0) }
    return isDate ? DelimitedCell.quoted(slice) : CSVTimeline.cell(slice)
  }
}
