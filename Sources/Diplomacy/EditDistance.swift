/// How many letters have to be put in, left out, changed or swapped to make one word of another.
public enum EditDistance {
  /// The distance (optimal string alignment), or more than `limit` when it is greater.
  ///
  /// - Complexity: O(*m* × *n*) for words of *m* and *n* letters.
  public static func between(_ left: String, _ right: String, atMost limit: Int) -> Int {
    let left = Array(left)
    let right = Array(right)
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var value = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          value = min(value, beforeLast[column - 2] + 1)
        }
        current.append(value)
      }
      if (current.min() ?? 0) > limit { return limit + 1 }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
