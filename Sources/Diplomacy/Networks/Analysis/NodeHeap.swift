/// Nodes waiting to be visited, the least key first, then the lowest node.
struct NodeHeap {
  struct Entry {
    var key: Double
    var node: Int32

    static func < (left: Entry, right: Entry) -> Bool {
      (left.key, left.node) < (right.key, right.node)
    }
  }

  /// Each entry is not above the two at twice its place and one and two more.
  private var entries: [Entry] = []

  mutating func push(_ entry: Entry) {
    entries.append(entry)
    var place = entries.count - 1
    while place > 0, entry < entries[(place - 1) / 2] {
      entries[place] = entries[(place - 1) / 2]
      place = (place - 1) / 2
    }
    entries[place] = entry
  }

  mutating func pop() -> Entry? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first }
    var place = 0
    while true {
      var below = 2 * place + 1
      guard below < entries.count else { break }
      if below + 1 < entries.count, entries[below + 1] < entries[below] { below += 1 }
      guard entries[below] < last else { break }
      entries[place] = entries[below]
      place = below
    }
    entries[place] = last
    return first
  }
}
