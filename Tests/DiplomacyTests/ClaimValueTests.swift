import Chronology
import Diplomacy
import Testing

/// How values of claims are written, and which facts there are.
@Suite struct ClaimValueTests {
  @Test func `A date comes back with its words, its calendar and its dateline`() throws {
    var dice = Dice(seed: 20_011_122)
    let dates = [
      "2001-11-22", "[2001-11-22,2001-11-23]", "1942/1943", "[..2001-11-22]", "1942-23~",
    ]
    let words = ["Thursday", "on “Thursday”", "from 2001", "25 October 1917", "“a” from “b”"]
    for _ in 0..<500 {
      let date = HistoricalDate(
        dice.chance(10) ? nil : EDTF(dice.pick(dates)),
        given: dice.chance(50) ? dice.pick(words) : nil,
        calendar: dice.pick(DateCalendar.allCases),
        dateline: dice.chance(50) ? CivilDate(iso: "2001-11-23") : nil)
      #expect(HistoricalDate(claimText: date.claimText) == date, "\(date.claimText)")
    }
    #expect(HistoricalDate(EDTF("2001-11-22")).claimText == "2001-11-22")
    for text in [
      "Thursday", "", "2001-11-22 Thursday", "2001-11-22 from", "2001-11-22 “x", "2001-13",
    ] {
      #expect(HistoricalDate(claimText: text) == nil, "\(text)")
    }
  }

  @Test func `A part comes back, whatever its capacity says`() {
    var dice = Dice(seed: 7)
    let capacities = [
      "Acting President", "Minister for War", "“Chief”", "Secretary (acting)", "as it were", "a:b",
      "friend for nobody", " spaced ",
    ]
    let principals: [Participation.Principal] = [
      .ofTheDay, .nobody, .actor(Ref(stored: "russia")),
    ]
    for _ in 0..<500 {
      let part = Participation(
        actor: dice.chance(80) ? Ref("sergei-ivanov") : nil, role: dice.pick(Role.all),
        capacity: dice.chance(60) ? dice.pick(capacities) : nil, principal: dice.pick(principals),
        presence: dice.pick(Participation.Presence.allCases))
      #expect(Participation(claimText: part.claimText) == part, "\(part.claimText)")
    }
    #expect(Participation(claimText: "putin")?.role == .participant)
    for text in ["", "putin:boss", "putin the host", "a b:host", "putin:host as "] {
      #expect(Participation(claimText: text) == nil, "\(text)")
    }
  }

  private static let records: [Record] = {
    func event(_ make: (inout Event) -> Void) -> Record {
      var event = Event(kind: .event, date: HistoricalDate(EDTF("2001-11-23")))
      make(&event)
      return .event(event)
    }
    return [
      event { $0.meeting = Meeting() }, event { $0.visit = Visit() },
      event { $0.statement = Statement() },
      .actor(Actor(ref: Ref(stored: "putin"), kind: .person, names: [Name("Putin")])),
      .place(Place(ref: Ref(stored: "moscow"), names: [Name("Moscow")])),
      .relation(
        Relation(
          ref: Ref(stored: "p"), kind: .tenure, from: Ref(stored: "putin"),
          to: Ref(stored: "russia"), office: "President")),
    ]
  }()

  /// A value that each sort of field takes.
  private func value(_ field: ClaimField) -> String {
    switch field.sort {
    case .date: "2001-11-22 “Thursday” from 2001-11-23"
    case .validity: "2000/2008"
    case .time: "11:00-12:40"
    case .place, .actor, .event: "elsewhere"
    case .party: "robertson:host"
    case .coordinates: "48.7,44.5"
    case .word(let words): words.last ?? ""
    case .text: "something"
    }
  }

  @Test func `Each field of the table can be preferred, and then the record says so`() throws {
    var seen: Set<String> = []
    for record in Self.records {
      for field in ClaimField.all(of: try #require(record.kind)) {
        let claim = Claim(field: field.name, value: value(field), rank: .preferred)
        guard ClaimField.named(field.name, in: record) != nil else {
          #expect(throws: ClaimFault.self) { try ClaimField.typed(field.name, in: record) }
          continue
        }
        seen.insert("\(try #require(record.kind)) \(field.name)")
        let changed = try record.claiming(claim)
        #expect(changed.states(claim) && !record.states(claim), "\(field.name)")
        for name in [field.name] + field.aliases {
          #expect(try ClaimField.typed(name.uppercased(), in: record).name == field.name)
        }
      }
    }
    let all = [RecordKind.event, .actor, .place, .relation].map { ClaimField.all(of: $0).count }
    #expect(seen.count == all.reduce(0, +))
  }

  @Test(arguments: [
    ("plce", "did you mean “place”"), ("partecipant", "did you mean “participant”"),
    ("words", "it has no “words”"), ("colour", "no field “colour”; there are date"),
  ])
  func `An unknown field is refused with what there is`(name: String, words: String) throws {
    do {
      _ = try ClaimField.typed(name, in: Self.records[0])
      Issue.record("“\(name)” was taken")
    } catch { #expect(error.description.contains(words), "\(error)") }
  }

  @Test func `A value that is none is refused when it is to stand in the record`() {
    for (field, value) in [
      ("date", "Thursday"), ("time", "25:00"), ("level", "lofty"), ("who", "x y"),
    ] {
      let claim = Claim(field: field, value: value, rank: .preferred)
      #expect(throws: ClaimFault.self, "\(field)") { try Self.records[0].claiming(claim) }
    }
  }
}
