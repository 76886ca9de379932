import Chronology
import Diplomacy
import Testing

/// Which records may be one twice over.
@Suite struct RecordLikenessTests {
  private func actor(
    _ name: String..., kind: Actor.Kind = .person, lived: String? = nil, ids: [String] = []
  ) -> Actor {
    Actor(
      ref: Ref(stored: "x"), kind: kind, names: name.map { Name($0) },
      existence: lived.flatMap { EDTF($0) }, identifiers: ids.compactMap { Identifier($0) })
  }

  private func score(_ one: Actor, _ other: Actor) -> Double {
    let likeness = one.likeness(to: other)
    #expect(likeness?.score == other.likeness(to: one)?.score, "turned round")
    return likeness?.score ?? 0
  }

  @Test func `A shared identifier decides, whatever the names are`() {
    let one = actor("Molotov", ids: ["wikidata:Q1", "gnd:1"])
    #expect(score(one, actor("Vyacheslav Skryabin", ids: ["wikidata:Q1"])) == 1)
    let reason = one.likeness(to: actor("Skryabin", ids: ["gnd:1"]))?.reason
    #expect(reason?.contains("gnd:1") == true)
  }

  @Test func `Different identifiers of one scheme are of two`() {
    let one = actor("Sergei Ivanov", ids: ["wikidata:Q1"])
    #expect(one.likeness(to: actor("Sergei Ivanov", ids: ["wikidata:Q2"])) == nil)
    // Other schemes say nothing of each other.
    #expect(score(one, actor("Sergei Ivanov", ids: ["viaf:2"])) == 1)
    #expect(score(one, actor("Sergei Ivanov", ids: ["press:2"])) == 1)
  }

  @Test(arguments: [
    ("Ivanov", "Sergei Ivanov"), ("Ivanov", "Ivanov"), ("Smith", "Schmidt"),
    ("Иванов", "Igor Ivanov"),
  ])
  func `A surname alone is weak`(one: String, other: String) {
    let found = score(actor(one), actor(other))
    #expect(found <= 0.75)
    if one != other { #expect(found <= 0.6) }
  }

  @Test func `A short name beside a whole one does not make one of two namesakes`() {
    let sergei = actor("Sergei Ivanov", "Ivanov")
    let igor = actor("Igor Ivanov", "Ivanov")
    #expect(sergei.likeness(to: igor) == nil)
  }

  @Test func `Who was dead before the other was born is somebody else`() {
    let elder = actor("William Pitt", lived: "1708-11-15/1778-05-11")
    #expect(elder.likeness(to: actor("William Pitt", lived: "1900/1950")) == nil)
    #expect(score(elder, actor("William Pitt", lived: "1759-05-28/1806-01-23")) == 1)
    #expect(score(elder, actor("William Pitt")) == 1)
  }

  @Test func `Unlike kinds are never alike, not even by an identifier`() {
    let state = actor("Georgia", kind: .state, ids: ["wikidata:Q1"])
    #expect(state.likeness(to: actor("Georgia", kind: .person, ids: ["wikidata:Q1"])) == nil)
  }

  @Test func `A code is no name to be compared`() {
    var one = actor("France", kind: .state)
    one.names.append(Name("DE", kind: .code))
    var other = actor("Germany", kind: .state)
    other.names.append(Name("DE", kind: .code))
    #expect(one.likeness(to: other) == nil)
  }

  // MARK: Places

  private func place(
    _ ref: String, _ name: String = "Springfield", at: String? = nil, state: String? = nil,
    within: String? = nil, ids: [String] = []
  ) -> Place {
    Place(
      ref: Ref(stored: ref), names: [Name(name)], coordinates: at.flatMap { Coordinates($0) },
      within: within.map { Ref(stored: $0) }, state: state.map { Ref(stored: $0) },
      identifiers: ids.compactMap { Identifier($0) })
  }

  @Test func `Places of one name are one only where they can be`() {
    func score(_ one: Place, _ other: Place) -> Double? {
      let found = one.likeness(to: other)?.score
      #expect(found == other.likeness(to: one)?.score, "turned round")
      return found
    }
    #expect(score(place("a"), place("b")) == 1)
    #expect(score(place("a", at: "39.8,-89.6"), place("b", at: "42.1,-72.5")) == nil)
    #expect(score(place("a", at: "39.8,-89.6"), place("b", at: "39.81,-89.61")) == 1)
    #expect(score(place("a", at: "10,179.99"), place("b", at: "10,-179.99")) == 1)
    #expect(score(place("a", at: "39.8,-89.6"), place("b")) == 1)
    #expect(score(place("a", state: "usa"), place("b", state: "canada")) == nil)
    #expect(score(place("a", state: "usa"), place("b")) == 1)
    #expect(score(place("a", within: "b"), place("b")) == nil)
    #expect(score(place("a", ids: ["wikidata:Q1"]), place("b", ids: ["wikidata:Q2"])) == nil)
    #expect(score(place("a", "Oslo", ids: ["x:1"]), place("b", "Christiania", ids: ["x:1"])) == 1)
    #expect(score(place("a", "Brussels"), place("b", "Moscow")) == nil)
  }
}

/// Which events may be one twice over.
@Suite struct EventLikenessTests: ContactSketching {
  private func talks(
    _ ref: String, _ date: String? = "2001-10-03", _ parties: [String] = ["putin", "robertson"],
    title: String = "Putin and Robertson meet", place: String? = nil, time: String? = nil
  ) -> TimelineEntry {
    var talks = meeting(date, parties.map { party($0) }, place: place, ref: ref)
    talks.title = title
    talks.event.time = time.flatMap { try? ClockSpan(parsing: $0) }
    return talks
  }

