import Chronology
import Diplomacy

/// Turns a work into the one flat list of fields that the formats have for it and for what it is
/// part of, and notes what they cannot say.
struct ItemWriting {
  let work: CitedWork
  let format: BibliographyFormat
  private var source: Source { work.source }
  private var book: Source? { work.containers.first }

  init(_ work: CitedWork, format: BibliographyFormat) {
    self.work = work
    self.format = format
  }

  /// The item of the work, but for its key.
  func item(_ losses: inout LossReport) -> BibliographicItem {
    let kind = source.kind ?? "document"
    let type = WorkType.of(kind: kind)
    var item = plain(&losses)
    if type.needsGenre(in: format) {
      item.genre = Self.genre(kind)
      let plain = WorkType.kind(ofType: type.name(in: format), in: format) ?? "document"
      if WorkType.kind(plain, genre: item.genre, in: format).kind != kind {
        losses.note("kind", of: "source")
        item.genre = nil
      }
    }
    switch type.placing {
    case .part where book != nil: putInBook(&item, &losses)
    case .article where book != nil: putInPeriodical(&item, &losses)
    case .press:
      item.container = book?.title ?? source.publisher
      if book == nil { item.publisher = nil }
    case .whole, .part, .article:
      item.series = book?.title
      if item.series != nil { (item.seriesNumber, item.number) = (item.number, nil) }
    }
    if format == .ris, type.placing != .part {
      // The tag of an archive is that of a data base in the records of everything else.
      for (field, value) in [("archive", item.archive), ("collection", item.collection)]
      where value != nil { losses.note(field, of: "source") }
      (item.archive, item.collection) = (nil, nil)
    }
    item.identifiers = said(item.identifiers, &losses)
    noteUnsaid(&losses)
    return item
  }

  private static func genre(_ kind: String) -> String {
    switch kind {
    case "phd-thesis": "PhD thesis"
    case "masters-thesis": "Master’s thesis"
    default: kind.replacing("-", with: " ")
    }
  }

  private func plain(_ losses: inout LossReport) -> BibliographicItem {
    var item = BibliographicItem()
    item.kind = source.kind ?? "document"
    item.title = source.title
    item.authors = source.author.map(ContributorList.read) ?? []
    item.editors = source.editor.map(ContributorList.read) ?? []
    item.shortTitle = shortTitle(item.authors, &losses)
    item.volume = source.volume
    item.number = source.number
    item.edition = source.edition
    item.pages = source.pages
    item.publisher = source.publisher
    item.place = source.publisherPlace
    item.issued = source.published
    if let accessed = source.accessed {
      item.accessed = said(accessed)
      if item.accessed != accessed { losses.note("accessed", of: "source") }
    }
    item.url = source.url
    item.identifiers = source.identifiers
    item.archive = source.archive
    item.collection = source.collection
    item.reference = source.reference
    if let tag = source.language {
      let isKnown = LanguageTag.of(LanguageTag.name(tag))?.lowercased() == tag.lowercased()
      if isKnown { item.language = tag } else { losses.note("language", of: "source") }
    }
    item.notes = source.note.map { [$0] } ?? []
    return item
  }

  /// What of a day of access the format can say so that it is read back; nil for nothing.
  private func said(_ accessed: EDTF) -> EDTF? {
    let isSaid =
      switch format {
      case .ris: BibliographicDate.parts(accessed) != nil
      case .bibtex: accessed.level < 2
      case .csl: CSLDate.says(accessed)
      }
    // Words that would mean something else give way to the year.
    return isSaid ? accessed : BibliographicDate.year(accessed).flatMap { EDTF($0) }
  }

  /// The short title within the short form, which begins with the authors where there are any.
  private func shortTitle(_ authors: [Contributor], _ losses: inout LossReport) -> String? {
    guard let short = source.short else { return nil }
    let names = ContributorList.surnames(authors)
    if names.isEmpty { return short }
    guard short.hasPrefix("\(names), ") else {
      losses.note("short", of: "source")
      return nil
    }
    return String(short.dropFirst(names.count + 2))
  }

