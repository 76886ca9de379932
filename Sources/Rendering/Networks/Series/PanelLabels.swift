/// Finds places for names beside the points of a panel, so that none lies on another or on a point,
/// and none is nearer to another point than to its own.
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

    /// How far it is from the edge of a mark.
    func gap(to mark: Mark) -> Double {
      let across = max(left - mark.center.x, mark.center.x - right, 0)
      let down = max(top - mark.center.y, mark.center.y - bottom, 0)
      return StressLayout.Point(x: across, y: down).length - mark.radius
    }
  }

  /// What is drawn at a point.
  struct Mark: Hashable {
    var center: StressLayout.Point
    var radius: Double
  }

  /// A name with its place.
  struct Label: Hashable {
    var text: String
    var x: Double
    /// The base line.
    var y: Double
    /// Where the text hangs from: its start, middle or end.
    var anchor: String
    /// What it covers.
    var box: Box
  }

  private let frame: Box
  private let marks: [Mark]
  private let dots: [Mark]
  private var taken: [Box] = []

  /// - Parameters:
  ///   - frame: What no label may leave.
  ///   - marks: Those that have labels.
  ///   - dots: Faint points, to which a label rather does not seem to belong either.
  init(frame: Box, marks: [Mark], dots: [Mark] = []) {
    self.frame = frame
    self.marks = marks
    self.dots = dots
  }

  /// The text beside a mark; nil where there is no room.
  ///
  /// - Parameter room: How much farther than from its own mark it is from any other.
  mutating func place(_ text: String, beside index: Int, size: Double, room: Double) -> Label? {
    let options = options(text, beside: index, size: size)
      .filter { isInside($0.box) && !taken.contains(where: $0.box.touches) }
      .filter { isFar($0.box, from: marks, than: index, room: room, skipping: index) }
    let label = options.first { isFar($0.box, from: dots, than: index, room: 0) } ?? options.first
    if let label { taken.append(label.box) }
    return label
  }

  private func isInside(_ box: Box) -> Bool {
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top
      && box.bottom <= frame.bottom
  }

  /// Whether all others are farther from a label than its own mark.
  private func isFar(
    _ box: Box, from others: [Mark], than own: Int, room: Double, skipping: Int? = nil
  ) -> Bool {
    let least = max(0, box.gap(to: marks[own])) + room
    return others.indices.allSatisfy { $0 == skipping || box.gap(to: others[$0]) > least }
  }

  /// A text at each of the places about its mark.
  private func options(_ text: String, beside index: Int, size: Double) -> [Label] {
    let mark = marks[index]
    let width = FontMetrics.width(text, size: size)
    let (ascent, descent) = (size * 0.78, size * 0.24)
    return Self.places(mark.radius, ascent: ascent, descent: descent).map { place in
      let (x, base) = (mark.center.x + place.x, mark.center.y + place.y)
      let left = x - (place.anchor == "start" ? 0 : place.anchor == "end" ? width : width / 2)
      return Label(
        text: text, x: x, y: base, anchor: place.anchor,
        box: Box(
          left: left - 0.5, top: base - ascent, right: left + width + 0.5, bottom: base + descent))
    }
  }

  /// Right, left, above, below, between these, and above and below flush with the mark.
  private static func places(
    _ radius: Double, ascent: Double, descent: Double
  ) -> [(x: Double, y: Double, anchor: String)] {
    let gap = radius + 2
    let (above, below) = (-gap - descent + 1, gap + ascent)
    let middle = ascent / 2 - 0.5
    let (slope, rise, fall) = (gap * 0.7, -gap * 0.7 - descent + 1, gap * 0.7 + ascent)
    return [
      (gap, middle, "start"), (-gap, middle, "end"), (0, above, "middle"), (0, below, "middle"),
      (slope, rise, "start"), (slope, fall, "start"), (-slope, rise, "end"), (-slope, fall, "end"),
      (-radius, above, "start"), (-radius, below, "start"), (radius, above, "end"),
      (radius, below, "end"),
    ]
  }
}
