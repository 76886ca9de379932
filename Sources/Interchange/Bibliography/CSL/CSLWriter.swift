import Diplomacy
import Foundation

/// Writes items as CSL JSON: an array of objects, their keys by alphabet.
enum CSLWriter {
  /// The file.
  static func text(_ items: [BibliographicItem]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let tree = FieldTree(.list(items.map(object)))
    return String(decoding: try encoder.encode(tree), as: UTF8.self) + "\n"
  }

  private static func object(_ item: BibliographicItem) -> FieldTree {
    let type = WorkType.of(kind: item.kind)
    var entries: [FieldTree.Entry] = []
    func add(_ key: String, _ value: FieldTree?) {
      if let value { entries.append(.init(key: key, line: 0, value: value)) }
    }
    func add(_ key: String, _ text: String?) { add(key, text.map { FieldTree(.text($0)) }) }
    add("id", item.key ?? "")
    add("type", type.csl)
    if let genre = item.genre {
      // Processors print a genre, as is right of a telegram, and not of a memoir.
      let isSilent = ["book", "periodical"].contains(type.csl)
      let kind = FieldTree.Entry(key: "kind", line: 0, value: FieldTree(.text(genre)))
      if isSilent { add("custom", FieldTree(.map([kind]))) } else { add("genre", genre) }
    }
    add("title", item.title)
    add("title-short", item.shortTitle)
    add("author", names(item.authors))
    add("editor", names(item.editors))
    add("container-title", item.container)
    add("collection-title", item.series)
    add("collection-number", item.seriesNumber)
    add("volume", item.volume)
    add(number(type), item.number)
    add("edition", item.edition)
    add("page", item.pages?.replacing(/(\d)–(\d)/) { "\($0.1)-\($0.2)" })
    add("publisher", item.publisher)
    add("publisher-place", item.place)
    add("issued", item.issued.flatMap(CSLDate.write))
    add("accessed", item.accessed.flatMap { CSLDate.write(HistoricalDate($0)) })
    add("DOI", item.identifier("doi"))
    for (key, scheme) in [("ISBN", "isbn"), ("ISSN", "issn"), ("PMID", "pmid"), ("PMCID", "pmcid")]
    {
      let values = item.identifiers.filter { $0.scheme == scheme }.map(\.value)
      if !values.isEmpty { add(key, values.joined(separator: " ")) }
    }
    add("URL", item.url)
    add("archive", item.archive)
    add("archive_collection", item.collection)
    add("archive_location", item.reference)
    add("language", item.language)
    add("note", item.notes.first)
    return FieldTree(.map(entries))
  }

  private static func number(_ type: WorkType) -> String {
    switch type.kind {
    case "article", "magazine-article", "press-report", "review": "issue"
    case "chapter", "conference-paper", "encyclopedia-entry", "dictionary-entry": "chapter-number"
    default: "number"
    }
  }

  private static func names(_ names: [Contributor]) -> FieldTree? {
    guard !names.isEmpty else { return nil }
    return FieldTree(
      .list(
        names.map { name in
          let parts =
            name.isWhole
            ? [("literal", name.family)]
            : [("family", name.family), ("given", name.given), ("suffix", name.suffix)]
          return FieldTree(
            .map(
              parts.compactMap { key, text in
                text.map { .init(key: key, line: 0, value: FieldTree(.text($0))) }
              }))
        }))
  }
}
