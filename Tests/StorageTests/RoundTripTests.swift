import Chronology
import Diplomacy
import Testing

@testable import Storage

/// What is added is what is read, with every field.
@Suite struct RoundTripTests {
  private let chronicle: Chronicle
  private let maker: RecordMaker

  init() throws {
    let world = WorldMaker.make(seed: 5, events: 20)
    chronicle = try TestFolder().chronicle(world.records)
    maker = RecordMaker(
      dice: Dice(seed: 99), actors: world.actors.map(\.ref), places: world.places.map(\.ref),
      topics: world.topics.map(\.ref), sources: world.sources.map(\.ref),
      events: world.events.compactMap(\.handle))
  }

  private func record(_ ref: Ref) throws -> Diplomacy.Record { try chronicle.record(ref) }

  private func put(_ record: Diplomacy.Record, over ref: Ref, isNew: Bool) throws {
    try chronicle.change(command: "put") { change in
      if isNew { try change.add(record) } else { try change.replace(ref, with: record) }
    }
  }

  /// A record with what only the store knows taken out, and with what says nothing left out.
  private func plain(_ record: Diplomacy.Record) -> Diplomacy.Record {
    switch record {
    case .event(var event):
      event.number = nil
      for index in event.links.indices { event.links[index].number = nil }
      for index in event.statement?.via.indices ?? 0..<0
      where event.statement?.via[index].date == .undated { event.statement?.via[index].date = nil }
      for index in event.commitments.indices where event.commitments[index].due == .undated {
        event.commitments[index].due = nil
      }
      return .event(event)
    case .source(var source):
      if source.published == .undated { source.published = nil }
      if source.dateline?.date == .undated { source.dateline?.date = nil }
      if source.dateline == Dateline() { source.dateline = nil }
      return .source(source)
    default: return record
    }
  }

  /// Adds one of these and then replaces it, again and again.
  private func expectRoundTrips(
    _ make: (inout RecordMaker, Ref) -> Diplomacy.Record
  ) throws {
    var maker = maker
    let ref = Ref(stored: "thing")
    let uid = maker.uid()
    for round in 0..<30 {
      // It is an edit of the one before.
      let new = make(&maker, ref).identified(by: uid)
      try put(new, over: ref, isNew: round == 0)
      #expect(plain(try record(ref)) == plain(new), "round \(round)")
    }
  }

  @Test func `Actors are read as they were written`() throws {
    try expectRoundTrips { .actor($0.actor($1)) }
  }

  @Test func `Places are read as they were written`() throws {
    try expectRoundTrips { .place($0.place($1)) }
  }

  @Test func `Topics are read as they were written`() throws {
    try expectRoundTrips { .topic($0.topic($1)) }
  }

  @Test func `Sources are read as they were written`() throws {
    try expectRoundTrips { .source($0.source($1)) }
  }

  @Test func `Relations are read as they were written`() throws {
    let persons = (0..<12).map { Ref(stored: "person-\($0)") }
    let bodies = (0..<5).map { Ref(stored: "state-\($0)") }
    try expectRoundTrips { .relation($0.relation($1, persons: persons, bodies: bodies)) }
  }

  @Test(arguments: ["meeting", "visit", "statement", "agreement", "battle"])
  func `Events are read as they were written`(kind: String) throws {
    try expectRoundTrips { maker, ref in
      var event = maker.event(EventKind(kind), ref)
      event.origin = Origin(name: "a set", key: kind)
      return .event(event)
    }
  }

  @Test func `The chronicle's own record is read as it was written`() throws {
    for text in RecordMaker.texts {
      let description = ChronicleDescription(
        title: text, editor: text, licence: nil, language: text, note: text)
      try chronicle.change(command: "about") { try $0.describe(description) }
      #expect(try chronicle.description() == description)
    }
  }

  @Test func `A text that SQLite would cut is refused`() throws {
    #expect(throws: StorageError.self) {
      try chronicle.change(command: "add") { change in
        try change.add(Topic(ref: Ref(stored: "cut"), name: "before\u{0}after"))
      }
    }
    #expect(try !chronicle.isTaken(Ref(stored: "cut")))
  }

  @Test func `Everything that is read can be added to another chronicle`() throws {
    var records: [Diplomacy.Record] = []
    try chronicle.forEachRecord { records.append($0) }
    let copy = try TestFolder().chronicle(records)
    var copies: [Diplomacy.Record] = []
    try copy.forEachRecord { copies.append($0) }
    #expect(copies.map(plain) == records.map(plain))
    #expect(records.count > 100)
  }
}
