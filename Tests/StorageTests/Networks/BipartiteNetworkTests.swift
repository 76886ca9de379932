import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Networks in which events stand between those who took part.
@Suite struct BipartiteNetworkTests: NetworkRecording {
  private func network(
    _ chronicle: Chronicle, _ level: NetworkQuestion.Level = .actor, _ filter: Filter = Filter(),
    cut: NetworkCut = NetworkCut()
  ) throws -> Network {
    var builder = BipartiteBuilder(
      isRolledUp: level != .actor, wholes: try chronicle.wholes(), window: filter.days)
    try chronicle.timeline(filter) { builder.add($0) }
    return builder.network(actors: try chronicle.actors(builder.actorRefs), level: level).cut(cut)
  }

  private func chronicle() throws -> Chronicle {
    var talks = event(
      .meeting, "2001-10-03",
      [part("p", .host), part("p", .speaker), part("q"), part("r", .mentioned)], ref: "talks")
    talks.participations.append(Participation(actor: nil))
    var late = meeting("2001-10-05", "q", "r", ref: "late")
    late.participations[1].presence = .absent
    late.participations[0].principal = .nobody
    var signed = event(.agreement, "2001-11", [part("state", .signatory), part("p", .signatory)])
    signed.ref = ref("signed")
    signed.dates = [
      RoleDate(role: "ratified", date: HistoricalDate(EDTF("2002")), by: ref("state")),
      RoleDate(role: "ratified", date: HistoricalDate(EDTF("2003")), by: ref("p")),
    ]
    return try TestFolder().chronicle([
      actor("p"), actor("q"), actor("r"), actor("state", .state), actor("body", .organisation),
      tenure("p", "President", of: "state"), tenure("q", "Minister", of: "body"),
      relation(.partOf, "body", "state", "2001/.."),
      .event(late), .event(talks), .event(signed), .event(meeting(nil, "q", ref: "undated")),
    ])
  }

  @Test func `Each party is tied to its event once, by all its roles`() throws {
    let network = try network(chronicle())
    #expect(
      network.edges.map { "\($0.from) \($0.to) \($0.label ?? "")" } == [
        "p signed signatory", "p talks host, speaker", "q late participant",
        "q talks participant", "q undated participant", "state signed signatory",
      ])
    #expect(refs(network) == ["late", "p", "q", "signed", "state", "talks", "undated"])
    #expect(node("talks", network)?.kind == .event && node("talks", network)?.weight == 2)
    #expect(node("signed", network)?.date == EDTF("2001-11"))
    #expect(node("p", network)?.weight == 2)
  }

  @Test func `Rolled up, those who represent one state are its one line`() throws {
    let network = try network(chronicle(), .represented)
    #expect(
      network.edges.map { "\($0.from) \($0.to)" } == [
        "q late", "state signed", "state talks", "state undated",
      ])
    let states = try self.network(chronicle(), .state)
    #expect(refs(states) == ["signed", "state", "talks", "undated"])
  }

  @Test func `An event that stands at several dates of its own is there once`() throws {
    var filter = Filter()
    filter.dateRole = "ratified"
    let chronicle = try chronicle()
    #expect(try chronicle.numbers(filter).count == 2)
    let network = try network(chronicle, .actor, filter)
    #expect(refs(network) == ["p", "signed", "state"])
    #expect(network.edges.map { "\($0.from) \($0.to)" } == ["p signed", "state signed"])
  }

  @Test func `A cut leaves actors, and the events that tie what is left`() throws {
    let around = try network(chronicle(), cut: NetworkCut(around: [ref("state")], depth: 2))
    #expect(refs(around) == ["p", "signed", "state"])
    let top = try network(chronicle(), cut: NetworkCut(top: 1))
    #expect(refs(top) == ["late", "q", "talks", "undated"])
  }

  @Test(arguments: [NetworkQuestion.Level.actor, .represented])
  func `There is a line for each party of each event`(level: NetworkQuestion.Level) throws {
    let stored = try TimelineOracleTests.store(seed: 9)
    var expected: Set<String> = []
    let wholes = Wholes(stored.oracle.world.relations, actors: [:])
    try stored.chronicle.timeline(Filter()) { entry in
      let day = entry.event.date.earliest ?? entry.event.date.latest
      for party in entry.parties where party.participation.takesPart {
        guard var side = party.participation.actor, let event = entry.event.handle else { continue }
        if level == .represented, party.participation.principal != .nobody {
          side =
            wholes.whole(of: party.principal?.ref ?? side, on: day)?.ref ?? party.principal?.ref
            ?? side
        }
        expected.insert("\(side) \(event)")
      }
    }
    let network = try network(stored.chronicle, level)
    #expect(Set(network.edges.map { "\($0.from) \($0.to)" }) == expected)
    #expect(network.edges.count == expected.count && expected.count > 100)
    #expect(Set(network.nodes.map(\.ref)).count == network.nodes.count)
  }
}
