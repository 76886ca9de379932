import Chronology
import Diplomacy
import Interchange
import Testing

/// What people write by hand is understood, also where it is short.
@Suite struct YAMLFormatTests {
  private func event(_ text: String) throws -> Event {
    let record = try YAMLFormat.readRecords(text, of: .event, file: "form").first?.record
    guard case .event(let event) = record else { throw NotAnEvent() }
    return event
  }

  private struct NotAnEvent: Error {}

  @Test func namesCitationsAndParticipantsMayBeShort() throws {
    let event = try event(
      """
      kind: meeting
      date: 2001-10-03
      participants: [putin, robertson:speaker, unknown:chair]
      sources: ["bbc-2001-11-23#¶1, ¶6", nyt]
      identifiers: wikidata:Q1
      """)
    #expect(
      event.participations == [
        Participation(actor: Ref("putin")), Participation(actor: Ref("robertson"), role: .speaker),
        Participation(actor: nil, role: Role("chair")),
      ])
    #expect(event.citations.map(\.locator) == ["¶1, ¶6", nil])
    #expect(event.identifiers == [Identifier(scheme: "wikidata", value: "Q1")])
  }

  @Test func aParticipantSpeaksForWhomTheRecordSays() throws {
    let event = try event(
      """
      kind: statement
      date: undated
      participants:
        - {actor: a, for: nobody}
        - {actor: b, for: bbc}
        - c
      """)
    #expect(event.date == .undated)
    #expect(
      event.participations.map(\.principal) == [.nobody, .actor(Ref(stored: "bbc")), .ofTheDay])
  }

  @Test func wordsForADateAreKeptBesideWhatTheyMean() throws {
    let date = try event("{kind: event, date: 3 October 2001}").date
    #expect(date == HistoricalDate(EDTF("2001-10-03"), given: "3 October 2001"))
    let relative = try event(
      "{kind: event, date: {given: on Wednesday, dateline: 2001-11-23}}"
    ).date
    #expect(relative.edtf == EDTF("2001-11-21"))
    #expect(relative.given == "on Wednesday")
    #expect(relative.dateline == CivilDate(iso: "2001-11-23"))
  }

  @Test(arguments: [
    ("tenure: putin, office: President, of: russia", Relation.Kind.tenure, "putin-president"),
    ("member: france, of: nato", .membership, "france-in-nato"),
    ("part: ministry, of: russia", .partOf, "ministry-of-russia"),
    ("successor: a, of: b", .succeeds, "a-after-b"),
    ("continuator: russia, of: soviet-union", .continues, "russia-after-soviet-union"),
  ])
  func aRelationIsNamedByItsSubjectAndGetsARef(text: String, kind: Relation.Kind, ref: String)
    throws
  {
    let record = try YAMLFormat.readRecords("{\(text)}", of: .relation, file: "form").first?.record
    guard case .relation(let relation) = record else { throw NotAnEvent() }
    #expect(relation.kind == kind)
    #expect(relation.ref.text == ref)
    #expect(relation.represents)
  }

  @Test func refsThatAreMadeDifferFromThoseThatAreGiven() throws {
    let records = try YAMLFormat.read(
      """
      actors:
        - {kind: person, names: [Igor Ivanov]}
        - {kind: person, names: [Sergei Ivanov]}
        - {ref: ivanov, kind: person, names: [Ivan Ivanov]}
      """, file: "a.yaml")
    #expect(records.map(\.record.ref?.text) == ["igor-ivanov", "sergei-ivanov", "ivanov"])
    #expect(records.map(\.line) == [2, 3, 4])
  }

  @Test func severalDocumentsAreOneFile() throws {
    let text = "topics: [{ref: a, name: A}]\n---\ntopics:\n  - {ref: b, name: B}\n---\nevents:\n"
    #expect(try YAMLFormat.read(text, file: "a.yaml").map(\.record.ref?.text) == ["a", "b"])
    let topics = try YAMLFormat.readRecords(
      "name: A\n---\nname: B\n", of: .topic, file: "standard input")
    #expect(topics.map(\.record.ref?.text) == ["a", "b"])
  }

  @Test func anEmptyFileHasNoRecords() throws {
    #expect(try YAMLFormat.read("", file: "a.yaml").isEmpty)
    #expect(try YAMLFormat.read("# nothing\n", file: "a.yaml").isEmpty)
    #expect(throws: InterchangeError.self) {
      try YAMLFormat.readRecords("# nothing\n", of: .event, file: "form")
    }
  }

  @Test(arguments: RecordKind.allCases)
  func aFormIsReadBackOnceItsNeedsAreFilledIn(kind: RecordKind) throws {
    let form = YAMLFormat.form(for: kind)
    #expect(throws: InterchangeError.self) {
      try YAMLFormat.readRecords(form, of: kind, file: "form")
    }
    let filled =
      form
      .replacing("\nkind:\n", with: kind == .actor ? "\nkind: person\n" : "\nkind: war\n")
      .replacing("\ndate:\n", with: "\ndate: 1942\n")
      .replacing("\ntitle:\n", with: "\ntitle: A\n")
      .replacing("\nnames:\n", with: "\nnames: A\n")
      .replacing("\nname:\n", with: "\nname: A\n")
      .replacing("\nmember:\n", with: "\nmember: a\n")
      .replacing("\nof:\n", with: "\nof: b\n")
    #expect(try YAMLFormat.readRecords(filled, of: kind, file: "form").count == 1)
  }

  @Test func whatIsWrittenReadsWell() throws {
    var writer = YAMLWriter()
    var event = Event(
      kind: .meeting, date: HistoricalDate(EDTF("2001-10-03"), given: "3 October"),
      title: "no", ref: Ref("2001-10-03-brussels"))
    event.participations = [
      Participation(actor: Ref("putin")),
      Participation(actor: Ref("robertson"), capacity: "Secretary General: of NATO"),
    ]
    event.citations = [Citation(source: Ref(stored: "bbc"), locator: "¶6")]
    let text =
      try writer.append(.topic(Topic(ref: Ref(stored: "nato"), name: "NATO")))
      + writer.append(.event(event)) + writer.end()
    #expect(
      text == """
        topics:
          - {ref: nato, name: NATO}

        events:
          - ref: 2001-10-03-brussels
            kind: meeting
            title: "no"
            date: {edtf: 2001-10-03, given: 3 October}
            participants: [putin, {actor: robertson, capacity: "Secretary General: of NATO"}]
            sources: [bbc#¶6]

        """)
  }

  @Test func whatIsShortInYAMLIsWholeInJSONLines() throws {
    let event = try event(
      "{kind: event, date: 1942, participants: [a:victim], sources: [\"b#p. 1\"]}")
    #expect(
      try JSONLinesWriter().line(.event(event)) == """
        {"date":{"edtf":"1942"},"kind":"event",\
        "participants":[{"actor":"a","role":"victim"}],"record":"event",\
        "sources":[{"locator":"p. 1","source":"b"}]}

        """)
  }
}
