import Chronology
import Diplomacy

/// Makes filters over a world: most of one or two properties, some of many.
struct FilterMaker {
  var dice: Dice
  let world: World
  /// When the second change began, in milliseconds since 1970.
  let since: Int64

  mutating func filter() -> Filter {
    var filter = Filter()
    for _ in 0..<dice.pick([1, 1, 1, 2, 2, 2, 3, 3, 4, 6]) { narrow(&filter) }
    filter.certain = dice.chance(20)
    filter.direct = dice.chance(15)
    filter.withPredecessors = dice.chance(20)
    filter.leads = dice.chance(25)
    filter.includePrivate = dice.chance(25)
    filter.reverse = dice.chance(30)
    if dice.chance(20) { filter.limit = dice.pick([0, 1, 2, 5, 20, 1000]) }
    return filter
  }

  private mutating func narrow(_ filter: inout Filter) {
    switch dice.number(0...18) {
    case 0, 1, 2: filter.days = days()
    case 3, 4, 5: filter.actors = actors(1...2)
    case 6: filter.about = about()
    case 7:
      let pair = actors(2...2)
      filter.between = [Filter.Pair(pair[0], pair[1])]
      if dice.chance(30) {
        let other = actors(2...2)
        filter.between.append(Filter.Pair(other[0], other[1]))
      }
      filter.onlyJoint = dice.chance(30)
    case 8: filter.kinds = kinds()
    case 9:
      filter.roles = dice.some([.participant, .speaker, .mentioned, .host, Role("chair")], 1...2)
    case 10: filter.forms = dice.some(Statement.Form.allCases, 1...3)
    case 11: filter.topics = dice.some(world.topics.map(\.ref), 1...2)
    case 12: filter.sources = dice.some(world.sources.map(\.ref), 1...2)
    case 13: filter.places = dice.some(world.places.map(\.ref), 1...2)
    case 14: filter.text = texts()
    case 15: filter.without = actors(1...2)
    case 16:
      if dice.chance(50) { filter.notKinds = kinds() } else { filter.notTopics = topics() }
    case 17:
      filter.knownTo = Filter.Knower(
        dice.pick(world.actors).ref, by: Int64(7_300 + dice.number(0...7_000)))
    default:
      if dice.chance(60) {
        filter.dateRole = dice.pick(["signed", "received", "published", "never"])
      } else {
        filter.addedSince = since
      }
    }
  }

  private mutating func topics() -> [Ref] { dice.some(world.topics.map(\.ref), 1...2) }

  private mutating func kinds() -> [EventKind] {
    dice.some(
      [.meeting, .statement, .visit, .agreement, EventKind("consultation"), EventKind("war")], 1...2
    )
  }

  private mutating func actors(_ count: ClosedRange<Int>) -> [Ref] {
    dice.some(world.actors.map(\.ref), count)
  }

  private mutating func about() -> [Ref] {
    let refs =
      world.actors.map(\.ref) + world.topics.map(\.ref) + world.places.map(\.ref)
      + world.events.flatMap(\.links).map(\.to)
    return dice.some(refs, 1...3)
  }

  private mutating func texts() -> [String] {
    let words = WorldMaker.words + ["Given3", "Land2", "President", "Town", "Adams", "meets"]
    return (0..<dice.number(1...2)).map { _ in
      dice.some(words, 1...2).joined(separator: dice.pick([" ", ", ", " \"AND* "]))
    }
  }

  private mutating func days() -> DayRange {
    let start = Int64(7_300 + dice.number(0...7_000))
    let known: Int64 = 11_576  // 11 September 2001
    switch dice.number(0...9) {
    case 0: return DayRange(first: start, last: start)
    case 1: return DayRange(first: known, last: known)
    case 2: return DayRange(first: known + 1, last: known + 1)
    case 3, 4: return DayRange(first: start, last: nil)
    case 5, 6: return DayRange(first: nil, last: start)
    case 7: return DayRange(first: start, last: start + 400)
    case 8: return DayRange(first: start, last: start - 1)
    default: return DayRange(first: start, last: start + 31)
    }
  }
}
