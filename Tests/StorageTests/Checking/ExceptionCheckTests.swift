import Chronology
import Diplomacy
import Testing

@testable import Storage

/// What may break a rule, and the whole look.
@Suite struct ExceptionCheckTests {
  private typealias Sketch = CheckSketch

  private func excepting(
    _ rule: String, of record: Diplomacy.Record
  ) -> Diplomacy.Record {
    let exceptions = [RuleException(rule: rule, reason: "it is so")]
    switch record {
    case .event(var event):
      event.exceptions = exceptions
      return .event(event)
    case .actor(var actor):
      actor.exceptions = exceptions
      return .actor(actor)
    default: return record
    }
  }

  @Test func `An exception of any record that a finding concerns leaves it out`() throws {
    let actor = Sketch.actor("saint", life: "1000/1050")
    let event = Sketch.event("vision", "1200", [Sketch.part("saint")])
    let rule = "outside-existence"
    #expect(try found(.outsideExistence, [actor, event]) == [["vision", "saint"]])
    #expect(try found(.outsideExistence, [actor, excepting(rule, of: event)]).isEmpty)
    #expect(try found(.outsideExistence, [excepting(rule, of: actor), event]).isEmpty)
    #expect(try found(.outsideExistence, [actor, excepting("uncited", of: event)]).count == 1)
  }

  @Test func `An exception that nothing needs is idle, if its rule was looked by`() throws {
    let folder = try TestFolder()
    let chronicle = try folder.chronicle([
      excepting("uncited", of: Sketch.event("needed", "1950")),
      excepting("two-places", of: Sketch.event("needless", "1950")),
      excepting("no-such-rule", of: Sketch.event("odd", "1950")),
      excepting(
        "uncited",
        of: Sketch.event("lead", "1950") { $0.status = .lead }),
    ])
    func idle(_ rules: CheckRule...) throws -> [String] {
      var refs: [String] = []
      try chronicle.check(Set(rules).union([.idleException])) { finding in
        if finding.rule == .idleException { refs.append(finding.records[0].ref.text) }
      }
      return refs
    }
    #expect(try idle() == ["odd"])
    #expect(try idle(.uncited) == ["odd"])
    #expect(try idle(.uncited, .twoPlaces) == ["odd", "needless"])
    #expect(
      try chronicle.exceptions(Set(CheckRule.allCases)).map { $0.record.ref.text }
        == ["odd", "needless", "needed", "lead"].sorted { one, other in
          let order = ["odd", "needless", "needed", "lead"]
          let rules = ["no-such-rule", "two-places", "uncited", "uncited"]
          let (i, j) = (order.firstIndex(of: one) ?? 0, order.firstIndex(of: other) ?? 0)
          return (rules[i], i) < (rules[j], j)
        })
    #expect(try chronicle.exceptions([.twoPlaces], of: [Ref(stored: "needless")]).count == 1)
  }

  @Test func `An empty chronicle breaks no rule`() throws {
    let folder = try TestFolder()
    let chronicle = try folder.chronicle()
    try chronicle.check(Set(CheckRule.allCases), leads: true) { Issue.record("\($0)") }
  }

  @Test(arguments: [31, 32] as [UInt64])
  func `Any chronicle can be looked through, and findings come in the order of the rules`(
    seed: UInt64
  ) throws {
    let folder = try TestFolder()
    let chronicle = try folder.chronicle(WorldMaker.make(seed: seed, events: 200).records)
    var rules: [CheckRule] = []
    try chronicle.check(Set(CheckRule.allCases), leads: true) { finding in
      if rules.last != finding.rule { rules.append(finding.rule) }
    }
    #expect(rules == CheckRule.allCases.filter(rules.contains))
    for rule in CheckRule.allCases where rule != .idleException {
      #expect(try chronicle.found(rule, leads: true).isEmpty != rules.contains(rule), "\(rule)")
    }
  }

  @Test func `A name that is no rule's is answered with the nearest`() {
    #expect(CheckRule(name: "two-places") == .twoPlaces)
    #expect(CheckRule(name: "Two-Places") == .twoPlaces)
    #expect(CheckRule(name: "two places") == nil)
    #expect(CheckRule.nearest(to: "two-place") == ["two-places"])
    #expect(CheckRule.nearest(to: "uncite").first == "uncited")
    #expect(CheckRule.nearest(to: "office").contains("outside-office"))
    #expect(CheckRule.nearest(to: "xyzzy").isEmpty)
    for rule in CheckRule.allCases {
      #expect(rule.meaning.count <= 92 && !rule.meaning.hasSuffix("."), "\(rule)")
      #expect(!rule.advice.isEmpty && !rule.advice.hasSuffix("."))
    }
  }
}
