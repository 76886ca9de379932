import Chronology
import Diplomacy
import Testing

@Suite struct TieRuleTests: NetworkSketching {
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
    #expect(network.edges.first?.count == 1)
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

  @Test func principalsOccur() {
    let network = network([entry("statement", [party("p", .speaker, principal: "state")])])
    #expect(network.nodes.map(\.ref.text) == ["p", "state"])
    #expect(ties(network) == [])
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

  @Test func undirectedTiesAreOneWhicheverPartyComesFirst() {
    let network = network([
      entry("meeting", [party("a"), party("b")]), entry("meeting", [party("b"), party("a")]),
    ])
    #expect(ties(network) == ["met a b"])
    #expect(network.edges.first?.count == 2)
  }

  @Test(arguments: ["telephone", "video", "letter"])
  func whoTalksFromAfarConverses(channel: String) {
    var call = entry("meeting", [party("a"), party("b")])
    call.event.meeting = Meeting(channel: Meeting.Channel(rawValue: channel))
    #expect(ties(network([call])) == ["conversed a b"])
  }

  @Test func aMediatorMediatesBetweenTheOthersWhoMeet() {
    let network = network([
      entry("meeting", [party("m", Role("mediator")), party("b"), party("a", .host)])
    ])
    #expect(
      ties(network) == ["met a b", "met a m", "met b m", "mediated m a", "mediated m b"])
  }

  @Test func thoseWhoComeAsOneSideDoNotMeetEachOther() {
    let network = network([
      entry(
        "meeting",
        [party("a", side: "x"), party("b", side: "x"), party("c"), party("d", side: "y")])
    ])
    #expect(ties(network) == ["met a c", "met a d", "met b c", "met b d", "met c d"])
  }

  @Test func onlyTheKindsAskedForAreCounted() {
    let both = entry(
      "meeting", [party("a", .signatory), party("b", .signatory), party("c", .mentioned)])
    #expect(ties(network([both])) == ["met a b", "signed a b"])
    #expect(ties(network([both], NetworkQuestion(kinds: [.signed]))) == ["signed a b"])
  }
}
