import Diplomacy

/// The legend: one HTML table with only what occurs.
struct NetworkLegend {
  private var cells: [String] = []
  private var notes: [String] = []

  init(_ network: Network, look: NetworkLook) {
    cells = Self.nodeCells(network, isMap: false)
    let kinds = Set(network.edges.map(\.kind))
    if look.colours == .tone {
      let tones = network.edges.filter(\.kind.isOfEvents).map { NetworkTone($0.tone) }
      cells += Self.cells(Set(tones)) + Self.cells(kinds.filter { !$0.isOfEvents })
    } else {
      cells += Self.cells(kinds)
    }
    if !NetworkWidths(network).areCounts {
      notes.append("the wider the line, the more weight")
    } else if network.edges.contains(where: { $0.count > 1 }) {
      notes.append("the wider the line, the more events")
    }
    if look.colours == .tone { notes.append(NetworkTone.note) }
    if !look.sizes.isEmpty {
      let name = look.sizeName.map { DOTEscaping.html($0, limit: 60) } ?? "centrality"
      notes.append("the larger the type, the greater the \(name)")
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

  /// A box for each kind of node that occurs.
  static func nodeCells(_ network: Network, isMap: Bool) -> [String] {
    let kinds = Set(network.nodes.map(\.kind))
    return [Network.Node.Kind.state, .organisation, .person, .group, .event]
      .filter { kinds.contains($0) }
      .map { kind in
        let paint = NodePaint(kind)
        let rounded = kind == .person || kind == .group ? " STYLE=\"rounded\"" : ""
        let fill = isMap ? paint.mapFill : paint.fill
        return "<TD BORDER=\"1\" COLOR=\"\(paint.line)\" BGCOLOR=\"\(fill)\"\(rounded)>"
          + "\(paint.legend)</TD>"
      }
  }

  /// A line for each kind of tie.
  static func cells(_ kinds: Set<Network.EdgeKind>) -> [String] {
    Network.EdgeKind.allCases.filter { kinds.contains($0) }.map { kind in
      let paint = EdgePaint(kind)
      let sample = kind == .met ? "<B>\(paint.sample)</B>" : paint.sample
      return "<TD><FONT COLOR=\"\(paint.text)\">\(sample)  \(paint.legend)</FONT></TD>"
    }
  }

  /// A line for each step of the tone.
  static func cells(_ tones: Set<NetworkTone>) -> [String] {
    NetworkTone.allCases.filter { tones.contains($0) }.map { tone in
      "<TD><FONT COLOR=\"\(tone.line)\"><B>——</B></FONT>  \(tone.legend)</TD>"
    }
  }

  /// The lines of the table, the title first, or nil when there is nothing to explain.
  func lines(beneath title: NetworkTitle) -> [String]? {
    guard !cells.isEmpty else { return nil }
    return [
      "\(Self.table) CELLSPACING=\"0\" CELLPADDING=\"0\">",
      "  <TR><TD>\(title.label)</TD></TR>",
    ] + Self.rows(cells, spacing: 6) + Self.end(notes)
  }

  /// How a table begins that has no lines.
  static let table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\""

  /// Cells in rows of at most twelve: above, a row would be wider than most graphs.
  ///
  /// Each row is a table of its own, or the columns of one would stretch those of the other.
  static func rows(_ cells: [String], spacing: Int) -> [String] {
    let rows = (cells.count + 11) / 12
    guard rows > 0 else { return [] }
    let perRow = (cells.count + rows - 1) / rows
    var lines: [String] = []
    for start in stride(from: 0, to: cells.count, by: perRow) {
      lines.append("  <TR><TD>\(table) CELLSPACING=\"\(spacing)\" CELLPADDING=\"3\"><TR>")
      let row = cells[start..<min(start + perRow, cells.count)]
      // Empty cells at both ends take up the width that the title or the widest row needs, of which
      // each cell gets as much as any other.
      let empty = String(repeating: "<TD></TD>", count: max(1, 6 - row.count))
      lines.append("    \(empty)")
      lines += row.map { "    \($0)" }
      lines.append("    \(empty)</TR></TABLE></TD></TR>")
    }
    return lines
  }

  /// The notes beneath the rows, and the end of the table.
  static func end(_ notes: [String]) -> [String] {
    guard !notes.isEmpty else { return ["</TABLE>"] }
    return [
      "  <TR><TD CELLPADDING=\"3\"><FONT COLOR=\"\(NetworkPalette.pale)\">"
        + "\(notes.joined(separator: " · "))</FONT></TD></TR>",
      "</TABLE>",
    ]
  }
}
