/// Until when one has to be where, to be at a target by a day.
struct TimeWay {
  /// After each number of steps, who can go on in time, with the earliest day to be there.
  private(set) var usable: [[TimeSearch.Mark]]
  /// The same actors, with the latest day.
  private var latest: [[TimeSearch.Mark]]

  /// Goes back from a target, along the actors that can be reached after each number of steps.
  ///
  /// - Parameter layers: Who can be reached when after each number of steps, by index.
  /// - Complexity: O(p) a step for the p pairs that lead to its actors, and their contacts.
  init(
    _ graph: ContactGraph, _ layers: [[TimeSearch.Mark]], to target: Int32, until day: Int64
  ) {
    usable = Array(repeating: [], count: layers.count)
    latest = usable
    guard let end = layers.last.flatMap({ Self.mark(of: target, in: $0) }), end.day <= day else {
      return
    }
    usable[layers.count - 1] = [end]
    latest[layers.count - 1] = [TimeSearch.Mark(node: target, day: day)]
    for step in layers.indices.dropLast().reversed() {
      var days: [Int32: Int64] = [:]
      for mark in latest[step + 1] {
        for index in graph.pairs(to: mark.node) {
          let pair = graph.pairs[index]
          guard let reached = Self.mark(of: pair.from, in: layers[step]),
            let last = graph.last(of: pair, until: mark.day), reached.day <= last
          else { continue }
          days[pair.from] = max(days[pair.from] ?? last, last)
        }
      }
      usable[step] = layers[step].filter { days[$0.node] != nil }
      latest[step] = usable[step].map {
        TimeSearch.Mark(node: $0.node, day: days[$0.node] ?? $0.day)
      }
    }
  }

  /// The latest day to be at an actor after some steps; nil where the actor is of no use.
  func latest(at node: Int32, after steps: Int) -> Int64? {
    Self.mark(of: node, in: latest[steps])?.day
  }

  private static func mark(of node: Int32, in layer: [TimeSearch.Mark]) -> TimeSearch.Mark? {
    var (low, high) = (0, layer.count)
    while low < high {
      let middle = low + (high - low) / 2
      if layer[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low < layer.count && layer[low].node == node ? layer[low] : nil
  }
}
