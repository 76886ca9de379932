import Chronology
import Diplomacy
import Testing

@testable import Storage

/// What statements and facts rest on.
@Suite struct SourceCheckTests {
  private typealias Sketch = CheckSketch

  @Test func `A statement has a speaker, be it an unknown one, and a source`() throws {
    let records = [
      Sketch.actor("speaker"), Sketch.source("paper"),
      Sketch.statement("fine", "2001", sources: [Sketch.cited("paper")]),
      Sketch.statement("voiceless", "2002", by: nil, sources: [Sketch.cited("paper")]),
      Sketch.event("unknown", "2003", kind: .statement, [Sketch.part(nil, .speaker)]),
      Sketch.statement(
        "passed-on", "2004",
        Statement(via: [Attribution(actor: nil, source: Ref(stored: "paper"))])),
      Sketch.event("meeting", "2005"),
    ]
    #expect(try found(.noSpeaker, records) == [["voiceless"]])
    #expect(try found(.statementWithoutSource, records) == [["unknown"]])
    #expect(try found(.uncited, records) == [["meeting"]])
  }

  @Test func `A fact is cited as a whole or in a part; names and places need no source`() throws {
    var part = Sketch.part("a")
    part.citations = [Sketch.cited("paper")]
    let records = [
      Sketch.source("paper"), Sketch.actor("a", life: "1900/.."), Sketch.actor("b"),
      Sketch.actor("state", .state), Sketch.place("town"), Sketch.event("in-part", "1950", [part]),
      Sketch.event("whole", "1951") { $0.citations = [Sketch.cited("paper")] },
      Sketch.event("bare", "1952"), Sketch.event("lead", "1953") { $0.status = .lead },
      Sketch.event("wrong", "1954") { $0.status = .rejected },
      Sketch.tenure("office", "b", of: "state", "1950/1960"),
    ]
    let folder = try TestFolder()
    let chronicle = try folder.chronicle(records)
    #expect(try chronicle.found(.uncited) == [["bare"], ["office"], ["a"]])
    #expect(try chronicle.found(.uncited, leads: true) == [["bare"], ["lead"], ["office"], ["a"]])
    #expect(try chronicle.found(.uncited, of: ["bare", "b"]) == [["bare"]])
  }

  @Test(arguments: [
    (["weak"], true), (["fair"], false), (["plain"], false), (["plain#4"], true),
    (["plain#3"], false), (["weak", "fair"], false), (["weak", "weak"], true),
    // Two that do not depend on each other bear each other out.
    (["weak", "unreliable"], false), (["weak", "copy"], true), (["copy", "second-copy"], true),
    (["unreliable", "copy"], false),
    // A volume and its document are one, two documents are two.
    (["volume", "document"], true), (["document", "other-document"], false),
    (["weak", "plain"], false), (["weak", "plain#5"], false), ([], false),
  ])
  func `Independent roots are counted`(sources: [String], isFound: Bool) throws {
    let outcome = try found(
      .weaklyCited,
      [
        Sketch.source("weak", .d), Sketch.source("unreliable", .f), Sketch.source("fair", .c),
        Sketch.source("plain"),
        Sketch.source("copy", .e) { $0.derivesFrom = [Ref(stored: "weak")] },
        Sketch.source("second-copy", .e) { $0.derivesFrom = [Ref(stored: "weak")] },
        Sketch.source("volume", .e),
        Sketch.source("document", .e) { $0.within = Ref(stored: "volume") },
        Sketch.source("other-document", .e) { $0.within = Ref(stored: "volume") },
        Sketch.event("fact", "1950") { event in
          event.citations = sources.map { text in
            let words = text.split(separator: "#")
            return Sketch.cited(String(words[0]), nil, words.count > 1 ? Int(words[1]) : nil)
          }
        },
      ])
    #expect(outcome.map { $0[0] } == (isFound ? ["fact"] : []))
  }

  @Test(arguments: [
    (Statement.Form.verbatim, nil, "book", true), (.translated, nil, "book", true),
    (.verbatim, "p. 7", "book", false), (.paraphrase, nil, "book", false),
    (.summary, nil, "book", false), (.verbatim, nil, "numbered", false),
    (.verbatim, nil, "paged", false),
  ])
  func `A quotation says where it stands`(
    form: Statement.Form, locator: String?, source: String, isFound: Bool
  ) throws {
    let outcome = try found(
      .quotationWithoutLocator,
      [
        Sketch.actor("speaker"), Sketch.source("book"),
        Sketch.source("numbered") {
          ($0.within, $0.number) = (Ref(stored: "book"), "28")
        },
        Sketch.source("paged") { ($0.within, $0.pages) = (Ref(stored: "book"), "3–9") },
        Sketch.statement(
          "words", "1950", Statement(form: form, quote: "never"),
          sources: [Sketch.cited(source, locator)]),
        Sketch.statement(
          "wordless", "1951", Statement(form: .verbatim), sources: [Sketch.cited("book")]),
      ])
    #expect(outcome == (isFound ? [["words", source]] : []))
  }

  @Test(arguments: [
    ("2001-11-23", "2001-11-23", false), ("2001-11-23", "2001-11-24", true),
    ("2001", "2001-12-31", false), ("2001", "2002", true), ("2001?", "2002", false),
    ("2001-11-23", "2001-11", false), ("2001-11-23", "2001-11-20/2001-12", false),
    ("2001-11-23", nil, false), ("2001-11-23", "[2001-12..]", true),
  ])
  func `What was out before an event does not attest it`(
    published: String, day: String?, isFound: Bool
  ) throws {
    for isDateline in [false, true] {
      let source =
        isDateline
        ? Sketch.source("paper", written: published) : Sketch.source("paper", published: published)
      let outcome = try found(
        .sourceBeforeEvent,
        [source, Sketch.event("event", day) { $0.citations = [Sketch.cited("paper")] }])
      #expect(outcome == (isFound ? [["event", "paper"]] : []))
    }
  }

  @Test func `A late edition of an early text attests what was between`() throws {
    let outcome = try found(
      .sourceBeforeEvent,
      [
        Sketch.source("telegram", published: "1980", written: "1960-05-01"),
        Sketch.event("event", "1970") { $0.citations = [Sketch.cited("telegram")] },
      ])
    #expect(outcome.isEmpty)
  }

  @Test func `A source comes out after it was written, and after what it is taken from`() throws {
    let outcome = try found(
      .sourceOutOfOrder,
      [
        Sketch.source("early", published: "1960-05-01", written: "1960-05-02"),
        Sketch.source("same", published: "1960-05-01", written: "1960-05-01"),
        Sketch.source("year", published: "1960", written: "1960-12-31"),
        Sketch.source("volume", published: "1970"),
        Sketch.source("piece", written: "1971") { $0.within = Ref(stored: "volume") },
        Sketch.source("inside", written: "1970-06") { $0.within = Ref(stored: "volume") },
        Sketch.source("wire", published: "1960-06-02"),
        Sketch.source("report", published: "1960-06-01") {
          $0.derivesFrom = [Ref(stored: "wire")]
        },
        Sketch.source("later", published: "1960-06-02") { $0.derivesFrom = [Ref(stored: "wire")] },
      ])
    #expect(outcome == [["early"], ["piece", "volume"], ["report", "wire"]])
  }
}
