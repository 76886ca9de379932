import Chronology
import Diplomacy
import Testing

@testable import Storage

/// No query may read a whole table of events or parts, or sort what an index has in order.
@Suite struct PlanTests {
  private let folder: TestFolder
  private let chronicle: Chronicle

  init() throws {
    folder = try TestFolder()
    chronicle = try folder.chronicle(WorldMaker.make(seed: 7, events: 120).records)
  }

  private func plans(_ filter: Filter) throws -> [[String]] { try chronicle.plans(filter) }

  private func expectIndexed(_ filter: Filter) throws {
    for step in try plans(filter).flatMap({ $0 }) {
      let scans = ["event", "participation", "e", "p", "link", "citation", "statement", "d", "r"]
        .contains { step == "SCAN \($0)" || step.hasPrefix("SCAN \($0) ") }
      #expect(!scans, "\(step)")
    }
  }

  private static let bounded = [
    DayRange(first: nil, last: nil), DayRange(first: 11_000, last: nil),
    DayRange(first: nil, last: 12_000), DayRange(first: 11_000, last: 12_000),
  ]

  @Test(arguments: bounded, [false, true])
  func `A plain timeline is read from its index in order`(days: DayRange, reverse: Bool) throws {
    var filter = Filter()
    filter.days = days
    filter.reverse = reverse
    for plan in try plans(filter) {
      if plan.contains(where: { $0.contains("event_lasting") }) {
        // What was under way is read class by class, an index range each.
        #expect(
          plan.contains { $0.contains("event_lasting (shelf=? AND span=? AND sort_day>") },
          "\(plan)")
      } else {
        #expect(plan.contains { $0.contains("INDEX event_by_time (shelf=?") }, "\(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
      }
    }
    try expectIndexed(filter)
  }

  @Test(arguments: bounded)
  func `An actor's timeline is read from its index in order`(days: DayRange) throws {
    var filter = Filter()
    filter.days = days
    filter.actors = [Ref(stored: "state-0")]
    for plan in try plans(filter) {
      if plan.contains(where: { $0.contains("participation_lasting") }) {
        let range = "participation_lasting (actor_id=? AND shelf=? AND span=? AND sort_day>"
        #expect(plan.contains { $0.contains(range) }, "\(plan)")
        continue
      }
      let isOrdered = plan.contains {
        $0.contains("participation_by_actor (actor_id=? AND shelf=?")
          || $0.contains("participation_by_principal (principal_id=? AND shelf=?")
      }
      #expect(isOrdered, "\(plan)")
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }
    try expectIndexed(filter)
  }

  @Test func `An actor's plain timeline needs no look at the events`() throws {
    var filter = Filter()
    filter.actors = [Ref(stored: "person-0")]
    let plans = try plans(filter)
    #expect(plans.contains { $0.contains { $0.contains("COVERING INDEX participation_by_actor") } })
  }

  @Test func `A kind's timeline is read from the kind's index`() throws {
    var filter = Filter()
    filter.kinds = [.visit]
    for plan in try plans(filter) {
      #expect(plan.contains { $0.contains("INDEX event_by_kind (kind=? AND shelf=?") }, "\(plan)")
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }

  @Test func `What binds is found from the commitments, what was known from dates and parts`()
    throws
  {
    var binding = Filter()
    binding.withCommitments = true
    try expectIndexed(binding)
    var known = Filter()
    known.knownTo = Filter.Knower(Ref(stored: "state-0"), by: 11_000)
    let steps = try plans(known).flatMap { $0 }
    #expect(steps.contains { $0.contains("event_date_by_role (role=?)") }, "\(steps)")
    #expect(
      steps.contains { $0.contains("event_date_by_actor (actor_id=? AND role=?)") }, "\(steps)")
    try expectIndexed(known)
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `No filter reads all events`(seed: UInt64) throws {
    let world = WorldMaker.make(seed: 7, events: 120)
    var maker = FilterMaker(dice: Dice(seed: seed), world: world, since: 0)
    for _ in 0..<40 { try expectIndexed(maker.filter()) }
  }
}
