import Diplomacy

/// What may be said of an event beside its title, kind, date, place, parties and sources, in the
/// words of loss reports.
enum EventField: String, CaseIterable {
  case furtherDates = "further dates"
  case figures
  case commitments
  case accounts
  case dateWords = "the words of its date"
  case shortTitle = "short title"
  case order = "order within the day"
  case bounds = "what it comes after and before"
  case identifiers
  case meeting = "level, channel and setting"
  case style
  case proceedings = "agenda and outcome"
  case form
  case medium
  case audience
  case occasion
  case about = "what it is about"
  case original = "the original words"
  case reporters = "who reported it"
  case capacities
  case principals = "for whom somebody acts"
  case sides
  case presence = "who was absent, or there for a part"
  case partNotes = "notes on parts"
  case partSources = "sources of a part"
  case excerpts

  /// Whether the event says it.
  func isThere(in event: Event) -> Bool {
    let (meeting, visit, statement) = (event.meeting, event.visit, event.statement)
    let parts = event.participations
    return switch self {
    case .furtherDates: !event.dates.isEmpty
    case .figures: !event.figures.isEmpty
    case .commitments: !event.commitments.isEmpty
    case .accounts: !event.claims.isEmpty
    case .dateWords: event.date.given != nil
    case .shortTitle: event.short != nil
    case .order: event.sequence != nil
    case .bounds: event.date.isUndated && !(event.after + event.before).isEmpty
    case .identifiers: !event.identifiers.isEmpty
    case .meeting: meeting?.level != nil || meeting?.channel != nil || meeting?.setting != nil
    case .style: visit?.style != nil
    case .proceedings:
      [meeting?.agenda, meeting?.outcome, visit?.agenda, visit?.outcome].contains { $0 != nil }
    case .form: statement?.form != nil
    case .medium: statement?.medium != nil
    case .audience: statement?.audience != nil
    case .occasion: statement?.occasion != nil
    case .about: statement?.about.isEmpty == false
    case .original: statement?.original != nil
    case .reporters: statement?.via.isEmpty == false
    case .capacities: parts.contains { $0.capacity != nil }
    case .principals: parts.contains { $0.principal != .ofTheDay }
    case .sides: parts.contains { $0.side != nil }
    case .presence: parts.contains { $0.presence != .full }
    case .partNotes: parts.contains { $0.note != nil }
    case .partSources: parts.contains { !$0.citations.isEmpty }
    case .excerpts: event.citations.contains { $0.excerpt != nil }
    }
  }
}

extension LossReport {
  /// Counts what an event says and a format does not.
  ///
  /// - Parameter said: What the format has a place for, or counts in its own way.
  mutating func note(_ event: Event, besides said: Set<EventField> = []) {
    for field in EventField.allCases where !said.contains(field) && field.isThere(in: event) {
      note(field.rawValue, of: "event")
    }
  }
}
