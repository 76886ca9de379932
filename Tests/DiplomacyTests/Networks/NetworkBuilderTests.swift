import Chronology
import Diplomacy
import Testing

@Suite struct NetworkBuilderTests: NetworkSketching {
  @Test func aMeetingTiesEveryPairOfThosePresent() {
    let network = network([
      entry("meeting", [party("a"), party("b", .host), party("c"), party("d", presence: .absent)])
    ])
    #expect(ties(network) == ["met a b", "met a c", "met b c"])
    #expect(network.nodes.map(\.ref.text) == ["a", "b", "c", "d"])
  }

  @Test func whoIsOnlyMentionedOrGetsACopyWasNotAtTheMeeting() {
    let network = network([
      entry(
        "meeting",
        [party("a"), party("b"), party("c", .mentioned), party("d", Role("copied"))])
    ])
    #expect(ties(network) == ["met a b"])
  }

  @Test func anActorWithTwoPartsIsMetOnceAndNotByItself() {
    let network = network([
      entry("meeting", [party("a"), party("a", .host), party("b"), party("a", Role("chair"))])
    ])
    #expect(ties(network) == ["met a b"])
    #expect(network.edges.first?.evidence.count == 1)
  }

  @Test func aSubKindOfMeetingIsAMeeting() {
    let network = network([entry("council", family: .meeting, [party("a"), party("b")])])
    #expect(ties(network) == ["met a b"])
  }

  @Test func aVisitTiesTheVisitorToTheHostAndNobodyMet() {
    let network = network([entry("visit", [party("z", .visitor), party("a", .host)])])
    #expect(ties(network) == ["visited z a"])
  }

  @Test func whoeverTakesPartInAVisitVisitsWhereNobodyIsCalledVisitor() {
    let network = network([entry("visit", [party("z"), party("a", .host)])])
    #expect(ties(network) == ["visited z a"])
  }

  @Test func aSpeakerAddressesEachAddressee() {
    let network = network([
      entry("statement", [party("s", .speaker), party("x", .addressee), party("b", .addressee)])
    ])
    #expect(ties(network) == ["addressed s b", "addressed s x"])
  }

  @Test func aSpeakerSpeaksOfWhomTheStatementIsAboutButNotOfWhomItAddresses() {
    let about = ["x", "y", "s"].map {
      Mention(ref: Ref(stored: $0), name: $0, kind: .actor, actorKind: .state)
    }
    let event = Mention(ref: Ref(stored: "event"), name: "event", kind: .event)
    let network = network([
      entry(
        "statement",
        [
          party("s", .speaker), party("x", .addressee), party("m", .mentioned),
          party("j", .subject),
        ], about: about + [event])
    ])
    #expect(ties(network) == ["addressed s x", "spoke-of s j", "spoke-of s m", "spoke-of s y"])
    #expect(network.nodes.first { $0.ref.text == "y" }?.kind == .state)
    #expect(!network.nodes.contains { $0.ref.text == "event" })
  }

  @Test func aProposerProposesToTheRecipient() {
    let network = network([entry("proposal", [party("r", .recipient), party("p", .proposer)])])
    #expect(ties(network) == ["proposed p r"])
  }

  @Test func signatoriesSignWithEachOther() {
    let network = network([
      entry(
        "signature", family: .agreement,
        [party("c", .signatory), party("a", .signatory), party("b", .signatory), party("w")])
    ])
    #expect(ties(network) == ["signed a b", "signed a c", "signed b c"])
  }

  @Test(
    arguments: [
      ([nil, nil, nil], ["fought a b", "fought a c", "fought b c"]),
      (["x", "x", "y"], ["fought a c", "fought b c"]),
      (["x", nil, nil], ["fought a b", "fought a c"]),
      (["x", "x", "x"], []),
    ] as [([String?], [String])])
  func belligerentsFightAcrossSides(sides: [String?], expected: [String]) {
    let parties = zip(["a", "b", "c"], sides).map { party($0, .belligerent, side: $1) }
    #expect(ties(network([entry("battle", parties)])) == expected)
  }

  @Test func anUnknownPartyTiesNobody() {
    var unknown = party("x")
    unknown.participation.actor = nil
    let network = network([entry("meeting", [unknown, party("a")])])
    #expect(ties(network) == [])
    #expect(network.nodes.map(\.ref.text) == ["a"])
  }

  @Test func principalsOccurAndAreNamed() {
    var builder = NetworkBuilder()
    builder.add(entry("statement", [party("p", .speaker, principal: "state")]))
    #expect(builder.actorRefs == [Ref(stored: "p"), Ref(stored: "state")])
    let network = builder.network(actors: [:], relations: [], window: everything)
    #expect(network.nodes.map(\.name) == ["Name of p", "Name of state"])
    #expect(network.nodes[0].principal?.ref.text == "state")
  }

  @Test func namesAndOfficesAreThoseOfTheLatestDayInWhateverOrderTheEntriesCome() {
    let early = entry(
      "meeting", "1999-09-01", [party("p", name: "Early", office: "Prime Minister"), party("q")])
    let late = entry(
      "meeting", "2001-10-03", [party("p", name: "Late", office: "President"), party("q")])
    let undated = entry("meeting", nil, [party("p", name: "Undated"), party("q")])
    for order in [[early, late, undated], [undated, late, early], [late, undated, early]] {
      let network = network(order)
      #expect(network.nodes.first?.name == "Late")
      #expect(network.nodes.first?.office == "President")
      #expect(
        network.edges.first?.evidence.map { $0.date.edtf?.description }
          == ["1999-09-01", "2001-10-03", nil])
    }
  }

  @Test func beingMentionedLaterLeavesTheOfficeAlone() {
    let network = network([
      entry("meeting", "2001-10-03", [party("p", office: "President"), party("q")]),
      entry("statement", "2001-10-04", [party("q", .speaker), party("p", .mentioned)]),
    ])
    #expect(network.nodes.first?.office == "President")
  }

  @Test(
    arguments: [
      ("2001-10-03", false), ("1942/1943", false), ("2001-11-22/2001-11-23", false),
      ("[..2001-11-22]", true), ("[2001-11-22,2001-11-23]", true), ("2001-11", true),
      ("1942~", true), ("2001-10-03?", true), ("1942~/1943", true), ("2001-10-03/..", true),
    ])
  func anEdgeIsUncertainWhereNoDayBehindItIsCertain(date: String, isUncertain: Bool) {
    let network = network([entry("meeting", date, [party("a"), party("b")])])
    #expect(network.edges.first?.isUncertain == isUncertain)
    let backed = self.network([
      entry("meeting", date, [party("a"), party("b")]),
      entry("meeting", "2001-10-03", [party("a"), party("b")]),
    ])
    #expect(backed.edges.first?.isUncertain == false)
  }

  @Test func theEvidenceSortsAsTheTimelineDoes() {
    let dates = ["2001-11-23", "[..2001-11-22]", "2001-11-22", "2001-11-22/2001-11-23"]
    let network = network(dates.map { entry("meeting", $0, [party("a"), party("b")]) })
    #expect(
      network.edges.first?.evidence.compactMap { $0.date.edtf?.description }
        == ["[..2001-11-22]", "2001-11-22", "2001-11-22/2001-11-23", "2001-11-23"])
  }

  @Test func undirectedTiesAreOneWhicheverPartyComesFirst() {
    let network = network([
      entry("meeting", [party("a"), party("b")]), entry("meeting", [party("b"), party("a")]),
    ])
    #expect(ties(network) == ["met a b"])
    #expect(network.edges.first?.evidence.count == 2)
  }
}
