import Chronology
import Diplomacy

/// Makes worlds of everything that a chronicle can hold; the same one for a seed.
struct WorldMaker {
  var dice: Dice
  var world = World()

  init(seed: UInt64) { dice = Dice(seed: seed) }

  static let words = [
    "treaty", "oil", "border", "talks", "missile", "fish", "grain", "bank", "canal", "river",
  ]

  static func make(seed: UInt64, events: Int = 300) -> World {
    var maker = WorldMaker(seed: seed)
    maker.makeThings()
    maker.makeRelations()
    for index in 1...events { maker.world.events.append(maker.event(Int64(index))) }
    maker.tie()
    return maker.world
  }

  var persons: [Ref] { world.actors.filter { $0.kind == .person }.map(\.ref) }
  var bodies: [Ref] { world.actors.filter { $0.kind != .person }.map(\.ref) }

  mutating func makeThings() {
    world.kinds = [
      EventKindRecord(kind: EventKind("consultation"), under: .meeting),
      EventKindRecord(kind: EventKind("hotline-call"), under: EventKind("consultation")),
      EventKindRecord(kind: EventKind("speech"), under: .statement),
    ]
    for index in 0..<9 {
      world.topics.append(
        Topic(
          ref: Ref(stored: "topic-\(index)"), name: "Topic \(index)",
          under: index > 2 ? Ref(stored: "topic-\(dice.number(0...(index - 1)))") : nil))
      var source = Source(ref: Ref(stored: "source-\(index)"), title: "Source \(index)")
      if index > 2 { source.within = Ref(stored: "source-\(dice.number(0...(index - 1)))") }
      world.sources.append(source)
      world.places.append(
        Place(
          ref: Ref(stored: "place-\(index)"), names: [Name("Town \(index)")],
          within: index > 2 ? Ref(stored: "place-\(dice.number(0...(index - 1)))") : nil))
    }
    for index in 0..<12 { person(index) }
    for index in 0..<5 { body("state-\(index)", .state, "Land\(index)") }
    for index in 0..<5 { body("body-\(index)", .organisation, "Body\(index)") }
    body("group-0", .group, "Rebels")
  }

  private mutating func person(_ index: Int) {
    let surnames = ["Adams", "Brown", "Clark", "Davis", "Evans", "Frank"]
    world.actors.append(
      Actor(
        ref: Ref(stored: "person-\(index)"), kind: .person,
        names: [Name("Given\(index) \(surnames[index % 6])")]))
  }

  private mutating func body(_ ref: String, _ kind: Actor.Kind, _ name: String) {
    world.actors.append(Actor(ref: Ref(stored: ref), kind: kind, names: [Name(name)]))
  }

  mutating func makeRelations() {
    for index in 0..<40 {
      let ref = Ref(stored: "relation-\(index)")
      switch dice.number(0...9) {
      case 0...5:
        world.relations.append(
          Relation(
            ref: ref, kind: .tenure, from: dice.pick(persons), to: dice.pick(bodies),
            office: dice.pick(["President", "Minister", "Envoy"]), represents: dice.chance(85),
            validity: Validity(spell())))
      case 6, 7:
        // From the one that comes later: a circle of parts or of successions is refused.
        let pair = dice.some(bodies, 2...2).sorted(by: >)
        world.relations.append(
          Relation(
            ref: ref, kind: .partOf, from: pair[0], to: pair[1], validity: Validity(spell())))
      case 8:
        let pair = dice.some(bodies, 2...2).sorted(by: >)
        world.relations.append(
          Relation(
            ref: ref, kind: dice.pick([.succeeds, .continues]), from: pair[0], to: pair[1]))
      default:
        world.relations.append(
          Relation(
            ref: ref, kind: .membership, from: dice.pick(persons), to: dice.pick(bodies),
            validity: Validity(spell())))
      }
    }
  }

  mutating func day() -> String {
    CivilDate(dayNumber: Int64(7_300 + dice.number(0...7_000))).description
  }

  private mutating func year() -> Int { dice.number(1990...2009) }

  /// When an office is held; ends often are another's beginning.
  mutating func spell() -> EDTF? {
    let handover = ["1994-05-10", "1999-10-14", "2001-03-28", "2004-01-05"]
    let days = [dice.chance(60) ? dice.pick(handover) : day(), day(), dice.pick(handover)].sorted()
    return EDTF(
      dice.pick([
        "\(days[0])/\(days[2])", "\(days[0])/\(days[1])", "\(days[0])/..", "../\(days[2])",
        "\(days[0])/", "/\(days[2])", "\(year())", "\(days[0].prefix(7))~/\(days[2])", days[1],
        "[\(days[0])..\(days[1])]/..", "",
      ]))
  }

  mutating func date() -> EDTF? {
    let days = [day(), day(), day()].sorted()
    let tail = days[0].dropFirst(4)
    let month = days[0].prefix(7)
    return EDTF(
      dice.pick([
        days[0], days[0], days[0], days[0], days[0], "\(month)", "\(year())", "\(year())?",
        "\(year())-2\(dice.number(1...4))", "\(month)-XX", "\(year())-XX-\(tail.suffix(2))",
        "199X\(tail)", "19XX", "XXXX\(tail)", "200X", "\(days[0])/\(days[1])",
        "\(days[0])/\(days[2])", "\(month)/\(year() + 20)", "\(days[0])/..", "../\(days[0])",
        "\(days[0])/", "/\(days[0])", "[..\(days[0])]", "[\(days[0])..]",
        "[\(days[0]),\(days[2])]", "[\(days[0])..\(days[1])]", "{\(days[0]),\(days[1])}",
        "[..\(days[0]),\(days[2])]", "\(days[0])~", "Y-17000", "../..", "2001-09-11", "2001-09-11",
        "2001-09", "[..2001-09-11]", "2001-09-11/2001-09-12",
      ]))
  }
}
