import Chronology

/// A date with what it stands for, told apart from the library: the slow way to a relation.
struct SpanOracle {
  enum Choice {
    /// Any stretch of days within one of these.
    case within([ClosedRange<Int64>])
    /// One of these days.
    case day([ClosedRange<Int64>])
    /// From a day of the ones to a day of the others.
    case interval([ClosedRange<Int64>], [ClosedRange<Int64>])
  }

  var text: String
  var choices: [Choice]

  /// The spans that begin and end on days of a list.
  func spans(_ days: [Int64]) -> [(Int64, Int64)] {
    func only(_ ranges: [ClosedRange<Int64>]) -> [Int64] {
      days.filter { day in ranges.contains { $0.contains(day) } }
    }
    func pairs(_ beginnings: [Int64], _ ends: [Int64]) -> [(Int64, Int64)] {
      beginnings.flatMap { first in ends.filter { first <= $0 }.map { (first, $0) } }
    }
    return choices.flatMap { choice in
      switch choice {
      case .within(let units):
        units.flatMap { unit in pairs(only([unit]), only([unit])) }
      case .day(let ranges): only(ranges).map { ($0, $0) }
      case .interval(let a, let b): pairs(only(a), only(b))
      }
    }
  }

  /// The first and last days of all that is named.
  var bounds: [Int64] {
    choices.flatMap { choice in
      switch choice {
      case .within(let ranges), .day(let ranges): ranges
      case .interval(let a, let b): a + b
      }
    }.flatMap { [$0.lowerBound, $0.upperBound] }
  }

  /// Allen's relation between two spans, from the signs of four comparisons.
  static func relation(_ a: (Int64, Int64), _ b: (Int64, Int64)) -> AllenRelation {
    if a.1 + 1 < b.0 { return .before }
    if a.1 + 1 == b.0 { return .meets }
    if b.1 + 1 < a.0 { return .after }
    if b.1 + 1 == a.0 { return .metBy }
    if a.0 == b.0 { return a.1 == b.1 ? .equals : (a.1 < b.1 ? .starts : .startedBy) }
    if a.1 == b.1 { return a.0 > b.0 ? .finishes : .finishedBy }
    if a.0 < b.0 { return a.1 < b.1 ? .overlaps : .contains }
    return a.1 < b.1 ? .during : .overlappedBy
  }

  static func relations(_ a: [(Int64, Int64)], _ b: [(Int64, Int64)]) -> Set<AllenRelation> {
    var found: Set<AllenRelation> = []
    for x in a {
      for y in b { found.insert(relation(x, y)) }
      if found.count == AllenRelation.allCases.count { break }
    }
    return found
  }
}

/// Makes dates of February and March 2004 with what they stand for.
struct SmallWorld {
  var random: SplitMix64

  static let start = CivilDate(year: 2004, month: 2, day: 1)?.dayNumber ?? 0
  static let days = start...start + 59
  /// Some days more on either side, for what is open.
  static let window = start - 6...start + 65

  static func text(_ day: Int64) -> String { CivilDate(dayNumber: day).description }

  /// A date that is no interval and no set, and whether it is fine to the day.
  mutating func single() -> (text: String, ranges: [ClosedRange<Int64>], isDay: Bool) {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return ("2004-02", [Self.start...Self.start + 28], false)
    case 1: return ("2004-03", [Self.start + 29...Self.start + 59], false)
    case 2, 3:
      let mask = random.pick([
        "2004-02-1X", "2004-02-X5", "2004-02-XX", "2004-03-0X", "2004-03-3X", "2004-03-X1",
      ])
      let ranges = Self.days.filter { day in
        zip(Self.text(day).utf8, mask.utf8).allSatisfy { $0 == $1 || $1 == UInt8(ascii: "X") }
      }.map { $0...$0 }
      return (mask, ranges, true)
    default:
      let day = Int64.random(in: Self.days, using: &random)
      return (Self.text(day), [day...day], true)
    }
  }

  mutating func member() -> SpanOracle {
    if random.chance(20) {
      let (a, b) = (
        Int64.random(in: Self.days, using: &random), Int64.random(in: Self.days, using: &random)
      )
      let days = min(a, b)...max(a, b)
      let text = "\(Self.text(days.lowerBound))..\(Self.text(days.upperBound))"
      return SpanOracle(text: text, choices: [.day([days])])
    }
    let (text, ranges, isDay) = single()
    return SpanOracle(text: text, choices: [isDay ? .day(ranges) : .within(ranges)])
  }

  mutating func interval() -> SpanOracle? {
    let (a, b) = (single(), single())
    let all = [Self.window]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return SpanOracle(text: a.text + "/..", choices: [.interval(a.ranges, all)])
    case 1: return SpanOracle(text: "/" + a.text, choices: [.interval(all, a.ranges)])
    default:
      guard let first = a.ranges.first, let last = b.ranges.last,
        first.lowerBound <= last.upperBound
      else { return nil }
      return SpanOracle(text: "\(a.text)/\(b.text)", choices: [.interval(a.ranges, b.ranges)])
    }
  }

  mutating func oneOf() -> SpanOracle {
    var members = (0..<Int.random(in: 1...3, using: &random)).map { _ in member() }
    if random.chance(20) {
      let (text, ranges, isDay) = single()
      let last = ranges.map(\.upperBound).max() ?? 0
      let before = [Self.window.lowerBound...last]
      members.insert(
        SpanOracle(text: ".." + text, choices: [isDay ? .day(before) : .within(before)]), at: 0)
    }
    let text = members.map(\.text).joined(separator: ",")
    return SpanOracle(text: "[\(text)]", choices: members.flatMap(\.choices))
  }

  mutating func date() -> SpanOracle {
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      let (text, ranges, isDay) = single()
      return SpanOracle(text: text, choices: [isDay ? .day(ranges) : .within(ranges)])
    case 1: return interval() ?? oneOf()
    default: return oneOf()
    }
  }
}
