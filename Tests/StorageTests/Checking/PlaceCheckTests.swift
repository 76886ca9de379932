import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Where a person can be on one day.
@Suite struct PlaceCheckTests {
  private typealias Sketch = CheckSketch

  private static let places = [
    Sketch.actor("uk", .state), Sketch.actor("us", .state), Sketch.actor("france", .state),
    Sketch.place("england", state: "uk"),
    Sketch.place("london", at: "51.5,-0.1", within: "england"),
    Sketch.place("washington", state: "us", at: "38.9,-77.0"),
    Sketch.place("camp-david", state: "us", at: "39.6,-77.5"),
    Sketch.place("denver", state: "us", at: "39.7,-105.0"),
    Sketch.place("geneva", state: "uk", at: "46.2,6.1"),
    Sketch.place("evian", state: "france", at: "46.4,6.6"), Sketch.place("paris", state: "france"),
    Sketch.place("lyons", state: "france"), Sketch.place("nowhere"),
    Sketch.actor("blair"), Sketch.actor("clinton"),
  ]

  private func stay(
    _ ref: String, _ day: String?, _ place: String, kind: EventKind = .meeting,
    _ part: Participation = CheckSketch.part("blair"), fill: (inout Event) -> Void = { _ in }
  ) -> Diplomacy.Record {
    Sketch.event(ref, day, kind: kind, [part]) { event in
      event.place = Ref(stored: place)
      fill(&event)
    }
  }

  private func places(_ records: Diplomacy.Record...) throws -> [[String]] {
    try found(.twoPlaces, Self.places + records)
  }

  @Test(arguments: [
    ("london", "washington", true), ("london", "england", false), ("washington", "denver", true),
    ("washington", "camp-david", false), ("geneva", "evian", false), ("london", "paris", true),
    ("paris", "lyons", false), ("london", "nowhere", false), ("london", "london", false),
  ])
  func `Places exclude each other by distance, else by state`(
    one: String, other: String, isFound: Bool
  ) throws {
    let outcome = try places(stay("a", "1999-05-01", one), stay("b", "1999-05-01", other))
    #expect(outcome == (isFound ? [["a", "blair", one, "b", other]] : []))
  }

  @Test(arguments: [
    ("1999-05-01", "1999-05-02", false), ("1999-05-01", "1999-05", false),
    ("1999-05-01", "1999-05-01?", false), ("1999-05-01", "[1999-05-01,1999-05-02]", false),
    ("1999-05-01", nil, false), (nil, nil, false),
    // The first and the last day of a stay are days of travel.
    ("1999-05-01/1999-05-05", "1999-05-01", false), ("1999-05-01/1999-05-05", "1999-05-05", false),
    ("1999-05-01/1999-05-05", "1999-05-03", true), ("1999-05-03", "1999-05-01/1999-05-05", true),
    ("1999-05-01/1999-05-03", "1999-05-03/1999-05-05", false),
    ("1999-05-01/1999-05-04", "1999-05-03/1999-05-05", true),
    ("1999-05-01/1999-05-04", "1999-05-01/1999-05-04", true),
    ("1999-05-01/1999-06", "1999-05-03", false), ("1999-05-01/..", "1999-05-03", false),
  ])
  func `Only certain days are compared`(one: String?, other: String?, isFound: Bool) throws {
    let outcome = try places(stay("a", one, "london"), stay("b", other, "washington"))
    #expect(!outcome.isEmpty == isFound)
  }

  @Test func `What goes by telephone or on paper places nobody, nor does being absent`() throws {
    func other(_ fill: @escaping (inout Event) -> Void) throws -> Bool {
      let second = stay("b", "1999-05-01", "washington", fill: fill)
      return !(try places(stay("a", "1999-05-01", "london"), second).isEmpty)
    }
    #expect(try other { $0.meeting = Meeting(channel: .inPerson) })
    #expect(try !other { $0.meeting = Meeting(channel: .telephone) })
    #expect(try !other { $0.participations[0].presence = .absent })
    #expect(try !other { $0.participations[0].role = .mentioned })
    #expect(try !other { $0.participations[0].role = Role("drafter") })
    #expect(try !other { $0.participations[0].actor = Ref(stored: "clinton") })
    #expect(try !other { $0.participations[0].actor = Ref(stored: "us") })
    #expect(try other { $0.participations[0].presence = .part })
    #expect(try !other { $0.kind = EventKind("battle") })
    #expect(try other { $0.kind = EventKind("signature") })
    func said(_ role: Role, _ medium: String?) throws -> Bool {
      try other { event in
        event.kind = .statement
        event.participations[0].role = role
        event.statement = Statement(medium: medium)
      }
    }
    #expect(try said(.speaker, "speech"))
    #expect(try said(.speaker, nil))
    #expect(try !said(.speaker, "letter"))
    #expect(try said(.addressee, "interview"))
    #expect(try !said(.addressee, nil))
    #expect(try !other { $0.status = .rejected })
    #expect(try !other { $0.status = .lead })
    #expect(try other { $0.isPrivate = true })
  }

  @Test func `A day at many places is one finding, with how far apart they are`() throws {
    let folder = try TestFolder()
    let findings = try folder.chronicle(
      Self.places + [
        stay("a", "1999-05-01", "london"), stay("b", "1999-05-01", "washington"),
        stay("c", "1999-05-01", "paris"), stay("d", "1999-05-01", "lyons"),
        stay("e", "1999-05-02", "london"), stay("f", "1999-05-02", "denver"),
        stay("g", "1999-05-01", "denver", CheckSketch.part("clinton")),
      ]
    ).findings(.twoPlaces)
    #expect(findings.count == 2)
    try #require(findings.count > 1)
    #expect(
      findings[0].records.map(\.ref.text).prefix(5) == ["a", "blair", "london", "b", "washington"])
    #expect(findings[0].records.filter { $0.kind == .place }.count == 4)
    #expect(findings[0].details == ["5898"])
  }
}
