import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Claims in the store: the preferred value stands in the record, and refs in values live on.
@Suite struct ClaimTests {
  private func ref(_ text: String) -> Ref { Ref(stored: text) }

  private func records() -> [Diplomacy.Record] {
    var talks = Event(kind: .meeting, date: HistoricalDate(EDTF("2001-11-23")), ref: ref("talks"))
    talks.place = ref("moscow")
    talks.participations = [Participation(actor: ref("putin"), role: .host)]
    talks.citations = [Citation(source: ref("bbc"))]
    var paper = Source(ref: ref("paper"), title: "Paper")
    paper.derivesFrom = [ref("wire")]
    var wire = Source(ref: ref("wire"), title: "Wire")
    wire.reliability = .b
    var review = Source(ref: ref("review"), title: "Review")
    review.derivesFrom = [ref("paper")]
    return [
      .source(Source(ref: ref("bbc"), title: "BBC")), .source(wire), .source(paper),
      .source(review),
      .place(Place(ref: ref("moscow"), names: [Name("Moscow")])),
      .place(Place(ref: ref("brussels"), names: [Name("Brussels")])),
      .place(Place(ref: ref("bruxelles"), names: [Name("Bruxelles")])),
      .actor(Actor(ref: ref("putin"), kind: .person, names: [Name("Putin")])),
      .actor(Actor(ref: ref("ivanov"), kind: .person, names: [Name("Ivanov")])),
      .actor(Actor(ref: ref("russia"), kind: .state, names: [Name("Russia")])),
      .relation(
        Relation(
          ref: ref("president"), kind: .tenure, from: ref("putin"), to: ref("russia"),
          office: "President", validity: Validity(EDTF("2000/2008")))),
      .event(talks),
    ]
  }

  private func claim(_ field: String, _ value: String, _ rank: Claim.Rank = .normal) -> Claim {
    Claim(field: field, value: value, rank: rank, citations: [Citation(source: ref("paper"))])
  }

  private func claims(_ chronicle: Chronicle, _ ref: String = "talks") throws -> [String] {
    try chronicle.record(self.ref(ref)).claims.map { "\($0.value) \($0.rank.rawValue)" }
  }

  @Test func `A preferred date moves the event, and back`() throws {
    let chronicle = try TestFolder().chronicle(records())
    var filter = Filter()
    filter.days = DayRange(
      first: EDTF("2001-11-22")?.earliest.day, last: EDTF("2001-11-22")?.latest.day)
    let number = try chronicle.change(command: "claim", why: "because") {
      try $0.claim(claim("date", "2001-11-22", .preferred), on: ref("talks"))
    }
    #expect(number == 2)
    #expect(try chronicle.numbers(filter) == [1])
    #expect(try claims(chronicle) == ["2001-11-23 normal", "2001-11-22 preferred"])
    #expect(try chronicle.raw("SELECT why FROM change ORDER BY id DESC LIMIT 1") == [["because"]])
    try chronicle.change(command: "prefer") { try $0.prefer(1, on: ref("talks")) }
    #expect(try chronicle.numbers(filter).isEmpty)
    #expect(try claims(chronicle) == ["2001-11-23 preferred", "2001-11-22 normal"])
    let before = try chronicle.dump()
    try chronicle.change(command: "prefer") { try $0.prefer(1, on: ref("talks")) }
    #expect(try chronicle.dump() == before, "what is so already changes nothing")
  }

  @Test func `An office or a name that is preferred names people otherwise`() throws {
    let chronicle = try TestFolder().chronicle(records())
    try chronicle.change(command: "claim") { change in
      try change.claim(claim("office", "Prime Minister", .preferred), on: ref("president"))
      try change.claim(claim("name", "Poutine", .preferred), on: ref("putin"))
    }
    let party = try chronicle.entry(ref("talks"))?.parties.first
    #expect(party?.name == "Poutine" && party?.capacity == "Prime Minister of Russia")
    #expect(try chronicle.resolve("Putin", as: [.actor]).ref == ref("putin"), "still found")
  }

  @Test func `A value follows renames and merges, and keeps what it names from going`() throws {
    let chronicle = try TestFolder().chronicle(records())
    try chronicle.change(command: "claim") { change in
      try change.claim(claim("place", "brussels"), on: ref("talks"))
      try change.claim(claim("participant", "ivanov:host for russia"), on: ref("talks"))
    }
    for name in ["brussels", "ivanov", "russia"] {
      #expect(throws: StorageError.self, "\(name)") {
        try chronicle.change(command: "remove") { try $0.remove(ref(name)) }
      }
    }
    guard case .actor(var ivanov) = try chronicle.record(ref("ivanov")) else { return }
    ivanov.ref = ref("sergei-ivanov")
    try chronicle.change(command: "edit") { change in
      try change.replace(ref("ivanov"), with: .actor(ivanov))
      try change.merge(ref("brussels"), into: ref("bruxelles"))
    }
    #expect(
      try claims(chronicle) == [
        "moscow normal", "bruxelles normal", "putin:host normal",
        "sergei-ivanov:host for russia normal",
      ])
    try chronicle.change(command: "prefer") { try $0.prefer(2, on: ref("talks")) }
    guard case .event(let talks) = try chronicle.record(ref("talks")) else { return }
    #expect(talks.place == ref("bruxelles"))
  }

  @Test func `What cannot stand in the record is refused and changes nothing`() throws {
    let chronicle = try TestFolder().chronicle(records())
    let before = try chronicle.dump()
    for (field, value, target) in [
      ("place", "atlantis", "talks"), ("date", "soon", "talks"), ("who", "zeus:host", "talks"),
      ("validity", "x", "president"), ("within", "moscow", "moscow"), ("name", "x", "bbc"),
    ] {
      #expect(throws: StorageError.self, "\(field)") {
        try chronicle.change(command: "claim") {
          try $0.claim(claim(field, value, .preferred), on: ref(target))
        }
      }
    }
    #expect(throws: StorageError.self) {
      try chronicle.change(command: "prefer") { try $0.prefer(1, on: ref("talks")) }
    }
    #expect(try chronicle.dump() == before)
  }

  @Test func `A supplement keeps what the record said without the sources that it brings`() throws {
    let chronicle = try TestFolder().chronicle(records())
    try chronicle.change(command: "import") { change in
      try change.add(
        Supplement(
          to: ref("talks"), citations: [Citation(source: ref("wire"))],
          claims: [claim("date", "2001-11-22", .rejected)]))
    }
    let claims = try chronicle.record(ref("talks")).claims
    #expect(claims.map(\.value) == ["2001-11-23", "2001-11-22"])
    #expect(claims[0].citations == [Citation(source: ref("bbc"))])
  }

  @Test func `The sources behind sources are known by however many steps`() throws {
    let chronicle = try TestFolder().chronicle(records())
    let book = try chronicle.sourceBook(of: [ref("review"), ref("wire")])
    #expect(book.derivations == [ref("review"): [ref("paper")], ref("paper"): [ref("wire")]])
    #expect(book.reliability == [ref("wire"): .b] && book.labels[ref("review")] == "Review")
    let found = book.corroboration(of: ["review", "wire"].map { Citation(source: ref($0)) })
    #expect(found.sources == 2 && found.independent == 1)
  }
}
