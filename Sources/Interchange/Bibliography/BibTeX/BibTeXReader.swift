import Chronology
import Diplomacy

/// Reads BibTeX and biblatex.
struct BibTeXReader {
  private let text: String
  private let reading: Reading

  init(_ text: String, _ reading: Reading) {
    self.text = text
    self.reading = reading
  }

  /// Reads the entries; what is wrong with the file is noted in the reading.
  func read(into items: inout BibliographicItems) {
    var scanner = BibTeXScanner(text)
    while true {
      do {
        guard let entry = try scanner.next() else { break }
        switch entry.type {
        case "set", "xdata": items.remark(entry.line, "an entry of type @\(entry.type) is left out")
        default: items.append(item(entry, &items))
        }
      } catch {
        reading.note(error.line, error.message)
        scanner.skipToNextEntry()
      }
    }
    for macro in scanner.unknownMacros {
      items.remark(
        macro.line, "the abbreviation \(shown(macro.name)) is not defined and is kept as it is")
    }
  }

  private func item(
    _ entry: BibTeXEntry, _ items: inout BibliographicItems
  ) -> BibliographicItem {
    var fields = BibTeXFields(entry)
    var item = BibliographicItem()
    item.line = entry.line
    item.key = entry.key.isEmpty ? nil : entry.key
    setKind(&item, entry.type, &fields, &items)
    setTitles(&item, &fields)
    item.authors = fields.names("author")
    item.editors = fields.names("editor")
    setPlaceInBook(&item, &fields)
    setDates(&item, &fields, &items)
    setIdentifiers(&item, &fields)
    item.archive = fields.take("library")
    item.collection = fields.take("collection")
    item.reference = fields.take("shelfmark")
    if let name = fields.take("langid", "language") {
      item.language = LanguageTag.of(name)
      if item.language == nil { items.leaveOut("language") }
    }
    for name in ["note", "annote", "annotation", "addendum"] {
      if let note = fields.take(name) { item.notes.append(note) }
    }
    for name in fields.rest { items.leaveOut(name) }
    return item
  }

  private func setKind(
    _ item: inout BibliographicItem, _ type: String, _ fields: inout BibTeXFields,
    _ items: inout BibliographicItems
  ) {
    item.kind = WorkType.kind(ofType: type, in: .bibtex) ?? "document"
    // biblatex says so in one field, BibTeX in the other.
    for name in ["entrysubtype", "type"] {
      guard let genre = fields.take(name) else { continue }
      let (kind, isSaid) = WorkType.kind(item.kind, genre: genre, in: .bibtex)
      item.kind = kind
      if !isSaid { items.leaveOut(name) }
    }
  }

  private func setTitles(_ item: inout BibliographicItem, _ fields: inout BibTeXFields) {
    item.title = fields.title("title", "subtitle")
    item.shortTitle = fields.take("shorttitle")
    item.parentKey = fields.verbatim("crossref")
    let book = fields.title("booktitle", "booksubtitle")
    let journal =
      fields.title("journaltitle", "journalsubtitle") ?? fields.title("journal", "journalsubtitle")
    let main = fields.title("maintitle", "mainsubtitle")
    item.container = book ?? journal
    if WorkType.of(kind: item.kind).placing == .press {
      item.container = item.container ?? fields.take("organization")
    }
    // The work of several volumes of which this is one stands where a series would.
    item.series = main ?? fields.take("series")
  }

  private func setPlaceInBook(_ item: inout BibliographicItem, _ fields: inout BibTeXFields) {
    item.volume = fields.take("volume")
    item.edition = fields.take("edition")
    item.pages = fields.take("pages").map(StandardNumber.pages)
    let number = fields.take("number", "issue")
    let chapter = fields.take("chapter")
    let isPart = ["chapter", "conference-paper", "encyclopedia-entry", "dictionary-entry"]
    if isPart.contains(item.kind) {
      (item.number, item.seriesNumber) = (chapter, number)
    } else {
      (item.number, item.seriesNumber) = (number ?? chapter, nil)
      if item.series != nil, WorkType.of(kind: item.kind).placing == .whole {
        (item.number, item.seriesNumber) = (nil, number)
      }
    }
    item.publisher = fields.take(
      "publisher", "institution", "school", "organization", "howpublished")
    item.place = fields.take("location", "address")
  }

