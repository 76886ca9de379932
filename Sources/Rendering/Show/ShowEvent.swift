import Chronology
public import Diplomacy

/// Prints an event: every field of its record, and what others say of it.
public enum ShowEvent {
  /// The page.
  public static func text(_ card: EventCard, options: TimelineOptions) -> String {
    var page = CardPage(options: options, names: card.names, sources: card.sources)
    let entry = card.entry
    let event = entry.event
    let refs = [event.number.map(Ref.init(event:))?.text, event.ref?.text].compactMap { $0 }
    page.heading(entry.title, right: ([kind(event, entry)] + refs).joined(separator: "   "))
    page.field("short", event.short)
    when(entry, &page)
    page.field("where", entry.place?.name, marks: entry.place.map { [$0.ref.text] } ?? [])
    EventParties.add(entry, to: &page)
    page.field("summary", event.summary)
    EventWords.add(card, to: &page)
    EventTies.add(card, to: &page)
    figures(event, &page)
    page.field("topics", entry.topics.map(\.name).joined(separator: " · "))
    page.claims(of: .event(event))
    standing(event, &page)
    codes(event, &page)
    page.identifiers(event.identifiers)
    page.field("origin", event.origin.map { "\($0.name), key \($0.key)" })
    page.citations(event.citations)
    page.discretion(isPrivate: event.isPrivate, embargo: event.embargo, note: event.privateNote)
    page.ending(note: event.note, uid: event.uid)
    return page.end(next: next(entry))
  }

  private static func kind(_ event: Event, _ entry: TimelineEntry) -> String {
    let kind = event.kind.name.spaced
    return event.kind == entry.family ? kind : "\(kind) (\(entry.family.name.spaced))"
  }

  private static func when(_ entry: TimelineEntry, _ page: inout CardPage) {
    let event = entry.event
    page.block("when")
    page.row(
      page.dates.full(event.date, weekday: true), marks: event.date.edtf.map { ["\($0)"] } ?? [])
    if event.date.isUndated, let shown = page.dates.shown(entry) {
      page.row("by what comes before and after it: \(page.dates.full(HistoricalDate(shown)))")
    }
    if let provenance = page.provenance(event.date) { page.row(provenance) }
    if let time = event.time {
      page.row("at \(time)" + (event.zone.map { " \($0)" } ?? ""))
    } else if let zone = event.zone {
      page.row("time zone \(zone)")
    }
    if let sequence = event.sequence { page.row("number \(sequence) of its day") }
    if !event.after.isEmpty { page.row("after \(TitleRule.list(event.after.map(page.name)))") }
    if !event.before.isEmpty { page.row("before \(TitleRule.list(event.before.map(page.name)))") }
    for dated in event.dates {
      let provenance = page.provenance(dated.date).map { " (\($0))" } ?? ""
      let by = dated.by.map { " \(dated.role == "in-force" ? "for" : "by") \(page.name($0))" } ?? ""
      page.row(
        "\(dated.role.spaced)\(by): \(page.dates.full(dated.date, weekday: true))\(provenance)")
    }
  }

  private static func figures(_ event: Event, _ page: inout CardPage) {
    guard !event.figures.isEmpty else { return }
    page.block("figures")
    for figure in event.figures {
      page.row("\(figure.name): \(FactWords.number(of: figure))")
    }
  }

  private static func standing(_ event: Event, _ page: inout CardPage) {
    var words: [String] = []
    switch event.status {
    case .confirmed: break
    case .lead: words.append("a lead, not confirmed")
    case .rejected: words.append("rejected")
    }
    if event.isPrivate { words.append("private: kept out of what is published") }
    page.field("status", words.joined(separator: "; "))
  }

  /// The codes of event data, each with what it means and its place on the scale of its scheme.
  private static func codes(_ event: Event, _ page: inout CardPage) {
    guard !event.codes.isEmpty else { return }
    page.block("codes")
    for code in event.codes {
      let scale =
        switch code.scheme {
        case "cameo": "Goldstein"
        case "stance": "tone"
        default: "PLOVER score"
        }
      let score = EventCode.score(code).map { "\(scale) \(EventCode.figure($0))" }
      let words = [EventCode.words(code), score].compactMap { $0 }.joined(separator: "; ")
      page.row(words.isEmpty ? "\(code)" : "\(code): \(words)")
    }
  }

  private static func next(_ entry: TimelineEntry) -> [String] {
    guard let handle = entry.event.ref ?? entry.event.number.map(Ref.init(event:)) else {
      return []
    }
    var commands = ["timeline --during @\(handle)"]
    let actors = entry.parties.filter(\.participation.takesPart).compactMap(\.participation.actor)
    if let first = actors.first, let second = actors.first(where: { $0 != first }) {
      commands.append("timeline --between \(first) \(second)")
    }
    if entry.family == .meeting { commands.append("compare \(handle)") }
    if !entry.event.claims.isEmpty { commands.append("claims \(handle)") }
    return commands + ["edit \(handle)"]
  }
}
