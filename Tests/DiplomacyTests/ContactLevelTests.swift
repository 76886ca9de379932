import Chronology
import Diplomacy
import Testing

/// Whom the others are rolled up to, and who stands for an actor.
@Suite struct ContactLevelTests: ContactSketching {
  @Test func `Representatives are rolled up to what they represented that day`() {
    let table = table(
      [
        meeting(
          "2001-10-03", [party("putin", principal: "russia"), party("r", principal: "nato")]),
        meeting(
          "2001-10-04", [party("ivanov", principal: "russia"), party("r", principal: "nato")]),
        meeting("2001-10-05", [party("ivanov", principal: "russia"), party("free")]),
        meeting(
          "2001-10-06", [party("ivanov", principal: "russia"), party("r", principal: "nato")]),
      ], level: .represented)
    #expect(counts(table) == ["free russia met 1", "nato russia met 3"])
    let row = table.rows.first
    #expect(row?.other.spokesmen.map(\.ref.text) == ["ivanov", "putin"])
    #expect(row?.one.spokesmen.map(\.ref.text) == ["r"])
  }

  @Test func `Several of one side are one side`() {
    let table = table(
      [
        meeting(
          "2001-10-03",
          [
            party("putin", principal: "russia"), party("ivanov", principal: "russia"),
            party("r", principal: "nato"),
          ])
      ], level: .represented)
    #expect(counts(table) == ["nato russia met 1"])
  }

  @Test func `Nobody is rolled up who speaks for nobody`() {
    var rebel = party("rebel", principal: "russia")
    rebel.participation.principal = .nobody
    let table = table(
      [meeting("2001-10-03", [rebel, party("r", principal: "nato")])], level: .represented)
    #expect(counts(table) == ["nato rebel met 1"])
  }

  @Test func `A ministry is rolled up to its state`() {
    let relation = Relation(
      ref: Ref(stored: "part"), kind: .partOf, from: Ref(stored: "ministry"),
      to: Ref(stored: "russia"), validity: Validity(EDTF("1991/..")))
    let state = Actor(ref: Ref(stored: "russia"), kind: .state, names: [Name("Russia")])
    var builder = ContactBuilder(
      of: nil, level: .represented, wholes: Wholes([relation], actors: [state.ref: state]))
    for date in ["2001-10-03", "1980-10-03"] {
      builder.add(meeting(date, [party("ivanov", principal: "ministry"), party("x")]))
    }
    let table = builder.finish()
    #expect(counts(table) == ["ministry x met 1", "russia x met 1"])
    #expect(table.rows.first { $0.one.ref.text == "russia" }?.one.name == "Russia")
  }

  @Test func `Wholes that lie in each other come to an end`() {
    let relations = [("a", "b"), ("b", "c"), ("c", "a")].map {
      Relation(
        ref: Ref(stored: $0 + $1), kind: .partOf, from: Ref(stored: $0), to: Ref(stored: $1))
    }
    let wholes = Wholes(relations, actors: [:])
    #expect(wholes.whole(of: Ref(stored: "a"), on: nil)?.ref.text == "c")
    #expect(wholes.whole(of: Ref(stored: "x"), on: nil) == nil)
  }

  @Test func `Who stands for a state makes contacts for it on the days of the office`() {
    let office = DayRange(first: day("2001-10-01"), last: day("2001-10-31"))
    let russia = NamedRef(ref: Ref(stored: "russia"), name: "Russia")
    func count(certainly: Bool) -> [String] {
      let own = OwnSide(
        actor: russia,
        spells: [Representation.Spell(actor: Ref(stored: "putin"), days: office)],
        certainly: certainly)
      var builder = ContactBuilder(of: own, level: .actor)
      builder.add(meeting("2001-10-03", [party("putin"), party("in-office")]))
      builder.add(meeting("2001-11-03", [party("putin"), party("later")]))
      builder.add(meeting("2001", [party("putin"), party("sometime")]))
      var privately = party("putin")
      privately.participation.principal = .nobody
      builder.add(meeting("2001-10-04", [privately, party("friend")]))
      var sent = party("envoy")
      sent.participation.principal = .actor(russia.ref)
      builder.add(meeting("2001-11-04", [sent, party("far")]))
      return builder.finish().rows.map(\.other.ref.text).sorted()
    }
    #expect(count(certainly: false) == ["far", "in-office", "sometime"])
    #expect(count(certainly: true) == ["far", "in-office"])
  }

  @Test func `Of a person's contacts those of the person's own side are no other side`() {
    let entry = meeting(
      "2001-10-03",
      [
        party("putin", principal: "russia"), party("ivanov", principal: "russia"),
        party("r", principal: "nato"),
      ])
    let represented = table([entry], of: "putin", level: .represented)
    #expect(counts(represented) == ["nato putin met 1"])
    #expect(counts(table([entry], of: "putin")) == ["ivanov putin met 1", "putin r met 1"])
  }
}
