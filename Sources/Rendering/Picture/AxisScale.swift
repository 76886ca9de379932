/// Where the days of a picture stand from left to right.
///
/// Empty years would take the room from what happened: where a gap takes more than a quarter of the
/// time, is longer than a year, and is half as long again as evenly spread events would leave, the
/// axis is broken there. What stands between two breaks has a scale of its own, and room by the
/// number of its events.
struct AxisScale: Hashable, Sendable {
  /// A piece of the axis without a break.
  struct Piece: Hashable, Sendable {
    /// The first and the last moment that something is known of, in days from 1970-01-01.
    var first: Double
    var last: Double
    /// Where the piece begins and ends on the picture.
    var left: Double
    var right: Double
    /// The room at its ends that is kept free of known days.
    var leftPad: Double
    var rightPad: Double

    /// Where a day stands.
    func x(_ day: Double) -> Double {
      let room = right - left - leftPad - rightPad
      return left + leftPad + (day - first) / (last - first) * room
    }

    /// The day that stands there.
    func day(at x: Double) -> Double {
      first + (x - left - leftPad) / (right - left - leftPad - rightPad) * (last - first)
    }
  }

  /// The pieces, from left to right; there is always one.
  private(set) var pieces: [Piece]

  /// The room for the mark of a break and its words.
  static let breakWidth = 64.0
  /// The most breaks that an axis has: with more it would not be one.
  static let mostBreaks = 5
  private static let leastPiece = 120.0
  private static let leastDays = 9.0
  private static let pad = 18.0

  /// Makes a scale for the days at which things begin and end.
  ///
  /// - Parameters:
  ///   - stops: The days, in any order.
  ///   - left: Where the picture begins.
  ///   - right: Where the picture ends.
  ///   - tails: Room beyond the first and the last day for ends that are open.
  /// - Complexity: O(n log n) in the stops.
  init(
    stops: [Double], left: Double, right: Double, tails: (before: Double, after: Double) = (0, 0)
  ) {
    let sorted = stops.sorted()
    let spans = Self.split(sorted)
    let room = right - left - Self.breakWidth * Double(spans.count - 1)
    let widths = Self.share(room, spans.map { Double($0.count) })
    pieces = []
    var start = left
    for (index, span) in spans.enumerated() {
      var first = span.isEmpty ? 0 : sorted[span.lowerBound]
      var last = span.isEmpty ? 0 : sorted[span.upperBound - 1]
      // A day alone would have no scale.
      let short = Self.leastDays - (last - first)
      if short > 0 {
        first -= short / 2
        last += short / 2
      }
      // Far from our time a day is less than what a number can hold.
      if !(last > first) { (first, last) = (first.nextDown, first.nextUp) }
      pieces.append(
        Piece(
          first: first, last: last, left: start,
          // The sum of all widths is the room but for rounding.
          right: index == spans.count - 1 ? right : start + widths[index],
          leftPad: index == 0 ? max(tails.before, Self.pad) : Self.pad,
          rightPad: index == spans.count - 1 ? max(tails.after, Self.pad) : Self.pad))
      start += widths[index] + Self.breakWidth
    }
  }

  /// Where a day stands; within a break, between its ends.
  func x(_ day: Double) -> Double {
    for (index, piece) in pieces.enumerated() {
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      let end = piece.day(at: piece.right)
      if day <= end || next == nil {
        return min(max(piece.x(day), piece.left), piece.right)
      }
      guard let next else { break }
      let beginning = next.day(at: next.left)
      if day < beginning {
        return piece.right + (day - end) / (beginning - end) * Self.breakWidth
      }
    }
    return pieces[0].left
  }

  /// The piece in which a day stands, or the one after it.
  func piece(of day: Double) -> Piece {
    pieces.first { day <= $0.day(at: $0.right) } ?? pieces[pieces.count - 1]
  }

  // MARK: Breaking

  /// The stops between breaks, the longest gaps broken first.
  private static func split(_ sorted: [Double]) -> [Range<Int>] {
    var spans = [sorted.startIndex..<sorted.endIndex]
    while spans.count <= mostBreaks {
      var widest: (span: Int, at: Int, gap: Double)?
      for (index, span) in spans.enumerated() {
        guard let found = gap(in: sorted[span]) else { continue }
        if found.gap > widest?.gap ?? 0 { widest = (index, found.at, found.gap) }
      }
      guard let widest else { break }
      let span = spans[widest.span]
      spans.replaceSubrange(
        widest.span...widest.span,
        with: [span.lowerBound..<widest.at, widest.at..<span.upperBound])
    }
    return spans
  }

  /// The longest gap, where it is to be broken, and the stop after it.
  private static func gap(in stops: ArraySlice<Double>) -> (at: Int, gap: Double)? {
    guard let first = stops.first, let last = stops.last else { return nil }
    var longest: (at: Int, gap: Double) = (stops.startIndex, 0)
    var distinct = 1.0
    for index in stops.indices.dropFirst() {
      let gap = stops[index] - stops[index - 1]
      // The two ends of a day are one place.
      if gap > 1.5 { distinct += 1 }
      if gap > longest.gap { longest = (index, gap) }
    }
    let even = (last - first) / max(1, distinct - 1)
    guard longest.gap >= 365, longest.gap > (last - first) / 4, longest.gap > even * 1.5 else {
      return nil
    }
    return longest
  }

  /// Shares out the room by weights, and to each at least so much that it can have a label.
  private static func share(_ room: Double, _ weights: [Double]) -> [Double] {
    let least = min(leastPiece, room / Double(max(1, weights.count)))
    let free = room - least * Double(weights.count)
    let sum = weights.reduce(0, +)
    return weights.map { least + free * (sum > 0 ? $0 / sum : 1 / Double(weights.count)) }
  }
}
