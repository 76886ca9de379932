import Chronology
import Diplomacy
import Foundation
import GRDB
import Testing

@testable import Storage

/// Two records of one thing made one.
@Suite struct MergingTests {
  /// What a chronicle has of parts and sources, with one ref read as another.
  private struct Holdings: Equatable {
    var parts: Set<[String]> = []
    var citations: Set<[String]> = []
    var links: Set<[String]> = []
    var mentions: Set<[String]> = []
  }

  private func holdings(
    of chronicle: Chronicle, reading old: String, as new: String
  ) throws -> Holdings {
    func rows(_ sql: String) throws -> Set<[String]> {
      Set(try chronicle.raw(sql).map { $0.map { $0 == old ? new : $0 } })
    }
    return Holdings(
      parts: try rows(
        """
        SELECT \(RecordRows.handle("e")), a.ref, p.role, p.principal, b.ref, p.presence
        FROM participation p JOIN event e ON e.id = p.event_id
        LEFT JOIN actor a ON a.id = p.actor_id LEFT JOIN actor b ON b.id = p.principal_id
        """),
      citations: try rows(
        """
        SELECT s.ref, c.locator, c.fact, c.excerpt, c.credibility, c.note,
          coalesce(\(RecordRows.handle("e")), a.ref, p.ref, r.ref, t.ref, n.text)
        FROM citation c JOIN source s ON s.id = c.source_id LEFT JOIN event e ON e.id = c.event_id
        LEFT JOIN actor a ON a.id = c.actor_id LEFT JOIN place p ON p.id = c.place_id
        LEFT JOIN relation r ON r.id = c.relation_id LEFT JOIN source t ON t.id = c.about_source_id
        LEFT JOIN name n ON n.id = c.name_id
        """),
      links: try rows(
        """
        SELECT \(RecordRows.handle("e")), l.kind, \(RecordRows.handle("t")), l.standing
        FROM link l JOIN event e ON e.id = l.event_id JOIN event t ON t.id = l.to_id
        """),
      mentions: try rows(
        """
        SELECT \(RecordRows.handle("e")), coalesce(\(RecordRows.handle("t")), a.ref, c.ref, p.ref)
        FROM statement_about s JOIN event e ON e.id = s.event_id
        LEFT JOIN event t ON t.id = s.about_event_id LEFT JOIN actor a ON a.id = s.about_actor_id
        LEFT JOIN topic c ON c.id = s.about_topic_id LEFT JOIN place p ON p.id = s.about_place_id
        """))
  }

  /// Merges two records and checks that nothing of either is gone.
  private func checkKept(_ chronicle: Chronicle, _ from: Ref, _ into: Ref) throws -> Bool {
    let before = try holdings(of: chronicle, reading: from.text, as: into.text)
    do { try chronicle.change(command: "merge") { try $0.merge(from, into: into) } } catch {
      // What stands in a relation to the other is refused, and everything is as it was.
      #expect("\(error)".contains("cannot be merged"), "\(from) \(into): \(error)")
      #expect(try holdings(of: chronicle, reading: from.text, as: into.text) == before)
      return false
    }
    let after = try holdings(of: chronicle, reading: from.text, as: into.text)
    #expect(before.parts.subtracting(after.parts).isEmpty, "\(from) \(into)")
    #expect(before.citations.subtracting(after.citations).isEmpty, "\(from) \(into)")
    #expect(before.links.subtracting(after.links).isEmpty, "\(from) \(into)")
    #expect(before.mentions == after.mentions, "\(from) \(into)")
    #expect(try chronicle.raw("PRAGMA foreign_key_check").isEmpty)
    #expect(try chronicle.resolve(from.text, as: RecordKind.allCases).ref == into)
    return true
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `Whatever is merged, every part, source and tie is kept`(seed: UInt64) throws {
    let world = WorldMaker.make(seed: seed, events: 120)
    let chronicle = try TestFolder().chronicle(world.records)
    var dice = Dice(seed: seed)
    var merged = 0
    func pairs(_ refs: [Ref]) -> [(Ref, Ref)] {
      (0..<8).compactMap { _ in
        let pair = dice.some(refs, 2...2)
        return pair.count == 2 ? (pair[0], pair[1]) : nil
      }
    }
    let kinds = Dictionary(grouping: world.actors, by: \.kind).values.map { $0.map(\.ref) }
    let families = Dictionary(grouping: world.events, by: \.kind).values.map {
      $0.compactMap(\.handle)
    }
    var gone: Set<Ref> = []
    let groups =
      kinds + families + [
        world.places.map(\.ref), world.sources.map(\.ref), world.topics.map(\.ref),
      ]
    for group in groups where group.count > 2 {
      for (from, into) in pairs(group) where !gone.contains(from) && !gone.contains(into) {
        // An event without a ref takes that of the one that goes.
        if Ref.number(in: into.text, prefix: "e") != nil { continue }
        if try checkKept(chronicle, from, into) {
          merged += 1
          gone.insert(from)
        }
      }
    }
    #expect(merged > 20)
    #expect(try chronicle.raw("PRAGMA integrity_check") == [["ok"]])
  }

  @Test(arguments: [5, 6] as [UInt64])
  func `The one that stays takes part in what either took part in`(seed: UInt64) throws {
    let world = WorldMaker.make(seed: seed, events: 150)
    let chronicle = try TestFolder().chronicle(world.records)
    func events(of actor: Ref) throws -> Set<Int64> {
      var filter = Filter()
      filter.actors = [actor]
      filter.direct = true
      filter.leads = true
      filter.includePrivate = true
      return Set(try chronicle.foundNumbers(filter))
    }
    let persons = world.actors.filter { $0.kind == .person }.map(\.ref)
    let both = try events(of: persons[0]).union(events(of: persons[1]))
    try chronicle.change(command: "merge") { try $0.merge(persons[0], into: persons[1]) }
    #expect(try events(of: persons[1]) == both)
    #expect(!both.isEmpty)
  }

  private func event(_ name: String, _ make: (inout Event) -> Void = { _ in }) -> Event {
    var event = Event(
      kind: .event, date: HistoricalDate(EDTF("2001-10-03")), title: name,
      ref: Ref(stored: name))
    make(&event)
    return event
  }

  @Test func `What differs is kept as a claim, and numbers lead to the one that stays`() throws {
    var late = event("late") { $0.date = HistoricalDate(EDTF("2001-10-04")) }
    late.citations = [Citation(source: Ref(stored: "wire"), locator: "p. 2")]
    late.commitments = [Commitment(number: 1, text: "to answer")]
    let early = event("early") { $0.commitments = [Commitment(number: 1, text: "to ask")] }
    let deed = event("deed") {
      $0.links = [Link(kind: .fulfils, to: Ref(stored: "late"), commitment: 1)]
    }
    let chronicle = try TestFolder().chronicle([
      .source(Source(ref: Ref(stored: "wire"), title: "Wire")), .event(early), .event(late),
      .event(deed),
    ])
    try chronicle.change(command: "merge") {
      try $0.merge(Ref(stored: "late"), into: Ref(stored: "early"))
    }
    guard case .event(let kept) = try chronicle.record(Ref(stored: "e2")),
      case .event(let settled) = try chronicle.record(Ref(stored: "deed"))
    else {
      Issue.record("the events are gone")
      return
    }
    #expect(kept.ref == Ref(stored: "early"))
    #expect(kept.claims.map(\.value) == ["early", "late", "2001-10-03", "2001-10-04"])
    #expect(
      kept.claims.filter { $0.citations == late.citations }.map(\.value) == ["late", "2001-10-04"])
    #expect(kept.commitments.map(\.text) == ["to ask", "to answer"])
    #expect(settled.links.map(\.commitment) == [2])
  }

