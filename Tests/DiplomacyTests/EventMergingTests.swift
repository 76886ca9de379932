import Chronology
import Diplomacy
import Testing

/// Two records of one event as one.
@Suite struct EventMergingTests {
  private func ref(_ text: String) -> Ref { Ref(stored: text) }
  private func cite(_ source: String, _ locator: String? = nil) -> Citation {
    Citation(source: ref(source), locator: locator)
  }

  private func event(
    _ name: String, _ date: String? = "2001-10-03", _ make: (inout Event) -> Void = { _ in }
  ) -> Event {
    var event = Event(
      kind: .meeting, date: HistoricalDate(date.flatMap { EDTF($0) }), ref: ref(name))
    event.citations = [cite(name)]
    make(&event)
    return event
  }

  @Test func `What the one that stays has comes first, what differs is a claim with its sources`() {
    let one = event("one") {
      ($0.title, $0.place, $0.zone, $0.note) = ("Talks", ref("brussels"), "Europe/Brussels", "n")
      $0.meeting = Meeting(level: .summit, agenda: "NATO")
    }
    let other = event("other", "2001-10-04") {
      ($0.title, $0.place, $0.summary, $0.note) = ("Meeting", ref("moscow"), "Long", "m")
      $0.meeting = Meeting(level: .ministerial, channel: .telephone, agenda: "NATO")
    }
    let merged = one.merging(other)
    #expect(merged.title == "Talks" && merged.place == ref("brussels") && merged.summary == "Long")
    #expect(merged.date == one.date && merged.note == "n\nm")
    #expect(merged.meeting == Meeting(level: .summit, channel: .telephone, agenda: "NATO"))
    #expect(
      merged.claims.map { "\($0.field) \($0.value)" } == [
        "title Talks", "title Meeting", "date \(one.date.claimText)", "date 2001-10-04",
        "place brussels", "place moscow", "level summit", "level ministerial",
      ])
    // What stays is an account, too, with its own sources.
    for (index, claim) in merged.claims.enumerated() {
      #expect(claim.rank == .normal)
      #expect(claim.citations == (index.isMultiple(of: 2) ? one : other).citations)
    }
    #expect(merged.citations == one.citations + other.citations)
  }

  @Test func `Another kind of the same family is a claim too`() {
    let merged = event("one").merging(event("other") { $0.kind = EventKind("conference") })
    #expect(merged.kind == .meeting)
    #expect(merged.claims.map(\.value) == ["meeting", "conference"])
  }

  @Test func `The same day in other words is no rival day`() {
    let merged = event("one").merging(event("other") { $0.date.given = "Wednesday" })
    #expect(merged.claims == [])
  }

  @Test func `Only one value is preferred afterwards, and it is the one that is shown`() {
    let one = event("one") {
      $0.claims = [Claim(field: "date", value: "2001-10-03", rank: .preferred)]
    }
    let other = event("other", "2001-10-04") {
      $0.claims = [
        Claim(field: "date", value: "2001-10-04", rank: .preferred, citations: [cite("wire")]),
        Claim(field: "date", value: "2001-10-05", rank: .rejected),
      ]
    }
    let merged = one.merging(other)
    #expect(merged.claims.filter { $0.rank == .preferred }.map(\.value) == ["2001-10-03"])
    #expect(
      merged.claims.count { $0.value == "2001-10-04" } == 1, "one value is claimed once")
    #expect(
      merged.claims.contains {
        $0.value == "2001-10-04" && $0.citations == [cite("wire")] + other.citations
      })
    #expect(merged.claims.contains { $0.value == "2001-10-05" && $0.rank == .rejected })
  }

  @Test func `What is dated needs no bounds, and what is not keeps those of both`() {
    let one = event("one", nil) { $0.after = [ref("a")] }
    let other = event("other", nil) { ($0.after, $0.before) = ([ref("b")], [ref("c")]) }
    let merged = one.merging(other)
    #expect(merged.after == [ref("a"), ref("b")] && merged.before == [ref("c")])
    let dated = one.merging(event("dated"))
    #expect(dated.date.edtf == EDTF("2001-10-03"))
    #expect(dated.after.isEmpty, "an event with a date is not bounded by others")
  }

  // MARK: Parts and ties

  @Test func `Parts that say the same of one actor become one, with the sources of both`() {
    let one = event("one") {
      $0.participations = [
        Participation(actor: ref("putin"), note: "n", citations: [cite("bbc")]),
        Participation(actor: ref("robertson"), capacity: "Secretary General"),
      ]
    }
    let other = event("other") {
      $0.participations = [
        Participation(
          actor: ref("putin"), capacity: "President", side: "Russia", note: "m",
          citations: [cite("tass")]),
        Participation(actor: ref("robertson"), capacity: "guest"),
        Participation(actor: ref("robertson"), role: .speaker),
        Participation(actor: ref("putin"), principal: .nobody),
        Participation(actor: ref("putin"), presence: .part),
      ]
    }
    let parts = one.merging(other).participations
    #expect(
      parts.map(\.actor?.text) == [
        "putin", "robertson", "robertson", "robertson", "putin", "putin",
      ])
    #expect(parts[0].capacity == "President" && parts[0].side == "Russia")
    #expect(parts[0].note == "n\nm" && parts[0].citations == [cite("bbc"), cite("tass")])
    #expect(parts[1...3].map(\.capacity) == ["Secretary General", "guest", nil])
  }

  @Test func `Two of whom nobody knows who they were stay two`() {
    let unknown = Participation(actor: nil, role: .speaker)
    let event = event("one") { $0.participations = [unknown, unknown] }
    #expect(event.folded() == event)
  }

  @Test func `Ties are folded only where they say the same`() {
    let one = event("one") { $0.links = [Link(kind: .refersTo, to: ref("x"), note: "n")] }
    let other = event("other") {
      $0.links = [
        Link(number: 4, kind: .refersTo, to: ref("x"), citations: [cite("tass")]),
        Link(kind: .refersTo, to: ref("x"), standing: .doubtful),
        Link(kind: .fulfils, to: ref("x"), commitment: 1),
        Link(kind: .fulfils, to: ref("x"), commitment: 2),
        Link(kind: .follows, to: ref("y")),
      ]
    }
    let links = one.merging(other).links
    #expect(links.count == 5)
    #expect(links[0].note == "n" && links[0].citations == [cite("tass")])
    #expect(links.map(\.commitment) == [nil, nil, 1, 2, nil])
  }

  @Test func `Commitments of the other are numbered behind those that stay`() {
    let one = event("one") {
      $0.commitments = [Commitment(number: 2, text: "a"), Commitment(number: 5, text: "b")]
    }
    let other = event("other") {
      $0.commitments = [Commitment(number: 1, text: "c"), Commitment(number: 3, text: "d")]
    }
    #expect(one.numberOfCommitments == 5)
    let merged = one.merging(other)
    #expect(merged.commitments.map(\.text) == ["a", "b", "c", "d"])
    #expect(merged.commitments.map(\.number) == [2, 5, 6, 8])
  }

  @Test func `An import finds its row again by either origin`() {
    let one = event("one") { $0.origin = Origin(name: "visits", key: "1") }
    let other = event("other") { $0.origin = Origin(name: "travels", key: "2") }
    let merged = one.merging(other)
    #expect(merged.origin == one.origin)
    #expect(merged.identifiers == [Identifier(scheme: "travels", value: "2")])
    #expect(event("bare").merging(other).origin == other.origin)
  }

  @Test func `A lead that is confirmed elsewhere is confirmed, and private stays private`() {
    let lead = event("lead") { $0.status = .lead }
    #expect(lead.merging(event("other")).status == .confirmed)
    #expect(event("other").merging(lead).status == .confirmed)
    #expect(event("one").merging(event("other") { $0.isPrivate = true }).isPrivate)
  }

  @Test func `Words, reports and subjects of a statement are all kept`() {
    let one = event("one") {
      $0.statement = Statement(
        form: .verbatim, quote: "Yes", about: [ref("nato")], via: [Attribution(actor: ref("tass"))])
    }
    let other = event("other") {
      $0.statement = Statement(
        form: .paraphrase, medium: "speech", quote: "No", about: [ref("russia"), ref("nato")],
        via: [Attribution(actor: ref("bbc")), Attribution(actor: nil)])
    }
    let merged = one.merging(other)
    #expect(merged.statement?.about == [ref("nato"), ref("russia")])
    #expect(merged.statement?.medium == "speech" && merged.statement?.quote == "Yes")
    #expect(Set(merged.claims.map(\.field)) == ["form", "words", "via"])
    #expect(merged.claims.contains { $0.value.contains("bbc") && $0.value.contains("unknown") })
    #expect(event("bare").merging(other).statement == other.statement)
  }

  @Test func `Merging with itself changes nothing`() {
    let event = event("one") {
      $0.title = "Talks"
      $0.participations = [
        Participation(actor: ref("putin"), note: "n"), Participation(actor: nil, role: .speaker),
      ]
      $0.links = [Link(number: 3, kind: .follows, to: ref("x"), note: "n")]
      $0.claims = [Claim(field: "date", value: "2001", rank: .preferred)]
      $0.origin = Origin(name: "visits", key: "1")
      $0.figures = [Figure(name: "dead", best: 3)]
      $0.statement = Statement(via: [Attribution(actor: nil)])
      ($0.topics, $0.note, $0.isPrivate) = ([ref("t")], "n", true)
    }
    #expect(event.merging(event) == event)
  }
}
