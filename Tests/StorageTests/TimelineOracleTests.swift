import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Storage

/// Compares the timelines that indexes answer with those of an oracle that looks at every event.
@Suite struct TimelineOracleTests {
  /// A chronicle of a world, made by two changes.
  struct Stored {
    let folder: TestFolder
    let chronicle: Chronicle
    let oracle: Oracle
    let since: Int64
  }

  static func store(seed: UInt64) throws -> Stored {
    let world = WorldMaker.make(seed: seed)
    let folder = try TestFolder()
    let rest = world.events.count - World.split(world.events.count)
    let split = world.records.count - rest
    let chronicle = try folder.chronicle(Array(world.records.prefix(split)))
    Thread.sleep(forTimeInterval: 0.003)
    let since = Clock.now()
    try chronicle.change(command: "more") { change in
      for record in world.records.dropFirst(split) { try change.add(record) }
    }
    var everything = Filter()
    everything.leads = true
    everything.includePrivate = true
    var entries: [Int64: TimelineEntry] = [:]
    try chronicle.timeline(everything) { entries[$0.event.number ?? 0] = $0 }
    let late = Set(world.events.suffix(rest).compactMap(\.number))
    return Stored(
      folder: folder, chronicle: chronicle,
      oracle: Oracle(world: world, entries: entries, late: late), since: since)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `A timeline has the events that its filter asks for, in order`(seed: UInt64) throws {
    let stored = try Self.store(seed: seed)
    var maker = FilterMaker(
      dice: Dice(seed: seed &* 1000), world: stored.oracle.world, since: stored.since)
    var answered = 0
    for round in 0..<100 {
      let filter = maker.filter()
      let expected = stored.oracle.answer(filter)
      // What is shown is what is found; reading it takes most of the time.
      let found =
        round % 10 == 0
        ? try stored.chronicle.numbers(filter) : try stored.chronicle.foundNumbers(filter)
      try #require(
        found == expected,
        """
        seed \(seed), round \(round): missing \(Set(expected).subtracting(found).sorted()), \
        too many \(Set(found).subtracting(expected).sorted())
        \(filter)
        """)
      if !expected.isEmpty { answered += 1 }
    }
    // A test of filters that keep nothing would say nothing.
    #expect(answered > 40)
  }

  @Test func `What is marked as possible is what a filter for the certain leaves out`() throws {
    let stored = try Self.store(seed: 4)
    var marked = 0
    for actor in stored.oracle.world.actors {
      var filter = Filter()
      filter.actors = [actor.ref]
      filter.withPredecessors = actor.kind == .state
      var certain: [Int64] = []
      try stored.chronicle.timeline(filter) { entry in
        if entry.takesPartPossibly { marked += 1 } else { certain.append(entry.event.number ?? 0) }
      }
      filter.certain = true
      #expect(try stored.chronicle.foundNumbers(filter) == certain, "\(actor.ref)")
    }
    #expect(marked > 10)
  }
}
