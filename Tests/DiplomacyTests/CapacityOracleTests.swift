import Chronology
import Diplomacy
import Testing

/// The offices at an event are those that can be held on one of its days, looked at one by one.
@Suite struct CapacityOracleTests {
  private struct Maker {
    var dice: Dice
    static let base = EDTF("2000-01-01")?.earliest.day ?? 0

    mutating func text(_ range: ClosedRange<Int>) -> String {
      CivilDate(dayNumber: Maker.base + Int64(dice.number(range))).description
    }

    /// A validity within some sixty days, exact or not, open or not.
    mutating func validity() -> EDTF? {
      let start = dice.number(0...50)
      let end = start + dice.number(0...20)
      func day(_ number: Int) -> String {
        CivilDate(dayNumber: Maker.base + Int64(number)).description
      }
      switch dice.number(0...6) {
      case 0: return EDTF("\(day(start))/..")
      case 1: return EDTF("../\(day(end))")
      case 2: return EDTF("2000-01/\(day(31 + end))")
      case 3: return EDTF("\(day(start))/2000-03")
      case 4: return EDTF("\(day(start))/")
      default: return EDTF("\(day(start))/\(day(end))")
      }
    }

    mutating func tenures() -> [Relation] {
      (0..<dice.number(1...4)).map { number in
        Relation(
          ref: Ref(stored: "tenure-\(number)"), kind: dice.chance(90) ? .tenure : .membership,
          from: Ref(stored: "putin"), to: Ref(stored: dice.chance(80) ? "russia" : "party"),
          office: "Office \(number)", represents: dice.chance(80), validity: Validity(validity()))
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `Every day of the event is looked at`(seed: UInt64) {
    var maker = Maker(dice: Dice(seed: seed))
    for _ in 0..<40 {
      let all = maker.tenures()
      let first = Maker.base + Int64(maker.dice.number(0...60))
      let last = first + Int64(maker.dice.number(1...25))
      let capacity = CapacityOfTheDay(all, during: DayRange(first: first, last: last))
      var held: Set<Relation> = []
      for day in first...last {
        held.formUnion(OfficeOfTheDay.tenures(all, on: day).filter(\.represents))
      }
      let principals = Set(capacity.tenures.map(\.to))
      #expect(principals.count == (held.isEmpty ? 0 : 1))
      #expect(
        Set(capacity.tenures) == held.filter { principals.contains($0.to) },
        "\(first) \(last) \(all)")
      let mustHold = (first...last).allSatisfy { day in
        capacity.tenures.contains { $0.validity.certain?.contains(day) ?? false }
      }
      #expect(capacity.isCertain == mustHold, "\(first) \(last) \(all)")
      let begins = capacity.tenures.map { $0.validity.possible.first ?? .min }
      #expect(begins == begins.sorted())
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `On one day it is the office begun last that can be held`(seed: UInt64) {
    var maker = Maker(dice: Dice(seed: seed))
    for _ in 0..<40 {
      let all = maker.tenures()
      let day = Maker.base + Int64(maker.dice.number(0...70))
      let capacity = CapacityOfTheDay(all, during: DayRange(first: day, last: day))
      let able = all.filter {
        $0.kind == .tenure && $0.represents && $0.validity.possible.contains(day)
      }
      #expect(capacity.tenures.count <= 1)
      guard let office = capacity.tenures.first else { continue }
      #expect(able.contains(office))
      #expect(capacity.isCertain == (office.validity.certain?.contains(day) ?? false))
      let begun = office.validity.possible.first ?? .min
      // Another begun later counts only if it is left for a third on this very day.
      let later = able.filter {
        ($0.validity.possible.first ?? .min) > begun && !$0.validity.ends(on: day)
      }
      #expect(later.isEmpty, "\(office) \(later)")
    }
  }
}
