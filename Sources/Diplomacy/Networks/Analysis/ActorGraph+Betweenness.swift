extension ActorGraph {
  /// The share of the shortest chains between others that lead through each node, by hops.
  ///
  /// Of each two other nodes, the share of their shortest chains that have the node within; the sum
  /// is divided by the number of pairs of others, which are ordered pairs in a directed graph. So 0
  /// is none and 1 all. Weights are not looked at. The method is Brandes, *A faster algorithm for
  /// betweenness centrality* (2001); the results are those of NetworkX with `normalized=True`.
  ///
  /// - Parameter pivots: How many nodes to start from; nil, or as many as there are, for the exact
  ///   values. With fewer, nodes evenly spread over the indices stand for all (Brandes and Pich,
  ///   *Centrality estimation in large networks*, 2007): an estimate, good for the high values and
  ///   poor for the low ones. Each node's sum is divided by the number of pivots other than itself,
  ///   since no chain that it begins leads through it; so no estimate is above 1.
  /// - Complexity: O(p·(n + m)) for p pivots, shared by all processors; memory of a few times n.
  public func betweenness(pivots: Int? = nil) -> [Double] {
    guard count > 2 else { return Array(repeating: 0, count: count) }
    let (count, outgoing) = (count, outgoing)
    let pivots = min(count, max(1, pivots ?? count))
    @Sendable func source(_ pivot: Int) -> Int { pivot * count / pivots }
    let sums = BlockSum.of(items: pivots, size: count) { block, sums in
      outgoing.read { rows in
        var quick = PathSearch<Double>(count: count)
        for pivot in block {
          let source = source(pivot)
          if quick.add(source, rows, to: &sums) { continue }
          var wide = PathSearch<WideNumber>(count: count)
          _ = wide.add(source, rows, to: &sums)
        }
      }
    }
    // An undirected graph has each pair twice, once from either end, and half the pairs.
    let pairs = Double(count - 1) * Double(count - 2)
    var others = Array(repeating: pivots, count: count)
    for pivot in 0..<pivots { others[source(pivot)] -= 1 }
    return zip(sums, others).map { sum, others in
      others > 0 ? sum * (Double(count - 1) / Double(others) / pairs) : 0
    }
  }
}

/// The shortest paths from one node, and how much of them leads through each other.
private struct PathSearch<Number: PathNumber> {
  private var distance: [Int32]
  private var queue: [Int32]
  private var paths: [Number]
  private var shares: [Number]
  private let count: Int

  init(count: Int) {
    self.count = count
    distance = Array(repeating: -1, count: count)
    queue = Array(repeating: 0, count: count)
    paths = Array(repeating: Number(0), count: count)
    shares = paths
  }

  /// Adds each node's share of the paths from a source; false, and nothing, for too many paths.
  mutating func add(_ source: Int, _ rows: Adjacency.Rows, to sums: inout [Double]) -> Bool {
    distance.withUnsafeMutableBufferPointer { distance in
      queue.withUnsafeMutableBufferPointer { queue in
        paths.withUnsafeMutableBufferPointer { paths in
          shares.withUnsafeMutableBufferPointer { shares in
            distance.update(repeating: -1)
            paths.update(repeating: Number(0))
            guard let found = Self.count(source, rows, distance, queue, paths) else {
              return false
            }
            sums.withUnsafeMutableBufferPointer { sums in
              // From the farthest on, each node takes its part of what is beyond it.
              for place in stride(from: found - 1, to: 0, by: -1) {
                let node = Int(queue[place])
                let next = distance[node] + 1
                var share = Number(0)
                for arc in rows[node] {
                  let other = Int(rows.nodes[arc])
                  if distance[other] == next { share += shares[other] }
                }
                let part = (share * paths[node]).double
                sums[node] += part
                shares[node] = Number(1 + part) / paths[node]
              }
            }
            return true
          }
        }
      }
    }
  }

  /// Counts the shortest paths to each node, in the order of distance; nil for too many.
  private static func count(
    _ source: Int, _ rows: Adjacency.Rows, _ distance: UnsafeMutableBufferPointer<Int32>,
    _ queue: UnsafeMutableBufferPointer<Int32>, _ paths: UnsafeMutableBufferPointer<Number>
  ) -> Int? {
    distance[source] = 0
    paths[source] = Number(1)
    queue[0] = Int32(source)
    var found = 1
    var place = 0
    while place < found {
      let node = Int(queue[place])
      place += 1
      let (next, ways) = (distance[node] + 1, paths[node])
      if ways.isAtLimit { return nil }
      for arc in rows[node] {
        let other = Int(rows.nodes[arc])
        if distance[other] < 0 {
          distance[other] = next
          queue[found] = Int32(other)
          found += 1
        }
        if distance[other] == next { paths[other] += ways }
      }
    }
    return found
  }
}
