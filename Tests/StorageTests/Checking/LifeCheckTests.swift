import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Who takes part while they are there, and who does not.
@Suite struct LifeCheckTests {
  private typealias Sketch = CheckSketch

  @Test(arguments: [
    // The days on which somebody was born and died are days of their life.
    ("1918-12-25/1981-10-06", "1918-12-25", false), ("1918-12-25/1981-10-06", "1981-10-06", false),
    ("1918-12-25/1981-10-06", "1918-12-24", true), ("1918-12-25/1981-10-06", "1981-10-07", true),
    // What can lie in the life is not certainly outside it.
    ("1918-12-25/1981-10-06", "1981", false), ("1918-12-25/1981-10-06", "1981-11", true),
    ("1918-12-25/1981-10-06", "[..1981-11-01]", false),
    ("1918-12-25/1981-10-06", "[1981-10-07..]", true),
    ("1918-12-25/1981-10-06", "1981-10-01/1981-12", false),
    ("1918/1981", "1981-12-31", false), ("1918/1981", "1982-01-01", true),
    ("1918/..", "2040", false), ("1918/", "2040", false), ("/1981", "1700", false),
    // A mark of doubt makes nothing certain.
    ("1918/1981?", "1982", false), ("1918/1981", "1982~", false),
    ("1918/1981", nil, false),
  ])
  func `Only what is certainly before a birth or after a death is found`(
    life: String, day: String?, isFound: Bool
  ) throws {
    let outcome = try found(
      .outsideExistence,
      [
        Sketch.actor("sadat", life: life), Sketch.actor("begin"),
        Sketch.event("talks", day, [Sketch.part("sadat"), Sketch.part("begin")]),
      ])
    #expect(outcome == (isFound ? [["talks", "sadat"]] : []))
  }

  @Test func `Whoever is only named, or was absent, takes no part`() throws {
    let outcome = try found(
      .outsideExistence,
      [
        Sketch.actor("sadat", life: "1918/1981"),
        Sketch.event(
          "memory", "1990", [Sketch.part("sadat", .mentioned), Sketch.part("sadat", .subject)]),
        Sketch.event("late", "1991", [Sketch.part("sadat", .participant, .absent)]),
      ])
    #expect(outcome.isEmpty)
  }

  @Test func `States are there from their founding to their end`() throws {
    let folder = try TestFolder()
    let chronicle = try folder.chronicle([
      Sketch.actor("union", .state, name: "Soviet Union", life: "1922-12-30/1991-12-26"),
      Sketch.event("late", "1992-01-02", [Sketch.part("union")]),
      Sketch.event("early", "1921", [Sketch.part("union", .host)]),
      Sketch.event("fine", "1991-12-26/1992-02", [Sketch.part("union")]),
    ])
    let findings = try chronicle.findings(.outsideExistence)
    #expect(findings.map { $0.records[0].ref.text } == ["early", "late"])
    #expect(findings.map(\.aspect) == [.before, .after])
    #expect(findings[0].records[1].actor == .state)
  }

  @Test(arguments: [
    // An office can end with the life, and not after it.
    ("1970/1981-10-06", nil), ("1970/1981", nil), ("1970/1981-10-07", "after"),
    ("1970/1982-01", "after"), ("1970/..", "after"), ("1970/", nil), ("../1975", nil),
    ("1918-12-24/1975", "before"), ("1918/1975", nil), ("1990/1992", "after"),
    ("1900/1910", "before"), ("1970/1982?", nil), (nil, nil), ("1982", "after"),
  ])
  func `An office does not outlast its holder`(valid: String?, aspect: String?) throws {
    let folder = try TestFolder()
    let chronicle = try folder.chronicle([
      Sketch.actor("sadat", life: "1918-12-25/1981-10-06"), Sketch.actor("egypt", .state),
      Sketch.tenure("sadat-president", "sadat", of: "egypt", valid),
    ])
    let findings = try chronicle.findings(.relationOutsideExistence)
    #expect(findings.map { "\($0.aspect)" } == [aspect].compactMap { $0 })
    #expect(findings.allSatisfy { $0.records.map(\.ref.text) == ["sadat-president", "sadat"] })
  }

  @Test func `A membership does not outlast the member or the body, and a successor may`() throws {
    let outcome = try found(
      .relationOutsideExistence,
      [
        Sketch.actor("gdr", .state, life: "1949-10-07/1990-10-02"),
        Sketch.actor("pact", .organisation, life: "1955-05-14/1991-07-01"),
        Sketch.actor("frg", .state),
        Sketch.relation("gdr-pact", .membership, "gdr", "pact", "1955/1991"),
        Sketch.relation("frg-pact", .membership, "frg", "pact", "1956/1991-07-01"),
        Sketch.relation("too-early", .membership, "frg", "pact", "1954/1990"),
        Sketch.relation("frg-gdr", .succeeds, "frg", "gdr", "1990-10-03/.."),
      ])
    #expect(outcome == [["gdr-pact", "gdr"], ["too-early", "pact"]])
  }
}
