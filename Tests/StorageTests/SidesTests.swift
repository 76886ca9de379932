import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Who stands for an actor, and what lies around a place, as other layers ask for it.
@Suite struct SidesTests {
  private let folder: TestFolder
  private let chronicle: Chronicle

  private static func actor(_ ref: String, _ kind: Actor.Kind) -> Diplomacy.Record {
    .actor(Actor(ref: Ref(stored: ref), kind: kind, names: [Name(ref.capitalizedFirst)]))
  }

  private static func relation(
    _ kind: Relation.Kind, _ from: String, _ to: String, _ valid: String? = nil
  ) -> Diplomacy.Record {
    .relation(
      Relation(
        ref: Ref(stored: "\(from)-\(to)"), kind: kind, from: Ref(stored: from),
        to: Ref(stored: to), office: kind == .tenure ? "Minister" : nil,
        validity: Validity(valid.flatMap { EDTF($0) })))
  }

  private static func place(_ ref: String, within: String?) -> Diplomacy.Record {
    .place(
      Place(ref: Ref(stored: ref), names: [Name(ref)], within: within.map(Ref.init(stored:))))
  }

  init() throws {
    folder = try TestFolder()
    chronicle = try folder.chronicle([
      Self.actor("union", .state), Self.actor("russia", .state), Self.actor("ivanov", .person),
      Self.actor("ministry", .organisation), Self.relation(.partOf, "ministry", "russia"),
      Self.relation(.tenure, "ivanov", "ministry", "2001/2004"),
      Self.relation(.continues, "russia", "union", "1991"), Self.place("land", within: nil),
      Self.place("region", within: "land"), Self.place("city", within: "region"),
    ])
  }

  private func side(_ change: (inout Filter) -> Void = { _ in }) throws -> OwnSide {
    var filter = Filter()
    change(&filter)
    return try chronicle.side(
      of: NamedRef(ref: Ref(stored: "russia"), name: "Russia"), filter: filter)
  }

  @Test func `Those who stand for an actor come with their days`() throws {
    let side = try side()
    #expect(side.itself.map(\.text) == ["russia"])
    let days = EDTF("2001/2004").map {
      DayRange(first: $0.earliest.day, last: $0.latest.day)
    }
    #expect(side.spells[Ref(stored: "ivanov")] == days.map { [$0] })
    #expect(side.spells.keys.map(\.text).sorted() == ["ivanov", "ministry"])
  }

  @Test func `A filter's words about who counts are heard`() throws {
    #expect(try side { $0.direct = true }.spells.isEmpty)
    let wide = try side { $0.withPredecessors = true }
    #expect(wide.itself.map(\.text).sorted() == ["russia", "union"])
    #expect(try side { $0.certain = true }.certainly)
  }

  @Test func `Wholes and the places around a place are found`() throws {
    let whole = try chronicle.wholes().whole(of: Ref(stored: "ministry"), on: nil)
    #expect(whole == NamedRef(ref: Ref(stored: "russia"), name: "Russia"))
    let places = try chronicle.places(around: [Ref(stored: "city")])
    #expect(places.keys.map(\.text).sorted() == ["city", "land", "region"])
    #expect(try chronicle.places(around: []).isEmpty)
  }
}
