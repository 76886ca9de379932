import Diplomacy

/// What an event may have that not every form of a timeline can say.
enum EventField: String, CaseIterable, Sendable {
  case place, participants, summary, note, time, words, topics, links, figures, codes, identifiers
  case promises, accounts, excerpts, locators, sources
  case dates = "further dates"

  /// Whether an event has it.
  func isIn(_ entry: TimelineEntry) -> Bool {
    let event = entry.event
    return switch self {
    case .place: event.place != nil
    case .participants: !event.participations.isEmpty
    case .summary: event.summary != nil
    case .note: event.note != nil
    case .time: event.time != nil
    case .words:
      event.statement.map { [$0.quote, $0.original, $0.translation] != [nil, nil, nil] } ?? false
    case .topics: !event.topics.isEmpty
    case .links: !event.links.isEmpty
    case .figures: !event.figures.isEmpty
    case .codes: !event.codes.isEmpty
    case .identifiers: !event.identifiers.isEmpty
    case .dates: !event.dates.isEmpty
    case .promises: !event.commitments.isEmpty
    case .accounts: !event.claims.isEmpty
    case .excerpts: event.citations.contains { $0.excerpt != nil }
    case .locators: event.citations.contains { $0.locator != nil }
    case .sources: !event.citations.isEmpty
    }
  }
}

extension EventField {
  /// What a page to be read leaves out of an event, as the options have it.
  static func unprinted(_ entry: TimelineEntry, _ options: TimelineOptions) -> [EventField] {
    var fields: [EventField] = [.codes, .identifiers]
    if options.grouping != .topic { fields.append(.topics) }
    let isQuoted = options.quotations || FactWords.quotations(of: entry).isEmpty
    if !isQuoted { fields.append(.words) }
    if entry.accounts.isEmpty { fields.append(.accounts) }
    if options.notes { return fields }
    fields += [.note, .promises, .excerpts]
    let said = FactWords.figures(of: entry, whole: false)
    if said != FactWords.figures(of: entry, whole: true) { fields.append(.figures) }
    return fields
  }

  /// What a page of lines leaves out beside that.
  static func unlisted(
    _ entry: TimelineEntry, _ options: TimelineOptions, isWide: Bool
  ) -> [EventField] {
    let fields = unprinted(entry, options)
    if options.notes { return fields }
    return fields + [.figures, .dates] + (isWide ? [] : [.locators])
  }

  /// What a page of headlines leaves out.
  static func beyondHeadlines(_ entry: TimelineEntry, _ options: TimelineOptions) -> [EventField] {
    unprinted(entry, options) + [.place, .summary, .time, .figures, .dates, .links, .sources]
  }
}

extension TimelineEntry {
  /// Why it has no day, in words.
  var distance: String { isBeyondCounting ? "beyond counting" : "undated" }
}

extension LossReport {
  /// Notes what an event has and a form does not say.
  mutating func note(_ entry: TimelineEntry, unsaid fields: [EventField]) {
    for field in Set(fields) where field.isIn(entry) { note(field.rawValue, of: "event") }
  }

  /// Notes the ends of an event that are open, for forms that have to name a day.
  mutating func note(openEndsOf entry: TimelineEntry) {
    if entry.earliest == nil { note("the open beginning", of: "event") }
    if entry.latest == nil { note("the open end", of: "event") }
  }
}
