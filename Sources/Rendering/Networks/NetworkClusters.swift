import Diplomacy

/// Who is drawn together: an actor and those who speak for it.
struct NetworkClusters {
  /// What is placed as one: a cluster, or an actor on its own.
  struct Unit: Hashable {
    /// The actor spoken for, or the actor on its own.
    var head: Int
    /// Those who speak for it, also through others.
    var members: [Int]
  }

  /// The units, by their heads' places among the nodes.
  let units: [Unit]
  /// The unit of each node.
  let unitOf: [Int]

  init(_ network: Network) {
    var indices: [Ref: Int] = [:]
    for (index, node) in network.nodes.enumerated() { indices[node.ref] = index }
    let principals = network.nodes.enumerated().map { index, node -> Int? in
      let principal = node.principal.flatMap { indices[$0.ref] }
      return principal == index ? nil : principal
    }
    var members: [Int: [Int]] = [:]
    for index in network.nodes.indices {
      members[Self.root(of: index, principals), default: []].append(index)
    }
    let units = members.keys.sorted().map { head in
      Unit(head: head, members: (members[head] ?? []).filter { $0 != head })
    }
    var unitOf = Array(repeating: 0, count: network.nodes.count)
    for (number, unit) in units.enumerated() {
      for index in [unit.head] + unit.members { unitOf[index] = number }
    }
    self.units = units
    self.unitOf = unitOf
  }

  /// Whom an actor speaks for in the end: a ministry's spokeswoman speaks for the state.
  ///
  /// Of actors that speak for each other in a circle, the first stands for all.
  private static func root(of index: Int, _ principals: [Int?]) -> Int {
    var path = [index]
    var seen: Set<Int> = [index]
    while let next = principals[path[path.count - 1]] {
      guard seen.insert(next).inserted else {
        let start = path.firstIndex(of: next) ?? 0
        return path[start...].min() ?? index
      }
      path.append(next)
    }
    return path[path.count - 1]
  }
}
