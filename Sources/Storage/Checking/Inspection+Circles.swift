import Diplomacy
internal import GRDB

// What leads back to itself.
extension Inspection {
  /// What is, by some steps, a part, a sequel, an answer or a cause of itself, lies in itself, or
  /// is taken from itself.
  func findCircles(_ report: Report) throws {
    for (sort, edges) in try ties() where edges.count > 1 {
      for circle in Circles(edges).all {
        try report(
          RawFinding(
            all: circle.map { RecordKey(kind: sort.kind, id: $0) }, aspect: sort.aspect))
      }
    }
  }

  /// What ties records of one sort.
  private struct Sort: Hashable {
    var kind: RecordKind
    var aspect: Finding.Aspect
  }

  /// The ties that can belong to a circle: those from what something leads to, to what leads on.
  private func ties() throws -> [(sort: Sort, edges: [(Int64, Int64)])] {
    var sorts: [(sort: Sort, edges: [(Int64, Int64)])] = []
    func add(_ sort: Sort, _ sql: String) throws {
      var edges: [(Int64, Int64)] = []
      try db.each(sql, []) { edges.append(($0.number(), $0.number())) }
      sorts.append((sort, edges))
    }
    if contents.has("link") {
      var byKind: [String: [(Int64, Int64)]] = [:]
      try db.each(
        """
        SELECT l.kind, l.event_id, l.to_id FROM link l CROSS JOIN event e ON e.id = l.event_id
        WHERE l.kind IN ('part-of', 'follows', 'responds-to', 'causes')
          AND EXISTS (SELECT 1 FROM link i WHERE i.to_id = l.event_id AND i.kind = l.kind)
          AND EXISTS (SELECT 1 FROM link o WHERE o.event_id = l.to_id AND o.kind = l.kind)
          AND e.shelf IN (\(shelves))
        ORDER BY l.id
        """, []
      ) { byKind[$0.word(), default: []].append(($0.number(), $0.number())) }
      for kind in Link.Kind.allCases {
        guard let edges = byKind[kind.rawValue] else { continue }
        sorts.append((Sort(kind: .event, aspect: .link(kind)), edges))
      }
    }
    for (kind, parent) in [
      (RecordKind.place, "within_id"), (.source, "within_id"), (.topic, "under_id"),
    ] where contents.has("nested \(kind.rawValue)") {
      let table = kind.rawValue
      try add(
        Sort(kind: kind, aspect: .nesting),
        """
        SELECT c.id, c.\(parent) FROM \(table) c CROSS JOIN \(table) p ON p.id = c.\(parent)
        WHERE c.\(parent) IS NOT NULL AND p.\(parent) IS NOT NULL ORDER BY c.id
        """)
    }
    if contents.has("derivation") {
      try add(
        Sort(kind: .source, aspect: .derivation),
        "SELECT source_id, from_id FROM derivation ORDER BY source_id, position")
    }
    guard contents.has("relation") else { return sorts }
    var parts: [(Int64, Int64)] = []
    var successions: [(Int64, Int64)] = []
    try db.each(
      """
      SELECT kind = 'part-of', from_id, to_id FROM relation
      WHERE kind IN ('part-of', 'succeeds', 'continues') ORDER BY id
      """, []
    ) { row in
      let isPart = row.flag()
      let tie = (row.number(), row.number())
      if isPart { parts.append(tie) } else { successions.append(tie) }
    }
    sorts.append((Sort(kind: .actor, aspect: .nesting), parts))
    sorts.append((Sort(kind: .actor, aspect: .succession), successions))
    return sorts
  }
}

/// Finds the circles among ties from one thing to another.
struct Circles {
  private let next: [Int64: [Int64]]
  private let starts: [Int64]

  /// - Parameter edges: The ties, in an order that is kept.
  init(_ edges: [(Int64, Int64)]) {
    var next: [Int64: [Int64]] = [:]
    for (from, to) in edges { next[from, default: []].append(to) }
    self.next = next
    starts = edges.map(\.0)
  }

  /// One circle for each way back that a walk along the ties meets, from its least number on.
  ///
  /// - Complexity: O(n) in the ties.
  var all: [[Int64]] {
    var circles: [[Int64]] = []
    var done: Set<Int64> = []
    for start in starts where !done.contains(start) {
      var path = [start]
      var place = [start: 0]
      var branch = [0]
      while let node = path.last, let step = branch.last {
        let following = next[node] ?? []
        guard step < following.count else {
          done.insert(node)
          place[node] = nil
          path.removeLast()
          branch.removeLast()
          continue
        }
        branch[branch.count - 1] += 1
        let to = following[step]
        if let back = place[to] {
          circles.append(Self.turned(Array(path[back...])))
        } else if !done.contains(to) {
          place[to] = path.count
          path.append(to)
          branch.append(0)
        }
      }
    }
    return circles
  }

  private static func turned(_ circle: [Int64]) -> [Int64] {
    guard let least = circle.min(), let first = circle.firstIndex(of: least) else { return circle }
    return Array(circle[first...] + circle[..<first])
  }
}
