/// Arcs in no order, to make rows of.
struct Arcs {
  private(set) var from: [Int32] = []
  private(set) var to: [Int32] = []
  private(set) var weights: [Double] = []

  mutating func reserve(_ count: Int) {
    from.reserveCapacity(count)
    to.reserveCapacity(count)
    weights.reserveCapacity(count)
  }

  mutating func append(_ from: Int32, _ to: Int32, _ weight: Double) {
    self.from.append(from)
    self.to.append(to)
    weights.append(weight)
  }
}

/// The neighbours of each node, one row after the other in flat arrays (compressed sparse rows).
struct Adjacency: Sendable {
  /// Where each row starts, and where the last ends.
  private(set) var starts: [Int]
  /// The neighbours, in ascending order within a row, each once.
  private(set) var nodes: [Int32]
  private(set) var weights: [Double]

  /// Makes rows of arcs whose ends are all in `0..<count`; parallel arcs are added in their order.
  ///
  /// - Complexity: O(n + m): two passes of counting sort.
  init(count: Int, _ arcs: Arcs) {
    let byEnd = CountingSort.order(of: arcs.from.count, by: arcs.to, count: count)
    let order = CountingSort.order(of: byEnd, by: arcs.from, count: count)
    starts = [0]
    starts.reserveCapacity(count + 1)
    nodes = []
    nodes.reserveCapacity(order.count)
    weights = []
    weights.reserveCapacity(order.count)
    for arc in order {
      let (from, to) = (Int(arcs.from[arc]), arcs.to[arc])
      while starts.count <= from { starts.append(nodes.count) }
      if nodes.count > starts[from], nodes[nodes.count - 1] == to {
        weights[weights.count - 1] += arcs.weights[arc]
      } else {
        nodes.append(to)
        weights.append(arcs.weights[arc])
      }
    }
    while starts.count <= count { starts.append(nodes.count) }
  }

  private init(starts: [Int], nodes: [Int32], weights: [Double]) {
    self.starts = starts
    self.nodes = nodes
    self.weights = weights
  }

  /// The number of nodes.
  var count: Int { starts.count - 1 }

  /// The places of a node's arcs.
  subscript(node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

  /// The place of a neighbour within a row.
  func place(of node: Int32, in row: Range<Int>) -> Int? {
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if nodes[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && nodes[low] == node ? low : nil
  }

  /// The same arcs by their other ends.
  func reversed() -> Adjacency {
    let order = CountingSort.order(of: nodes.count, by: nodes, count: count)
    var origins: [Int32] = []
    origins.reserveCapacity(nodes.count)
    for node in 0..<count {
      for _ in self[node] { origins.append(Int32(node)) }
    }
    return Adjacency(
      starts: CountingSort.starts(nodes, count: count), nodes: order.map { origins[$0] },
      weights: order.map { weights[$0] })
  }

  /// The sum of the weights of each row.
  func sums() -> [Double] {
    (0..<count).map { weights[self[$0]].reduce(0, +) }
  }

  /// The rows as they lie in memory, for loops over all arcs.
  struct Rows {
    let starts: UnsafeBufferPointer<Int>
    let nodes: UnsafeBufferPointer<Int32>
    let weights: UnsafeBufferPointer<Double>

    subscript(node: Int) -> Range<Int> {
      Range(uncheckedBounds: (starts[node], starts[node + 1]))
    }
  }

  /// Lends the rows to a loop.
  func read<Result>(_ body: (Rows) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      nodes.withUnsafeBufferPointer { nodes in
        weights.withUnsafeBufferPointer { weights in
          body(Rows(starts: starts, nodes: nodes, weights: weights))
        }
      }
    }
  }
}
