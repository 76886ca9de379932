import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Names, offices and evidence of a stored network.
@Suite struct NetworkTests: NetworkRecording {
  private func network(
    _ records: [Diplomacy.Record], _ events: [Event], _ filter: Filter = Filter(),
    _ question: NetworkQuestion = NetworkQuestion()
  ) throws -> Network {
    try TestFolder().chronicle(records + events.map { .event($0) }).network(filter, question)
  }

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2]])
  func `Names and offices are those of the latest day, in whatever order events are added`(
    order: [Int]
  ) throws {
    let records = [
      actor("p", names: [name("Early", "../1999-12-30"), name("Late", "1999-12-31/..")]),
      actor("q"), actor("state", .state),
      tenure("p", "Prime Minister", of: "state", "1999-08-09/1999-12-30"),
      tenure("p", "President", of: "state", "1999-12-31/.."),
    ]
    let events = [
      meeting("1999-09-01", "p", "q", ref: "first"), meeting("2001-10-03", "p", "q", ref: "second"),
      meeting(nil, "p", "q", ref: "undated"),
    ]
    let network = try network(records, order.map { events[$0] })
    let person = try #require(node("p", network))
    #expect(person.name == "Late" && person.laterName == nil)
    #expect(person.office == "President")
    #expect(person.principal?.ref == ref("state"))
    let edge = try #require(network.edges.first)
    #expect(edge.evidence.map(\.ref.text) == ["first", "second", "undated"])

    var before = Filter()
    before.days = try days(nil, "1999-12-30")
    let then = try TestFolder().chronicle(records + order.map { .event(events[$0]) })
      .network(before, NetworkQuestion(window: before.days))
    let early = try #require(node("p", then))
    #expect(early.name == "Early" && early.laterName == "Late")
    #expect(early.office == "Prime Minister")
  }

  @Test func `Of several events of the latest day the last of the timeline counts`() throws {
    var morning = meeting("2001-10-03", "p", "q", ref: "morning")
    var evening = meeting("2001-10-03", "p", "q", ref: "evening")
    morning.participations[0].capacity = "Chairman"
    morning.time = try ClockSpan(parsing: "09:00")
    evening.participations[0].capacity = "Friend"
    evening.time = try ClockSpan(parsing: "21:00")
    for events in [[morning, evening], [evening, morning]] {
      var filter = Filter()
      for isReversed in [false, true] {
        filter.reverse = isReversed
        let network = try network([actor("p"), actor("q")], events, filter)
        #expect(node("p", network)?.office == "Friend", "\(events.map(\.handle)) \(isReversed)")
      }
      filter.actors = [ref("p")]
      let asked = try network([actor("p"), actor("q")], events, filter)
      #expect(node("p", asked)?.office == "Friend")
    }
  }

  @Test func `Being mentioned later leaves the office alone`() throws {
    var absent = meeting("2001-10-05", "p", "q")
    absent.participations[0].presence = .absent
    let network = try network(
      [
        actor("p", names: [name("Then", "../2001-10-03"), name("Later", "2001-10-04/..")]),
        actor("q"), actor("state", .state), actor("other", .state),
        tenure("p", "President", of: "state", "2000/2001-10-03"),
        tenure("p", "Envoy", of: "other", "2001-10-04/.."),
      ],
      [
        meeting("2001-10-03", "p", "q"), absent,
        event(.statement, "2001-10-04", [part("q", .speaker), part("p", .mentioned)]),
      ])
    let person = try #require(node("p", network))
    #expect(person.office == "President" && person.principal?.ref == ref("state"))
    #expect(person.name == "Later")
  }

  @Test func `Those whom others act for occur, by the office or by the record`() throws {
    var envoy = event(.statement, "2001-10-03", [part("p", .speaker), part("q", .speaker)])
    envoy.participations[1].principal = .actor(ref("body"))
    let network = try network(
      [
        actor("p"), actor("q"), actor("state", .state), actor("body", .organisation),
        tenure("p", "President", of: "state", "2000/.."),
      ], [envoy])
    #expect(refs(network) == ["body", "p", "q", "state"])
    #expect(network.edges.filter(\.kind.isOfEvents).isEmpty)
    #expect(node("q", network)?.principal?.ref == ref("body"))
  }

  @Test func `Whoever speaks for nobody is said to`() throws {
    var alone = meeting("2001-10-03", "p", "q")
    alone.participations[0].principal = .nobody
    let network = try network(
      [actor("p"), actor("q"), actor("state", .state), tenure("p", "President", of: "state")],
      [alone])
    #expect(node("p", network)?.speaksForNobody == true)
    #expect(node("p", network)?.principal == nil)
    #expect(refs(network) == ["p", "q"])
  }

  @Test func `Whoever a statement is about occurs, even if nobody is known to have made it`()
    throws
  {
    var rumour = event(.statement, "2001-10-03", [])
    rumour.statement = Statement(about: [ref("state")])
    var unknown = event(.statement, "2001-10-04", [Participation(actor: nil, role: .speaker)])
    unknown.statement = Statement(about: [ref("other")])
    let network = try network([actor("state", .state), actor("other", .state)], [rumour, unknown])
    #expect(refs(network) == ["other", "state"])
  }

  @Test func `The evidence sorts as the timeline does`() throws {
    let dates = [
      "2001-11-23", "[..2001-11-22]", "2001-11-22", nil, "2001-11-22/2001-11-23", "2001-11",
    ]
    var events = dates.enumerated().map { meeting($1, "p", "q", ref: "event-\($0)") }
    for (index, time) in ["15:00", "09:30"].enumerated() {
      var event = meeting("2001-11-24", "p", "q", ref: "hour-\(index)")
      event.time = try ClockSpan(parsing: time)
      events.append(event)
    }
    for (index, sequence) in [2, 1, -1].enumerated() {
      var event = meeting("2001-11-25", "p", "q", ref: "step-\(index)")
      event.sequence = Int64(sequence)
      events.append(event)
    }
    let chronicle = try TestFolder().chronicle(
      [actor("p"), actor("q")] + events.map { .event($0) })
    var order: [String] = []
    try chronicle.timeline(Filter()) { order.append($0.event.handle?.text ?? "") }
    for detail in [Chronicle.EvidenceDetail.refs, .titles] {
      let network = try chronicle.network(Filter(), NetworkQuestion(), detail: detail)
      #expect(network.edges.first?.evidence.map(\.ref.text) == order)
    }
    #expect(order.suffix(6) == ["hour-1", "hour-0", "step-2", "step-1", "step-0", "event-3"])
    let bare = try chronicle.network(Filter(), NetworkQuestion(), detail: .none)
    #expect(bare.edges.first?.count == events.count && bare.edges.first?.evidence == [])
  }

  @Test(
    arguments: [
      ("1922-12-30/1991-12-26", "1991-12-26"), ("1922-12-30/..", nil), ("1922-12-30", nil),
      ("1922-12-30/", nil), (nil, nil),
    ] as [(String?, String?)])
  func `A state with a known end has ended`(existence: String?, end: String?) throws {
    let names = [name("Old", "../1980"), name("New", "1981/..")]
    let network = try network(
      [
        actor("s", .state, names: names, existence: existence),
        actor("p", existence: "1900/1980"),
      ], [event(EventKind("battle"), "1942/1943", [part("s", .belligerent), part("p")])])
    #expect(node("s", network)?.ended == end.flatMap { EDTF($0) })
    #expect(node("s", network)?.kind == .state)
    #expect(node("s", network)?.name == "Old" && node("s", network)?.laterName == "New")
    #expect(node("p", network)?.ended == nil)
  }
}
