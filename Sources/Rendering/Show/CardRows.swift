import Chronology
import Diplomacy

// The blocks that several cards have.
extension CardPage {
  /// All names, with their kinds, languages and times.
  mutating func names(of record: [Name]) {
    guard !record.isEmpty else { return }
    block("names")
    for name in record {
      let details = [
        name.kind == .full ? nil : name.kind.rawValue, name.language,
        name.validity.date.map { $0.english(DateWording(style: dates.style)) },
      ].compactMap { $0 }
      let brackets = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
      row(name.text + brackets, marks: marks(name.citations))
    }
  }

  /// How others identify the record.
  mutating func identifiers(_ identifiers: [Identifier]) {
    field("known by", identifiers.map(CardPage.words).joined(separator: " · "))
  }

  static func words(_ identifier: Identifier) -> String {
    identifier.scheme == "wikidata" ? "Wikidata \(identifier.value)" : identifier.description
  }

  /// Citations in full where they say more than a number can.
  mutating func evidence(_ citations: [Citation], indent: Int = 2) {
    for citation in citations {
      let details = [
        citation.fact.map { "for the \($0)" }, citation.excerpt.map { "“\($0)”" },
        // A grade in the mark has the figure already.
        sources.reliability[citation.source] == nil
          ? citation.credibility.map { "credibility \($0)" } : nil,
        citation.accessed.map { "read \(onDay($0))" },
        citation.archived.map { "archived at \($0)" }, citation.note,
      ].compactMap { $0 }
      guard !details.isEmpty else { continue }
      let graded = Citation(source: citation.source, credibility: citation.credibility)
      let number = marks([graded]).first ?? ""
      row(details.joined(separator: "; "), prefix: number, indent: indent)
    }
  }

  /// The citations of the record as a whole.
  mutating func citations(_ citations: [Citation]) {
    guard !citations.isEmpty else { return }
    block("from")
    if let witnesses = corroboration(citations) { row(witnesses) }
    for citation in citations {
      let graded = Citation(source: citation.source, credibility: citation.credibility)
      row(
        [name(citation.source), citation.locator].compactMap { $0 }.joined(separator: ", "),
        marks: [marks([graded]).first ?? ""])
      evidence([citation])
    }
  }

  /// What is kept out of what is published: the record, until when, and the note for nobody else.
  mutating func discretion(isPrivate: Bool = false, embargo: CivilDate? = nil, note: String?) {
    if isPrivate {
      field("private", embargo.map { "until \(dates.day($0.dayNumber))" } ?? "never published")
    }
    passage("for oneself", note)
  }

  /// A date in the middle of a sentence: "on 3 May 2024", "in May 2024".
  func onDay(_ date: EDTF) -> String {
    (date.singleDay == nil ? "" : "on ") + date.english(DateWording(style: dates.style))
  }

  /// Notes and the globally unique id.
  mutating func ending(note: String?, uid: UID?) {
    passage("note", note)
    field("id", uid?.description)
  }

  /// A text whose lines stay lines, as when the notes of two records stand one beneath the other.
  private mutating func passage(_ label: String, _ text: String?) {
    guard let lines = text?.split(whereSeparator: \.isNewline), !lines.isEmpty else { return }
    block(label)
    for line in lines { row(String(line)) }
  }

  /// When an event was, cut short, in the middle of a line.
  func when(_ entry: TimelineEntry) -> String {
    let wording = DateWording(style: dates.style, abbreviated: true, weekday: true)
    let words = dates.shown(entry)?.english(wording) ?? "undated"
    // Single-digit days are padded for columns only.
    return words.split(separator: " ").joined(separator: " ")
  }

  /// Events, one a row, and how many more there are.
  mutating func events(_ label: String, _ entries: [TimelineEntry], total: Int) {
    guard total > 0 || !entries.isEmpty else {
      block(label)
      row("nothing recorded")
      return
    }
    block(label)
    let width = dateWidth(entries)
    for entry in entries { event(entry, dateWidth: width) }
    if total > entries.count { row("and \(total - entries.count) more") }
  }

  /// The cells of the dates: as many as they need, unless that would leave the titles too little.
  private func dateWidth(_ entries: [TimelineEntry]) -> Int {
    let widest = entries.map { DisplayWidth.of(pen.clean(date($0))) }.max() ?? 0
    return max(15, min(widest, 20, room * 2 / 5))
  }

  private func date(_ entry: TimelineEntry) -> String {
    dates.shown(entry)?.english(
      DateWording(style: dates.style, abbreviated: true, weekday: true)) ?? "undated"
  }

  private mutating func event(_ entry: TimelineEntry, dateWidth: Int) {
    let speaker = TitleRule.list(entry.parties(in: .speaker).map(\.short))
    let words = [speaker, entry.title].filter { !$0.isEmpty }.joined(separator: ": ")
    columns(
      date(entry), width: dateWidth, words, tail: TailWord.words(for: entry), marks: marks(entry))
  }

  /// How many events there are, from when to when.
  func extent(_ totals: EventTotals) -> String {
    let counts = [
      CardPage.count(totals.meetings, "meeting"), CardPage.count(totals.statements, "statement"),
      totals.others == 0
        ? nil
        : totals.count == totals.others
          ? CardPage.count(totals.others, "event")
          : "\(totals.others) other \(totals.others == 1 ? "event" : "events")",
    ].compactMap { $0 }
    guard !counts.isEmpty else { return "no events" }
    let span = dates.span(from: totals.first, to: totals.last)
    let words = span.map { $0.hasPrefix("from ") || !$0.contains(" to ") ? $0 : "from \($0)" }
    return [TitleRule.list(counts), words].compactMap { $0 }.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ what: String) -> String? {
    switch number {
    case 0: nil
    case 1: "1 \(what)"
    default: "\(number) \(what)s"
    }
  }

  /// A date with the words it was given in and the day against which they were read.
  func provenance(_ date: HistoricalDate) -> String? {
    var words: [String] = []
    if let given = date.given { words.append("given as “\(given)”") }
    switch date.calendar {
    case .gregorian: break
    case .julian: words.append("in the Old Style")
    case .hebrew, .islamic, .frenchRepublican:
      words.append("in the \(date.calendar.name) calendar")
    }
    if let day = date.dateline { words.append("read against \(dates.day(day.dayNumber))") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
