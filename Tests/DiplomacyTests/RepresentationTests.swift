import Chronology
import Diplomacy
import Testing

@Suite struct RepresentationTests {
  /// Who stands for an actor on one day, found by looking at every relation again and again.
  private func standing(
    for whole: Ref, on day: Int64, _ relations: [Relation], certainly: Bool
  ) -> Set<Ref> {
    func holds(_ relation: Relation) -> Bool {
      let days = certainly ? relation.validity.certain : relation.validity.possible
      guard let days, days.contains(day) else { return false }
      guard relation.kind == .tenure else { return relation.kind == .partOf }
      guard relation.represents else { return false }
      let endsToday = days.last == day && relation.validity.possible.first != day
      let isFollowed = relations.contains { other in
        other != relation && other.kind == .tenure && other.validity.possible.first == day
          && (other.from == relation.from
            || other.to == relation.to && other.office == relation.office)
      }
      return !(endsToday && isFollowed)
    }
    let today = relations.filter(holds)
    var found: Set<Ref> = [whole]
    while true {
      let next = today.filter { found.contains($0.to) && !found.contains($0.from) }.map(\.from)
      if next.isEmpty { return found }
      found.formUnion(next)
    }
  }

  private func world(_ dice: inout Dice) -> [Relation] {
    let days = (1...9).map { "2001-10-0\($0)" }
    return (0..<14).map { index in
      let ends = dice.some(days, 2...2).sorted()
      let valid = dice.pick([
        "\(ends[0])/\(ends[1])", "\(ends[0])/\(ends[1])", "\(ends[0])/..", "../\(ends[1])",
        "\(ends[0])/", ends[0], "2001-10", "",
      ])
      let isTenure = dice.chance(65)
      let pair = dice.some(["s", "t", "u", "v"], 2...2)
      return Relation(
        ref: Ref(stored: "r\(index)x"), kind: isTenure ? .tenure : .partOf,
        from: Ref(stored: isTenure ? dice.pick(["p", "q", "r"]) : pair[0]),
        to: Ref(stored: pair[1]), office: isTenure ? dice.pick(["President", "Envoy"]) : nil,
        represents: dice.chance(85), validity: Validity(EDTF(valid)))
    }
  }

  @Test(arguments: [false, true])
  func `Spells say for every day who stands for an actor`(certainly: Bool) {
    var dice = Dice(seed: 17)
    let first = CivilDate(iso: "2001-09-29")?.dayNumber ?? 0
    var representatives = 0
    for round in 0..<40 {
      let relations = world(&dice)
      for whole in ["s", "t"].map({ Ref(stored: $0) }) {
        let spells = Representation.spells(for: whole, certainly: certainly) { _ in relations }
        for day in first...(first + 36) {
          let found = Set(spells.filter { $0.days.contains(day) }.map(\.actor))
          let wanted = standing(for: whole, on: day, relations, certainly: certainly)
          #expect(found == wanted, "round \(round), \(whole) on \(CivilDate(dayNumber: day))")
          representatives += wanted.count - 1
        }
      }
    }
    #expect(representatives > 300)
  }

  @Test func `Parts that are parts of each other come to an end`() {
    let bodies = (0..<12).map { Ref(stored: "body-\($0)") }
    var relations: [Relation] = []
    for (index, one) in bodies.enumerated() {
      for (place, other) in bodies.enumerated() where one != other {
        let valid = "\(1900 + index)/\(1950 + place)"
        relations.append(
          Relation(
            ref: Ref(stored: "r"), kind: .partOf, from: one, to: other,
            validity: Validity(EDTF(valid))))
      }
    }
    let spells = Representation.spells(for: bodies[0]) { _ in relations }
    #expect(Set(spells.map(\.actor)) == Set(bodies))
    #expect(spells.count < 2000)
  }

  @Test func `Membership and succession give nobody a voice`() {
    let kinds: [Relation.Kind] = [.membership, .succeeds, .continues]
    for kind in kinds {
      let relation = Relation(
        ref: Ref(stored: "r"), kind: kind, from: Ref(stored: "a"), to: Ref(stored: "b"))
      #expect(Representation.spells(for: Ref(stored: "b")) { _ in [relation] }.count == 1)
    }
  }
}
