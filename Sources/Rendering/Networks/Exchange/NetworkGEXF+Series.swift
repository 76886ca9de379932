import Chronology
public import Diplomacy

extension NetworkGEXF {
  /// The series as one graph that changes: each actor and tie has the spells in which it occurs, and
  /// the number, weight and tone of its events slice by slice.
  ///
  /// The times are dates (`timeformat="date"`), and the last day belongs to a spell. GEXF takes the
  /// dates of XML Schema, whose years before Christ are counted in two ways and which few readers
  /// know beyond 9999: a series that leaves the years 1 to 9999 has numbers instead
  /// (`timeformat="double"`), days since 1970-01-01, as its description says.
  ///
  /// - Complexity: O(n log n) in the actors, ties and pieces of evidence of all slices.
  public static func gexf(
    _ series: NetworkSeries, heading: TimelineHeading, directions: NetworkDirections = .uniform
  ) throws -> String {
    let times = SliceTimes(series.slices)
    let history = NetworkHistory(series)
    let graph = ExchangeGraph(history.whole, clean: XMLEscaping.allowed)
    let isDirected = directions.isDirected(graph.ties.map(\.edge))
    let nodeFields = NetworkField.ofNodes.filter { $0.name != "weight" }
    let changing = NetworkField.ofEdges.filter { isChanging($0) }
    let lasting = NetworkField.ofEdges.filter { !isChanging($0) && $0.name != "label" }
    var out = GEXFWriter.head(
      NetworkTitle(heading, network: history.whole, style: .iso), note: times.note,
      isDirected: isDirected, graph: " mode=\"dynamic\"\(times.attributes)")
    out += GEXFWriter.attributes(of: "node", nodeFields)
    out += GEXFWriter.attributes(of: "node", mode: "dynamic", weight)
    out += GEXFWriter.attributes(of: "edge", lasting)
    // The title “weight” makes it the weight of the edge.
    out += GEXFWriter.attributes(of: "edge", mode: "dynamic", changing)
    out += "<nodes count=\"\(graph.nodes.count)\">\n"
    for node in graph.nodes {
      let stays = history.stays(of: node.node.ref)
      let values = NetworkField.values(of: node.node)
      out += GEXFWriter.start(node) + "<attvalues>"
      for field in nodeFields { out += GEXFWriter.value(of: "node", field, values) }
      for stay in stays {
        let values = NetworkField.values(of: stay.node)
        for field in weight {
          out += GEXFWriter.value(of: "node", field, values, during: times.of(stay.slice))
        }
      }
      out += "</attvalues>\(times.spells(stays.map(\.slice)))"
      let most = stays.map(\.node.weight).max() ?? 0
      out += "\(GEXFWriter.look(of: node.node.kind, weight: most))</node>\n"
    }
    out += "</nodes>\n<edges count=\"\(graph.ties.count)\">\n"
    for tie in graph.ties {
      let stays = history.ties[tie.index].stays
      let values = NetworkField.values(of: tie.edge)
      out += GEXFWriter.start(tie, isDirected: isDirected, weight: nil) + "<attvalues>"
      for field in lasting { out += GEXFWriter.value(of: "edge", field, values) }
      for stay in stays {
        let values = NetworkField.values(of: stay.edge)
        for field in changing {
          out += GEXFWriter.value(of: "edge", field, values, during: times.of(stay.slice))
        }
      }
      out += "</attvalues>\(times.spells(stays.map(\.slice)))"
      out += "\(GEXFWriter.look(of: tie.edge))</edge>\n"
    }
    return out + "</edges>\n\(GEXFWriter.foot)"
  }

  /// What the form does not say of the series.
  public static func losses(
    _ series: NetworkSeries, directions: NetworkDirections = .uniform
  ) -> LossReport {
    losses(NetworkHistory(series).whole, directions: directions)
  }

  private static let weight = NetworkField.ofNodes.filter { $0.name == "weight" }

  private static func isChanging(_ field: NetworkField) -> Bool {
    ["count", "certain_count", "weight", "tone"].contains(field.name)
  }
}

/// The times of slices as a dynamic GEXF has them.
private struct SliceTimes {
  private let slices: [NetworkSeries.Slice]
  private let isOfDates: Bool

  init(_ slices: [NetworkSeries.Slice]) {
    self.slices = slices
    isOfDates = slices.allSatisfy { Self.date($0.first) != nil && Self.date($0.last) != nil }
  }

  /// The attributes of the graph.
  var attributes: String {
    var text = " timeformat=\"\(isOfDates ? "date" : "double")\" timerepresentation=\"interval\""
    if let first = slices.map(\.first).min(), let last = slices.map(\.last).max() {
      text += " start=\"\(moment(first))\" end=\"\(moment(last))\""
    }
    return text
  }

  /// What the description has to say of them.
  var note: String? { isOfDates ? nil : "Times are days since 1970-01-01" }

  /// The attributes of a value that holds in a slice.
  func of(_ index: Int) -> String { between(slices[index].first, slices[index].last) }

  /// The spells of what occurs in some slices; those that touch are one.
  func spells(_ indices: [Int]) -> String {
    var spells: [ClosedRange<Int64>] = []
    for index in indices {
      let slice = slices[index]
      guard slice.first <= slice.last else { continue }
      if let last = spells.last, slice.first == .min || slice.first - 1 <= last.upperBound {
        spells[spells.count - 1] = last.lowerBound...max(last.upperBound, slice.last)
      } else {
        spells.append(slice.first...slice.last)
      }
    }
    guard !spells.isEmpty else { return "" }
    let lines = spells.map { "<spell\(between($0.lowerBound, $0.upperBound))/>" }
    return "<spells>\(lines.joined())</spells>"
  }

  private func between(_ first: Int64, _ last: Int64) -> String {
    " start=\"\(moment(first))\" end=\"\(moment(last))\""
  }

  private func moment(_ day: Int64) -> String {
    isOfDates ? Self.date(day) ?? String(day) : String(day)
  }

  private static func date(_ day: Int64) -> String? {
    (1...9999).contains(CivilDate(dayNumber: day).year) ? ISODate.common(day, day) : nil
  }
}
