import Chronology
import Diplomacy
import Testing

@testable import Interchange

/// What an export cannot say of an event is told, field by field.
@Suite struct ExportLossTests {
  /// An event that says all that can be said of one.
  private static var full: TimelineEntry {
    let ref = Ref(stored: "x")
    var event = Event(
      kind: .meeting, date: HistoricalDate(EDTF("2001-11-23"), given: "on Friday"), title: "Talks")
    event.ref = Ref(stored: "talks")
    event.short = "T"
    event.sequence = 1
    event.dates = [RoleDate(role: "published", date: HistoricalDate(EDTF("2001")))]
    event.figures = [Figure(name: "dead", best: 1)]
    event.commitments = [Commitment(number: 1, text: "To talk again")]
    event.claims = [Claim(field: "date", value: "2001")]
    event.identifiers = [Identifier(scheme: "wikidata", value: "Q1")]
    event.meeting = Meeting(level: .summit, agenda: "a", outcome: "b")
    event.visit = Visit(style: .funeral)
    event.statement = Statement(form: .verbatim, medium: "press", occasion: ref, about: [ref])
    event.statement?.audience = "all"
    event.statement?.original = "слово"
    event.statement?.via = [Attribution(actor: ref)]
    var part = Participation(actor: ref, role: .speaker, capacity: "Minister")
    part.principal = .nobody
    part.side = "1"
    part.presence = .absent
    part.note = "ill"
    part.citations = [Citation(source: ref)]
    event.participations = [part]
    event.citations = [Citation(source: ref, locator: "p. 1", excerpt: "words")]
    event.codes = [Identifier(scheme: "cameo", value: "040")]
    var entry = TimelineEntry(event: event, title: "Talks", family: .meeting)
    entry.earliest = event.date.earliest
    entry.latest = event.date.latest
    entry.parties = [Party(participation: part, name: "X", short: "X", kind: .person)]
    return entry
  }

  private func fields(_ losses: LossReport) -> Set<String> { Set(losses.losses.map(\.field)) }

  private func expected(besides said: Set<EventField>, and own: [String]) -> Set<String> {
    let undated: Set<EventField> = [.bounds]
    return Set(EventField.allCases.filter { !said.union(undated).contains($0) }.map(\.rawValue))
      .union(own)
  }

  @Test func everyFieldIsThereInAFullEvent() {
    let missing = EventField.allCases.filter { !$0.isThere(in: Self.full.event) }
    #expect(missing == [.bounds])
    var undated = Event(kind: .event, date: .undated)
    #expect(EventField.allCases.allSatisfy { !$0.isThere(in: undated) })
    undated.after = [Ref(stored: "x")]
    #expect(EventField.bounds.isThere(in: undated))
  }

  @Test func followTheMoneySaysLittle() throws {
    var writer = FollowTheMoneyWriter(
      chronicle: try #require(UID("01930000-0000-7000-8000-000000000000")))
    _ = try writer.append(Self.full)
    #expect(fields(writer.losses) == expected(besides: [], and: ["codes", "roles", "locators"]))
  }

  @Test func namesOfFollowTheMoneyAreNoLongerThanItTakes() throws {
    var writer = FollowTheMoneyWriter(
      chronicle: try #require(UID("01930000-0000-7000-8000-000000000000")))
    let long = String(repeating: "é", count: 500)
    let line = try writer.append(
      .actor(Actor(ref: Ref(stored: "a"), kind: .group, names: [Name(long)])))
    #expect(line.contains(String(long.prefix(383)) + "…\"") && !line.contains(long))
    #expect(fields(writer.losses) == ["the whole of a name"])
  }

  @Test func rdfSaysMore() throws {
    var writer = RDFWriter(chronicle: try #require(UID("01930000-0000-7000-8000-000000000000")))
    _ = writer.append(Self.full)
    #expect(
      fields(writer.losses)
        == expected(
          besides: [.identifiers, .occasion, .about, .original, .excerpts],
          and: ["codes", "locators and excerpts"]))
  }

  @Test func whoIsAttackedDoesNotAttackItself() {
    func party(_ ref: String, _ role: Role) -> Party {
      Party(
        participation: Participation(actor: Ref(stored: ref), role: role), name: ref, short: ref,
        kind: .state)
    }
    var entry = Self.full
    entry.parties = [
      party("a", .belligerent), party("a", Role("victim")), party("b", .belligerent),
    ]
    let sides = PLOVERSides(entry)
    #expect(sides.actors.map(\.name) == ["b"] && sides.recipients.map(\.name) == ["a"])
  }
}