  private func setDates(
    _ item: inout BibliographicItem, _ fields: inout BibTeXFields,
    _ items: inout BibliographicItems
  ) {
    let year = fields.take("year")
    let month = fields.take("month")
    let day = fields.take("day")
    if let date = fields.verbatim("date") {
      item.issued = items.checked(
        BibliographicDate.read(date), date, "date", year: year, line: item.line)
    } else if let year {
      item.issued = items.checked(
        BibTeXDate.read(year: year, month: month, day: day),
        [year, month, day].compactMap { $0 }.joined(separator: "-"),
        month == nil ? "year" : "year and month", year: year, line: item.line)
    }
    if let date = fields.verbatim("urldate", "lastchecked") {
      item.accessed = BibliographicDate.read(date)?.edtf
      if item.accessed == nil { items.leaveOut("urldate") }
    }
  }

  private func setIdentifiers(_ item: inout BibliographicItem, _ fields: inout BibTeXFields) {
    if let doi = fields.verbatim("doi").flatMap(StandardNumber.doi) { item.identifiers.append(doi) }
    item.identifiers += fields.verbatim("isbn").map(StandardNumber.isbns) ?? []
    item.identifiers += fields.verbatim("issn").map(StandardNumber.issns) ?? []
    if let number = fields.verbatim("pmid") {
      item.identifiers.append(Identifier(scheme: "pmid", value: number))
    }
    if fields.has("eprint"),
      let type = fields.verbatim("eprinttype", "archiveprefix")?.lowercased(),
      ["arxiv", "pubmed"].contains(type), let value = fields.verbatim("eprint")
    {
      item.identifiers.append(
        Identifier(scheme: type == "pubmed" ? "pmid" : "arxiv", value: value))
    }
    item.url = fields.verbatim("url")
    if let address = item.publisher, address.hasPrefix("http") {
      // howpublished = {\url{...}}, where there is no field for it.
      if item.url == nil { item.url = address.replacing("\u{A0}", with: "~") }
      item.publisher = nil
    }
  }
}

/// The fields of an entry, each taken once; what is not taken has no place in a chronicle.
struct BibTeXFields {
  private let entry: BibTeXEntry
  private var taken: Set<String> = []

  init(_ entry: BibTeXEntry) { self.entry = entry }

  /// The names of the fields that nobody has taken, and that say something.
  var rest: [String] {
    entry.fields.map(\.name).filter { !taken.contains($0) && entry[$0] != nil }
  }

  func has(_ names: String...) -> Bool { names.contains { entry[$0] != nil } }

  /// The text of the first of the fields that there is.
  mutating func take(_ names: String...) -> String? { first(names, .words) }

  /// The text of the first of the fields that there is, in which `~` and `--` are themselves.
  mutating func verbatim(_ names: String...) -> String? { first(names, .verbatim) }

  private mutating func first(_ names: [String], _ mode: TeXText.Mode) -> String? {
    for name in names where !taken.contains(name) {
      guard let tex = entry[name] else { continue }
      let text = TeXText.read(tex, mode)
      taken.insert(name)
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// A title with its subtitle.
  mutating func title(_ name: String, _ subtitle: String) -> String? {
    guard let title = take(name) else { return nil }
    guard let rest = take(subtitle) else { return title }
    let ends = title.last.map { ".:?!".contains($0) } ?? false
    return "\(title)\(ends ? "" : ":") \(rest)"
  }

  mutating func names(_ name: String) -> [Contributor] {
    guard let tex = entry[name] else { return [] }
    taken.insert(name)
    return BibTeXNames.read(tex)
  }
}
