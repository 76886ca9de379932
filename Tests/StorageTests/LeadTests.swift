import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Leads: settled one by one or many, kept out of sight, and compared with what is settled.
@Suite struct LeadTests {
  private func ref(_ text: String) -> Ref { Ref(stored: text) }

  private func meeting(_ name: String, _ date: String, _ who: [String], lead: Bool = true) -> Event
  {
    var event = Event(kind: .meeting, date: HistoricalDate(EDTF(date)), ref: ref(name))
    event.participations = who.map { Participation(actor: ref($0)) }
    event.status = lead ? .lead : .confirmed
    return event
  }

  private func chronicle(_ events: [Event]) throws -> Chronicle {
    try TestFolder().chronicle(
      [
        .actor(Actor(ref: ref("putin"), kind: .person, names: [Name("Putin")])),
        .actor(Actor(ref: ref("bush"), kind: .person, names: [Name("Bush")])),
        .actor(Actor(ref: ref("russia"), kind: .state, names: [Name("Russia")])),
        .actor(Actor(ref: ref("usa"), kind: .state, names: [Name("United States")])),
        .relation(
          Relation(
            ref: ref("putin-president"), kind: .tenure, from: ref("putin"), to: ref("russia"),
            office: "President", validity: Validity(EDTF("2000/2008")))),
        .relation(
          Relation(
            ref: ref("bush-president"), kind: .tenure, from: ref("bush"), to: ref("usa"),
            office: "President",
            validity: Validity(EDTF("2001/2009")))),
      ] + events.map { .event($0) })
  }

  private func status(_ chronicle: Chronicle, _ name: String) throws -> (Event.Status, String?) {
    guard case .event(let event) = try chronicle.record(ref(name)) else { return (.lead, nil) }
    return (event.status, event.note)
  }

  @Test func `What is settled is settled once, and a reason goes when it no longer holds`() throws {
    let chronicle = try chronicle([meeting("a", "2001-06-16", ["putin", "bush"])])
    func settle(_ status: Event.Status, _ reason: String? = nil) throws -> Int {
      try chronicle.change(command: "settle") {
        try $0.settle([ref("a")], as: status, because: reason).count
      }
    }
    #expect(try settle(.rejected, "Called off.") == 1)
    #expect(try status(chronicle, "a") == (.rejected, "Rejected: Called off."))
    #expect(try chronicle.search("called", leads: true).isEmpty, "what is rejected is not found")
    #expect(try settle(.rejected) == 0)
    #expect(try settle(.rejected, "Never planned.") == 1)
    #expect(try settle(.confirmed) == 1)
    #expect(try status(chronicle, "a") == (.confirmed, nil))
    #expect(try settle(.confirmed) == 0)
    #expect(try chronicle.search("Bush").contains { $0.kind == .event })
  }

  @Test func `Each status has its shelf`() throws {
    var hidden = meeting("d", "2001-06-19", ["putin"])
    (hidden.status, hidden.isPrivate) = (.rejected, true)
    var wrong = meeting("c", "2001-06-18", ["putin"])
    wrong.status = .rejected
    let chronicle = try chronicle([
      meeting("a", "2001-06-16", ["putin"], lead: false), meeting("b", "2001-06-17", ["putin"]),
      wrong, hidden,
    ])
    for isActor in [false, true] {
      var filter = Filter()
      if isActor { filter.actors = [ref("putin")] }
      func found(_ statuses: [Event.Status], leads: Bool = false, all: Bool = false) throws
        -> [Int64]
      {
        (filter.statuses, filter.leads, filter.includePrivate) = (statuses, leads, all)
        return try chronicle.numbers(filter)
      }
      #expect(try found([]) == [1])
      #expect(try found([], leads: true) == [1, 2])
      #expect(try found([.lead]) == [2])
      #expect(try found([.rejected]) == [3])
      #expect(try found([.rejected, .confirmed], leads: true) == [1, 3])
      #expect(try found([.rejected], all: true) == [3, 4])
    }
    #expect(try chronicle.stats(nil).kinds.map(\.count) == [1], "only what is settled is counted")
  }

  @Test(arguments: [
    ("2001-06-16", ["putin", "bush"], true), ("2001-06", ["putin", "bush"], true),
    ("2001-06-16", ["russia", "usa"], true), ("2001-07-16", ["putin", "bush"], false),
    ("2001-06-16", ["russia"], false), ("[..2001-06-20]", ["russia", "usa"], true),
  ])
  func `A lead finds what it repeats`(date: String, who: [String], repeats: Bool) throws {
    let chronicle = try chronicle([
      meeting("talks", "2001-06-16", ["putin", "bush"], lead: false), meeting("lead", date, who),
      meeting("other", "2001-06-16", ["putin", "bush"]),
    ])
    let pair = try chronicle.repeated(by: ref("lead"))
    #expect(pair?.kept.ref == (repeats ? ref("talks") : nil), "other leads do not count")
  }
}
