import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Who acts in which office, and for whom, on which day.
@Suite struct OfficeCheckTests {
  private typealias Sketch = CheckSketch

  /// A president and prime minister, and the state whose offices these were.
  private func findings(_ parties: [(String?, Participation)]) throws -> [Finding] {
    let folder = try TestFolder()
    let records =
      [
        Sketch.actor("medvedev"), Sketch.actor("putin"),
        Sketch.actor("russia", .state, name: "Russia"), Sketch.actor("nato", .organisation),
        Sketch.actor("france", .state),
        Sketch.tenure("m-president", "medvedev", of: "russia", "2008-05-07/2012-05-07"),
        Sketch.tenure("m-premier", "medvedev", "Prime Minister", of: "russia", "2012-05-08/2020"),
        Sketch.relation("f-nato", .membership, "france", "nato", "1949-08-24/.."),
      ]
      + parties.enumerated().map { index, item in
        Sketch.event("talks-\(index)", item.0, [item.1])
      }
    return try folder.chronicle(records).findings(.outsideOffice)
  }

  @Test(arguments: [
    ("2008-05-07", "President of Russia", false), ("2012-05-07", "President of Russia", false),
    ("2008-05-06", "President of Russia", true), ("2013-06-01", "President of Russia", true),
    ("2013-06-01", "president of the RUSSIA", true), ("2013-06-01", "President", true),
    ("2013-06-01", "Prime Minister of Russia", false),
    // On some day of the year, of the span, it was held.
    ("2008", "President of Russia", false), ("2012-05-07/2012-06", "President", false),
    ("[2012-05-08..2012-06-30]", "President", true), ("2013?", "President", false),
    // Of other offices and other capacities the chronicle does not know when they were.
    ("1999-01-01", "Deputy Chief of Staff", false), ("1999-01-01", "President of Gazprom", false),
    (nil, "President of Russia", false),
  ])
  func `A capacity is an office of the day where it is one of the actor's`(
    day: String?, capacity: String, isFound: Bool
  ) throws {
    let findings = try findings([(day, Sketch.part("medvedev", as: capacity))])
    #expect(findings.map(\.aspect) == (isFound ? [.capacity] : []))
    for finding in findings {
      #expect(finding.records.prefix(2).map(\.ref.text) == ["talks-0", "medvedev"])
      #expect(finding.details == [capacity])
    }
  }

  @Test func `Whom nobody has an office recorded for acts as they are said to`() throws {
    #expect(try findings([("1990-01-01", Sketch.part("putin", as: "President of Russia"))]).isEmpty)
  }

  @Test func `For a body acts who was tied to it on a day, where the ties are known`() throws {
    let findings = try findings([
      ("1949-08-23", Sketch.part("france", for: "nato")),
      ("1949-08-24", Sketch.part("france", for: "nato")),
      ("1949", Sketch.part("france", for: "nato")),
      ("2005-01-01", Sketch.part("medvedev", for: "russia")),
      // Words of their own say as what; of other bodies nothing is known.
      ("2005-01-01", Sketch.part("medvedev", as: "envoy", for: "russia")),
      ("2005-01-01", Sketch.part("medvedev", for: "france")),
      ("2005-01-01", Sketch.part("putin", for: "russia")),
    ])
    #expect(
      findings.map { $0.records.map(\.ref.text) } == [
        ["talks-0", "france", "nato", "f-nato"],
        ["talks-3", "medvedev", "russia", "m-president", "m-premier"],
      ])
    #expect(findings.allSatisfy { $0.aspect == .principal })
  }

  @Test(arguments: [
    // The day of the handing over is shared, a second one is not.
    ("President", "1990/1995-05-01", "1995-05-01/2000", false),
    ("President", "1990/1995-05-02", "1995-05-01/2000", true),
    ("President", "1990/1995", "1995/2000", false), ("President", "1990/1996", "1995/2000", true),
    ("President", "1990/..", "1995/2000", true), ("President", "1990/", "1995/2000", false),
    ("President", "1990/1999?", "1995/2000", false), ("President", nil, "1995/2000", false),
    ("Deputy Minister", "1990/..", "1995/2000", false), ("Commissioner", "1990/..", "1995", false),
  ])
  func `One office has one holder`(
    office: String, first: String?, second: String, isFound: Bool
  ) throws {
    let outcome = try found(
      .twoInOffice,
      [
        Sketch.actor("a"), Sketch.actor("b"), Sketch.actor("state", .state),
        Sketch.actor("other", .state), Sketch.tenure("one", "a", office, first),
        Sketch.tenure("two", "b", office.uppercased(), second),
        Sketch.tenure("elsewhere", "b", office, of: "other", second),
        Sketch.tenure("again", "a", office, "1970/1975"),
      ])
    #expect(outcome == (isFound ? [["one", "two"]] : []))
  }
}
