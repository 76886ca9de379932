import Chronology
import Diplomacy
import Testing

/// Which of the dated relations a network takes in.
@Suite struct NetworkRelationsTests: NetworkSketching {
  private func edges(
    _ relations: [Relation], window: DayRange? = nil, date: String? = "2001-10-03"
  ) -> [String] {
    var builder = NetworkBuilder()
    builder.add(entry("meeting", date, [party("p"), party("q")]))
    let network = builder.network(actors: [:], relations: relations, window: window ?? everything)
    return network.edges.filter { !$0.kind.isOfEvents }.map {
      "\($0.kind.rawValue) \($0.from) \($0.to)" + ($0.label.map { " \($0)" } ?? "")
    }
  }

  private func relation(
    _ kind: Relation.Kind, _ from: String, _ to: String, _ validity: String? = nil,
    office: String? = nil
  ) -> Relation {
    Relation(
      ref: Ref(stored: "\(kind.rawValue)-\(from)-\(validity ?? "always")"), kind: kind,
      from: Ref(stored: from), to: Ref(stored: to), office: office,
      validity: Validity(validity.flatMap { EDTF($0) }))
  }

  @Test(
    arguments: [
      (Relation.Kind.tenure, "office p q Envoy of Name of q"), (.membership, "member p q"),
      (.partOf, "part-of p q"), (.succeeds, "succeeded p q"), (.continues, "succeeded p q"),
    ])
  func eachKindHasItsEdgeFromTheOneItIsAboutToTheOther(kind: Relation.Kind, edge: String) {
    #expect(edges([relation(kind, "p", "q", office: "Envoy")]) == [edge])
  }

  @Test func aRelationWithSomebodyWhoDoesNotOccurIsLeftOut() {
    #expect(edges([relation(.membership, "p", "x"), relation(.membership, "x", "q")]) == [])
  }

  @Test(
    arguments: [
      ("1999/2000", false), ("2001-10-03/..", true), ("../2001-10-03", true),
      ("2001-10-04/..", false), ("1999", false),
    ])
  func withoutAWindowTheEventsAreTheWindow(validity: String, isIn: Bool) {
    #expect(edges([relation(.membership, "p", "q", validity)]).isEmpty == !isIn)
  }

  @Test func aWindowCountsWhereItIsGiven() throws {
    let first = try #require(CivilDate(iso: "1999-01-01")).dayNumber
    let last = try #require(CivilDate(iso: "2005-12-31")).dayNumber
    let window = DayRange(first: first, last: last)
    #expect(edges([relation(.membership, "p", "q", "1999/2000")], window: window).count == 1)
    #expect(edges([relation(.membership, "p", "q", "1990/1998")], window: window) == [])
    #expect(edges([relation(.membership, "p", "q", "2006/..")], window: window) == [])
  }

  @Test func aSuccessionHoldsFromItsDayOn() {
    #expect(edges([relation(.succeeds, "p", "q", "1991-12-26")]) == ["succeeded p q"])
    #expect(edges([relation(.succeeds, "p", "q", "2011-01-01")]) == [])
  }

  @Test func undatedEventsSetNoWindow() {
    #expect(edges([relation(.membership, "p", "q", "1815/1820")], date: nil).count == 1)
  }

  @Test func eachTenureIsAnEdgeOfItsOwnInTheOrderOfTheirBeginnings() {
    let relations = [
      relation(.tenure, "p", "q", "2000-05-07/..", office: "President"),
      relation(.tenure, "p", "q", "1999-08-09/..", office: "Prime Minister"),
    ]
    #expect(
      edges(relations) == [
        "office p q Prime Minister of Name of q", "office p q President of Name of q",
      ])
    #expect(edges(relations.reversed()) == edges(relations))
  }

  @Test func recordsGiveTheKindTodaysNameAndTheEnd() {
    var builder = NetworkBuilder()
    builder.add(entry("battle", "1942/1943", [party("p", .belligerent, name: "Old Name")]))
    let state = Actor(
      ref: Ref(stored: "p"), kind: .state, names: [Name("New Name")],
      existence: EDTF("1922-12-30/1991-12-26"))
    let actors = [state.ref: state]
    let node = builder.network(actors: actors, relations: [], window: everything).nodes.first
    #expect(node?.kind == .state)
    #expect(node?.laterName == "New Name")
    #expect(node?.ended == EDTF("1991-12-26"))
  }

  @Test(arguments: [nil, "1922-12-30/..", "1922-12-30", "1922-12-30/"])
  func whatHasNoKnownEndHasNotEnded(existence: String?) {
    var builder = NetworkBuilder()
    builder.add(entry("meeting", [party("p")]))
    let actor = Actor(
      ref: Ref(stored: "p"), kind: .organisation, names: [],
      existence: existence.flatMap { EDTF($0) })
    let network = builder.network(
      actors: [actor.ref: actor], relations: [], window: everything)
    #expect(network.nodes.first?.ended == nil)
  }

  @Test func aPersonsDeathIsNoEndOfAState() {
    var builder = NetworkBuilder()
    builder.add(entry("meeting", [party("p")]))
    let actor = Actor(
      ref: Ref(stored: "p"), kind: .person, names: [], existence: EDTF("1900/1980"))
    let network = builder.network(
      actors: [actor.ref: actor], relations: [], window: everything)
    #expect(network.nodes.first?.ended == nil)
  }
}
