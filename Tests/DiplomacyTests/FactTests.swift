import Diplomacy
import Testing

@Suite struct FactTests {
  @Test(arguments: [
    ("date", Fact.date), ("WHEN", .date), ("participants", .participation), ("who", .participation),
    ("quote", .words), ("names", .names), ("title of office", .office), ("where", .place),
  ])
  func `A fact is read by its name and what people call it`(text: String, fact: Fact) {
    #expect(Fact(text) == fact)
  }

  @Test(arguments: Fact.allCases)
  func `Every fact is one of some record, and reads as itself`(_ fact: Fact) {
    #expect(Fact(fact.rawValue) == fact)
    #expect(RecordKind.allCases.contains { Fact.all(of: $0).contains(fact) })
  }

  @Test func `A mistyped one is near to what was meant, among those of the record`() {
    #expect(Fact("datte") == nil)
    #expect(Fact.nearest(to: "datte", in: .event) == .date)
    #expect(Fact.nearest(to: "participent", in: .event) == .participation)
    #expect(Fact.nearest(to: "datte", in: .actor) == nil)
    #expect(Fact.nearest(to: "zzzz", in: .event) == nil)
  }

  @Test func `What a source is cited for goes from the record and its parts`() {
    let source = Ref(stored: "times")
    var event = Event(kind: .meeting, date: .undated)
    event.citations = [Citation(source: source), Citation(source: Ref(stored: "other"))]
    event.participations = [
      Participation(actor: nil, citations: [Citation(source: source, locator: "2")])
    ]
    var record = Record.event(event)
    let found = ["2", nil, nil].map { record.dropCitations(of: source, at: $0) }
    #expect(found == [true, true, false])
    guard case .event(let rest) = record else { return }
    #expect(rest.citations.map(\.source.text) == ["other"])
    #expect(rest.participations[0].citations.isEmpty)
  }
}
