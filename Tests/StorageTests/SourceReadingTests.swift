import Chronology
import Diplomacy
import Testing

@testable import Storage

@Suite struct SourceReadingTests {
  private func source(_ ref: String, within: String? = nil, file: String? = nil) -> Diplomacy.Source
  {
    var source = Source(ref: Ref(stored: ref), title: "Title of \(ref)")
    source.within = within.map(Ref.init(stored:))
    source.file = file
    return source
  }

  private func statement(
    _ ref: String, _ quote: String?, original: String? = nil, _ citations: [Citation]
  ) -> Diplomacy.Record {
    var event = Event(
      kind: .statement, date: HistoricalDate(EDTF("2001-10-03")), title: "Gist",
      ref: Ref(stored: ref))
    event.statement = Statement(quote: quote, original: original, language: "ru")
    event.citations = citations
    return .event(event)
  }

  private func cite(_ ref: String, fact: String? = nil, excerpt: String? = nil) -> Citation {
    Citation(source: Ref(stored: ref), locator: "7", fact: fact, excerpt: excerpt)
  }

  @Test func `What is quoted from a source is found with the parts that have no copy`() throws {
    var actor = Actor(ref: Ref(stored: "a"), kind: .person, names: [Name("A")])
    actor.names[0].citations = [cite("volume", excerpt: "called A")]
    let chronicle = try TestFolder().chronicle([
      .source(source("volume", file: "v.txt")), .source(source("document", within: "volume")),
      .source(source("annex", within: "document", file: "x.txt")), .source(source("paper")),
      .actor(actor),
      statement("one", "words one", original: "слова", [cite("volume"), cite("paper")]),
      statement("two", "words two", [cite("document"), cite("paper", fact: "words")]),
      statement("three", "words three", [cite("document", fact: "date", excerpt: "on the third")]),
      statement("four", "words four", [cite("annex")]),
    ])
    let found = try chronicle.quotations(from: Ref(stored: "volume"))
    #expect(
      found.map { "\($0.record) \($0.kind.rawValue) \($0.text)" } == [
        "one quote words one", "one original слова", "a excerpt called A",
        "three excerpt on the third",
      ])
    #expect(found[0].others == [Ref(stored: "paper")] && found[0].language == "ru")
    #expect(found[0].locator == "7")
    let paper = try chronicle.quotations(from: Ref(stored: "paper"))
    #expect(paper.map(\.record.text) == ["one", "one", "two"])
  }

  @Test func `What is taken from another counts as that, in the end`() throws {
    var paper = source("paper")
    paper.kind = "press-report"
    paper.derivesFrom = [Ref(stored: "agency")]
    var agency = source("agency")
    agency.derivesFrom = [Ref(stored: "telegram")]
    var book = source("book")
    book.derivesFrom = [Ref(stored: "paper"), Ref(stored: "telegram")]
    let chronicle = try TestFolder().chronicle([
      .source(source("telegram")), .source(agency), .source(paper), .source(book),
    ])
    let traits = try chronicle.sourceTraits()
    #expect(
      traits[paper.ref] == SourceTraits(kind: "press-report", root: Ref(stored: "telegram")))
    // Nobody else has what the book has together.
    #expect(traits[book.ref]?.root == nil)
    #expect(traits.count == 4)
  }

  @Test func `Silences come with the names of their sources`() throws {
    var index = source("index")
    index.silences = [
      Silence(actor: Ref(stored: "a"), period: EDTF("1950"), searched: EDTF("2024-05-02")),
      Silence(note: "All of it"),
    ]
    index.reliability = .b
    let actor = Actor(ref: Ref(stored: "a"), kind: .person, names: [Name("A")])
    let chronicle = try TestFolder().chronicle([.actor(actor), .source(index)])
    let silences = try chronicle.silences()
    #expect(silences.map(\.label) == ["Title of index", "Title of index"])
    #expect(silences.map(\.silence) == index.silences)
  }
}
