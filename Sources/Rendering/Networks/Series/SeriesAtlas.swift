import Diplomacy

/// All the actors of a series, each with its place, which is the same in every panel.
struct SeriesAtlas {
  /// The most actors that are drawn.
  static let mostNodes = 300

  /// The actors that are drawn, by ref.
  let nodes: [Network.Node]
  /// How many there are besides.
  let left: Int
  /// The places, within the panel.
  let places: [StressLayout.Point]
  /// The short names of the labels.
  let names: [String]
  /// How far the nearest points are from each other.
  let gap: Double
  /// Where each actor is among the nodes.
  let indices: [Ref: Int]

  /// - Complexity: O(n³) in the actors that are drawn, beside the ties.
  init(_ series: NetworkSeries, width: Double, height: Double) {
    let all = series.nodes
    var weights: [Ref: Double] = [:]
    for slice in series.slices {
      for edge in slice.network.edges where edge.kind.isOfEvents {
        weights[edge.from, default: 0] += edge.weight
        weights[edge.to, default: 0] += edge.weight
      }
    }
    let kept = Set(
      all.sorted { left, right in
        let (first, second) = (weights[left.ref] ?? 0, weights[right.ref] ?? 0)
        return first == second ? left.ref < right.ref : first > second
      }
      .prefix(Self.mostNodes).map(\.ref))
    nodes = all.filter { kept.contains($0.ref) }
    left = all.count - nodes.count
    var indices: [Ref: Int] = [:]
    for (index, node) in nodes.enumerated() { indices[node.ref] = index }
    self.indices = indices
    names = Self.names(nodes)
    let layout = StressLayout(
      ties: Self.ties(series, nodes, indices), order: Self.order(nodes))
    let room = (width * height / Double(max(1, nodes.count))).squareRoot()
    gap = min(20, room * 0.62)
    places = Self.fit(layout.points, gap: gap, width: width, height: height)
  }

  // MARK: Ties

  /// Whoever has to do with each other is near, and nearer those who speak for the same.
  private static func ties(
    _ series: NetworkSeries, _ nodes: [Network.Node], _ indices: [Ref: Int]
  ) -> [[StressLayout.Tie]] {
    var lengths: [[Int: Double]] = Array(repeating: [:], count: nodes.count)
    func tie(_ from: Ref, _ to: Ref, _ length: Double) {
      guard let from = indices[from], let to = indices[to], from != to else { return }
      lengths[from][to] = min(lengths[from][to] ?? length, length)
      lengths[to][from] = lengths[from][to]
    }
    for slice in series.slices {
      for edge in slice.network.edges { tie(edge.from, edge.to, 1) }
      for node in slice.network.nodes {
        if let principal = node.principal { tie(node.ref, principal.ref, 0.6) }
      }
    }
    return lengths.map { ties in
      ties.sorted { $0.key < $1.key }
        .map { StressLayout.Tie(other: $0.key, length: $0.value) }
    }
  }

  /// The circle on which the layout begins: those who speak for the same beside each other.
  private static func order(_ nodes: [Network.Node]) -> [Int] {
    NetworkClusters(Network(nodes: nodes)).units.flatMap { [$0.head] + $0.members }
  }

  // MARK: Places

  /// The points within a frame, filling it, and none on another.
  private static func fit(
    _ points: [StressLayout.Point], gap: Double, width: Double, height: Double
  ) -> [StressLayout.Point] {
    guard let first = points.first else { return [] }
    var (low, high) = (first, first)
    for point in points {
      low = StressLayout.Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = StressLayout.Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    let (across, down) = (high.x - low.x, high.y - low.y)
    // Stretched at most by half, so that a star stays one.
    let scale = min(width / max(across, 1e-9), height / max(down, 1e-9))
    let (wide, tall) = (
      min(width / max(across, 1e-9), scale * 1.5), min(height / max(down, 1e-9), scale * 1.5)
    )
    var placed = points.map { point in
      StressLayout.Point(
        x: points.count == 1
          ? width / 2 : width / 2 + (point.x - (low.x + high.x) / 2) * wide,
        y: points.count == 1
          ? height / 2 : height / 2 + (point.y - (low.y + high.y) / 2) * tall)
    }
    for _ in 0..<60 where spread(&placed, gap: gap, width, height) {}
    return placed
  }

  /// Pushes points apart that are nearer than a gap; says whether there were any.
  private static func spread(
    _ points: inout [StressLayout.Point], gap: Double, _ width: Double, _ height: Double
  ) -> Bool {
    var moved = false
    for left in points.indices {
      for right in points.indices.dropFirst(left + 1) {
        var apart = points[right] - points[left]
        var length = apart.length
        guard length < gap - 0.05 else { continue }
        if length < 1e-6 {
          apart = StressLayout.onCircle(Double(right) / Double(points.count))
          length = 1
        }
        let push = apart * ((gap - min(length, gap)) / 2 / length)
        points[left] = points[left] - push
        points[right] = points[right] + push
        moved = true
      }
    }
    for index in points.indices {
      points[index].x = min(max(points[index].x, 0), width)
      points[index].y = min(max(points[index].y, 0), height)
    }
    return moved
  }

  // MARK: Names

  private static let titles: Set<Substring> = [
    "King", "Queen", "Pope", "Emperor", "Empress", "Prince", "Princess", "Sultan", "Shah", "Emir",
  ]

  /// Surnames, unless two share one.
  private static func names(_ nodes: [Network.Node]) -> [String] {
    let short = nodes.map { node in
      let isRegnal = node.name.split(separator: " ").first.map(titles.contains) ?? false
      let name = node.kind == .person && !isRegnal ? Surname.of(node.name) : node.name
      if !name.contains(where: \.isLetter) { return node.name.isEmpty ? node.ref.text : node.name }
      return name
    }
    var counts: [String: Int] = [:]
    for name in short { counts[name, default: 0] += 1 }
    return zip(short, nodes).map { counts[$0] == 1 || $1.name.isEmpty ? $0 : $1.name }
  }

  /// A name in one line that is at most so wide.
  static func cut(_ name: String, size: Double, width: Double) -> String {
    let line = SafeText.line(String(name.unicodeScalars.prefix(120)))
    guard FontMetrics.width(line, size: size) > width else { return line }
    return FontMetrics.prefix(of: line, size: size, width: width - size) + "…"
  }

  /// The name of an actor, or its ref where it has none.
  func name(_ index: Int) -> String {
    let node = nodes[index]
    return String((node.name.isEmpty ? node.ref.text : node.name).unicodeScalars.prefix(200))
  }
}
