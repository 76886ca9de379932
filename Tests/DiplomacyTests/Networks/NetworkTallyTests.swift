import Chronology
import Diplomacy
import Testing

/// What ties weigh, as whom actors count, and which part is taken.
@Suite struct NetworkTallyTests: NetworkSketching {
  private func day(_ iso: String) throws -> Int64 {
    try #require(CivilDate(iso: iso)).dayNumber
  }

  @Test func aLargeMeetingWeighsAsMuchForEachAsATalkBetweenTwo() {
    let council = ["a", "b", "c", "d"].map { party($0) }
    let network = network(
      [entry("meeting", council), entry("meeting", [party("a"), party("b")])],
      NetworkQuestion(weighting: .inverseSize))
    let weights = network.edges.map(\.weight)
    let third = 1.0 / 3
    #expect(weights == [third + 1, third, third, third, third, third])
  }

  @Test func whatIsOldWeighsHalfForEachHalfLife() throws {
    let pair = [party("a"), party("b")]
    let window = DayRange(first: nil, last: try day("2001-01-31"))
    for dates in [
      ["2001-01-31", "2001-01-21", "2001-01-11"], ["2001-01-11", "2001-01-31", "2001-01-21"],
    ] {
      let network = network(
        dates.map { entry("meeting", $0, pair) },
        NetworkQuestion(weighting: .recency(halfLife: 10), window: window))
      let weight = try #require(network.edges.first?.weight)
      #expect(abs(weight - 1.75) < 1e-12)
    }
  }

  @Test func withoutAWindowTheLastEventIsTheDayToLookFrom() throws {
    let network = network(
      [
        entry("meeting", "2001-01-01", [party("a"), party("b")]),
        entry("meeting", "2001-01-11", [party("c"), party("d")]),
      ], NetworkQuestion(weighting: .recency(halfLife: 10)))
    #expect(network.edges.map(\.weight) == [0.5, 1])
  }

  @Test func whatHasNoDayHasNoAge() {
    let network = network(
      [entry("meeting", nil, [party("a"), party("b")])],
      NetworkQuestion(weighting: .recency(halfLife: 10)))
    #expect(network.edges.map(\.weight) == [0])
    #expect(network.edges.map(\.count) == [1])
  }

  @Test func farDaysDoNotOverflow() {
    let network = network(
      [
        entry("meeting", "Y-17000000000000", [party("a"), party("b")]),
        entry("meeting", "2001-01-11", [party("a"), party("b")]),
      ], NetworkQuestion(weighting: .recency(halfLife: 0.001)))
    #expect(network.edges.map(\.weight) == [1])
  }

  @Test func whatMayLieOutsideTheWindowIsPossible() throws {
    let window = DayRange(first: try day("2001-11-01"), last: try day("2001-11-30"))
    let pair = [party("a"), party("b")]
    let network = network(
      ["2001-11-23", "2001-11", "2001", "[..2001-11-22]"].map { entry("meeting", $0, pair) },
      NetworkQuestion(window: window))
    #expect(network.edges.first?.count == 4)
    #expect(network.edges.first?.certainCount == 2)
    #expect(network.edges.first?.first == (try day("2001-01-01")))
    #expect(network.edges.first?.last == (try day("2001-12-31")))
  }