  private func putInBook(_ item: inout BibliographicItem, _ losses: inout LossReport) {
    guard let book else { return }
    item.container = book.title
    func take(_ own: String?, _ theirs: String?, _ field: String) -> String? {
      if let own, let theirs, own != theirs { losses.note(field, of: "source") }
      return theirs ?? own
    }
    item.editors = take(source.editor, book.editor, "editor").map(ContributorList.read) ?? []
    item.volume = take(source.volume, book.volume, "volume")
    item.edition = take(source.edition, book.edition, "edition")
    item.publisher = take(source.publisher, book.publisher, "publisher")
    item.place = take(source.publisherPlace, book.publisherPlace, "publisher-place")
    item.identifiers += book.identifiers.filter { ["isbn", "issn"].contains($0.scheme) }
    item.series = work.containers.dropFirst().first?.title
    item.seriesNumber = book.number
    if item.issued == nil { item.issued = book.published }
  }

  private func putInPeriodical(_ item: inout BibliographicItem, _ losses: inout LossReport) {
    guard let periodical = book else { return }
    item.container = periodical.title
    item.publisher = source.publisher ?? periodical.publisher
    item.place = source.publisherPlace ?? periodical.publisherPlace
    item.identifiers += periodical.identifiers.filter { $0.scheme == "issn" }
    if item.issued == nil { item.issued = periodical.published }
  }

  /// Counts the fields that none of the formats has.
  private func noteUnsaid(_ losses: inout LossReport) {
    let unsaid: [(String, Bool)] = [
      ("creator", source.creator != nil),
      ("time", source.time != nil || source.zone != nil),
      ("dateline", source.dateline != nil),
      ("classification", source.classification != nil),
      ("archived", source.archived != nil),
      ("reliability", source.reliability != nil),
      ("fixity", source.fixity != nil),
      ("file", source.file != nil),
      ("derives-from", !source.derivesFrom.isEmpty),
      ("silences", !source.silences.isEmpty),
      ("private", source.isPrivate || source.embargo != nil),
      ("private-note", source.privateNote != nil),
      ("citations", !source.citations.isEmpty),
      ("exceptions", !source.exceptions.isEmpty),
      ("words of the date", hasUnsaidWords),
      (
        "in",
        work.containers.count > (WorkType.of(kind: source.kind ?? "").placing == .part ? 2 : 1)
      ),
    ]
    for (field, isLost) in unsaid where isLost { losses.note(field, of: "source") }
  }

  /// The identifiers that the format has a place for, and that are what they claim to be.
  private func said(_ all: [Identifier], _ losses: inout LossReport) -> [Identifier] {
    var single: Set<String> = []
    let said = all.filter { identifier in
      let value = identifier.value
      switch identifier.scheme {
      case "doi":
        let isGood = StandardNumber.doi(value)?.value == value.lowercased()
        return isGood && single.insert("doi").inserted
      case "isbn": return StandardNumber.isbns(value).map(\.value) == [value]
      case "issn": return StandardNumber.issns(value).map(\.value) == [value]
      case "pmid" where format != .ris, "pmcid" where format == .csl,
        "arxiv" where format == .bibtex:
        let isGood = !value.isEmpty && value.utf8.allSatisfy { (33...126).contains($0) && $0 != 92 }
        return isGood && single.insert(identifier.scheme).inserted
      default: return false
      }
    }
    // The keys of files are names that files give, and no loss.
    let kept = Set(said)
    let isLoss = all.contains {
      !kept.contains($0) && BibliographyFormat(rawValue: $0.scheme) == nil
    }
    if isLoss { losses.note("identifiers", of: "source") }
    return said
  }

  /// Whether the words of the date, its calendar or its dateline get lost, or even the date itself.
  private var hasUnsaidWords: Bool {
    guard let date = source.published else { return false }
    if date.calendar != .gregorian || date.dateline != nil { return true }
    guard let words = BibliographicDate.words(date) else { return false }
    let read = BibliographicDate.read(words)
    return read?.edtf != date.edtf || (date.given != nil && read?.given != date.given)
  }
}
