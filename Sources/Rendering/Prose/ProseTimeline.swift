import Chronology
import Diplomacy

/// A timeline in prose: a paragraph an event, a note for its sources, at the end the persons with
/// their offices and the sources.
///
/// What was said on an occasion stands as a list below it. The notes follow each such group or each
/// section, so that no more than that has to be kept.
struct ProseTimeline<Markup: ProseMarkup>: Sendable {
  private let markup: Markup
  private let options: TimelineOptions
  private let dates: DateWords
  private var narrator: Narrator
  private var sources = SourceNumbers()
  private var labels = LabelNotes()
  private var section: TimelineSections.Section?
  private var notes: [String] = []
  private var count = 0
  private var isInList = false
  private var chicago: ChicagoNotes?
  private var hasRivals = false
  /// What the form leaves out.
  private(set) var losses = LossReport()

  init(options: TimelineOptions, markup: Markup) {
    self.options = options
    self.markup = markup
    dates = DateWords(style: options.style)
    narrator = Narrator(
      dates: dates, notes: options.notes, quotations: options.quotations, prose: true)
    chicago = options.chicago.map { ChicagoNotes($0, dates: ChicagoStyle(dates: options.style)) }
  }

  /// The title and what the timeline spans.
  mutating func begin(_ heading: TimelineHeading) -> String {
    let chronicle = heading.chronicle
    var extent = PageHeading.extent(heading, dates: dates)
    if let filter = heading.filter { extent += "; \(filter)" }
    let keeper = [
      chronicle.editor.map { "Edited by \($0)." }, chronicle.licence.map { "Licence: \($0)." },
    ].compactMap { $0 }
    return markup.opening(
      title: markup.escape(chronicle.title ?? "Untitled chronicle"),
      extent: markup.escape(extent),
      rules: "Each date is as exact as its source; “by” means no later than. Names, offices and"
        + " places are those of the day.",
      keeper: keeper.isEmpty ? nil : keeper.map(markup.escape).joined(separator: " "))
  }

  /// The event's paragraph, or its line in the list below its occasion.
  mutating func append(_ entry: TimelineEntry) -> String {
    let now = TimelineSections.section(of: entry, by: options.grouping)
    if now != section, entry.heading != nil { narrator.forgetAbove() }
    let hangs = narrator.hangs(entry)
    let words = narrator.words(for: entry)
    var text = ""
    if now != section {
      text += endSection() + markup.heading(now.title)
      section = now
    }
    if !entry.differing.isEmpty { hasRivals = true }
    losses.note(entry, unsaid: EventField.unprinted(entry, options))
    if hangs {
      if !isInList { text += markup.list.begin }
      let line = sentences(entry, words) + note(of: entry)
      text += markup.item(line, isBeneath: false)
    } else {
      text += endGroup()
      let line = lead(entry, words, isUndated: !now.saysYear) + sentences(entry, words)
      text += markup.paragraph(line + note(of: entry))
    }
    isInList = hangs
    return text + accounts(entry, isBeneath: hangs)
  }

  /// What every source says, as a list beneath the event.
  private mutating func accounts(_ entry: TimelineEntry, isBeneath: Bool) -> String {
    guard !entry.accounts.isEmpty else { return "" }
    let words = AccountWords(dates: dates, names: entry.accountNames)
    var items: [String] = []
    for fact in entry.accounts {
      let name = markup.italic("\(fact.name.capitalizedFirst):")
      for account in fact.accounts {
        let value = words.value(account.claim, fact.field)
        let rank = AccountWords.rank(account).text
        let reason = account.claim.reason.map { " " + markup.escape($0).ended } ?? ""
        let shown = account.isShown ? markup.strong(value) : markup.escape(value)
        items.append("\(name) \(shown) (\(rank)).\(reason)" + note(entry.cited(account.claim)))
      }
      if let tie = fact.tieWords { items.append("\(name) \(tie).") }
    }
    let lines = items.map { markup.item($0, isBeneath: isBeneath) }.joined()
    // In a list that goes on, only what nests has to begin and end.
    let list = isBeneath ? markup.nested : markup.list
    return list.begin + lines + list.end
  }

  /// The persons, and the offices that they held.
  mutating func persons(_ persons: [ListedPerson]) -> String {
    guard !persons.isEmpty else { return "" }
    var text = endSection() + markup.heading("Persons")
    var rows: [PersonRow] = []
    for person in persons {
      var name = markup.strong(person.family)
      if !person.given.isEmpty { name += ", " + markup.escape(person.given) }
      for office in person.offices.isEmpty ? [.init(words: "")] : person.offices {
        let time = office.date?.english(DateWording(style: options.style)) ?? ""
        rows.append(
          PersonRow(
            name: name, office: markup.escape(office.words), time: markup.escape(time),
            mark: note(office.sources)))
        name = ""
      }
    }
    text += markup.persons(rows)
    return text
  }

