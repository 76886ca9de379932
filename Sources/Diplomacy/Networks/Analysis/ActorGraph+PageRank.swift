extension ActorGraph {
  /// The share of time that a wanderer along the ties spends at each node; together they are 1.
  ///
  /// The wanderer follows a tie with a probability proportional to its weight, and goes anywhere with
  /// the probability `1 - damping`, or when no tie leads on: the dangling mass is shared evenly. The
  /// method is Brin and Page, *The anatomy of a large-scale hypertextual web search engine* (1998),
  /// by power iteration from even shares until the values together (L1) change by less than 1e-12,
  /// for 1,000 rounds at the most. NetworkX stops earlier, at n·1e-6.
  ///
  /// - Parameter damping: The probability to follow a tie, from 0 to 1.
  /// - Complexity: O(n + m) a round; at 0.85 there are at most some 180.
  public func pageRank(damping: Double = 0.85) -> [Double] {
    guard count > 0 else { return [] }
    let damping = damping.isNaN ? 0.85 : min(max(0, damping), 1)
    let strengths = outgoing.sums()
    let even = 1 / Double(count)
    var values = [Double](repeating: even, count: count)
    var shares = values
    for _ in 0..<1000 {
      var dangling = 0.0
      for node in 0..<count {
        shares[node] = strengths[node] > 0 ? values[node] / strengths[node] : 0
        if strengths[node] == 0 { dangling += values[node] }
      }
      let base = (1 - damping) * even + damping * dangling * even
      let change = incoming.read { rows in
        Self.round(rows, damping, base, shares, &values)
      }
      if change < 1e-12 { break }
    }
    return values
  }

  /// Goes one step with everyone, and says how much the values changed together.
  private static func round(
    _ rows: Adjacency.Rows, _ damping: Double, _ base: Double, _ shares: [Double],
    _ values: inout [Double]
  ) -> Double {
    shares.withUnsafeBufferPointer { shares in
      var change = 0.0
      for node in values.indices {
        var sum = 0.0
        for arc in rows[node] { sum += shares[Int(rows.nodes[arc])] * rows.weights[arc] }
        let value = base + damping * sum
        change += abs(value - values[node])
        values[node] = value
      }
      return change
    }
  }
}
