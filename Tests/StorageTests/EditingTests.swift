import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Storage

/// Removing, renaming and linking.
@Suite struct EditingTests {
  /// A small chronicle in which everything is needed by something.
  private func chronicle() throws -> Chronicle {
    var statement = Event(kind: .statement, date: .undated, title: "S", ref: ref("s"))
    statement.statement = Statement(
      occasion: ref("m"), about: [ref("nato"), ref("theme"), ref("brussels"), ref("m")],
      via: [Attribution(actor: ref("reporter"), source: ref("wire"))])
    statement.commitments = [Commitment(text: "x", owedTo: ref("creditor"))]
    statement.after = [ref("m")]
    var meeting = Event(
      kind: .meeting, date: HistoricalDate(EDTF("2001-10-03")), title: "M", ref: ref("m"))
    meeting.participations = [
      Participation(actor: ref("putin"), principal: .actor(ref("russia")))
    ]
    meeting.place = ref("brussels")
    meeting.topics = [ref("talks")]
    meeting.citations = [Citation(source: ref("bbc"))]
    return try TestFolder().chronicle([
      .topic(Topic(ref: ref("talks"), name: "Talks")),
      .topic(Topic(ref: ref("theme"), name: "Theme", under: ref("wide"))),
      .topic(Topic(ref: ref("wide"), name: "Wide")),
      .source(source("bbc")), .source(source("wire", within: "volume")), .source(source("volume")),
      .actor(actor("putin", .person)), .actor(actor("reporter", .person)),
      .actor(actor("creditor", .group)), .actor(actor("russia", .state)),
      .actor(actor("nato", .organisation)), .actor(actor("belgium", .state)),
      .actor(actor("idle", .group)),
      .place(Place(ref: ref("brussels"), names: [Name("Brussels")], within: ref("brabant"))),
      .place(Place(ref: ref("brabant"), names: [Name("Brabant")], state: ref("belgium"))),
      .relation(
        Relation(
          ref: ref("office"), kind: .tenure, from: ref("putin"), to: ref("russia"),
          office: "President")),
      .event(meeting), .event(statement),
    ])
  }

  private func ref(_ text: String) -> Ref { Ref(stored: text) }

  private func actor(_ text: String, _ kind: Actor.Kind) -> Actor {
    Actor(ref: ref(text), kind: kind, names: [Name(text.capitalized)])
  }

  private func source(_ text: String, within: String? = nil) -> Source {
    var source = Source(ref: ref(text), title: text)
    source.within = within.map(ref)
    return source
  }

  private func event(_ text: String, _ links: [Link] = []) -> Event {
    var event = Event(kind: .event, date: .undated, title: text, ref: ref(text))
    event.links = links
    return event
  }

