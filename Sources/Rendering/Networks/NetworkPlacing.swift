import Diplomacy

/// One attempt at columns, with a given number of sides.
struct NetworkPlacing {
  private let network: Network
  private let clusters: NetworkClusters
  private let pull: NetworkPull
  private let sides: Int
  private var places: [Int?]
  private var crowds: [Int]

  init(_ network: Network, clusters: NetworkClusters, pull: NetworkPull, sides: Int) {
    self.network = network
    self.clusters = clusters
    self.pull = pull
    self.sides = sides
    places = Array(repeating: nil, count: network.nodes.count)
    crowds = Array(repeating: 0, count: 2 * sides + 1)
  }

  /// The column of each node.
  var columns: [Int] { places.map { $0 ?? 0 } }

  /// What all the ties cost.
  var totalCost: Int {
    clusters.units.reduce(0) { $0 + cost(of: $1) }
  }

  /// Places the units, those with the most ties first, and moves each while that makes it cheaper.
  mutating func settle() {
    let weights = clusters.units.map { unit in
      nodes(of: unit).reduce(0) { sum, node in
        sum + pull.of[node].reduce(0) { $0 + $1.labelled * 2 + $1.upright + $1.bare }
      } + unit.members.count * 4
    }
    let order = clusters.units.indices.sorted { left, right in
      weights[left] == weights[right] ? left < right : weights[left] > weights[right]
    }
    for unit in order { _ = move(clusters.units[unit]) }
    for _ in 0..<8 {
      var moved = false
      for unit in order where move(clusters.units[unit]) { moved = true }
      if !moved { break }
    }
  }

  private func nodes(of unit: NetworkClusters.Unit) -> [Int] { [unit.head] + unit.members }

  /// Puts a unit where it is cheapest; says whether that is somewhere else.
  private mutating func move(_ unit: NetworkClusters.Unit) -> Bool {
    let before = places[unit.head]
    take(unit)
    var best: (cost: Int, option: Int)?
    for option in options(for: unit) {
      put(unit, at: option)
      let price = cost(of: unit)
      if best.map({ price < $0.cost }) ?? true { best = (price, option) }
      take(unit)
    }
    put(unit, at: best?.option ?? 0)
    return places[unit.head] != before
  }

  /// The columns in which the head of a unit may stand.
  private func options(for unit: NetworkClusters.Unit) -> [Int] {
    let heads = (0..<sides).map(headColumn)
    if !unit.members.isEmpty { return heads }
    if network.nodes[unit.head].kind == .person { return (0..<sides).map(personColumn) }
    return heads + [2 * sides]
  }

  private func headColumn(_ side: Int) -> Int { side == 0 ? 0 : 2 * side + 1 }
  private func personColumn(_ side: Int) -> Int { side == 0 ? 1 : 2 * side }

  private mutating func put(_ unit: NetworkClusters.Unit, at column: Int) {
    places[unit.head] = column
    for member in unit.members { places[member] = column == 0 ? 1 : column - 1 }
    for node in nodes(of: unit) {
      if let place = places[node] { crowds[place] += 1 }
    }
  }

  private mutating func take(_ unit: NetworkClusters.Unit) {
    for node in nodes(of: unit) {
      if let place = places[node] { crowds[place] -= 1 }
      places[node] = nil
    }
  }

  private func cost(of unit: NetworkClusters.Unit) -> Int {
    guard let column = places[unit.head] else { return 0 }
    let kind = network.nodes[unit.head].kind
    // States to the left, organisations to the right, where nothing else speaks.
    var total = kind == .state ? column : kind == .person ? 0 : (column == 0 ? 8 : 0)
    for node in nodes(of: unit) {
      guard let place = places[node] else { continue }
      total += max(0, crowds[place] - 8) * 4
      for pair in pull.of[node] {
        guard let other = places[pair.other] else { continue }
        total += Self.cost(of: pair, over: abs(place - other))
      }
    }
    return total
  }

  private static func cost(of pair: NetworkPull.Pair, over distance: Int) -> Int {
    if distance == 0 { return pair.labelled * 80 + pair.bare * 20 }
    let stretch = 10 * (distance - 1)
    return pair.labelled * stretch + pair.bare * stretch + pair.upright * (stretch + 8)
  }
}
