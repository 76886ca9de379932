import Diplomacy

/// The small signs of the panels.
enum SeriesMark {
  /// A state is a square, an organisation a hexagon, an event a lozenge, anybody else a disc.
  static func path(
    _ kind: Network.Node.Kind, at center: StressLayout.Point, radius: Double
  ) -> String {
    let (x, y) = (center.x, center.y)
    switch kind {
    case .state:
      let half = radius * 0.9
      return "M\(SVG.number(x - half)) \(SVG.number(y - half))h\(SVG.number(2 * half))"
        + "v\(SVG.number(2 * half))h\(SVG.number(-2 * half))z"
    case .organisation:
      let (half, rise) = (radius * 0.55, radius * 0.95)
      let corners = [
        (-radius * 1.1, 0.0), (-half, -rise), (half, -rise), (radius * 1.1, 0), (half, rise),
        (-half, rise),
      ]
      return polygon(corners, x, y)
    case .event:
      return polygon([(-radius, 0), (0, -radius), (radius, 0), (0, radius)], x, y)
    case .person, .group:
      let round = SVG.number(radius)
      return "M\(SVG.number(x - radius)) \(SVG.number(y))a\(round) \(round) 0 1 0 "
        + "\(SVG.number(2 * radius)) 0a\(round) \(round) 0 1 0 \(SVG.number(-2 * radius)) 0z"
    }
  }

  private static func polygon(_ corners: [(Double, Double)], _ x: Double, _ y: Double) -> String {
    "M" + corners.map { "\(SVG.number(x + $0.0)) \(SVG.number(y + $0.1))" }.joined(separator: "L")
      + "z"
  }
}

extension NodePaint {
  /// The colour of a small sign, for which the paler one of a box would be too faint.
  var mark: String { legend == "person" ? "#D9A520" : line }
}
