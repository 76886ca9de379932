import Chronology
import Diplomacy

@testable import Storage

/// Changes a chronicle in every way in which it can be changed.
struct EveryWriting {
  let chronicle: Chronicle
  let world: World
  let book: PlanBook

  private func ref(_ text: String) -> Ref { Ref(stored: text) }

  private func attempt(_ body: (Change) throws -> Void) throws {
    // What is refused has been looked at all the same.
    do { try chronicle.change(command: "test", who: "Ann", body) } catch is StorageError {
    } catch is LocatedError {}
  }

  func changeEverything() throws {
    try changeOddments()
    try changeClaims()
    try importRows()
    try mergeRecords()
    var maker = ChangeMaker(world: world, seed: 3)
    for _ in 0..<40 { _ = try maker.change(chronicle) }
    book.begin("moments")
    try nameEditions()
    book.begin("undo")
    try takeBack()
  }

  private func changeOddments() throws {
    let timeline = SavedTimeline(name: "mine", words: ["--actor", "state-0"])
    try attempt { change in
      for setting in Chronicle.Setting.allCases { try change.remember(setting, "x") }
      try change.remember(.last, nil)
      try change.describe(ChronicleDescription())
      try change.add(EventKindRecord(kind: EventKind("toast"), under: .statement))
      try change.save(timeline)
      try change.save(timeline, replacing: true)
    }
    try attempt { try $0.save(SavedTimeline(name: "mine", words: [])) }
    try attempt { try $0.forgetTimeline("mine") }
    try attempt { try $0.forgetTimeline("yours") }
    let events = world.events.compactMap(\.handle)
    try attempt { change in
      let number = try change.add(Link(kind: .follows, to: events[1]), from: events[0])
      try change.removeLink(number)
    }
    for status in Event.Status.allCases {
      try attempt { try $0.settle(Array(events.prefix(9)), as: status, because: "it is") }
    }
    try attempt { change in
      _ = try change.isTaken(ref("state-0"))
      _ = try change.source(ref("source-0"))
      _ = try change.sources(titled: "Source 1")
      _ = try change.sources(identifiedBy: Identifier(scheme: "isbn", value: "1"))
    }
    for record in world.records.enumerated() where record.offset.isMultiple(of: 4) {
      try attempt { try $0.merge(record.element) }
    }
    for missing in ["nobody", "e999"] { try attempt { try $0.remove(ref(missing)) } }
  }

  private func changeClaims() throws {
    let values = [
      ("state-0", "existence", "1991/.."), ("place-0", "within", "place-1"), ("e1", "date", "2001"),
      ("e1", "place", "place-2"), ("e2", "date", "2001-10-03"),
      ("relation-0", "valid", "1999/2001"),
    ]
    for (record, field, value) in values {
      for rank in Claim.Rank.allCases {
        try attempt { change in
          let claim = Claim(
            field: field, value: value, rank: rank,
            citations: [Citation(source: ref("source-0"))])
          let number = try change.claim(claim, on: ref(record))
          try change.prefer(number, on: ref(record), because: "it is")
        }
      }
    }
  }

  /// Rows as importers make them: known by identifiers, by names, by nothing.
  private func importRows() throws {
    for round in 0..<3 {
      try attempt { change in
        let rows = RowImport(change)
        for number in 0..<12 { try rows.add(row(number, round)) }
        try rows.flush()
        try rows.add([
          .supplement(
            Supplement(to: ref("set:3"), citations: [Citation(source: ref("source:Book 1"))]))
        ])
        try rows.flush()
      }
    }
    let first = world.events.first { $0.ref != nil }?.ref
    for (from, into) in [("e1", "e2"), ("e3", first?.text ?? "e4")] {
      try attempt { try $0.merge(ref(from), into: ref(into)) }
    }
  }

  private func row(_ number: Int, _ round: Int) -> [Diplomacy.Record] {
    func known(_ scheme: String) -> [Identifier] {
      number.isMultiple(of: 2) ? [Identifier(scheme: scheme, value: "\(number)")] : []
    }
    var source = Source(ref: ref("source:Book \(number)"), title: "Book \(number)")
    source.identifiers = known("isbn")
    if number == 7 { source.title = "Source 1" }
    var event = Event(kind: .visit, date: HistoricalDate(EDTF("200\(round)-10-03")))
    event.origin = Origin(name: "set", key: "\(number)")
    event.title = "Title \(round)"
    event.participations = [
      Participation(actor: ref("pocom:\(number)"), role: .visitor),
      Participation(actor: ref("named:\(number)"), role: .host),
    ]
    event.place = ref("geo:\(number)")
    event.topics = [ref("topic:\(number % 3)")]
    event.citations = [Citation(source: source.ref, locator: "\(number)")]
    var place = Place(
      ref: ref("geo:\(number)"), names: [Name("Place \(number)")], identifiers: known("gsh"))
    place.state = ref("named:\(number)")
    return [
      .source(source), .topic(Topic(ref: ref("topic:\(number % 3)"), name: "Topic \(number % 3)")),
      .actor(
        Actor(
          ref: ref("pocom:\(number)"), kind: .person, names: [Name("Envoy \(number)")],
          identifiers: known("pocom") + [Identifier(scheme: "viaf", value: "\(number)")])),
      .actor(
        Actor(ref: ref("named:\(number)"), kind: .state, names: [Name("Land\(number % 5)")])),
      .place(place),
      .relation(
        Relation(
          ref: ref("tenure:\(number)"), kind: .tenure, from: ref("pocom:\(number)"),
          to: ref("named:\(number)"), office: "Envoy", validity: Validity(EDTF("1999/2001")))),
      .event(event),
    ]
  }

  private func mergeRecords() throws {
    for (from, into) in [
      ("person-1", "person-7"), ("state-1", "state-2"), ("place-1", "place-2"),
      ("source-1", "source-2"), ("topic-1", "topic-2"), ("source-8", "source-7"),
      ("person-2", "person-8"), ("relation-1", "relation-2"),
    ] {
      try attempt { try $0.merge(ref(from), into: ref(into)) }
    }
    for kind in ["person", "place", "topic", "source", "relation", "state"] {
      for number in 3..<9 { try attempt { try $0.remove(ref("\(kind)-\(number)")) } }
    }
    for number in 5..<8 { try attempt { try $0.remove(ref("e\(number)")) } }
  }

  private func nameEditions() throws {
    _ = try chronicle.tag("1st", note: "first")
    _ = try? chronicle.tag("1st")
    try attempt { change in
      try change.add(Topic(ref: ref("late"), name: "Late"))
    }
    _ = try chronicle.tag("2nd")
    _ = try chronicle.editions()
    for moment in [Moment.edition("1st"), .change(3), .instant(Clock.now())] {
      _ = try? chronicle.differences(from: moment, to: nil)
      _ = try? chronicle.differences(from: moment, to: .edition("2nd"))
    }
    try chronicle.removeEdition("2nd")
  }

  private func takeBack() throws {
    for _ in 0..<16 {
      guard let last = try chronicle.lastChange(toRedo: false) else { return }
      try attempt { try $0.takeBack(last) }
    }
    for _ in 0..<6 {
      guard let last = try chronicle.lastChange(toRedo: true) else { return }
      try attempt { try $0.takeBack(last) }
    }
  }
}
