/// Finds places for names beside the points of a panel, so that none lies on another or on a point.
struct PanelLabels {
  /// A rectangle.
  struct Box: Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func touches(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// A name with its place.
  struct Label: Hashable {
    var text: String
    var x: Double
    /// The base line.
    var y: Double
    /// Where the text hangs from: its start, middle or end.
    var anchor: String
  }

  private let frame: Box
  private var taken: [Box]

  /// - Parameters:
  ///   - frame: What no label may leave.
  ///   - points: The points, which no label may cover.
  init(frame: Box, points: [Box]) {
    self.frame = frame
    taken = points
  }

  /// The name beside a point of a certain radius; nil where there is no room.
  mutating func place(
    _ name: String, at point: StressLayout.Point, radius: Double, size: Double
  ) -> Label? {
    let text = Self.cut(name, size: size)
    let width = FontMetrics.width(text, size: size)
    let (ascent, descent) = (size * 0.78, size * 0.24)
    let gap = radius + 2
    // Right, left, above, below, and between these.
    let options: [(x: Double, y: Double, anchor: String)] = [
      (gap, ascent / 2 - 0.5, "start"), (-gap, ascent / 2 - 0.5, "end"),
      (0, -gap - descent + 1, "middle"), (0, gap + ascent, "middle"),
      (gap * 0.7, -gap * 0.7 - descent + 1, "start"), (gap * 0.7, gap * 0.7 + ascent, "start"),
      (-gap * 0.7, -gap * 0.7 - descent + 1, "end"), (-gap * 0.7, gap * 0.7 + ascent, "end"),
    ]
    for option in options {
      let left =
        point.x + option.x
        - (option.anchor == "start" ? 0 : option.anchor == "end" ? width : width / 2)
      let base = point.y + option.y
      let box = Box(
        left: left - 0.5, top: base - ascent, right: left + width + 0.5, bottom: base + descent)
      guard box.left >= frame.left, box.right <= frame.right, box.top >= frame.top,
        box.bottom <= frame.bottom, !taken.contains(where: box.touches)
      else { continue }
      taken.append(box)
      return Label(text: text, x: point.x + option.x, y: base, anchor: option.anchor)
    }
    return nil
  }

  private static func cut(_ name: String, size: Double) -> String {
    let most = 100.0
    let line = SafeText.line(String(name.unicodeScalars.prefix(120)))
    guard FontMetrics.width(line, size: size) > most else { return line }
    return FontMetrics.prefix(of: line, size: size, width: most - size) + "…"
  }
}
