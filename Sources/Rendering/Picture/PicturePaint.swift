import Diplomacy

/// How a family of events is drawn: the sign of the text timeline, and a colour.
///
/// The colours are dark enough to be read on white; in grey print the signs tell them apart.
enum PicturePaint: Int, CaseIterable, Hashable, Sendable {
  case meeting, visit, statement, proposal, agreement, conflict, event

  init(_ family: EventKind) {
    switch family.name {
    case "meeting": self = .meeting
    case "visit": self = .visit
    case "statement": self = .statement
    case "proposal": self = .proposal
    case "agreement": self = .agreement
    case "attack", "battle", "war", "crisis", "sanction", "break-of-relations": self = .conflict
    default: self = .event
    }
  }

  /// The colour of its marks.
  var colour: String {
    switch self {
    case .meeting: "#1F4E8C"
    case .visit: "#0B7371"
    case .statement: "#AD4E0B"
    case .proposal: "#7B4AA0"
    case .agreement: "#2C6E35"
    case .conflict: "#A8231C"
    case .event: "#46525C"
    }
  }

  /// What the legend calls it.
  var legend: String {
    switch self {
    case .meeting: "meeting"
    case .visit: "visit"
    case .statement: "statement"
    case .proposal: "proposal"
    case .agreement: "agreement"
    case .conflict: "conflict"
    case .event: "other event"
    }
  }

  /// The sign around a point, with a radius.
  func path(x: Double, y: Double, radius r: Double) -> String {
    func points(_ all: [(Double, Double)]) -> String {
      let words = all.map { "\(SVG.number(x + $0.0)) \(SVG.number(y + $0.1))" }
      return "M" + words.joined(separator: "L") + "Z"
    }
    switch self {
    case .meeting:
      let size = SVG.number(r)
      let across = SVG.number(2 * r)
      return "M\(SVG.number(x - r)) \(SVG.number(y))a\(size) \(size) 0 1 0 \(across) 0"
        + "a\(size) \(size) 0 1 0 -\(across) 0Z"
    case .statement:
      return points([(-r * 0.8, -r), (r * 1.05, 0), (-r * 0.8, r)])
    case .proposal, .agreement:
      return points([(0, -r * 1.2), (r * 1.2, 0), (0, r * 1.2), (-r * 1.2, 0)])
    case .visit, .conflict, .event:
      let half = r * 0.88
      return points([(-half, -half), (half, -half), (half, half), (-half, half)])
    }
  }
}
