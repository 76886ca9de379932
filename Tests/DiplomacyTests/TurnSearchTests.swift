import Testing

@testable import Diplomacy

/// Turns are those of a search through every way to divide a series.
@Suite struct TurnSearchTests {
  private func series(_ dice: inout Dice, _ count: Int, certain: Bool = false) -> [TonedDay] {
    var level = Double(dice.number(-8...8))
    var day: Int64 = 0
    return (0..<count).map { _ in
      if dice.chance(20) { level = Double(dice.number(-8...8)) }
      day += Int64(dice.number(certain ? 1...3 : 0...3))
      let length = certain || dice.chance(80) ? 0 : Int64(dice.number(1...4))
      let noise = Double(dice.number(-10...10)) / 10
      return TonedDay(first: day, last: day + length, value: level + noise)
    }
  }

  /// The least penalised sum over every set of turns, the slow way.
  private func leastByForce(_ search: TurnSearch) -> Double {
    let values = search.values
    let count = values.count
    let open = (1..<count).filter { place in
      values[..<place].allSatisfy { before in values[place...].allSatisfy { before.last < $0.first }
      }
    }
    var least = Double.infinity
    for chosen in 0..<(1 << open.count) {
      let turns = open.indices.filter { chosen & (1 << $0) != 0 }.map { open[$0] }
      let ends = [0] + turns + [count]
      var sum = Double(turns.count) * search.penalty
      var fits = true
      for (start, end) in zip(ends, ends.dropFirst()) {
        fits = fits && (end - start >= TurnSearch.least || turns.isEmpty)
        let part = values[start..<end].map(\.value)
        let mean = part.reduce(0, +) / Double(part.count)
        sum += part.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      }
      if fits { least = min(least, sum) }
    }
    return least
  }

  private func sum(_ search: TurnSearch, _ turns: [Int]) -> Double {
    let ends = [0] + turns + [search.values.count]
    return zip(ends, ends.dropFirst()).reduce(Double(turns.count) * search.penalty) {
      $0 + search.cost($1.0, $1.1)
    }
  }

  @Test func `The best turns are those of a search through all`() {
    var dice = Dice(seed: 1815)
    var found = 0
    for round in 0..<400 {
      let search = TurnSearch(series(&dice, dice.number(2...13), certain: round % 2 == 0))
      let turns = search.best()
      found += turns.count
      let difference = sum(search, turns) - leastByForce(search)
      #expect(difference.magnitude < 1e-6, "round \(round): \(search.values)")
      #expect(turns.allSatisfy(search.bounds.contains))
    }
    #expect(found > 100)
  }

  @Test func `A clear turn is found on its days with its means`() throws {
    let values = [-5, -7.2, -5, -6, 4, 3.4, 5.2, 4].enumerated().map {
      TonedDay(first: Int64($0) * 10, last: Int64($0) * 10, value: $1)
    }
    let turn = try #require(TurnSearch(values).turns().first)
    #expect(turn.from == 30 && turn.by == 40)
    #expect(turn.interval == 30...40)
    #expect((turn.before.mean + 5.8).magnitude < 1e-9 && turn.before.count == 4)
    #expect((turn.difference - 9.95).magnitude < 1e-9)
    #expect(turn.margin > 0 && turn.margin < 2)
  }

  @Test func `An outlier, a constant series and a few values are no turns`() {
    func turns(_ values: [Double]) -> Int {
      TurnSearch(
        values.enumerated().map { TonedDay(first: Int64($0), last: Int64($0), value: $1) }
      ).turns().count
    }
    #expect(
      turns([]) == 0 && turns([4]) == 0 && turns([-9, 9]) == 0 && turns([-9, -9, 9, 9]) == 0)
    #expect(turns(Array(repeating: 4, count: 40)) == 0)
    #expect(turns([4, 4, 4, 4, -10, 4, 4, 4, 4]) == 0)
    #expect(turns([-9, -9, -9, 9, 9, 9]) == 1)
  }

  @Test func `No turn lies between events whose order is not certain`() {
    let values = [-9, -9, -9, 9, 9, 9].enumerated().map {
      TonedDay(first: Int64($0), last: Int64($0) + 3, value: $1)
    }
    #expect(TurnSearch(values).turns().isEmpty)
  }

  /// Values about a level that changes once, in the middle.
  private func noisy(_ dice: inout Dice, _ count: Int, jump: Double) -> TurnSearch {
    TurnSearch(
      (0..<count).map { index in
        // The sum of twelve uniform numbers is as good as normal.
        let noise = (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0...1, using: &dice) }
        let level = index < count / 2 ? 0 : jump
        return TonedDay(first: Int64(index), last: Int64(index), value: level + noise)
      })
  }

  @Test func `The interval holds the true day in nineteen of twenty series`() {
    var dice = Dice(seed: 1919)
    var (held, found) = (0, 0)
    for _ in 0..<400 {
      let turns = noisy(&dice, 60, jump: 1.5).turns()
      guard turns.count == 1 else { continue }
      found += 1
      if turns[0].interval.contains(29) && turns[0].interval.contains(30) { held += 1 }
    }
    #expect(found > 370)
    #expect(Double(held) / Double(found) > 0.94, "\(held) of \(found)")
  }

  @Test func `Few series without a turn show one`() {
    var dice = Dice(seed: 1789)
    for (count, most) in [(20, 0.1), (60, 0.05)] {
      let found = (0..<300).count { _ in !noisy(&dice, count, jump: 0).best().isEmpty }
      #expect(Double(found) / 300 < most, "\(found) of 300 series of \(count)")
    }
  }

  @Test func `Ten thousand events take a moment`() {
    var dice = Dice(seed: 1945)
    let values = series(&dice, 10_000, certain: true)
    let time = ContinuousClock().measure { #expect(TurnSearch(values).best().count > 400) }
    #expect(time < .seconds(20), "\(time)")
  }
}
