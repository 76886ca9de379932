import Diplomacy

/// The entry of a work in a bibliography.
struct ChicagoEntry {
  private let work: CitedWork
  private let words: CitationWords
  private let form: CitationForm
  private var source: Source { work.source }
  private var book: Source? { work.containers.first }
  private var pages: String? { source.pages.map(CitationWords.range) }

  init(_ work: CitedWork, _ words: CitationWords) {
    self.work = work
    self.words = words
    form = CitationForm(work)
  }

  /// Who or what the entry begins with before the title: the author, of a book without one the
  /// editors, of a report without one the paper (14.199); nil for the title itself.
  var lead: StyledText? {
    if let names = words.invertedNames(source.author) { return StyledText(names) }
    switch form {
    case .book:
      guard let editors = source.editor, let names = words.invertedNames(editors) else {
        return nil
      }
      return StyledText("\(names), \(words.edited(editors))")
    case .press, .page: return ChicagoNote.paper(of: work)
    case .document where hasPublisherAlone: return source.publisher.map { StyledText($0) }
    case .chapter, .article, .document, .treaty, .other, .thesis: return nil
    }
  }

  /// Whether a paper that somebody has issued is in no archive and no book.
  private var hasPublisherAlone: Bool {
    source.publisher != nil && book == nil && source.archive == nil && source.collection == nil
  }

  /// The entry without its full stop.
  var text: StyledText {
    var text = CitationBuilder(sign: ".")
    text.add(lead)
    text.add(form.title(source.title, kind: source.kind))
    switch form {
    case .book: addBook(&text)
    case .chapter: addChapter(&text)
    case .article: addArticle(&text)
    case .press, .page: addPiece(&text)
    case .document: addDocument(&text)
    case .treaty: addTreaty(&text)
    case .other: addOther(&text)
    case .thesis:
      let kind = ChicagoNote.thesis(source.kind)
      let parts = [kind.capitalizedFirst, source.publisher, words.year(source.published)]
      text.add(parts.compactMap { $0 }.joined(separator: ", "))
    }
    for piece in words.address(of: source) { text.add(capitalized(piece)) }
    return text.text
  }

  private func capitalized(_ piece: StyledText) -> StyledText {
    guard let first = piece.runs.first, first.style != .address else { return piece }
    var text = StyledText(first.words.capitalizedFirst, first.style)
    for run in piece.runs.dropFirst() { text.add(run.words, run.style) }
    return text
  }

  /// A date or an imprint as it stands between full stops, with a capital letter.
  private func sentence(_ words: String?) -> String? {
    guard let words, words.hasPrefix("c. ") else { return words }
    return "Ca. \(words.dropFirst(3))"
  }

  private func addBook(_ text: inout CitationBuilder) {
    if source.author != nil { text.add(words.names(source.editor).map { "Edited by \($0)" }) }
    addEdition(of: source, in: book, &text)
    text.add(sentence(words.facts(of: source, date: words.year(source.published))))
  }

  private func addEdition(of source: Source, in series: Source?, _ text: inout CitationBuilder) {
    text.add(words.edition(source.edition)?.capitalizedFirst)
    text.add(words.volume(source.volume)?.capitalizedFirst)
    if let series {
      text.add([series.title, source.number].compactMap { $0 }.joined(separator: " "))
    } else if source.kind != "volume" {
      text.add(words.number(source.number)?.capitalizedFirst)
    }
  }

  private func addChapter(_ text: inout CitationBuilder) {
    addContainer(&text, place: pages, date: source.published)
  }

  /// The book that a piece is in, the place of the piece in it, and where it was published.
  private func addContainer(_ text: inout CitationBuilder, place: String?, date: HistoricalDate?) {
    guard let book else {
      text.add(sentence(words.facts(of: source, date: words.year(date))))
      return
    }
    var title = StyledText("In ")
    title.add(book.title, .italic)
    text.add(title)
    text.join(words.edition(book.edition), with: ", ")
    text.join(words.volume(book.volume), with: ", ")
    text.join(words.names(book.editor).map { "edited by \($0)" }, with: ", ")
    text.join(place, with: ", ")
    if let series = work.containers.dropFirst().first {
      text.add([series.title, book.number].compactMap { $0 }.joined(separator: " "))
    }
    text.add(sentence(words.facts(of: book, date: words.year(book.published ?? date))))
  }

  private func addArticle(_ text: inout CitationBuilder) {
    if let journal = book?.title ?? source.publisher { text.add(StyledText(journal, .italic)) }
    text.join(source.volume, with: " ")
    text.join(words.number(source.number), with: ", ")
    let date = words.date(source.published) ?? "n.d."
    let hasIssue = source.volume != nil || source.number != nil
    text.join(hasIssue ? "(\(date))" : date, with: hasIssue ? " " : ", ")
    text.join(pages, with: hasIssue ? ": " : ", ")
  }

  private func addPiece(_ text: inout CitationBuilder) {
    let paper = source.author == nil ? nil : ChicagoNote.paper(of: work)
    text.add(paper)
    let date = words.date(source.published)
    // The paper and its day are one statement, as are a day and its hour.
    if paper == nil { text.add(sentence(date)) } else { text.join(date, with: ", ") }
    if let time = source.time {
      text.join("\(time)" + (source.zone.map { " \($0)" } ?? ""), with: ", ")
    }
    text.add(words.number(source.number)?.capitalizedFirst)
    text.add(source.accessed.map { "Accessed \(words.date($0))" })
  }

  private func addDocument(_ text: inout CitationBuilder) {
    text.add(sentence(words.date(source.published)))
    if book != nil {
      let number = words.number(source.number, word: "doc.")
      let place = [number, pages].compactMap { $0 }.joined(separator: ", ")
      addContainer(&text, place: place.isEmpty ? nil : place, date: nil)
    } else {
      text.add(words.number(source.number)?.capitalizedFirst)
    }
    let shelf = [source.reference, source.collection].compactMap { $0 }.joined(separator: ", ")
    text.add(shelf.capitalizedFirst)
    text.add(source.archive)
    // What begins the entry is not said again.
    let isLead = source.author == nil && hasPublisherAlone
    if book == nil, !isLead, source.publisher != source.author { text.add(source.publisher) }
    text.add(source.accessed.map { "Accessed \(words.date($0))" })
  }

  private func addTreaty(_ text: inout CitationBuilder) {
    text.add(sentence(words.date(source.published)))
    if let series = book?.title {
      text.add(StyledText(series, .italic))
      text.join(source.volume, with: " ")
    } else {
      text.add(words.volume(source.volume)?.capitalizedFirst)
    }
    text.join(words.number(source.number), with: ", ")
    text.join(pages, with: ", ")
  }

  private func addOther(_ text: inout CitationBuilder) {
    text.add(source.kind?.spaced.capitalizedFirst)
    let holder = book?.title ?? source.publisher
    if holder != source.author { text.add(holder) }
    text.add(sentence(words.date(source.published)))
    text.add([source.reference, source.collection].compactMap { $0 }.joined(separator: ", "))
    text.add(source.archive)
    text.add(words.number(source.number)?.capitalizedFirst)
    text.add(source.accessed.map { "Accessed \(words.date($0))" })
  }
}
