import Chronology
import Diplomacy
import Testing

/// The accounts that sides give of a meeting.
@Suite struct ComparisonTests {
  private static let egypt = NamedRef(ref: Ref(stored: "egypt"), name: "Egypt")
  private static let israel = NamedRef(ref: Ref(stored: "israel"), name: "Israel")
  private static let usa = NamedRef(ref: Ref(stored: "usa"), name: "the United States")

  /// Whose account a source is: its ref begins with the side's.
  private static let sides: [Ref: NamedRef] = {
    var sides: [Ref: NamedRef] = [:]
    for side in [egypt, israel, usa] {
      for number in 1...3 { sides[Ref(stored: "\(side.ref)-\(number)")] = side }
    }
    return sides
  }()

  private func cite(_ source: String, fact: String? = nil, excerpt: String? = nil) -> Citation {
    Citation(source: Ref(stored: source), fact: fact, excerpt: excerpt)
  }

  private func entry(
    _ title: String, _ citations: [Citation], claims: [Claim] = []
  ) -> TimelineEntry {
    var event = Event(kind: .meeting, date: HistoricalDate(EDTF("1978-09-17")), title: title)
    event.citations = citations
    event.claims = claims
    return TimelineEntry(event: event, title: title, family: .meeting)
  }

  private func claim(
    _ field: String, _ value: String, _ sources: [String], _ rank: Claim.Rank = .normal
  ) -> Claim {
    Claim(field: field, value: value, rank: rank, citations: sources.map { cite($0) })
  }

  private func compare(
    _ entry: TimelineEntry, parts: [TimelineEntry] = [],
    parties: [NamedRef] = [egypt, israel]
  ) -> Comparison {
    Comparison(
      entry, parts: parts, sides: Self.sides, parties: parties,
      labels: [Ref(stored: "egypt-1"): "Memoir"])
  }

  // MARK: Accounts

  @Test func `Accounts stand in the order of the sides, then others, last those of nobody`() {
    let talks = entry(
      "Talks", [cite("press"), cite("usa-1"), cite("israel-1")],
      claims: [claim("date", "1978", ["egypt-2", "usa-1"])])
    let part = entry("Dinner", [cite("egypt-1"), cite("egypt-2"), cite("wire"), cite("press")])
    let accounts = compare(talks, parts: [part]).accounts
    #expect(accounts.map(\.side) == [Self.egypt, Self.israel, Self.usa, nil])
    let sources = accounts.map { $0.sources.map(\.citation.source.text) }
    #expect(
      sources == [["egypt-2", "egypt-1"], ["israel-1"], ["usa-1"], ["press", "wire"]])
    #expect(accounts[0].sources[1].label == "Memoir")
    #expect(accounts[1].sources[0].label == "israel-1")
    let turned = compare(talks, parts: [part], parties: [Self.usa, Self.israel])
    #expect(turned.accounts.map(\.side) == [Self.usa, Self.israel, Self.egypt, nil])
  }

  @Test func `Where nothing is cited there is no account`() {
    let comparison = compare(entry("Talks", []))
    #expect(comparison.accounts.isEmpty && comparison.points.isEmpty)
  }

  // MARK: Points

  @Test func `Points are the facts of the meeting, then its parts, each with its own`() {
    let talks = entry(
      "Talks",
      [cite("egypt-1"), cite("israel-1", fact: "place", excerpt: "in the lodge")],
      claims: [claim("date", "1978-09-17", ["usa-1"]), claim("date", "1978-09-16", ["egypt-1"])])
    let part = entry(
      "Dinner", [cite("egypt-1", excerpt: "we ate"), cite("egypt-2"), cite("press")],
      claims: [claim("who", "all", ["press"])])
    let points = compare(talks, parts: [part]).points
    #expect(points.map(\.entry.title) == ["Talks", "Talks", "Dinner", "Dinner"])
    #expect(points.map(\.fact) == ["date", "place", nil, "who"])
    #expect(points[0].remarks.map(\.text) == ["1978-09-17", "1978-09-16"])
    #expect(points[1].remarks.map(\.excerpts) == [["in the lodge"]])
    #expect(points[2].remarks.map(\.side) == [Self.egypt, nil])
    #expect(points[2].remarks[0].excerpts == ["we ate"])
    #expect(points[2].remarks[0].sources.count == 2)
  }

  @Test func `A claim is told by each side that makes it, and by nobody where none is cited`() {
    let talks = entry(
      "Talks", [],
      claims: [
        claim("date", "1978-09-17", ["usa-1", "israel-1", "usa-2"]), claim("date", "1978", []),
      ])
    let remarks = compare(talks).points[0].remarks
    #expect(remarks.map(\.side) == [Self.usa, Self.israel, nil])
    #expect(remarks[0].sources.map(\.citation.source.text) == ["usa-1", "usa-2"])
    #expect(remarks[2].sources.isEmpty)
  }

  @Test func `A citation for a fact without words of its own is no point`() {
    #expect(compare(entry("Talks", [cite("egypt-1", fact: "place")])).points.isEmpty)
  }

  // MARK: Differing

  @Test(arguments: [
    (["egypt-1": "16", "israel-1": "17"], Claim.Rank.normal, true),
    (["egypt-1": "16", "israel-1": "17"], .disputed, true),
    (["egypt-1": "16", "israel-1": "17"], .preferred, true),
    (["egypt-1": "16", "israel-1": "17"], .rejected, false),
    (["egypt-1": "17", "israel-1": "17"], .normal, false),
    (["egypt-1": "16", "egypt-2": "17"], .normal, true),
    (["egypt-1": "16", "press": "17"], .normal, true),
    (["wire": "16", "press": "17"], .normal, true), (["egypt-1": "16"], .normal, false),
  ])
  func `They differ where two accounts say different things that nobody rejected`(
    values: [String: String], rank: Claim.Rank, differs: Bool
  ) {
    let claims = values.keys.sorted().enumerated().map { index, source in
      claim("date", values[source] ?? "", [source], index == 0 ? rank : .normal)
    }
    #expect(compare(entry("Talks", [], claims: claims)).points.map(\.differs) == [differs])
  }

  @Test func `Passages alone are no different values`() {
    let talks = entry(
      "Talks",
      [
        cite("egypt-1", fact: "place", excerpt: "here"),
        cite("israel-1", fact: "place", excerpt: "there"),
      ])
    #expect(compare(talks).points.map(\.differs) == [false])
  }

  // MARK: Silence

  @Test func `Silent are sides of the meeting that have an account and do not tell it`() {
    let talks = entry("Talks", [cite("egypt-1"), cite("usa-1"), cite("press")])
    let told = entry("Dinner", [cite("press")])
    let comparison = compare(talks, parts: [told, entry("Walk", [cite("egypt-2")])])
    // Israel has no account at all; the United States are no side of it.
    #expect(comparison.silent(on: comparison.points[0]) == [Self.egypt])
    #expect(comparison.silent(on: comparison.points[1]).isEmpty)
    let three = compare(talks, parts: [told], parties: [Self.egypt, Self.usa])
    #expect(three.silent(on: three.points[0]) == [Self.egypt, Self.usa])
  }
}
