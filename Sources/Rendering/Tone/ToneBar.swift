import Diplomacy

/// Draws a value as a bar to the left or the right of a line in the middle.
struct ToneBar: Hashable, Sendable {
  /// The cells on either side of the line, for ten points.
  var half: Int
  var pen: Pen

  /// The cells of the whole.
  var width: Int { 2 * half + 1 }

  /// What stands above the bars: the ends of the scale, and its middle.
  var head: String {
    let left = pen.ascii ? "-10" : "−10"
    let gap = pen.spaces(half - 3)
    return left + gap + "0" + pen.spaces(half - 3) + "+10"
  }

  /// The bar of a value; one that is not zero is always seen.
  func bar(_ value: Double) -> String {
    let line = pen.ascii ? "|" : "│"
    let exact = min(10, value.magnitude) / 10 * Double(half)
    if value == 0 { return pen.spaces(half) + pen.dim(line) }
    if value > 0 { return pen.spaces(half) + pen.dim(line) + pen.warm(cells(exact, end: "▌")) }
    let drawn = cells(exact, end: "▐")
    return pen.spaces(half - drawn.count) + pen.cold(String(drawn.reversed())) + pen.dim(line)
  }

  /// Whole cells and, at the far end, a half.
  private func cells(_ exact: Double, end: Character) -> String {
    if pen.ascii { return String(repeating: "#", count: max(1, Int(exact.rounded()))) }
    let halves = max(1, Int((exact * 2).rounded()))
    return String(repeating: "█", count: halves / 2) + (halves.isMultiple(of: 2) ? "" : String(end))
  }
}
