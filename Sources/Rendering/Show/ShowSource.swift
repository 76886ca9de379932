public import Diplomacy

/// Prints a source: what it is, where it is kept, and what rests on it.
public enum ShowSource {
  /// The page.
  public static func text(_ card: SourceCard, options: TimelineOptions) -> String {
    var page = CardPage(options: options, names: card.names, sources: card.sources)
    let source = card.source
    page.heading(
      source.title,
      right: [source.kind?.spaced ?? "source", source.ref.text].joined(separator: "   "))
    page.field("short", source.short)
    page.field("author", source.author)
    page.field(
      "account of", source.creator.map(page.name), marks: source.creator.map { [$0.text] } ?? [])
    page.field("editor", source.editor)
    let publisher = [source.publisher, source.publisherPlace].compactMap { $0 }
    page.field("publisher", publisher.joined(separator: ", "))
    published(source, &page)
    dateline(source, &page)
    page.field("in", source.within.map(page.name), marks: source.within.map { [$0.text] } ?? [])
    if !card.parts.isEmpty {
      page.block("parts")
      for part in card.parts { page.row(part.name, marks: [part.ref.text]) }
    }
    page.field("archive", source.archive)
    page.field("collection", source.collection)
    page.field("reference", source.reference)
    page.field("number", source.number)
    page.field("edition", source.edition)
    page.field("volume", source.volume)
    page.field("pages", source.pages)
    page.field("classified", source.classification)
    page.field("url", source.url)
    page.field("read", source.accessed.map { page.dates.full(HistoricalDate($0)) })
    page.field("archived", source.archived)
    page.field("language", source.language)
    page.field("reliability", source.reliability.map { "\($0.rawValue), \($0.words)" })
    page.field("copy", source.file)
    page.field("fixity", source.fixity.map { "SHA-256 \($0)" })
    if !source.derivesFrom.isEmpty {
      page.block("taken from")
      for root in source.derivesFrom { page.row(page.name(root), marks: [root.text]) }
    }
    silences(source, &page)
    page.identifiers(source.identifiers)
    page.field("here", page.extent(card.totals))
    page.events("supports", card.entries, total: card.totals.count)
    page.citations(source.citations)
    page.discretion(isPrivate: source.isPrivate, embargo: source.embargo, note: source.privateNote)
    page.ending(note: source.note, uid: source.uid)
    var next = ["timeline --source \(source.ref)", "use --source \(source.ref)"]
    if source.file != nil { next.append("sources verify \(source.ref)") }
    return page.end(next: next)
  }

  private static func published(_ source: Source, _ page: inout CardPage) {
    let time = source.time.map { "\($0)" + (source.zone.map { " \($0)" } ?? "") }
    guard source.published != nil || time != nil || source.zone != nil else { return }
    page.block("published")
    let date = source.published.map { page.dates.full($0, weekday: true) }
    page.row([date, time ?? source.zone].compactMap { $0 }.joined(separator: ", "))
    if let provenance = source.published.flatMap(page.provenance) { page.row(provenance) }
  }

  private static func dateline(_ source: Source, _ page: inout CardPage) {
    guard let dateline = source.dateline else { return }
    let date = dateline.date.map { page.dates.full($0, weekday: true) }
    page.field("dateline", [dateline.place, date].compactMap { $0 }.joined(separator: ", "))
    if let provenance = dateline.date.flatMap(page.provenance) { page.row(provenance) }
  }

  /// What was searched for and not found, each with the number by which it is taken away.
  private static func silences(_ source: Source, _ page: inout CardPage) {
    guard !source.silences.isEmpty else { return }
    page.block("silences")
    for (index, silence) in source.silences.enumerated() {
      let words = SilenceWords(dates: page.dates).text(silence, name: page.name)
      page.row(words, marks: ["#\(index + 1)"])
      if let note = silence.note { page.row(note, indent: 2) }
    }
  }
}
