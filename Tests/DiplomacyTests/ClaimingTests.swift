import Chronology
import Testing

@testable import Diplomacy

/// Claiming, preferring and editing keep a record and its claims together.
@Suite struct ClaimingTests {
  private func cite(_ source: String, _ locator: String? = nil, fact: String? = nil) -> Citation {
    Citation(source: Ref(stored: source), locator: locator, fact: fact)
  }

  private func talks(_ make: (inout Event) -> Void = { _ in }) -> Record {
    var event = Event(kind: .meeting, date: HistoricalDate(EDTF("2001-11-23"), given: "on Friday"))
    event.meeting = Meeting()
    event.citations = [cite("bbc", "¶2"), cite("kremlin", fact: "place")]
    event.place = Ref(stored: "moscow")
    make(&event)
    return .event(event)
  }

  private func event(_ record: Record) throws -> Event {
    guard case .event(let event) = record else { throw ClaimFault("no event") }
    return event
  }

  private func claim(
    _ value: String, _ source: String, _ rank: Claim.Rank = .normal, field: String = "date"
  ) -> Claim {
    Claim(field: field, value: value, rank: rank, citations: [cite(source)])
  }

  @Test func `The first rival keeps what the record says, with the sources of that fact`() throws {
    let dated = try talks().claiming(claim("2001-11-22", "euractiv", .rejected))
    #expect(dated.claims.map(\.value) == ["2001-11-23 “on Friday”", "2001-11-22"])
    #expect(dated.claims[0].citations == [cite("bbc", "¶2")] && dated.claims[0].rank == .normal)
    let placed = try talks().claiming(claim("brussels", "wire", field: "place"))
    #expect(placed.claims[0].citations == [cite("kremlin")])
    // A source that says otherwise does not vouch for what it contradicts.
    let own = try talks { $0.citations = [cite("bbc")] }.claiming(claim("2001-11-22", "bbc"))
    #expect(own.claims[0].citations.isEmpty)
  }

  @Test func `Preferring to and fro loses nothing`() throws {
    let first = talks()
    let there = try first.claiming(claim("2001-11-22 “Thursday”", "wire", .preferred))
    #expect(try event(there).date == HistoricalDate(EDTF("2001-11-22"), given: "Thursday"))
    let back = try there.preferring(0, because: "the article")
    #expect(try event(back).date == event(first).date)
    #expect(back.claims.map(\.rank) == [.preferred, .normal])
    #expect(back.claims[0].reason == "the article")
    #expect(throws: ClaimFault.self) { try back.preferring(2) }
    #expect(try back.preferring(0) == back)
  }

  @Test func `A value that is there already gets further sources and keeps its rank`() throws {
    let record = try talks().claiming(claim("2001-11-22", "wire", .preferred))
    let more = try record.claiming(claim("2001-11-22", "paper"), keepsRank: true)
    #expect(more.claims.count == 2 && more.claims[1].citations.count == 2)
    #expect(more.claims[1].rank == .preferred)
    let tied = try more.claiming(claim("2001-11-22", "paper"))
    #expect(tied.claims[1].rank == .normal && tied.accounts[0].isTie)
    #expect(try event(tied).date.edtf == EDTF("2001-11-22"), "the record stays as it is")
  }

  @Test func `What the record says cannot be rejected`() throws {
    #expect(throws: ClaimFault.self) { try talks().claiming(claim("2001-11-23", "x", .rejected)) }
    #expect(throws: Never.self) { try talks().claiming(claim("2001-11-23", "x", .disputed)) }
  }

  @Test func `Two that are preferred at once decide nothing, and are a tie`() throws {
    let record = try talks().claiming([
      claim("2001-11-21", "a", .preferred), claim("2001-11-22", "b", .preferred),
    ])
    #expect(try event(record).date.edtf == EDTF("2001-11-23"))
    #expect(record.accounts[0].tieWords == "two accounts are preferred at once")
  }

  // MARK: Parts

  private func hosted() -> Record {
    talks { event in
      event.participations = [
        Participation(actor: Ref("ivanov"), role: .host, side: "Russia", citations: [cite("nato")]),
        Participation(actor: Ref("robertson")), Participation(actor: Ref("putin")),
      ]
    }
  }

