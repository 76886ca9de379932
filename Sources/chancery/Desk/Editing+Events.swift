import ArgumentParser
import Diplomacy
import Storage

extension Editing {
  mutating func edited(_ old: Event) throws -> Event {
    try refuse(
      [
        options.ofSources, options.ofPlaces, options.ofRelations, options.ofNames,
        [
          "under": options.under != nil,
          "existence": options.actor.existence != nil,
          "valid": !options.valid.valid.isEmpty,
        ],
      ], "an event")
    var edit = EventEditing(old, options, desk)
    try edit.drop()
    var event = edit.event
    event.ref = try options.record.ref.map { try desk.givenRef($0) } ?? old.ref
    if let title = options.title { event.title = title.isEmpty ? nil : title }
    event.note = note(old.note)
    event.identifiers = identifiers(old.identifiers)
    event.citations = try citations(old.citations, of: .event)
    event.exceptions = try options.exceptions.applied(to: old.exceptions)
    event.claims = try claims(old.claims)
    if let kind = options.kind.kind {
      let words = KindWords(kind)
      kinds = words.record
      event.kind = words.kind
    }
    let kind = kinds.isEmpty ? event.kind : KindWords(options.kind.kind ?? "").under ?? event.kind
    let family = try desk.chronicle.family(of: kind)
    let reference = try desk.reference(
      asOf: options.event.asOf, source: event.citations.first?.source)
    desk.numericOrder = try options.event.order.order
    if let date = options.date {
      let when = try desk.dateAndTime(date, reference: reference)
      event.date = when.date
      if when.time != nil { (event.time, event.zone) = (when.time, when.zone) }
      if !event.date.isUndated { (event.after, event.before) = ([], []) }
    }
    if let zone = options.zone.zone { event.zone = zone }
    if let status = options.status {
      guard let status = Event.Status(rawValue: status) else {
        throw ValidationError("--status \(status): lead, confirmed or rejected")
      }
      event.status = status
    }
    if options.isGiven(options.ofMeetings) {
      try options.meeting.apply(to: &event, family: family, desk)
    }
    if options.isGiven(options.ofStatements) || options.language.language != nil {
      guard family == .statement else {
        throw ValidationError("--by, --form, --about and the like are of a statement")
      }
      try options.statement.apply(
        to: &event, language: options.language.language, desk, reference: reference)
    }
    try options.event.apply(to: &event, desk, reference: reference)
    return event
  }
}
