import Chronology
import Diplomacy
import Testing

@testable import Interchange

/// What is written is read back, for any text; what is not is counted.
@Suite struct BibliographyRoundTripTests {
  /// The works of what was read, tied as an import ties them.
  static func works(_ reading: BibliographyReading) -> [CitedWork] {
    reading.entries.enumerated().map { index, entry in
      var source = entry.source
      source.ref = Ref(stored: "work-\(index)")
      return CitedWork(source, in: entry.containers)
    }
  }

  /// A reading without its lines, which say only where it stands.
  static func shown(_ reading: BibliographyReading) -> [BibliographyEntry] {
    reading.entries.map { entry in
      var entry = entry
      entry.line = 0
      return entry
    }
  }

  @Test(
    "Any source is written so that it can be read, and the second writing says what the first did",
    arguments: 0..<120 as Range<UInt64>)
  func anySourceSettles(seed: UInt64) throws {
    var generator = RecordGenerator(seed: seed)
    for format in BibliographyFormat.allCases {
      let works = (0..<5).map { index in
        var source = generator.source()
        source.ref = Ref(stored: "s-\(index)")
        var containers = generator.some { $0.source() }
        containers = Array(containers.prefix(2))
        if generator.coin() { source.kind = generator.pick(WorkType.all).kind }
        return CitedWork(source, in: containers)
      }
      let text = try format.write(works).text
      let first = try format.read(text, file: "a")
      #expect(first.entries.count == works.count, "\(format): \(text)")
      // A date that was never more than words is told.
      let remarks = first.remarks.filter { !$0.hasSuffix("its words are kept") }
      #expect(
        first.losses.isEmpty && remarks.isEmpty, "\(format): \(first.losses.words) \(remarks)")
      let second = try format.read(try format.write(Self.works(first)).text, file: "a")
      let third = try format.read(try format.write(Self.works(second)).text, file: "a")
      #expect(Self.shown(third) == Self.shown(second), "\(format) \(seed): \(text)")
      #expect(try format.write(works).text == text)
    }
  }

  /// A work as a catalogue has it, with any texts and any date, and nothing that no format says.
  static func plainWork(_ generator: inout RecordGenerator, _ format: BibliographyFormat)
    -> CitedWork
  {
    func text(_ generator: inout RecordGenerator) -> String? {
      let text = generator.text()
      // CSL keeps every text; the others those that a line of text can hold.
      let line = format == .csl ? text : BibliographicText.line(text)
      return line.allSatisfy(\.isWhitespace) ? nil : line
    }
    func names(_ generator: inout RecordGenerator) -> String? {
      ContributorList.line(
        generator.some { generator in
          generator.pick([
            Contributor(family: "Putnam", given: "Robert D."), Contributor(family: "NATO"),
            Contributor(family: "van der Stoel", given: "Max"),
            Contributor(family: "Amnesty Global"),
            Contributor(family: "García Márquez", given: "Gabriel"),
            Contributor(family: "Путин", given: "В."),
            Contributor(family: "Smith", given: "John", suffix: "Jr."),
            Contributor(family: "Foreign, Commonwealth & Development Office"),
            Contributor(family: "Lee and Hay"),
            Contributor(family: "O’Neill_#%{}~\\^", given: "$&"),
          ])
        })
    }
    var source = Source(ref: Ref(stored: "a"), title: text(&generator) ?? "T")
    let type = generator.pick(WorkType.all)
    source.kind = type.kind
    source.author = names(&generator)
    source.published = generator.maybe { HistoricalDate($0.edtf()) }
    if source.published?.edtf == nil { source.published = nil }
    source.accessed = generator.coin() ? EDTF("2020-05-03") : nil
    for path in [\Source.url, \.archive, \.collection, \.reference, \.number, \.pages] {
      source[keyPath: path] = text(&generator)
    }
    source.url = source.url.map {
      "https://a.org/\($0.filter { $0.isLetter || "~_%#-".contains($0) })"
    }
    source.language = generator.pick([nil, "en", "ru", "en-GB", "de"])
    source.note = text(&generator)
    if generator.coin() { source.identifiers = [Identifier(scheme: "doi", value: "10.1/a_b%(c)")] }
    var book = Source(ref: Ref(stored: "b"), title: text(&generator) ?? "B")
    book.kind = "book"
    let bookPaths = [\Source.volume, \.edition, \.publisher, \.publisherPlace]
    switch type.placing {
    case .part:
      for path in bookPaths { book[keyPath: path] = text(&generator) }
      book.editor = names(&generator)
      return CitedWork(source, in: [book])
    case .article:
      source.volume = text(&generator)
      book.kind = "journal"
      return CitedWork(source, in: [book])
    case .press:
      source.publisher = text(&generator)
      source.volume = text(&generator)
    case .whole:
      for path in bookPaths { source[keyPath: path] = text(&generator) }
      source.editor = names(&generator)
    }
    return CitedWork(source)
  }

  @Test(
    "A work of which nothing is said to be lost comes back whole",
    arguments: 0..<200 as Range<UInt64>)
  func nothingIsLostUnsaid(seed: UInt64) throws {
    var generator = RecordGenerator(seed: seed)
    for format in BibliographyFormat.allCases {
      let work = Self.plainWork(&generator, format)
      let (text, losses) = try format.write([work])
      let entry = try #require(try format.read(text, file: "a").entries.first)
      var back = entry.source
      back.ref = work.source.ref
      back.identifiers.removeAll { $0.scheme == format.rawValue }
      var mine = work.source
      mine.pages = mine.pages.map(StandardNumber.pages)
      if losses.losses.contains(where: { $0.field == "words of the date" }) {
        (mine.published, back.published) = (nil, nil)
      }
      // A date in words keeps them.
      if back.published?.edtf == mine.published?.edtf { back.published = mine.published }
      for field in losses.losses.map(\.field) {
        if field == "archive" { mine.archive = nil }
        if field == "collection" { mine.collection = nil }
      }
      #expect(back == mine, "\(format): \(Self.differences(back, mine)); said: \(losses.words)")
      let book = work.containers.first
      #expect(entry.containers.first?.title == book?.title, "\(format): \(text)")
      #expect(entry.containers.first?.editor == book?.editor, "\(format): \(text)")
      #expect(entry.containers.first?.publisher == book?.publisher, "\(format): \(text)")
    }
  }

  /// The fields in which two sources differ, with what the first has and the second.
  static func differences(_ left: Source, _ right: Source) -> String {
    zip(Mirror(reflecting: left).children, Mirror(reflecting: right).children)
      .filter { "\($0.value)" != "\($1.value)" }
      .map { "\($0.label ?? ""): \($0.value) for \($1.value)" }.joined(separator: "; ")
  }

  @Test func theSeedsSourcesSayWhatTheyLose() throws {
    var sources: [Source] = []
    for item in try YAMLFormat.read(Seed.chronicle, file: "seed") {
      if case .source(let source) = item.record { sources.append(source) }
    }
    let library = SourceLibrary(sources)
    for format in BibliographyFormat.allCases {
      let (text, losses) = try format.write(library.works)
      let back = try format.read(text, file: "a").entries
      #expect(back.map(\.source.title) == library.works.map(\.source.title))
      #expect(back.map(\.source.short) == library.works.map(\.source.short))
      #expect(back.map(\.source.kind) == library.works.map(\.source.kind))
      #expect(losses.words.contains("fixity (1 source)"))
      #expect(losses.words(for: format.rawValue)?.hasPrefix("\(format) could not say: ") == true)
    }
  }

  @Test func lossesAreCountedAndPutInOrder() {
    var losses = LossReport()
    #expect(losses.isEmpty && losses.words(for: "ris") == nil)
    losses.note("dateline", of: "source")
    losses.note("reliability", of: "source", count: 2)
    losses.note("keywords", of: "entry", count: 3)
    #expect(
      losses.words == "keywords (3 entries), reliability (2 sources), dateline (1 source)")
    var other = LossReport()
    other.note("dateline", of: "source")
    losses.add(other)
    #expect(losses.losses.first { $0.field == "dateline" }?.count == 2)
  }

  @Test func keysAreThoseByWhichWorksCame() throws {
    func source(_ ref: String, _ key: String?) -> CitedWork {
      var source = Source(ref: Ref(stored: ref), title: ref)
      if let key { source.identifiers = [Identifier(scheme: "bibtex", value: key)] }
      return CitedWork(source)
    }
    let works = [
      source("a", nil), source("b", "Putnam:1988"), source("c", "no good, key"), source("d", "a"),
      source("путин", nil), source("e", "Putnam:1988"),
    ]
    let keys = try BibliographyFormat.bibtex.read(
      try BibliographyFormat.bibtex.write(works).text, file: "a"
    ).entries.compactMap { $0.key?.value }
    #expect(keys == ["a", "Putnam:1988", "c", "d", "putin", "e"])
  }

  @Test(arguments: [BibliographyFormat.bibtex, .ris], ["[2001-11-22,2001-11-23]", "2001-~11-22"])
  func `A day of access that is not exact goes out as its year`(
    format: BibliographyFormat, edtf: String
  ) throws {
    var source = Source(ref: Ref(stored: "a"), title: "T")
    source.url = "https://example.org"
    source.accessed = EDTF(edtf)
    let (text, losses) = try format.write([CitedWork(source)])
    #expect(losses.losses.contains { $0.field == "accessed" })
    let back = try format.read(text, file: "a").entries.first?.source
    #expect(back?.accessed == EDTF("2001"))
  }
}
