import Chronology
import Diplomacy
import GRDB
import Testing

@testable import Storage

/// Records as such: names, claims, circles, and what leads nowhere.
@Suite struct RecordCheckTests {
  private typealias Sketch = CheckSketch

  @Test(arguments: [
    ("Mohammed Reza Pahlavi", "Mohammad Reza Pahlavi", true), ("Helmut Kohl", "Helmut Kohl", true),
    ("Deng Xiaoping", "Teng Hsiao-ping", true), ("Kohl", "Kohl", true),
    // Of one word, only the same one is near enough.
    ("Soares", "Suarez", false), ("Peres", "Perez", false),
    ("Igor Ivanov", "Sergei Ivanov", false), ("George Bush", "George W. Bush", false),
    ("Hussein I", "Hussein II", false),
  ])
  func `Nearly the same name is found`(one: String, other: String, isFound: Bool) throws {
    let records = [
      Sketch.actor("one", name: one), Sketch.actor("other", name: other),
      Sketch.place("place"), Sketch.actor("nobody-else", name: "Nobody Else"),
    ]
    #expect(try found(.nearEqualNames, records) == (isFound ? [["one", "other"]] : []))
  }

  @Test func `What tells two apart tells two names apart`() throws {
    func pair(_ fill: (inout Actor, inout Actor) -> Void) throws -> Bool {
      var one = Actor(ref: Ref(stored: "one"), kind: .person, names: [Name("Adam Rotfeld")])
      var other = Actor(ref: Ref(stored: "other"), kind: .person, names: [Name("Adam Rotfeld")])
      fill(&one, &other)
      return !(try found(.nearEqualNames, [.actor(one), .actor(other)]).isEmpty)
    }
    #expect(try pair { _, _ in })
    #expect(
      try !pair { one, other in
        one.identifiers = [Identifier(scheme: "wikidata", value: "Q1")]
        other.identifiers = [Identifier(scheme: "wikidata", value: "Q2")]
      })
    #expect(
      try !pair { one, other in
        (one.existence, other.existence) = (EDTF("1800/1850"), EDTF("1900/1950"))
      })
    #expect(try !pair { _, other in other.kind = .organisation })
    let related = [
      Sketch.actor("old", .state, name: "Republic of Gaul"),
      Sketch.actor("new", .state, name: "Republic of Gaul"),
      Sketch.relation("succession", .succeeds, "new", "old", nil),
    ]
    #expect(try found(.nearEqualNames, related).isEmpty)
  }

  @Test func `One value of a fact is preferred`() throws {
    func claims(_ claims: Claim...) throws -> [[String]] {
      try found(.twoPreferred, [Sketch.event("event", "1950") { $0.claims = claims }])
    }
    let (one, two) = ("1950", "1951")
    #expect(
      try claims(
        Claim(field: "date", value: one, rank: .preferred),
        Claim(field: "date", value: two, rank: .preferred)) == [["event"]])
    #expect(
      try claims(
        Claim(field: "date", value: one, rank: .preferred), Claim(field: "date", value: two),
        Claim(field: "title", value: two, rank: .preferred),
        Claim(field: "date", value: one, rank: .preferred)
      ).isEmpty)
  }

  @Test(arguments: [Link.Kind.follows, .respondsTo, .causes, .partOf])
  func `A circle is found once, however long it is`(kind: Link.Kind) throws {
    let folder = try TestFolder()
    let chronicle = try folder.chronicle(
      ["a", "b", "c", "d", "e"].map { Sketch.event($0, nil, kind: .event) })
    func tie(_ pairs: [(Int, Int)]) throws {
      for (from, to) in pairs {
        try chronicle.execute(
          """
          INSERT INTO link (event_id, position, kind, to_id)
          VALUES (\(from), 0, '\(kind.rawValue)', \(to))
          """)
      }
    }
    // A tree and two ways to one end are no circles.
    try tie([(1, 2), (2, 3), (1, 3), (4, 3)])
    #expect(try chronicle.found(.circle).isEmpty)
    try tie([(3, 1), (4, 5), (5, 4)])
    #expect(try chronicle.found(.circle) == [["a", "b", "c"], ["d", "e"]])
    #expect(try chronicle.findings(.circle).allSatisfy { $0.aspect == .link(kind) })
  }

  @Test func `Places, topics, sources and bodies do not lie in themselves`() throws {
    let folder = try TestFolder()
    let chronicle = try folder.chronicle([
      Sketch.place("a"), Sketch.place("b", within: "a"), Sketch.place("c", within: "b"),
      Sketch.actor("x", .organisation), Sketch.actor("y", .organisation),
      Sketch.relation("r1", .partOf, "x", "y", nil), Sketch.actor("s", .state),
      Sketch.actor("t", .state), Sketch.relation("r2", .succeeds, "s", "t", nil),
    ])
    #expect(try chronicle.found(.circle).isEmpty)
    try chronicle.execute("UPDATE place SET within_id = 3 WHERE id = 1")
    try chronicle.execute(
      """
      INSERT INTO relation (uid, ref, kind, from_id, to_id, earliest, begin_latest, end_earliest, latest)
      SELECT randomblob(16), ref || '-back', kind, to_id, from_id, 0, 0, 0, 0 FROM relation
      """)
    #expect(try chronicle.found(.circle) == [["a", "c", "b"], ["x", "y"], ["s", "t"]])
  }

  @Test func `What leads nowhere is found`() throws {
    let folder = try TestFolder()
    let chronicle = try folder.chronicle([
      Sketch.actor("a"),
      Sketch.event("treaty", "1979") {
        $0.commitments = [Commitment(number: 1, kind: .promise, text: "to leave")]
      },
      Sketch.event("left", "1982") {
        $0.links = [Link(kind: .fulfils, to: Ref(stored: "treaty"), commitment: 1)]
      },
    ])
    #expect(try chronicle.findings(.hangingRef).isEmpty)
    try chronicle.execute("DELETE FROM commitment")
    try chronicle.queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          INSERT INTO ref (name, kind, record_id) VALUES ('ghost', 'place', 77);
          INSERT INTO participation (event_id, position, actor_id, role, takes_part, shelf,
            sort_day, has_earliest, latest, span)
          VALUES (1, 0, 55, 'host', 1, 0, 0, 1, 0, 0);
          PRAGMA foreign_keys = ON;
          """)
    }
    let findings = try chronicle.findings(.hangingRef)
    #expect(findings.map(\.aspect) == [.ref, .row, .commitment])
    #expect(findings[0].details == ["ghost", "place"])
    #expect(findings[1].details == ["participation", "1", "actor"])
    #expect(findings[2].records.map(\.ref.text) == ["left", "treaty"])
    // A whole look goes on where something leads nowhere.
    try chronicle.check(Set(CheckRule.allCases)) { _ in }
  }
}
