import Diplomacy
import Testing

@testable import Interchange

@Suite struct CAMEOActorsTests {
  private func side(
    _ code: String, _ name: String? = nil
  ) -> (side: CAMEOActors.Side, actors: [Actor]) {
    var (actors, row) = (CAMEOActors(source: EventDataSources.gdelt), RowRecords())
    let side = actors.side(code, name: name, in: &row)
    let made = row.records.compactMap { if case .actor(let actor) = $0 { actor } else { nil } }
    return (side, made)
  }

  @Test func aBodyOfAStateIsAnActor() throws {
    let found = side("RUSGOV")
    #expect(found.side.key != nil)
    #expect(found.actors.map(\.kind) == [.organisation, .state])
  }

  @Test func whatIsAPartOfAStateHasTheSetAsItsSource() throws {
    var (actors, row) = (CAMEOActors(source: EventDataSources.gdelt), RowRecords())
    _ = actors.side("RUSGOV", name: nil, in: &row)
    let relations = row.records.compactMap { record -> Relation? in
      if case .relation(let relation) = record { relation } else { nil }
    }
    #expect(relations.map(\.kind) == [.partOf])
    #expect(relations.first?.citations.map(\.source) == [EventDataSources.gdelt.ref])
  }

  @Test(arguments: ["LEG", "GOV", "UAF", "MILREB"])
  func whatIsOfNoStateIsNoActor(code: String) throws {
    let found = side(code, "SENATE")
    #expect(found.side.key == nil)
    #expect(found.actors.isEmpty)
    #expect(found.side.part(.participant, words: "Senate").note == "Senate")
    #expect(found.side.part(.participant).note == found.side.name)
    #expect(!found.side.isSame(as: found.side))
  }

  @Test(arguments: [
    ("IGOUNO", "UNITED NATIONS", "United Nations", Actor.Kind.organisation),
    ("IGOUNOREFHCR", "UNHCR", "UNHCR", .organisation),
    ("KUR", "KURDISH MEN", "Kurdish Men", .group),
  ])
  func aBodyOfManyStatesIsAnOrganisation(
    code: String, name: String, words: String, kind: Actor.Kind
  ) throws {
    let found = side(code, name)
    #expect(found.actors.map(\.kind) == [kind])
    #expect(found.actors.first?.names.first?.text == CAMEOActors.titled(name))
    #expect(CAMEOActors.titled(name) == words)
  }
}
