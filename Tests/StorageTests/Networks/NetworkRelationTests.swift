import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Which of the dated relations a stored network takes in.
@Suite struct NetworkRelationTests: NetworkRecording {
  private func edges(
    _ relations: [Diplomacy.Record], date: String? = "2001-10-03",
    window: DayRange = DayRange(first: nil, last: nil)
  ) throws -> [String] {
    let chronicle = try TestFolder().chronicle(
      [actor("p", .state), actor("q", .state), actor("x", .state)] + relations
        + [.event(meeting(date, "p", "q"))])
    return try chronicle.network(Filter(), NetworkQuestion(window: window)).edges
      .filter { !$0.kind.isOfEvents }
      .map { "\($0.kind.rawValue) \($0.from) \($0.to)" + ($0.label.map { " \($0)" } ?? "") }
  }

  @Test(
    arguments: [
      (Relation.Kind.tenure, "office p q Envoy of Name of q"), (.membership, "member p q"),
      (.partOf, "part-of p q"), (.succeeds, "succeeded p q"), (.continues, "succeeded p q"),
    ])
  func `Each kind has its edge from the one it is about to the other`(
    kind: Relation.Kind, edge: String
  ) throws {
    let office = kind == .tenure ? "Envoy" : nil
    // A tenure is a person's; so that p can be anything, it is one here.
    let chronicle = try TestFolder().chronicle([
      actor("p", kind == .tenure ? .person : .state), actor("q", .state),
      relation(kind, "p", "q", office: office),
      .event(meeting("2001-10-03", "p", "q")),
    ])
    let network = try chronicle.network(Filter(), NetworkQuestion())
    let dated = network.edges.filter { !$0.kind.isOfEvents }
    #expect(
      dated.map { "\($0.kind.rawValue) \($0.from) \($0.to)" + ($0.label.map { " \($0)" } ?? "") }
        == [edge])
    #expect(dated.first?.count == 0 && dated.first?.evidence == [])
  }

  @Test func `A relation with somebody who does not occur is left out`() throws {
    #expect(try edges([relation(.membership, "p", "x"), relation(.membership, "x", "q")]) == [])
  }

  @Test(
    arguments: [
      ("1999/2000", false), ("2001-10-03/..", true), ("../2001-10-03", true),
      ("2001-10-04/..", false), ("1999", false), ("2001-10", true), ("[2001-09..2001-10]/..", true),
    ])
  func `Without a window the events are the window`(validity: String, isIn: Bool) throws {
    #expect(try edges([relation(.membership, "p", "q", validity)]).isEmpty == !isIn)
  }

  @Test func `A window counts where it is given`() throws {
    let window = try days("1999-01-01", "2005-12-31")
    func found(_ validity: String) throws -> Int {
      try edges([relation(.membership, "p", "q", validity)], window: window).count
    }
    #expect(try found("1999/2000") == 1)
    #expect(try found("1990/1998") == 0)
    #expect(try found("2006/..") == 0)
    #expect(try found("../1999-01-01") == 1)
  }

  @Test func `A succession holds from its day on`() throws {
    #expect(try edges([relation(.succeeds, "p", "q", "1991-12-26")]) == ["succeeded p q"])
    #expect(try edges([relation(.continues, "p", "q", "2011-01-01")]) == [])
  }

  @Test func `Undated events set no window`() throws {
    #expect(try edges([relation(.membership, "p", "q", "1815/1820")], date: nil).count == 1)
  }

  @Test(arguments: [false, true])
  func `Each tenure is an edge of its own, in the order of their beginnings`(isTurned: Bool) throws
  {
    let tenures = [
      tenure("p", "President", of: "q", "2000-05-07/.."),
      tenure("p", "Prime Minister", of: "q", "1999-08-09/.."),
    ]
    let chronicle = try TestFolder().chronicle(
      [actor("p"), actor("q", .state)] + (isTurned ? tenures.reversed() : tenures)
        + [.event(meeting("2001-10-03", "p", "q"))])
    let network = try chronicle.network(Filter(), NetworkQuestion(kinds: [.office]))
    #expect(
      network.edges.map(\.label) == ["Prime Minister of Name of q", "President of Name of q"])
  }

  @Test func `Kinds that were not asked for are not there`() throws {
    let records = [
      actor("p", .state), actor("q", .state), relation(.membership, "p", "q"),
      relation(.partOf, "p", "q"),
      .event(meeting("2001-10-03", "p", "q")),
    ]
    let chronicle = try TestFolder().chronicle(records)
    for (kinds, expected) in [
      ([.met], ["met p q"]), ([.member], ["member p q"]),
      ([.partOf, .met], ["met p q", "part-of p q"]),
      ([], []),
    ] as [(Set<Network.EdgeKind>, [String])] {
      #expect(try ties(chronicle.network(Filter(), NetworkQuestion(kinds: kinds))) == expected)
    }
  }

  @Test func `A predecessor is folded into the one that continues it`() throws {
    let chronicle = try TestFolder().chronicle([
      actor("union", .state), actor("heir", .state), actor("part", .state), actor("x", .state),
      actor("p"), tenure("p", "President", of: "union", "1985/1991"),
      relation(.succeeds, "part", "union", "1991-12-26"),
      relation(.continues, "heir", "union", "1991-12-26"),
      .event(meeting("1990-10-03", "union", "x", ref: "one")),
      .event(meeting("2001-10-03", "heir", "x", ref: "two")),
      .event(meeting("1990-10-04", "p", "x", ref: "three")),
    ])
    var question = NetworkQuestion(level: .represented, kinds: [.met])
    #expect(
      try ties(chronicle.network(Filter(), question)) == ["met heir x", "met union x"])
    question.foldsPredecessors = true
    let network = try chronicle.network(Filter(), question)
    #expect(ties(network) == ["met heir x"])
    #expect(network.edges.first?.count == 3)
    #expect(refs(network) == ["heir", "x"])
    question.level = .actor
    let persons = try chronicle.network(Filter(), question)
    #expect(ties(persons) == ["met heir x", "met p x"])
  }
}