  @Test func `A part is a rival of the same actor's or of whoever alone has the role`() throws {
    let other = try hosted().claiming(claim("igor-ivanov:host", "x", .preferred, field: "who"))
    #expect(try event(other).participations[0].actor == Ref("igor-ivanov"))
    #expect(try event(other).participations[0].side == "Russia")
    #expect(other.claims[0].value == "ivanov:host" && other.claims[0].citations == [cite("nato")])
    let back = try other.preferring(0)
    #expect(
      try event(back).participations.map(\.actor) == event(hosted()).participations.map(\.actor))
    let capacity = try hosted().claiming(
      claim("putin:participant as Acting President", "x", .preferred, field: "participant"))
    #expect(try event(capacity).participations[2].capacity == "Acting President")
    #expect(try event(capacity).participations.count == 3)
    // One more of those who take part takes nobody's place.
    let more = try capacity.claiming(claim("rice:participant", "x", .preferred, field: "who"))
    #expect(try event(more).participations.count == 4)
    #expect(more.claims.filter { $0.rank == .preferred }.count == 2, "two facts, two preferred")
    let moved = try hosted().claiming(claim("putin:host", "x", .preferred, field: "who"))
    #expect(try event(moved).participations.map(\.role) == [.host, .participant, .host])
  }

  // MARK: Editing

  @Test func `An edited value is the preferred one`() throws {
    let record = try talks().claiming(claim("2001-11-22", "wire", .preferred))
    var edited = try event(record)
    edited.date = HistoricalDate(EDTF("2001-11-24"))
    edited.citations.append(cite("diary"))
    let settled = try Record.event(edited).settled(after: record)
    #expect(settled.claims.map(\.rank) == [.normal, .normal, .preferred])
    #expect(
      settled.claims[2].value == "2001-11-24" && settled.claims[2].citations == [cite("diary")])
    edited.date = try event(talks()).date
    let back = try Record.event(edited).settled(after: record)
    #expect(back.claims.map(\.rank) == [.preferred, .normal], "the claim that is there")
    edited.date = .undated
    #expect(
      try Record.event(edited).settled(after: record).accounts[0].accounts.contains { $0.isShown })
    let plain = talks()
    var other = try event(plain)
    other.date = HistoricalDate(EDTF("2001"))
    #expect(try Record.event(other).settled(after: plain).claims.isEmpty, "no claims, no rivals")
  }

  @Test func `Edited claims move the record`() throws {
    let record = try talks().claiming(claim("2001-11-22", "wire"))
    var edited = try event(record)
    edited.claims[1].rank = .preferred
    let settled = try event(Record.event(edited).settled(after: record))
    #expect(settled.date.edtf == EDTF("2001-11-22"))
    edited = try event(record)
    edited.title = "Talks"
    #expect(try Record.event(edited).settled(after: record) == .event(edited))
  }

  // MARK: Accounts

  @Test(
    arguments: [
      ("1942/1943", "1942-07-17/1943-02-02", "1942-08-23/1943-02-02", "two"),
      ("1942", "1942-07", "1942-07-17", nil), ("undated", "1942", "1942-07", nil),
      ("1942", "1943", "1944", "three"), ("[1942,1943]", "1942", "1942", nil),
    ] as [(String, String, String, String?)])
  func `An account that only says less is no rival`(
    own: String, one: String, other: String, tied: String?
  ) throws {
    let record = try talks { $0.date = HistoricalDate(claimText: own) ?? .undated }
      .claiming([claim(one, "a"), claim(other, "b")])
    #expect(record.accounts[0].tieWords == tied.map { "\($0) accounts, none preferred" })
  }

  @Test func `What only the record says is an account without a number`() throws {
    let record = talks { $0.claims = [claim("brussels", "x", .disputed, field: "place")] }
    let accounts = record.accounts[0].accounts
    #expect(accounts.map(\.number) == [nil, 1] && accounts[0].isShown)
    #expect(accounts[0].claim.citations == [cite("kremlin")])
    #expect(!record.accounts[0].isTie && record.accounts[0].differs)
  }
}