  @Test(arguments: [("one", 1), ("two", 2)] as [(String, Int64)])
  func `What kept the promise of one did not keep that of the other`(
    kept: String, number: Int64
  ) throws {
    let deed = event("deed") { $0.links = [Link(kind: .fulfils, to: Ref(stored: kept))] }
    let chronicle = try TestFolder().chronicle([
      .event(event("one") { $0.commitments = [Commitment(number: 1, text: "to ask")] }),
      .event(event("two") { $0.commitments = [Commitment(number: 1, text: "to answer")] }),
      .event(deed),
    ])
    try chronicle.change(command: "merge") {
      try $0.merge(Ref(stored: "two"), into: Ref(stored: "one"))
    }
    guard case .event(let settled) = try chronicle.record(Ref(stored: "deed")) else {
      Issue.record("the event is gone")
      return
    }
    #expect(settled.links.map(\.commitment) == [number])
  }

  @Test func `The number of what was merged is not given to another event`() throws {
    let chronicle = try TestFolder().chronicle([.event(event("one")), .event(event("two"))])
    try chronicle.change(command: "merge") {
      try $0.merge(Ref(stored: "two"), into: Ref(stored: "one"))
    }
    let third = try chronicle.change(command: "add") { try $0.add(self.event("three")) }
    #expect(third.number == 3)
    #expect(try chronicle.resolve("e2", as: [.event]).ref == Ref(stored: "one"))
  }

  @Test func `Merging back and forth makes no circle`() throws {
    let chronicle = try TestFolder().chronicle([.event(event("one")), .event(event("two"))])
    try chronicle.change(command: "merge") {
      try $0.merge(Ref(stored: "two"), into: Ref(stored: "one"))
    }
    #expect(throws: StorageError.invalid("“one” and “two” are one record already")) {
      try chronicle.change(command: "merge") {
        try $0.merge(Ref(stored: "one"), into: Ref(stored: "two"))
      }
    }
  }

  @Test func `Only like can be merged with like`() throws {
    let chronicle = try TestFolder().chronicle([
      .actor(Actor(ref: Ref(stored: "russia"), kind: .state, names: [Name("Russia")])),
      .actor(Actor(ref: Ref(stored: "putin"), kind: .person, names: [Name("Putin")])),
      .place(Place(ref: Ref(stored: "moscow"), names: [Name("Moscow")])),
    ])
    for pair in [("russia", "putin"), ("russia", "moscow"), ("putin", "nobody-known")] {
      #expect(throws: StorageError.self) {
        try chronicle.change(command: "merge") {
          try $0.merge(Ref(stored: pair.0), into: Ref(stored: pair.1))
        }
      }
    }
  }

  @Test func `A merged row of an import does not come back`() throws {
    var row = event("row")
    row.ref = nil
    row.origin = Origin(name: "hsg-visits", key: "17")
    let other = event("other") { $0.origin = Origin(name: "hsg-travels", key: "4") }
    let chronicle = try TestFolder().chronicle([.event(other), .event(row)])
    try chronicle.change(command: "merge") {
      try $0.merge(Ref(stored: "e2"), into: Ref(stored: "other"))
    }
    let found = try chronicle.raw(
      "SELECT event_id FROM identifier WHERE scheme = 'hsg-visits' AND value = '17'")
    #expect(found == [["1"]])
  }
}
