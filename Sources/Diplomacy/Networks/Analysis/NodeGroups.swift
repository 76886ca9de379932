/// Which group each node is in: groups are numbered by size, the largest first, then lowest node.
public struct NodeGroups: Hashable, Sendable {
  /// The number of each node's group.
  public let groups: [Int32]
  /// The number of nodes of each group.
  public let sizes: [Int]

  /// Numbers groups anew.
  ///
  /// - Parameter labels: For each node, what is the same for all of its group and no other.
  /// - Complexity: O(n), and O(g log g) for g groups.
  public init(_ labels: [Int32]) {
    var numbers: [Int32: Int] = [:]
    var sizes: [Int] = []
    let found = labels.map { label in
      let number = numbers[label] ?? sizes.count
      if number == sizes.count {
        numbers[label] = number
        sizes.append(0)
      }
      sizes[number] += 1
      return number
    }
    // They were found in the order of their lowest nodes.
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var places = [Int32](repeating: 0, count: sizes.count)
    for (place, number) in order.enumerated() { places[number] = Int32(place) }
    groups = found.map { places[$0] }
    self.sizes = order.map { sizes[$0] }
  }

  /// The number of groups.
  public var count: Int { sizes.count }

  /// The nodes of each group, in ascending order.
  ///
  /// - Complexity: O(n).
  public var members: [[Int32]] {
    var members = [[Int32]](repeating: [], count: count)
    for (node, group) in groups.enumerated() { members[Int(group)].append(Int32(node)) }
    return members
  }
}
