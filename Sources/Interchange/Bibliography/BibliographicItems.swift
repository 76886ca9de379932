import Diplomacy

/// Gathers what a reader finds and turns each item into a source and what it is part of.
struct BibliographicItems {
  let scheme: String
  let file: String
  private(set) var result = BibliographyReading()
  private var lines: [String: Int] = [:]

  init(scheme: String, file: String) {
    self.scheme = scheme
    self.file = file
  }

  /// Whether nothing was found, not even what is left out.
  var isUntouched: Bool { result.entries.isEmpty && result.remarks.isEmpty }

  /// Notes that entries have a field for which there is no place.
  mutating func leaveOut(_ field: String) { result.losses.note(field, of: "entry") }

  /// Notes what a person should know of an entry.
  mutating func remark(_ line: Int, _ words: String) {
    result.remarks.append("\(file):\(line): \(words)")
  }

  /// Adds an item.
  mutating func append(_ item: BibliographicItem) {
    if let key = item.key {
      if let line = lines[key] {
        remark(item.line, "the key \(shown(key)) was used on line \(line); this entry is left out")
        return
      }
      lines[key] = item.line
    }
    let type = WorkType.of(kind: item.kind)
    var source = source(of: item)
    var containers: [Source] = []
    let isPart = item.container != nil || item.parentKey != nil
    switch type.placing {
    case .part where isPart: containers = book(item, &source)
    case .article where isPart: containers = periodical(item, &source)
    case .press where item.container != nil && item.publisher == nil:
      source.publisher = item.container
      moveSeries(of: item, to: &source, &containers)
    case .whole, .part, .article, .press:
      if let title = item.container {
        containers = [Source(ref: noRef, title: title)]
        containers[0].kind = type.placing == .press ? site(of: item.kind) : "series"
      }
      moveSeries(of: item, to: &source, &containers)
    }
    let key = item.key.map { Identifier(scheme: scheme, value: $0) }
    if let key { source.identifiers.insert(key, at: 0) }
    result.entries.append(
      BibliographyEntry(
        source: source, containers: containers, parentKey: item.parentKey, key: key,
        line: item.line))
  }

  private func source(of item: BibliographicItem) -> Source {
    let supplied = "[Untitled \(item.kind.replacing("-", with: " "))]"
    var source = Source(ref: noRef, title: item.title ?? supplied)
    source.kind = item.kind
    source.short = item.shortTitle.map { title in
      let names = ContributorList.surnames(item.authors)
      return names.isEmpty ? title : "\(names), \(title)"
    }
    source.author = ContributorList.line(item.authors)
    source.editor = ContributorList.line(item.editors)
    source.volume = item.volume
    source.number = item.number
    source.edition = item.edition
    source.pages = item.pages
    source.publisher = item.publisher
    source.publisherPlace = item.place
    source.published = item.issued
    source.accessed = item.accessed
    source.url = item.url
    source.identifiers = item.identifiers
    source.archive = item.archive
    source.collection = item.collection
    source.reference = item.reference
    source.language = item.language
    source.note = item.notes.isEmpty ? nil : item.notes.joined(separator: "\n")
    return source
  }

  /// The book that a part is in, which takes over what is said of the book.
  private func book(_ item: BibliographicItem, _ source: inout Source) -> [Source] {
    guard let title = item.container else { return [] }
    var book = Source(ref: noRef, title: title)
    let isDocument = ["document", "letter", "telegram", "manuscript"].contains(item.kind)
    book.kind = isDocument ? "volume" : item.kind == "conference-paper" ? "proceedings" : "book"
    book.editor = source.editor
    book.volume = source.volume
    book.edition = source.edition
    book.publisher = source.publisher
    book.publisherPlace = source.publisherPlace
    // A document has a day of its own, and says nothing of the year of the volume.
    if !isDocument { book.published = source.published }
    let isOfBook = { (identifier: Identifier) in ["isbn", "issn"].contains(identifier.scheme) }
    book.identifiers = source.identifiers.filter(isOfBook)
    source.identifiers.removeAll(where: isOfBook)
    (source.editor, source.volume, source.edition) = (nil, nil, nil)
    (source.publisher, source.publisherPlace) = (nil, nil)
    book.number = item.seriesNumber
    return [book] + [series(item)].compactMap { $0 }
  }

  /// The periodical that an article is in.
  private mutating func periodical(_ item: BibliographicItem, _ source: inout Source) -> [Source] {
    if item.series != nil { leaveOut("series") }
    guard let title = item.container else { return [] }
    var periodical = Source(ref: noRef, title: title)
    periodical.kind =
      switch item.kind {
      case "magazine-article": "magazine"
      case "article", "review": "journal"
      default: "series"
      }
    let isOfAll = { (identifier: Identifier) in identifier.scheme == "issn" }
    periodical.identifiers = source.identifiers.filter(isOfAll)
    source.identifiers.removeAll(where: isOfAll)
    periodical.publisher = source.publisher
    periodical.publisherPlace = source.publisherPlace
    (source.publisher, source.publisherPlace) = (nil, nil)
    return [periodical]
  }

  private func moveSeries(
    of item: BibliographicItem, to source: inout Source, _ containers: inout [Source]
  ) {
    if source.number == nil { source.number = item.seriesNumber }
    if let series = series(item) { containers.append(series) }
  }

  private func series(_ item: BibliographicItem) -> Source? {
    guard let title = item.series else { return nil }
    var series = Source(ref: noRef, title: title)
    series.kind = "series"
    return series
  }

  private func site(of kind: String) -> String { kind == "press-report" ? "newspaper" : "web-page" }
}
