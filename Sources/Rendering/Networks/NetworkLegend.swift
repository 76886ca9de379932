import Diplomacy

/// The legend: one HTML table with only what occurs.
struct NetworkLegend {
  private var cells: [String] = []
  private var notes: [String] = []

  init(_ network: Network) {
    let nodeKinds = Set(network.nodes.map(\.kind))
    for kind in [Network.Node.Kind.state, .organisation, .person, .group, .event]
    where nodeKinds.contains(kind) {
      let paint = NodePaint(kind)
      let rounded = kind == .person || kind == .group ? " STYLE=\"rounded\"" : ""
      cells.append(
        "<TD BORDER=\"1\" COLOR=\"\(paint.line)\" BGCOLOR=\"\(paint.fill)\"\(rounded)>"
          + "\(paint.legend)</TD>")
    }
    let edgeKinds = Set(network.edges.map(\.kind))
    for kind in Network.EdgeKind.allCases where edgeKinds.contains(kind) {
      let paint = EdgePaint(kind)
      let sample = kind == .met ? "<B>\(paint.sample)</B>" : paint.sample
      cells.append("<TD><FONT COLOR=\"\(paint.text)\">\(sample)  \(paint.legend)</FONT></TD>")
    }
    if network.edges.contains(where: { $0.count > 1 }) {
      notes.append("the wider the line, the more events")
    }
    if network.edges.contains(where: \.isUncertain) {
      notes.append("a dashed line: the date is not certain")
    }
    let ended = Set(network.nodes.filter { $0.ended != nil }.map(\.kind))
    if !ended.isEmpty {
      notes.append(
        "a dashed box: the \(ended == [.state] ? "state" : "state or organisation") has ended")
    }
  }

  /// The lines of the table, or nil when there is nothing to explain.
  var lines: [String]? {
    guard !cells.isEmpty else { return nil }
    // Above twelve the row would be wider than most graphs. Each row is a table of its own, or the
    // columns of one would stretch those of the other.
    let rows = (cells.count + 11) / 12
    let perRow = (cells.count + rows - 1) / rows
    let table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\""
    var lines = ["\(table) CELLSPACING=\"0\" CELLPADDING=\"0\">"]
    for start in stride(from: 0, to: cells.count, by: perRow) {
      lines.append("  <TR><TD>\(table) CELLSPACING=\"6\" CELLPADDING=\"3\"><TR>")
      // Empty cells at both ends take up the width that the notes below need.
      lines.append("    <TD></TD>")
      lines += cells[start..<min(start + perRow, cells.count)].map { "    \($0)" }
      lines.append("    <TD></TD></TR></TABLE></TD></TR>")
    }
    if !notes.isEmpty {
      lines.append(
        "  <TR><TD CELLPADDING=\"3\"><FONT COLOR=\"\(NetworkPalette.pale)\">"
          + "\(notes.joined(separator: " · "))</FONT></TD></TR>")
    }
    return lines + ["</TABLE>"]
  }
}
