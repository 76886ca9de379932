/// Puts points on a plane so that their distances are as near as can be to those that are asked
/// for: stress majorisation, from a circle.
///
/// Nothing in it is left to chance or to a library's sine, so that the same distances give the same
/// points everywhere.
struct StressLayout {
  /// Where a point stands.
  struct Point: Hashable, Sendable {
    var x: Double
    var y: Double

    static func + (left: Point, right: Point) -> Point {
      Point(x: left.x + right.x, y: left.y + right.y)
    }
    static func - (left: Point, right: Point) -> Point {
      Point(x: left.x - right.x, y: left.y - right.y)
    }
    static func * (left: Point, factor: Double) -> Point {
      Point(x: left.x * factor, y: left.y * factor)
    }
    var length: Double { (x * x + y * y).squareRoot() }
  }

  /// A tie, with the distance that suits it.
  struct Tie {
    var other: Int
    var length: Double
  }

  /// The points, by their numbers.
  private(set) var points: [Point]

  /// - Parameters:
  ///   - ties: The ties of each point, seen from both ends.
  ///   - order: The points in the order in which they begin on the circle.
  /// - Complexity: O(n³) in the points.
  init(ties: [[Tie]], order: [Int]) {
    let count = ties.count
    points = Array(repeating: Point(x: 0, y: 0), count: count)
    for (place, index) in order.enumerated() {
      points[index] = Self.onCircle(Double(place) / Double(max(1, count)))
    }
    guard count > 2 else { return }
    let distances = Self.distances(ties)
    let mean = distances.reduce(0) { $0 + $1.reduce(0, +) } / Double(count * count)
    for index in points.indices { points[index] = points[index] * (mean / 1.3) }
    for _ in 0..<120 { relax(distances) }
    level()
  }

  /// Where a part of a turn leads to: a polynomial on an eighth of the circle, mirrored.
  static func onCircle(_ turn: Double) -> Point {
    let eighths = (turn - turn.rounded(.down)) * 8
    let octant = Int(eighths) % 8
    let isOdd = octant % 2 == 1
    let part = eighths - eighths.rounded(.down)
    let angle = (isOdd ? 1 - part : part) * 0.785_398_163_397_448_3
    let square = angle * angle
    let sine = angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42)))
    let cosine = (1 - sine * sine).squareRoot()
    // Each quarter begins on an axis; the odd eighths run back from the next one.
    let (along, aside) = isOdd ? (sine, cosine) : (cosine, sine)
    switch octant / 2 {
    case 0: return Point(x: along, y: aside)
    case 1: return Point(x: -aside, y: along)
    case 2: return Point(x: -along, y: -aside)
    default: return Point(x: aside, y: -along)
    }
  }

  /// The distances along the ties; between what does not hang together a little more than the
  /// farthest.
  private static func distances(_ ties: [[Tie]]) -> [[Double]] {
    var all = ties.indices.map { distances(from: $0, ties) }
    let farthest = all.reduce(1.0) { most, row in
      max(most, row.reduce(0) { $1.isFinite ? max($0, $1) : $0 })
    }
    for row in all.indices {
      for column in all[row].indices where !all[row][column].isFinite {
        all[row][column] = min(farthest, 4) * 0.9
      }
    }
    return all
  }

  private static func distances(from start: Int, _ ties: [[Tie]]) -> [Double] {
    var distances = Array(repeating: Double.infinity, count: ties.count)
    distances[start] = 0
    var open = [start]
    while let nearest = open.indices.min(by: { distances[open[$0]] < distances[open[$1]] }) {
      let index = open.remove(at: nearest)
      for tie in ties[index] where distances[index] + tie.length < distances[tie.other] {
        if !distances[tie.other].isFinite { open.append(tie.other) }
        distances[tie.other] = distances[index] + tie.length
      }
    }
    return distances
  }

  /// Moves each point to where the others would have it.
  private mutating func relax(_ distances: [[Double]]) {
    for index in points.indices {
      var sum = Point(x: 0, y: 0)
      var weights = 0.0
      for other in points.indices where other != index {
        let distance = distances[index][other]
        let weight = 1 / (distance * distance)
        var apart = points[index] - points[other]
        var length = apart.length
        if length < 1e-9 {
          apart = Self.onCircle(Double(index) / Double(points.count))
          length = 1
        }
        sum = sum + (points[other] + apart * (distance / length)) * weight
        weights += weight
      }
      points[index] = sum * (1 / weights)
    }
  }

  /// Turns the whole so that it is widest from left to right.
  private mutating func level() {
    let center = points.reduce(Point(x: 0, y: 0), +) * (1 / Double(points.count))
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for point in points {
      let apart = point - center
      xx += apart.x * apart.x
      xy += apart.x * apart.y
      yy += apart.y * apart.y
    }
    let half = (xx - yy) / 2
    let root = (half * half + xy * xy).squareRoot()
    var axis = Point(x: half + root, y: xy)
    if axis.length < 1e-6 { axis = Point(x: 1, y: 0) }
    axis = axis * (1 / axis.length)
    for index in points.indices {
      let apart = points[index] - center
      points[index] = Point(
        x: apart.x * axis.x + apart.y * axis.y, y: apart.y * axis.x - apart.x * axis.y)
    }
  }
}
