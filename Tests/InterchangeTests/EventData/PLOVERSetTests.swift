import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct PLOVERSetTests {
  @Test func ploverRecords() throws {
    let trial = try SetTrial(
      .plover,
      #"""
      [ {"id": "D", "event": "DOCUMENT"},
        {"id": "1", "date": "2011-02-03", "enddate": "2011-02-05", "event": "FIGHT",
         "source": [{"actorText": "men } {", "code": "NOR", "sector": "REB"}], "target": "",
         "context": "military", "text": "They fought \"hard\".", "dead": "3"} ,
        {"id": "1", "date": "2011-13-03", "event": "AID"}, {"id": "1", "date": "2011-02-03",
         "event": "AID", "actor": [{"code": "JAP"}]} ]
      """#)
    #expect(trial.report.rows == 4)
    #expect(trial.rejected.map(\.line) == [5])
    #expect(trial.rows.map(\.origin.key) == ["1", "1#3"])
    let fight = trial.events[0]
    #expect(fight.date.edtf?.description == "2011-02-03/2011-02-05")
    #expect(
      fight.codes.map(\.description) == ["plover:ASSAULT+military", "plover-other:FIGHT+military"])
    #expect(fight.figures == [Figure(name: "dead", best: 3)])
    #expect(trial.events[1].participations.first?.actor == Ref(stored: "iso3166:JP"))
  }

  private func sides(_ side: String) throws -> SetTrial {
    try SetTrial(
      .plover,
      #"[{"id": "1", "date": "2011-02-03", "event": "AID", "actor": [\#(side)]}]"#)
  }

  @Test(arguments: [
    (#""actorText": "U.N. Secretary-General Ann Lind""#, "Ann Lind", Actor.Kind.person),
    (#""actorText": "Ann Lind""#, "Ann Lind", .person),
    (#""actorText": "Security Council""#, "Security Council", .organisation),
    (#""actorText": "NATO""#, "NATO", .organisation),
    (
      #""actorText": "Secretary-General of the League""#, "Secretary-General of the League",
      .organisation
    ),
  ])
  func personsOfBodies(_ text: String, _ name: String, _ kind: Actor.Kind) throws {
    let trial = try sides(#"{\#(text), "code": "IGO", "sector": "GOV"}"#)
    let actor = try #require(trial.actors.values.first)
    #expect(actor.names.first?.text == name && actor.kind == kind)
    #expect(
      trial.events.first?.participations.first?.capacity
        == (text.contains("U.N. S") ? "U.N. Secretary-General" : nil))
  }

  @Test func theLettersOfABodyAreItsName() throws {
    for name in ["UN", "U.N.", "United Nations"] {
      let trial = try sides(#"{"actorText": "\#(name)", "code": "IGO"}"#)
      #expect(
        trial.events.first?.participations.first?.actor
          == Ref(stored: "plover-actor:IGO|United Nations"))
    }
  }

  @Test func aSectorThatNobodyKnowsMakesNoState() throws {
    let state = try sides(#"{"actorText": "Norway", "code": "NOR", "sector": "***"}"#)
    #expect(state.events.first?.participations.first?.actor == Ref(stored: "iso3166:NO"))
    let men = try sides(#"{"actorText": "Norwegian men", "code": "NOR", "sector": "***"}"#)
    #expect(
      men.events.first?.participations.first?.actor
        == Ref(stored: "plover-actor:NOR|Norwegian men"))
    #expect(men.relations.map(\.kind) == [.partOf])
    #expect(men.relations.map(\.represents) == [false])
  }

  @Test(arguments: ["[{\"id\": \"1\"", "[1, 2]", "{{{{"])
  func ploverFilesThatAreNone(_ text: String) {
    #expect(throws: InputError.self) { try SetTrial(.plover, text) }
  }
}
