import Foundation

/// Finds where the mean of a series of values changed.
///
/// The model: values are normal with one variance, and their mean is constant between turns. The
/// turns are those that make the sum of squared distances from the means, and a penalty for each
/// turn, least: exact, by dynamic programming with pruning (PELT: Killick, Fearnhead and Eckley
/// 2012). The penalty is 3·s²·ln n, the leading term of the BIC as Zhang and Siegmund (2007) have it
/// for turns: with 2 for 3, one series in eight without a turn would show one. s² is from differences
/// of neighbours, which turns hardly touch (Rice 1984).
///
/// A turn can only be where all that is before it certainly was before all that is after it.
/// A stretch has at least three values.
public struct TurnSearch: Sendable {
  /// The fewest values between two turns.
  public static let least = 3

  /// The values in their order.
  let values: [TonedDay]
  /// Where a turn can be: the number of values before it, from 0 to all.
  let bounds: [Int]
  /// The variance that the penalty is made of.
  let variance: Double

  private var sums: [Double] = [0]
  private var squares: [Double] = [0]

  /// Takes values in, in any order.
  public init(_ values: [TonedDay]) {
    self.values = values.enumerated().sorted {
      ($0.element.first, $0.element.last, $0.offset)
        < ($1.element.first, $1.element.last, $1.offset)
    }.map(\.element)
    var bounds = [0]
    var last = Int64.min
    for (index, value) in self.values.enumerated() {
      if index > 0, last < value.first { bounds.append(index) }
      last = max(last, value.last)
    }
    if !values.isEmpty { bounds.append(values.count) }
    self.bounds = bounds
    let steps = zip(self.values, self.values.dropFirst()).map { $1.value - $0.value }
    variance = steps.isEmpty ? 0 : steps.reduce(0) { $0 + $1 * $1 } / Double(2 * steps.count)
    penalty =
      values.count < 2 ? 0 : max(3 * variance * log(Double(values.count)), 1e-9)
    let centre = values.isEmpty ? 0 : values.reduce(0) { $0 + $1.value } / Double(values.count)
    // Distances from the middle are small, and so are the errors of their sums.
    for value in self.values {
      let distance = value.value - centre
      sums.append((sums.last ?? 0) + distance)
      squares.append((squares.last ?? 0) + distance * distance)
    }
  }

  /// What a turn costs.
  let penalty: Double

  /// The sum of the squared distances of some values from their mean.
  func cost(_ start: Int, _ end: Int) -> Double {
    guard end > start else { return 0 }
    let sum = sums[end] - sums[start]
    return max(0, squares[end] - squares[start] - sum * sum / Double(end - start))
  }

  /// The numbers of values before each turn.
  ///
  /// - Complexity: O(n) where turns come up with the length; at worst, without any, n²/2 additions.
  func best() -> [Int] {
    guard values.count >= 2 * Self.least else { return [] }
    var total = Array(repeating: Double.infinity, count: bounds.count)
    var previous = Array(repeating: 0, count: bounds.count)
    total[0] = -penalty
    // A start that can be left out once the stretch that another would begin is long enough.
    var starts: [(place: Int, until: Int)] = [(0, .max)]
    var reach: [Double] = []
    for place in bounds.indices.dropFirst() {
      let end = bounds[place]
      if starts.contains(where: { end >= $0.until }) { starts.removeAll { end >= $0.until } }
      reach.removeAll(keepingCapacity: true)
      for (start, _) in starts {
        let isLong = end - bounds[start] >= Self.least
        let sum = isLong ? total[start] + cost(bounds[start], end) : -.infinity
        reach.append(sum)
        guard isLong, sum + penalty < total[place] else { continue }
        total[place] = sum + penalty
        previous[place] = start
      }
      guard total[place] < .infinity else { continue }
      for index in starts.indices where reach[index] > total[place] && starts[index].until == .max {
        starts[index].until = end + Self.least
      }
      starts.append((place, .max))
    }
    var turns: [Int] = []
    var place = bounds.count - 1
    while place > 0 {
      place = previous[place]
      if place > 0 { turns.append(bounds[place]) }
    }
    return turns.reversed()
  }

  /// The turns, each with its interval.
  public func turns() -> [Turn] {
    let places = best()
    let ends = [0] + places + [values.count]
    let residual = zip(ends, ends.dropFirst()).reduce(0) { $0 + cost($1.0, $1.1) }
    let freedom = values.count - places.count - 1
    let variance = freedom > 0 ? residual / Double(freedom) : 0
    return places.indices.map { index in
      let (start, place, end) = (ends[index], ends[index + 1], ends[index + 2])
      let likely = likely(start, place, end, variance: variance)
      return Turn(
        before: level(start, place), after: level(place, end), from: lastDay(before: place),
        by: values[place].first,
        interval: lastDay(before: likely.lowerBound)...values[likely.upperBound].first,
        margin: 1.96
          * (variance * (1 / Double(place - start) + 1 / Double(end - place))).squareRoot())
    }
  }

  /// The places at which a turn may have been, between its neighbours, as the likelihood has it.
  ///
  /// Of a turn, twice the logarithm of the ratio of likelihoods is at most x with the probability
  /// (1 − exp(−x/2))²: 95 percent at 7.35 (Hansen 2000, theorem 2).
  private func likely(
    _ start: Int, _ place: Int, _ end: Int, variance: Double
  ) -> ClosedRange<Int> {
    let least = cost(start, place) + cost(place, end)
    var range = place...place
    for other in bounds where other - start >= Self.least && end - other >= Self.least {
      guard cost(start, other) + cost(other, end) - least <= 7.35 * variance else { continue }
      range = min(range.lowerBound, other)...max(range.upperBound, other)
    }
    return range
  }

  private func level(_ start: Int, _ end: Int) -> Turn.Level {
    let sum = values[start..<end].reduce(0) { $0 + $1.value }
    return Turn.Level(mean: sum / Double(end - start), count: end - start)
  }

  private func lastDay(before place: Int) -> Int64 {
    values[..<place].reduce(.min) { max($0, $1.last) }
  }
}