  @Test(arguments: [
    ("1963-11-24/1963-11-25", 1), ("1963-11-25/..", 1), ("1963-11/1963-12", 0),
    ("1963-11-25/1963-12", 1), ("1963-11-20/1963-11", 0), ("1963/1964", 0), ("../1963-11-25", 1),
    ("1963-11-24?/1963-11-26", 0), ("1963-11-24~/1963-11-26", 0), ("1963-11-26/1963-11-28", 0),
    ("[1963-11-24,1963-11-25]", 0), ("1963-11-25", 1),
  ])
  func `What lasts is certainly in a day on which it is under way`(
    _ date: String, _ certain: Int
  ) throws {
    let window = DayRange(first: try day("1963-11-25"), last: try day("1963-11-25"))
    let entry = entry("meeting", date, [party("a"), party("b")])
    let network = network([entry], NetworkQuestion(window: window))
    #expect(network.edges.map(\.certainCount) == [certain])
    var stars = BipartiteBuilder(isRolledUp: false, window: window)
    stars.add(entry)
    #expect(
      stars.network(actors: [:], level: .actor).edges.map(\.certainCount) == [certain, certain])
  }

  private func relation(
    _ kind: Relation.Kind, _ from: String, _ to: String, _ validity: String? = nil
  ) -> Relation {
    Relation(
      ref: Ref(stored: "\(kind.rawValue)-\(from)-\(to)"), kind: kind, from: Ref(stored: from),
      to: Ref(stored: to), office: kind == .tenure ? "Envoy" : nil,
      validity: Validity(validity.flatMap { EDTF($0) }))
  }

  @Test func whoRepresentsAStateOnThatDayCountsAsTheState() {
    let relations = [
      relation(.tenure, "p", "ministry", "2001/2002"), relation(.partOf, "ministry", "state"),
      relation(.tenure, "q", "other", "1990/1991"),
    ]
    let events = [
      entry("meeting", "2001-10-03", [party("p"), party("q")]),
      entry("meeting", "1990-10-03", [party("p"), party("q")]),
    ]
    let network = network(events, NetworkQuestion(level: .represented), relations: relations)
    #expect(ties(network) == ["met other p", "met q state"])
  }

  @Test func thoseOfOneStateDoNotMeetAsStates() {
    let relations = [relation(.tenure, "p", "state"), relation(.tenure, "q", "state")]
    let network = network(
      [entry("meeting", [party("p"), party("q"), party("r")])],
      NetworkQuestion(level: .represented), relations: relations)
    #expect(ties(network) == ["met r state"])
  }

  @Test func whoActsForNobodyIsNotRolledUp() {
    let relations = [relation(.tenure, "p", "state")]
    var alone = party("p")
    alone.participation.principal = .nobody
    var meeting = entry("meeting", [party("p"), party("r")])
    meeting.parties[0] = alone
    let network = network(
      [meeting], NetworkQuestion(level: .represented), relations: relations)
    #expect(ties(network) == ["met p r"])
  }

  @Test func aPredecessorIsFoldedIntoTheOneThatContinuesIt() {
    let relations = [
      relation(.succeeds, "ukraine", "soviet-union"), relation(.succeeds, "russia", "soviet-union"),
      relation(.continues, "russia", "soviet-union"), relation(.succeeds, "czechia", "old"),
      relation(.succeeds, "slovakia", "old"),
    ]
    let events = [entry("meeting", [party("soviet-union"), party("old"), party("x")])]
    let question = NetworkQuestion(foldsPredecessors: true)
    #expect(
      ties(network(events, question, relations: relations))
        == ["met old russia", "met old x", "met russia x"])
  }

  @Test func statesThatSucceedEachOtherInACircleAreFoldedAndTheProgramGoesOn() {
    let relations = [relation(.succeeds, "a", "b"), relation(.succeeds, "b", "a")]
    let events = [entry("meeting", [party("a"), party("x")])]
    let network = network(
      events, NetworkQuestion(foldsPredecessors: true), relations: relations)
    #expect(network.edges.count == 1)
  }

  private var chain: [TimelineEntry] {
    zip("abcde", "bcdef").map { entry("meeting", [party(String($0)), party(String($1))]) }
      + [entry("meeting", [party("a"), party("b")])]
  }

  @Test func aroundAnActorAreThoseWithinSoManySteps() {
    let one = network(chain, cut: NetworkCut(around: [Ref(stored: "c")], depth: 1))
    #expect(ties(one) == ["met b c", "met c d"])
    let two = network(chain, cut: NetworkCut(around: [Ref(stored: "c")], depth: 2))
    #expect(ties(two) == ["met a b", "met b c", "met c d", "met d e"])
  }

  @Test func lightTiesGoAndThoseWhomNothingTies() {
    let heavy = network(chain, cut: NetworkCut(leastWeight: 2, dropsUntied: true))
    #expect(ties(heavy) == ["met a b"])
    #expect(heavy.nodes.map(\.ref.text) == ["a", "b"])
  }

  @Test func theHeaviestStayAndTheFirstOfEquals() {
    let top = network(chain, cut: NetworkCut(top: 3))
    #expect(top.nodes.map(\.ref.text) == ["a", "b", "c"])
    // Whom nothing ties is none of the heaviest, though there would be room.
    let alone = Network.Node(ref: Ref(stored: "z"), kind: .person, name: "Z")
    var wide = network(chain)
    wide.nodes.append(alone)
    #expect(!wide.cut(NetworkCut(top: 99)).nodes.contains { $0.ref == alone.ref })
    let about = NetworkCut(around: [alone.ref], top: 99)
    #expect(wide.cut(about).nodes.map(\.ref) == [alone.ref])
  }
}
