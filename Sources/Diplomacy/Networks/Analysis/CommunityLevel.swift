/// One level of Louvain's method: nodes, each of which may be many that were folded together.
struct CommunityLevel {
  /// The weight between each two nodes, both ways together.
  private let rows: Adjacency
  /// The weight that goes out from each node, and that within it.
  private let out: [Double]
  private let into: [Double]
  /// The weight of all arcs.
  private let total: Double
  private let resolution: Double

  /// The first level: each node for itself.
  init(_ graph: ActorGraph, resolution: Double) {
    out = graph.outgoing.sums()
    into = graph.incoming.sums()
    total = out.reduce(0, +)
    self.resolution = resolution
    var arcs = Arcs()
    for node in 0..<graph.count {
      for arc in graph.outgoing[node] {
        let (other, weight) = (graph.outgoing.nodes[arc], graph.outgoing.weights[arc])
        arcs.append(Int32(node), other, weight)
        arcs.append(other, Int32(node), weight)
      }
    }
    rows = Adjacency(count: graph.count, arcs)
  }

  private init(rows: Adjacency, out: [Double], into: [Double], below level: Self) {
    self.rows = rows
    self.out = out
    self.into = into
    total = level.total
    resolution = level.resolution
  }

  /// Moves nodes together, and makes each group a node of the next level; nil when none moved.
  func folded() -> (groups: [Int32], level: CommunityLevel)? {
    let groups = whole(moved())
    let count = Int(groups.max() ?? -1) + 1
    guard count < rows.count else { return nil }
    var (out, into) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    var arcs = Arcs()
    for node in 0..<rows.count {
      let group = groups[node]
      out[Int(group)] += self.out[node]
      into[Int(group)] += self.into[node]
      for arc in rows[node] where groups[Int(rows.nodes[arc])] != group {
        arcs.append(group, groups[Int(rows.nodes[arc])], rows.weights[arc])
      }
    }
    let rows = Adjacency(count: count, arcs)
    return (groups, CommunityLevel(rows: rows, out: out, into: into, below: self))
  }

  /// Takes apart groups that are not in one piece, and numbers them by their lowest nodes.
  private func whole(_ groups: [Int32]) -> [Int32] {
    var sets = DisjointSets(count: groups.count)
    for node in groups.indices {
      for arc in rows[node] where groups[Int(rows.nodes[arc])] == groups[node] {
        sets.join(Int32(node), rows.nodes[arc])
      }
    }
    var numbers = [Int32](repeating: -1, count: groups.count)
    var found: Int32 = 0
    return sets.labels().map { lowest in
      if numbers[Int(lowest)] < 0 {
        numbers[Int(lowest)] = found
        found += 1
      }
      return numbers[Int(lowest)]
    }
  }

  /// The group of each node once no move to a neighbour's group raises the modularity.
  private func moved() -> [Int32] {
    var groups = (0..<rows.count).map { Int32($0) }
    guard total > 0 else { return groups }
    var sums = GroupSums(out: out, into: into)
    // Sums of doubles may let two moves undo each other for ever; gains beneath notice are none.
    for _ in 0..<1000 {
      let hasMoved = rows.read { rows in
        groups.withUnsafeMutableBufferPointer { sweep(rows, $0, &sums) }
      }
      if !hasMoved { break }
    }
    return groups
  }

  /// Offers each node, by index, the groups of its neighbours; whether any has moved.
  private func sweep(
    _ rows: Adjacency.Rows, _ groups: UnsafeMutableBufferPointer<Int32>, _ sums: inout GroupSums
  ) -> Bool {
    var hasMoved = false
    for node in groups.indices where !rows[node].isEmpty {
      let own = Int(groups[node])
      sums.collect(rows, node, groups)
      let (leaving, arriving) = (out[node], into[node])
      sums.out[own] -= leaving
      sums.into[own] -= arriving
      func gain(_ group: Int) -> Double {
        let chance = (leaving / total) * sums.into[group] + (arriving / total) * sums.out[group]
        return sums.ties[group] - resolution * chance
      }
      let least = gain(own) + 1e-10 * (leaving + arriving)
      var (best, most) = (own, least)
      for group in sums.touched {
        let value = gain(group)
        guard value > least, value > most || (value == most && group < best) else { continue }
        (best, most) = (group, value)
      }
      sums.forget()
      sums.out[best] += leaving
      sums.into[best] += arriving
      if best != own {
        groups[node] = Int32(best)
        hasMoved = true
      }
    }
    return hasMoved
  }
}

/// What groups come to, and how one node is tied to each.
private struct GroupSums {
  var out: [Double]
  var into: [Double]
  /// The weight between the node and each group; zero where it has none.
  private(set) var ties: [Double]
  /// The groups the node is tied to.
  private(set) var touched: [Int] = []

  init(out: [Double], into: [Double]) {
    self.out = out
    self.into = into
    ties = Array(repeating: 0, count: out.count)
  }

  mutating func collect(
    _ rows: Adjacency.Rows, _ node: Int, _ groups: UnsafeMutableBufferPointer<Int32>
  ) {
    ties.withUnsafeMutableBufferPointer { ties in
      for arc in rows[node] {
        let group = Int(groups[Int(rows.nodes[arc])])
        if ties[group] == 0 { touched.append(group) }
        ties[group] += rows.weights[arc]
      }
    }
  }

  mutating func forget() {
    for group in touched { ties[group] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}
