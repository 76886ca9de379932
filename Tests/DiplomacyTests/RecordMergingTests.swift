import Chronology
import Diplomacy
import Testing

/// Two records of one thing as one.
@Suite struct RecordMergingTests {
  private func ref(_ text: String) -> Ref { Ref(stored: text) }
  private func cite(_ source: String, _ locator: String? = nil) -> Citation {
    Citation(source: ref(source), locator: locator)
  }

  // MARK: Actors, places

  private var putin: Actor {
    Actor(
      ref: ref("putin"), kind: .person,
      names: [Name("Vladimir Putin", language: "en", citations: [cite("bbc")]), Name("Putin")],
      existence: EDTF("1952-10-07/.."),
      identifiers: [Identifier(scheme: "wikidata", value: "Q7747")],
      note: "first", citations: [cite("bbc", "1")],
      claims: [Claim(field: "existence", value: "1950")])
  }

  private var other: Actor {
    Actor(
      ref: ref("putin-b"), kind: .person,
      names: [
        Name("V. V. Putin"), Name("Vladimir Putin", language: "en", citations: [cite("tass")]),
        Name("Acting President Putin", validity: Validity(EDTF("1999/2000"))),
        Name("Vladimir Putin", language: "de"), Name("Path", kind: .birth),
      ],
      existence: EDTF("1952/.."), identifiers: [Identifier(scheme: "viaf", value: "9")],
      note: "second", citations: [cite("tass", "2")], claims: [Claim(field: "name", value: "x")])
  }

