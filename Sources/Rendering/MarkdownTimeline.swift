import Chronology
public import Diplomacy

/// A timeline as a Markdown page: a paragraph an event, a footnote for its sources.
///
/// What was said on an occasion stands as a list below it; the footnotes follow each such group, so
/// that nothing has to be kept.
public struct MarkdownTimeline: TimelineRenderer {
  private let options: TimelineOptions
  private let dates: DateWords
  private var narrator: Narrator
  private var sections = TimelineSections()
  private var sources = SourceNumbers()
  private var section: TimelineSections.Section?
  private var notes: [String] = []
  private var count = 0
  private var isInList = false
  private var chicago: ChicagoNotes?
  private var hasRivals = false

  /// Makes a renderer; width and colours do not count.
  public init(options: TimelineOptions) {
    self.options = options
    dates = DateWords(style: options.style)
    narrator = Narrator(dates: dates, notes: options.notes, prose: true)
    chicago = options.chicago.map { ChicagoNotes($0, dates: ChicagoStyle(dates: options.style)) }
  }

  /// The title and what the timeline spans.
  public mutating func begin(_ heading: TimelineHeading) -> String {
    let chronicle = heading.chronicle
    let title = MarkdownEscaping.escape(chronicle.title ?? "Untitled chronicle")
    var extent = PageHeading.extent(heading, dates: dates)
    if let filter = heading.filter { extent += "; \(filter)" }
    var lines = ["# \(title)", "", "*\(MarkdownEscaping.escape(extent)).*"]
    lines[2] +=
      " Each date is as exact as its source; “by” means no later than. Names, offices and places"
      + " are those of the day."
    let keeper = [
      chronicle.editor.map { "Edited by \(MarkdownEscaping.escape($0))." },
      chronicle.licence.map { "Licence: \(MarkdownEscaping.escape($0))." },
    ].compactMap { $0 }
    if !keeper.isEmpty { lines += ["", keeper.joined(separator: " ")] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The event's paragraph, or its line in the list below its occasion.
  public mutating func append(_ entry: TimelineEntry) -> String {
    let hangs = narrator.hangs(entry)
    let words = narrator.words(for: entry)
    let now = TimelineSections.section(of: entry)
    var text = ""
    if now != section {
      text += flush() + "\n## \(now.title)\n"
      section = now
    }
    if hangs {
      if !isInList { text += "\n" }
      text += "- "
    } else {
      text += flush() + "\n" + lead(entry, words, isUndated: now == .undated)
    }
    isInList = hangs
    if !entry.differing.isEmpty { hasRivals = true }
    text += sentences(entry, words) + footnote(entry.sources, given: entry.date.given) + "\n"
    return text + accounts(entry, isBeneath: hangs)
  }

  /// What every source says, as a list beneath the event.
  private mutating func accounts(_ entry: TimelineEntry, isBeneath: Bool) -> String {
    guard !entry.accounts.isEmpty else { return "" }
    let words = AccountWords(dates: dates, names: entry.accountNames)
    var text = isBeneath ? "" : "\n"
    for fact in entry.accounts {
      for account in fact.accounts {
        let value = MarkdownEscaping.escape(words.value(account.claim, fact.field))
        let rank = AccountWords.rank(account).text
        let reason = account.claim.reason.map { " " + MarkdownEscaping.escape($0).ended } ?? ""
        text +=
          "\(isBeneath ? "  " : "")- *\(MarkdownEscaping.escape(fact.name.capitalizedFirst)):* "
        text += "\(account.isShown ? "**\(value)**" : value) (\(rank)).\(reason)"
        text += footnote(entry.cited(account.claim)) + "\n"
      }
      if let tie = fact.tieWords {
        text +=
          "\(isBeneath ? "  " : "")- *\(MarkdownEscaping.escape(fact.name.capitalizedFirst)):* \(tie).\n"
      }
    }
    return text
  }

  /// The sources.
  public mutating func end() -> String {
    var text = flush()
    if hasRivals { text += "\n\(EntryWords.mark) Sources differ.\n" }
    guard !sources.labels.isEmpty else { return text }
    if let chicago {
      text += "\n## Bibliography\n\n"
      return text + chicago.bibliography.map { "- \($0.markdown)\n" }.joined()
    }
    text += "\n## Sources\n\n"
    for (index, label) in sources.labels.enumerated() {
      text += "\(index + 1). \(MarkdownEscaping.escape(label))\n"
    }
    return text
  }

  // MARK: Paragraphs

  private func lead(_ entry: TimelineEntry, _ words: EntryWords, isUndated: Bool) -> String {
    let date = dates.paragraph(entry, isUndated: isUndated).capitalizedFirst
    let mark = words.isDateMarked ? EntryWords.mark : ""
    var lead = date.isEmpty ? "" : "**\(MarkdownEscaping.escape(date + mark)).** "
    if let place = words.place { lead += "*\(MarkdownEscaping.escape(place)).* " }
    return lead
  }

  private func sentences(_ entry: TimelineEntry, _ words: EntryWords) -> String {
    let lead = [words.lead, words.capacity].compactMap { $0 }.joined(separator: ", ")
    var sentences = [lead.isEmpty ? words.title : "\(lead): \(words.title)"]
    if !words.parties.isEmpty {
      let parties = words.parties.joined(separator: "; ")
      sentences = ["\(sentences[0]): \(parties)"]
    }
    sentences += words.details.map(\.capitalizedFirst)
    if !words.tail.isEmpty {
      let tail = words.tail.map(\.text).joined(separator: ", ")
      sentences.append("(\(tail.capitalizedFirst).)")
    }
    return sentences.map { MarkdownEscaping.escape($0).ended }.joined(separator: " ")
  }

  // MARK: Footnotes

  private mutating func footnote(_ citations: [CitedSource], given: String? = nil) -> String {
    guard !citations.isEmpty else { return "" }
    count += 1
    var cited = citations.map { source -> String in
      _ = sources.number(of: source)
      let excerpt = options.notes ? source.citation.excerpt.map { "“\($0)”" } : nil
      if let note = chicago?.note(source.citation) {
        return [note.markdown, excerpt.map(MarkdownEscaping.escape)].compactMap { $0 }
          .joined(separator: ", ")
      }
      return MarkdownEscaping.escape(
        [source.label, source.citation.locator, excerpt].compactMap { $0 }.joined(separator: ", "))
    }
    if let given { cited.append(MarkdownEscaping.escape("the date is given as “\(given)”")) }
    notes.append("[^\(count)]: " + cited.joined(separator: "; ").ended)
    return "[^\(count)]"
  }

  /// The footnotes of the group that has come to its end.
  private mutating func flush() -> String {
    defer { notes = [] }
    isInList = false
    return notes.isEmpty ? "" : "\n" + notes.map { $0 + "\n" }.joined()
  }
}

extension String {
  /// The text with a full stop, unless it has an end already.
  fileprivate var ended: String {
    guard let last = self.last(where: { !"”\"’)".contains($0) }) else { return self }
    return ".!?…".contains(last) ? self : self + "."
  }
}
