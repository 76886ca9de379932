import Chronology
import Diplomacy
import Testing

@testable import Storage

@Suite struct RowImportTests {
  private func ref(_ text: String) -> Ref { Ref(stored: text) }

  private func person(_ key: String, _ name: String) -> Diplomacy.Record {
    .actor(
      Actor(
        ref: ref(key), kind: .person, names: [Name(name)],
        identifiers: [Identifier(key)].compactMap { $0 }))
  }

  /// A row: two presidents, a place, a source and the visit that it is about.
  private func row(
    _ key: String, name: String = "George W. Bush", place: String = "London"
  ) -> [Diplomacy.Record] {
    var source = Source(ref: ref("hsg:visits"), title: "Visits")
    source.identifiers = [Identifier(scheme: "hsg", value: "visits")]
    var visit = Event(
      kind: .visit, date: HistoricalDate(EDTF("2003-11-18/2003-11-21")),
      ref: ref("visits:\(key)"))
    visit.origin = Origin(name: "visits", key: key)
    visit.participations = [Participation(actor: ref("hsg:bush"), role: .visitor)]
    visit.place = ref("geo:1")
    visit.citations = [Citation(source: ref("hsg:visits"), locator: key)]
    return [
      .source(source), person("hsg:bush", name),
      .actor(
        Actor(
          ref: ref("iso:US"), kind: .state, names: [Name("United States")],
          identifiers: [Identifier(scheme: "iso", value: "US")])),
      .place(
        Place(
          ref: ref("geo:1"), names: [Name(place)],
          identifiers: [Identifier(scheme: "geo", value: "1")])),
      .relation(
        Relation(
          ref: ref("t"), kind: .tenure, from: ref("hsg:bush"), to: ref("iso:US"),
          office: "President", validity: Validity(EDTF("2001-01-20/2009-01-20")))),
      .event(visit),
    ]
  }

  @discardableResult
  private func load(
    _ rows: [[Diplomacy.Record]], into chronicle: Chronicle
  ) throws -> (added: Int, unchanged: Int) {
    try chronicle.change(command: "import") { change in
      let rowImport = RowImport(change)
      for row in rows { try rowImport.add(row) }
      try rowImport.flush()
      return (rowImport.added, rowImport.unchanged)
    }
  }

  @Test func `Rows make what the chronicle does not have, each once`() throws {
    let chronicle = try TestFolder().chronicle()
    let done = try load([row("1"), row("2")], into: chronicle)
    #expect(done == (2, 0))
    let counts = ["actor", "place", "source", "relation", "event", "name"].map {
      try? chronicle.raw("SELECT count(*) FROM \($0)")[0][0]
    }
    #expect(counts == ["2", "1", "1", "1", "2", "3"])
    #expect(try chronicle.resolve("hsg:bush", as: [.actor]).ref == ref("bush"))
    guard case .event(let visit) = try chronicle.record(ref("e1")) else { return }
    #expect(visit.participations.first?.actor == ref("bush") && visit.place == ref("london"))
  }

  @Test func `Importing again changes nothing`() throws {
    let chronicle = try TestFolder().chronicle()
    try load([row("1"), row("2")], into: chronicle)
    let before = try chronicle.dump()
    let done = try load([row("1"), row("2")], into: chronicle)
    #expect(done == (0, 2))
    #expect(try chronicle.dump() == before)
    // One new row brings its event and nothing else.
    try load([row("1"), row("2"), row("3")], into: chronicle)
    let fresh = Set(try chronicle.dump()).subtracting(before).map { $0.prefix { $0 != " " } }
    #expect(Set(fresh) == ["change", "citation", "event", "event_text", "participation"])
  }

  @Test func `What is known by the same identifier is the same, whatever its name`() throws {
    let chronicle = try TestFolder().chronicle()
    try load([row("1")], into: chronicle)
    try load([row("2", name: "G. W. Bush", place: "Londres")], into: chronicle)
    #expect(try chronicle.raw("SELECT count(*) FROM actor") == [["2"]])
    #expect(try chronicle.raw("SELECT count(*) FROM place") == [["1"]])
  }

  @Test func `What has the only one of a name is the same, and gets the identifier`() throws {
    let chronicle = try TestFolder().chronicle([
      .actor(Actor(ref: ref("dubya"), kind: .person, names: [Name("GEORGE W. BUSH")]))
    ])
    try load([row("1")], into: chronicle)
    #expect(try chronicle.resolve("hsg:bush", as: [.actor]).ref == ref("dubya"))
  }

  @Test func `Namesakes that a scheme knows apart stay apart`() throws {
    let other = Actor(
      ref: ref("bush"), kind: .person, names: [Name("George W. Bush")],
      identifiers: [Identifier(scheme: "hsg", value: "another")])
    let chronicle = try TestFolder().chronicle([.actor(other)])
    try load([row("1")], into: chronicle)
    #expect(try chronicle.resolve("hsg:bush", as: [.actor]).ref == ref("george-w-bush"))
    #expect(try chronicle.resolve("hsg:another", as: [.actor]).ref == ref("bush"))
  }

  @Test func `Of two of a name neither is taken`() throws {
    let chronicle = try TestFolder().chronicle(
      ["one", "two"].map {
        .actor(Actor(ref: ref($0), kind: .person, names: [Name("George W. Bush")]))
      })
    try load([row("1")], into: chronicle)
    #expect(try chronicle.raw("SELECT count(*) FROM actor") == [["4"]])
  }

