import Diplomacy

/// What stands above a map: the title, and the legend with only what is drawn.
struct NetworkMapLegend {
  /// The colour of a line to whom an actor merely speaks for.
  static let representation = "#BDBDBD"

  private let rows: [[String]]
  private let notes: [String]

  init(
    _ network: Network, lines: [NetworkMapLine], groups: NetworkGroups, widths: NetworkWidths,
    look: NetworkLook, isRouted: Bool
  ) {
    let kinds = Set(lines.compactMap { $0.edges.first?.kind })
    var ties: [String]
    if look.colours == .tone {
      let tones = lines.filter { $0.edges.first?.kind.isOfEvents == true }.map(\.tone)
      ties =
        NetworkLegend.cells(Set(tones.map(NetworkTone.init)))
        + NetworkLegend.cells(kinds.filter { !$0.isOfEvents })
    } else {
      ties = NetworkLegend.cells(kinds)
    }
    if lines.contains(where: \.isRepresentation) {
      ties.append("<TD><FONT COLOR=\"\(NetworkPalette.pale)\">——  speaks for</FONT></TD>")
    }
    var heads = groups.coloured.map { group in
      "<TD BGCOLOR=\"\(group.fill)\" STYLE=\"rounded\">"
        + DOTEscaping.html(network.nodes[group.head].name, limit: 60) + "</TD>"
    }
    if groups.hasMore {
      heads.append("<TD><FONT COLOR=\"\(NetworkPalette.pale)\">others uncoloured</FONT></TD>")
    }
    let nodeCells = NetworkLegend.nodeCells(network, isMap: true)
    rows = [nodeCells + ties, heads.isEmpty ? [] : ["<TD>speak for</TD>"] + heads]
      .filter { !$0.isEmpty }
    let last = isRouted || lines.isEmpty ? [] : ["lines that pass beneath a box do not end there"]
    notes = Self.notes(network, lines: lines, widths: widths, look: look) + last
  }

  private static func notes(
    _ network: Network, lines: [NetworkMapLine], widths: NetworkWidths, look: NetworkLook
  ) -> [String] {
    var notes: [String] = []
    if let name = look.sizeName, !look.sizes.isEmpty {
      notes.append("the larger an actor, the greater its \(DOTEscaping.html(name, limit: 60))")
    } else if !look.sizes.isEmpty {
      notes.append("the larger an actor, the more central")
    } else if lines.contains(where: { $0.weight > 0 }) {
      notes.append("the larger an actor, the weightier its ties")
    }
    if widths.differ, lines.contains(where: { $0.edges.first?.kind != .tookPart && $0.weight > 0 })
    {
      notes.append("the wider a line, the \(widths.areCounts ? "more events" : "more weight")")
    }
    if look.colours == .tone { notes.append(NetworkTone.note) }
    if look.colours == .kind, lines.contains(where: { Set($0.edges.map(\.kind)).count > 1 }) {
      notes.append("several ties of two are one line, coloured as the strongest")
    }
    if lines.contains(where: \.isUncertain) { notes.append("dashed: the date is not certain") }
    if network.nodes.contains(where: { $0.ended != nil }) {
      notes.append("a dashed box: it has ended")
    }
    return notes
  }

  /// The lines of the table: title, subtitle, the rows of the legend, the notes.
  func table(_ title: NetworkTitle, scale: Double) -> [String] {
    [
      "\(NetworkLegend.table) CELLSPACING=\"0\" CELLPADDING=\"1\">",
      "  <TR><TD>\(title.label(scale: scale))</TD></TR>",
    ] + rows.flatMap { NetworkLegend.rows($0, spacing: 5) } + NetworkLegend.end(notes)
  }
}
