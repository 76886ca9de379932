/// Sets that nodes are joined to, each known by its lowest node.
struct DisjointSets {
  private var parents: [Int32]

  /// Begins with each node alone.
  init(count: Int) { parents = (0..<count).map { Int32($0) } }

  /// The lowest node of a node's set.
  mutating func lowest(_ node: Int32) -> Int32 {
    var node = node
    while parents[Int(node)] != node {
      let above = parents[Int(parents[Int(node)])]
      parents[Int(node)] = above
      node = above
    }
    return node
  }

  /// Joins the sets of two nodes.
  mutating func join(_ first: Int32, _ second: Int32) {
    let (one, other) = (lowest(first), lowest(second))
    parents[Int(max(one, other))] = min(one, other)
  }

  /// The lowest node of each node's set.
  mutating func labels() -> [Int32] {
    (0..<parents.count).map { lowest(Int32($0)) }
  }
}
