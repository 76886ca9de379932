import Diplomacy

/// The full note of a work.
struct ChicagoNote {
  private let work: CitedWork
  private let words: CitationWords
  private let locator: String?
  private let form: CitationForm
  private var source: Source { work.source }
  private var book: Source? { work.containers.first }
  private var pages: String? { source.pages.map(CitationWords.range) }

  init(_ work: CitedWork, _ words: CitationWords, locator: String?) {
    self.work = work
    self.words = words
    form = CitationForm(work)
    self.locator = words.locator(locator, pages: form.hasPages)
  }

  /// The note without its full stop.
  var text: StyledText {
    var text = CitationBuilder(sign: ",")
    let editors = source.author == nil ? source.editor : nil
    if let editors, form == .book {
      text.add(words.names(editors))
      text.add(words.edited(editors))
    } else {
      text.add(words.names(source.author))
    }
    text.add(form.title(source.title, kind: source.kind))
    switch form {
    case .book: addBook(&text)
    case .chapter: addChapter(&text)
    case .article: addArticle(&text)
    case .press, .page: addPiece(&text)
    case .document: addDocument(&text)
    case .treaty: addTreaty(&text)
    case .other: addOther(&text)
    case .thesis: addThesis(&text)
    }
    for piece in words.address(of: source) { text.add(piece) }
    return text.text
  }

  private func addBook(_ text: inout CitationBuilder) {
    if source.author != nil { text.add(words.names(source.editor).map { "ed. \($0)" }) }
    addEdition(of: source, in: book, &text)
    text.join("(\(words.facts(of: source, date: words.year(source.published))))", with: " ")
    text.add(locator ?? pages)
  }

  /// The edition, the volume and the series of a book, or of what a piece is in.
  private func addEdition(
    of source: Source, in series: Source?, _ text: inout CitationBuilder
  ) {
    text.add(words.edition(source.edition))
    text.add(words.volume(source.volume))
    if let series {
      text.add([series.title, source.number].compactMap { $0 }.joined(separator: " "))
    } else if source.kind != "volume" {
      text.add(words.number(source.number))
    }
  }

  private func addChapter(_ text: inout CitationBuilder) {
    addContainer(&text, date: source.published)
    text.add(locator ?? pages)
  }

  /// The book that a piece is in, with its editors and where and when it was published.
  private func addContainer(_ text: inout CitationBuilder, date: HistoricalDate?) {
    guard let book else {
      text.join("(\(words.facts(of: source, date: words.year(date))))", with: " ")
      return
    }
    var title = StyledText("in ")
    title.add(book.title, .italic)
    text.add(title)
    text.add(words.names(book.editor).map { "ed. \($0)" })
    addEdition(of: book, in: work.containers.dropFirst().first, &text)
    let year = words.year(book.published ?? date)
    text.join("(\(words.facts(of: book, date: year)))", with: " ")
  }

  private func addArticle(_ text: inout CitationBuilder) {
    if let journal = book?.title ?? source.publisher { text.add(StyledText(journal, .italic)) }
    if let volume = source.volume { text.join(volume, with: " ") }
    text.add(words.number(source.number))
    let date = words.date(source.published) ?? "n.d."
    let hasIssue = source.volume != nil || source.number != nil
    if hasIssue { text.join("(\(date))", with: " ") } else { text.add(date) }
    text.join(locator ?? pages, with: hasIssue ? ": " : ", ")
  }

  private func addPiece(_ text: inout CitationBuilder) {
    text.add(Self.paper(of: work))
    text.add(words.date(source.published))
    if let time = source.time { text.add("\(time)" + (source.zone.map { " \($0)" } ?? "")) }
    text.add(source.number.flatMap { words.number($0) })
    text.add(locator ?? pages)
    text.add(source.accessed.map { "accessed \(words.date($0))" })
  }

  /// The paper, the broadcaster or the site, in italics where it is a printed one.
  static func paper(of work: CitedWork) -> StyledText? {
    let source = work.source
    guard let name = work.containers.first?.title ?? source.publisher, name != source.author else {
      return nil
    }
    let isPaper = source.kind == "press-report" && CitationWords.isPaper(name)
    return StyledText(name, isPaper ? .italic : .roman)
  }

  private func addDocument(_ text: inout CitationBuilder) {
    text.add(words.date(source.published))
    if book == nil {
      text.add(words.number(source.number))
      for part in [source.reference, source.collection, source.archive] { text.add(part) }
      if let publisher = source.publisher, publisher != source.author { text.add(publisher) }
      text.add(locator ?? pages)
    } else {
      addContainer(&text, date: nil)
      text.add(words.number(source.number, word: "doc."))
      text.add(locator ?? pages)
      for part in [source.reference, source.collection, source.archive] { text.add(part) }
    }
    text.add(source.accessed.map { "accessed \(words.date($0))" })
  }

  private func addTreaty(_ text: inout CitationBuilder) {
    text.add(words.date(source.published))
    if let series = book?.title {
      text.add(StyledText(series, .italic))
      text.join(source.volume, with: " ")
    } else {
      text.add(words.volume(source.volume))
    }
    text.add(words.number(source.number))
    text.add(pages)
    text.add(locator)
  }

  private func addOther(_ text: inout CitationBuilder) {
    text.add(source.kind?.spaced)
    let holder = book?.title ?? source.publisher
    if holder != source.author { text.add(holder) }
    text.add(words.date(source.published))
    for part in [source.reference, source.collection, source.archive] { text.add(part) }
    text.add(words.number(source.number))
    text.add(locator)
    text.add(source.accessed.map { "accessed \(words.date($0))" })
  }

  private func addThesis(_ text: inout CitationBuilder) {
    let parts = [Self.thesis(source.kind), source.publisher, words.year(source.published)]
    text.join("(\(parts.compactMap { $0 }.joined(separator: ", ")))", with: " ")
    text.add(locator)
    for part in [source.reference, source.archive] { text.add(part) }
  }

  /// What sort of thesis it is, in the words of the style.
  static func thesis(_ kind: String?) -> String {
    switch kind {
    case "phd-thesis": "PhD diss."
    case "masters-thesis": "master’s thesis"
    default: "thesis"
    }
  }
}
