import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Asks a chronicle everything that it can be asked.
struct EveryReading {
  let chronicle: Chronicle
  let world: World
  let book: PlanBook
  /// One of each sort, which is there.
  private let person = Ref(stored: "person-0")
  private let state = Ref(stored: "state-0")
  private let topic = Ref(stored: "topic-0")
  private let source = Ref(stored: "source-0")
  private let place = Ref(stored: "place-0")

  private var refs: Set<Ref> {
    Set([person, state, topic, source, place] + world.events.prefix(5).compactMap(\.handle))
  }

  func askEverything(filters: Int) throws {
    book.begin("timeline")
    try askTimelines(filters)
    let parts: [(String, () throws -> Void)] = [
      ("record", askRecords), ("list", askLists), ("export", export), ("name", askNames),
      ("event", askEvents), ("history", askHistory), ("network", askNetworks), ("check", check),
      ("survey", survey),
    ]
    for (name, part) in parts {
      book.begin(name)
      do { try part() } catch { Issue.record("\(name): \(error)") }
    }
  }

  /// Timelines with every option, alone and together with others.
  func askTimelines(_ count: Int) throws {
    for filter in EveryFilter(world: world).alone { try ask(filter) }
    for seed in 0..<UInt64(count / 20) {
      var maker = FilterMaker(dice: Dice(seed: seed), world: world, since: 1)
      for _ in 0..<20 { try ask(maker.filter()) }
    }
  }

  private func ask(_ filter: Filter) throws {
    do {
      try chronicle.timeline(filter, naming: .withTodays, heading: { _ in }) { _ in }
      _ = try chronicle.heading(filter)
    } catch is StorageError {
      // Words in which there is nothing to find, or what is withheld.
    }
  }

  private func askRecords() throws {
    let all = world.records.compactMap(\.ref) + [Ref(event: 1), Ref(stored: "nobody")]
    for ref in all {
      _ = try? chronicle.record(ref)
      _ = try chronicle.isTaken(ref)
      _ = try chronicle.entry(ref)
      _ = try chronicle.entries(leadingTo: ref)
      _ = try chronicle.parts(of: ref)
    }
    _ = try? chronicle.label(ofSource: source)
    _ = try chronicle.names(refs, on: 11_000)
    _ = try chronicle.actors([person, state])
    _ = try chronicle.relations(of: [person, state])
    _ = try chronicle.places(around: [place])
    _ = try chronicle.sourceBook(of: [source])
    _ = try chronicle.creators(of: [source])
    _ = try chronicle.quotations(from: source)
    _ = try chronicle.origin(ofLink: 1)
    if let date = EDTF("2001-10-03") {
      _ = try chronicle.sides(of: [person, state], at: HistoricalDate(date))
    }
  }

  private func askLists() throws {
    for kind in RecordKind.allCases where kind != .event { try chronicle.list(kind) { _ in } }
    _ = try chronicle.wholes()
    _ = try chronicle.sourceTraits()
    _ = try chronicle.journals()
    _ = try chronicle.silences()
    _ = try chronicle.savedTimelines()
    _ = try chronicle.editions()
    _ = try chronicle.description()
    _ = try chronicle.uid()
    for setting in Chronicle.Setting.allCases { _ = try chronicle.setting(setting) }
    _ = try chronicle.withheld()
    _ = try chronicle.privateNames()
  }

  private func export() throws {
    try chronicle.forEachRecord { _ in }
    try chronicle.forEachRecord(filter: Filter()) { _ in }
    try chronicle.forEachRecordButEvents { _ in }
    try chronicle.forEachPublishedEntry(Filter()) { _ in }
    try chronicle.dump { _ in }
  }

