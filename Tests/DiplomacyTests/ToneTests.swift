import Chronology
import Testing

@testable import Diplomacy

/// What an event is worth, in which direction, and in which period.
@Suite struct ToneTests: ContactSketching {
  private func coded(_ entry: TimelineEntry, _ codes: String...) -> TimelineEntry {
    var entry = entry
    entry.event.codes = codes.compactMap { Identifier($0) }
    return entry
  }

  private func report(
    _ entries: [TimelineEntry], by unit: PeriodUnit = .month, window: DayRange? = nil
  ) -> ToneReport {
    let sides = ["a", "b"].map { OwnSide(actor: NamedRef(ref: Ref(stored: $0), name: $0)) }
    var builder = ToneBuilder(sides[0], sides[1], by: unit, window: window ?? everything)
    for entry in entries { builder.add(entry) }
    return builder.report()
  }

  private static let valued: [([String], Double)] = [
    (["cameo:042"], 1.9), (["cameo:190", "plover:CONSULT"], -10), (["plover:CONSULT/visit"], 4),
    (["plover:AGREE", "stance:-3"], 2.5), (["stance:+2"], 6), (["stance:hostile"], -9),
    (["stance:0"], 0), (["cameo:045", "cameo:028"], 4.5),
    // What has no value leaves it to the next: no score for what is only supposed.
    (["plover:THREATEN+hypothetical", "stance:-1"], -3), (["cameo:1214", "plover:REJECT"], -2),
  ]

  @Test(arguments: valued)
  func `The first scheme with a value decides`(codes: [String], value: Double) {
    let tone = EventTone(codes.compactMap { Identifier($0) })
    #expect(((tone?.value ?? 99) - value).magnitude < 1e-9)
  }

  @Test func `Codes without a value give none`() {
    #expect(EventTone([]) == nil)
    #expect(EventTone([Identifier(scheme: "cow", value: "1")]) == nil)
    #expect(EventTone([Identifier(scheme: "stance", value: "17")]) == nil)
  }

  @Test(arguments: [
    ("stance:2", "+2"), ("stance:+2", "+2"), ("stance:Friendly", "+2"), ("stance:−3", "-3"),
    ("stance:-3", "-3"), ("stance:0", "0"), ("stance:+0", "0"), ("STANCE: warm", "+3"),
  ])
  func `A stance is a number or its word`(typed: String, kept: String) throws {
    let code = try #require(Identifier(typed))
    #expect(try EventCode.check(code).get().value == kept)
  }

  @Test(arguments: ["stance:4", "stance:nice", "stance:--1", "stance:+", "stance:1.5", "stance:03"])
  func `What is no stance is refused with those there are`(typed: String) throws {
    guard case .failure(let fault) = EventCode.check(try #require(Identifier(typed))) else {
      Issue.record("\(typed) was taken")
      return
    }
    #expect(fault.description.contains("-3 (hostile)") && fault.description.contains("+3 (warm)"))
  }

  @Test func `Who acts towards whom decides the direction`() {
    let said = Mention(ref: Ref(stored: "b"), name: "b", kind: .actor, actorKind: .state)
    var about = statement("2001-10-04", [party("a", .speaker)])
    about.about = [said]
    let report = report([
      coded(meeting("2001-10-03", [party("a"), party("b")]), "stance:1"),
      coded(about, "stance:-1"),
      coded(
        statement("2001-10-05", [party("b", .speaker), party("a", .addressee)]), "stance:-2"),
      coded(
        visit("2001-10-06", [party("b", .visitor), party("a", .host)]), "plover:CONSULT/visit"),
      coded(meeting("2001-10-07", [party("a"), party("c")]), "stance:3"),
      coded(event("attack", "2001-10-08", [party("a"), party("b", .victim)]), "cameo:190"),
    ])
    let directions = report.periods.flatMap(\.events).map { [$0.isThere, $0.isBack] }
    #expect(
      directions == [[true, true], [true, false], [false, true], [false, true], [true, false]])
    let period = report.periods[0]
    #expect(period.level(.there)?.count == 3 && period.level(.back)?.count == 3)
    #expect(period.level(.both)?.count == 5)
  }

  @Test func `Belligerents of one side do not act against each other`() {
    let allies = ["a", "b"].map { party($0, .belligerent, side: "allies") }
    #expect(report([coded(event("battle", "1942", allies), "cameo:190")]).count == 0)
    let foes = [party("a", .belligerent, side: "one"), party("b", .belligerent, side: "two")]
    #expect(report([coded(event("battle", "1942-11-19", foes), "cameo:190")]).count == 1)
  }

  @Test func `What can lie in several periods is told and not counted`() {
    let dates = ["2001-10-03", "2001-10", "2001", "[..2001-10-03]", "2001-10-30/2001-11-02", nil]
    let events = dates.map { coded(meeting($0, [party("a"), party("b")]), "stance:1") }
    #expect(report(events).count == 3 && report(events).imprecise.count == 3)
    #expect(report(events, by: .day).count == 2)
    #expect(report(events, by: .year).count == 4)
    let uncoded = meeting("2001-10-03", [party("a"), party("b")], ref: "m")
    #expect(report([uncoded]).uncodedCount == 1 && report([uncoded]).uncoded == [Ref(stored: "m")])
  }

  @Test(arguments: [
    (PeriodUnit.day, "2001-11-23", "2001-11-23", "2001-11-23"),
    (.week, "2001-W47", "2001-11-19", "2001-11-25"),
    (.month, "2001-11", "2001-11-01", "2001-11-30"),
    (.quarter, "2001-Q4", "2001-10-01", "2001-12-31"), (.year, "2001", "2001-01-01", "2001-12-31"),
  ])
  func `Periods have names and days`(
    unit: PeriodUnit, name: String, first: String, last: String
  ) {
    let period = unit.period(of: day("2001-11-23"))
    #expect(unit.name(of: period) == name)
    #expect(unit.firstDay(of: period).description == first)
    #expect(unit.lastDay(of: period).description == last)
  }

  @Test func `Every day lies in the period that begins before it and ends after it`() {
    for unit in PeriodUnit.allCases {
      for number in stride(from: Int64(-800_000), to: 40_000, by: 211) {
        let period = unit.period(of: number)
        #expect(unit.firstDay(of: period).dayNumber <= number)
        #expect(unit.lastDay(of: period).dayNumber >= number)
      }
    }
  }

  @Test(arguments: [
    ("2005-01-01", "2004-W53"), ("2007-12-31", "2008-W01"), ("2020-12-31", "2020-W53"),
  ])
  func `A week belongs to the year of its Thursday`(date: String, name: String) {
    #expect(PeriodUnit.week.name(of: PeriodUnit.week.period(of: day(date))) == name)
  }
}