  /// The sources.
  mutating func end() -> String {
    var text = endSection()
    if hasRivals { text += markup.paragraph("\(EntryWords.mark) Sources differ.") }
    if let chicago, !sources.labels.isEmpty {
      text += markup.heading("Bibliography")
      text += markup.sources(chicago.bibliography.map(markup.styled), isNumbered: false)
    } else if !sources.labels.isEmpty {
      text += markup.heading("Sources")
      text += markup.sources(zip(sources.refs, sources.labels).map(listed), isNumbered: true)
    }
    return text + markup.closing
  }

  /// A source in the list: its label, and the work where the label does not name it.
  private func listed(_ ref: Ref, _ label: String) -> String {
    let words = markup.escape(label)
    guard let work = options.sources?.work(ref) else { return words }
    let title = work.source.title.filter { !"[]".contains($0) }
    if label.contains(title) { return words }
    return "\(words): \(markup.styled(ChicagoStyle(dates: options.style).entry(work)))"
  }

  // MARK: Paragraphs

  private func lead(_ entry: TimelineEntry, _ words: EntryWords, isUndated: Bool) -> String {
    var date = dates.paragraph(entry, isUndated: isUndated)
    // No sentence begins with an abbreviation.
    if date.hasPrefix("c. ") { date = "about \(date.dropFirst(3))" }
    if words.isDateMarked { date += EntryWords.mark }
    let end = date.hasSuffix("?") ? "" : "."
    var lead = date.isEmpty ? "" : markup.strong(date.capitalizedFirst + end) + " "
    if let place = words.place { lead += markup.italic("\(place).") + " " }
    return lead
  }

  private func sentences(_ entry: TimelineEntry, _ words: EntryWords) -> String {
    var sentences = [words.headline]
    if !words.parties.isEmpty {
      let parties = words.parties.joined(separator: "; ")
      if parties.hasPrefix("signed by ") || parties.hasPrefix("copied to ") {
        sentences.append(parties.capitalizedFirst)
      } else if words.title.contains(": ") {
        // A sentence has one colon.
        sentences = ["\(sentences[0]) (\(parties))"]
      } else {
        sentences = ["\(sentences[0]): \(parties)"]
      }
    }
    sentences += words.details.map(\.capitalizedFirst)
    if !words.tail.isEmpty {
      let tail = words.tail.map(\.text).joined(separator: ", ")
      sentences.append("(\(tail.capitalizedFirst).)")
    }
    return sentences.map { markup.escape($0.ended) }.joined(separator: " ")
  }

  // MARK: Notes

  /// An event's note: its sources, how they give its date, and when they were published.
  private mutating func note(of entry: TimelineEntry) -> String {
    let published = FactWords.dates(of: entry, dates, where: FactWords.ofTheSource.contains)
    return note(
      entry.sources,
      rest: [entry.date.given.map { "the date is given as “\($0)”" }, published])
  }

  private mutating func note(_ citations: [CitedSource], rest: [String?] = []) -> String {
    guard !citations.isEmpty else { return "" }
    count += 1
    var cited = citations.map { source -> String in
      _ = sources.number(of: source)
      let excerpt = options.notes ? source.citation.excerpt.map { "“\($0)”" } : nil
      if let note = chicago?.note(source.citation) {
        return [markup.styled(note), excerpt.map(markup.escape)].compactMap { $0 }
          .joined(separator: ", ")
      }
      let named = labels.words(for: source, note: count)
      let label = [
        markup.escape(named.words), named.earlier.map { "(\(markup.reference(to: $0)))" },
      ].compactMap { $0 }.joined(separator: " ")
      let place = [source.citation.locator, excerpt].compactMap { $0 }.joined(separator: ", ")
      return place.isEmpty ? label : "\(label), \(markup.escape(place))"
    }
    cited += rest.compactMap { $0.map(markup.escape) }
    let note = markup.note(count, cited.joined(separator: "; ").ended)
    if let foot = note.foot { notes.append(foot) }
    return note.mark
  }

  /// Ends an event with what hangs from it.
  private mutating func endGroup() -> String {
    let text = isInList ? markup.list.end : ""
    isInList = false
    return markup.notesEndSection ? text : text + takeNotes()
  }

  private mutating func endSection() -> String { endGroup() + takeNotes() }

  private mutating func takeNotes() -> String {
    defer { notes = [] }
    return notes.isEmpty ? "" : "\n" + notes.joined()
  }
}

extension String {
  /// The text with a full stop, unless it has an end already.
  fileprivate var ended: String {
    guard let last = self.last(where: { !"”\"’)".contains($0) }) else { return self }
    return ".!?…".contains(last) ? self : self + "."
  }
}
