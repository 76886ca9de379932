import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Compares the networks of random chronicles with a count that looks at every entry.
@Suite struct NetworkOracleTests {
  private func rank(_ chronicle: Chronicle) throws -> [Ref: Int] {
    var everything = Filter()
    everything.leads = true
    everything.statuses = [.confirmed, .lead, .rejected]
    everything.includePrivate = true
    var rank: [Ref: Int] = [:]
    try chronicle.timeline(everything) { entry in
      if let ref = entry.event.handle { rank[ref] = rank.count }
    }
    return rank
  }

  private func compare(
    _ chronicle: Chronicle, _ filter: Filter, _ level: NetworkQuestion.Level, _ world: World,
    _ rank: [Ref: Int]
  ) throws -> Int {
    var oracle = NetworkOracle(level, world)
    oracle.window = filter.days
    var entries: [TimelineEntry] = []
    try chronicle.timeline(filter) { entries.append($0) }
    // Of an event that stands at several dates the first counts.
    let isTurned = filter.reverse && filter.dateRole != nil
    for entry in isTurned ? entries.reversed() : entries { oracle.add(entry) }
    let network = try chronicle.network(
      filter, NetworkQuestion(level: level, window: filter.days), detail: .refs)
    let found = network.counted
    let expected = oracle.ties.mapValues { tie in
      var tie = tie
      // Evidence stands in the order of the timeline, also where the filter turns it.
      tie.events.sort { (rank[$0] ?? 0) < (rank[$1] ?? 0) }
      return tie
    }
    let wrong = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }
      .sorted { ($0.kind.order, $0.from, $0.to) < ($1.kind.order, $1.from, $1.to) }
    try #require(
      wrong.isEmpty,
      """
      \(level), \(wrong.count) of \(expected.count) differ, as
      \(wrong.prefix(3).map { "\($0): \(found[$0], default: "-"), not \(expected[$0], default: "-")" })
      \(filter)
      """)
    #expect(Set(network.nodes.map(\.ref)) == oracle.actors, "\(level) \(filter)")
    for edge in network.edges where edge.kind.isOfEvents {
      #expect(edge.count == edge.evidence.count && edge.weight == Double(edge.count))
    }
    return found.count
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `A network has the ties that are in the events of its filter`(seed: UInt64) throws {
    let stored = try TimelineOracleTests.store(seed: seed)
    let (chronicle, world) = (stored.chronicle, stored.oracle.world)
    let rank = try rank(chronicle)
    var maker = FilterMaker(dice: Dice(seed: seed &* 77), world: world, since: stored.since)
    var (swept, chosen, tied) = (0, 0, 0)
    for round in 0..<60 {
      let filter = maker.filter()
      let isSwept = try chronicle.read { db in
        try TimelineStreams(db, path: chronicle.path, filter: filter).everything() != nil
      }
      if isSwept { swept += 1 } else { chosen += 1 }
      let level: NetworkQuestion.Level = round % 2 == 0 ? .actor : .represented
      if try compare(chronicle, filter, level, world, rank) > 0 { tied += 1 }
    }
    #expect(swept > 2 && chosen > 20 && tied > 20, "\(swept) \(chosen) \(tied)")
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `The whole of a chronicle is counted in both ways of reading it`(seed: UInt64) throws {
    let stored = try TimelineOracleTests.store(seed: seed)
    let (chronicle, world) = (stored.chronicle, stored.oracle.world)
    let rank = try rank(chronicle)
    var filter = Filter()
    filter.leads = true
    filter.includePrivate = true
    for level in [NetworkQuestion.Level.actor, .represented] {
      #expect(try compare(chronicle, filter, level, world, rank) > 60)
      var limited = filter
      limited.limit = 1_000_000
      #expect(try compare(chronicle, limited, level, world, rank) > 60)
      var turned = limited
      turned.reverse = true
      #expect(
        try chronicle.network(turned, NetworkQuestion(level: level))
          == chronicle.network(filter, NetworkQuestion(level: level)))
    }
  }

  @Test func `A network of states has the ties between states of that of whom they represent`()
    throws
  {
    let stored = try TimelineOracleTests.store(seed: 6)
    let chronicle = stored.chronicle
    let all = try chronicle.network(Filter(), NetworkQuestion(level: .represented))
    let states = try chronicle.network(Filter(), NetworkQuestion(level: .state))
    let refs = Set(all.nodes.filter { $0.kind == .state }.map(\.ref))
    #expect(!refs.isEmpty && Set(states.nodes.map(\.ref)) == refs)
    #expect(states.edges == all.edges.filter { refs.contains($0.from) && refs.contains($0.to) })
  }
}