  @Test(arguments: [
    ("putin", "it has a part in m"), ("russia", "it has a part in m"),
    ("nato", "it is what a statement is about: s"), ("reporter", "it passed on s"),
    ("creditor", "something is owed to it by s"), ("belgium", "it is the state of brabant"),
    ("brussels", "it is the place of m"), ("brabant", "it is around brussels"),
    ("talks", "it is the topic of m"), ("theme", "it is what a statement is about: s"),
    ("wide", "it is above theme"), ("bbc", "it is cited by m"), ("wire", "it is in the chain of s"),
    ("volume", "it is around wire"), ("m", "it is the occasion of s"), ("e1", "it is the occasion"),
  ])
  func `What others need is not removed`(text: String, words: String) throws {
    let chronicle = try chronicle()
    let before = try chronicle.dump()
    let error = #expect(throws: StorageError.self) {
      try chronicle.change(command: "remove") { try $0.remove(ref(text)) }
    }
    #expect("\(try #require(error))".contains("“\(text)” cannot be removed: \(words)"))
    #expect(try chronicle.dump() == before)
  }

  @Test(arguments: ["s", "e2", "office", "idle"])
  func `What nobody needs is removed`(text: String) throws {
    let chronicle = try chronicle()
    try chronicle.change(command: "remove") { try $0.remove(ref(text)) }
    #expect(try !chronicle.isTaken(ref(text)))
    #expect(throws: StorageError.self) { try chronicle.record(ref(text)) }
    #expect(try chronicle.raw("PRAGMA foreign_key_check").isEmpty)
  }

  @Test func `Everything can be removed, users first`() throws {
    let chronicle = try chronicle()
    let order = [
      "s", "m", "office", "putin", "reporter", "creditor", "russia", "nato", "idle", "brussels",
      "brabant", "belgium", "talks", "theme", "wide", "bbc", "wire", "volume",
    ]
    try chronicle.change(command: "remove") { change in
      for text in order { try change.remove(ref(text)) }
    }
    for table in ["event", "actor", "place", "source", "topic", "relation", "ref", "name", "link"] {
      #expect(try chronicle.raw("SELECT count(*) FROM \(table)") == [["0"]], "\(table)")
    }
  }

  @Test func `A record that was removed is unknown by all its refs at once`() throws {
    let chronicle = try chronicle()
    var renamed = actor("idle", .group)
    renamed.ref = ref("lazy")
    try chronicle.change(command: "edit") { try $0.replace(ref("idle"), with: .actor(renamed)) }
    try chronicle.change(command: "remove") { change in
      #expect(try change.isTaken(ref("idle")))
      try change.remove(ref("lazy"))
      #expect(try !change.isTaken(ref("idle")))
      #expect(try !change.isTaken(ref("lazy")))
    }
  }

  @Test func `A renamed record is found by its old refs`() throws {
    let chronicle = try chronicle()
    for name in ["vladimir", "vvp", "putin", "vvp"] {
      var person = actor("putin", .person)
      person.ref = ref(name)
      try chronicle.change(command: "edit") { try $0.replace(ref("putin"), with: .actor(person)) }
      for old in ["putin", "vladimir"] where try chronicle.isTaken(ref(old)) {
        #expect(try chronicle.resolve(old, as: [.actor]).ref == ref(name))
      }
      guard case .event(let meeting) = try chronicle.record(ref("m")) else { return }
      #expect(meeting.participations.first?.actor == ref(name))
      var filter = Filter()
      filter.actors = [ref("putin")]
      #expect(try chronicle.numbers(filter) == [1])
    }
    var other = actor("reporter", .person)
    other.ref = ref("vladimir")
    #expect(throws: StorageError.refTaken(ref("vladimir"), kind: .actor)) {
      try chronicle.change(command: "edit") { try $0.replace(ref("reporter"), with: .actor(other)) }
    }
  }

  @Test func `Links keep their numbers through edits`() throws {
    let chronicle = try chronicle()
    let cited = [Citation(source: ref("bbc"))]
    let first = try chronicle.change(command: "add") { change in
      try change.add(
        event("a", [Link(kind: .follows, to: ref("m"), citations: cited)])
      ).number
    }
    try chronicle.change(command: "add") { change in
      let other = Link(kind: .causes, to: ref("s"), citations: cited)
      _ = try change.add(other, from: ref("a"))
    }
    guard case .event(var event) = try chronicle.record(ref("a")) else { return }
    let numbers = event.links.map(\.number)
    #expect(first != nil && numbers == [1, 2])
    event.links.reverse()
    event.links.insert(Link(kind: .refersTo, to: ref("s")), at: 0)
    try chronicle.change(command: "edit") { try $0.replace(ref("a"), with: .event(event)) }
    guard case .event(let edited) = try chronicle.record(ref("a")) else { return }
    #expect(edited.links.map(\.number) == [3, 2, 1])
    #expect(edited.links.map(\.kind) == [.refersTo, .causes, .follows])
    #expect(edited.links.dropFirst().allSatisfy { $0.citations == cited })
    try chronicle.change(command: "remove") { try $0.removeLink(2) }
    #expect(throws: StorageError.invalid("no link “l2”")) {
      try chronicle.change(command: "remove") { try $0.removeLink(2) }
    }
  }

  @Test func `Nothing is within, after or about itself`() throws {
    let chronicle = try chronicle()
    func refuse(_ ref: Ref, _ record: Diplomacy.Record, _ line: Int = #line) throws {
      #expect(throws: StorageError.self, "line \(line)") {
        try chronicle.change(command: "edit") { try $0.replace(ref, with: record) }
      }
    }
    try refuse(ref("wide"), .topic(Topic(ref: ref("wide"), name: "W", under: ref("theme"))))
    try refuse(ref("volume"), .source(source("volume", within: "wire")))
    try refuse(
      ref("brabant"),
      .place(Place(ref: ref("brabant"), names: [Name("B")], within: ref("brussels"))))
    try refuse(ref("m"), .event(event("m", [Link(kind: .follows, to: ref("m"))])))
    var about = event("s")
    about.kind = .statement
    about.statement = Statement(about: [ref("s")])
    try refuse(ref("s"), .event(about))
    try refuse(ref("m"), .actor(actor("m", .group)))
    try refuse(ref("nothing"), .actor(actor("nothing", .group)))
  }
}
