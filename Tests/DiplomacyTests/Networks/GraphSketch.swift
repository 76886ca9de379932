import Diplomacy

/// Small graphs by chance, and what is known of them by trying everything.
struct GraphSketch {
  var count: Int
  var isDirected: Bool
  /// The weight from each node to each other; 0 for none.
  var weights: [[Double]]

  init(_ dice: inout Dice, nodes: ClosedRange<Int>, isDirected: Bool, percent: Int = 30) {
    count = dice.number(nodes)
    self.isDirected = isDirected
    weights = Array(repeating: Array(repeating: 0, count: count), count: count)
    for from in 0..<count {
      for to in 0..<count where from != to && (isDirected || from < to) && dice.chance(percent) {
        let weight = Double(dice.number(1...4))
        weights[from][to] = weight
        if !isDirected { weights[to][from] = weight }
      }
    }
  }

  /// The graph, from edges in an order by chance.
  func graph(_ dice: inout Dice) -> ActorGraph {
    var edges: [ActorGraph.Edge] = []
    for from in 0..<count {
      for to in 0..<count where weights[from][to] > 0 && (isDirected || from < to) {
        let turns = !isDirected && dice.chance(50)
        edges.append(
          ActorGraph.Edge(
            from: Int32(turns ? to : from), to: Int32(turns ? from : to),
            weight: weights[from][to]))
      }
    }
    return ActorGraph(count: count, isDirected: isDirected, edges: edges.shuffled(using: &dice))
  }

  /// The least sums of lengths between all nodes (Floyd and Warshall).
  func distances(_ length: (Double) -> Double = { _ in 1 }) -> [[Double]] {
    var found = weights.enumerated().map { from, row in
      row.enumerated().map { to, weight in
        from == to ? 0 : weight > 0 ? length(weight) : Double.infinity
      }
    }
    for middle in 0..<count {
      for from in 0..<count {
        for to in 0..<count {
          found[from][to] = min(found[from][to], found[from][middle] + found[middle][to])
        }
      }
    }
    return found
  }

  /// All simple paths between two nodes, in lexicographic order.
  func paths(from source: Int, to target: Int) -> [[Int32]] {
    var found: [[Int32]] = []
    func go(_ path: [Int]) {
      let last = path[path.count - 1]
      if last == target { return found.append(path.map { Int32($0) }) }
      for next in 0..<count where weights[last][next] > 0 && !path.contains(next) {
        go(path + [next])
      }
    }
    go([source])
    return found
  }

  /// The paths of the least length, and that length.
  func shortest(
    from source: Int, to target: Int, _ length: (Double) -> Double
  ) -> (paths: [[Int32]], length: Double) {
    let all = paths(from: source, to: target).map { path in
      let steps = zip(path, path.dropFirst())
      return (path, steps.reduce(0) { $0 + length(weights[Int($1.0)][Int($1.1)]) })
    }
    let least = all.map(\.1).min() ?? .infinity
    return (all.filter { $0.1 <= least + 1e-9 }.map(\.0), least)
  }

  /// The graph of Zachary's karate club as it is weighted in NetworkX: who met whom how often.
  static let karate: [(Int32, Int32, Double)] = [
    (0, 1, 4), (0, 2, 5), (0, 3, 3), (0, 4, 3), (0, 5, 3), (0, 6, 3), (0, 7, 2), (0, 8, 2),
    (0, 10, 2), (0, 11, 3), (0, 12, 1), (0, 13, 3), (0, 17, 2), (0, 19, 2), (0, 21, 2),
    (0, 31, 2), (1, 2, 6), (1, 3, 3), (1, 7, 4), (1, 13, 5), (1, 17, 1), (1, 19, 2), (1, 21, 2),
    (1, 30, 2), (2, 3, 3), (2, 7, 4), (2, 8, 5), (2, 9, 1), (2, 13, 3), (2, 27, 2), (2, 28, 2),
    (2, 32, 2), (3, 7, 3), (3, 12, 3), (3, 13, 3), (4, 6, 2), (4, 10, 3), (5, 6, 5), (5, 10, 3),
    (5, 16, 3), (6, 16, 3), (8, 30, 3), (8, 32, 3), (8, 33, 4), (9, 33, 2), (13, 33, 3),
    (14, 32, 3), (14, 33, 2), (15, 32, 3), (15, 33, 4), (18, 32, 1), (18, 33, 2), (19, 33, 1),
    (20, 32, 3), (20, 33, 1), (22, 32, 2), (22, 33, 3), (23, 25, 5), (23, 27, 4), (23, 29, 3),
    (23, 32, 5), (23, 33, 4), (24, 25, 2), (24, 27, 3), (24, 31, 2), (25, 31, 7), (26, 29, 4),
    (26, 33, 2), (27, 33, 4), (28, 31, 2), (28, 33, 2), (29, 32, 4), (29, 33, 2), (30, 32, 3),
    (30, 33, 3), (31, 32, 4), (31, 33, 4), (32, 33, 5),
  ]
  static func karate(isWeighted: Bool) -> ActorGraph {
    ActorGraph(
      count: 34, isDirected: false,
      edges: karate.map {
        ActorGraph.Edge(from: $0.0, to: $0.1, weight: isWeighted ? $0.2 : 1)
      })
  }

  /// Three groups of four, tied to each other in a ring.
  static let ring: [(Int32, Int32, Double)] = [
    (0, 1, 3), (0, 2, 2), (1, 2, 4), (1, 3, 1), (2, 3, 2), (4, 5, 5), (4, 6, 1), (5, 6, 2),
    (5, 7, 3), (6, 7, 1), (8, 9, 2), (8, 10, 2), (9, 10, 1), (9, 11, 4), (10, 11, 2), (3, 4, 1),
    (7, 8, 1), (11, 0, 1),
  ]

  /// The ring as a directed graph with some ties answered, and an actor apart.
  static var directedRing: ActorGraph {
    let back: [(Int32, Int32, Double)] = [(2, 0, 1), (3, 1, 2), (6, 5, 1), (11, 9, 1)]
    return ActorGraph(
      count: 13, isDirected: true,
      edges: (ring + back).map { ActorGraph.Edge(from: $0.0, to: $0.1, weight: $0.2) })
  }

  static var undirectedRing: ActorGraph {
    ActorGraph(
      count: 12, isDirected: false,
      edges: ring.map { ActorGraph.Edge(from: $0.0, to: $0.1, weight: $0.2) })
  }

  /// A chain of nodes, each tied to the next.
  static func chain(_ count: Int, isDirected: Bool) -> ActorGraph {
    ActorGraph(
      count: count, isDirected: isDirected,
      edges: (0..<max(0, count - 1)).map {
        ActorGraph.Edge(from: Int32($0), to: Int32($0 + 1))
      })
  }
}

/// Whether two lists of values are the same but for rounding.
func areClose(_ left: [Double], _ right: [Double], within distance: Double = 1e-11) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= distance }
}