  private func score(_ one: TimelineEntry, _ other: TimelineEntry) -> Double? {
    let found = one.likeness(to: other)
    #expect(found?.score == other.likeness(to: one)?.score, "turned round")
    #expect(found?.reason == other.likeness(to: one)?.reason, "turned round")
    return found?.score
  }

  private func tied(_ entry: TimelineEntry, to other: String, _ kind: Link.Kind) -> TimelineEntry {
    var entry = entry
    let link = Link(kind: kind, to: Ref(stored: other))
    entry.links = [LinkedEvent(link: link, title: "x", kind: .meeting, date: .undated)]
    return entry
  }

  @Test func `The same parties, day and words are likely one event`() {
    #expect(score(talks("a"), talks("b")).map { $0 >= 0.8 && $0 < 1 } == true)
    #expect(score(talks("a", place: "Brussels"), talks("b", place: "Brussels")) == 0.99)
    #expect(score(talks("a", place: "Brussels"), talks("b")).map { $0 >= 0.8 } == true)
  }

  @Test func `The same parties alone are not enough`() {
    let one = talks("a", title: "Dinner at the palace")
    #expect(score(one, talks("b", title: "Signing ceremony")) == nil)
  }

  @Test func `Two sessions of one day are two where the hours differ or they are tied`() {
    let morning = talks("a", place: "Geneva", time: "10:00-12:00")
    let afternoon = talks("b", place: "Geneva", time: "15:00")
    #expect(score(morning, afternoon) == nil)
    #expect(score(morning, talks("b", place: "Geneva", time: "10:00")) == 0.99)
    #expect(score(morning, talks("b", place: "Geneva")) == 0.99)
    for kind in Link.Kind.allCases {
      #expect(score(tied(talks("a"), to: "b", kind), talks("b")) == nil, "\(kind)")
    }
    var numbered = talks("b")
    numbered.event.ref = nil
    numbered.event.number = 7
    #expect(score(tied(talks("a"), to: "e7", .follows), numbered) == nil)
  }

  @Test func `Of two days, places, families or rows of one import they are two`() {
    #expect(score(talks("a"), talks("b", "2001-10-04")) == nil)
    #expect(score(talks("a", "2001-10"), talks("b", "2001-10-04")) == nil)
    #expect(score(talks("a", place: "Brussels"), talks("b", place: "Moscow")) == nil)
    var visit = talks("b")
    visit.family = .visit
    #expect(score(talks("a"), visit) == nil)
    var rows = [talks("a"), talks("b")]
    rows[0].event.origin = Origin(name: "visits", key: "1")
    rows[1].event.origin = Origin(name: "visits", key: "2")
    #expect(score(rows[0], rows[1]) == nil)
    rows[1].event.origin = Origin(name: "travels", key: "2")
    #expect(score(rows[0], rows[1]) != nil)
  }

  @Test func `Other parties make other events, and those who are only named do not count`() {
    #expect(score(talks("a"), talks("b", "2001-10-03", ["bush", "blair"])) == nil)
    var named = talks("b")
    named.parties.append(party("chirac", .mentioned))
    named.parties.append(party("blair", presence: .absent))
    #expect(score(talks("a"), named) == score(talks("a"), talks("b")))
  }

  @Test(arguments: [
    ("2001-10-03", "on the same day"), ("2001-10", "at the same time"), (nil, "without a date"),
    ("[..2001-10-03]", "at the same time"),
  ])
  func `The reason says no more of the day than is known`(date: String?, words: String) {
    let reason = talks("a", date).likeness(to: talks("b", date))?.reason
    #expect(reason?.hasPrefix("the same parties \(words)") == true, "\(reason ?? "none")")
  }

  @Test func `Statements need like words`() {
    func words(_ ref: String, _ title: String) -> TimelineEntry {
      var entry = statement("2001-10-03", [party("putin", .speaker)])
      entry.event.ref = Ref(stored: ref)
      entry.title = title
      return entry
    }
    let one = words("a", "Russia wants an equal status")
    #expect(score(one, words("b", "Russia wants equal status with NATO")) != nil)
    #expect(score(one, words("b", "The weather is good")) == nil)
  }

  @Test func `A lead repeats what can be of its day, also where it names those who are acted for`()
  {
    let settled = talks("a", "2001-10-03", place: "Brussels")
    #expect(talks("b", "2001-10-03").repeats(settled) != nil)
    #expect(talks("b", "2001-10").repeats(settled)?.reason.contains("can be the same") == true)
    #expect(talks("b", "2001-11").repeats(settled) == nil)
    #expect(talks("b", nil).repeats(settled) == nil, "without a date it can be anything")
    var visit = talks("b")
    visit.family = .visit
    #expect(visit.repeats(settled) == nil)
    var spoken = settled
    for index in spoken.parties.indices {
      spoken.parties[index].principal = NamedRef(
        ref: Ref(stored: index == 0 ? "russia" : "nato"), name: "x")
    }
    #expect(talks("b", "2001-10-03", ["russia", "nato"]).repeats(spoken) != nil)
    #expect(talks("b", "2001-10-03", ["russia", "china"]).repeats(spoken) == nil)
  }
}
