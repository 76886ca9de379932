/// Finds the chains through time with the fewest steps.
///
/// On such a chain, no actor can be reached with fewer steps as early as by it: otherwise the chain
/// could be cut short. So the actors who are reached earlier than before, step by step, are the only
/// ones that can be on it.
struct TimeSearch {
  /// An actor and a day: the earliest to be there, or the latest to be there in time.
  struct Mark {
    var node: Int32
    var day: Int64
  }

  /// A chain by its pairs, and the earliest day on which it is completed.
  struct Path {
    var pairs: [Int]
    var arrival: Int64
  }

  private let graph: ContactGraph
  private let source: Int32
  private let target: Int32
  private let days: ClosedRange<Int64>
  /// After each number of steps, who is there earlier than with fewer, by index.
  private var layers: [[Mark]] = []

  init(_ graph: ContactGraph, from source: Int32, to target: Int32, days: ClosedRange<Int64>) {
    self.graph = graph
    self.source = source
    self.target = target
    self.days = days
  }

  /// Goes on step by step until the target is reached; whether it is.
  mutating func reach() -> Bool {
    var isReached = [Bool](repeating: false, count: graph.count)
    var day = [Int64](repeating: 0, count: graph.count)
    var isChanged = isReached
    isReached[Int(source)] = true
    day[Int(source)] = days.lowerBound
    layers = [[Mark(node: source, day: days.lowerBound)]]
    while let layer = layers.last, !layer.isEmpty, !isReached[Int(target)] {
      var changed: [Int32] = []
      for mark in layer {
        for index in graph.pairs(from: mark.node) {
          let pair = graph.pairs[index]
          let node = Int(pair.to)
          // Nobody is there earlier than on the day of leaving.
          if isReached[node], day[node] <= mark.day { continue }
          guard let entry = graph.first(of: pair, from: mark.day) else { continue }
          let arrival = max(mark.day, entry.earliest)
          guard arrival <= days.upperBound, !isReached[node] || arrival < day[node] else {
            continue
          }
          isReached[node] = true
          day[node] = arrival
          if !isChanged[node] { changed.append(pair.to) }
          isChanged[node] = true
        }
      }
      for node in changed { isChanged[Int(node)] = false }
      layers.append(changed.sorted().map { Mark(node: $0, day: day[Int($0)]) })
    }
    return isReached[Int(target)]
  }

  /// The chains to the target in their order, up to a limit, and whether there are more.
  mutating func paths(limit: Int) -> (paths: [Path], hasMore: Bool) {
    let more = limit == .max ? limit : limit + 1
    layers = TimeWay(graph, layers, to: target, until: days.upperBound).usable
    let all = paths(until: days.upperBound, atMost: more, after: nil)
    if all.count <= limit { return (sorted(all), false) }
    // The first day by which there are as many as the limit: those of days before are listed whole.
    var low = layers.last?.first?.day ?? days.lowerBound
    var high = days.upperBound
    while low < high {
      let middle = (low & high) + ((low ^ high) >> 1)
      if paths(until: middle, atMost: limit, after: nil).count >= limit {
        high = middle
      } else {
        low = middle + 1
      }
    }
    let before = low > days.lowerBound ? paths(until: low - 1, atMost: limit, after: nil) : []
    let rest = paths(until: low, atMost: limit - before.count, after: before.isEmpty ? nil : low)
    return (sorted(before) + rest, true)
  }

  /// In the order of arrival; what was in the order of the actors stays so.
  private func sorted(_ paths: [Path]) -> [Path] {
    paths.enumerated().sorted {
      ($0.element.arrival, $0.offset) < ($1.element.arrival, $1.offset)
    }.map(\.element)
  }

  /// The chains that can be completed by a day, and not before another, by the actors' indices.
  private func paths(until end: Int64, atMost limit: Int, after start: Int64?) -> [Path] {
    guard limit > 0 else { return [] }
    let way = TimeWay(graph, layers, to: target, until: end)
    guard way.usable.first?.isEmpty == false else { return [] }
    let steps = layers.count - 1
    var found: [Path] = []
    var path: [Int] = []
    var marks = [Mark(node: source, day: days.lowerBound)]
    var rows = [graph.pairs(from: source)]
    while let mark = marks.last {
      if path.count == steps {
        let isLate = start.map { mark.day >= $0 } ?? true
        if isLate { found.append(Path(pairs: path, arrival: mark.day)) }
        if found.count == limit { break }
      } else if let index = rows[rows.count - 1].popFirst() {
        let pair = graph.pairs[index]
        guard let latest = way.latest(at: pair.to, after: path.count + 1),
          let entry = graph.first(of: pair, from: mark.day)
        else { continue }
        let day = max(mark.day, entry.earliest)
        guard day <= latest else { continue }
        path.append(index)
        marks.append(Mark(node: pair.to, day: day))
        rows.append(graph.pairs(from: pair.to))
        continue
      }
      marks.removeLast()
      rows.removeLast()
      _ = path.popLast()
    }
    return found
  }
}