  @Test func `An actor keeps the names, identifiers, sources and claims of both`() {
    let merged = putin.merging(other)
    #expect(merged.ref == putin.ref)
    #expect(Array(merged.names.map(\.text).prefix(2)) == ["Vladimir Putin", "Putin"])
    #expect(Set(merged.names.map(\.text)) == Set((putin.names + other.names).map(\.text)))
    #expect(merged.names[0].citations == [cite("bbc"), cite("tass")])
    // Only one of all its names is shown without dates, as before.
    let shown = merged.names.filter { $0.validity == .always && $0.kind == .full }
    #expect(shown.map(\.text) == ["Vladimir Putin", "Putin"])
    #expect(merged.names.first { $0.text == "Path" }?.kind == .birth)
    #expect(merged.names.first { $0.text.hasPrefix("Acting") }?.kind == .full)
    #expect(merged.identifiers == putin.identifiers + other.identifiers)
    #expect(merged.citations == putin.citations + other.citations)
    #expect(merged.existence == putin.existence)
    #expect(merged.note == "first\nsecond")
    #expect(
      merged.claims.map(\.value) == [
        "1950", "x", putin.existence?.description ?? "", "1952/..",
      ])
    #expect(merged.claims.last?.citations == other.citations)
    #expect(merged.claims.last?.reason?.contains("putin-b") == true)
  }

  @Test func `What only the other knows is taken as it is`() {
    let bare = Actor(ref: ref("putin"), kind: .person, names: [Name("Putin")])
    let merged = bare.merging(putin)
    #expect(merged.existence == putin.existence && merged.note == putin.note)
    #expect(merged.claims == putin.claims)
  }

  @Test func `A place around the two stays, and what differs is a claim`() {
    var one = Place(ref: ref("kremlin"), names: [Name("Kremlin")])
    one.within = ref("moscow")
    one.coordinates = Coordinates("55.75,37.62")
    one.zone = "Europe/Moscow"
    var other = Place(ref: ref("kremlin-b"), names: [Name("The Kremlin")])
    other.within = ref("kremlin")
    other.coordinates = Coordinates("55.8,37.6")
    other.zone = "Europe/Kirov"
    other.state = ref("russia")
    let merged = one.merging(other)
    #expect(merged.within == ref("moscow"))
    #expect(other.merging(one).within == ref("moscow"))
    #expect(merged.state == ref("russia"))
    #expect(merged.claims.map(\.field) == ["coordinates", "coordinates", "zone", "zone"])
    #expect(merged.names.map(\.kind) == [.full, .alias])
  }

  // MARK: Sources, topics, relations

  @Test func `What a source says differently goes into its note, and nothing is lost`() {
    var one = Source(ref: ref("bbc"), title: "News")
    (one.author, one.publisher, one.note) = ("A", "BBC", "seen")
    var other = Source(ref: ref("bbc-b"), title: "The news")
    (other.author, other.publisher, other.url) = ("B", "BBC", "https://example.org")
    (other.reliability, other.archive) = (.b, "Kew")
    other.published = HistoricalDate(EDTF("2001-11-23"))
    other.identifiers = [Identifier(scheme: "isbn", value: "1")]
    other.citations = [cite("index")]
    other.within = ref("bbc")
    let merged = one.merging(other)
    #expect(merged.title == "News" && merged.author == "A" && merged.archive == "Kew")
    #expect(merged.url == other.url && merged.published == other.published)
    #expect(merged.within == nil && merged.reliability == .b)
    #expect(merged.identifiers == other.identifiers && merged.citations == other.citations)
    #expect(merged.note == "seen\ntitle: The news (bbc-b)\nauthor: B (bbc-b)")
  }

  @Test func `A topic keeps the other name and the other wider topic in its note`() {
    let one = Topic(ref: ref("nato"), name: "NATO", under: ref("europe"), note: "a")
    let other = Topic(ref: ref("pact"), name: "The Alliance", under: ref("defence"), note: "b")
    let merged = one.merging(other)
    #expect(merged.under == ref("europe"))
    for word in ["a", "b", "The Alliance", "defence"] {
      #expect(merged.note?.contains(word) == true, "\(word)")
    }
    let inside = Topic(ref: ref("pact"), name: "NATO", under: ref("nato"))
    #expect(one.merging(inside).under == ref("europe"))
    #expect(Topic(ref: ref("nato"), name: "NATO").merging(inside).under == nil)
  }

  @Test func `A relation keeps the other dates as a claim`() {
    func tenure(_ ref: String, _ valid: String?) -> Relation {
      Relation(
        ref: self.ref(ref), kind: .tenure, from: self.ref("putin"), to: self.ref("russia"),
        office: "President", validity: Validity(valid.flatMap { EDTF($0) }),
        citations: [cite(ref)])
    }
    let merged = tenure("a", "2000-05-07/..").merging(tenure("b", "2000/2008"))
    #expect(merged.validity.date == EDTF("2000-05-07/.."))
    #expect(merged.claims.map(\.value) == ["2000-05-07/..", "2000/2008"])
    #expect(merged.citations.map(\.source.text) == ["a", "b"])
    let dated = tenure("a", nil).merging(tenure("b", "2000/2008"))
    #expect(dated.validity.date == EDTF("2000/2008"))
    #expect(dated.validity.possible.first == EDTF("2000")?.earliest.day)
    #expect(dated.claims.isEmpty)
  }

  // MARK: With themselves

  @Test func `Merging with itself changes nothing`() {
    let place = Place(ref: ref("x"), names: [Name("X")], within: ref("y"))
    var source = Source(ref: ref("x"), title: "X")
    (source.within, source.note, source.author) = (ref("y"), "n", "A")
    let topic = Topic(ref: ref("x"), name: "X", under: ref("y"), note: "n")
    let relation = Relation(
      ref: ref("x"), kind: .tenure, from: ref("a"), to: ref("b"), office: "O",
      validity: Validity(EDTF("2000")), note: "n", citations: [cite("s")])
    #expect(putin.merging(putin) == putin)
    #expect(other.merging(other).names.map(\.text) == other.names.map(\.text))
    #expect(place.merging(place) == place)
    #expect(source.merging(source) == source)
    #expect(topic.merging(topic) == topic)
    #expect(relation.merging(relation) == relation)
  }
}
