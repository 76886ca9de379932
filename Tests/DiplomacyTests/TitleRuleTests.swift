import Chronology
import Diplomacy
import Testing

@Suite struct TitleRuleTests {
  private func party(
    _ name: String, _ role: Role = .participant, presence: Participation.Presence = .full
  ) -> Party {
    Party(
      participation: Participation(actor: Ref(stored: name), role: role, presence: presence),
      name: name, short: name, kind: .person)
  }

  private func title(
    _ kind: String, family: EventKind? = nil, _ parties: [Party] = [], place: String? = nil,
    _ edit: (inout Event) -> Void = { _ in }
  ) -> String {
    var event = Event(kind: EventKind(kind), date: .undated)
    edit(&event)
    return TitleRule.title(
      for: event, family: family ?? event.kind, parties: parties, place: place)
  }

  @Test func `A meeting is named after those who came`() {
    let two = [party("Putin"), party("Robertson")]
    #expect(title("meeting", two) == "Putin and Robertson meet")
    #expect(title("meeting", [two[0]]) == "Putin meets")
    #expect(title("meeting", [], place: "Brussels") == "Meeting in Brussels")
    #expect(title("meeting") == "Meeting")
    #expect(
      title("meeting", two + [party("Bush", presence: .absent)]) == "Putin and Robertson meet")
    #expect(title("meeting", two + [party("Bush", .mentioned)]) == "Putin and Robertson meet")
    #expect(
      title("meeting", two) { $0.meeting = Meeting(channel: .telephone) }
        == "Putin and Robertson speak by telephone")
    #expect(title("summit", family: .meeting, two) == "Putin and Robertson meet")
  }

  @Test func `A visit is named after visitor and host`() {
    let host = party("United Kingdom", .host)
    #expect(title("visit", [party("Bush", .visitor), host]) == "Bush visits the United Kingdom")
    #expect(
      title("visit", [party("Bush", .visitor), party("Rice", .visitor), host])
        == "Bush and Rice visit the United Kingdom")
    #expect(title("visit", [party("Bush", .visitor)], place: "London") == "Bush visits London")
    #expect(title("visit", [party("Bush", .visitor)]) == "Bush visits")
    #expect(title("visit", [host]) == "Visit to the United Kingdom")
    #expect(title("visit") == "Visit")
  }

  @Test func `A statement is named after its words`() {
    #expect(
      title("statement") { $0.statement = Statement(quote: "No.", translation: "Yes.") } == "“No.”")
    #expect(title("statement") { $0.statement = Statement(original: "Нет.") } == "“Нет.”")
    #expect(title("statement", [party("Bush", .addressee)]) == "Statement to Bush")
    #expect(title("statement") { $0.statement = Statement(medium: "letter") } == "Letter")
  }

  @Test func `Other events are named after their kind`() {
    #expect(title("break-of-relations", [party("A"), party("B")]) == "Break of relations: A and B")
    #expect(title("battle", place: "Stalingrad") == "Battle, Stalingrad")
    #expect(title("war") == "War")
  }

  @Test(arguments: [
    (0, ""), (1, "a"), (2, "a and b"), (3, "a, b and c"), (6, "a, b, c, d, e and f"),
    (7, "a, b, c, d, e and 2 others"), (26, "a, b, c, d, e and 21 others"),
  ])
  func `A list names at most six`(count: Int, words: String) {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    #expect(TitleRule.list(Array(letters.prefix(count))) == words)
    #expect(TitleRule.list(Array(letters.prefix(count)) + letters.prefix(count)) == words)
  }

  @Test func `Who only helps others to meet is in no title`() {
    let two = [party("Kosygin"), party("Johnson")]
    let helpers = [party("Krimer", Role("interpreter")), party("Rostow", Role("note-taker"))]
    #expect(title("meeting", two + helpers) == "Kosygin and Johnson meet")
    #expect(title("meeting", helpers) == "Krimer and Rostow meet")
  }

  @Test func `Of parties that nobody knows there is nothing to be told`() {
    let unknown = Party(
      participation: Participation(actor: nil, role: .participant), name: "unknown",
      short: "unknown", kind: nil)
    #expect(title("meeting", [unknown, unknown], place: "Vienna") == "Meeting in Vienna")
    #expect(title("meeting", [unknown, party("Putin")]) == "Putin meets")
    #expect(title("visit", [unknown]) == "Visit")
  }

  @Test func `Quotation marks within others are single ones`() {
    #expect("He said “no”".quoted == "“He said ‘no’”")
    #expect("“No”".quoted == "“‘No’”")
    #expect(
      title("statement") { $0.statement = Statement(quote: "a “b” c") } == "“a ‘b’ c”")
  }
}
