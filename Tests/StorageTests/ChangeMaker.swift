import Diplomacy
import GRDB

@testable import Storage

/// Makes changes of every sort to a chronicle, as people and importers do.
struct ChangeMaker {
  var dice: Dice
  private let world: World
  private var maker: RecordMaker
  private var made = 0
  /// What the refs of new records begin with, where two make changes.
  var salt = ""
  /// Whether records are merged, too.
  var merges = true
  /// How many alterations the changes that were kept consist of.
  private(set) var alterations = 0

  init(world: World, seed: UInt64) {
    dice = Dice(seed: seed)
    self.world = world
    maker = RecordMaker(
      dice: Dice(seed: seed &+ 99), actors: world.actors.map(\.ref),
      places: world.places.map(\.ref), topics: world.topics.map(\.ref),
      sources: world.sources.map(\.ref), events: world.events.compactMap(\.ref))
  }

  /// Makes a change; nil where the chronicle refuses it, or nothing was altered.
  mutating func change(_ chronicle: Chronicle) throws -> Int64? {
    let last = try chronicle.raw("SELECT max(id) FROM change")
    let count = dice.pick([1, 1, 1, 3, 12])
    do {
      try chronicle.change(command: "change") { change in
        for _ in 0..<count { try alter(change) }
      }
    } catch is StorageError { return nil }
    let now = try chronicle.raw("SELECT max(id) FROM change")
    guard now != last else { return nil }
    alterations += count
    return Int64(now[0][0])
  }

  private mutating func alter(_ change: Change) throws {
    switch dice.number(0...11) {
    case 0...1: try change.add(newRecord())
    case 2...5: try edit(change)
    case 6: try change.remove(any(change))
    case 7...8: if merges { try merge(change) }
    case 9: try supplement(change)
    case 10: try rename(change)
    default: try importRows(change)
    }
  }

  private mutating func newRef(_ prefix: String) -> Ref {
    made += 1
    return Ref(stored: "\(salt)\(prefix)-new-\(made)")
  }

  private mutating func newRecord() -> Diplomacy.Record {
    switch dice.number(0...5) {
    case 0: .actor(maker.actor(newRef("actor")))
    case 1: .place(maker.place(newRef("place")))
    case 2: .topic(maker.topic(newRef("topic")))
    case 3: .source(maker.source(newRef("source")))
    default: .event(maker.event(anyKind(), dice.chance(70) ? newRef("event") : nil))
    }
  }

  private mutating func anyKind() -> EventKind {
    EventKind(dice.pick(["meeting", "visit", "statement", "agreement", "battle"]))
  }

  private mutating func any(_ change: Change, _ kind: String? = nil) throws -> Ref {
    let kind =
      kind ?? dice.pick(["event", "event", "actor", "place", "topic", "source", "relation"])
    let handle = kind == "event" ? RecordRows.handle("t") : "t.ref"
    let refs = try change.db.rows("SELECT \(handle) FROM \(kind) t ORDER BY id")
    guard !refs.isEmpty else { throw StorageError.invalid("none") }
    return Ref(stored: dice.pick(refs)[0])
  }

  private mutating func edit(_ change: Change) throws {
    let ref = try any(change)
    guard let entry = try change.entry(ref) else { return }
    let rows = try change.rows
    switch entry.kind {
    case .event:
      guard var event = try rows.events([entry.id]).first else { return }
      if dice.chance(30) {
        // Everything anew.
        let new = maker.event(event.kind, event.ref)
        try change.replace(ref, with: .event(new))
        return
      }
      switch dice.number(0...6) {
      case 0: event.title = maker.text()
      case 1: event.date = maker.date()
      case 2: event.participations = Array(event.participations.shuffled(using: &dice).dropLast())
      case 3: event.citations.append(maker.citation())
      case 4: event.claims.append(maker.claim())
      case 5: event.topics = dice.some(maker.topics, 0...3)
      default: event.links = Array(event.links.dropFirst())
      }
      try change.replace(ref, with: .event(event))
    case .actor:
      guard var actor = try rows.actors([entry.id]).first else { return }
      switch dice.number(0...3) {
      case 0: actor.names.append(maker.name())
      case 1: actor.note = maker.text()
      case 2: actor.names[0].text = maker.word()
      default: actor.identifiers.append(maker.identifier())
      }
      try change.replace(ref, with: .actor(actor))
    case .place: try change.replace(ref, with: .place(maker.place(ref)))
    case .source: try change.replace(ref, with: .source(maker.source(ref)))
    case .topic: try change.replace(ref, with: .topic(maker.topic(ref)))
    case .relation:
      guard var relation = try rows.relations([entry.id]).first else { return }
      relation.validity = Validity(maker.edtf())
      relation.note = maker.text()
      try change.replace(ref, with: .relation(relation))
    }
  }

  private mutating func merge(_ change: Change) throws {
    let kind = dice.pick(["event", "event", "actor", "actor", "place", "topic", "source"])
    guard kind == "event" else {
      return try change.merge(any(change, kind), into: any(change, kind))
    }
    // Only events of one kind can be one.
    let sort = dice.pick(["meeting", "statement", "visit", "battle"])
    let refs = try change.db.rows(
      "SELECT ref FROM event WHERE kind = ? AND ref IS NOT NULL", [sort])
    guard refs.count > 1 else { return }
    try change.merge(Ref(stored: dice.pick(refs)[0]), into: Ref(stored: dice.pick(refs)[0]))
  }

  private mutating func supplement(_ change: Change) throws {
    let ref = try any(change, "event")
    let date = Claim(
      field: "date", value: dice.pick(["1999-01-01", "[1998..1999]", "2004"]),
      rank: dice.pick(Claim.Rank.allCases), citations: [maker.citation()])
    try change.add(
      .supplement(Supplement(to: ref, citations: [maker.citation()], claims: [date])))
  }

  private mutating func rename(_ change: Change) throws {
    let ref = try any(change, "topic")
    guard let entry = try change.entry(ref), var topic = try change.rows.topics([entry.id]).first
    else { return }
    topic.ref = newRef("renamed")
    try change.replace(ref, with: .topic(topic))
  }

  private mutating func importRows(_ change: Change) throws {
    let rows = RowImport(change)
    for _ in 0..<dice.number(1...4) {
      let number = dice.number(1...30)
      var event = Event(kind: EventKind("visit"), date: maker.date())
      event.origin = Origin(name: "set", key: "\(number)")
      let who = Ref(stored: "set:\(number % 7)")
      event.participations = [Participation(actor: who)]
      let actor = Actor(
        ref: who, kind: .person, names: [Name("Visitor \(number % 7)")],
        identifiers: [Identifier(scheme: "set", value: "\(number % 7)")])
      try rows.add([.actor(actor), .event(event)])
    }
  }
}
