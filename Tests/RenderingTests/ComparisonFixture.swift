import Chronology
import Diplomacy

/// A meeting of two sides and a host, told by sources of each; all its text made by one function.
struct ComparisonFixture: Sendable {
  var text: @Sendable (String) -> String = { $0 }

  static let names = ["Egypt", "Israel", "Usa"]

  var sides: [NamedRef] {
    Self.names.map { NamedRef(ref: Ref(stored: $0.lowercased()), name: text($0)) }
  }

  /// Whose account a source is: its ref begins with the side's.
  var creators: [Ref: NamedRef] {
    var creators: [Ref: NamedRef] = [:]
    for side in sides {
      for number in 1...2 { creators[Ref(stored: "\(side.ref)-\(number)")] = side }
    }
    return creators
  }

  func cite(
    _ source: String, fact: String? = nil, excerpt: String? = nil, note: String? = nil
  ) -> Citation {
    Citation(
      source: Ref(stored: source), locator: text("p. 3"), fact: fact, excerpt: excerpt.map(text),
      note: note.map(text))
  }

  func claim(
    _ field: String, _ value: String, _ sources: [String], rank: Claim.Rank = .normal
  ) -> Claim {
    Claim(
      field: field, value: text(value), rank: rank, reason: text("the memoir is late"),
      citations: sources.map { cite($0, excerpt: "we sat until night") })
  }

  func entry(
    _ number: Int64, _ title: String, family: EventKind, citations: [Citation],
    claims: [Claim] = []
  ) -> TimelineEntry {
    var event = Event(kind: family, date: HistoricalDate(EDTF("1978-09-17")))
    event.number = number
    event.citations = citations
    event.claims = claims
    var entry = TimelineEntry(event: event, title: text(title), family: family)
    entry.place = NamedRef(ref: Ref(stored: "camp-david"), name: text("Camp David"))
    return entry
  }

  var parts: [TimelineEntry] {
    var words = entry(
      2, "The settlements stop", family: .statement,
      citations: [cite("egypt-1", excerpt: "not one more"), cite("usa-1")],
      claims: [claim("words", "for three months", ["israel-1"])])
    words.parties = [
      Party(
        participation: Participation(actor: Ref(stored: "carter"), role: .speaker),
        name: text("Jimmy Carter"), short: text("Carter"), kind: .person)
    ]
    return [
      words, entry(3, "The signing", family: .event, citations: [cite("press")]),
      entry(4, "The dinner", family: .event, citations: [cite("israel-1")]),
    ]
  }

  var comparison: Comparison {
    let meeting = entry(
      1, "Talks at Camp David", family: .meeting,
      citations: [
        cite("press"), cite("israel-2"), cite("egypt-1", fact: "place", excerpt: "in the lodge"),
      ],
      claims: [
        claim("date", "1978-09-17", ["usa-1", "israel-1"], rank: .preferred),
        claim("date", "1978-09-16", ["egypt-1", "egypt-2"], rank: .disputed),
        claim("participation", "a fourth was there", ["press"]),
        claim("participation", "no fourth", ["usa-2"], rank: .rejected),
      ])
    return Comparison(
      meeting, parts: parts, sides: creators, parties: sides,
      labels: [
        Ref(stored: "press"): text("The press, 18 September 1978")
      ])
  }
}
