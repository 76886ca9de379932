extension ActorGraph {
  /// The parts of the graph that are not tied to each other, whatever way the ties go.
  ///
  /// - Complexity: O((n + m) log n), next to linear in practice.
  public func components() -> NodeGroups {
    var sets = DisjointSets(count: count)
    for node in 0..<count {
      for arc in outgoing[node] { sets.join(Int32(node), outgoing.nodes[arc]) }
    }
    return NodeGroups(sets.labels())
  }

  /// The parts within which each node can be reached from each other along the ties.
  ///
  /// Of an undirected graph, they are its ``components()``. The method is Tarjan, *Depth-first search
  /// and linear graph algorithms* (1972), with a stack of its own, so that long chains do no harm.
  ///
  /// - Complexity: O(n + m).
  public func strongComponents() -> NodeGroups {
    guard isDirected else { return components() }
    var search = StrongSearch(outgoing)
    for node in 0..<count { search.visit(node) }
    return NodeGroups(search.labels)
  }
}

/// Tarjan's search for strong components.
private struct StrongSearch {
  private let rows: Adjacency
  /// The number of each node in the order of discovery; -1 before.
  private var numbers: [Int32]
  /// The lowest number that is known to be reached from each node.
  private var lows: [Int32]
  /// The next arc of each node to follow.
  private var cursors: [Int]
  private var path: [Int] = []
  private var open: [Int] = []
  private var found: Int32 = 0
  /// The node by which each node's component is known; -1 before.
  private(set) var labels: [Int32]

  init(_ rows: Adjacency) {
    self.rows = rows
    numbers = Array(repeating: -1, count: rows.count)
    lows = numbers
    labels = numbers
    cursors = Array(rows.starts.dropLast())
  }

  mutating func visit(_ start: Int) {
    guard numbers[start] < 0 else { return }
    discover(start)
    while let node = path.last {
      if cursors[node] < rows.starts[node + 1] {
        let next = Int(rows.nodes[cursors[node]])
        cursors[node] += 1
        if numbers[next] < 0 {
          discover(next)
        } else if labels[next] < 0 {
          lows[node] = min(lows[node], numbers[next])
        }
      } else {
        path.removeLast()
        if let above = path.last { lows[above] = min(lows[above], lows[node]) }
        if lows[node] == numbers[node] { close(node) }
      }
    }
  }

  private mutating func discover(_ node: Int) {
    numbers[node] = found
    lows[node] = found
    found += 1
    path.append(node)
    open.append(node)
  }

  private mutating func close(_ root: Int) {
    while let node = open.popLast() {
      labels[node] = Int32(root)
      if node == root { return }
    }
  }
}
