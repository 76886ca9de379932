import Chronology
import Diplomacy
import Foundation
import Interchange
import Testing

/// The chronicle under seed/ is whole, says what the report says, and none of it in its words.
@Suite struct SeedTests {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "seed")

  static func file(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private let records: [Record]
  private let further: [Record]

  init() throws {
    records = try YAMLFormat.read(Seed.chronicle, file: "chronicle.yaml").map(\.record)
    further = try YAMLFormat.read(Seed.furtherSources, file: "further.yaml").map(\.record)
  }

  private var events: [Event] {
    records.compactMap { if case .event(let event) = $0 { event } else { nil } }
  }

  @Test func whatIsBuiltInIsWhatTheFilesSay() throws {
    #expect(try SeedTests.file("chronicle.yaml") == Seed.chronicle, "stale build: touch seed/*")
    #expect(try SeedTests.file("further-sources.yaml") == Seed.furtherSources)
  }

  @Test func itHasSoManyRecordsOfEachSort() {
    func count(_ isSort: (Record) -> Bool) -> Int { records.filter(isSort).count }
    #expect(count { if case .source = $0 { true } else { false } } == 10)
    #expect(count { if case .actor = $0 { true } else { false } } == 12)
    #expect(count { if case .place = $0 { true } else { false } } == 5)
    #expect(count { if case .relation = $0 { true } else { false } } == 11)
    #expect(count { if case .topic = $0 { true } else { false } } == 4)
    #expect(events.count == 18)
  }

  /// The rows of the report: ref, EDTF, kind, locator.
  @Test(arguments: [
    ("stalingrad", "1942/1943", "battle", "¶11"),
    ("2001-09-11-new-york", "2001-09-11", "attack", "picture 2"),
    ("2001-10-03-brussels", "2001-10-03", "meeting", "¶6"),
    ("2001-11-21-ivanov", "2001-11-21", "statement", "¶8"),
    ("2001-11-22-volgograd", "2001-11-22", "ceremony", "¶10"),
    ("2001-11-22-robertson", "2001-11-22", "statement", "¶3"),
    ("british-proposal", "[..2001-11-22]", "proposal", "¶3-4"),
    ("2001-11-23-moscow", "2001-11-23", "meeting", "¶2-3"),
    ("2001-11-23-putin", "2001-11-23", "statement", "¶1-2"),
    ("2001-11-23-putin-b", "2001-11-23", "statement", "¶5-6"),
    ("2001-11-23-robertson", "2001-11-23", "statement", "¶7"),
    ("2001-11-22-or-23-robertson", "[2001-11-22,2001-11-23]", "statement", "¶4"),
    ("by-2001-11-23-robertson", "[..2001-11-23]", "statement", "audio 2"),
    ("by-2001-11-23-felgenhauer", "[..2001-11-23]", "statement", "audio 3"),
    ("2001-11-23-rosenberg", "2001-11-23", "statement", "¶9"),
    ("2001-11-22-russia", "2001-11-22/2001-11-23", "visit", "¶1, ¶10"),
    ("2001-11-23-bbc", "2001-11-23", "statement", "caption 2"),
    ("by-2001-11-23-rosenberg", "[..2001-11-23]", "statement", "audio 1"),
  ])
  func everyRowOfTheReportIsInIt(ref: String, date: String, kind: String, locator: String) throws {
    let event = try #require(events.first { $0.ref?.text == ref })
    #expect(event.date.edtf?.description == date)
    #expect(event.kind.name == kind)
    #expect(
      event.citations.contains { $0.source.text == "bbc-2001-11-23" && $0.locator == locator })
  }

  @Test func relativeDatesAreWhatTheDatelineMakesThem() throws {
    let reader = EnglishDateReader(dateline: CivilDate(iso: "2001-11-23"))
    let dated = events.map(\.date).filter { $0.dateline != nil }
    #expect(dated.count >= 6)
    for date in dated {
      let words = try #require(date.given)
      #expect(try reader.read(words).edtf == date.edtf, "\(words)")
    }
  }

  @Test func everyRefLeadsToARecordAndNoneToTwo() throws {
    for set in [records, records + further] {
      let refs = set.compactMap(\.ref?.text)
      #expect(Set(refs).count == refs.count)
      for record in set {
        for mention in mentions(in: record) { #expect(refs.contains(mention), "\(mention)") }
      }
    }
  }

  @Test func everyRecordSaysWhereItIsFrom() {
    for record in records {
      switch record {
      case .event(let event): #expect(!event.citations.isEmpty, "\(event.ref?.text ?? "")")
      case .actor(let actor): #expect(!actor.citations.isEmpty, "\(actor.ref)")
      case .place(let place): #expect(!place.citations.isEmpty, "\(place.ref)")
      case .relation(let relation): #expect(!relation.citations.isEmpty, "\(relation.ref)")
      default: continue
      }
    }
  }

  @Test func whatIsWrittenOfItIsReadBackAsItWas() throws {
    for set in [records, further] {
      var writer = YAMLWriter()
      let text = try set.map { try writer.append($0) }.joined() + writer.end()
      #expect(try YAMLFormat.read(text, file: "again.yaml").map(\.record) == set)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 110 })
    }
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["CHANCERY_ARTICLE"] != nil,
      "CHANCERY_ARTICLE names the text of the report"))
  func noSixWordsInARowAreTheReports() throws {
    let path = try #require(ProcessInfo.processInfo.environment["CHANCERY_ARTICLE"])
    let article = runs(of: try String(contentsOfFile: path, encoding: .utf8))
    // The line that dates the report is how its source is cited.
    let dateLine: Set = ["23 november 2001 15 43 gmt", "friday 23 november 2001 15 43"]
    for name in ["chronicle.yaml", "further-sources.yaml", "README.md"] {
      let shared = runs(of: try SeedTests.file(name)).intersection(article).subtracting(dateLine)
      #expect(shared.isEmpty, "\(name)")
    }
  }

  /// Every six words in a row, in lower case.
  private func runs(of text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 6 else { return [] }
    return Set((0...(words.count - 6)).map { words[$0..<($0 + 6)].joined(separator: " ") })
  }

  /// The refs of other records that a record names.
  private func mentions(in record: Record) -> [String] {
    func citations(_ citations: [Citation]) -> [Ref?] { citations.map(\.source) }
    let refs: [Ref?] =
      switch record {
      case .chronicle, .kind, .timeline: []
      case .topic(let topic): [topic.under]
      case .source(let source): [source.within] + citations(source.citations)
      case .actor(let actor): citations(actor.citations)
      case .place(let place): [place.within, place.state] + citations(place.citations)
      case .relation(let relation): [relation.from, relation.to] + citations(relation.citations)
      case .supplement(let more):
        [more.to] + more.links.map(\.to) + citations(more.citations)
          + citations(more.claims.flatMap(\.citations))
      case .event(let event):
        [event.place, event.statement?.occasion] + event.topics + event.links.map(\.to)
          + event.participations.map(\.actor) + (event.statement?.about ?? [])
          + citations(event.citations)
      }
    return refs.compactMap { $0?.text }
  }
}
