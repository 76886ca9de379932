import Chronology
import Diplomacy
import Testing

@Suite struct EventCodeSuggestionTests {
  private func suggestion(
    _ kind: String, family: EventKind? = nil, _ edit: (inout Event) -> Void = { _ in }
  ) -> String? {
    var event = Event(kind: EventKind(kind), date: .undated)
    edit(&event)
    return EventCode.suggestion(for: event, family: family ?? event.kind)?.description
  }

  @Test(
    arguments: [
      (.telephone, nil, "plover:CONSULT/phone"), (.video, .thirdPlace, "plover:CONSULT/phone"),
      (.letter, nil, "plover:CONSULT/phone"), (.inPerson, .host, "plover:CONSULT/visit"),
      (nil, .visitor, "plover:CONSULT/visit"), (nil, .thirdPlace, "plover:CONSULT/third-party"),
      (.inPerson, nil, "plover:CONSULT"), (nil, nil, "plover:CONSULT"),
    ] as [(Meeting.Channel?, Meeting.Setting?, String)])
  func `A meeting is consulting, as it was held`(
    channel: Meeting.Channel?, setting: Meeting.Setting?, code: String
  ) {
    let meeting = Meeting(channel: channel, setting: setting)
    #expect(suggestion("meeting") { $0.meeting = meeting } == code)
    #expect(suggestion("summit", family: .meeting) { $0.meeting = meeting } == code)
  }

  @Test func `A meeting with a host is a visit`() {
    let code = suggestion("meeting") {
      $0.participations = [Participation(actor: Ref(stored: "a"), role: .host)]
    }
    #expect(code == "plover:CONSULT/visit")
  }

  @Test func `A visit is one unless it is private or on the way`() {
    #expect(suggestion("visit") == "plover:CONSULT/visit")
    for style in Visit.Style.allCases {
      let code = suggestion("visit") { $0.visit = Visit(style: style) }
      let isNone = style == .private || style == .transit
      #expect(code == (isNone ? nil : "plover:CONSULT/visit"), "\(style)")
    }
  }

  @Test(
    arguments: [
      ([], nil), ([.promise], "plover:AGREE"), ([.threat], "plover:THREATEN"),
      ([.term], "plover:REQUEST"), ([.promise, .term], "plover:REQUEST"),
      ([.promise, .term, .threat], "plover:THREATEN"),
    ] as [([Commitment.Kind], String?)])
  func `A statement is what it commits to`(kinds: [Commitment.Kind], code: String?) {
    let commitments = kinds.map { Commitment(kind: $0, text: "x") }
    let suggested = suggestion("statement") { $0.commitments = commitments }
    #expect(suggested == code)
  }

  @Test(
    arguments: [
      ("agreement", "plover:AGREE"), ("signature", "plover:SUPPORT"),
      ("ratification", "plover:SUPPORT"), ("recognition", "plover:SUPPORT+diplomatic"),
      ("denunciation", "plover:SANCTION/discontinue"),
      ("break-of-relations", "plover:SANCTION/discontinue+diplomatic"), ("election", nil),
      ("event", nil), ("battle", "plover:ASSAULT+military"),
    ] as [(String, String?)])
  func `Some kinds say enough`(kind: String, code: String?) {
    #expect(suggestion(kind) == code)
  }

  @Test func `A kind of one's own has the code of its family`() {
    #expect(suggestion("protocol", family: EventKind("signature")) == "plover:SUPPORT")
    #expect(suggestion("signature", family: .agreement) == "plover:SUPPORT")
    #expect(suggestion("armistice", family: .agreement) == "plover:AGREE")
  }

  @Test func `Every suggestion is a code in its canonical form`() throws {
    for (kind, _) in EventKind.standard {
      guard let code = suggestion(kind.name).flatMap({ Identifier($0) }) else { continue }
      #expect(try EventCode.check(code).get() == code)
    }
  }
}
