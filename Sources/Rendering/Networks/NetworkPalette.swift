import Diplomacy

/// How GraphViz draws a kind of actor.
struct NodePaint {
  var shape: String
  var fill: String
  var line: String
  var margin: String
  /// Beside `filled`.
  var style: String?
  var legend: String

  init(_ kind: Network.Node.Kind) {
    style = nil
    switch kind {
    case .state:
      (shape, fill, line, margin, legend) = ("box", "#DBE8F5", "#3A6EA5", "0.18,0.09", "state")
    case .organisation:
      (shape, fill, line, margin) = ("hexagon", "#DFF0E2", "#3B8A4A", "0.08,0.08")
      legend = "organisation"
    case .person:
      (shape, fill, line, margin, legend) = ("ellipse", "#FCF1D3", "#B98A1B", "0.08,0.06", "person")
    case .group:
      (shape, fill, line, margin, legend) = ("box", "#EFE7F4", "#7A6390", "0.14,0.09", "group")
      style = "rounded"
    case .event:
      (shape, fill, line, margin, legend) = ("box", "#F6F4EF", "#8A8577", "0.10,0.05", "event")
    }
  }
}

/// How GraphViz draws a kind of tie.
struct EdgePaint {
  var line: String
  /// The colour of its dates, dark enough to be read.
  var text: String
  /// The width for one event.
  var width: Int
  var style: String?
  var legend: String
  /// What the legend draws before the words.
  var sample: String

  /// In tenths of a point.
  private init(_ line: String, _ width: Int, _ legend: String, _ sample: String) {
    self.line = line
    self.text = line
    self.width = width
    self.legend = legend
    self.sample = sample
  }

  init(_ kind: Network.EdgeKind) {
    switch kind {
    case .met: self.init("#1F4E8C", 18, "met", "——")
    case .conversed: self.init("#4B74B8", 18, "conversed", "——")
    case .visited: self.init("#0E7C7B", 18, "visited", "—→")
    case .addressed: self.init("#C8641B", 18, "addressed", "—→")
    case .proposed: self.init("#7B4AA0", 18, "proposed to", "—→")
    case .spokeOf:
      self.init("#9A9A9A", 15, "spoke of", "· · →")
      text = "#5A5A5A"
      style = "dotted"
    case .signed: self.init("#A23B72", 18, "signed with", "——")
    case .mediated: self.init("#3F7F86", 18, "mediated", "—→")
    case .fought: self.init("#B3261E", 18, "fought", "——")
    case .tookPart: self.init("#8A8577", 12, "took part", "——")
    case .office: self.init("#5F6B73", 10, "office", "——")
    case .member: self.init("#3B8A4A", 10, "member", "——")
    case .partOf: self.init("#8C6D46", 10, "part of", "—→")
    case .succeeded: self.init("#7A7A7A", 11, "succeeded by", "—→")
    }
  }

  /// The width of a tie in points: it grows with the root of the number of its events, or of what
  /// else it weighs, up to the weightiest tie of the whole network.
  func points(_ edge: Network.Edge, _ widths: NetworkWidths) -> Double {
    let thinnest = Double(width) / 10
    guard edge.kind.isOfEvents else { return thinnest }
    guard widths.areCounts else { return widths.points(edge.weight, from: thinnest, to: 8) }
    return widths.points(count: edge.count, from: thinnest, step: width == 18 ? 1.4 : 0.8, to: 8)
  }

  /// The width for so many events, in points, without the measure of a network.
  func points(count: Int) -> String {
    let doublings = count > 1 ? Int.bitWidth - count.leadingZeroBitCount - 1 : 0
    let tenths = min(width + doublings * (width == 18 ? 14 : 8), 80)
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// The colours that are nobody's.
enum NetworkPalette {
  static let font = "Helvetica,Arial,sans-serif"
  static let ink = "#1E1E1E"
  static let grey = "#6A6A6A"
  static let pale = "#7D7D7D"
}