  @Test func `A name cites what its row brings`() throws {
    let chronicle = try TestFolder().chronicle()
    var source = Source(ref: ref("gramps:s"), title: "Register")
    source.identifiers = [Identifier(scheme: "gramps", value: "s")]
    let cited = [Citation(source: source.ref, locator: "7")]
    let actor = Actor(
      ref: ref("gramps:p"), kind: .person, names: [Name("Ann Lee", citations: cited)],
      identifiers: [Identifier(scheme: "gramps", value: "p")])
    let place = Place(
      ref: ref("gramps:l"), names: [Name("Zenda", citations: cited)],
      identifiers: [Identifier(scheme: "gramps", value: "l")])
    try load([[.source(source), .actor(actor), .place(place)]], into: chronicle)
    let kept = [Citation(source: ref("register"), locator: "7")]
    guard case .actor(let ann) = try chronicle.record(ref("lee")),
      case .place(let zenda) = try chronicle.record(ref("zenda"))
    else { throw StorageError.invalid("no such records") }
    #expect(ann.names.first?.citations == kept && zenda.names.first?.citations == kept)
  }

  @Test func `A row that refers to what is not there is refused`() throws {
    let chronicle = try TestFolder().chronicle()
    let before = try chronicle.dump()
    #expect(throws: StorageError.self) { try load([[row("1")[5]]], into: chronicle) }
    #expect(try chronicle.dump() == before)
  }

  /// A row whose actor, topic and source are only named.
  private func named(_ key: String, _ who: String, source title: String) -> [Diplomacy.Record] {
    var event = Event(kind: .event, date: HistoricalDate(EDTF("2001")), ref: ref("table:\(key)"))
    event.origin = Origin(name: "table", key: key)
    event.participations = [Participation(actor: ref("named:person/\(who)"))]
    event.topics = [ref("topic:talks")]
    event.citations = [Citation(source: ref("source:\(title)"))]
    return [
      .source(Source(ref: ref("source:\(title)"), title: title)),
      .actor(Actor(ref: ref("named:person/\(who)"), kind: .person, names: [Name(who)])),
      .topic(Topic(ref: ref("topic:talks"), name: "talks")), .event(event),
    ]
  }

  @Test func `Who and what is only named is found by name or ref, of whatever kind`() throws {
    let chronicle = try TestFolder().chronicle()
    try chronicle.change(command: "add") { change in
      try change.add(.actor(Actor(ref: ref("nato"), kind: .organisation, names: [Name("NATO")])))
      try change.add(.topic(Topic(ref: ref("talks"), name: "Long talks")))
      try change.add(.source(Source(ref: ref("memoir"), title: "A Memoir")))
    }
    let done = try load(
      [
        named("1", "NATO", source: "a memoir"), named("2", "nato", source: "memoir"),
        named("3", "Ann Example", source: "Another"), named("4", "Ann Example", source: "Another"),
      ], into: chronicle)
    #expect(done.added == 4)
    let again = try load([named("3", "Ann Example", source: "Another")], into: chronicle)
    #expect(again == (0, 1))
    for (table, count) in [("actor", 2), ("topic", 1), ("source", 2)] {
      #expect(try chronicle.raw("SELECT count(*) FROM \(table)") == [["\(count)"]], "\(table)")
    }
  }

  @Test func `A name that two have is refused`() throws {
    let chronicle = try TestFolder().chronicle()
    try chronicle.change(command: "add") { change in
      for name in ["one", "two"] {
        try change.add(.actor(Actor(ref: ref(name), kind: .person, names: [Name("Ann")])))
      }
    }
    #expect(throws: StorageError.self) {
      try load([named("1", "Ann", source: "A Memoir")], into: chronicle)
    }
  }

  /// A newer version of a row, with another title and another summary.
  private func newer(_ records: [Diplomacy.Record]) -> [Diplomacy.Record] {
    records.map { record in
      guard case .event(var event) = record else { return record }
      event.title = "A newer title"
      event.summary = "A newer summary"
      return .event(event)
    }
  }

  @Test func `A newer version of a row alters what nobody has changed, field by field`() throws {
    let chronicle = try TestFolder().chronicle()
    try load([row("1"), row("2")], into: chronicle)
    guard case .event(var first) = try chronicle.record(ref("e1")) else { return }
    first.title = "Ours"
    let edited = first
    try chronicle.change(command: "chancery edit e1 --title Ours") { change in
      try change.replace(ref("e1"), with: .event(edited))
    }
    for expected in [(updated: 2, unchanged: 0), (updated: 0, unchanged: 2)] {
      try chronicle.change(command: "chancery import set file") { change in
        let rows = RowImport(change)
        for key in ["1", "2"] { try rows.add(newer(row(key))) }
        try rows.flush()
        #expect(rows.updated == expected.updated && rows.unchanged == expected.unchanged)
        #expect(rows.kept.map(\.fields) == [["title"]] && rows.kept.first?.event == ref("e1"))
      }
    }
    for (key, title) in [("e1", "Ours"), ("e2", "A newer title")] {
      guard case .event(let event) = try chronicle.record(ref(key)) else { continue }
      #expect(event.title == title && event.summary == "A newer summary")
    }
  }
}