  private func askNames() throws {
    let words = [
      "person-0", "Given3 Davis", "Davis", "President of Land0", "President of the Land0",
      "set:1", "Dawis", "Town 3", "Topic 1", "Source 1", "oil talks", "nobody of all", "e1",
      "person-zero", "President", "Лондон",
    ]
    for text in words {
      for kinds in [RecordKind.allCases] + RecordKind.allCases.map({ [$0] }) {
        for day in kinds.count > 1 ? [nil, 11_000] : [nil] as [Int64?] {
          _ = try? chronicle.resolve(text, as: kinds, on: day)
        }
      }
      for isWide in [false, true] {
        _ = try? chronicle.search(text, leads: isWide, includePrivate: isWide)
      }
      _ = try chronicle.namesNear(text)
    }
  }

  private func askEvents() throws {
    for event in world.events {
      _ = try chronicle.similar(to: event)
      if let ref = event.handle { _ = try chronicle.repeated(by: ref) }
    }
    try chronicle.bonds(Filter()) { _ in }
    for filter in EveryFilter(world: world).alone.prefix(8) {
      _ = try chronicle.stats(filter)
      try chronicle.bonds(filter) { _ in }
      _ = try chronicle.side(of: NamedRef(ref: state, name: "Land0"), filter: filter)
    }
  }

  func askHistory() throws {
    _ = try chronicle.history()
    _ = try chronicle.history(of: person, since: 1, who: "Ann", before: 90, limit: 10)
    _ = try chronicle.history(since: 1)
    _ = try chronicle.history(who: "Ann")
    _ = try? chronicle.history(of: Ref(stored: "nobody"))
    for redo in [false, true] { _ = try chronicle.lastChange(toRedo: redo) }
    for number in 1...8 as ClosedRange<Int64> {
      _ = try chronicle.change(numbered: number)
      _ = try chronicle.undo(of: number)
      _ = try chronicle.alterations(by: number)
      _ = try chronicle.alterations(by: number, of: person)
    }
    _ = try chronicle.lastChange(at: .change(1))
    _ = try? chronicle.lastChange(at: .instant(1))
    _ = try chronicle.lastChange(at: .instant(Clock.now()))
    _ = try? chronicle.lastChange(at: .edition("1st"))
    _ = try? chronicle.lastChange(at: .edition("99th"))
  }

  private func askNetworks() throws {
    var questions = [NetworkQuestion(), NetworkQuestion(kinds: [.met])]
    for level in NetworkQuestion.Level.allCases {
      questions.append(NetworkQuestion(level: level, foldsPredecessors: true))
    }
    let days = DayRange(first: 10_000, last: 12_000)
    questions.append(
      NetworkQuestion(weighting: .recency(halfLife: 100), window: days, keepsEvents: false))
    var filter = Filter()
    for narrow in [
      { (_: inout Filter) in }, { $0.days = days }, { $0.actors = [Ref(stored: "state-0")] },
    ] {
      narrow(&filter)
      for question in questions {
        let sketch = try chronicle.networkSketch(filter, question)
        _ = try chronicle.networkNodes(sketch, question, at: sketch.part.kept)
        _ = try chronicle.networkSketch(filter, question, between: person, and: state)
        for detail in [Chronicle.EvidenceDetail.none, .refs, .titles] {
          _ = try chronicle.network(filter, question, detail: detail)
        }
        _ = try? chronicle.networkSeries(filter, question, by: .decade)
        _ = try chronicle.networkNodes(of: [1, 2, 3], question)
      }
      _ = try chronicle.networkEvidence([1, 2, 3], filter)
    }
  }

  private func check() throws {
    for leads in [false, true] {
      try chronicle.check(Set(CheckRule.allCases), leads: leads) { _ in }
    }
    for rule in CheckRule.allCases { try chronicle.check([rule], of: refs) { _ in } }
    _ = try chronicle.exceptions(Set(CheckRule.allCases))
    _ = try chronicle.exceptions(Set(CheckRule.allCases), of: refs)
  }

  private func survey() throws {
    _ = try chronicle.stats(nil)
    for kind in [RecordKind.actor, .place, .event] {
      _ = try chronicle.duplicates(kind, least: 0.3)
    }
  }
}
