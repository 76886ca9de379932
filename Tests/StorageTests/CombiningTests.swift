import Chronology
import Diplomacy
import GRDB
import Testing

@testable import Storage

/// Two chronicles become one, whichever takes the other in.
@Suite struct CombiningTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// Takes one chronicle into another.
  @discardableResult
  private func take(
    _ other: Chronicle, into chronicle: Chronicle, same: [Ref: Ref] = [:],
    decide: @escaping (AlikePair) -> Bool? = { _ in nil }
  ) throws -> Combination {
    let parting = try chronicle.parting(from: other)
    return try chronicle.change(command: "merge-chronicle") { change in
      try change.takeIn(other, since: parting, same: same, decide: decide)
    }
  }

  private func copy(_ chronicle: Chronicle, _ name: String) throws -> Chronicle {
    try chronicle.backup(to: folder.file(name))
    return try Chronicle.open(folder.file(name), writing: true)
  }

  /// Everything that is recorded, by global ids, for numbers are a chronicle's own.
  private func sum(_ chronicle: Chronicle) throws -> [String] {
    var ids: [Ref: Ref] = [:]
    for kind in RecordKind.allCases {
      let handle = kind == .event ? RecordRows.handle("t") : "t.ref"
      for row in try chronicle.raw("SELECT \(handle), hex(uid) FROM \(kind.rawValue) t") {
        ids[Ref(stored: row[0])] = Ref(stored: row[1])
      }
    }
    var lines: [String] = []
    try chronicle.forEachRecord { record in
      let known = record.mapRefs { ids[$0] ?? $0 }
      if case .event(let event) = known {
        lines.append("\(event.unnumbered)")
      } else {
        lines.append("\(known)")
      }
    }
    return lines.sorted()
  }

  private func expectSame(_ one: [String], _ other: [String], _ when: String) {
    let isSame = one == other
    let more = Set(one).subtracting(other).sorted().prefix(2)
    let less = Set(other).subtracting(one).sorted().prefix(2)
    #expect(isSame, "\(when): only one \(Array(more)), only the other \(Array(less))")
  }

  private func expectWhole(_ chronicle: Chronicle) throws {
    #expect(try chronicle.raw("PRAGMA integrity_check") == [["ok"]])
    #expect(try chronicle.raw("PRAGMA foreign_key_check").isEmpty)
    try chronicle.execute("INSERT INTO event_search (event_search) VALUES ('integrity-check')")
  }

  // Properties

  @Test(arguments: Array(1...20) + [130, 187] as [UInt64])
  func `Copies that went their ways become the same, whichever takes the other in`(
    seed: UInt64
  ) throws {
    let world = WorldMaker.make(seed: seed, events: 30)
    let one = try folder.chronicle(world.records)
    let other = try copy(one, "other.db")
    for (chronicle, salt) in [(one, 100), (other, 200)] as [(Chronicle, UInt64)] {
      var maker = ChangeMaker(world: world, seed: seed + salt)
      // Two who merge one record into different ones cannot both have their way.
      (maker.salt, maker.merges) = ("by-\(salt)-", salt == 100)
      for _ in 0..<14 { _ = try maker.change(chronicle) }
    }
    let before = try one.content()
    let (first, second) = (try copy(one, "first.db"), try copy(other, "second.db"))
    let refused = try take(other, into: first).refused + take(one, into: second).refused
    // Nor can places that lie within each other, which is told.
    if refused.isEmpty { expectSame(try sum(first), try sum(second), "the two") }
    try expectWhole(first)
    let again = try take(other, into: first)
    #expect(!again.hasEffect)
    let last = try first.raw("SELECT max(id) FROM change")[0][0]
    try first.change(command: "undo") { try $0.takeBack(Int64(last) ?? 0) }
    #expect(try first.content() == before)
  }

  @Test(arguments: Array(1...16) + [146] as [UInt64])
  func `Who takes back what the other made of it has the same, and is asked nothing`(
    seed: UInt64
  ) throws {
    let world = WorldMaker.make(seed: seed, events: 20)
    let one = try folder.chronicle(world.records)
    let other = try copy(one, "other.db")
    var makers = [100, 200].map { ChangeMaker(world: world, seed: seed + $0) }
    (makers[0].salt, makers[1].salt) = ("one-", "other-")
    (makers[0].merges, makers[1].merges) = (true, false)
    for round in 1...3 {
      for _ in 0..<5 {
        _ = try makers[0].change(one)
        _ = try makers[1].change(other)
      }
      let came = try take(other, into: one)
      let back = try take(one, into: other)
      #expect(back.contested.isEmpty, "round \(round)")
      guard came.refused.isEmpty, back.refused.isEmpty else { return }
      expectSame(try sum(one), try sum(other), "round \(round)")
      #expect(!(try take(one, into: other).hasEffect), "round \(round)")
      #expect(!(try take(other, into: one).hasEffect), "round \(round)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `Chronicles without a common past come together, and nothing is lost`(seed: UInt64) throws {
    let one = try folder.chronicle(WorldMaker.make(seed: seed, events: 25).records)
    let other = try folder.chronicle(
      WorldMaker.make(seed: seed + 50, events: 25).records, name: "other.db")
    let (first, second) = (try copy(one, "first.db"), try copy(other, "second.db"))
    try take(other, into: first)
    try take(one, into: second)
    expectSame(try sum(first), try sum(second), "the two")
    try expectWhole(first)
    let uids = "SELECT hex(uid) FROM event"
    let all = Set(try first.raw(uids).map { $0[0] })
    for part in [one, other] { #expect(all.isSuperset(of: try part.raw(uids).map { $0[0] })) }
    #expect(!(try take(other, into: first).hasEffect))
  }

  // Single cases

  private func ref(_ text: String) -> Ref { Ref(stored: text) }

  private func person(_ ref: String, _ name: String, _ identifiers: [Identifier] = []) -> Actor {
    Actor(ref: self.ref(ref), kind: .person, names: [Name(name)], identifiers: identifiers)
  }

  private func meeting(_ day: String, _ who: [String], ref: String? = nil) throws -> Event {
    var event = Event(
      kind: EventKind("meeting"), date: HistoricalDate(try EDTF(parsing: day)),
      ref: ref.map(self.ref))
    event.participations = who.map { Participation(actor: self.ref($0)) }
    return event
  }

  @Test func `An actor is known by an identifier, and both of its refs work`() throws {
    let q = Identifier(scheme: "wikidata", value: "Q7747")
    let one = try folder.chronicle([.actor(person("putin", "Vladimir Putin", [q]))])
    let other = try folder.chronicle(
      [
        .actor(person("president", "V. V. Putin", [q])), .actor(person("bush", "George Bush")),
        .event(try meeting("2001-11-13", ["president", "bush"])),
      ], name: "other.db")
    let outcome = try take(other, into: one)
    #expect(outcome.added == [.actor: 1, .event: 1])
    #expect(try one.raw("SELECT count(*) FROM actor") == [["2"]])
    for name in ["putin", "president"] {
      guard case .actor(let actor) = try one.record(ref(name)) else { continue }
      #expect(actor.names.map(\.text).sorted() == ["V. V. Putin", "Vladimir Putin"])
    }
    #expect(try one.entry(ref("e1"))?.parties.count == 2)
  }

  @Test func `Of two that share identifiers with one, the older is it, whoever takes in whom`()
    throws
  {
    let (first, last) = (
      Identifier(scheme: "un", value: "1"), Identifier(scheme: "un", value: "2")
    )
    // Here somebody has made one of both; there each came in by itself, under the refs of here.
    let one = try folder.chronicle([.actor(person("second", "Second", [last, first]))])
    let other = try folder.chronicle(
      [
        .actor(person("first", "First", [first])), .actor(person("second", "Second", [last])),
        .event(try meeting("2001-11-13", ["first", "second"])),
      ], name: "other.db")
    let (mine, theirs) = (try copy(one, "mine.db"), try copy(other, "theirs.db"))
    try take(other, into: mine)
    try take(one, into: theirs)
    expectSame(try sum(mine), try sum(theirs), "the two")
    #expect(try mine.raw("SELECT count(*) FROM actor") == [["2"]])
    #expect(!(try take(other, into: mine).hasEffect))
    #expect(!(try take(one, into: theirs).hasEffect))
  }

  @Test func `Saved timelines name whom they named`() throws {
    func words(_ ref: String) -> [String] {
      ["--actor", ref, "--text", "smith", "--between=\(ref),nobody-else", "--from", "1999"]
    }
    let one = try folder.chronicle([
      .actor(person("smith", "John Smith")),
      .timeline(SavedTimeline(name: "john", words: words("smith"))),
    ])
    let other = try folder.chronicle(
      [
        .actor(person("smith", "Mary Smith")),
        .timeline(SavedTimeline(name: "mary", words: words("smith"))),
      ], name: "other.db")
    let (mine, theirs) = (try copy(one, "mine.db"), try copy(other, "theirs.db"))
    try take(other, into: mine)
    try take(one, into: theirs)
    for chronicle in [mine, theirs] {
      #expect(
        try chronicle.savedTimelines() == [
          SavedTimeline(name: "john", words: words("smith")),
          SavedTimeline(name: "mary", words: words("smith-b")),
        ])
    }
    expectSame(try sum(mine), try sum(theirs), "the two")
    #expect(!(try take(other, into: mine).hasEffect))
  }

  @Test func `One identifier does not make one of two that another tells apart`() throws {
    let code = Identifier(scheme: "cow", value: "365")
    let one = try folder.chronicle([
      .actor(
        Actor(
          ref: ref("russia"), kind: .state, names: [Name("Russia")],
          identifiers: [code, Identifier(scheme: "wikidata", value: "Q159")]))
    ])
    let other = try folder.chronicle(
      [
        .actor(
          Actor(
            ref: ref("ussr"), kind: .state, names: [Name("Soviet Union")],
            identifiers: [code, Identifier(scheme: "wikidata", value: "Q15180")]))
      ], name: "other.db")
    try take(other, into: one)
    #expect(try one.raw("SELECT ref FROM actor ORDER BY ref") == [["russia"], ["ussr"]])
  }

  @Test func `What looks alike stays two, and is one for good where somebody says so`() throws {
    let one = try folder.chronicle([.actor(person("robertson", "Lord Robertson"))])
    let other = try folder.chronicle(
      [.actor(person("george", "Lord Robertson"))], name: "other.db")
    let apart = try copy(one, "apart.db")
    let open = try take(other, into: apart)
    #expect(open.alike.map(\.mine) == [ref("robertson")])
    #expect(try apart.raw("SELECT count(*) FROM actor") == [["2"]])
    let outcome = try take(other, into: one) { _ in true }
    #expect(outcome.alike.isEmpty && outcome.added.isEmpty)
    // Nobody is asked again.
    let again = try take(other, into: one) { _ in
      Issue.record("asked again")
      return false
    }
    #expect(!again.hasEffect)
  }

  @Test func `Of two that are called the same the older one keeps the ref`() throws {
    let one = try folder.chronicle([.actor(person("ivanov", "Sergei Ivanov"))])
    let other = try folder.chronicle(
      [
        .actor(person("ivanov", "Igor Ivanov")), .actor(person("powell", "Colin Powell")),
        .event(try meeting("2001-12-09", ["ivanov", "powell"])),
      ], name: "other.db")
    let outcome = try take(other, into: one)
    #expect(
      outcome.renamed
        == [Combination.Renaming(from: ref("ivanov"), to: ref("ivanov-b"), isOthers: true)])
    let parties = try one.entry(ref("e1"))?.parties.compactMap(\.participation.actor)
    #expect(parties == [ref("ivanov-b"), ref("powell")])
  }

  @Test func `What one side took out goes, unless the other has altered it or needs it`() throws {
    let one = try folder.chronicle([
      .actor(person("putin", "Vladimir Putin")), .actor(person("bush", "George Bush")),
      .actor(person("blair", "Tony Blair")),
      .event(try meeting("2001-11-13", ["putin"], ref: "crawford")),
      .event(try meeting("2001-12-21", ["putin"], ref: "chequers")),
    ])
    let other = try copy(one, "other.db")
    try other.change(command: "remove") { change in
      for name in ["crawford", "chequers", "bush", "blair"] { try change.remove(ref(name)) }
    }
    try one.change(command: "edit") { change in
      var event = try meeting("2001-12-21", ["putin"], ref: "chequers")
      event.summary = "They dined."
      try change.replace(ref("chequers"), with: .event(event))
      try change.add(try meeting("2002-05-24", ["bush"]))
    }
    let outcome = try take(other, into: one)
    #expect(outcome.removed == [.event: 1, .actor: 1])
    #expect(Set(outcome.kept) == [ref("chequers"), ref("bush")])
    #expect(try one.raw("SELECT ref FROM actor ORDER BY ref") == [["bush"], ["putin"]])
  }

  @Test func `What was merged away and taken out here comes back where they need it`() throws {
    let one = try folder.chronicle([
      .actor(person("putin", "Vladimir Putin")), .actor(person("vova", "V. V. Putin")),
    ])
    let other = try copy(one, "other.db")
    try one.change(command: "merge") { change in
      try change.merge(ref("vova"), into: ref("putin"))
      try change.remove(ref("putin"))
    }
    try other.change(command: "meet") { change in
      _ = try change.add(try meeting("2001-11-13", ["vova"]))
    }
    try take(other, into: one)
    #expect(try one.entry(ref("e1"))?.parties.map(\.participation.actor) == [ref("vova")])
    try expectWhole(one)
  }

  @Test func `What both altered differently stays twice, and a decision goes before none`() throws {
    let one = try folder.chronicle([
      .actor(person("putin", "Vladimir Putin")),
      .event(try meeting("2001-10-03", ["putin"], ref: "brussels")),
    ])
    let other = try copy(one, "other.db")
    func date(_ chronicle: Chronicle, _ day: String, _ rank: Claim.Rank?) throws {
      try chronicle.change(command: "edit") { change in
        if let rank {
          _ = try change.claim(
            Claim(field: "date", value: day, rank: rank), on: ref("brussels"))
        } else {
          try change.replace(
            ref("brussels"), with: .event(try meeting(day, ["putin"], ref: "brussels")))
        }
      }
    }
    try date(one, "2001-10-02", nil)
    try date(other, "2001-10-04", .preferred)
    let outcome = try take(other, into: one)
    #expect(outcome.contested.map(\.fields) == [["date"]])
    guard case .event(let event) = try one.record(ref("brussels")) else { return }
    #expect(event.date.edtf?.description == "2001-10-04")
    #expect(Set(event.claims.map(\.value)) == ["2001-10-02", "2001-10-03", "2001-10-04"])
  }

  @Test func `A chronicle takes in what links to what comes later, under new numbers`() throws {
    let one = try folder.chronicle([
      .actor(person("putin", "Vladimir Putin")), .event(try meeting("2001-01-01", ["putin"])),
    ])
    var first = try meeting("2001-11-13", ["bush"])
    first.links = [Link(kind: .follows, to: Ref(event: 2))]
    let other = try folder.chronicle(
      [
        .actor(person("bush", "George Bush")), .event(first),
        .event(try meeting("2001-11-12", ["bush"])),
      ], name: "other.db")
    try take(other, into: one)
    guard case .event(let event) = try one.record(ref("e2")) else { return }
    #expect(event.links.map(\.to) == [ref("e3")])
  }
}
