import Chronology
import Diplomacy

/// Writes an item as an entry of BibTeX: the names of fields that old programs know, where they have
/// one, and those of biblatex for the rest.
enum BibTeXWriter {
  /// The entry, with its newline.
  static func text(_ item: BibliographicItem) -> String {
    let type = WorkType.of(kind: item.kind)
    var entry = Lines()
    entry.add("author", names: item.authors)
    entry.add("editor", names: item.editors)
    entry.add("title", item.title.map(TeXWriting.title))
    entry.add("shorttitle", item.shortTitle.map(TeXWriting.title))
    container(item, type, &entry)
    date(item, &entry)
    entry.add("edition", item.edition.map(TeXWriting.words))
    entry.add("volume", item.volume.map(TeXWriting.words))
    entry.add("series", item.series.map(TeXWriting.words))
    number(item, &entry)
    entry.add("pages", item.pages.map(TeXWriting.words))
    publisher(item, type, &entry)
    entry.add("doi", item.identifier("doi").map(TeXWriting.address))
    for scheme in ["isbn", "issn"] {
      let values = item.identifiers.filter { $0.scheme == scheme }.map(\.value)
      entry.add(scheme, values.isEmpty ? nil : TeXWriting.address(values.joined(separator: " ")))
    }
    entry.add("pmid", item.identifier("pmid").map(TeXWriting.address))
    if let arxiv = item.identifier("arxiv") {
      entry.add("eprinttype", "arxiv")
      entry.add("eprint", TeXWriting.address(arxiv))
    }
    entry.add("url", item.url.map(TeXWriting.address))
    entry.add("urldate", item.accessed?.description)
    entry.add("library", item.archive.map(TeXWriting.words))
    entry.add("collection", item.collection.map(TeXWriting.words))
    entry.add("shelfmark", item.reference.map(TeXWriting.words))
    entry.add("langid", item.language.map(LanguageTag.name).map(TeXWriting.words))
    entry.add("note", item.notes.first.map(TeXWriting.words))
    return "@\(type.bibtex){\(item.key ?? "")\(entry.text)\n}\n"
  }

  private static func container(
    _ item: BibliographicItem, _ type: WorkType, _ entry: inout Lines
  ) {
    let title = item.container.map(TeXWriting.words)
    switch (type.placing, type.bibtex) {
    case (.press, "article"), (.article, _): entry.add("journal", title)
    case (.press, _) where item.publisher == nil: entry.add("organization", title)
    default: entry.add("booktitle", title)
    }
    let isThesis = type.bibtex == "thesis"
    entry.add(isThesis ? "type" : "entrysubtype", item.genre.map(TeXWriting.words))
  }

  /// The year for programs that know nothing else, and the date where it is more than year and month.
  private static func date(_ item: BibliographicItem, _ entry: inout Lines) {
    guard let issued = item.issued else { return }
    guard let edtf = issued.edtf, edtf.level < 2 else {
      entry.add("year", BibliographicDate.inWords(issued).map(TeXWriting.words))
      return
    }
    let parts = BibliographicDate.parts(edtf)
    if parts == nil || parts?.count == 3 { entry.add("date", edtf.description) }
    if let year = parts?.first {
      entry.add("year", EDTF.padded(Int64(year)))
    }
    if let month = parts?.dropFirst().first, BibTeXMacros.names.indices.contains(month - 1) {
      entry.add(macro: "month", String(BibTeXMacros.names[month - 1].prefix(3)))
    }
  }

  private static func number(_ item: BibliographicItem, _ entry: inout Lines) {
    let isPart = ["incollection", "inproceedings", "inreference"]
      .contains(WorkType.of(kind: item.kind).bibtex)
    entry.add(isPart ? "chapter" : "number", item.number.map(TeXWriting.words))
    if isPart || item.number == nil {
      entry.add("number", item.seriesNumber.map(TeXWriting.words))
    }
  }

  private static func publisher(
    _ item: BibliographicItem, _ type: WorkType, _ entry: inout Lines
  ) {
    let name =
      switch type.bibtex {
      case "thesis", "phdthesis", "mastersthesis": "school"
      case "techreport": "institution"
      default: "publisher"
      }
    entry.add(name, item.publisher.map(TeXWriting.words))
    entry.add("address", item.place.map(TeXWriting.words))
  }

  /// The lines of an entry, each behind the comma of the one before.
  private struct Lines {
    var text = ""

    mutating func add(_ name: String, _ tex: String?) {
      guard let tex, !tex.isEmpty else { return }
      text += ",\n  \(name) = {\(tex)}"
    }

    mutating func add(_ name: String, names: [Contributor]) {
      add(name, names.isEmpty ? nil : BibTeXNames.write(names))
    }

    mutating func add(macro name: String, _ word: String) { text += ",\n  \(name) = \(word)" }
  }
}
