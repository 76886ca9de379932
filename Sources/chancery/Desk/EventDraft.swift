import ArgumentParser
import Chronology
import Diplomacy
import Storage

/// Makes the events of the `add` commands from their options.
struct EventDraft {
  let kind: EventKind
  let family: EventKind
  var date: String?
  var title: String?
  let event: EventOptions
  let zone: ZoneOption
  let record: RecordOptions
  var meeting: MeetingOptions?
  var statement: StatementOptions?
  var language: String?

  /// The records: the event, and a kind that it adds to the chronicle.
  func make(_ desk: Desk) throws -> [Record] {
    let date = try Adding.ask(date, "the DATE", example: "\"3 October 2001\"")
    let citations = try record.citations(desk, of: .event)
    let inHand = try record.citation.firstSource(desk)
    let isMade = inHand.map { ref in desk.created.contains { $0.ref == ref } } ?? false
    let reference = try desk.reference(asOf: event.asOf, source: isMade ? nil : inHand)
    desk.numericOrder = try event.order.order
    let when = try desk.dateAndTime(date, reference: reference)
    var made = Event(
      kind: kind, date: when.date,
      title: title.flatMap { $0.isEmpty ? nil : $0 })
    (made.time, made.zone) = (when.time, when.zone)
    try meeting?.apply(to: &made, family: family, desk)
    try statement?.apply(to: &made, language: language, desk, reference: reference)
    try event.apply(to: &made, desk, reference: reference)
    if let topic = try desk.setting(.topic).flatMap(Ref.init), !made.topics.contains(topic) {
      made.topics.append(topic)
    }
    if let zone = zone.zone { made.zone = zone }
    made.note = record.note
    made.identifiers = record.identifiers
    made.citations = citations
    if let ref = record.ref { made.ref = try desk.givenRef(ref) }
    try check(made)
    return [.event(made)]
  }

  private func check(_ made: Event) throws {
    let parties = made.participations.filter(\.takesPart)
    if family == .meeting, Set(parties.map(\.actor)).count < 2 {
      let known = parties.count > 1 ? parties[0].actor : nil
      let words = known.map { "all of this one are the same actor, \($0.text)" }
      Console.warn(
        "a meeting has two parties or more; \(words ?? "this one has \(parties.count)")")
    }
    if family == .statement && !parties.contains(where: { $0.role == .speaker }) {
      Console.warn("this statement has no speaker; “--by unknown” says that nobody knows who spoke")
    }
  }
}

/// Reads `--kind`: a kind, or `PARENT/NAME`, which adds a sub-kind to the chronicle.
struct KindWords {
  var kind: EventKind
  var under: EventKind?

  init(_ text: String) {
    let parts = text.hyphened.split(separator: "/").map(String.init)
    kind = EventKind(parts.last ?? text)
    under = parts.count > 1 ? EventKind(parts[parts.count - 2]) : nil
  }

  /// The record that adds the kind, where it was asked for.
  var record: [Record] {
    under.map { [.kind(EventKindRecord(kind: kind, under: $0))] } ?? []
  }
}
