import Chronology
import Diplomacy
import Testing

@Suite struct ActorCardTests {
  private func card(_ ties: [Tie], _ entries: [TimelineEntry] = []) -> ActorCard {
    ActorCard(
      actor: Actor(ref: Ref(stored: "putin"), kind: .person, names: []), name: "Putin", ties: ties,
      entries: entries)
  }

  @Test func tenuresThatTouchAreOneSpanOfSpeakingForAnother() {
    let spans = card([
      ShowTests.tenure("President", "2000-05-07/2008-05-07"),
      ShowTests.tenure("Acting", "1999-12-31/2000-05-07"),
    ]).spokesmanship
    #expect(spans.count == 1)
    #expect(spans.first?.tenures == 2)
    #expect(spans.first?.days.first == CivilDate(iso: "1999-12-31")?.dayNumber)
    #expect(spans.first?.days.last == CivilDate(iso: "2008-05-07")?.dayNumber)
  }

  @Test func tenuresWithYearsBetweenAreTwoSpans() {
    let spans = card([
      ShowTests.tenure("President", "2000-05-07/2008-05-07"),
      ShowTests.tenure("Again", "2012-05-07/.."),
    ]).spokesmanship
    #expect(spans.map(\.tenures) == [1, 1])
    #expect(spans.last?.days.last == nil)
  }

  @Test func whoIsMetMostComesFirstAndOnesOwnSideIsNotMet() {
    var talks = Seed.talks
    talks.parties.append(SeedActor.ivanov)
    let putin = card([], [Seed.brusselsMeeting, talks])
    #expect(putin.met.map(\.other.name) == ["Lord Robertson", "Sergei Ivanov"])
    var russia = putin
    russia.actor.ref = Ref(stored: "russia")
    #expect(russia.met.map(\.other.name) == ["Lord Robertson"])
    #expect(russia.met.first?.meetings.count == 2)
  }

  @Test func anAnswerIsFoundAndAMeetingWithoutWordsIsSilent() {
    let putin = card([], [Seed.brusselsMeeting, Seed.talks, Seed.pace, Seed.ideas])
    #expect(putin.answers == [Seed.ideas])
    #expect(putin.silent == [Seed.brusselsMeeting])
    #expect(putin.said == [Seed.pace])
    #expect(putin.totals.meetings == 2)
  }

  @Test func anAbsentActorHasMetNobody() {
    var talks = Seed.talks
    talks.parties[0].participation.presence = .absent
    #expect(card([], [talks]).met.isEmpty)
    #expect(card([], [talks]).totals.count == 0)
  }

  @Test(arguments: [
    (Relation.Kind.tenure, "putin", "President of Russia"), (.tenure, "russia", "Putin, President"),
    (.membership, "putin", "Russia"), (.succeeds, "putin", "follows Russia"),
    (.continues, "russia", "continued by Putin"),
  ])
  func aTieReadsFromEitherEnd(kind: Relation.Kind, shown: String, words: String) {
    let relation = Relation(
      ref: Ref(stored: "r"), kind: kind, from: Ref(stored: "putin"), to: Ref(stored: "russia"),
      office: "President")
    let other =
      shown == "putin" ? SeedActor.russia : NamedRef(ref: Ref(stored: "putin"), name: "Putin")
    #expect(Tie(relation: relation, shown: Ref(stored: shown), other: other).words == words)
  }
}
