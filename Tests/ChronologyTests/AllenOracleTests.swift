import Chronology
import Testing

@Suite("Relations of dates, against every pair of spans")
struct AllenOracleTests {
  @Test func datesOfTwoMonthsStandAsTheirSpansDo() throws {
    var world = SmallWorld(random: SplitMix64(seed: 1983))
    let days = Array(SmallWorld.window)
    for _ in 0..<400 {
      let (a, b) = (world.date(), world.date())
      let expected = SpanOracle.relations(a.spans(days), b.spans(days))
      let found = try EDTF(parsing: a.text).possibleRelations(to: EDTF(parsing: b.text))
      #expect(found == expected, "\(a.text) to \(b.text)")
    }
  }

  /// Where a relation is possible at all it is on days near the bounds, so that no others count.
  @Test func datesOfYearsAndSeasonsStandAsTheirSpansDo() throws {
    let dates = Self.years()
    for a in dates {
      for b in dates {
        let days = Set((a.bounds + b.bounds).flatMap { [$0 - 2, $0 - 1, $0, $0 + 1, $0 + 2] })
        let expected = SpanOracle.relations(a.spans(days.sorted()), b.spans(days.sorted()))
        let found = try EDTF(parsing: a.text).possibleRelations(to: EDTF(parsing: b.text))
        #expect(found == expected, "\(a.text) to \(b.text)")
      }
    }
  }

  private static func years() -> [SpanOracle] {
    func day(_ year: Int64, _ month: Int = 1, _ day: Int = 1) -> Int64 {
      CivilDate(year: year, month: month, day: day)?.dayNumber ?? 0
    }
    func years(_ first: Int64, _ last: Int64) -> [ClosedRange<Int64>] {
      (first...last).map { day($0)...day($0 + 1) - 1 }
    }
    let winter = day(1960, 12)...day(1961, 3) - 1
    let may = day(1961, 5)...day(1961, 6) - 1
    let leapDays = [day(1960, 2, 29), day(1964, 2, 29), day(1968, 2, 29)].map { $0...$0 }
    return [
      SpanOracle(text: "1961", choices: [.within(years(1961, 1961))]),
      SpanOracle(text: "1960-24", choices: [.within([winter])]),
      SpanOracle(text: "196X", choices: [.within(years(1960, 1969))]),
      SpanOracle(text: "1963S3", choices: [.within(years(1960, 1969))]),
      SpanOracle(text: "196X-02-29", choices: [.day(leapDays)]),
      SpanOracle(
        text: "[1960..1962,1964]", choices: [.within(years(1960, 1962) + years(1964, 1964))]),
      SpanOracle(text: "[1960-24,1961]", choices: [.within([winter] + years(1961, 1961))]),
      SpanOracle(text: "[1961-05..1961-05]", choices: [.within([may])]),
      SpanOracle(text: "1961/1962", choices: [.interval(years(1961, 1961), years(1962, 1962))]),
      SpanOracle(text: "1961-05/1961", choices: [.interval([may], years(1961, 1961))]),
      SpanOracle(text: "1960-24/1961-05", choices: [.interval([winter], [may])]),
      SpanOracle(text: "196X-02-29/1964", choices: [.interval(leapDays, years(1964, 1964))]),
      SpanOracle(text: "1961/196X-02-29", choices: [.interval(years(1961, 1961), leapDays)]),
    ]
  }

  @Test func allOfSeveralStandWhereEachDoes() throws {
    var world = SmallWorld(random: SplitMix64(seed: 13))
    let days = Array(SmallWorld.window)
    for _ in 0..<150 {
      let members = (0..<2).map { _ in world.single() }
      let other = world.date()
      let date = try EDTF(parsing: "{\(members.map(\.text).joined(separator: ","))}")
      let each = members.map { text, ranges, isDay in
        let one = SpanOracle(text: text, choices: [isDay ? .day(ranges) : .within(ranges)])
        return SpanOracle.relations(one.spans(days), other.spans(days))
      }
      let against = try EDTF(parsing: other.text)
      for relation in AllenRelation.allCases {
        let expected: Certainty =
          each.allSatisfy { $0 == [relation] }
          ? .certainly : (each.allSatisfy { $0.contains(relation) } ? .possibly : .not)
        #expect(date.relation(relation, to: against) == expected, "\(date) \(against)")
        #expect(against.relation(relation.inverse, to: date) == expected, "\(date) \(against)")
      }
    }
  }
}
