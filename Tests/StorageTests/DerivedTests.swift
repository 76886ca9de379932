import Chronology
import Diplomacy
import Testing

@testable import Storage

/// What is derived from the records is true after any edits.
@Suite struct DerivedTests {
  /// A chronicle after random edits and removals of events and actors.
  static func edited(seed: UInt64) throws -> Chronicle {
    let folder = try TestFolder()
    let chronicle = try folder.chronicle(WorldMaker.make(seed: seed, events: 150).records)
    var maker = WorldMaker(seed: seed + 1)
    maker.world = WorldMaker.make(seed: seed, events: 150)
    for _ in 0..<60 {
      let old = maker.dice.pick(maker.world.events)
      guard let handle = old.handle else { continue }
      var new = maker.event(old.number ?? 0)
      new.ref = old.ref
      if maker.dice.chance(40) { new.after = maker.dice.some(maker.dated(but: old), 0...1) }
      // What would lie before what it comes after, or is needed elsewhere, is refused as a whole.
      _ = try? chronicle.change(command: "edit") { change in
        if maker.dice.chance(25) {
          try change.remove(handle)
        } else {
          try change.replace(handle, with: .event(new))
        }
      }
    }
    for index in 0..<12 {
      let ref = Ref(stored: "person-\(index)")
      let name = ["Given\(index) Adams", "Given\(index) Novak"][index % 2]
      try chronicle.change(command: "rename") { change in
        try change.replace(
          ref, with: .actor(Actor(ref: ref, kind: .person, names: [Name(name)])))
      }
    }
    try chronicle.change(command: "more") { change in
      let state = Ref(stored: "state-1")
      try change.replace(
        state, with: .actor(Actor(ref: state, kind: .state, names: [Name("Newland")])))
      try change.add(
        Relation(
          ref: Ref(stored: "late"), kind: .tenure, from: Ref(stored: "person-3"), to: state,
          office: "Chancellor"))
      try change.remove(Ref(stored: "relation-0"))
      let place = Ref(stored: "place-1")
      try change.replace(place, with: .place(Place(ref: place, names: [Name("New Town")])))
    }
    return chronicle
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `The copies in participation equal the event's columns`(seed: UInt64) throws {
    let chronicle = try Self.edited(seed: seed)
    let columns = ["shelf", "sort_day", "has_earliest", "latest", "span", "sequence", "second"]
    let differs = columns.map { "p.\($0) IS NOT e.\($0)" }.joined(separator: " OR ")
    let wrong = try chronicle.raw(
      "SELECT p.id FROM participation p JOIN event e ON e.id = p.event_id WHERE \(differs)")
    #expect(wrong.isEmpty)
    #expect(try chronicle.raw("SELECT count(*) > 100 FROM participation") == [["1"]])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `The words that search reads are those that a reader sees`(seed: UInt64) throws {
    let chronicle = try Self.edited(seed: seed)
    let query = "SELECT event_id, title, words, names FROM event_text ORDER BY event_id"
    let before = try chronicle.raw(query)
    let events = try chronicle.raw("SELECT id FROM event").compactMap { Int64($0[0]) }
    try chronicle.change(command: "rewrite") { change in
      try EventTexts(db: change.db, path: change.path).write(events)
    }
    let after = try chronicle.raw(query)
    #expect(before.count == events.count)
    for (old, new) in zip(before, after) { #expect(old == new) }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `A chronicle stays whole through edits and removals`(seed: UInt64) throws {
    let chronicle = try Self.edited(seed: seed)
    #expect(try chronicle.raw("PRAGMA integrity_check") == [["ok"]])
    #expect(try chronicle.raw("PRAGMA foreign_key_check").isEmpty)
    // FTS5 throws where its index and the texts differ.
    try chronicle.execute(
      "INSERT INTO event_search (event_search, rank) VALUES ('integrity-check', 1)")
    let lost = try chronicle.raw(
      """
      SELECT r.name FROM ref r LEFT JOIN event e ON e.id = r.record_id
      WHERE r.kind = 'event' AND e.id IS NULL
      """)
    #expect(lost.isEmpty)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `Undated events have the bounds of those that they come after and before`(
    seed: UInt64
  ) throws {
    let chronicle = try Self.edited(seed: seed)
    let wrong = try chronicle.raw(
      """
      SELECT e.id, e.earliest, e.latest FROM event e WHERE e.date IS NULL AND (
        e.earliest <> coalesce((SELECT max(o.earliest) FROM event_bound b JOIN event o
          ON o.id = b.other_id WHERE b.event_id = e.id AND b.side = 'after'), -(1 << 62))
        OR e.latest <> coalesce((SELECT min(o.latest) FROM event_bound b JOIN event o
          ON o.id = b.other_id WHERE b.event_id = e.id AND b.side = 'before'), 1 << 62))
      """)
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test func `Bounds follow along a chain, however its parts were entered`() throws {
    let folder = try TestFolder()
    func event(_ ref: String, _ date: String?, after: [String] = []) -> Event {
      var event = Event(
        kind: .event, date: HistoricalDate(date.flatMap { EDTF($0) }), title: ref,
        ref: Ref(stored: ref))
      event.after = after.map { Ref(stored: $0) }
      return event
    }
    // The last of the chain comes first, so that each waits for what it refers to.
    let chronicle = try folder.chronicle([
      .event(event("last", nil, after: ["middle", "first"])),
      .event(event("middle", nil, after: ["first"])), .event(event("first", "2001-05-05")),
    ])
    func days() throws -> [String] {
      try chronicle.raw("SELECT earliest FROM event ORDER BY id").map { $0[0] }
    }
    #expect(try days() == ["11447", "11447", "11447"])
    try chronicle.change(command: "edit") { change in
      try change.replace(Ref(stored: "first"), with: .event(event("first", "1999-01-01")))
    }
    #expect(try days() == ["10592", "10592", "10592"])
    #expect(throws: StorageError.self) {
      try chronicle.change(command: "edit") { change in
        try change.replace(
          Ref(stored: "middle"), with: .event(event("middle", nil, after: ["last"])))
      }
    }
  }
}

extension WorldMaker {
  /// Events with a date, other than one.
  func dated(but event: Event) -> [Ref] {
    world.events.filter { !$0.date.isUndated && $0.number != event.number }.compactMap(\.handle)
  }
}
