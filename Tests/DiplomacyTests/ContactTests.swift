import Chronology
import Diplomacy
import Testing

/// Which events are contacts, and of whom.
@Suite struct ContactTests: ContactSketching {
  @Test func `A meeting of n parties is a contact of every pair`() {
    let table = table([meeting("2001-10-03", [party("a"), party("b"), party("c")])])
    #expect(counts(table) == ["a b met 1", "a c met 1", "b c met 1"])
  }

  @Test func `Members of one delegation have not met each other`() {
    let parties = [party("a", side: "China"), party("b", side: "China"), party("c"), party("d")]
    let all = table([meeting("2001-10-03", parties)])
    #expect(
      counts(all) == ["a c met 1", "a d met 1", "b c met 1", "b d met 1", "c d met 1"])
    let own = table([meeting("2001-10-03", parties)], of: "b")
    #expect(counts(own) == ["b c met 1", "b d met 1"])
  }

  @Test func `Of one actor's contacts a meeting has only that actor's pairs`() {
    let table = table([meeting("2001-10-03", [party("a"), party("b"), party("c")])], of: "b")
    #expect(counts(table) == ["a b met 1", "b c met 1"])
    #expect(table.rows.allSatisfy { $0.one.ref.text == "b" })
  }

  @Test(
    arguments: [
      (nil, "met"), (.inPerson, "met"), (.telephone, "call"), (.video, "video"),
      (.letter, "letter"),
    ] as [(Meeting.Channel?, String)])
  func `A meeting counts by its channel`(channel: Meeting.Channel?, word: String) {
    let table = table([meeting("2001-10-03", [party("a"), party("b")], channel: channel)])
    #expect(counts(table) == ["a b \(word) 1"])
  }

  @Test func `Who was not in touch does not count`() {
    var unknown = party("x")
    unknown.participation.actor = nil
    let parties = [
      party("a"), party("absent", presence: .absent), party("named", .mentioned),
      party("about", .subject), party("tongue", Role("interpreter")),
      party("pen", Role("note-taker")), party("copy", Role("copied")),
      party("bag", Role("courier")), party("draft", Role("drafter")),
      party("nod", Role("approver")), unknown,
    ]
    #expect(table([meeting("2001-10-03", parties)]).rows.isEmpty)
  }

  @Test func `Who chairs, mediates, observes or comes for a part was there`() {
    let parties = [
      party("a", Role("chair")), party("b", Role("mediator")), party("c", Role("observer")),
      party("d", presence: .part),
    ]
    #expect(table([meeting("2001-10-03", parties)]).rows.count == 6)
  }

  @Test(
    arguments: [
      ("letter", "letter"), ("telegram", "letter"), ("Note", "letter"), ("telephone", "call"),
      ("video", "video"), ("speech", nil), ("press-conference", nil), ("interview", nil),
      (nil, nil),
    ] as [(String?, String?)])
  func `A statement is a contact of speaker and addressee by its medium`(
    medium: String?, word: String?
  ) {
    let table = table([
      statement("2001-10-03", [party("b", .speaker), party("a", .addressee)], medium: medium)
    ])
    #expect(counts(table) == (word.map { ["a b \($0) 1"] } ?? []))
  }

  @Test func `Two who sign a letter have no contact with each other by it`() {
    let parties = [
      party("a", .speaker), party("b", .speaker), party("x", .addressee), party("y", .addressee),
    ]
    let letter = statement("2001-10-03", parties, medium: "letter")
    #expect(
      counts(table([letter])) == [
        "a x letter 1", "a y letter 1", "b x letter 1", "b y letter 1",
      ])
    #expect(counts(table([letter], of: "x")) == ["a x letter 1", "b x letter 1"])
  }

  @Test func `Words said in a telephone call that is recorded are that call`() {
    let parties = [party("a", .speaker), party("b", .addressee)]
    let table = table([
      meeting("2001-10-03", [party("a"), party("b")], channel: .telephone, ref: "call"),
      statement("2001-10-03", parties, medium: "telephone", occasion: "call"),
      statement("2001-10-03", parties, medium: "letter", occasion: "call"),
    ])
    #expect(counts(table) == ["a b call 1 letter 1"])
  }

  @Test func `An actor with two parts is in touch once and not with itself`() {
    let table = table([
      meeting("2001-10-03", [party("a"), party("a", .host), party("b")]),
      statement("2001-10-04", [party("a", .speaker), party("a", .addressee)], medium: "letter"),
    ])
    #expect(counts(table) == ["a b met 1"])
  }

  @Test func `The most frequent come first, then the latest, then by name`() {
    let table = table([
      meeting("2001-10-01", [party("a"), party("z")]),
      meeting("2001-10-02", [party("a"), party("y")]),
      meeting("2001-10-03", [party("a"), party("x"), party("w")]),
      meeting("2001-09-01", [party("a"), party("v")]),
      meeting("2001-09-02", [party("a"), party("v")]),
    ])
    let others = table.rows.filter { $0.one.ref.text == "a" }.map(\.other.ref.text)
    #expect(others == ["v", "w", "x", "y", "z"])
  }

  @Test func `The first and the last are those of the days, in whatever order they come`() {
    let entries = [
      meeting(nil, [party("a"), party("b", name: "Undated")]),
      meeting("2001-11-23", [party("a"), party("b", name: "Late")], place: "moscow"),
      meeting("2001-10-03", [party("a"), party("b", name: "Early")]),
    ]
    for order in [entries, entries.reversed()] {
      let row = table(order, of: "a").rows.first
      #expect(row?.first?.date?.description == "2001-10-03")
      #expect(row?.last.date?.description == "2001-11-23")
      #expect(row?.last.place?.name == "moscow")
      #expect(row?.other.name == "Late")
      #expect(
        row?.events.map(\.text) == ["meeting-2001-10-03", "meeting-2001-11-23", "meeting-undated"])
    }
  }

  @Test func `A limit keeps so many rows and says how many there are`() {
    var table = table([meeting("2001-10-03", [party("a"), party("b"), party("c")])])
    table.show(limit: 1, reverse: false)
    #expect(table.rows.count == 1 && table.total == 3)
    #expect(table.rows.first?.pair == ContactPair(Ref(stored: "a"), Ref(stored: "b")))
  }

  @Test func `Sources are counted, and the first three of them named`() {
    let entries = (1...5).map { number in
      var entry = meeting("2001-10-0\(number)", [party("a"), party("b")])
      entry.sources = [
        CitedSource(citation: Citation(source: Ref(stored: "s\(number % 4)")), label: "S\(number)")
      ]
      return entry
    }
    #expect(table(entries).sources == ["S1", "S2", "S3"])
    #expect(table(entries).sourceCount == 4)
  }
}
